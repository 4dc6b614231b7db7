"""One number along which a loss can be drawn: a probability, a residual, an angle.

A curve is the loss of two classes (or of one element) as that number moves.
Which variables a loss has follows from the spaces of its inputs; only a loss whose
inputs are no prediction and label declares its curves itself.

With label t in {0, 1}, s = 2t - 1, p the probability of class 1, z its logit:
p = sigmoid(z), margin m = s z, residual r = p - t.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses.curve_inputs import curve_inputs
from lossexplorer.losses.evaluate import evaluate
from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Kink, Loss, Space

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Variable:
    """A horizontal axis.

    Attributes:
        symbol: how formulas write it. words: how axes write it.
        low, high: what is shown at first. domain: where it exists at all.
        labelled: whether the curve depends on the label.
    """

    key: str
    symbol: str
    words: str
    low: float
    high: float
    domain: tuple[float, float] = (-np.inf, np.inf)
    labelled: bool = True


VARIABLES: Mapping[str, Variable] = {
    v.key: v
    for v in (
        Variable("probability", "p", "probability of class 1, p", 0.0, 1.0, (0.0, 1.0)),
        Variable("logit", "z", "logit of class 1, z", -6.0, 6.0),
        Variable("residual", "r", "residual, r = prediction − target", -3.0, 3.0, labelled=False),
        Variable("margin", "m", "margin, m = label · score", -3.0, 3.0, labelled=False),
        Variable("angle", "θ", "angle, θ (rad)", 0.0, math.pi, (0.0, math.pi)),
        Variable("distance", "d", "distance, d", 0.0, 3.0, (0.0, np.inf)),
    )
}

_BY_SPACE: Mapping[Space, tuple[str, ...]] = {
    Space.REAL: ("residual", "probability", "logit"),
    Space.PROBABILITY: ("probability", "logit", "margin"),
    Space.SIMPLEX: ("probability", "logit", "margin"),
    Space.LOG_SIMPLEX: ("probability", "logit", "margin"),
    Space.SCORE: ("margin", "logit"),
    Space.SCORES: ("margin", "logit", "probability"),
}

_GEOMETRIC = ("angle", "distance")  # a label does not mirror them


@dataclass(frozen=True, eq=False)
class Along:
    """Values and slopes of a loss at points of one variable, each of shape (n,)."""

    x: Floats
    value: Floats
    gradient: Floats


def variables_of(loss: Loss, parameters: Mapping[str, Any] | None = None) -> tuple[str, ...]:
    """The variables a loss has, its natural one first; empty if it has no curve."""
    if loss.curves:
        return tuple(loss.curves)
    if len(loss.inputs) != 2:
        return ()
    return _BY_SPACE.get(loss.spaces_of(parameters or {})[0], ())


def convert(value: float, source: str, to: str, label: int) -> float:
    """The same situation in another variable (the probe carried over).

    A probability of exactly 0 or 1 becomes the end of the logit's first view; a
    residual is read as p - t where that gives a probability, and kept otherwise. The
    cosine of an angle is read as a margin, a distance as the size of a residual.
    """
    if source == to:
        return value
    if to == "distance":
        return abs(convert(value, source, "residual", label))
    if to == "angle":
        return math.acos(min(max(convert(value, source, "margin", label), -1.0), 1.0))
    if source == "distance":
        return convert(-value if label else value, "residual", to, label)
    if source == "angle":
        return convert(math.cos(value), "margin", to, label)
    sign = 2 * label - 1
    if source == "residual":
        p = float(np.clip(label + value, 0.0, 1.0))
        z = _logit(p)
    elif source == "probability":
        p, z = value, _logit(value)
    else:
        z = value if source == "logit" else value * sign
        p = float(_sigmoid(np.float64(z)))
    return {"probability": p, "logit": z, "margin": z * sign, "residual": p - label}[to]


def _logit(p: float) -> float:
    edge = VARIABLES["logit"].high
    if not 0.0 < p < 1.0:
        return edge if p >= 1.0 else -edge
    return float(np.log(p) - np.log1p(-p))


def _sigmoid(z: Any) -> Any:
    """1 / (1 + exp(-z)), without overflow."""
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def along(
    loss: Loss, variable: str, x: Floats, label: int, options: Mapping[str, Any] | None = None
) -> Along:
    """Value and d(value)/dx of ``loss`` at the points ``x``, for one label.

    Args:
        loss: a catalog entry that has the variable.
        variable: a key of :data:`VARIABLES`.
        x: points, shape (n,), inside the variable's domain.
        label: the true class, 0 or 1 (residual and margin curves ignore it).
        options: parameters and convention of the loss.

    Raises:
        LossInputError: if the loss refuses the options.
    """
    options = {k: v for k, v in (options or {}).items() if k not in ("rows", "reduction")}
    options["reduction"] = "none"
    if not loss.per_row:
        options["rows"] = "sum"
    if not VARIABLES[variable].labelled:
        label = 1
    in_force = {**defaults(loss, options.get("convention")).parameters, **options}
    at = curve_inputs(loss, variable, x, label, in_force)
    if at.link:
        options["link"] = at.link
    with np.errstate(all="ignore"):
        result = evaluate(loss.key, *at.inputs, **options)
        slope = np.zeros(x.shape)
        for name, tangent in at.tangents.items():
            if name in result.gradients:
                slope = slope + _slope(result.gradients[name], tangent, len(x))
    # a loss of whole rows may have values of elements where its parameters say so
    value = np.asarray(result.value, dtype=np.float64).reshape(len(x), -1).sum(axis=1)
    return Along(x, value, slope)


def _slope(gradient: Any, tangent: Any, points: int) -> Floats:
    """Each point's gradient times its tangent, with 0·∞ = 0; shape (points,)."""
    terms = np.where(gradient == 0, 0.0, gradient * tangent)
    total: Floats = terms.reshape(points, -1).sum(axis=1)
    return total


def kinks_of(
    loss: Loss, variable: str, label: int, parameters: Mapping[str, Any]
) -> tuple[Kink, ...]:
    """The loss's declared kinks, moved to another variable and label."""
    found = []
    for kink in loss.kinks(**{p.name: parameters.get(p.name, p.default) for p in loss.parameters}):
        position = _moved(kink, variable, label)
        if position is not None and kink.label in (None, label):
            found.append(Kink(variable, position, kink.kind, kink.note, kink.label))
    return tuple(found)


def _moved(kink: Kink, variable: str, label: int) -> float | None:
    """Where a kink declared for label 1 lies in ``variable`` under ``label``."""
    source, at = kink.variable, kink.position
    if source in _GEOMETRIC or variable in _GEOMETRIC:
        return at if source == variable else None
    if kink.kind == "clamp" and source == "probability" and variable != source:
        return None  # what comes from logits is not clamped
    if not VARIABLES[variable].labelled:
        label = 1
    if source == variable and not VARIABLES[variable].labelled:
        return at
    if source == "residual":
        p = label + at
    elif source == "probability":
        p = at if label else 1.0 - at
    else:
        z = at if label else -at
        if variable == "probability":
            return float(_sigmoid(z))
        return None if variable == "residual" else z
    if variable == "residual":
        return None
    if variable == "probability":
        return p if 0.0 <= p <= 1.0 else None
    return float(np.log(p) - np.log1p(-p)) if 0.0 < p < 1.0 else None
