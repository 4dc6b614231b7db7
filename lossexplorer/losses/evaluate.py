"""evaluate(): link, loss, rows, sample weights, reduction, and the gradient of it all."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import settings, validate
from lossexplorer.losses.diagnose import diagnose
from lossexplorer.losses.passes import Planner, by_kernel, by_sweep
from lossexplorer.losses.prepare import Call, prepare
from lossexplorer.losses.reduction import Plan, planned
from lossexplorer.losses.result import Result, gradients
from lossexplorer.losses.spec import Array, Loss

__all__ = ["Result", "evaluate"]


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
    plan = call.layout.plan
    if plan is not None and sample_weight is None and reduction is None and rows == "default":
        return _evaluated(call, plan.itself)
    return _evaluated(call, _planner(call, rows, sample_weight, reduction))


@np.errstate(all="ignore")
def values(
    loss: str | Loss,
    *inputs: Any,
    link: str | None = None,
    temperature: float = 1.0,
    convention: str | None = None,
    rows: str | None = "default",
    sample_weight: Any = None,
    **parameters: Any,
) -> Array:
    """The value :func:`evaluate` gives rows, (N, K), under ``reduction="none"``, in less time.

    It takes the same arguments and raises the same errors. No gradient is led back to the
    inputs, and nothing is said of odd values.
    """
    call = prepare(loss, inputs, link, temperature, convention, parameters)
    planner = _planner(call, rows, sample_weight, "none")
    found: Array = (by_sweep(call, planner) or by_kernel(call, planner, only=())).value
    return found


def _planner(call: Call, rows: str | None, sample_weight: Any, reduction: str | None) -> Planner:
    """What the kernel's values become, checked."""
    kind = call.layout
    row_rule, how = settings.pipeline(kind.settings, rows, reduction, kind.soft)

    def planner(shape: tuple[int, ...]) -> Plan:
        if len(shape) == 1 and rows in ("mean", "sum"):
            raise LossInputError(
                f"{kind.loss.key} already gives one number a row", where="rows", fix="leave it out"
            )
        weight, dtype = None, call.arrays[0].dtype
        if sample_weight is not None:
            elements = kind.shapes[0] if len(shape) == 2 and row_rule is None else None
            weight = validate.sample_weights(sample_weight, kind.lead, dtype, elements)
        kept = call.kept()
        mass = call.mass(kept) if how == "weighted_mean" else None
        return planned(shape, row_rule, weight, how, mass, kept)

    return planner


@np.errstate(all="ignore")
def _evaluated(call: Call, planner: Planner) -> Result:
    kind = call.layout
    found = by_sweep(call, planner) or by_kernel(call, planner)
    value, keeps = found.value, found.plan.keeps
    if keeps:
        value = value.reshape(kind.shapes[0] if value.ndim == 2 else kind.lead)
    why: tuple[str, ...] = ()
    if keeps or not math.isfinite(value):
        names = [item.name for item in kind.loss.inputs]
        why = diagnose(value, names, call.arrays, found.plan.empty)
    if kind.loss.diagnose is not None:
        whole = call.block(slice(0, call.count))
        why += tuple(kind.loss.diagnose(*whole.behind(kind.link), **kind.parameters))
    return Result(value, gradients(call, found), why)
