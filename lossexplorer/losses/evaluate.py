"""evaluate(): link, loss, rows, sample weights, reduction, and the gradient of it all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import settings, validate
from lossexplorer.losses.diagnose import diagnose
from lossexplorer.losses.prepare import Call, prepare
from lossexplorer.losses.reduction import Reduced, reduce
from lossexplorer.losses.spec import Array, Gradients, Loss


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
        values, gradients, pulled = _kernel(call)
        if values.ndim == 1 and rows in ("mean", "sum"):
            raise LossInputError(
                f"{call.loss.key} already gives one number a row", where="rows", fix="leave it out"
            )
        weight = None
        if sample_weight is not None:
            elements = values.ndim == 2 and row_rule is None
            weight = validate.sample_weights(sample_weight, call.shape, values.dtype, elements)
        kept = call.kept()
        mass = call.mass(kept) if how == "weighted_mean" else None
        reduced = reduce(values, row_rule, weight, how, mass, kept)
        value = reduced.value
        if how == "none":
            value = value.reshape(call.shape if value.ndim == 2 else call.shape[:-1])
        scaled = _gradients(call, gradients, reduced, pulled)
        why = diagnose(value, [i.name for i in call.loss.inputs], call.arrays, reduced.empty)
    return Result(value, scaled, why)


def _kernel(call: Call) -> tuple[Array, Gradients, bool]:
    """Values, gradients, and whether those are already with respect to the logits."""
    fused = call.loss.from_logits.get(call.link.name)
    if fused is not None:
        return *fused(*call.arrays, **call.parameters), True
    return *call.loss.value_and_gradient(*call.natural(), **call.parameters), False


def _gradients(
    call: Call, gradients: Gradients, reduced: Reduced, pulled: bool
) -> dict[str, Array]:
    """The kernel's gradients times the pipeline's factor, through link and temperature."""
    scale = reduced.scale
    if pulled and not call.link.elementwise and np.ndim(scale) == 2 and np.shape(scale)[1] > 1:
        # what is already summed over a row can't be weighted element by element
        _, gradients = call.loss.value_and_gradient(*call.natural(), **call.parameters)
        pulled = False
    result = {}
    for place, item in enumerate(call.loss.inputs):
        gradient = gradients.get(item.name) if item.differentiable else None
        if gradient is None:
            continue
        if not isinstance(scale, float) or scale != 1.0:
            gradient = gradient * scale
        if place == 0 and call.link.space is not None:
            if not pulled:
                gradient = call.link.pullback(call.arrays[0], call.natural()[0], gradient)
            if call.temperature != 1.0:
                gradient = gradient / call.temperature
        result[item.name] = gradient.reshape(call.shapes[place])
    return result
