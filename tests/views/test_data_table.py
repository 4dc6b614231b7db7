"""The data table, driven by mouse, keyboard and clipboard."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QToolButton

from lossexplorer.figures.palette import DARK
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.row_table import Column
from lossexplorer.session import data_edits, edits
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Data, Session
from lossexplorer.views.data_table import DataTable
from lossexplorer.views.data_totals import DataTotals

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def explorer(qtbot):
    return ExplorerModel(edits.select_loss(open_lesson("digit-mse"), "cross_entropy"))


@pytest.fixture
def table(show_widget, explorer):
    widget = DataTable(explorer)
    show_widget(widget, explorer, 960, 320)
    widget.grid.setFocus()
    return widget


def put(table, row, column):
    table.grid.setCurrentIndex(table.grid.model().index(row, column))


def predictions(explorer):
    return explorer.session.data.predictions.array[explorer.session.vector.row]


def button(table, name):
    (found,) = (b for b in table.findChildren(QToolButton) if b.accessibleName() == name)
    return found


def combo(table, name):
    (found,) = (b for b in table.findChildren(QComboBox) if b.accessibleName() == name)
    return found


def choose(qtbot, box, text):
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def type_in(qtbot, table, row, column, text):
    put(table, row, column)
    qtbot.keyClicks(table.grid, text[0])
    editor = table.grid.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(table.grid.hasFocus)


def test_typing_into_a_cell_edits_the_session(qtbot, explorer, table):
    type_in(qtbot, table, 2, Column.PREDICTION, "0.25")
    assert predictions(explorer)[2] == 0.25
    explorer.undo_stack.undo()
    assert predictions(explorer)[2] == 0.6


def test_f2_edits_with_all_digits(qtbot, explorer, table):
    explorer.apply("x", data_edits.set_prediction, 0, 2, 1 / 3)
    explorer.refresh()
    put(table, 2, Column.PREDICTION)
    qtbot.keyClick(table.grid, Qt.Key.Key_F2)
    assert float(table.grid.focusWidget().text()) == 1 / 3


def test_text_that_is_no_number_is_explained_at_the_cell(qtbot, explorer, table):
    before = explorer.session
    type_in(qtbot, table, 2, Column.PREDICTION, "0.6x")
    message = table.grid.message
    assert message.isVisible()
    assert "'0.6x' is no number" in message.text()
    assert table.grid.viewport().rect().contains(message.geometry())
    cell = table.grid.visualRect(table.grid.currentIndex())
    assert not message.geometry().intersects(cell.adjusted(0, 0, 0, -1))
    assert explorer.session is before
    qtbot.keyClick(table.grid, Qt.Key.Key_Down)
    assert not message.isVisible()


def test_a_new_frame_takes_an_outdated_message_away(qtbot, explorer, table):
    type_in(qtbot, table, 2, Column.PREDICTION, "0.6x")
    explorer.apply("x", data_edits.set_prediction, 0, 2, 0.5)
    explorer.refresh()
    assert not table.grid.message.isVisible()


def test_arrow_keys_move(qtbot, table):
    put(table, 2, Column.PREDICTION)
    qtbot.keyClick(table.grid, Qt.Key.Key_Down)
    qtbot.keyClick(table.grid, Qt.Key.Key_Right)
    current = table.grid.currentIndex()
    assert (current.row(), current.column()) == (3, Column.LABEL)  # the softmax column is hidden


def test_tab_leaves_the_table(qtbot, table):
    put(table, 2, Column.PREDICTION)
    qtbot.keyClick(table.grid, Qt.Key.Key_Tab)
    assert not table.grid.hasFocus()
    assert table.grid.currentIndex().row() == 2


def test_a_selection_is_copied_with_all_digits(qtbot, explorer, table):
    explorer.apply("x", data_edits.set_prediction, 0, 1, 1 / 3)
    explorer.refresh()
    put(table, 1, Column.PREDICTION)
    qtbot.keyClick(table.grid, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(table.grid, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(table.grid, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == f"{1 / 3!r}\t0\n0.6\t1"


def test_delete_sets_the_selected_numbers_to_zero(qtbot, explorer, table):
    put(table, 0, Column.PREDICTION)
    for _ in range(2):
        qtbot.keyClick(table.grid, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(table.grid, Qt.Key.Key_Delete)
    assert predictions(explorer)[:4].tolist() == [0, 0, 0, 0]
    assert explorer.undo_stack.count() == 1


@pytest.mark.parametrize(
    "text",
    ["np.array([0.2, 0.3, 0.5])", "tensor([0.2, 0.3, 0.5])", "[0.2, 0.3, 0.5]", "0.2\t0.3\t0.5"],
)
def test_pasted_predictions_replace_the_row(qtbot, explorer, table, text):
    QGuiApplication.clipboard().setText(text)
    put(table, 4, Column.PREDICTION)
    qtbot.keyClick(table.grid, Qt.Key.Key_V, CONTROL)
    assert predictions(explorer).tolist() == [0.2, 0.3, 0.5]
    explorer.refresh()
    assert table.grid.model().rowCount() == 3


def test_a_copied_column_can_be_pasted_back(qtbot, explorer, table):
    table.grid.setFocus()
    put(table, 0, Column.PREDICTION)
    for _ in range(9):
        qtbot.keyClick(table.grid, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(table.grid, Qt.Key.Key_C, CONTROL)
    before = predictions(explorer).copy()
    qtbot.keyClick(table.grid, Qt.Key.Key_Delete)
    assert predictions(explorer).sum() == 0
    explorer.refresh()
    qtbot.mouseClick(
        button(table, table.tr("Paste numbers (a spreadsheet, list, array or tensor)")), LEFT
    )
    assert predictions(explorer).tolist() == before.tolist()


def test_a_piece_of_a_column_goes_down_from_the_current_cell(explorer, table):
    put(table, 3, Column.PREDICTION)
    table.paste_text("0.1\n0.2\n0.3")
    assert predictions(explorer)[2:7].tolist() == [0.6, 0.1, 0.2, 0.3, 0.0]
    put(table, 3, Column.WEIGHT)
    table.paste_text("2 3")
    assert explorer.session.data.class_weights.array[2:6].tolist() == [1, 2, 3, 1]


def test_labels_are_pasted_where_a_label_is_current(explorer, table):
    put(table, 0, Column.LABEL)
    table.paste_text("7\n1")
    assert explorer.session.data.labels.array.argmax(axis=1).tolist() == [7, 1]


def test_a_bad_paste_is_reported_and_changes_nothing(qtbot, explorer, table):
    before = explorer.session
    with qtbot.waitSignal(explorer.refused) as refused:
        table.paste_text("0.1 0.2 zero")
    assert "zero" in refused.args[0].message
    assert explorer.session is before


def test_index_labels_are_chosen_by_click_and_key(qtbot, explorer, table):
    choose(qtbot, combo(table, "Labels"), "class index")
    explorer.refresh()
    rect = table.grid.visualRect(table.grid.model().index(4, Column.LABEL))
    qtbot.mouseClick(table.grid.viewport(), LEFT, pos=rect.center())
    assert explorer.session.data.labels.array[0].argmax() == 4
    explorer.refresh()
    put(table, 6, Column.LABEL)
    qtbot.keyClick(table.grid, Qt.Key.Key_Space)
    assert explorer.session.data.labels.array[0].argmax() == 6


def test_rows_are_stepped_through(qtbot, explorer, table):
    assert not button(table, "Previous row").isEnabled()
    qtbot.mouseClick(button(table, "Next row"), LEFT)
    assert explorer.session.vector.row == 1
    explorer.refresh()
    assert not button(table, "Next row").isEnabled()
    spin = table.findChild(QSpinBox)
    assert spin.value() == 2
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, "1")
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert explorer.session.vector.row == 0


def test_logits_show_their_softmax_and_a_temperature(qtbot, explorer, table):
    assert table.grid.isColumnHidden(Column.PROBABILITY)
    choose(qtbot, combo(table, "Predictions"), "logits")
    explorer.refresh()
    assert not table.grid.isColumnHidden(Column.PROBABILITY)
    probability = table.grid.model().index(2, Column.PROBABILITY)
    assert probability.data() == "0.6000"
    (entry,) = (
        e for e in table.findChildren(QLineEdit) if e.accessibleName() == "Softmax temperature"
    )
    assert entry.isVisible()
    entry.setFocus()
    entry.selectAll()
    qtbot.keyClicks(entry, "1000000")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    explorer.refresh()
    assert probability.data() == "0.1000"
    entry.selectAll()
    qtbot.keyClicks(entry, "-1")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert explorer.session.vector.temperature == 1e6
    assert entry.property("invalid") is True


def test_renormalising_can_be_switched_off(qtbot, explorer, table):
    (box,) = table.findChildren(QCheckBox)
    before = explorer.session.vector.renormalise
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    assert explorer.session.vector.renormalise != before


def test_sums_stand_under_their_columns(explorer, table):
    totals = table.findChild(DataTotals)
    assert totals.text(Column.PREDICTION) == "1.0000"
    assert totals.text(Column.LOSS) == "0.5108"
    explorer.apply("x", data_edits.set_prediction, 0, 2, 0.55)
    explorer.refresh()
    assert totals.text(Column.PREDICTION) == "0.9500 ≠ 1"
    assert "0.9500 ≠ 1" in totals.accessibleDescription()


def test_frames_write_nothing_back(explorer, table):
    table.set_frame(explorer.snapshot())
    assert explorer.undo_stack.count() == 0


def test_the_cells_follow_the_theme(table):
    light = table.grid.viewport().grab().toImage()
    table.set_palette_tokens(DARK)
    assert table.grid.viewport().grab().toImage() != light


def test_a_thousand_classes_are_shown_and_reached(qtbot, explorer, table):
    rows = np.full((1, 1000), 1e-3)
    data = Data(Matrix(rows), Matrix(np.eye(1000)[:1]))
    explorer.replace_session("x", Session(data=data))
    explorer.refresh()
    table.grid.setFocus()
    put(table, 0, Column.PREDICTION)
    qtbot.keyClick(table.grid, Qt.Key.Key_End, CONTROL)
    assert table.grid.currentIndex().row() == 999
    assert (
        table.grid.viewport()
        .rect()
        .contains(table.grid.visualRect(table.grid.currentIndex()).center())
    )


def test_a_refused_cell_says_so_to_ear_and_eye_without_colours(table):
    model, cell = table.grid.model(), table.grid.model().index(1, 1)
    grey = replace(DARK, error=DARK.text, error_ground=DARK.panel)
    table.grid.set_palette_tokens(grey)
    put(table, 8, 4)
    place = table.grid.visualRect(cell)
    before = table.grid.viewport().grab(place).toImage()
    model.mark(cell, "abc is no number")
    spoken = QAccessible.queryAccessibleInterface(table.grid)
    cells = [spoken.child(k) for k in range(spoken.childCount())]
    said = {cell.text(QAccessible.Text.Description) for cell in cells if cell is not None}
    assert "abc is no number" in said
    assert table.grid.viewport().grab(place).toImage() != before
