"""The table of samples with a million rows, and with as many as Qt can count."""

from __future__ import annotations

import numpy as np
import pytest
from plain_batches import many, session_of_many
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.batch.passes.result import BatchResult, Columns, ModelResult
from lossexplorer.batch.table.order import WHOLE
from lossexplorer.session.batch_edits import set_batch_view

ROWS = 1_000_000
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def columns():
    return many(ROWS)


@pytest.fixture
def large(open_panel, columns):
    return open_panel(session_of_many(ROWS), [columns])


def wheel(view, notches):
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place,
        QPointF(view.viewport().mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    QApplication.processEvents()


def seen(view):
    """The first and the last line that are seen."""
    return view.rowAt(0), view.rowAt(view.viewport().height() - 1)


def test_the_wheel_and_keys_go_through_a_million_rows(large, columns):
    view = large.view
    assert large.table.rowCount() == ROWS
    wheel(view, -10)
    first, last = seen(view)
    assert 10 < first < last < 100
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    wheel(view, 1)
    assert ROWS - 100 < seen(view)[1] < ROWS
    large.key(Qt.Key.Key_End)
    assert large.row == int(np.lexsort((np.arange(ROWS), -columns.loss))[-1])
    assert seen(view)[1] == ROWS - 1
    large.key(Qt.Key.Key_PageUp)
    large.key(Qt.Key.Key_Home)
    assert large.row == int(np.argmax(columns.loss))


def test_a_million_rows_are_selected_as_one_range(large):
    large.click(1)
    large.key(Qt.Key.Key_End, modifiers=SHIFT)
    assert large.view.selected_ranges() == [(1, ROWS - 1)]
    large.key(Qt.Key.Key_A, modifiers=CONTROL)
    assert large.view.selected_ranges() == [(0, ROWS - 1)]
    large.key(Qt.Key.Key_C, modifiers=CONTROL)
    assert "1,000,000 rows are too many" in large.refused[0]


def test_letters_look_through_nothing(large, monkeypatch):
    large.click(0)
    read = []
    data = large.table.data
    monkeypatch.setattr(large.table, "data", lambda *args: read.append(args) or data(*args))
    QTest.keyClicks(large.view, "5")
    assert len(read) < 1000


def test_only_what_is_seen_is_read(large, monkeypatch):
    cells = large.table.cells
    read = set()
    plain = cells.plain
    monkeypatch.setattr(cells, "plain", lambda line, c: read.add(line) or plain(line, c))
    large.view.verticalScrollBar().setValue(12_000_000)
    QApplication.processEvents()
    large.view.viewport().grab()
    first, last = seen(large.view)
    assert {first, last} <= read
    assert len(read) <= last - first + 1


def test_sorting_and_filtering_keep_the_row_among_a_million(large, columns):
    large.click(5)
    row = large.row
    large.click_header(5)
    assert large.row == row
    large.model.apply("x", set_batch_view, wrong_only=True, search="777")
    rows = large.rows()
    assert all("777" in str(r + 1) and columns.predicted[r] != columns.label[r] for r in rows)
    assert large.bar.count.text() == f"{len(rows):,} of 1,000,000 rows"


def test_the_last_of_as_many_rows_as_there_can_be_is_reached(qtbot, open_panel):
    hand = open_panel(session_of_many(WHOLE), [many(10)])
    # a view of one number for all of them: the table keeps nothing for a row
    one = np.broadcast_to(np.float32(0.5), WHOLE)
    zero = np.broadcast_to(np.int8(0), WHOLE)
    column = Columns(one, zero, one, zero, one)
    order = np.arange(WHOLE, dtype=np.int32)
    result = BatchResult((ModelResult("", True, None, column),), WHOLE, WHOLE, order)
    hand.panel.set_result(result, hand.session)
    hand.view.setFocus()
    hand.model.changed.disconnect(hand.show)  # which would show those ten again
    hand.key(Qt.Key.Key_End)
    assert hand.row == WHOLE - 1
    assert seen(hand.view)[1] == WHOLE - 1
    assert hand.view.visualRect(hand.view.currentIndex()).bottom() < hand.view.viewport().height()
