"""The tree of losses: structure, ticks, readings, and what is drawn of a row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from lossexplorer.losses.registry import all_losses
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.loss_cells import Role
from lossexplorer.model.loss_model import NAME, VALUE, LossModel
from lossexplorer.session import edits
from lossexplorer.session.presets import open_lesson

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def explorer(qapp):
    return ExplorerModel(open_lesson("digit-mse"))


@pytest.fixture
def losses(explorer):
    model = LossModel(explorer, all_losses())
    model.set_frame(explorer.snapshot())
    explorer.frame.connect(model.set_frame)
    return model


def test_a_model_tester_finds_nothing_while_the_session_changes(explorer, losses):
    tester = QAbstractItemModelTester(losses, QAbstractItemModelTester.FailureReportingMode.Fatal)
    explorer.apply("Hide", edits.show_loss, "squared_error", False)
    explorer.refresh()
    explorer.apply("Workspace", edits.set_workspace, "curves")
    explorer.refresh()
    explorer.undo_stack.undo()
    explorer.refresh()
    assert tester.model() is losses


def test_every_loss_is_listed_once_under_its_family(losses):
    listed = {}
    for row in range(losses.rowCount()):
        family = losses.index(row, NAME)
        for child in range(losses.rowCount(family)):
            index = losses.index(child, NAME, family)
            assert losses.parent(index) == family
            listed[index.data(Role.KEY)] = family.data()
    assert listed == {loss.key: loss.family for loss in all_losses()}


def test_a_tick_shows_the_loss_and_is_one_undo_step(explorer, losses):
    index = losses.index_of("huber")
    assert index.data(CHECK) == Qt.CheckState.Unchecked
    assert losses.setData(index, Qt.CheckState.Checked, CHECK)
    assert explorer.session.choice("huber").shown
    assert index.data(CHECK) == Qt.CheckState.Unchecked  # until the frame comes
    explorer.refresh()
    assert index.data(CHECK) == Qt.CheckState.Checked
    explorer.undo_stack.undo()
    assert not explorer.session.choice("huber").shown


def test_a_frame_writes_nothing_back(explorer, losses):
    before = explorer.session
    losses.set_frame(explorer.snapshot())
    assert explorer.session is before
    assert explorer.undo_stack.count() == 0


def test_values_have_four_digits_and_all_of_them_in_the_tool_tip(losses):
    value = losses.index_of("cross_entropy").siblingAtColumn(VALUE)
    assert value.data() == "0.5108"
    assert value.data(Qt.ItemDataRole.ToolTipRole).startswith("0.510825")
    assert value.data(Qt.ItemDataRole.ToolTipRole).endswith("nats")


def test_a_loss_that_does_not_apply_says_why(losses):
    name = losses.index_of("hinge")
    assert name.siblingAtColumn(VALUE).data() == "—"
    reason = name.siblingAtColumn(VALUE).data(Qt.ItemDataRole.ToolTipRole)
    assert reason
    assert reason in name.data(Qt.ItemDataRole.ToolTipRole)
    assert reason in name.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not name.data(Role.ROW).applies


def test_only_a_changed_frame_is_announced(explorer, losses, qtbot):
    frame = explorer.snapshot()
    with qtbot.assertNotEmitted(losses.dataChanged):
        losses.set_frame(frame)
    explorer.apply("x", edits.set_parameter, "cross_entropy", "base", 2)
    with qtbot.waitSignal(losses.dataChanged):
        losses.set_frame(explorer.snapshot())


def test_families_cannot_be_ticked_or_selected(losses):
    family = losses.index(0, NAME)
    assert losses.flags(family) == Qt.ItemFlag.ItemIsEnabled
    assert not losses.setData(family, Qt.CheckState.Checked, CHECK)
    assert losses.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_a_loss_is_found_by_all_its_names(losses):
    names = losses.index_of("squared_error").data(Role.SEARCH)
    assert {"mse", "squared_error", "squared error"} <= set(names.split("\n"))
    assert not losses.index_of("no_such_loss").isValid()
