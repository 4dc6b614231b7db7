"""What the Batch workspace shows: parts that are computed once, and told as they are known."""

from __future__ import annotations

import dataclasses
import weakref

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.batch.passes.run import run
from lossexplorer.session import batch_results, batch_work, data_edits, edits
from lossexplorer.session.batch_edits import set_batch_view, set_second, swap_models
from lossexplorer.session.batch_jobs import jobs
from lossexplorer.session.batch_memory import BatchMemory
from lossexplorer.session.batch_order import EarlyOrder
from lossexplorer.session.batch_results import batch_result
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, LossChoice, Session
from lossexplorer.session.total import total

ROWS, CLASSES = 300, 4


def batch(**fields: object) -> Session:
    rng = np.random.default_rng(3)
    logits = rng.normal(size=(ROWS, CLASSES))
    labels = np.eye(CLASSES)[(logits + rng.normal(size=logits.shape)).argmax(axis=1)]
    data = Data(Matrix(3 * logits), Matrix(labels), prediction_kind="logits", **fields)
    losses = (LossChoice("cross_entropy"), LossChoice("squared_error"), LossChoice("triplet"))
    return Session(data, losses=losses, workspace="batch")


def two_models() -> Session:
    return set_second(batch(), Matrix(np.zeros((ROWS, CLASSES))), "logits", "b")


@pytest.fixture
def passes(monkeypatch) -> list[str]:
    """The losses for which all rows are gone through, in order."""
    seen: list[str] = []

    def counted(job, **options):
        seen.append(job.loss + " rows" * bool(options.get("columns")))
        return run(job, **options)

    monkeypatch.setattr(batch_results, "run", counted)
    monkeypatch.setattr(batch_work, "run", counted)
    return seen


def test_everything_is_there():
    session = batch()
    result = batch_result(session)
    (model,) = result.models
    assert result.complete and not result.problem
    assert model.first and model.summary.count == ROWS
    losses = model.columns.loss
    assert len(losses) == ROWS
    assert losses[result.order].tolist() == sorted(losses.tolist(), reverse=True)
    assert [score.key for score in model.scores] == ["zero_one", "squared_error", "cross_entropy"]
    for score in model.scores:
        assert score.value == pytest.approx(total(session, score.key))
    assert model.scores[2].unit == "nats"
    assert model.best is not None and model.best.temperature > 1
    assert result.values["squared_error"] == pytest.approx(total(session, "squared_error"))
    assert result.values["triplet"] is None  # it takes three inputs


def test_two_models_are_scored_side_by_side_and_swapping_keeps_their_places():
    session = two_models()
    mine, other = batch_result(session).models
    assert (mine.first, other.first, other.name) == (True, False, "b")
    assert other.scores[2].value == pytest.approx(np.log(CLASSES))
    mine, other = batch_result(swap_models(session)).models
    assert (mine.first, other.first, mine.name) == (False, True, "b")


def test_a_loss_that_does_not_apply_says_why():
    session = edits.select_loss(batch(), "triplet")
    result = batch_result(session)
    assert result.models == ()
    assert (result.rows, result.done, len(result.order)) == (ROWS, 0, 0)
    assert "needs other inputs" in result.problem


def test_numbers_a_loss_cannot_take_are_a_problem():
    session = batch()
    bad = Matrix(session.data.predictions.with_row(7, [0.5, 0.5, 0.5, 1.5]).array)
    data = replace(session.data, predictions=bad, prediction_kind="probabilities")
    result = batch_result(edits.select_loss(replace(session, data=data), "binary_cross_entropy"))
    assert result.models == () and result.problem


def test_the_gradient_of_every_row_is_computed_only_to_sort_by_it():
    assert batch_result(batch()).models[0].columns.gradient is None
    session = set_batch_view(batch(), sort="gradient")
    result = batch_result(session)
    gradient = result.models[0].columns.gradient
    assert gradient is not None
    assert (np.diff(gradient[result.order]) <= 0).all()


# What is computed again -----------------------------------------------------------------


def test_another_order_computes_no_loss_again(passes):
    memory = BatchMemory()
    before = batch_result(batch(), memory=memory)
    assert passes == ["cross_entropy rows", "squared_error"]
    passes.clear()
    after = batch_result(set_batch_view(batch(), sort="margin", above=1.0), memory=memory)
    assert passes == []
    assert after.models[0].columns is before.models[0].columns
    assert len(after.order) < len(before.order)
    assert after.found == len(after.order)


def test_another_temperature_computes_everything_but_the_best_one(passes):
    memory = BatchMemory()
    before = batch_result(batch(), memory=memory)
    passes.clear()
    after = batch_result(edits.set_temperature(batch(), 2.0), memory=memory)
    assert passes == ["cross_entropy rows", "squared_error"]
    assert after.models[0].best is before.models[0].best
    assert after.values["cross_entropy"] != before.values["cross_entropy"]


def test_an_edited_row_computes_its_model_and_not_the_other(passes):
    memory = BatchMemory()
    before = batch_result(two_models(), memory=memory)
    passes.clear()
    edited = data_edits.set_prediction(two_models(), 5, 0, 30.0)
    after = batch_result(edited, memory=memory)
    assert passes == ["cross_entropy rows", "squared_error"]
    assert after.models[1].columns is before.models[1].columns
    changed = after.models[0].columns.loss != before.models[0].columns.loss
    assert np.flatnonzero(changed).tolist() == [5]


