"""Whether numbers live where a loss's inputs have to, and which one doesn't."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses.numerics import highest, lowest
from lossexplorer.losses.spec import Array, Input, Space


def inside(rows: Array, space: Space) -> bool:
    """Whether all numbers live in ``space``: a quick look, without an array as large."""
    if not rows.size or space not in _RULES:
        return True
    if space is Space.SIGN:
        rows = np.abs(rows)
        return lowest(rows) == 1 and highest(rows) == 1
    if space is Space.POSITIVE:
        return lowest(rows) > 0
    low = lowest(rows)
    return low >= 0 and (space is Space.NON_NEGATIVE or highest(rows) <= 1)


def has_rules(space: Space) -> bool:
    """Whether not every number lives in ``space``."""
    return space in _RULES


def check_space(rows: Array, item: Input, space: Space, shape: tuple[int, ...]) -> None:
    """Raise LossInputError for the first number outside ``space``.

    Args:
        rows: the numbers, in any layout.
        item: the argument they belong to.
        space: where they have to live.
        shape: the argument's own shape, for the index in the message.
    """
    if inside(rows, space):
        return
    if space is Space.SIGN:
        good: Any = np.abs(rows) == 1
    elif space is Space.POSITIVE:
        good = rows > 0
    else:
        good = rows >= 0
        if space is not Space.NON_NEGATIVE:
            good &= rows <= 1
    what, fix = _RULES[space]
    place, bad = first(~good.reshape(shape), rows.reshape(shape))
    if item.name == "prediction" and space in (Space.PROBABILITY, Space.SIMPLEX):
        fix += ", or logits with a link"
    raise LossInputError(f"{bad} {what}", where=f"{item.name}{place}", fix=fix)


_RULES = {
    Space.PROBABILITY: ("is no probability", "give numbers from 0 to 1"),
    Space.SIMPLEX: ("is no probability", "give numbers from 0 to 1"),
    Space.BINARY: ("is no label", "give 0, 1 or a soft label between (from ±1: (t + 1) / 2)"),
    Space.SIGN: ("is no sign", "give -1 or 1 (from 0 and 1: 2t - 1)"),
    Space.POSITIVE: ("is not positive", "give numbers above 0"),
    Space.NON_NEGATIVE: ("is negative", "give numbers of at least 0"),
}


def first(bad: Array, numbers_: Array) -> tuple[str, Any]:
    """The first index where ``bad``, written "[2, 0]", and the number there."""
    if not bad.ndim:
        return "", numbers_[()]
    index = tuple(int(i) for i in np.argwhere(bad)[0])
    return f"[{', '.join(map(str, index))}]", numbers_[index]
