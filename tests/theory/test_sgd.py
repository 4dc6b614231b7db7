"""Mini-batch descent: its gradient, its steps, its order, and what diverges."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses import evaluate
from lossexplorer.theory.sgd import (
    Recipe,
    descend,
    error_rate,
    gradients,
    order,
    running_mean,
)

RANDOM = np.random.default_rng(7)
X = RANDOM.normal(size=(30, 4))
LABELS = RANDOM.integers(3, size=30)
OTHER, OTHER_LABELS = X[:10], LABELS[:10]
RECIPE = Recipe(rate=0.3, momentum=0.9, batch=7, epochs=3, seed=1, decay=0.01)


def cross_entropy(logits, rows):
    result = evaluate("cross_entropy", logits, LABELS[rows], link="softmax", reduction="mean")
    return float(result.value), result.gradient


def squared_error(logits, rows):
    result = evaluate(
        "squared_error", logits, np.eye(3)[LABELS[rows]], link="softmax", reduction="mean"
    )
    return float(result.value), result.gradient


def train(objective=cross_entropy, recipe=RECIPE):
    return list(descend(X, OTHER, OTHER_LABELS, 3, objective, recipe))


@pytest.mark.parametrize("objective", [cross_entropy, squared_error])
def test_gradient_agrees_with_finite_differences(objective):
    weights, bias = RANDOM.normal(size=(4, 3)), RANDOM.normal(size=3)
    rows = np.array([3, 8, 20, 21])

    def penalised(w, b):
        return objective(X[rows] @ w + b, rows)[0] + 0.05 * (w**2).sum()

    _, by_weights, by_bias = gradients(X, rows, weights, bias, objective, 0.1)
    step = 1e-6
    for place in np.ndindex(4, 3):
        up, down = weights.copy(), weights.copy()
        up[place] += step
        down[place] -= step
        slope = (penalised(up, bias) - penalised(down, bias)) / (2 * step)
        assert by_weights[place] == pytest.approx(slope, abs=1e-8)
    for k in range(3):
        move = step * np.eye(3)[k]
        slope = (penalised(weights, bias + move) - penalised(weights, bias - move)) / (2 * step)
        assert by_bias[k] == pytest.approx(slope, abs=1e-8)


def test_a_batch_of_all_rows_without_momentum_is_gradient_descent():
    recipe = Recipe(rate=0.5, momentum=0.0, batch=30, epochs=4, seed=3, decay=0.2)
    weights, bias = np.zeros((4, 3)), np.zeros(3)
    every = np.arange(30)
    for _ in range(4):
        p = np.exp(X @ weights + bias)
        p /= p.sum(axis=1, keepdims=True)
        difference = (p - np.eye(3)[LABELS]) / 30
        assert cross_entropy(X @ weights + bias, every)[1] == pytest.approx(difference)
        weights, bias = (
            weights - 0.5 * (X.T @ difference + 0.2 * weights),
            bias - 0.5 * difference.sum(axis=0),
        )
    last = train(recipe=recipe)[-1]
    assert last.weights == pytest.approx(weights, abs=1e-12)
    assert last.bias == pytest.approx(bias, abs=1e-12)
    assert last.steps_an_epoch == 1


def test_momentum_carries_the_last_step_on():
    recipe = Recipe(rate=0.1, momentum=0.5, batch=30, epochs=2, seed=0)
    start, first, second = train(recipe=recipe)
    _, slope, _ = gradients(X, np.arange(30), first.weights, first.bias, cross_entropy, 0.0)
    assert start.weights == pytest.approx(np.zeros((4, 3)))
    assert second.weights == pytest.approx(first.weights + 0.5 * first.weights - 0.1 * slope)


def test_every_epoch_uses_every_row_once_and_the_last_batch_is_shorter():
    used = []

    def watching(logits, rows):
        used.append(rows)
        return cross_entropy(logits, rows)

    states = train(watching)
    assert [len(rows) for rows in used[:5]] == [7, 7, 7, 7, 2]
    assert states[0].steps_an_epoch == 5
    for epoch in range(3):
        assert sorted(np.concatenate(used[5 * epoch : 5 * epoch + 5])) == list(range(30))
    assert [state.epochs for state in states] == [0, 1, 2, 3]
    assert [len(state.losses) for state in states] == [0, 5, 10, 15]
    assert states[-1].losses[0] == pytest.approx(np.log(3))


def test_a_seed_gives_the_same_numbers_every_time():
    again = train()[-1]
    assert np.array_equal(train()[-1].weights, again.weights)
    other = train(recipe=Recipe(0.3, 0.9, 7, 3, 2, 0.01))[-1]
    assert not np.array_equal(other.weights, again.weights)
    # a stream that NumPy has frozen
    assert next(iter(order(8, 0, 1))).tolist() == [6, 2, 1, 7, 3, 0, 5, 4]


def test_a_rate_that_is_too_large_is_told_as_divergence():
    states = train(recipe=Recipe(rate=3.0, momentum=0.0, batch=30, epochs=500, seed=0, decay=1.0))
    assert states[-1].diverged == len(states[-1].losses)
    assert states[-1].epochs < 500
    assert np.isfinite(states[-1].losses).all()
    assert np.isfinite(states[-1].weights).all()


def test_an_infinite_loss_diverges_at_once():
    states = train(lambda logits, rows: (float("nan"), np.zeros_like(logits)))
    assert [state.diverged for state in states] == [None, 0]


def test_error_rate_counts_rows_at_another_class():
    logits = np.array([[1.0, 0.0], [0.0, 1.0], [2.0, 2.0], [0.0, 3.0]])
    assert error_rate(logits, np.array([0, 0, 0, 1])) == 0.25


def test_running_mean_has_fewer_values_at_its_start():
    assert running_mean(np.array([1.0, 3.0, 5.0, 9.0]), 2) == pytest.approx([1.0, 2.0, 4.0, 7.0])
    assert running_mean(np.array([]), 2).size == 0
