"""Proves the program's own address policy on real connections: public and private hosts in a namespace of their own."""

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.providers.namespace_world import HOPS_BEFORE, NEAR_TARGETS, TARGETS

ROOT = Path(__file__).resolve().parents[2]


@cache
def _why_not() -> str:
    """Say why no namespace can be made here, empty where one can."""
    if sys.platform != "linux":
        return "network namespaces are Linux's"
    missing = [each for each in ("unshare", "ip") if shutil.which(each) is None]
    if missing:
        return f"{' and '.join(missing)} not installed"
    done = subprocess.run([*_unshare(), "ip", "link", "set", "lo", "up"], capture_output=True, text=True, timeout=20)
    return "" if done.returncode == 0 else f"no namespace may be made here: {done.stderr.strip()}"


def _unshare() -> list[str]:
    return ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-r", "-n"]


@cache
def _told() -> dict[str, Any]:
    """Return what the world told; it is made once."""
    command = [*_unshare(), sys.executable, "-m", "tests.providers.namespace_world"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture
def told() -> dict[str, Any]:
    """Give what the world told, or skip where there can be none."""
    if _why_not():
        pytest.skip(_why_not())
    return _told()


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("hops", HOPS_BEFORE)
def test_nobody_is_led_astray_at_any_hop(told: dict[str, Any], target: str, hops: int) -> None:
    found = told["found"][f"{target} after {hops}"]
    assert found.startswith("bad_reply: ")
    assert " was not opened: it is " in found
    assert "pw" not in found


@pytest.mark.parametrize("target", NEAR_TARGETS)
def test_a_near_provider_leads_to_its_own_origin_only(told: dict[str, Any], target: str) -> None:
    assert " was not opened: it is " in told["found"][f"near: {target}"]


def test_circles_and_long_ways_end(told: dict[str, Any]) -> None:
    assert told["found"]["a loop"].endswith("leads on more than 5 times.")
    assert told["found"]["six hops"].endswith("leads on more than 5 times.")


def test_a_name_is_judged_by_the_address_really_connected_to(told: dict[str, Any]) -> None:
    assert "it is on this computer" in told["found"]["a name that moves"]


def test_where_one_may_be_led_the_file_comes(told: dict[str, Any]) -> None:
    for name in (
        "five hops", "another public host", "a public host without a home", "its own origin",
        "the public one of two addresses",
    ):  # fmt: skip
        assert told["found"][name] == "fetched", name


def test_no_canary_was_hit_and_each_would_have_told(told: dict[str, Any]) -> None:
    assert {place: hits for place, hits in told["hits"].items() if hits} == {}
    assert told["canaries"] >= 38
    assert told["control"] == told["canaries"]


def test_no_key_reached_another_origin(told: dict[str, Any]) -> None:
    assert told["keys_at_others"] == 0


def test_a_paid_request_whose_host_another_took_over_was_surely_not_sent(told: dict[str, Any]) -> None:
    assert told["portal"].startswith("provider_unavailable: The certificate shown for studio.test belongs to another")
    assert told["portal_requests"] == 0
