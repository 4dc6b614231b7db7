"""From what a person passes to ``evaluate`` to arrays a kernel can run on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import labels, links, validate
from lossexplorer.losses.layout import Layout, layout
from lossexplorer.losses.registry import get
from lossexplorer.losses.spaces import check_space, inside
from lossexplorer.losses.spec import Array, Input, Loss, Space


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
    """One evaluation.

    Attributes:
        layout: what its shapes and options say.
        arrays: the inputs as the kernel takes them: (N, K), class indices as (N,) …
        row_bytes: what a row of the widest array takes.
        checked: whether all numbers are known to lie in their spaces. If not, that is
            looked at block by block, while they are in the cache anyway.
    """

    layout: Layout
    arrays: list[Array]
    row_bytes: int
    checked: bool

    @property
    def loss(self) -> Loss:
        """What is evaluated."""
        return self.layout.loss

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.arrays[0])

    @property
    def labels(self) -> Array | None:
        """The class labels among the inputs, if the loss has any."""
        place = self.layout.label
        return None if place is None else self.arrays[place]

    def array(self, name: str) -> Array:
        """The input called ``name``."""
        names = [item.name for item in self.layout.loss.inputs]
        return self.arrays[names.index(name)]

    def flat(self) -> Call:
        """The same elements in rows of one, where that needs no copy.

        For what looks at each element alone: rows too long for a block can be cut then.
        """
        if not all(array.flags.c_contiguous for array in self.arrays):
            return self
        arrays = [array.reshape(-1, 1) for array in self.arrays]
        return Call(self.layout, arrays, arrays[0].itemsize, self.checked)

    def block(self, part: slice) -> Block:
        """Some rows for a kernel; raises what :meth:`rows` raises."""
        return Block(self.rows(part))

    def rows(self, part: slice) -> list[Array]:
        """Some rows of all inputs, checked; logits divided by the temperature.

        Raises:
            LossInputError: for a number outside its space.
        """
        kind, arrays = self.layout, self.arrays
        if part.start or part.stop < len(arrays[0]):
            arrays = [
                array if item.shared else array[part]
                for item, array in zip(kind.loss.inputs, arrays, strict=True)
            ]
        if not self.checked:
            for place, space in kind.of_rows:
                if not inside(arrays[place], space):
                    self._refuse()
        if kind.temperature != 1.0:
            arrays = [_divided(arrays[0], kind.temperature), *arrays[1:]]
        return arrays

    def _refuse(self) -> None:
        """Raise LossInputError for the first number outside its space."""
        for place, space in self.layout.of_rows:
            item = self.layout.loss.inputs[place]
            check_space(self.arrays[place], item, space, self.layout.shapes[place])

    def kept(self) -> Array | None:
        """Which rows count, (N,); None if all do."""
        ignored = self.layout.parameters.get("ignore_index")
        if ignored is None or self.labels is None:
            return None
        return labels.kept_rows(self.labels, ignored)

    def mass(self, kept: Array | None) -> Array | None:
        """Class weight of each row, (N,); None if every row weighs 1."""
        if self.labels is None:
            return None
        return labels.class_mass(self.labels, self.layout.parameters.get("class_weight"), kept)


def prepare(
    name: str | Loss,
    inputs: tuple[Any, ...],
    link: str | None,
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
    array = validate.numbers(inputs[0], loss.inputs[0].name)
    arrays, shapes, dtype = [array], [array.shape], array.dtype
    for place in range(1, len(inputs)):
        item = loss.inputs[place]
        if item.space is Space.CLASS:
            array = validate.reals(inputs[place], item.name)
        else:
            array = validate.numbers(inputs[place], item.name, dtype)
        arrays.append(array)
        shapes.append(array.shape)
    kind = layout(loss, link, temperature, convention, given, dtype, shapes)
    for place, space in kind.shared:
        check_space(arrays[place], loss.inputs[place], space, arrays[place].shape)
    if kind.label is not None:
        place, ignored = kind.label, kind.parameters.get("ignore_index")
        arrays[place] = validate.class_labels(
            arrays[place], loss.inputs[place], kind.shapes[place], dtype, ignored
        )
    if not kind.plain:
        arrays = [
            array if space is Space.CLASS else _laid_out(array, item, space, dtype)
            for array, item, space in zip(arrays, loss.inputs, kind.spaces, strict=True)
        ]
    return Call(kind, arrays, kind.row_bytes, not kind.of_rows)


def _laid_out(array: Array, item: Input, space: Space, dtype: np.dtype[Any]) -> Array:
    if item.space is Space.CLASS:  # parameters made something else of it
        array = validate.numbers(array, item.name, dtype)
    return validate.laid_out(array, item, space)


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
