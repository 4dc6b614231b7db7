"""The undo steps: how many are kept, in how much memory, and what forgetting leaves alone."""

from __future__ import annotations

import gc
import weakref

import numpy as np
import pytest

from lossexplorer.model import history
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import data_edits, edits
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.samples import Data
from lossexplorer.session.session import Session

ROWS, CLASSES = 1000, 10
ARRAY = ROWS * CLASSES * 8
STEPS = 19  # predictions of one more state than there are steps, and the labels: 21 arrays


@pytest.fixture
def model(qtbot, monkeypatch) -> ExplorerModel:
    """A model whose history has room for twenty states' predictions and their labels."""
    monkeypatch.setattr(history, "BYTES", int(21.5 * ARRAY))
    uniform = np.full((ROWS, CLASSES), 0.1)
    return ExplorerModel(Session(Data(Matrix(uniform), Matrix(np.eye(CLASSES)[[0] * ROWS]))))


def change(model, count, start=0):
    for row in range(start, start + count):
        model.apply("Type", data_edits.set_prediction, row, 0, 0.5)


def held(model):
    """The bytes of the arrays that all steps hold, each once."""
    stack = model.undo_stack
    sizes = {}
    for place in range(stack.count()):
        sizes |= stack.command(place).buffers
    return sum(sizes.values())


def test_steps_that_share_their_arrays_take_no_room(model):
    for k in range(60):
        model.apply("Move the probe", edits.set_probe, 0.01 * (k + 1))
    assert model.undo_stack.count() == 60
    assert held(model) < 2.1 * ARRAY


def test_the_oldest_steps_are_forgotten_where_their_arrays_are_too_large(model):
    first = weakref.ref(model.session.data.predictions)
    change(model, 50)
    assert model.undo_stack.count() == model.undo_stack.index() == STEPS
    assert held(model) <= history.BYTES
    gc.collect()
    assert first() is None  # nothing else keeps what was forgotten


def test_what_is_left_can_be_undone_and_redone_as_before(model):
    change(model, 50)
    numbers = model.session.data.predictions.array.copy()
    while model.undo_stack.canUndo():
        model.undo_stack.undo()
    left = model.session.data.predictions.array[:, 0]
    assert np.flatnonzero(left == 0.5).tolist() == list(range(50 - STEPS))
    while model.undo_stack.canRedo():
        model.undo_stack.redo()
    np.testing.assert_array_equal(model.session.data.predictions.array, numbers)


def test_a_few_steps_are_kept_whatever_they_take(model, monkeypatch):
    monkeypatch.setattr(history, "BYTES", ARRAY)
    change(model, 20)
    assert model.undo_stack.count() == history.LEAST


def test_forgetting_shows_nothing_and_keeps_the_words(model, qtbot):
    change(model, 18)
    shown, words = [], set()
    model.changed.connect(shown.append)
    model.undo_stack.undoTextChanged.connect(words.add)
    model.undo_stack.canUndoChanged.connect(words.add)
    change(model, 10, start=18)
    assert len(shown) == 10
    assert words == {"Type", True}
    moved = []
    model.undo_stack.indexChanged.connect(moved.append)
    model.undo_stack.undo()
    assert moved  # what comes later is told again


def test_what_was_saved_is_remembered_until_it_is_forgotten(model, tmp_path):
    change(model, 18)
    model.mark_saved(tmp_path / "a.lossx")
    change(model, 10, start=18)
    assert model.modified
    for _ in range(10):
        model.undo_stack.undo()
    assert not model.modified
    change(model, 30, start=30)  # the saved state is out of reach now
    while model.undo_stack.canUndo():
        assert model.modified
        model.undo_stack.undo()
    assert model.modified


def test_a_drag_goes_on_after_something_was_forgotten(model):
    change(model, 30)
    model.begin_gesture()
    for value in (0.2, 0.3, 0.4):
        model.apply("Drag", data_edits.set_prediction, 40, 0, value)
    model.end_gesture()
    assert model.undo_stack.undoText() == "Drag"
    model.undo_stack.undo()
    assert model.undo_stack.undoText() == "Type"
    assert model.session.data.predictions.array[40, 0] == 0.1


def test_a_drag_is_one_step_and_keeps_only_its_ends(model):
    kept = []
    model.begin_gesture()
    for value in (0.2, 0.3, 0.4, 0.5, 0.6):
        model.apply("Drag", data_edits.set_prediction, 0, 0, value)
        kept.append(weakref.ref(model.session.data.predictions))
    model.end_gesture()
    gc.collect()
    assert [matrix() is not None for matrix in kept] == [False] * 4 + [True]
    assert model.undo_stack.count() == 1
    model.undo_stack.undo()
    assert model.session.data.predictions.array[0, 0] == 0.1
    model.undo_stack.redo()
    assert model.session.data.predictions.array[0, 0] == 0.6


def test_a_drag_back_to_where_it_began_leaves_no_step(model, tmp_path):
    change(model, 1)
    model.mark_saved(tmp_path / "a.lossx")
    model.begin_gesture()
    for value in (0.2, 0.3, 0.1):
        model.apply("Drag", data_edits.set_prediction, 1, 0, value)
    model.end_gesture()
    assert model.undo_stack.count() == 1
    assert not model.modified


def test_what_was_saved_within_a_drag_can_be_come_back_to(model, tmp_path):
    model.begin_gesture()
    model.apply("Drag", data_edits.set_prediction, 0, 0, 0.2)
    model.mark_saved(tmp_path / "a.lossx")
    model.apply("Drag", data_edits.set_prediction, 0, 0, 0.3)
    model.end_gesture()
    assert model.modified
    model.undo_stack.undo()
    assert not model.modified
    assert model.session.data.predictions.array[0, 0] == 0.2


def test_another_model_takes_the_steps_over_without_showing_them(model, qtbot):
    change(model, 5)
    model.undo_stack.setIndex(2)
    other = ExplorerModel(model.session)
    shown = []
    other.changed.connect(shown.append)
    other.take_over(model, str.upper)
    assert (other.undo_stack.count(), other.undo_stack.index()) == (5, 2)
    assert other.undo_stack.undoText() == "TYPE"
    assert shown == []
    assert other.session is model.session
    other.undo_stack.redo()
    assert other.session.data.predictions.array[2, 0] == 0.5
    other.undo_stack.setIndex(0)
    assert other.session.data.predictions.array[0, 0] == 0.1
