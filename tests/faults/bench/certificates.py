"""Owns throw-away certificates: an authority made for one run, and what it signs. Needs the `openssl` program."""

import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple


class Certificates(NamedTuple):
    """Files of an authority: its certificate, and keys with certificates that it signed or that nobody did.

    `good` is for this computer, `expired` was, `wrong_host` is for another one, `self_signed` is signed by itself.
    """

    authority: Path
    good: Path
    expired: Path
    wrong_host: Path
    self_signed: Path


def can_make() -> bool:
    """Say whether certificates can be made here."""
    return shutil.which("openssl") is not None


def made(folder: Path) -> Certificates:
    """Make an authority and its certificates in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    _openssl(
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
        "-subj", "/CN=Bench authority", "-addext", "basicConstraints=critical,CA:TRUE",
        "-keyout", str(folder / "ca.key"), "-out", str(folder / "ca.pem"),
    )  # fmt: skip
    own = "IP:127.0.0.1,DNS:localhost"
    return Certificates(
        folder / "ca.pem",
        _signed(folder, "good", own, ("-days", "2")),
        _signed(folder, "expired", own, ("-not_before", "20200101000000Z", "-not_after", "20200201000000Z")),
        _signed(folder, "wrong_host", "DNS:elsewhere.invalid", ("-days", "2")),
        _self_signed(folder, own),
    )


def _signed(folder: Path, name: str, hosts: str, life: tuple[str, ...]) -> Path:
    """Return a file with a key and its certificate, signed by the authority."""
    key, request, signed = (folder / f"{name}.{ending}" for ending in ("key", "csr", "crt"))
    _openssl(
        "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=Bench",
        "-addext", f"subjectAltName={hosts}", "-keyout", str(key), "-out", str(request),
    )  # fmt: skip
    if life[0] == "-days":
        _openssl(
            "x509", "-req", "-in", str(request), "-CA", str(folder / "ca.pem"), "-CAkey", str(folder / "ca.key"),
            "-CAcreateserial", *life, "-copy_extensions", "copyall", "-out", str(signed),
        )  # fmt: skip
    else:
        _signed_in_the_past(folder, request, signed)
    return _joined(folder / f"{name}.pem", key, signed)


def _signed_in_the_past(folder: Path, request: Path, signed: Path) -> None:
    """Sign with dates of one's own, which only the `ca` command takes in older versions of the program."""
    (folder / "index.txt").touch()
    (folder / "ca.cnf").write_text(
        "[ca]\ndefault_ca=own\n[own]\n"
        f"database={folder}/index.txt\nnew_certs_dir={folder}\nrand_serial=yes\npolicy=any\ndefault_md=sha256\n"
        "copy_extensions=copyall\n[any]\ncommonName=supplied\n",
        encoding="utf-8",
    )
    _openssl(
        "ca", "-batch", "-notext", "-config", str(folder / "ca.cnf"), "-cert", str(folder / "ca.pem"),
        "-keyfile", str(folder / "ca.key"), "-startdate", "20200101000000Z", "-enddate", "20200201000000Z",
        "-in", str(request), "-out", str(signed),
    )  # fmt: skip


def _self_signed(folder: Path, hosts: str) -> Path:
    key, signed = folder / "self_signed.key", folder / "self_signed.crt"
    _openssl(
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
        "-subj", "/CN=Bench", "-addext", f"subjectAltName={hosts}", "-keyout", str(key), "-out", str(signed),
    )  # fmt: skip
    return _joined(folder / "self_signed.pem", key, signed)


def _joined(target: Path, *parts: Path) -> Path:
    target.write_bytes(b"".join(part.read_bytes() for part in parts))
    return target


def _openssl(*words: str) -> None:
    ended = subprocess.run(["openssl", *words], capture_output=True, text=True, check=False, timeout=60)
    if ended.returncode:
        raise RuntimeError(f"openssl {words[0]}: {ended.stderr[-500:]}")
