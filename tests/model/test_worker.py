"""Jobs in threads: results, progress, cancel, and stale results dropped."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from lossexplorer.errors import DataError
from lossexplorer.model.worker import Worker


@pytest.fixture
def worker(qtbot):
    return Worker()


@pytest.fixture
def record(worker):
    """What the worker says, in order."""
    said = []
    worker.started.connect(lambda: said.append("started"))
    worker.progress.connect(lambda share: said.append(("progress", share)))
    worker.finished.connect(lambda result: said.append(("finished", result)))
    worker.failed.connect(lambda error: said.append(("failed", error.message)))
    worker.idle.connect(lambda: said.append("idle"))
    return said


def test_a_job_runs_in_another_thread_and_its_result_arrives(worker, record):
    def job(report):
        report(0.5)
        return threading.current_thread() is threading.main_thread()

    worker.start(job)
    assert worker.busy
    assert worker.wait()
    assert record == ["started", ("progress", 0.5), ("finished", False), "idle"]
    assert not worker.busy


def test_what_is_known_so_far_comes_before_the_result(worker, record):
    worker.known.connect(lambda part: record.append(("known", part)))

    def job(report):
        report(0.5, "half")
        return "whole"

    worker.start(job)
    worker.wait()
    assert record[1:4] == [("progress", 0.5), ("known", "half"), ("finished", "whole")]


def test_an_error_for_people_is_sent_out(worker, record):
    def job(report):
        raise DataError("row 2 is ragged", fix="give three numbers")

    worker.start(job)
    worker.wait()
    assert record == ["started", ("failed", "row 2 is ragged; give three numbers"), "idle"]


def test_an_error_of_the_program_is_raised_on_the_gui_thread(worker, qtbot):
    def job(report):
        raise ZeroDivisionError("a mistake of ours")

    with qtbot.captureExceptions() as raised:
        worker.start(job)
        worker.wait()
    assert raised[0][0] is ZeroDivisionError
    assert not worker.busy


def test_only_the_newest_result_counts(worker, record):
    go = threading.Event()
    worker.start(lambda report: go.wait(5) and "old")
    worker.start(lambda report: "new")
    go.set()
    worker.wait()
    assert [said for said in record if said[0] == "finished"] == [("finished", "new")]
    assert record.count("idle") == 1


def test_what_a_job_sends_itself_keeps_its_place_before_its_result(worker, record, qtbot):
    class Sender(QObject):
        sent = Signal(str)

    sender = Sender()
    sender.sent.connect(lambda text: record.append(text), Qt.ConnectionType.QueuedConnection)

    def job(report):
        report(0.5)
        sender.sent.emit("sent")
        return "done"

    worker.start(job)
    QThreadPool.globalInstance().waitForDone()  # all of it is there before any is read
    qtbot.waitUntil(lambda: not worker.busy)
    assert record == ["started", ("progress", 0.5), "sent", ("finished", "done"), "idle"]


def test_a_cancelled_job_stops_at_its_next_report_and_says_nothing(worker, record):
    go, went_on = threading.Event(), []

    def job(report):
        go.wait(5)
        report(0.5)
        went_on.append(True)

    worker.start(job)
    worker.cancel()
    assert record == ["started", "idle"]
    go.set()
    worker.wait()
    assert record == ["started", "idle"] and not went_on


def test_cancelling_nothing_says_nothing(worker, record):
    worker.cancel()
    assert record == []


def test_a_result_may_come_after_the_worker_is_gone(qtbot):
    go = threading.Event()
    worker = Worker()
    worker.start(lambda report: go.wait(5))
    worker.deleteLater()
    qtbot.wait(10)
    go.set()


CHURN = """
import sys, time
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QThreadPool
from lossexplorer.model.worker import Worker

def job(report):
    for step in range(200):
        report(step / 200)

app = QCoreApplication([])
sys.setswitchinterval(1e-5)
end, rounds = time.monotonic() + 1.0, 0
while time.monotonic() < end:
    window = QObject()
    for worker in [Worker(window) for _ in range(4)]:
        worker.start(job)
    open_until = time.monotonic() + 0.0005 * (rounds % 5)
    while time.monotonic() < open_until:
        app.processEvents()
    shiboken6.delete(window)
    rounds += 1
QThreadPool.globalInstance().waitForDone()
app.processEvents()
"""


def test_workers_may_be_destroyed_while_their_threads_report():
    ended = subprocess.run([sys.executable, "-c", CHURN], capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_job_stops_at_its_next_report_after_its_worker_is_destroyed(qtbot):
    go, stopped, went_on = threading.Event(), threading.Event(), []

    def job(report):
        go.wait(5)
        try:
            report(0.5)
            went_on.append(True)
        finally:
            stopped.set()

    worker = Worker()
    worker.start(job)
    shiboken6.delete(worker)
    go.set()
    assert stopped.wait(5) and not went_on


def test_what_a_job_holds_is_let_go_of_on_the_gui_thread_also_without_a_worker(qtbot):
    go, freed = threading.Event(), []

    class Window:
        def __del__(self):
            freed.append(threading.current_thread())

        def job(self, report):
            go.wait(5)
            report(0.5)

    worker = Worker()
    worker.start(Window().job)
    shiboken6.delete(worker)
    del worker
    assert QThreadPool.globalInstance().activeThreadCount() >= 1
    go.set()
    assert QThreadPool.globalInstance().waitForDone(5000)
    qtbot.waitUntil(lambda: bool(freed))
    assert freed == [threading.main_thread()]
