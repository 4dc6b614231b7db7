"""The strip below the table: when it appears, what it says, what its button does."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest

from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.session.batch_progress import BatchProgress, Passes
from lossexplorer.views.batch.progress_strip import ProgressStrip, count, rows_of

ROWS = 10_000_000


def result(done=0):
    return BatchResult((), ROWS, done, np.empty(0, dtype=np.int64))


class Evaluation(QObject):
    """What a strip follows, moved by hand."""

    result_changed = Signal(object)
    progress = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.busy = self.interrupted = False
        self.result = result()
        self.calls: list[str] = []

    def set_busy(self, busy):
        self.busy = busy
        self.busy_changed.emit(busy)

    def cancel(self):
        self.calls.append("cancel")
        self.interrupted = True
        self.set_busy(False)

    def again(self):
        self.calls.append("again")
        self.interrupted = False
        self.set_busy(True)


@pytest.fixture
def evaluation(qapp):
    return Evaluation()


@pytest.fixture
def strip(evaluation, qtbot):
    widget = ProgressStrip(evaluation)
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (950, "950"), (63_999, "64,000"), (3.21e6, "3.2 million"), (4.1e7, "41 million")],
)
def test_numbers_of_rows_are_short(number, text):
    assert count(number) == text


def test_rows_of_rows():
    assert rows_of(3_214_000, ROWS) == "3.2 of 10 million rows"
    assert rows_of(0, 2.5e6) == "0 of 2.5 million rows"
    assert rows_of(200, 60_000) == "200 of 60,000 rows"
    assert rows_of(1e9, 2e9) == "1,000 of 2,000 million rows"


def test_what_is_soon_done_shows_no_strip(evaluation, strip, qtbot):
    evaluation.set_busy(True)
    qtbot.wait(50)
    evaluation.set_busy(False)
    qtbot.wait(350)
    assert strip.isHidden()


def test_what_takes_longer_says_how_far_it_is_and_can_be_stopped(evaluation, strip, qtbot):
    evaluation.set_busy(True)
    qtbot.waitUntil(lambda: not strip.isHidden())
    evaluation.progress.emit(BatchProgress(3_200_000, ROWS, 4.1e7, 2.2, 0.16, result(3_200_000)))
    assert strip.text == "3.2 of 10 million rows · 41 million rows/s · 2 s left"
    assert strip.bar.value() == 160
    assert strip.button.text() == "Cancel"
    QTest.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    assert evaluation.calls == ["cancel"]


def test_a_stopped_evaluation_can_be_begun_again(evaluation, strip, qtbot):
    evaluation.set_busy(True)
    qtbot.waitUntil(lambda: not strip.isHidden())
    evaluation.result = result(5_000_000)
    evaluation.cancel()
    assert strip.text == "stopped after 5 of 10 million rows"
    assert strip.bar.value() == 500
    assert strip.button.text() == "Compute again"
    strip.button.setFocus()
    QTest.keyClick(strip.button, Qt.Key.Key_Space)
    assert evaluation.calls == ["cancel", "again"]
    assert strip.button.text() == "Cancel"
    evaluation.set_busy(False)
    assert strip.isHidden()


def test_without_rate_or_remaining_time_nothing_is_made_up(evaluation, strip, qtbot):
    evaluation.set_busy(True)
    qtbot.waitUntil(lambda: not strip.isHidden())
    evaluation.progress.emit(BatchProgress(0, ROWS, 0.0, None, 0.0, result()))
    assert strip.text == "0 of 10 million rows"


def test_passes_share_the_work():
    passes = Passes(rows=100, to_do=2)
    assert passes.progress(result(), done=50, seconds=0.5).share == 0.25
    assert passes.progress(result(), done=50, seconds=0.5).rate == 100
    passes.finish()
    assert passes.progress(result()).share == 0.5
    passes.finish()
    passes.finish()  # one more than was foreseen
    assert passes.progress(result()).share == 1.0
    assert Passes(rows=100, to_do=0).progress(result()).remaining is None
