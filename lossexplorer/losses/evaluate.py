"""evaluate(): link, loss, rows, sample weights, reduction, and the gradient of it all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import settings, validate
from lossexplorer.losses.diagnose import diagnose
from lossexplorer.losses.links import COORDINATES, Link
from lossexplorer.losses.numerics import times
from lossexplorer.losses.prepare import Call, prepare
from lossexplorer.losses.reduction import Reduced, reduce
from lossexplorer.losses.spec import Array, Gradients, Loss, Through


@dataclass(frozen=True, slots=True)
class Result:
    """Value and gradients of one evaluation.

    Attributes:
        value: a float; under reduction="none" an array.
        gradients: by input name, d(sum of value)/d(input), in the input's shape. A
            class index has none.
        diagnostics: why a value is not finite, one line each.
    """

    value: Any
    gradients: Mapping[str, Array]
    diagnostics: tuple[str, ...] = ()

    @property
    def gradient(self) -> Array:
        """The gradient with respect to the first differentiable input."""
        return next(iter(self.gradients.values()))


def evaluate(
    loss: str | Loss,
    *inputs: Any,
    link: str | None = None,
    temperature: float = 1.0,
    convention: str | None = None,
    rows: str | None = "default",
    sample_weight: Any = None,
    reduction: str | None = None,
    **parameters: Any,
) -> Result:
    """Value and exact gradient of a loss.

    The pipeline is always: link, element or row loss, ``rows``, ``sample_weight``,
    ``reduction``. What is not given comes from the convention.

    Args:
        loss: key or alias, e.g. "huber"; or a :class:`Loss`.
        *inputs: in the declared order, e.g. prediction and target: anything
            ``np.asarray`` takes, one sample (K,), a batch (N, K) or more leading axes.
            The first decides the dtype: float32 stays float32, all else is float64.
        link: what the first input goes through: "identity", "sigmoid", "softmax" or
            "log_softmax", as far as the loss has it.
        temperature: what logits are divided by before the link.
        convention: "textbook", "pytorch", "keras", "optax" or "sklearn", as far as the
            loss's sources have it; None for the loss's own.
        rows: how the elements of a row combine: "mean", "sum", or None to keep them.
        sample_weight: a number, or one a row or an element, at least 0.
        reduction: "none", "sum", "mean" (÷ number of values that count),
            "weighted_mean" (÷ Σ weight, class weights included) or "batchmean"
            (÷ number of rows); None for the convention's.
        **parameters: of the loss.

    Raises:
        LossInputError: naming the argument, the offending index and what is right.
    """
    call = prepare(loss, inputs, link, temperature, convention, parameters)
    row_rule, how = settings.pipeline(call.settings, rows, reduction, call.soft)
    with np.errstate(all="ignore"):
        values, gradients, link_back = _kernel(call)
        if values.ndim == 1 and rows in ("mean", "sum"):
            raise LossInputError(
                f"{call.loss.key} already gives one number a row", where="rows", fix="leave it out"
            )
        weight = None
        if sample_weight is not None:
            elements = call.shape if values.ndim == 2 and row_rule is None else None
            weight = validate.sample_weights(sample_weight, call.lead, values.dtype, elements)
        kept = call.kept()
        mass = call.mass(kept) if how == "weighted_mean" else None
        reduced = reduce(values, row_rule, weight, how, mass, kept)
        value = reduced.value
        if how == "none":
            value = value.reshape(call.shape if value.ndim == 2 else call.lead)
        scaled = _gradients(call, gradients, reduced, link_back)
        why = diagnose(value, [i.name for i in call.loss.inputs], call.arrays, reduced.empty)
        if call.loss.diagnose is not None:
            why += tuple(call.loss.diagnose(*call.behind(call.link), **call.parameters))
    return Result(value, scaled, why)


def _kernel(call: Call) -> tuple[Array, Gradients, Link | None]:
    """Values, gradients, and the link whose pullback leads from those to the logits."""
    fused = call.loss.from_logits.get(call.link.name)
    if fused is None:
        values, gradients = call.loss.value_and_gradient(*call.behind(call.link), **call.parameters)
        return values, gradients, call.link
    if isinstance(fused, Through):
        link = COORDINATES[fused.coordinates]
        return *fused.kernel(*call.behind(link), **call.parameters), link
    return *fused(*call.arrays, **call.parameters), None


def _gradients(
    call: Call, gradients: Gradients, reduced: Reduced, link: Link | None
) -> dict[str, Array]:
    """The kernel's gradients times the pipeline's factor, through link and temperature."""
    result = {}
    for place, item in enumerate(call.loss.inputs):
        gradient = gradients.get(item.name) if item.differentiable else None
        if gradient is None:
            continue
        if callable(gradient):
            result[item.name] = gradient(reduced.scale).reshape(call.shapes[place])
            continue
        if not isinstance(reduced.scale, float) or reduced.scale != 1.0:
            scale = reduced.scale
            if isinstance(scale, np.ndarray) and gradient.ndim != 2:
                scale = scale.reshape(-1, *(1,) * (gradient.ndim - 1))
            plain = isinstance(scale, float) and scale != 0.0
            gradient = (
                gradient * scale if plain else times(np.asarray(scale, gradient.dtype), gradient)
            )
        if gradient.ndim == 2 and call.arrays[place].shape[1] < gradient.shape[1]:
            gradient = gradient.sum(axis=1)  # one number stood for the whole row
        if place == 0 and link is not None:
            gradient = link.pullback(call.arrays[0], call.behind(link)[0], gradient)
        if place == 0 and call.temperature != 1.0:
            gradient = gradient / call.temperature
        result[item.name] = gradient.reshape(call.shapes[place])
    for name, gradient in gradients.items():
        if name in call.parameters and call.parameters[name] is not None:
            result[name] = gradient(reduced.scale)
    return result
