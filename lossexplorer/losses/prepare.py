"""From what a person passes to ``evaluate`` to arrays a kernel can run on."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import labels, links, settings, validate
from lossexplorer.losses.parameter_values import real
from lossexplorer.losses.registry import get
from lossexplorer.losses.spaces import check_space, has_rules, inside
from lossexplorer.losses.spec import Array, Loss, Space


class Block:
    """The inputs of some rows of a call, as a kernel takes them."""

    __slots__ = ("_behind", "arrays")

    def __init__(self, arrays: list[Array]) -> None:
        self.arrays = arrays
        self._behind: Array | None = None

    def behind(self, link: links.Link) -> list[Array]:
        """The inputs with the first behind a link, always the same one in one call."""
        if self._behind is None:
            self._behind = link.forward(self.arrays[0])
        return [self._behind, *self.arrays[1:]]


@dataclass(slots=True)
class Call:
    """One evaluation, laid out in rows.

    Attributes:
        arrays: the inputs as (N, K), class indices as (N,).
        shapes: the shape each input was given in.
        lead: the shape of the rows.
        labels: the class labels among the inputs, if the loss has any.
        row_bytes: what a row of the widest array takes.
        unchecked: places and spaces of inputs whose numbers are checked block by block,
            while they are in the cache anyway.
    """

    loss: Loss
    link: links.Link
    temperature: float
    settings: settings.Settings
    parameters: Mapping[str, Any]
    arrays: list[Array]
    shapes: list[tuple[int, ...]]
    lead: tuple[int, ...]
    labels: Array | None
    row_bytes: int
    unchecked: list[tuple[int, Space]]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.arrays[0])

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the first input."""
        return self.shapes[0]

    @property
    def soft(self) -> bool:
        """Whether class labels came as rows."""
        return self.labels is not None and self.labels.ndim == 2

    def array(self, name: str) -> Array:
        """The input called ``name``."""
        return next(a for i, a in zip(self.loss.inputs, self.arrays, strict=True) if i.name == name)

    def flat(self) -> Call:
        """The same elements in rows of one, where that needs no copy.

        For what looks at each element alone: rows too long for a block can be cut then.
        """
        if not all(array.flags.c_contiguous for array in self.arrays):
            return self
        arrays = [array.reshape(-1, 1) for array in self.arrays]
        return replace(self, arrays=arrays, row_bytes=arrays[0].itemsize)

    def block(self, part: slice) -> Block:
        """Some rows, checked; logits divided by the temperature.

        Raises:
            LossInputError: for a number outside its space.
        """
        arrays = self.arrays
        if part.start or part.stop < len(arrays[0]):
            arrays = [
                array if item.shared else array[part]
                for item, array in zip(self.loss.inputs, arrays, strict=True)
            ]
        for place, space in self.unchecked:
            if not inside(arrays[place], space):
                self._refuse()
        if self.temperature != 1.0:
            arrays = [_divided(arrays[0], self.temperature), *arrays[1:]]
        return Block(arrays)

    def _refuse(self) -> None:
        """Raise LossInputError for the first number outside its space."""
        for place, space in self.unchecked:
            item = self.loss.inputs[place]
            check_space(self.arrays[place], item, space, self.shapes[place])

    def kept(self) -> Array | None:
        """Which rows count, (N,); None if all do."""
        ignored = self.parameters.get("ignore_index")
        if ignored is None or self.labels is None:
            return None
        return labels.kept_rows(self.labels, ignored)

    def mass(self, kept: Array | None) -> Array | None:
        """Class weight of each row, (N,); None if every row weighs 1."""
        if self.labels is None:
            return None
        return labels.class_mass(self.labels, self.parameters.get("class_weight"), kept)


def prepare(
    name: str | Loss,
    inputs: tuple[Any, ...],
    link_name: str | None,
    temperature: float,
    convention: str | None,
    given: Mapping[str, Any],
) -> Call:
    """Check everything but rows, weights and reduction; see ``evaluate``.

    Raises:
        LossInputError: for whatever can't be used.
    """
    loss = get(name)
    if len(inputs) != len(loss.inputs):
        names = ", ".join(i.name for i in loss.inputs)
        raise LossInputError(f"{loss.key} got {len(inputs)} inputs", fix=f"it takes {names}")
    link = _link(loss, link_name, temperature)
    linked = link.space is not None
    head = loss.inputs[0]
    first = validate.numbers(inputs[0], head.name)
    shape = first.shape
    chosen = settings.defaults(loss, convention, linked=linked, dtype=first.dtype)
    arrays = [first, *_others(loss, inputs, first)]
    classes = _classes(loss, arrays)
    parameters = settings.merged(loss, chosen, given, classes, first.dtype)
    spaces = loss.spaces_of(parameters)
    validate.needs_row(head.name, spaces[0], shape)
    rows = validate.laid_out(first, head, spaces[0])
    lead = validate.lead_of(spaces[0], shape)
    row_bytes = max(rows.size // (len(rows) or 1), classes) * rows.itemsize
    call = Call(
        loss, link, temperature, chosen, parameters, [rows], [shape], lead, None, row_bytes, []
    )
    if not linked and has_rules(spaces[0]):
        call.unchecked.append((0, spaces[0]))
    for item, space, array in zip(loss.inputs[1:], spaces[1:], arrays[1:], strict=True):
        if space is Space.CLASS:
            ignored = parameters.get("ignore_index")
            wide = (*lead, classes)
            call.labels = validate.class_labels(array, item, wide, first.dtype, ignored)
            call.arrays.append(call.labels)
            call.shapes.append(wide)
            continue
        if item.space is Space.CLASS:  # parameters made something else of it
            array = validate.numbers(array, item.name, first.dtype)
        validate.fitting_shape(array, item, shape, head)
        rows = validate.laid_out(array, item, space)
        if item.shared:
            check_space(rows, item, space, array.shape)
        elif has_rules(space):
            call.unchecked.append((len(call.arrays), space))
        call.arrays.append(rows)
        call.shapes.append(array.shape)
    return call


def _divided(logits: Array, temperature: float) -> Array:
    """Logits over the temperature.

    Raises:
        LossInputError: if finite logits become infinite by it.
    """
    with np.errstate(all="ignore"):
        rows: Array = logits / temperature
    if temperature < 1 and not np.isfinite(rows).all() and np.isfinite(logits).all():
        raise LossInputError(
            f"divided by {temperature:g} the logits overflow {rows.dtype}",
            where="temperature",
            fix="give a larger one",
        )
    return rows


def _others(loss: Loss, inputs: tuple[Any, ...], first: Array) -> list[Any]:
    """The later inputs as arrays of the first's dtype; class labels as they are."""
    return [
        value if item.space is Space.CLASS else validate.numbers(value, item.name, first.dtype)
        for item, value in zip(loss.inputs[1:], inputs[1:], strict=True)
    ]


def _classes(loss: Loss, arrays: list[Any]) -> int:
    """How many classes there are: rows of the table, if the loss has one, else columns."""
    for item, array in zip(loss.inputs, arrays, strict=True):
        if item.shape == "table" and array.ndim:
            return int(array.shape[0])
    first = arrays[0]
    return int(first.shape[-1]) if first.ndim else 1


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
