"""What of a call depends on its shapes, dtype and options alone, not on its numbers.

Repeated calls of one kind find it in a cache: on a single row it takes longer than the loss.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import links, settings, validate
from lossexplorer.losses.parameter_values import real
from lossexplorer.losses.reduction import Plan, planned
from lossexplorer.losses.spaces import has_rules
from lossexplorer.losses.spec import Loss, Space, Sweep

Shape = tuple[int, ...]

_KEPT = 256
_cache: dict[Any, Layout] = {}


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind of call, checked.

    Attributes:
        spaces: where the numbers of each input live.
        shapes: the shape each input was given in; of a class label the rows' (…, C).
        lead: the shape of the rows.
        soft: whether class labels came as rows.
        label: the place of the class label among the inputs, if the loss has one.
        plain: whether the arrays are rows as they were given.
        row_bytes: what a row of the widest array takes.
        of_rows: places and spaces of the inputs whose numbers have to be checked, and can
            be block by block.
        shared: the same of inputs that all rows share.
        names: of the gradients there may be, if the kernel gives them.
        sweep: the loss's, if it can do these options and labels.
        plan: of the sweep's values under the usual rows and reduction; None where it
            depends on the labels too.
    """

    loss: Loss
    link: links.Link
    temperature: float
    settings: settings.Settings
    parameters: Mapping[str, Any]
    spaces: tuple[Space, ...]
    shapes: tuple[Shape, ...]
    lead: Shape
    soft: bool
    label: int | None
    plain: bool
    row_bytes: int
    of_rows: tuple[tuple[int, Space], ...]
    shared: tuple[tuple[int, Space], ...]
    names: tuple[str, ...]
    sweep: Sweep | None
    plan: Plan | None


def layout(
    loss: Loss,
    link_name: str | None,
    temperature: float,
    convention: str | None,
    given: Mapping[str, Any],
    dtype: np.dtype[Any],
    shapes: Sequence[Shape],
) -> Layout:
    """Check everything that can be checked without looking at a number.

    The arguments are those of ``evaluate``, the dtype computed in and the inputs' shapes.

    Raises:
        LossInputError: for whatever can't be used.
    """
    if given or type(temperature) is not float:
        return _laid_out(loss, link_name, temperature, convention, given, dtype, shapes)
    key = id(loss), link_name, temperature, convention, dtype, *shapes
    try:
        found = _cache.get(key)
    except TypeError:  # a name that is no text; it is refused there
        return _laid_out(loss, link_name, temperature, convention, given, dtype, shapes)
    if found is None:
        found = _laid_out(loss, link_name, temperature, convention, given, dtype, shapes)
        if len(_cache) >= _KEPT:
            _cache.clear()
        _cache[key] = found  # it holds the loss, whose id stays its own then
    return found


def _laid_out(
    loss: Loss,
    link_name: str | None,
    temperature: float,
    convention: str | None,
    given: Mapping[str, Any],
    dtype: np.dtype[Any],
    shapes: Sequence[Shape],
) -> Layout:
    link = _link(loss, link_name, temperature)
    head, shape = loss.inputs[0], shapes[0]
    chosen = settings.defaults(loss, convention, linked=link.space is not None, dtype=dtype)
    classes = _classes(loss, shapes)
    parameters = settings.merged(loss, chosen, given, classes, dtype)
    spaces = loss.spaces_of(parameters)
    validate.needs_row(head.name, spaces[0], shape)
    lead = validate.lead_of(spaces[0], shape)
    label = spaces.index(Space.CLASS) if Space.CLASS in spaces else None
    wide = (*lead, classes)
    for place, (item, other) in enumerate(zip(loss.inputs, shapes, strict=True)):
        if place and place != label:
            validate.fitting_shape(other, item, shape, head)
    soft = label is not None and shapes[label] == wide
    ruled = [
        (place, space)
        for place, space in enumerate(spaces)
        if has_rules(space) and not (place == 0 and link.space is not None)
    ]
    names = loss.differentiable
    if label is not None and not soft:
        names = tuple(name for name in names if name != loss.inputs[label].name)
    sweep = _sweep(loss, link, parameters, soft)
    plan = None
    if sweep is not None:
        plan = _usual_plan(loss, chosen, parameters, lead, shape)
    return Layout(
        loss=loss,
        link=link,
        temperature=temperature,
        settings=chosen,
        parameters=parameters,
        spaces=spaces,
        shapes=tuple(wide if n == label else s for n, s in enumerate(shapes)),
        lead=lead,
        soft=soft,
        label=label,
        plain=_is_plain(loss, spaces, shape, label),
        row_bytes=max(math.prod(shape[len(lead) :]), classes) * dtype.itemsize,
        of_rows=tuple((n, s) for n, s in ruled if not loss.inputs[n].shared),
        shared=tuple((n, s) for n, s in ruled if loss.inputs[n].shared),
        names=names,
        sweep=sweep,
        plan=plan,
    )


def _sweep(loss: Loss, link: links.Link, parameters: Mapping[str, Any], soft: bool) -> Sweep | None:
    """The loss's sweep, if it can do these parameters and labels."""
    sweep = loss.sweeps.get(link.name)
    if sweep is None or soft or not sweep.takes(parameters):
        return None
    return sweep


def _usual_plan(
    loss: Loss,
    chosen: settings.Settings,
    parameters: Mapping[str, Any],
    lead: Shape,
    shape: Shape,
) -> Plan | None:
    """The plan of a call that says nothing of rows and weights; None if labels weigh."""
    if any(parameters.get(name) is not None for name in ("ignore_index", "class_weight")):
        return None
    rows, reduction = settings.pipeline(chosen, "default", None, False)
    elements = () if loss.per_row else shape[-1:] or (1,)
    return planned((math.prod(lead), *elements), rows, None, reduction, None, None)


def _is_plain(loss: Loss, spaces: Sequence[Space], shape: Shape, label: int | None) -> bool:
    """Whether the inputs are rows already, just as kernels take them."""
    rows = len(shape) == 2 and spaces[0] is not Space.IMAGE
    alike = all(item.shape == "same" for item in loss.inputs)
    # a declared label that parameters made something else of is converted first
    converted = label is None and any(item.space is Space.CLASS for item in loss.inputs)
    return rows and alike and not converted


def _classes(loss: Loss, shapes: Sequence[Shape]) -> int:
    """How many classes there are: rows of the table, if the loss has one, else columns."""
    for item, shape in zip(loss.inputs, shapes, strict=True):
        if item.shape == "table" and shape:
            return shape[0]
    return shapes[0][-1] if shapes[0] else 1


def _link(loss: Loss, name: str | None, temperature: float) -> links.Link:
    """The link asked for, if the loss has it."""
    link = links.get(name or "identity")
    if link.name not in loss.links:
        raise LossInputError(
            f"{loss.key} does not go with {link.name!r}",
            where="link",
            fix=f"it goes with {', '.join(map(repr, loss.links))}",
        )
    if temperature == 1.0:
        return link
    number = real(temperature)
    if not 0 < number < math.inf:
        raise LossInputError(
            f"{temperature!r} is not allowed", where="temperature", fix="give a number above 0"
        )
    if link.space is None:
        raise LossInputError(
            "there are no logits to divide", where="temperature", fix="give a link, or leave it out"
        )
    return link
