"""The shown row as a table: what it shows, what it accepts, what it refuses."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from lossexplorer.model.cell_model import CellRole
from lossexplorer.model.data_model import DataModel
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.row_table import Column, row_table
from lossexplorer.session import data_edits, edits
from lossexplorer.session.presets import open_lesson

EDIT = Qt.ItemDataRole.EditRole


@pytest.fixture
def explorer(qapp):
    return ExplorerModel(edits.select_loss(open_lesson("digit-mse"), "cross_entropy"))


@pytest.fixture
def table(explorer):
    model = DataModel(explorer)
    explorer.frame.connect(model.set_frame)
    explorer.refresh()
    return model


def texts(table, column):
    return [table.index(row, column).data() for row in range(table.rowCount())]


def test_a_model_tester_finds_nothing_while_the_table_changes_shape(explorer, table):
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    explorer.apply("Paste", data_edits.paste_predictions, np.array([0.2, 0.3, 0.5]))
    explorer.refresh()
    assert table.rowCount() == 3
    explorer.apply("Kind", data_edits.set_label_kind, "soft")
    explorer.refresh()
    explorer.undo_stack.undo()
    explorer.undo_stack.undo()
    explorer.refresh()
    assert table.rowCount() == 10
    assert tester.model() is table


def test_numbers_of_a_column_share_their_decimals(table):
    assert texts(table, Column.PREDICTION)[:4] == ["0.1000", "0.0500", "0.6000", "0"]


def test_terms_sum_to_the_loss_and_gradients_are_shown(table):
    assert texts(table, Column.LOSS)[2] == "0.5108"
    assert texts(table, Column.GRADIENT)[2] == "\u22121.667"
    assert table.table.total(Column.LOSS) == pytest.approx(-math.log(0.6))
    assert table.table.total(Column.PREDICTION) == pytest.approx(1.0)


def test_the_gradient_column_follows_the_choice_of_variable(explorer, table):
    assert table.headerData(Column.GRADIENT, Qt.Orientation.Horizontal) == "∂L/∂p"
    explorer.apply("x", edits.set_vector, gradient="logits")
    explorer.refresh()
    assert table.headerData(Column.GRADIENT, Qt.Orientation.Horizontal) == "∂L/∂z"
    assert texts(table, Column.GRADIENT)[2] == "\u22120.4000"


@pytest.mark.parametrize(
    ("text", "value"), [("0.25", 0.25), ("1/3", 1 / 3), ("60 %", 0.6), ("\u22120.5", -0.5)]
)
def test_numbers_are_read_as_people_write_them(explorer, table, text, value):
    assert table.setData(table.index(2, Column.PREDICTION), text, EDIT)
    assert explorer.session.data.predictions.array[0, 2] == value


def test_text_that_is_no_number_marks_the_cell_and_keeps_its_value(explorer, table, qtbot):
    before = explorer.session
    cell = table.index(2, Column.PREDICTION)
    with qtbot.waitSignal(table.refused) as refused:
        assert not table.setData(cell, "0.6x", EDIT)
    assert "0.6x" in refused.args[1]
    assert cell.data(CellRole.ERROR) == refused.args[1]
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == refused.args[1]
    assert explorer.session is before
    assert cell.data() == "0.6000"
    assert table.setData(cell, "0.5", EDIT)
    assert cell.data(CellRole.ERROR) == ""


def test_a_refused_edit_marks_the_cell(explorer, table):
    cell = table.index(1, Column.WEIGHT)
    assert not table.setData(cell, "-2", EDIT)
    assert "negative" in cell.data(CellRole.ERROR)
    explorer.apply("x", edits.set_row, 1)
    explorer.refresh()
    assert cell.data(CellRole.ERROR) == ""


def test_the_same_text_again_is_no_edit(explorer, table):
    cell = table.index(2, Column.PREDICTION)
    assert table.setData(cell, cell.data(EDIT), EDIT)
    assert explorer.undo_stack.count() == 0


def test_an_editor_gets_all_digits(explorer, table):
    explorer.apply("x", data_edits.set_prediction, 0, 2, 1 / 3)
    explorer.refresh()
    assert float(table.index(2, Column.PREDICTION).data(EDIT)) == 1 / 3


def test_an_index_label_is_chosen_and_not_typed(explorer, table):
    explorer.apply("x", data_edits.set_label_kind, "index")
    explorer.refresh()
    cell = table.index(4, Column.LABEL)
    assert cell.data(CellRole.CHOSEN) is False
    assert not table.flags(cell) & Qt.ItemFlag.ItemIsEditable
    table.set_numbers([(Column.LABEL, 4, 1.0)])
    explorer.refresh()
    assert cell.data(CellRole.CHOSEN) is True
    assert table.index(2, Column.LABEL).data(CellRole.CHOSEN) is False
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "true class"


def test_soft_labels_are_numbers(explorer, table):
    explorer.apply("x", data_edits.set_label_kind, "soft")
    explorer.refresh()
    cell = table.index(4, Column.LABEL)
    assert cell.data(CellRole.CHOSEN) is None
    assert table.setData(cell, "0.25", EDIT)
    assert explorer.session.data.labels.array[0, 4] == 0.25


def test_a_class_is_renamed(explorer, table):
    assert table.setData(table.index(3, Column.NAME), "three", EDIT)
    assert explorer.session.data.class_name(3) == "three"


def test_several_cells_are_one_undo_step(explorer, table):
    table.set_numbers([(Column.PREDICTION, 0, 0.5), (Column.WEIGHT, 1, 3.0)])
    assert explorer.undo_stack.count() == 1
    assert explorer.session.data.predictions.array[0, 0] == 0.5
    assert explorer.session.data.class_weights.array[1] == 3.0


def test_what_follows_from_other_numbers_is_not_edited(table):
    for column in (Column.PROBABILITY, Column.LOSS, Column.GRADIENT):
        cell = table.index(0, column)
        assert not table.flags(cell) & Qt.ItemFlag.ItemIsEditable
        assert not table.setData(cell, "1", EDIT)
    assert table.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_a_loss_that_does_not_apply_says_why_in_its_cells(explorer, table):
    explorer.apply("x", edits.select_loss, "hinge")
    explorer.refresh()
    cell = table.index(0, Column.LOSS)
    assert cell.data() == "—"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == table.table.view.reason != ""
    assert table.table.total(Column.LOSS) is None


def test_gradients_of_both_infinities_have_no_sum_and_raise_no_warning(explorer):
    table = row_table(explorer.session)
    infinite = replace(table, numbers={Column.GRADIENT: np.array([np.inf, 1.0, -np.inf])})
    assert math.isnan(infinite.total(Column.GRADIENT))
