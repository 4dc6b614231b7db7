"""Steps through the table of samples, beside Qt's own table on the same model.

A step is a notch of the wheel, or the whole way to another place, until it is drawn.
"""

from __future__ import annotations

import time

import pytest
from plain_batches import details_of, digits, many, result_of, session_of_many
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

from lossexplorer.model.batch_table import BatchTable
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.views.batch.sample_table import SampleTable

SECTION = "table of samples, window 1000 × 700 (ms)"
FRAME = 16.7
OURS, QT = "ours", "QTableView, same model"


def wheel(view):
    place = QPointF(view.viewport().rect().center())
    return QWheelEvent(
        place,
        QPointF(view.viewport().mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def stock(table):
    """Qt's table, set up as ours is."""
    view = QTableView()
    view.setModel(table)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setAlternatingRowColors(True)
    return view


def steps(view, count):
    """Times of notches and of jumps to places all over the table."""
    bar = view.verticalScrollBar()
    times = []
    for step in range(count):
        began = time.perf_counter()
        if step % 2:
            bar.setValue(bar.maximum() // count * step)
        else:
            QApplication.sendEvent(view.viewport(), wheel(view))
        QApplication.processEvents()
        times.append((time.perf_counter() - began) * 1000)
    return times


@pytest.mark.benchmark
@pytest.mark.parametrize("rows", [1797, 1_000_000, 10_000_000])
def test_scrolling(qtbot, rows, contest, report, repetitions):
    session = digits() if rows == 1797 else session_of_many(rows)
    result = result_of(session, None if rows == 1797 else [many(rows)])
    ours, table = SampleTable(ExplorerModel(session)), BatchTable()
    for one in (ours, table):
        one.set_details(details_of(session))
        one.set_result(result, session)
    views = {OURS: ours, QT: stock(table)}
    for view in views.values():
        qtbot.addWidget(view)
        view.resize(1000, 700)
        view.show()
        qtbot.waitExposed(view)
        steps(view, 4)
    rounds = {who: [] for who in views}
    for _ in range(repetitions(2, 7)):
        for who, view in views.items():
            rounds[who].append(steps(view, repetitions(20, 120)))
            assert view.rowAt(0) > 0
    measured = contest(SECTION, f"{rows:,} rows, a step", rounds)
    row = measured.row(OURS)
    report(measured.row(OURS, "", f"p95 ≤ {FRAME}", row.p95 <= FRAME))
    report(measured.row(QT, f"{measured.ratio(QT, OURS):.1f}× ours"))
