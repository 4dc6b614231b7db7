"""Mini-batch gradient descent with momentum on a linear classifier."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

Objective = Callable[[Floats, Ints], tuple[float, Floats]]
"""(logits (n, K), row numbers (n,)) -> mean loss of these rows and its gradient (n, K)."""

_LARGE = 1e6  # times the loss at the start: nothing comes back from there


@dataclass(frozen=True)
class Recipe:
    """How the weights go downhill.

    Attributes:
        rate: the learning rate, η.
        momentum: μ of the velocity v ← μ v - η g, W ← W + v; 0 for none.
        batch: rows a mini-batch; the last of an epoch has what is left.
        epochs: how many times every row is used.
        seed: of the order of the rows.
        decay: λ of the penalty λ/2 ‖W‖²; the biases are not penalised.
    """

    rate: float
    momentum: float
    batch: int
    epochs: int
    seed: int
    decay: float = 0.0


@dataclass(frozen=True, eq=False)
class Descent:
    """What became of the weights so far.

    Attributes:
        weights, bias: (D, K) and (K,), now.
        losses: (steps,), the mean loss of each mini-batch before its step, without penalty.
        errors: (epochs + 1,), the share of other rows taken for another class, before the
            first epoch and after each.
        epochs: how many are done.
        steps_an_epoch: how many steps make one.
        diverged: the step at which the numbers left all bounds; None while they have not.
    """

    weights: Floats
    bias: Floats
    losses: Floats
    errors: Floats
    epochs: int
    steps_an_epoch: int
    diverged: int | None = None


def order(rows: int, seed: int, epochs: int) -> Iterator[Ints]:
    """The order of the rows in each epoch: the same for the same seed, always."""
    random = np.random.RandomState(seed)  # legacy on purpose: its stream never changes
    for _ in range(epochs):
        yield random.permutation(rows).astype(np.int64)


def gradients(
    x: Floats, rows: Ints, weights: Floats, bias: Floats, objective: Objective, decay: float
) -> tuple[float, Floats, Floats]:
    """The mean loss of some rows, and its gradient with the penalty's.

    Args:
        x: (N, D), every row.
        rows: numbers of those in the mini-batch.
        weights: (D, K).
        bias: (K,).
        objective: mean loss and gradient by the logits.
        decay: λ of the penalty λ/2 ‖W‖², which the loss leaves out and the gradient has.

    Returns:
        The loss, ∂/∂W (D, K) and ∂/∂b (K,): with g = ∂/∂z, they are Xᵀg + λW and Σg.
    """
    some = x[rows]
    value, by_logits = objective(some @ weights + bias, rows)
    by_weights: Floats = some.T @ by_logits
    if decay:
        by_weights += decay * weights
    return value, by_weights, by_logits.sum(axis=0)


def descend(
    x: Floats, other: Floats, other_labels: Ints, classes: int, objective: Objective, recipe: Recipe
) -> Iterator[Descent]:
    """Train a linear classifier from weights 0, telling after each epoch what became of it.

    The first is told before any step. It ends early where the numbers diverge.

    Args:
        x: (N, D), what is trained on.
        other: (M, D), what the errors are counted on.
        other_labels: (M,), the classes of these rows.
        classes: K.
        objective: mean loss and gradient by the logits, of rows of ``x``.
        recipe: rate, momentum and more.
    """
    weights, bias = np.zeros((x.shape[1], classes)), np.zeros(classes)
    speed_w, speed_b = np.zeros_like(weights), np.zeros_like(bias)
    batch = min(recipe.batch, len(x))
    an_epoch = -(-len(x) // batch)
    losses: list[float] = []
    errors: list[float] = []
    diverged: int | None = None

    def told(epochs: int) -> Descent:
        errors.append(error_rate(other @ weights + bias, other_labels))
        return Descent(
            weights.copy(),
            bias.copy(),
            np.array(losses),
            np.array(errors),
            epochs,
            an_epoch,
            diverged,
        )

    yield told(0)
    bound = 0.0
    for epoch, rows in enumerate(order(len(x), recipe.seed, recipe.epochs), 1):
        for start in range(0, len(x), batch):
            some = rows[start : start + batch]
            with np.errstate(all="ignore"):
                value, by_w, by_b = gradients(x, some, weights, bias, objective, recipe.decay)
                moved_w = recipe.momentum * speed_w - recipe.rate * by_w
                moved_b = recipe.momentum * speed_b - recipe.rate * by_b
                reached_w, reached_b = weights + moved_w, bias + moved_b
            if not losses and np.isfinite(value):
                bound = _LARGE * (1.0 + abs(value))
            size = max(abs(value), float(np.abs(reached_w).max()), float(np.abs(reached_b).max()))
            if not size <= bound:  # NaN, too
                diverged = len(losses)
                yield told(epoch - 1)
                return
            losses.append(value)
            speed_w, speed_b = moved_w, moved_b
            weights, bias = reached_w, reached_b
        yield told(epoch)


def error_rate(logits: Floats, labels: Ints) -> float:
    """The share of rows whose largest logit is at another class; of equal ones the first counts."""
    return float((logits.argmax(axis=1) != labels).mean())


def running_mean(values: Floats, width: int) -> Floats:
    """The mean of each value and of the ``width`` - 1 before it, as far as there are so many."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    ends = np.arange(1, len(values) + 1)
    starts = np.maximum(0, ends - width)
    means: Floats = (sums[ends] - sums[starts]) / (ends - starts)
    return means
