"""Why a value is not finite, in words a person can act on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from lossexplorer.losses.numerics import all_finite
from lossexplorer.losses.spec import Array

EMPTY = "a mean over nothing: no row counts (ignored, or of weight 0)"


def place(index: Sequence[int]) -> str:
    """Where an element is, in words: "row 3, column 1", counted from 1 as in tables."""
    row, *rest = (int(i) + 1 for i in index)
    if len(rest) > 1:  # an image: channel, line, column
        return f"row {row}, pixel {', '.join(map(str, rest))}"
    return f"row {row}, column {rest[0]}" if rest else f"row {row}"


def diagnose(
    value: Any, names: Sequence[str], arrays: Sequence[Array], empty: bool
) -> tuple[str, ...]:
    """Reasons for a value that is not finite, one line each; () if it is finite.

    Args:
        value: what ``evaluate`` returns.
        names: of the inputs.
        arrays: the inputs, as rows.
        empty: whether a mean was taken over nothing.
    """
    if empty:
        return (EMPTY,)
    if math.isfinite(value) if isinstance(value, float) else all_finite(value):
        return ()
    if np.isfinite(value).all():  # finite numbers whose sum overflowed
        return ()
    found = []
    for name, array in zip(names, arrays, strict=True):
        for what, mask in (("NaN", np.isnan(array)), ("infinite", np.isinf(array))):
            if mask.any():  # the one number all rows may share has no place
                where = f" in {place(np.argwhere(mask)[0])}" if mask.ndim else ""
                found.append(f"{name} is {what}{where}")
    if found:
        return tuple(found)
    if np.isnan(value).any():
        return ("the value is undefined (0/0) for finite input",)
    return (f"the value is infinite for finite input: log 0, or beyond {arrays[0].dtype}",)
