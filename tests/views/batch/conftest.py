"""A panel of samples on its own, fed with results worked out with plain NumPy."""

from __future__ import annotations

import pytest
from plain_batches import details_of, digits, open_large_row, result_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.figures.palette import LIGHT
from lossexplorer.model.batch_columns import BatchColumn
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import edits
from lossexplorer.views.batch.sample_panel import SamplePanel

LEFT = Qt.MouseButton.LeftButton
UNSUPPORTED = ("propagateSizeHints", "does not support raise", "grabbing the keyboard")


def pytest_collection_modifyitems(items):
    """The offscreen platform says so of every window with a least size and of every list."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*UNSUPPORTED))


class Hand:
    """The panel, a session that follows it, and a mouse and a keyboard on it."""

    def __init__(self, qtbot, session, columns=None):
        self.model = ExplorerModel(session)
        self.columns = columns
        self.panel = SamplePanel(self.model)
        self.bar, self.view, self.table = self.panel.bar, self.panel.table, self.panel.table.table
        self.refused = []
        qtbot.addWidget(self.panel)
        self.panel.set_palette_tokens(LIGHT)
        go = edits.set_row if session.large is None else open_large_row
        self.view.row_chosen.connect(lambda row: self.model.nudge("Row", go, row))
        self.model.changed.connect(self.show)
        self.model.refused.connect(lambda error: self.refused.append(error.message))
        self.show(session)
        self.panel.resize(760, 420)
        self.panel.show()
        qtbot.waitExposed(self.panel)
        self.panel.activateWindow()
        self.view.setFocus()

    def show(self, session):
        """What the window does with a frame."""
        self.panel.set_session(session)
        if self.columns is None:
            self.view.set_details(details_of(session))
        self.panel.set_result(result_of(session, self.columns), session)

    @property
    def session(self):
        return self.model.session

    @property
    def steps(self):
        return self.model.undo_stack.index()

    @property
    def top(self):
        """How far the table is scrolled."""
        return self.view.verticalScrollBar().value()

    @property
    def row(self):
        """The number of the current row, or None."""
        index = self.view.currentIndex()
        return self.table.row_at(index.row()) if index.isValid() else None

    def rows(self, count=None):
        """The numbers of the rows in the table's order."""
        count = self.table.rowCount() if count is None else count
        return [self.table.row_at(position) for position in range(count)]

    def resize(self, width):
        self.panel.resize(width, 420)
        QApplication.processEvents()

    def key(self, *keys, modifiers=Qt.KeyboardModifier.NoModifier, on=None):
        for key in keys:
            QTest.keyClick(on or QApplication.focusWidget() or self.view, key, modifiers)

    def type(self, text, on):
        QTest.keyClicks(on, text)

    def click_header(self, column):
        header = self.view.header
        place = QPoint(header.sectionViewportPosition(column) + 20, header.height() - 8)
        QTest.mouseClick(header.viewport(), LEFT, pos=place)

    def click(self, position, column=BatchColumn.LOSS, modifiers=Qt.KeyboardModifier.NoModifier):
        place = self.view.visualRect(self.table.index(position, column)).center()
        QTest.mouseClick(self.view.viewport(), LEFT, modifiers, place)


@pytest.fixture
def open_panel(qtbot):
    """Makes a panel of a session, or of columns given."""

    def start(session=None, columns=None):
        return Hand(qtbot, digits() if session is None else session, columns)

    return start


@pytest.fixture
def hand(open_panel):
    """A panel of the digits."""
    return open_panel()
