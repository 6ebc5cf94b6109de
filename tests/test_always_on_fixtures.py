"""Proves the always-on fixtures of conftest.py: runs a small suite of well and badly behaved tests under them."""

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

SUITE = """
import asyncio, gc, logging, os, socket, threading
import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QLabel, QWidget

kept, timers, cycles = [], [], []

def test_good(): pass

async def test_good_task():
    await asyncio.create_task(asyncio.sleep(0))

@pytest.fixture
async def worker():
    task = asyncio.create_task(asyncio.Event().wait())
    yield task
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

async def test_good_task_of_a_fixture(worker):
    assert not worker.done()

def test_good_thread():
    thread = threading.Thread(target=int)
    thread.start()

async def test_good_executor():
    await asyncio.to_thread(int)

def test_good_home(tmp_home):
    assert os.environ["HOME"] == str(tmp_home) and os.path.expanduser("~") == str(tmp_home)

def test_good_widget(qtbot):
    label = QLabel("a")
    qtbot.addWidget(label)
    label.show()

def test_good_cycles():
    gc.enable()

def test_good_cycles_after_that():
    assert not gc.isenabled(), "a thread may free a widget"

def test_good_timer(qtbot):
    timer = QTimer()
    timer.start(5)
    qtbot.waitSignal(timer.timeout).wait()
    timer.stop()

def test_good_timer_at_rest(qtbot):
    timers.append(QTimer(objectName="made before"))

def test_good_cycle(qtbot):
    cycles.append([cycles])
    cycles[0].append(cycles[0])

def test_good_widget_in_the_cycle_of_another_test(qtbot):
    cycles.pop().append(QWidget())

def test_good_log(expected_logs):
    expected_logs.expect("^WARNING part: careful$")
    logging.getLogger("part").warning("careful")

def test_good_loopback():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(("127.0.0.1", server.getsockname()[1])).close()

async def test_bad_task():
    kept.append(asyncio.create_task(asyncio.Event().wait(), name="forgotten"))

def test_bad_thread():
    threading.Thread(target=threading.Event().wait, name="forgotten", daemon=True).start()

def test_bad_log():
    logging.getLogger("part").error("unexpected")

def test_bad_missing_log(expected_logs):
    expected_logs.expect("never said")

def test_bad_widget(qtbot):
    kept.append(QWidget())
    kept[-1].setObjectName("forgotten")

def test_bad_timer(qtbot):
    kept.append(QTimer())
    kept[-1].start(60_000)

def test_bad_timer_of_another_test(qtbot):
    timers[0].start(60_000)

def test_bad_qt_warning(qtbot):
    qWarning("something is wrong")

def test_bad_network():
    with socket.socket() as outward:
        outward.connect(("192.0.2.1", 9))

def test_bad_name_lookup():
    socket.getaddrinfo("example.org", 80)
"""

COMPLAINTS = {
    "test_bad_task": "left tasks running: ['forgotten",
    "test_bad_thread": "left threads running: ['forgotten']",
    "test_bad_log": "unexpected log line: ERROR part: unexpected",
    "test_bad_missing_log": "expected log line never came: never said",
    "test_bad_widget": "left top-level widgets: [\"QWidget 'forgotten'",
    "test_bad_timer": 'left timers running: ["QTimer',
    "test_bad_timer_of_another_test": "left timers running: [\"QTimer 'made before'",
    "test_bad_qt_warning": "something is wrong",
    "test_bad_network": "reached for the network: socket.connect '192.0.2.1'",
    "test_bad_name_lookup": "reached for the network: socket.getaddrinfo 'example.org'",
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Run the suite once; return test name -> all its failure texts ('' where it passed)."""
    folder = tmp_path_factory.mktemp("suite")
    (folder / "tests").mkdir()
    (folder / "tests" / "test_suite.py").write_text(SUITE, encoding="utf-8")
    shutil.copy(ROOT / "tests" / "conftest.py", folder / "tests")
    shutil.copy(ROOT / "pyproject.toml", folder)
    report = folder / "report.xml"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junit-xml={report}"]
    environment = os.environ | {"TESTS_FAILED_BEFORE": "yes"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=100)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "the run before this one, of the other tests, failed" in done.stdout
    texts: dict[str, str] = {}
    for case in ElementTree.parse(report).iter("testcase"):
        failures = [part for part in case if part.tag in ("failure", "error")]
        texts.setdefault(case.attrib["name"], "")
        texts[case.attrib["name"]] += "".join(f"{part.attrib.get('message')}\n{part.text}" for part in failures)
    return texts


def test_well_behaved_tests_pass(outcomes: dict[str, str]) -> None:
    good = {name: text for name, text in outcomes.items() if name.startswith("test_good")}
    assert len(good) == SUITE.count("def test_good")
    assert not any(good.values()), good


@pytest.mark.parametrize(("name", "complaint"), COMPLAINTS.items())
def test_a_badly_behaved_test_fails_and_says_why(outcomes: dict[str, str], name: str, complaint: str) -> None:
    assert complaint in outcomes[name]


def test_every_badly_behaved_test_is_looked_at(outcomes: dict[str, str]) -> None:
    assert {name for name in outcomes if name.startswith("test_bad")} == COMPLAINTS.keys()
