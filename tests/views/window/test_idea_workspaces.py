"""Information, Likelihood, Descent, Margins and Images in the window: table, quantities, copies."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.session.concepts import WITHOUT_LOSS, concepts_of
from lossexplorer.session.edits import set_workspace
from lossexplorer.session.grids import WITH_GRID, grid_of
from lossexplorer.session.store import load_session, save_session

KEYS = {
    "information": "Ctrl+4",
    "likelihood": "Ctrl+5",
    "descent": "Ctrl+6",
    "margins": "Ctrl+7",
    "images": "Ctrl+8",
}


@pytest.fixture
def hand(same_hand):
    """One window for all tests of this module."""
    return same_hand


@pytest.fixture(params=WITH_GRID)
def shown(request, hand):
    hand.keys(KEYS[request.param])
    assert hand.session.workspace == request.param
    hand.model.undo_stack.clear()
    return hand


def first_number(page):
    """The first cell with a number that can be typed."""
    model = page.grid.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            number = isinstance(model.cell(row, column), float | int)
            if number and model.is_editable(row, column):
                return model.index(row, column)
    raise AssertionError("nothing can be edited")


def another_number(page):
    """The first number's cell, and one its field allows in its place."""
    index = first_number(page)
    value = float(page.grid.model().cell(index.row(), index.column()))
    return index, {0.0: 1.0, 1.0: 0.0}.get(value, value / 2)


def test_it_draws_its_figure_and_its_table(shown):
    assert shown.workspace.figure.panels
    page = shown.furniture.data.numbers
    assert shown.furniture.data.currentWidget() is page and page.isVisible()
    grid = grid_of(shown.session)
    assert page.grid.model().rowCount() == len(grid.rows) > 0
    assert page.grid.model().grid.columns == grid.columns


def test_every_quantity_stands_in_the_inspector(shown, qtbot):
    inspector = shown.furniture.inspector
    qtbot.waitUntil(lambda: inspector.concepts is not None and bool(inspector.concepts.rows))
    wanted = [one.key for one in concepts_of(shown.session)]
    rows = [row for row in inspector.concepts.rows if not row.isHidden()]
    assert [row.concept.key for row in rows] == wanted and wanted
    alone = shown.session.workspace in WITHOUT_LOSS
    assert alone == (inspector.page is None or inspector.page.isHidden())
    for row in rows:
        if row.concept.formula:
            qtbot.waitUntil(lambda row=row: row.formula.is_typeset)
            assert not row.formula._unreadable, row.concept.formula


def test_a_typed_number_is_drawn_and_undone(shown):
    page, before = shown.furniture.data.numbers, shown.session
    index, value = another_number(page)
    page.grid.model().setData(index, f"{value!r}")
    assert not page.grid.model().error(index.row(), index.column())
    shown.settle()
    assert shown.session != before and shown.steps() == 1
    shown.keys("Ctrl+Z")
    assert shown.session == before


def test_a_pasted_number_goes_into_the_table_from_anywhere(shown):
    page, before = shown.furniture.data.numbers, shown.session
    index, value = another_number(page)
    page.grid.setCurrentIndex(index)
    QGuiApplication.clipboard().setText(f"{value!r}")
    shown.keys("Ctrl+Shift+V")
    assert shown.session != before and shown.session.data == before.data
    assert shown.steps() == 1


def test_its_numbers_and_the_reading_are_copied(shown):
    shown.keys("Ctrl+Shift+D")
    assert "\t" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().setText("nothing yet")
    shown.keys("Ctrl+Shift+R")
    copied = QGuiApplication.clipboard().text()
    if copied == "nothing yet":
        assert shown.furniture.diagnostics.message.text() == "There is no reading to copy"
    else:
        numbers = [word for word in copied.split() if word[0].isdigit() or word[0] in "-."]
        assert math.isfinite(float(numbers[-1]))


def test_its_image_is_copied(shown, qtbot):
    QGuiApplication.clipboard().setText("nothing yet")
    shown.keys("Ctrl+Shift+C")
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.mimeData().hasImage(), timeout=20_000)


def test_it_is_saved_and_opened_again(shown, tmp_path):
    page = shown.furniture.data.numbers
    index, value = another_number(page)
    page.grid.model().setData(index, f"{value!r}")
    save_session(shown.session, tmp_path / "mine.lossx")
    assert load_session(tmp_path / "mine.lossx") == shown.session


def test_its_actions_say_what_makes_sense(shown):
    workspace = shown.workspace
    log = workspace.is_log(shown.session)
    assert shown.actions["view.fit"].isEnabled() == workspace.fits
    assert shown.actions["view.log_y"].isEnabled() == (log is not None)
    assert shown.actions["view.sweep"].isEnabled() == workspace.sweeps
    if log is not None:
        shown.actions["view.log_y"].trigger()
        shown.settle()
        assert workspace.is_log(shown.session) is not log
        assert shown.actions["view.log_y"].isChecked() is not log


def test_it_is_drawn_in_the_dark(shown):
    before = shown.workspace.grab().toImage()
    shown.actions["view.theme_dark"].trigger()
    QApplication.processEvents()
    assert shown.workspace.grab().toImage() != before


def test_the_table_is_reached_by_the_keyboard(shown):
    page = shown.furniture.data.numbers
    shown.workspace.plot.setFocus()
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if page.grid.hasFocus():
            return
    raise AssertionError("Tab never came to the table")


def test_a_panel_that_the_next_frame_lacks_is_not_copied(hand, qtbot):
    hand.keys("Ctrl+4")
    plot, panel = hand.workspace.plot, hand.workspace.figure.panels[0].id
    QGuiApplication.clipboard().setText("nothing yet")
    hand.model.apply("", set_workspace, "numerics")  # its frame comes a moment later
    with qtbot.captureExceptions() as errors:
        plot.copy_requested.emit(panel)
    assert not errors
    assert QGuiApplication.clipboard().text() == "nothing yet"
