"""What a loss is given at points of a curve's variable: inputs, tangents and a link.

Points are any float array; inputs are made in float64 from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses.spec import Loss, Space

Floats = NDArray[np.float64]

_LINK: Mapping[Space, str] = {
    Space.REAL: "sigmoid",
    Space.PROBABILITY: "sigmoid",
    Space.SIMPLEX: "softmax",
    Space.LOG_SIMPLEX: "log_softmax",
}


@dataclass(frozen=True, eq=False)
class CurveInputs:
    """A loss's arguments along a variable.

    Attributes:
        inputs: in the loss's order, one row a point.
        tangents: by input name, d(input)/dx, in the input's shape or one that
            broadcasts to it; inputs that stay where they are have none.
        link: what the first input goes through; None for nothing.
    """

    inputs: tuple[Any, ...]
    tangents: Mapping[str, Any]
    link: str | None = None


def curve_inputs(
    loss: Loss, variable: str, x: Floats, label: int, parameters: Mapping[str, Any]
) -> CurveInputs:
    """The arguments of ``loss`` at the points ``x``, shape (n,), for one label.

    Args:
        loss: a catalog entry that has the variable.
        variable: a key of ``variables.VARIABLES``.
        x: points inside the variable's domain.
        label: the true class, 0 or 1.
        parameters: the values in force of all the loss's parameters.
    """
    if loss.curves:
        given = {p.name: parameters[p.name] for p in loss.parameters}
        inputs, tangents = loss.curves[variable](x, label, **given)
        return CurveInputs(inputs, tangents)
    inputs, jacobian, link = _inputs(loss.spaces_of(parameters), variable, x, label)
    return CurveInputs(inputs, {loss.inputs[0].name: jacobian}, link)


def _inputs(
    spaces: tuple[Space, ...], variable: str, x: Floats, label: int
) -> tuple[tuple[Any, Any], Any, str | None]:
    """The loss's two inputs at ``x``, d(first input)/dx and the link, if any."""
    space = spaces[0]
    link = None if variable in ("probability", "residual") else _LINK.get(space)
    column = x[:, None]
    if space in (Space.SIMPLEX, Space.LOG_SIMPLEX, Space.SCORES):
        first, jacobian = _two_classes(space, variable, column, label)
    else:
        first, jacobian = column, 1.0
        if variable == "margin" and space is not Space.SCORE:
            label = 1
    target = _target(spaces[1], variable, len(x), label, first.shape)
    return (first, target), jacobian, link


def _two_classes(space: Space, variable: str, column: Floats, label: int) -> tuple[Any, Any]:
    """The row of two classes: (1 - p, p), its logarithm, or the logits (0, z).

    Scores that give p through a softmax are the logarithms, as everywhere else.
    """
    if variable != "probability":
        return np.concatenate([np.zeros_like(column), column], axis=1), np.array([0.0, 1.0])
    row = np.concatenate([1.0 - column, column], axis=1)
    if space in (Space.LOG_SIMPLEX, Space.SCORES):
        # 1 / 1e-320 is infinite, too, and no logarithm belongs to what is no probability
        with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
            return np.log(row), np.array([-1.0, 1.0]) / row
    return row, np.array([-1.0, 1.0])


def _target(space: Space, variable: str, n: int, label: int, shape: tuple[int, ...]) -> Any:
    if space is Space.CLASS:
        return np.full(n, label)
    if space in (Space.SIMPLEX, Space.LOG_SIMPLEX):
        row = np.tile([1.0 - label, float(label)], (n, 1))
        with np.errstate(divide="ignore"):
            return np.log(row) if space is Space.LOG_SIMPLEX else row
    value = 0.0 if variable == "residual" else float(label)
    return np.full(shape, 2 * label - 1.0 if space is Space.SIGN else value)
