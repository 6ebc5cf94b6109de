"""Owns what holds for every test: an own home, no network but loopback, and nothing left behind or unexpectedly said.

A test fails that leaves an asyncio task, a thread, a running QTimer or a top-level widget, or that logs a warning it
did not declare with `expected_logs`. Qt's own messages are judged by pytest-qt: `qt_log_level_fail` and the named
exceptions `qt_log_ignore` in pyproject.toml. Helpers for one part of the program go into that part's own conftest.py.
"""

import asyncio
import gc
import inspect
import ipaddress
import itertools
import logging
import os
import re
import sys
import threading
import weakref
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before the first QApplication; end-to-end tests give their children Xvfb
os.environ.pop("SHOTWRIGHT_WORKSPACE", None)

THREAD_END_TIMEOUT_S = 2.0


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say among the closing lines that the run before this one failed: `make test` makes two."""
    if os.environ.get("TESTS_FAILED_BEFORE"):
        terminalreporter.section("the run before this one, of the other tests, failed: see above", red=True)


# ---- the world of a test -----------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return folders that are not there yet; `mktemp` would read the names of all that it ever made, every time."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def tmp_home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test, and the programs it starts, an empty home folder of its own and no keyring; return the folder."""
    home = next(_homes)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    for variable, folder in (
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_STATE_HOME", ".local/state"),
        ("XDG_RUNTIME_DIR", ".runtime"),
    ):
        (home / folder).mkdir(parents=True, mode=0o700)
        monkeypatch.setenv(variable, str(home / folder))
    return home


def _is_loopback(host: object) -> bool:
    """Tell whether `host`, a name or an address as sockets take it, is this computer."""
    text = host.decode() if isinstance(host, bytes) else str(host)
    if text in ("", "None", "localhost"):
        return True
    try:
        return ipaddress.ip_address(text.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse_the_network(event: str, details: tuple[object, ...]) -> None:
    """Stop every connection and look-up that would leave this computer (an audit hook: it sees C code too)."""
    host: object = None
    if event in ("socket.connect", "socket.sendto"):
        address = details[1]
        host = address[0] if isinstance(address, tuple) else None  # anything else is a local socket's path
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = details[0]
    if host is not None and not _is_loopback(host):
        # Not an OSError: the code under test must not take it for an everyday network fault.
        raise RuntimeError(f"a test reached for the network: {event} {host!r}")


sys.addaudithook(_refuse_the_network)


# ---- nothing unexpected in the log -------------------------------------------------------------------------------


class ExpectedLogs(logging.Handler):
    """Collects log records from WARNING up; undeclared ones fail the test, as do declared ones that never came."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._patterns: list[str] = []
        self._lines: list[str] = []

    def expect(self, pattern: str) -> None:
        """Declare that a line `LEVEL logger: message` matching the regular expression `pattern` will be logged."""
        self._patterns.append(pattern)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record's line."""
        self._lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def problems(self) -> list[str]:
        """Return what was logged without being declared, and what was declared and not logged."""
        unexpected = [line for line in self._lines if not any(re.search(each, line) for each in self._patterns)]
        absent = [each for each in self._patterns if not any(re.search(each, line) for line in self._lines)]
        return [f"unexpected log line: {line}" for line in unexpected] + [
            f"expected log line never came: {pattern}" for pattern in absent
        ]


@pytest.fixture(autouse=True)
def expected_logs(tmp_home: Path) -> Iterator[ExpectedLogs]:
    """Fail the test on warnings and errors in the log, but for those it declares with `expected_logs.expect(...)`."""
    handler = ExpectedLogs()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)
    problems = handler.problems()
    assert not problems, "\n".join(problems)


# ---- the collector -----------------------------------------------------------------------------------------------

OFTEN_ENOUGH = (700, 10, 10)  # the automatic collector's own measures
_timers: weakref.WeakSet[Any] = weakref.WeakSet()  # every QTimer that was found, also among what is set aside


def _find_timers() -> None:
    """Add the QTimers that Python can reach, among what is not set aside."""
    qt = sys.modules.get("PySide6.QtCore")
    if qt is not None:
        # By type and not isinstance: asking a foreign object for its __class__ may run its code.
        _timers.update(thing for thing in gc.get_objects() if issubclass(type(thing), qt.QTimer))


