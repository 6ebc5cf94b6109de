"""Owns what the page tells of services beside what they answer: where their keys are made, what binds a key to a place.

A key page is an https address of the service itself. A note stands only where the service says so; nothing is guessed
of what a service does with what it is sent.
"""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QUrl

_KEY_PAGES = {
    "google": "https://aistudio.google.com/apikey",
    "runway": "https://dev.runwayml.com/",
    "luma": "https://lumalabs.ai/",
    "replicate": "https://replicate.com/account/api-tokens",
    "fal": "https://fal.ai/dashboard/keys",
    "kling": "https://klingai.com/",
    "minimax": "https://platform.minimax.io/",
    "dashscope": "https://modelstudio.console.alibabacloud.com/",
    "ark": "https://console.byteplus.com/ark",
    "ltx": "https://console.ltx.io/",
    "krea": "https://www.krea.ai/",
}


class KeyPage(NamedTuple):
    """Where keys of a service are made. `host` is shown before the page is opened."""

    host: str
    address: str


def key_page(provider: str) -> KeyPage | None:
    """Return the page on which keys of a provider are made, None where none is known."""
    address = _KEY_PAGES.get(provider)
    return page_of(address) if address is not None else None


def page_of(address: str) -> KeyPage | None:
    """Return an address that may be opened: https, with a host and no name or key in it; else None."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() != "https" or not url.host() or url.userInfo():
        return None
    return KeyPage(url.host(), address)


def note_on(provider: str) -> str:
    """Return what a service says of regions; empty where nothing is known."""
    words = {
        "google": QCoreApplication.translate(
            "providers", "Editing a video of yours is not offered in the EEA, Switzerland and the United Kingdom."
        ),
        "kling": QCoreApplication.translate("providers", "A key works only in the region it was made in."),
        "dashscope": QCoreApplication.translate(
            "providers", "Key, model and address must be of one region; a key of another one is refused."
        ),
    }
    return words.get(provider, "")


def key_form(provider: str) -> str:
    """Return how a key of a provider is written, where it is not one plain text."""
    words = {
        "kling": QCoreApplication.translate("providers", "Write both keys with a bar between them: access|secret."),
    }
    return words.get(provider, "")


def why_no_api(service: str) -> str:
    """Say why no program can ask a service."""
    words = {
        "picassoia": QCoreApplication.translate(
            "providers",
            "PicassoIA has no public way in for programs, as of November 2026: no keys and no description of one.",
        ),
        "sora_app": QCoreApplication.translate(
            "providers",
            "The app was closed on 26 Apr 2026, and OpenAI’s way in for programs on 24 Sep 2026. Sora 2 cannot be had "
            "any more; models that make sound too, such as Veo 3.1, are sold elsewhere.",
        ),
    }
    return words.get(service, "")
