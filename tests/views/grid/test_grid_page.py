"""The table of a figure's numbers, driven by mouse, keyboard and clipboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from lossexplorer.model.beside import Beside

# the offscreen platform says so of windows with a smallest size, and of lists that open
pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "does not support raise", "grabbing the keyboard"
)

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def put(page, row, column):
    page.grid.setCurrentIndex(page.grid.model().index(row, column))


def numbers(explorer):
    return explorer.session.data.predictions.array[:, 0].tolist()


def kinds(explorer):
    return explorer.session.data.predictions.array[:, 1].tolist()


def type_in(qtbot, page, row, column, text):
    put(page, row, column)
    qtbot.keyClicks(page.grid, text[0])
    editor = page.grid.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(page.grid.hasFocus)


def rows_of(page):
    model = page.grid.model()
    return [
        [model.text(row, column) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_small_numbers_have_room_for_all_their_places(qtbot, page):
    for row, text in enumerate(("0.0031", "0.0012", "0.0005")):
        type_in(qtbot, page, row, 1, text)
    qtbot.waitUntil(lambda: page.grid.model().text(0, 1) == "0.003100")  # the next frame
    page.resize(200, page.height())  # no room to spare
    page.grid.fit_columns()
    texts = [page.grid.model().text(row, 1) for row in range(3)]
    for text in texts:
        assert page.grid.fontMetrics().horizontalAdvance(text) < page.grid.columnWidth(1)


def test_the_points_of_a_column_stand_in_line(page):
    assert rows_of(page) == [
        ["outcome 1", "0.2500", "left", "0.2500"],
        ["outcome 2", "0.5000", "right", "1.5000"],
        ["outcome 3", "0.1250", "left", "0.1250"],
    ]


def test_a_typed_number_goes_to_the_session_as_one_step(qtbot, page, explorer):
    type_in(qtbot, page, 1, 1, "3/4")
    assert numbers(explorer) == [0.25, 0.75, 0.125]
    assert explorer.undo_stack.undoText() == "Edit p"
    explorer.undo_stack.undo()
    assert numbers(explorer) == [0.25, 0.5, 0.125]


def test_a_refusal_stands_at_the_cell_until_it_is_mended(qtbot, page, explorer):
    type_in(qtbot, page, 0, 1, "2")
    assert page.grid.message.isVisible() and "between 0 and 1" in page.grid.message.text()
    assert page.grid.model().error(0, 1)
    assert numbers(explorer)[0] == 0.25
    type_in(qtbot, page, 0, 1, "half")
    assert "half" in page.grid.message.text()
    type_in(qtbot, page, 0, 1, "0.3")
    explorer.refresh()
    assert page.grid.message.isHidden() and not page.grid.model().error(0, 1)


def test_computed_cells_cant_be_edited(qtbot, page):
    put(page, 0, 3)
    qtbot.keyClick(page.grid, Qt.Key.Key_F2)
    assert page.grid.findChild(QLineEdit) is None


def test_a_click_opens_the_list_of_choices(qtbot, page, explorer):
    cell = page.grid.visualRect(page.grid.model().index(0, 2))
    qtbot.mouseClick(page.grid.viewport(), LEFT, pos=cell.center())
    box = page.grid.findChild(QComboBox)
    qtbot.waitUntil(lambda: box.view().isVisible())
    qtbot.keyClick(box.view(), Qt.Key.Key_Down)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    assert kinds(explorer) == [1.0, 1.0, 0.0]


def test_space_opens_the_list_too(qtbot, page):
    put(page, 2, 2)
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    box = page.grid.findChild(QComboBox)
    qtbot.waitUntil(lambda: box.view().isVisible())
    box.hidePopup()


def test_what_is_being_typed_survives_other_changes(qtbot, page, explorer):
    put(page, 1, 1)
    qtbot.keyClick(page.grid, Qt.Key.Key_F2)
    editor = page.grid.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "0.9")
    store = page.grid.model().grid
    explorer.apply("Drag", store.set_cell, 1, "p", 0.6)
    explorer.apply("Drag", store.set_cell, 0, "p", 0.7)
    explorer.refresh()
    assert editor.text() == "0.9" and editor.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert numbers(explorer) == [0.7, 0.9, 0.125]


def test_a_moving_number_keeps_the_selection_and_tells_of_its_cells_alone(qtbot, page, explorer):
    put(page, 2, 1)
    told = []
    page.grid.model().dataChanged.connect(
        lambda first, last: told.append((first.row(), first.column(), last.row(), last.column()))
    )
    explorer.apply("Drag", page.grid.model().grid.set_cell, 0, "p", 0.26)
    explorer.refresh()
    assert sorted(told) == [(0, 1, 0, 1), (0, 3, 0, 3)]
    assert page.grid.currentIndex().row() == 2


def test_rows_come_where_the_keyboard_is_and_go_again(qtbot, page, explorer):
    put(page, 0, 1)
    qtbot.keyClick(page.grid, Qt.Key.Key_Insert)
    explorer.refresh()
    assert numbers(explorer) == [0.25, 0.0, 0.5, 0.125]
    assert page.grid.currentIndex().row() == 0
    put(page, 3, 1)
    explorer.undo_stack.undo()
    explorer.refresh()
    assert page.grid.currentIndex().row() == 2  # the cell went with its row
    qtbot.keyClick(page.grid, Qt.Key.Key_Delete, CONTROL)
    assert numbers(explorer) == [0.25, 0.5]


def test_removing_with_the_button_needs_a_selection(qtbot, page, explorer):
    page.grid.clearSelection()
    assert not page.remove_button.isEnabled()
    page.grid.selectAll()
    qtbot.mouseClick(page.remove_button, LEFT)
    assert len(numbers(explorer)) == 3
    assert "one row must stay" in page.grid.message.text()


@pytest.mark.parametrize(
    ("text", "start", "wanted"),
    [
        ("0.1\n0.2\n0.3\n", 0, [0.1, 0.2, 0.3]),
        ("0.1, 0.2", 1, [0.25, 0.1, 0.2]),
        ("[0.1, 0.2, 0.3]", 0, [0.1, 0.2, 0.3]),
        ("50 %", 2, [0.25, 0.5, 0.5]),
    ],
)
def test_pasted_numbers_go_down_from_the_current_cell(qtbot, page, explorer, text, start, wanted):
    put(page, start, 1)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(page.grid, Qt.Key.Key_V, CONTROL)
    assert numbers(explorer) == wanted
    assert explorer.undo_stack.index() == 1


def test_cells_of_a_spreadsheet_go_across_and_skip_what_is_computed(qtbot, page, explorer):
    put(page, 0, 1)
    QGuiApplication.clipboard().setText("0.1\tright\t9\n0.2\tleft\t9\n")
    qtbot.keyClick(page.grid, Qt.Key.Key_V, CONTROL)
    assert numbers(explorer) == [0.1, 0.2, 0.125]
    assert kinds(explorer) == [1.0, 0.0, 0.0]


@pytest.mark.parametrize("text", ["1\n2\n3\n4", "0.1\t0.2\n0.3", "", "[1, oops]"])
def test_what_cant_be_pasted_is_said_at_the_cell(qtbot, page, explorer, text):
    put(page, 0, 1)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(page.grid, Qt.Key.Key_V, CONTROL)
    assert page.grid.message.isVisible()
    assert numbers(explorer) == [0.25, 0.5, 0.125]


def test_copied_cells_can_be_pasted_again(qtbot, page, explorer):
    put(page, 0, 1)
    qtbot.keyClick(page.grid, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(page.grid, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "0.25\n0.5"
    put(page, 1, 1)
    qtbot.keyClick(page.grid, Qt.Key.Key_V, CONTROL)
    assert numbers(explorer) == [0.25, 0.25, 0.5]


def test_a_hidden_page_is_filled_when_it_is_shown(page, explorer):
    page.hide()
    explorer.apply("Drag", page.grid.model().grid.set_cell, 0, "p", 0.75)
    explorer.refresh()
    assert rows_of(page)[0][1] == "0.2500"
    page.show()
    QApplication.processEvents()
    assert rows_of(page)[0][1] == "0.7500"


def test_many_columns_can_be_scrolled_to(page):
    page.resize(200, 240)
    QApplication.processEvents()
    assert page.grid.horizontalScrollBar().maximum() > 0
    assert page.grid.viewport().rect().contains(QPoint(5, 5))


class Slow(Beside):
    """Something computed beside the window, moved by hand."""

    stopped = False

    @property
    def known(self):
        return None

    def follow(self, session):
        pass

    def cancel(self):
        self.stopped = True
        self.busy_changed.emit(False)


@pytest.fixture
def slow(explorer):
    explorer._framing._beside["information"] = Slow(explorer)
    return explorer._framing._beside["information"]


def test_what_is_computed_beside_the_window_can_be_stopped(qtbot, slow, page):
    slow.busy_changed.emit(True)
    assert page.busy.isHidden()  # it may be over at once
    qtbot.waitUntil(page.busy.isVisible)
    slow.progress.emit(0.25)
    assert page.busy.bar.value() == 250
    qtbot.mouseClick(page.busy.button, LEFT)
    assert slow.stopped and page.busy.isHidden()


def test_a_workspace_with_a_button_of_its_own_needs_no_strip(qtbot, slow, page, monkeypatch):
    monkeypatch.setattr(Slow, "has_controls", True)
    page._beside.clear()
    slow.busy_changed.emit(True)
    page._model.refresh()
    qtbot.wait(400)
    assert page.busy.isHidden()


def test_numbers_that_come_from_a_thread_appear_without_another_session(slow, page, monkeypatch):
    grid = replace(page.grid.model().grid, caption="epoch 2")
    monkeypatch.setattr("lossexplorer.session.information.grid.grid", lambda _: grid)
    page._model.refresh()
    assert page._caption.text() == "epoch 2"