def _set_aside() -> None:
    """Free cycles; let no later collection or search walk again through the rest, hundreds of thousands of objects."""
    gc.collect()
    _find_timers()
    gc.freeze()


def _collect_everything() -> None:
    """Free cycles also among what was set aside."""
    gc.unfreeze()
    gc.collect()


def pytest_collection_finish() -> None:
    """Set aside what collecting thousands of tests made."""
    _set_aside()


def pytest_sessionfinish() -> None:
    """Leave all objects to the last collections of the session, which look for what was never closed."""
    gc.unfreeze()


@pytest.fixture(autouse=True)
def _collect_in_this_thread(expected_logs: ExpectedLogs) -> Iterator[None]:
    """Free cycles between tests, in the main thread; left alone, Python does it in any thread that makes objects.

    Freeing a widget there ends the process. The threads of the decoders and of pytest-xdist make enough objects for it.
    """
    gc.disable()
    yield
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > OFTEN_ENOUGH[generation]:
            gc.collect(generation)
            return


# ---- nothing left behind -----------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _no_thread_left(expected_logs: ExpectedLogs) -> Iterator[None]:
    """Fail the test that leaves a Python thread running; one on its way out gets the time to end."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(THREAD_END_TIMEOUT_S)
    names = sorted(thread.name for thread in left if thread.is_alive())
    assert not names, f"the test left threads running: {names}"


@pytest.fixture
async def _no_task_left() -> AsyncIterator[None]:
    """Fail the async test that leaves an asyncio task behind, its own fixtures' clean-up included."""
    before = asyncio.all_tasks()
    yield
    left = asyncio.all_tasks() - before - {asyncio.current_task()}
    names = sorted(task.get_name() + " " + repr(task.get_coro()) for task in left if task is not None)
    assert not names, f"the test left tasks running: {names}"


@pytest.fixture(autouse=True)
def _watch_tasks(request: pytest.FixtureRequest, _no_thread_left: None) -> None:
    """Watch the tasks of tests that are coroutines; the others have no loop to look at."""
    if inspect.iscoroutinefunction(getattr(request.node, "obj", None)):
        request.getfixturevalue("_no_task_left")


def _running_timers() -> Mapping[int, str]:
    """Return address -> description of every running QTimer that Python or a window can reach."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import getCppPointer, isValid

    _find_timers()
    reachable: list[QTimer] = list(_timers)
    for widget in QApplication.topLevelWidgets():
        reachable += widget.findChildren(QTimer)
    return {
        getCppPointer(timer)[0]: f"{type(timer).__name__} {timer.objectName()!r} of {timer.parent()!r}"
        for timer in reachable
        if isValid(timer) and timer.isActive()
    }


def _top_level_widgets() -> Mapping[int, str]:
    """Return address -> description of every widget that is a window, hidden ones included, but Qt's own tooltips."""
    from PySide6.QtWidgets import QApplication
    from shiboken6 import getCppPointer

    return {
        getCppPointer(widget)[0]: f"{type(widget).__name__} {widget.objectName()!r} {widget.windowTitle()!r}"
        for widget in QApplication.topLevelWidgets()
        if widget.metaObject().className() != "QTipLabel"
    }


def _left_over(now: Callable[[], Mapping[int, str]], before: Mapping[int, str]) -> list[str]:
    """Return what is there `now` and was not `before`; what only a reference cycle holds is collected first."""
    for collect in (gc.collect, _collect_everything):
        if now().keys() <= before.keys():
            return []
        collect()
    return sorted(text for key, text in now().items() if key not in before)


@pytest.fixture(autouse=True)
def _no_qt_left(request: pytest.FixtureRequest, _watch_tasks: None) -> Iterator[None]:
    """Fail the test that leaves a running QTimer or a top-level widget; tests without `qapp` or `qtbot` pay nothing."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    request.getfixturevalue("qapp")
    _set_aside()
    widgets, timers = _top_level_widgets(), _running_timers()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left_widgets = _left_over(_top_level_widgets, widgets)
    left_timers = _left_over(_running_timers, timers)
    assert not left_widgets, f"the test left top-level widgets: {left_widgets}"
    assert not left_timers, f"the test left timers running: {left_timers}"
