"""The batch behind the window: at once when small, in a thread when not, stopped at will."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import DataError
from lossexplorer.model import batch_evaluation
from lossexplorer.model.batch_evaluation import AT_ONCE, BatchEvaluation
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import data_edits, edits
from lossexplorer.session.batch_edits import (
    open_large,
    open_row,
    set_batch_view,
    set_second,
    swap_models,
)
from lossexplorer.session.batch_results import batch_result
from lossexplorer.session.large import Large
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.readings import batch_readings
from lossexplorer.session.session import Data, LossChoice, Session, blank
from lossexplorer.session.total import total


def batch(rows: int, classes: int = 4) -> Session:
    rng = np.random.default_rng(rows)
    data = Data(
        Matrix(rng.normal(size=(rows, classes))),
        Matrix(np.eye(classes)[rng.integers(classes, size=rows)]),
        prediction_kind="logits",
    )
    losses = (LossChoice("cross_entropy"), LossChoice("squared_error"))
    return Session(data, losses=losses, workspace="batch")


SMALL = batch(50)
MANY = batch(AT_ONCE // 4 + 1)


@pytest.fixture
def large(tmp_path) -> Session:
    rng = np.random.default_rng(0)
    rows, classes = 4000, 5
    np.save(tmp_path / "z.npy", rng.normal(size=(rows, classes)).astype(np.float32))
    np.save(tmp_path / "y.npy", rng.integers(classes, size=rows))
    files = Large(str(tmp_path / "z.npy"), str(tmp_path / "y.npy"), rows=rows)
    return replace(open_large(blank(), files), workspace="batch")


@pytest.fixture
def evaluation(qapp) -> BatchEvaluation:
    evaluation = BatchEvaluation()
    yield evaluation
    evaluation.cancel()
    evaluation.wait()


class Gate:
    """Lets an evaluation begin its work step by step."""

    def __init__(self, monkeypatch) -> None:
        self.begun = threading.Event()
        self.open = threading.Event()
        self.sessions: list[Session] = []
        monkeypatch.setattr(batch_evaluation, "batch_result", self._held)

    def _held(self, session, report=None, memory=None):
        self.sessions.append(session)
        self.begun.set()
        assert self.open.wait(20)
        return batch_result(session, report, memory)


@pytest.fixture
def gate(monkeypatch) -> Gate:
    return Gate(monkeypatch)


def finish(evaluation, qtbot):
    qtbot.waitUntil(lambda: not evaluation.busy, timeout=20_000)


def test_small_data_are_there_at_once(evaluation):
    evaluation.follow(SMALL)
    assert not evaluation.busy
    assert evaluation.result.complete
    assert evaluation.result.values["cross_entropy"] == pytest.approx(total(SMALL, "cross_entropy"))


def test_nothing_is_computed_for_what_does_not_concern_it(evaluation, qtbot):
    evaluation.follow(SMALL)
    before = evaluation.result
    with qtbot.assertNotEmitted(evaluation.result_changed):
        evaluation.follow(edits.set_style(SMALL, dpi=90))
        evaluation.follow(edits.set_row(SMALL, 7))
    assert evaluation.result is before


def test_many_rows_are_evaluated_beside_the_window(evaluation, qtbot):
    with qtbot.waitSignal(evaluation.result_changed):
        evaluation.follow(MANY)
        assert evaluation.busy and evaluation.result.models == ()
    finish(evaluation, qtbot)
    assert evaluation.result.complete
    assert evaluation.result.models[0].scores
    assert evaluation.result.values["squared_error"] == pytest.approx(total(MANY, "squared_error"))


def test_while_something_is_dragged_the_last_result_stays_and_the_newest_comes(
    evaluation, gate, qtbot
):
    gate.open.set()
    evaluation.follow(MANY)
    finish(evaluation, qtbot)
    before = evaluation.result
    gate.begun.clear()
    gate.open.clear()
    for temperature in (1.1, 1.2, 1.3, 1.4):
        evaluation.follow(edits.set_temperature(MANY, temperature))
    assert evaluation.result is before
    gate.open.set()
    finish(evaluation, qtbot)
    # the one that was begun is finished, then only the newest
    assert [s.vector.temperature for s in gate.sessions[1:]] == [1.1, 1.4]
    expected = total(edits.set_temperature(MANY, 1.4), "cross_entropy")
    assert evaluation.result.values["cross_entropy"] == pytest.approx(expected)


def test_other_samples_do_not_wait_and_the_old_result_goes(evaluation, gate, qtbot):
    evaluation.follow(MANY)
    assert gate.begun.wait(20)
    other = batch(AT_ONCE // 4 + 7)
    evaluation.follow(other)
    assert evaluation.result.rows == other.data.rows and not evaluation.result.models
    gate.open.set()
    finish(evaluation, qtbot)
    assert evaluation.result.rows == other.data.rows and evaluation.result.complete


def test_small_data_after_many_rows_are_not_overtaken(evaluation, gate, qtbot):
    evaluation.follow(MANY)
    assert gate.begun.wait(20)
    gate.open.set()
    evaluation.follow(SMALL)
    result = evaluation.result
    evaluation.wait()
    qtbot.wait(20)
    assert evaluation.result is result and result.rows == 50


def test_another_order_is_made_in_the_thread_too(evaluation, qtbot):
    evaluation.follow(MANY)
    finish(evaluation, qtbot)
    columns = evaluation.result.models[0].columns
    evaluation.follow(set_batch_view(MANY, sort="margin", descending=False))
    assert evaluation.busy
    finish(evaluation, qtbot)
    result = evaluation.result
    assert result.models[0].columns is columns
    assert (np.diff(columns.margin[result.order]) >= 0).all()


def test_an_edited_row_changes_the_batch(evaluation, qtbot):
    evaluation.follow(MANY)
    finish(evaluation, qtbot)
    before = evaluation.result
    evaluation.follow(data_edits.set_prediction(MANY, 3, 1, 40.0))
    finish(evaluation, qtbot)
    changed = evaluation.result.models[0].columns.loss != before.models[0].columns.loss
    assert np.flatnonzero(changed).tolist() == [3]


def test_a_loss_that_does_not_apply_is_a_problem_and_no_error(evaluation, qtbot):
    for session in (SMALL, MANY):
        evaluation.follow(edits.select_loss(session, "triplet"))
        finish(evaluation, qtbot)
        assert "needs other inputs" in evaluation.result.problem


# Files --------------------------------------------------------------------------------------


def test_nothing_is_read_before_the_first_row_is_done(evaluation, large, qtbot):
    counts = []
    evaluation.result_changed.connect(lambda r: counts.append([m.summary.count for m in r.models]))
    evaluation.follow(large)
    finish(evaluation, qtbot)
    assert counts and all(count > 0 for models in counts for count in models)


def test_a_file_is_evaluated_with_progress(evaluation, large, qtbot):
    seen = []
    evaluation.progress.connect(seen.append)
    evaluation.follow(large)
    finish(evaluation, qtbot)
    assert evaluation.result.complete and len(evaluation.result.order) == 4000
    assert seen
    assert not evaluation.interrupted


def test_two_files_change_places_and_nothing_is_empty_meanwhile(evaluation, large, qtbot):
    other = Path(large.large.predictions).with_name("other.npy")
    np.save(other, np.zeros((4000, 5), dtype=np.float32))
    files = replace(large.large, second=str(other), second_model="zeros")
    session = replace(open_large(blank(), files), workspace="batch")
    evaluation.follow(session)
    finish(evaluation, qtbot)
    shown = []
    evaluation.result_changed.connect(lambda r: shown.append([m.name for m in r.models]))
    evaluation.follow(swap_models(session))
    finish(evaluation, qtbot)
    assert shown[-1] == ["zeros", ""] and all(shown)


def test_looking_at_another_row_of_a_file_evaluates_nothing(evaluation, large, qtbot):
    evaluation.follow(large)
    finish(evaluation, qtbot)
    evaluation.follow(open_row(large, 17))
    assert not evaluation.busy


@pytest.fixture
def slow(monkeypatch):
    """Evaluations report their first rows and then wait until they are cancelled."""
    go_on = threading.Event()

    def held(session, report=None, memory=None):
        def tell(progress):
            report(progress)
            if 0 < progress.result.done < progress.result.rows:
                while not go_on.wait(0.005):
                    report(progress)

        return batch_result(session, tell, memory)

    monkeypatch.setattr(batch_evaluation, "batch_result", held)
    monkeypatch.setattr("lossexplorer.batch.passes.run.BLOCK_TILES", 1)
    monkeypatch.setattr("lossexplorer.batch.passes.run.EVERY", 0.0)
    monkeypatch.setattr("lossexplorer.session.batch_order._FIRST", 1)
    yield go_on
    go_on.set()


@pytest.fixture
def half(evaluation, slow, tmp_path, qtbot) -> Session:
    """An evaluation of a file that was stopped when it was not done."""
    rows = 400_000
    rng = np.random.default_rng(0)
    np.save(tmp_path / "z.npy", rng.normal(size=(rows, 5)).astype(np.float32))
    np.save(tmp_path / "y.npy", rng.integers(5, size=rows))
    files = Large(str(tmp_path / "z.npy"), str(tmp_path / "y.npy"), rows=rows)
    session = replace(open_large(blank(), files), workspace="batch")
    evaluation.follow(session)
    qtbot.waitUntil(lambda: 0 < evaluation.result.done < rows, timeout=20_000)
    evaluation.cancel()
    return session


def test_what_is_known_stays_after_a_stop(evaluation, half, qtbot):
    result = evaluation.result
    assert not evaluation.busy and evaluation.interrupted
    assert 0 < result.done < result.rows and not result.complete
    assert len(result.models[0].columns.loss) == result.done
    evaluation.wait()
    qtbot.wait(20)
    assert evaluation.result is result


def test_what_was_stopped_is_ordered_anew(evaluation, half, qtbot):
    evaluation.follow(set_batch_view(half, sort="loss", descending=False))
    finish(evaluation, qtbot)
    result = evaluation.result
    assert not result.complete and evaluation.interrupted
    assert len(result.order) == result.done
    assert (np.diff(result.models[0].columns.loss[result.order]) >= 0).all()


def test_the_rows_done_so_far_are_read(evaluation, half):
    summary = evaluation.result.models[0].summary
    assert batch_readings(half, evaluation.result)["cross_entropy"].value == summary.mean


def test_it_can_be_begun_again(evaluation, half, slow, qtbot):
    slow.set()
    evaluation.again()
    assert not evaluation.interrupted
    finish(evaluation, qtbot)
    assert evaluation.result.complete


def test_other_settings_begin_again_by_themselves(evaluation, half, slow, qtbot):
    slow.set()
    evaluation.follow(edits.set_temperature(half, 2.0))
    assert evaluation.busy and not evaluation.interrupted
    finish(evaluation, qtbot)
    assert evaluation.result.complete


def test_settings_changed_while_a_file_is_read_begin_at_once(evaluation, half, slow, qtbot):
    evaluation.again()
    assert evaluation.busy
    evaluation.follow(edits.set_temperature(half, 2.0))
    slow.set()
    finish(evaluation, qtbot)
    assert evaluation.result.complete
    again = batch_result(edits.set_temperature(half, 2.0))
    assert evaluation.result.models[0].summary.mean == again.models[0].summary.mean


def test_a_file_that_is_gone_is_said_and_the_result_stays(evaluation, large, qtbot):
    evaluation.follow(large)
    finish(evaluation, qtbot)
    before = evaluation.result
    Path(large.large.predictions).unlink()
    with qtbot.waitSignal(evaluation.failed) as failed:
        evaluation.follow(edits.set_temperature(large, 2.0))
    assert isinstance(failed.args[0], DataError) and "z.npy" in failed.args[0].message
    assert evaluation.result is before
    finish(evaluation, qtbot)


# Behind the window ----------------------------------------------------------------------------


def test_a_frame_of_batch_has_the_result_and_its_figure(qapp):
    model = ExplorerModel(SMALL)
    frame = model.snapshot()
    assert frame.batch is model.batch.result
    assert frame.figure.panels
    assert frame.readings["cross_entropy"].value == pytest.approx(total(SMALL, "cross_entropy"))
    assert "squared_error" in frame.readings and "huber" not in frame.readings


def test_other_workspaces_have_no_batch(qapp):
    model = ExplorerModel(replace(SMALL, workspace="vector"))
    assert model.snapshot().batch is None
    model.stop()


def test_frames_come_as_the_rows_are_done(qapp, qtbot):
    model = ExplorerModel(MANY)
    frames = []
    model.frame.connect(frames.append)
    model.refresh()
    assert not frames[-1].batch.models
    qtbot.waitUntil(lambda: bool(frames[-1].batch.models), timeout=20_000)
    finish(model.batch, qtbot)
    qtbot.waitUntil(lambda: frames[-1].batch is model.batch.result, timeout=20_000)


def test_a_session_that_was_refused_leaves_the_result(qapp, qtbot, large):
    model = ExplorerModel(large)
    model.refresh()
    finish(model.batch, qtbot)
    before = model.batch.result
    error = model.attempt("", open_row, 99_999)
    assert "rows go from 1 to 4,000" in error.message
    model.refresh()
    assert model.batch.result is before


def test_two_models_are_followed(evaluation, qtbot):
    session = set_second(SMALL, SMALL.data.predictions, "logits", "b")
    evaluation.follow(session)
    assert [m.first for m in evaluation.result.models] == [True, False]
