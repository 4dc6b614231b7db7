"""The model: edits, undo, gestures, one frame for many changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lossexplorer.errors import ExplorerError
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import data_edits, edits
from lossexplorer.session.session import blank


@pytest.fixture
def model(qtbot: QtBot) -> ExplorerModel:
    return ExplorerModel(blank())


def test_an_edit_can_be_undone_and_redone(model):
    before = model.session
    assert model.apply("Move the probe", edits.set_probe, 0.25) is None
    after = model.session
    assert after.curves.probe == 0.25
    model.undo_stack.undo()
    assert model.session == before
    model.undo_stack.redo()
    assert model.session == after


def test_a_drag_is_one_step(model):
    before = model.session
    for _ in range(2):
        model.begin_gesture()
        for k in range(10):
            model.apply(
                "Move the probe", edits.set_probe, 0.01 * k + 0.05 * model.undo_stack.count()
            )
        model.end_gesture()
    assert model.undo_stack.count() == 2
    model.undo_stack.undo()
    model.undo_stack.undo()
    assert model.session == before


def test_a_drag_back_to_the_start_leaves_no_step(model):
    start = model.session.curves.probe
    model.begin_gesture()
    for x in (0.1, 0.9, start):
        model.apply("Move the probe", edits.set_probe, x)
    model.end_gesture()
    assert model.undo_stack.count() == 0


def test_nudges_close_together_are_one_step(model, monkeypatch):
    clock = [100.0]
    monkeypatch.setattr("lossexplorer.model.gestures.time.monotonic", lambda: clock[0])
    for x in (0.61, 0.62, 0.63):
        clock[0] += 0.2
        model.nudge("Nudge the probe", edits.set_probe, x)
    assert model.undo_stack.count() == 1
    clock[0] += 5
    model.nudge("Nudge the probe", edits.set_probe, 0.64)
    assert model.undo_stack.count() == 2


def test_a_nudge_that_breaks_is_over(model):
    def breaks(session):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        model.nudge("Nudge the probe", breaks)
    assert not model.in_gesture


def test_an_edit_that_changes_nothing_leaves_no_step(model):
    model.apply("Move the probe", edits.set_probe, model.session.curves.probe)
    assert model.undo_stack.count() == 0
    assert not model.modified


def test_a_refused_edit_changes_nothing_and_says_why(model, qtbot):
    before = model.session
    with qtbot.waitSignal(model.refused) as signal:
        error = model.apply("Type", data_edits.set_prediction, 0, 0, float("nan"))
    assert isinstance(error, ExplorerError)
    assert "nan" in signal.args[0].message
    assert model.session is before


def test_many_changes_make_one_frame(model, qtbot):
    frames = []
    model.frame.connect(frames.append)
    for k in range(50):
        model.apply("Move the probe", edits.set_probe, 0.01 * k)
    assert frames == []
    qtbot.waitUntil(lambda: len(frames) > 0)
    qtbot.wait(60)
    assert len(frames) == 1
    assert frames[0].session.curves.probe == pytest.approx(0.49)


def test_opening_another_session_can_be_undone(model, tmp_path):
    before = model.session
    model.replace_session("Open", blank(5), Path(tmp_path / "a.lossx"))
    assert model.path == tmp_path / "a.lossx"
    assert not model.modified
    model.undo_stack.undo()
    assert model.session == before
    assert model.path is None
    assert model.modified


def test_saving_clears_the_mark_until_the_next_edit(model, tmp_path):
    model.apply("Move the probe", edits.set_probe, 0.3)
    assert model.modified
    model.mark_saved(tmp_path / "b.lossx")
    assert not model.modified
    model.apply("Move the probe", edits.set_probe, 0.4)
    assert model.modified


def test_undo_after_save_as_keeps_the_file(model, tmp_path):
    model.apply("Move the probe", edits.set_probe, 0.3)
    model.mark_saved(tmp_path / "c.lossx")
    model.undo_stack.undo()
    assert model.path == tmp_path / "c.lossx"
    assert model.modified
    model.undo_stack.redo()
    assert model.path == tmp_path / "c.lossx"
    assert not model.modified