def test_swapping_the_models_computes_nothing_again(passes):
    memory = BatchMemory()
    before = batch_result(two_models(), memory=memory)
    passes.clear()
    after = batch_result(swap_models(two_models()), memory=memory)
    assert [p for p in passes if "rows" in p] == []
    assert after.models[0].columns is before.models[1].columns


def test_gradients_that_are_there_are_not_thrown_away(passes):
    memory = BatchMemory()
    batch_result(set_batch_view(batch(), sort="gradient"), memory=memory)
    passes.clear()
    assert batch_result(batch(), memory=memory).models[0].columns.gradient is not None
    assert passes == []


def test_a_ticked_loss_that_is_a_score_is_gone_through_once(passes):
    session = edits.select_loss(edits.show_loss(batch(), "huber", True), "huber")
    batch_result(session)
    assert passes == ["huber rows", "squared_error", "cross_entropy"]


@pytest.mark.parametrize("spoilt", [np.nan, np.inf, -np.inf])
def test_mistakes_are_counted_with_the_losses_of_rows_or_apart(passes, spoilt):
    """In a pass of their own if a row may have none to count."""
    session = batch()
    known = batch_result(session).models[0].scores[0].value
    passes.clear()
    numbers = session.data.predictions.array.copy()
    numbers[7, 2] = spoilt
    data = replace(session.data, predictions=Matrix(numbers))
    session = replace(session, data=data)
    (model,) = batch_result(session).models
    assert passes == ["cross_entropy rows", *["zero_one"] * (spoilt != -np.inf), "squared_error"]
    expected = total(session, "zero_one")
    np.testing.assert_equal(model.scores[0].value, expected)
    (alone,) = jobs(batch(), "zero_one")
    assert known == run(alone).summary.mean == total(batch(), "zero_one")


def test_mistakes_added_up_are_gone_through(passes):
    session = batch()
    losses = (*session.losses, LossChoice("zero_one", reduction="sum"))
    (model,) = batch_result(replace(session, losses=losses)).models
    assert "zero_one" in passes
    assert model.scores[0].value == ROWS - model.summary.correct


def test_the_memory_holds_one_value_a_part():
    memory = BatchMemory()
    made = []

    def make(value):
        return lambda: made.append(value) or value

    assert memory.get("part", 1, make("one")) == "one"
    assert memory.get("part", 1, make("other")) == "one"
    assert memory.has("part", 1) and not memory.has("part", 2)
    assert memory.get("part", 2, make("two")) == "two"
    assert memory.get("part", 1, make("again")) == "again"
    assert made == ["one", "two", "again"]
    with pytest.raises(ZeroDivisionError):
        memory.get("part", 3, lambda: 1 // 0)
    assert not memory.has("part", 1)
    memory.get("part", 1, make("one"))
    memory.forget("part")
    assert not memory.has("part", 1)
    memory.get("part", 1, make("one"))
    memory.clear()
    assert not memory.has("part", 1)


def test_old_columns_are_not_held_while_new_ones_are_made():
    memory = BatchMemory()
    old = weakref.ref(batch_result(batch(), memory=memory).models[0].columns)
    held = []
    batch_result(
        edits.set_temperature(batch(), 2.0), lambda _: held.append(old() is not None), memory
    )
    assert not any(held)


# What is told meanwhile -----------------------------------------------------------------


def test_more_and_more_is_known(passes):
    seen = []
    result = batch_result(two_models(), seen.append)
    shares = [progress.share for progress in seen]
    assert shares == sorted(shares) and shares[-1] == 1.0
    assert seen[-1].result is result
    ordered_first = next(p.result for p in seen if p.result.complete)
    assert len(ordered_first.models) == 1 and len(ordered_first.order) == ROWS
    assert ordered_first.models[0].scores == ()
    assert all(progress.rows == ROWS for progress in seen)


def test_what_the_listener_raises_ends_the_work():
    class Stop(Exception):
        pass

    def stop(_progress):
        raise Stop

    with pytest.raises(Stop):
        batch_result(batch(), stop)


def test_the_first_rows_are_ordered_before_the_others_are_done(monkeypatch):
    monkeypatch.setattr("lossexplorer.session.batch_order._FIRST", 100)
    session = batch()
    whole = batch_result(session)
    early = EarlyOrder(session)
    (model,) = whole.models

    def at(done):
        columns = replace_columns(model.columns, done)
        return early.put(
            changed(
                whole,
                models=(changed(model, columns=columns),),
                done=done,
                order=whole.order[:0],
            )
        )

    assert len(at(60).order) == 0
    order = at(120).order
    assert sorted(order.tolist()) == list(range(120))
    losses = model.columns.loss[order]
    assert (np.diff(losses) <= 0).all()
    assert len(at(130).order) == 0  # too soon for another


def changed(value, **fields):

    return dataclasses.replace(value, **fields)


def replace_columns(columns, rows):
    return type(columns)(
        columns.loss[:rows], columns.predicted[:rows], columns.margin[:rows], columns.label[:rows]
    )
