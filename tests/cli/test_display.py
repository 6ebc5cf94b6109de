"""Whether a window can be opened: no display, one without a server, one that never answers, one that takes us in."""

import socket
import sys
import threading
from collections.abc import Iterator

import pytest

from studio.cli.display import DisplayProbe

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="displays are named by the environment on Linux alone")


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XAUTHORITY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A socket in the place of an X server's, named by `DISPLAY`; it lets callers in and says nothing."""
    with socket.socket(socket.AF_UNIX) as listening:
        number = next(number for number in range(4000, 5000) if _bound(listening, number))
        listening.listen()
        monkeypatch.setenv("DISPLAY", f":{number}")
        yield listening


def _bound(listening: socket.socket, number: int) -> bool:
    try:
        listening.bind(f"\0/tmp/.X11-unix/X{number}")
    except OSError:
        return False
    return True


def test_where_none_is_named_there_is_none() -> None:
    probe = DisplayProbe()
    assert (probe.missing, probe.reason()) == (True, "There is no display")


def test_a_platform_without_a_screen_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    probe = DisplayProbe()
    assert (probe.missing, probe.reason()) == (False, None)


@pytest.mark.parametrize(("name", "value"), [("DISPLAY", ":4999"), ("WAYLAND_DISPLAY", "wayland-none")])
def test_a_display_without_a_server_cannot_be_opened(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    probe = DisplayProbe()
    assert (probe.missing, probe.reason()) == (False, "The display cannot be opened")


def test_a_server_that_never_answers_is_given_up(server: socket.socket) -> None:
    probe = DisplayProbe(answer_s=0.1, timeout_s=0.5)
    assert probe.reason() == "The display does not answer"
    _hang_up(server)


def test_a_server_that_refuses_is_told_from_one_that_takes_us_in(server: socket.socket) -> None:
    refusal = b"\0\x04\x0b\0\0\0\x01\0no\0\0"  # refused, a reason of 4 bytes, protocol 11.0, 1 word follows

    def refuse() -> None:
        for _ in range(2):  # the library in this process, then Qt in the child
            with server.accept()[0] as caller:
                caller.recv(4096)
                caller.sendall(refusal)

    refusing = threading.Thread(target=refuse)
    refusing.start()
    assert DisplayProbe().reason() == "The display cannot be opened"
    refusing.join()


def _hang_up(server: socket.socket) -> None:
    """Let the thread go that still waits for an answer."""
    server.setblocking(False)
    while True:
        try:
            server.accept()[0].close()
        except BlockingIOError:
            break
    for thread in threading.enumerate():
        if thread.name == "ask the display":
            thread.join(5.0)
