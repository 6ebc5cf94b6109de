"""Owns what is known of providers before one is asked: names, kinds, addresses and the variables of their keys.

The facts are those of the provider notes, README, "The providers on one page", read 2026-11-21. No key and no limit.
"""

from enum import StrEnum
from typing import NamedTuple

_PREFIX = "SHOTWRIGHT_"
VIDEOS = "videos"
"""The Videos protocol without a server's name; with one it is `videos:NAME`."""


class ProviderKind(StrEnum):
    """What stands behind a provider: this program, a server of the user's, the maker of the models, or a seller."""

    BUILT_IN = "built_in"
    OWN_ENGINE = "own_engine"
    DIRECT = "direct"
    AGGREGATOR = "aggregator"


class KeyVariables(NamedTuple):
    """Environment variables that hold one key together: their values stand one after the other with `joint` between."""

    names: tuple[str, ...]
    joint: str = ""


class KnownProvider(NamedTuple):
    """A provider by its id. Of `variables` the first that is set wins; one without any needs no key.

    `ended` says that the service itself is no more.
    """

    id: str
    name: str
    kind: ProviderKind
    base_url: str = ""
    variables: tuple[KeyVariables, ...] = ()
    ended: str = ""


class NoApi(NamedTuple):
    """A service that programs cannot ask, why, and the providers that sell the same models."""

    id: str
    name: str
    why: str
    ways: tuple[str, ...]


def _one(*names: str) -> tuple[KeyVariables, ...]:
    return tuple(KeyVariables((name,)) for name in names)


_BUILT_IN, _OWN, _DIRECT, _SELLER = ProviderKind
KNOWN = (
    KnownProvider("animatic", "Animatic", _BUILT_IN),
    KnownProvider("rehearsal", "Rehearsal", _BUILT_IN),
    KnownProvider(
        VIDEOS,
        "OpenAI Videos",
        _DIRECT,
        "https://api.openai.com/v1",
        _one("OPENAI_API_KEY"),
        "OpenAI switched this service off on 2026-09-24.",
    ),
    KnownProvider("comfyui", "ComfyUI", _OWN, "http://127.0.0.1:8188"),
    KnownProvider(
        "google",
        "Google",
        _DIRECT,
        "https://generativelanguage.googleapis.com",
        _one("GOOGLE_API_KEY", "GEMINI_API_KEY"),
    ),
    KnownProvider("runway", "Runway", _DIRECT, "https://api.dev.runwayml.com", _one("RUNWAYML_API_SECRET")),
    KnownProvider("luma", "Luma", _DIRECT, "https://agents.lumalabs.ai/v1", _one("LUMA_AGENTS_API_KEY")),
    KnownProvider(
        "kling",
        "Kling",
        _DIRECT,
        "https://api-singapore.klingai.com",
        (KeyVariables(("KLING_ACCESS_KEY", "KLING_SECRET_KEY"), "|"),),
    ),
    KnownProvider("minimax", "MiniMax", _DIRECT, "https://api.minimax.io", _one("MINIMAX_API_KEY")),
    KnownProvider(
        "dashscope", "DashScope (Wan)", _DIRECT, "https://dashscope-intl.aliyuncs.com/api/v1", _one("DASHSCOPE_API_KEY")
    ),
    KnownProvider(
        "ark", "Ark (Seedance)", _DIRECT, "https://ark.ap-southeast.bytepluses.com/api/v3", _one("ARK_API_KEY")
    ),
    KnownProvider("ltx", "LTX", _DIRECT, "https://api.ltx.video", _one("LTXV_API_KEY")),
    KnownProvider(
        "fal",
        "fal",
        _SELLER,
        "https://queue.fal.run",
        (KeyVariables(("FAL_KEY",)), KeyVariables(("FAL_KEY_ID", "FAL_KEY_SECRET"), ":")),
    ),
    KnownProvider("replicate", "Replicate", _SELLER, "https://api.replicate.com/v1", _one("REPLICATE_API_TOKEN")),
    KnownProvider("krea", "Krea", _SELLER, "https://api.krea.ai", _one("KREA_API_KEY", "KREA_API_TOKEN")),
)
"""Every provider that this program names, those that need nothing first."""

SERVICES_WITHOUT_API = (
    NoApi(
        "picassoia",
        "PicassoIA",
        "PicassoIA has no public API that programs can use, as of November 2026.",
        ("dashscope", "ark", "ltx", "kling", "minimax", "fal", "replicate", "krea"),
    ),
    NoApi(
        "sora_app",
        "The Sora app",
        "The Sora app has no API, and OpenAI switched its Videos API off on 2026-09-24.",
        ("fal", "runway", "replicate", "google"),
    ),
)
"""Services that people name and no program can ask, with where to find the same or living models."""


def known(provider: str) -> KnownProvider | None:
    """Return what is known of a provider by its id; None for a server of the user's and for what nobody knows."""
    return next((each for each in KNOWN if each.id == provider), None)


def key_variables(provider: str) -> tuple[KeyVariables, ...]:
    """Return the environment variables that a provider's key may stand in, the strongest first."""
    if provider.startswith(f"{VIDEOS}:"):
        return _one(f"{_PREFIX}{_in_capitals(provider)}_API_KEY")
    there = known(provider)
    return () if there is None else there.variables


def base_url_variable(provider: str) -> str:
    """Return the environment variable whose address wins over the settings."""
    return f"{_PREFIX}{_in_capitals(provider)}_BASE_URL"


def display_name(provider: str) -> str:
    """Return what people call a provider."""
    there = known(provider)
    if there is not None:
        return there.name
    return provider.removeprefix(f"{VIDEOS}:")


def without_adapter(provider: str) -> str:
    """Say in a sentence why nothing can be asked of a provider that this version has nobody for."""
    there = known(provider)
    if there is not None and there.ended:
        return there.ended
    return f"This version cannot send to {display_name(provider)} yet."


def _in_capitals(provider: str) -> str:
    return provider.upper().replace(":", "_").replace("-", "_")
