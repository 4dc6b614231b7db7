"""One pass over the rows of a call, block by block, through the loss's kernel or sweep."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.losses import blocks, kernels
from lossexplorer.losses.prepare import Block, Call
from lossexplorer.losses.reduction import Plan
from lossexplorer.losses.spec import Array, Sweep

Planner = Callable[[tuple[int, ...]], Plan]
"""From the shape of the kernel's values to the plan for them."""


@dataclass(slots=True)
class Found:
    """What a pass found.

    Attributes:
        value: a float, or under "none" the values of all rows.
        plan: what the planner gave.
        names: of all gradients there are, in order.
        gradients: those computed, by name, in the layout of the call's arrays.
    """

    value: Any
    plan: Plan
    names: Sequence[str]
    gradients: dict[str, Any]


def by_kernel(call: Call, planner: Planner, only: Collection[str] | None = None) -> Found:
    """Through the loss's kernel.

    Args:
        call: the inputs.
        planner: gives the plan.
        only: the names of the gradients wanted. None for all; of several blocks the first
            and those of what all rows share, since each of the others takes as much memory.

    Raises:
        LossInputError: for a number outside its space.
    """
    parts = blocks.of_rows(call.count, call.row_bytes)
    block = call.block(parts[0])
    values, raw, link = kernels.run(call, block)
    plan = planner((call.count, *values.shape[1:]))
    names = kernels.names(call, raw)
    if len(parts) == 1:
        scale, wanted = plan.scale(parts[0]), names if only is None else only
        gradients = kernels.scaled(call, block, raw, scale, link, wanted)
        value = plan.combined(values, parts[0])
        return Found(value if plan.keeps else plan.finished([value]), plan, names, gradients)
    if only is None:
        only = [name for name in names if name == names[0] or callable(raw[name])]
    # rows go to their place in an array, gradients of what all share are added up
    whole: dict[str, Any] = {
        name: blocks.OrderedSum() if callable(raw[name]) else np.empty_like(call.array(name))
        for name in only
    }
    results = _results(plan, values, call.count, len(parts))

    def keep(number: int, part: slice, *ran: Any) -> None:
        block, values, raw, link = ran
        results[part if plan.keeps else number] = plan.combined(values, part)
        scaled = kernels.scaled(call, block, raw, plan.scale(part), link, whole)
        for name, gradient in scaled.items():
            whole[name][number if callable(raw[name]) else part] = gradient

    def step(number: int, part: slice) -> None:
        block = call.block(part)
        keep(number, part, block, *kernels.run(call, block))

    keep(0, parts[0], block, values, raw, link)
    blocks.each(step, parts, first=1, threads=call.loss.in_threads)
    gradients = {n: g.total if isinstance(g, blocks.OrderedSum) else g for n, g in whole.items()}
    return Found(plan.finished(results), plan, names, gradients)


def by_sweep(call: Call, planner: Planner) -> Found | None:
    """Through the loss's sweep, for the first input's gradient; None if it can't do it.

    Raises:
        LossInputError: for a number outside its space.
    """
    sweep, names, first = call.layout.sweep, call.layout.names, call.arrays[0]
    if sweep is None or not first.size:
        return None
    elements = not call.loss.per_row
    plan = planner(first.shape if elements else first.shape[:1])
    if plan.empty or (elements and (plan.weight is not None or plan.keeps)):
        return None
    if first.nbytes <= blocks.SIZE:
        out = np.empty(first.shape, first.dtype)
        value = _swept(call, sweep, plan, slice(0, len(first)), out, names[0])
        return Found(value if plan.keeps else plan.finished([value]), plan, names, {names[0]: out})
    if elements:
        call = call.flat()
    parts = blocks.of_rows(call.count, call.row_bytes)
    out = np.empty(call.arrays[0].shape, first.dtype)
    results = _results(plan, first[:, 0], call.count, len(parts))

    def step(number: int, part: slice) -> None:
        value = _swept(call, sweep, plan, part, out[part], names[0])
        results[part if plan.keeps else number] = value

    blocks.each(step, parts)
    gradients = {names[0]: out.reshape(first.shape)}
    return Found(plan.finished(results), plan, names, gradients)


def _swept(call: Call, sweep: Sweep, plan: Plan, part: slice, out: Array, name: str) -> Any:
    """What becomes of the values of some rows; their gradient goes to ``out``."""
    arrays = call.rows(part)
    through = scale = plan.scale(part)
    if call.layout.temperature != 1.0:
        through = scale / call.layout.temperature
    values = sweep.run(out, through, *arrays, **call.layout.parameters)
    if values is None:
        block = Block(arrays)
        values, raw, link = kernels.run(call, block)
        out[...] = kernels.scaled(call, block, raw, scale, link, (name,))[name]
    return values if isinstance(values, float) else plan.combined(values, part)


def _results(plan: Plan, values: Any, rows: int, count: int) -> Any:
    """A place for what becomes of the values of each block."""
    if not plan.keeps:
        return [0.0] * count
    shape = (rows,) if plan.adds else (rows, *values.shape[1:])
    return np.empty(shape, values.dtype)
