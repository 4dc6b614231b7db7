"""A loss as what a neuron or a softmax vector descends on, through ``evaluate``.

Everything is said in logits: the neuron's z = w x + b at each of its points, the vector's z.
The losses see σ(z) or softmax(z), as they do everywhere else in the program.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get
from lossexplorer.losses.adapt import Applied, fits, on_logits
from lossexplorer.losses.evaluate import values
from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Space
from lossexplorer.session.options import options_of, settings
from lossexplorer.session.session import LossChoice
from lossexplorer.theory.descent_sketch import PLACES, Table

Floats = NDArray[np.float64]

_ROWS = (Space.SIMPLEX, Space.LOG_SIMPLEX, Space.SCORES, Space.CLASS)


class NeuronObjective:
    """The mean loss of a sigmoid neuron over its points (their sum where that is chosen).

    A loss on whole rows gets the logits (0, z), whose softmax is (1 − σ(z), σ(z)).

    Args:
        choice: a loss that applies, see :func:`why_not`.
        x, labels: the points, (n,) each; labels 0 or 1.
    """

    def __init__(self, choice: LossChoice, x: Floats, labels: Floats) -> None:
        self._x = x
        self._loss = _Judge(choice, labels)

    def __call__(self, point: Floats) -> tuple[float, Floats]:
        """The loss at θ = (w, b) and its gradient, (2,)."""
        z = point[0] * self._x + point[1]
        value, slopes = self._loss.at(z)
        return value, np.array([slopes @ self._x, slopes.sum()])

    def over(self, logits: Floats) -> Floats:
        """The loss for rows of logits (m, n), one column a point: (m,)."""
        return self._loss.over(logits)

    def at_all(self, points: Floats) -> Floats:
        """The loss at many θ, (m, 2): (m,)."""
        return self.over(points[:, :1] * self._x + points[:, 1:])

    @property
    def share(self) -> float:
        """What the loss of each point is multiplied by before they are added."""
        return self._loss.share


@lru_cache(maxsize=32)
def table_of(choice: LossChoice, label: int, share: float) -> Table:
    """dL/dz of one point of a class, times a share, for a sketch of a descent."""
    every = _Judge(choice, np.full(len(PLACES), float(label)))
    _, slopes = every.at(PLACES)
    table: Table = (slopes * (share / every.share)).tolist()
    return table


class _Judge:
    """One loss on the logits of n points with fixed labels.

    Attributes:
        share: what the loss of each point is multiplied by before they are added.
    """

    def __init__(self, choice: LossChoice, labels: Floats) -> None:
        self._loss = get(choice.key)
        self._spaces = self._loss.spaces_of(settings(choice))
        self._two = _takes_rows(choice)
        self._labels = labels
        self._options = _options(choice)
        self._options["reduction"] = "sum"
        if self._two and not self._loss.per_row:
            self._options["rows"] = "sum"
        self._input = self._loss.inputs[0].name
        self.share = 1.0 if _sums(choice) else 1.0 / len(labels)
        self._targets = self._applied(np.zeros(len(labels)), labels)

    def _applied(self, z: Floats, labels: Floats) -> Applied:
        return on_logits(
            self._spaces,
            self._rows(z),
            _pairs(labels, self._two),
            hard=True,
            links=self._loss.links,
        )

    def _rows(self, z: Floats) -> Floats:
        column = z[:, None]
        return np.concatenate([np.zeros_like(column), column], axis=1) if self._two else column

    def at(self, z: Floats) -> tuple[float, Floats]:
        """The loss at logits (n,), and dL/dz, (n,)."""
        targets = self._targets
        inputs = (self._rows(z), *targets.inputs[1:])
        with np.errstate(all="ignore"):
            result = evaluate(self._loss.key, *inputs, **targets.options, **self._options)
        slopes = result.gradients.get(self._input)
        value = float(result.value) * self.share
        if slopes is None:
            return value, np.zeros_like(z)
        return value, np.asarray(slopes[:, -1], dtype=np.float64) * self.share

    @np.errstate(all="ignore")
    def over(self, logits: Floats) -> Floats:
        """The loss for rows of logits (m, n): (m,)."""
        labels = np.broadcast_to(self._labels, logits.shape).reshape(-1)
        applied = self._applied(logits.reshape(-1), labels)
        options = {k: v for k, v in self._options.items() if k != "reduction"}
        if not self._loss.per_row:
            options["rows"] = "sum"
        found = values(self._loss.key, *applied.inputs, **applied.options, **options)
        total: Floats = found.reshape(logits.shape).sum(axis=1) * self.share
        return total


class VectorObjective:
    """The loss of a softmax vector with one label.

    Args:
        choice: a loss that applies, see :func:`why_not`.
        classes: K. label: the true class.
    """

    def __init__(self, choice: LossChoice, classes: int, label: int) -> None:
        self._loss = get(choice.key)
        one_hot = np.eye(classes)[label : label + 1]
        spaces = self._loss.spaces_of(settings(choice))
        zeros = np.zeros((1, classes))
        self._applied = on_logits(spaces, zeros, one_hot, hard=True, links=self._loss.links)
        self._options = _options(choice)
        # one row is one number: a convention that keeps elements apart averages them here
        self._options["reduction"] = "sum" if _sums(choice) else "mean"
        if not self._loss.per_row and choice.rows in ("mean", "sum"):
            self._options["rows"] = choice.rows
        self._input = self._loss.inputs[0].name

    def __call__(self, point: Floats) -> tuple[float, Floats]:
        """The loss at the logits z, (K,), and its gradient, (K,)."""
        inputs = (point[None], *self._applied.inputs[1:])
        with np.errstate(all="ignore"):
            result = evaluate(self._loss.key, *inputs, **self._applied.options, **self._options)
        slope = result.gradients.get(self._input)
        if slope is None:
            return float(result.value), np.zeros_like(point)
        return float(result.value), np.array(slope[0], dtype=np.float64)


def _options(choice: LossChoice) -> dict[str, Any]:
    """Parameters and convention; how values combine is for the objective to say."""
    options = options_of(choice)
    for name in ("rows", "reduction"):
        options.pop(name, None)
    return options


def _sums(choice: LossChoice) -> bool:
    base = defaults(get(choice.key), choice.convention).reduction
    return (choice.reduction or base) == "sum"


def _takes_rows(choice: LossChoice) -> bool:
    """Whether a loss wants a row of classes, so that a neuron gives it two."""
    spaces = get(choice.key).spaces_of(settings(choice))
    return any(space in _ROWS for space in spaces)


def _pairs(labels: Floats, two: bool) -> Floats:
    return np.stack([1.0 - labels, labels], axis=-1) if two else labels[:, None]


@lru_cache(maxsize=256)
def why_not(choice: LossChoice, classes: int) -> str:
    """Why a neuron (``classes`` = 1) or a softmax vector can't descend on a loss; "" if it can."""
    loss = get(choice.key)
    wide = 2 if classes == 1 and _takes_rows(choice) else classes
    reason = fits(loss.spaces_of(settings(choice)), wide, True)
    if reason:
        return reason
    try:
        if classes == 1:
            NeuronObjective(choice, np.ones(2), np.array([0.0, 1.0]))(np.zeros(2))
        else:
            VectorObjective(choice, classes, 0)(np.zeros(classes))
    except LossInputError as error:
        return error.message
    return ""
