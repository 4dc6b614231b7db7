"""One loss in two forms, as a book writes it and as it is safely computed, in any precision."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import DTypeLike, NDArray

from lossexplorer.losses.curve_inputs import CurveInputs, curve_inputs
from lossexplorer.losses.links import COORDINATES
from lossexplorer.losses.links import get as get_link
from lossexplorer.losses.spec import Array, Gradients, Loss, Space, Through
from lossexplorer.losses.textbook import arguments, nats_left
from lossexplorer.theory.arithmetic import Arithmetic, FloatArithmetic
from lossexplorer.theory.array_module import DualModule
from lossexplorer.theory.dual import Dual

Floats = NDArray[np.float64]
Form = Literal["naive", "stable"]


@dataclass(frozen=True)
class Guard:
    """What keeps a naive logarithm away from 0.

    Attributes:
        kind: "add" takes log(p + ε), "clip" keeps p between ε and 1 - ε first.
    """

    kind: Literal["none", "add", "clip"] = "none"
    epsilon: float = 0.0


@dataclass(frozen=True, eq=False)
class Subject:
    """A loss over a variable, as it is set up.

    Attributes:
        parameters: the values in force, for logits where there are any.
    """

    loss: Loss
    variable: str
    label: int
    parameters: Mapping[str, Any]

    def inputs(self, x: Floats, dtype: DTypeLike) -> CurveInputs:
        """The loss's arguments at points ``x``, rounded to ``dtype``; class indices stay."""
        with np.errstate(all="ignore"):
            at = curve_inputs(self.loss, self.variable, x, self.label, self.parameters)
            return replace(
                at,
                inputs=tuple(_rounded(value, dtype) for value in at.inputs),
                tangents={name: _rounded(value, dtype) for name, value in at.tangents.items()},
            )

    @property
    def guardable(self) -> bool:
        """Whether its textbook form takes a probability that a guard can act on."""
        space = self.loss.spaces_of(self.parameters)[0]
        if space is Space.LOG_SIMPLEX:
            return self.variable not in ("probability", "residual")
        return space in (Space.PROBABILITY, Space.SIMPLEX)


@dataclass(frozen=True, eq=False)
class Sampled:
    """One form at some points, each array of shape (n,); float64 that holds the dtype's numbers.

    Attributes:
        slope: d(value)/dx in the same precision.
        clamped: where the guard changed a probability.
        native: whether all was computed in the dtype that was asked for.
    """

    value: Floats
    slope: Floats
    clamped: NDArray[np.bool_]
    native: bool = True


def _rounded(value: Any, dtype: DTypeLike) -> Any:
    array = np.asarray(value)
    return array.astype(dtype) if array.dtype.kind == "f" else array


def naive(subject: Subject, x: Floats, dtype: DTypeLike, guard: Guard) -> Sampled:
    """The textbook form, every step rounded to ``dtype``; the slope by its chain rule."""
    with np.errstate(all="ignore"):
        at = subject.inputs(x, dtype)
        result, clamped = textbook(subject, at, FloatArithmetic(dtype), guard)
        slope = np.zeros(len(x)) if result.slope is None else result.slope
        return Sampled(
            np.broadcast_to(result.value, x.shape).astype(np.float64),
            np.broadcast_to(slope, x.shape).astype(np.float64),
            clamped,
        )


def textbook(
    subject: Subject, at: CurveInputs, arithmetic: Arithmetic, guard: Guard
) -> tuple[Dual, NDArray[np.bool_]]:
    """The textbook form behind a naive link, one value a point, and where the guard acts."""
    loss, points = subject.loss, len(at.inputs[0])
    assert loss.textbook is not None
    space = loss.spaces_of(subject.parameters)[0]
    inside = guard.kind == "add" and space is Space.PROBABILITY and subject.guardable
    xp = DualModule(arithmetic, guard.epsilon if inside else 0.0)
    duals = _duals(subject, at, arithmetic)
    probability = _linked(xp, duals[0], at.link)
    clamped = np.zeros(points, dtype=bool)
    if subject.guardable and guard.kind == "clip":
        low, high = guard.epsilon, 1 - guard.epsilon
        acts = (probability < low) | (probability > high)
        clamped = acts.reshape(points, -1).any(axis=1)
        probability = xp.clip(probability, low, high)
    elif subject.guardable and guard.kind == "add" and not inside:
        probability = probability + guard.epsilon
    duals[0] = xp.log(probability) if at.link == "log_softmax" else probability
    result: Dual = loss.textbook(xp, *duals, **_formula_parameters(subject))
    if not loss.per_row:
        result = xp.sum(result, axis=-1)
    return _in_unit(xp, result, subject), clamped


