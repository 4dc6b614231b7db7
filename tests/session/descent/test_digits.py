"""Training on the shipped digits: gradient, result, what is kept and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.losses import evaluate, keys
from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.descent.digits_edits import set_digits, train_again
from lossexplorer.session.descent.digits_objective import objective, why_not
from lossexplorer.session.descent.digits_samples import digits
from lossexplorer.session.descent.digits_training import (
    asked_of,
    kept_run,
    kept_training,
    train,
    training,
)
from lossexplorer.session.grids import grid_of
from lossexplorer.session.readings import readings
from lossexplorer.session.session import LossChoice, blank
from lossexplorer.session.store import dumps, loads

ROWS = np.array([3, 40, 41, 999])


def session(*losses, **fields):
    start = replace(blank(10), workspace="descent")
    if losses:
        start = replace(start, losses=tuple(map(LossChoice, losses)), selected=losses[0])
    start = replace(start, descent=replace(start.descent, detail="digits"))
    return set_digits(start, **fields)


def concept(of, key):
    return next(one for one in concepts_of(of) if one.key == key)


def test_the_digits_are_split_and_scaled():
    known = digits()
    assert known.train.shape == (1297, 64)
    assert known.other.shape == (500, 64)
    assert known.train.min() == 0
    assert known.train.max() == 1
    assert (known.train_labels.sum(axis=1) == 1).all()


def test_the_gradient_is_that_of_evaluate():
    known = digits()
    logits = np.random.default_rng(0).normal(size=(4, 10))
    value, slope = objective(LossChoice("cross_entropy"), known.train_labels)(logits, ROWS)
    result = evaluate(
        "cross_entropy", logits, known.train_labels[ROWS].argmax(axis=1), link="softmax"
    )
    assert value == pytest.approx(float(result.value))
    assert slope == pytest.approx(result.gradient)
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    assert slope == pytest.approx((p - known.train_labels[ROWS]) / 4)


def applying():
    return [key for key in keys() if not why_not(LossChoice(key)) and key != "reverse_kl"]


@pytest.mark.parametrize("key", applying())
def test_every_loss_that_applies_has_the_slope_of_its_value(key):
    labels = digits().train_labels
    loss = objective(LossChoice(key), labels)
    logits = np.random.default_rng(1).normal(size=(4, 10))
    _, slope = loss(logits, ROWS)
    move = np.random.default_rng(2).normal(size=(4, 10))
    step = 1e-6
    rise = loss(logits + step * move, ROWS)[0] - loss(logits - step * move, ROWS)[0]
    assert float((slope * move).sum()) == pytest.approx(rise / (2 * step), abs=1e-6)


def test_cross_entropy_learns_the_digits():
    result = training(asked_of(session("cross_entropy", "squared_error", run=True)))
    assert result.complete
    first, second = (run.descent for run in result.runs)
    assert first.losses[0] == pytest.approx(np.log(10))
    assert first.errors[0] > 0.8
    assert first.errors[-1] < 0.1
    assert second.errors[-1] < first.errors[0] / 2
    assert len(first.losses) == 20 * 41


def test_the_same_seed_gives_the_same_digits_every_time():
    asked = asked_of(session("cross_entropy", run=True, epochs=2))
    first = training(asked).runs[0].descent
    *_, fresh = _fresh(asked)
    assert np.array_equal(fresh.weights, first.weights)
    other = asked_of(session("cross_entropy", run=True, epochs=2, seed=1))
    assert not np.array_equal(training(other).runs[0].descent.weights, first.weights)


def _fresh(asked):
    """Trained without looking at what was kept."""
    from lossexplorer.session.descent import digits_training

    return digits_training._way(asked.choices[0], asked.recipe, None)


def test_losses_see_the_same_batches_and_what_was_trained_is_kept():
    alone = training(asked_of(session("focal", run=True, epochs=3))).runs[0]
    both = asked_of(session("focal", "poly1", run=True, epochs=3))
    assert kept_run(both.choices[0], both.recipe) is alone
    before = kept_training(both)
    assert before.share == pytest.approx(0.5)
    after = training(both)
    assert after.runs[0] is alone
    assert after.runs[1].descent.epochs == 3
    assert list(train(both))[-1].complete


def test_training_tells_how_far_it_is():
    shares = [now.share for now in train(asked_of(session("dice", run=True, epochs=4)))]
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] == 1.0
    paused = []
    list(train(asked_of(session("dice", run=True, epochs=1, seed=5)), lambda: paused.append(1)))
    assert len(paused) == 41


def test_a_rate_far_too_large_is_told_as_divergence():
    one = session("cross_entropy", run=True, rate=100.0, decay=1.0, epochs=5)
    run = training(asked_of(one)).runs[0]
    assert run.descent.diverged is not None
    assert concept(one, "validation_error").value is None
    assert "diverged" in concept(one, "validation_error").note
    assert "it diverged at step" in readings(one)["cross_entropy"].reason


def test_a_loss_that_is_infinite_on_hard_labels_says_so():
    one = session("reverse_kl", run=True)
    assert training(asked_of(one)).complete
    assert "infinite at the start" in readings(one)["reverse_kl"].reason


def test_accuracy_teaches_nothing():
    run = training(asked_of(session("zero_one", run=True, epochs=2))).runs[0]
    assert not run.descent.weights.any()
    assert run.descent.errors[0] == run.descent.errors[-1]


def test_losses_without_a_label_or_with_other_inputs_are_left_out():
    one = session("cross_entropy", "entropy", "triplet", run=True)
    assert [choice.key for choice in asked_of(one).choices] == ["cross_entropy"]
    assert "no label" in why_not(LossChoice("entropy"))
    assert "other inputs" in readings(one)["triplet"].reason
    assert training(asked_of(session("triplet", run=True))).complete


def test_quantities_have_values_once_it_was_trained():
    one = session("cross_entropy", run=True, epochs=3, seed=9)
    assert concept(one, "training_loss").value is None
    assert grid_of(one).cells == ()
    run = training(asked_of(one)).runs[0]
    assert concept(one, "training_loss").value == pytest.approx(run.descent.losses[-41:].mean())
    assert concept(one, "validation_error").value == run.descent.errors[-1]
    assert readings(one)["cross_entropy"].value == concept(one, "training_loss").value
    grid = grid_of(one)
    assert len(grid.rows) == 4
    assert grid.cells[0][0] is None
    assert grid.cells[3] == pytest.approx((run.descent.losses[-41:].mean(), run.descent.errors[3]))
    # not trained is not trained, whatever is kept
    assert concept(set_digits(one, run=False), "training_loss").value is None


@pytest.mark.parametrize(
    "fields",
    [
        {"rate": 0.0},
        {"rate": -1.0},
        {"rate": float("nan")},
        {"momentum": 1.0},
        {"momentum": -0.1},
        {"batch": 0},
        {"batch": 5000},
        {"epochs": 0},
        {"epochs": 10_000},
        {"decay": -1.0},
        {"seed": -1},
    ],
)
def test_numbers_out_of_range_are_refused(fields):
    with pytest.raises(SessionError, match="out of range"):
        session(**fields)


def test_again_takes_the_next_seed():
    one = train_again(session(seed=4))
    assert (one.descent.digits.seed, one.descent.digits.run) == (5, True)
    assert train_again(session(seed=2**31 - 1)).descent.digits.seed == 0


def test_a_saved_session_keeps_the_settings():
    one = session("cross_entropy", rate=0.5, momentum=0.0, batch=7, epochs=3, run=True)
    assert loads(dumps(one)) == one