def _duals(subject: Subject, at: CurveInputs, arithmetic: Arithmetic) -> list[Dual]:
    """The inputs with their slopes; class indices as label rows."""
    duals = []
    for item, value in zip(subject.loss.inputs, at.inputs, strict=True):
        if value.dtype.kind in "iu":
            value = np.eye(at.inputs[0].shape[-1])[value]
        tangent = at.tangents.get(item.name)
        slope = None if tangent is None else arithmetic.lift(np.broadcast_to(tangent, value.shape))
        duals.append(Dual(arithmetic.lift(value), slope, arithmetic))
    return duals


def _linked(xp: DualModule, z: Dual, link: str | None) -> Dual:
    """What a book puts between logits and probabilities."""
    if link == "sigmoid":
        return 1 / (1 + xp.exp(-z))
    if link in ("softmax", "log_softmax"):
        e = xp.exp(z)
        return e / xp.sum(e, axis=-1)[..., None]
    return z


def _formula_parameters(subject: Subject) -> dict[str, Any]:
    """The parameters the textbook form takes; a guard of the loss's own is off."""
    chosen = arguments(subject.loss, subject.parameters)
    if "epsilon" in chosen and subject.loss.parameter("epsilon").optional:
        chosen["epsilon"] = None
    return chosen


def _in_unit(xp: DualModule, result: Dual, subject: Subject) -> Dual:
    """Nats as units of the loss's base, where the formula leaves that out."""
    base = nats_left(subject.loss, subject.parameters, _formula_parameters(subject))
    if base == math.e:
        return result
    unit = xp.arithmetic.log(xp.arithmetic.lift(base))
    return result / Dual(unit, None, xp.arithmetic)


def stable(subject: Subject, x: Floats, dtype: DTypeLike) -> Sampled:
    """The loss's kernel, as ``evaluate`` runs it, in ``dtype``."""
    with np.errstate(all="ignore"):
        at = subject.inputs(x, dtype)
        values, gradients = _kernel(subject, at, dtype)
        native = values.dtype == np.dtype(dtype)
        slope = np.zeros(len(x))
        for name, tangent in at.tangents.items():
            gradient = gradients.get(name)
            if isinstance(gradient, np.ndarray):
                native &= gradient.dtype == np.dtype(dtype)
                terms = np.where(gradient == 0, 0, gradient * tangent).reshape(len(x), -1)
                slope = slope + terms.sum(axis=1).astype(dtype)
        value = values if values.ndim == 1 else values.sum(axis=-1)
        return Sampled(
            value.astype(dtype).astype(np.float64),
            slope.astype(np.float64),
            np.zeros(len(x), dtype=bool),
            bool(native),
        )


def _kernel(subject: Subject, at: CurveInputs, dtype: DTypeLike) -> tuple[Array, Gradients]:
    """Values, and gradients with respect to the inputs before their link."""
    loss, first = subject.loss, subject.loss.inputs[0].name
    parameters = {
        name: _rounded(value, dtype) if isinstance(value, np.ndarray) else value
        for name, value in subject.parameters.items()
    }
    fused = loss.from_logits.get(at.link or "identity")
    link, kernel = get_link(at.link or "identity"), loss.value_and_gradient
    if isinstance(fused, Through):
        link, kernel = COORDINATES[fused.coordinates], fused.kernel
    elif fused is not None:
        return fused(*at.inputs, **parameters)
    z, *others = at.inputs
    p = link.forward(z)
    values, gradients = kernel(p, *others, **parameters)
    if link.name == "identity" or first not in gradients:
        return values, gradients
    return values, {**gradients, first: link.pullback(z, p, gradients[first])}
