"""What a person's function gives back, found out by calling it on two small rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses.own.calling import Answer, Caller
from lossexplorer.losses.spec import Array

_PREDICTION = ((0.2, 0.3, 0.5), (0.7, 0.1, 0.4))
_TARGET = ((0.0, 0.0, 1.0), (1.0, 0.0, 0.0))


@dataclass(frozen=True)
class Behaviour:
    """What a function turned out to do.

    Attributes:
        per_row: it gives one number a row, not an element.
        coupled: an element's value depends on the others of its row.
        gradient_by: "own", "autograd" or "differences".
    """

    per_row: bool
    coupled: bool
    gradient_by: str


def behaviour_of(caller: Caller, *, signs: bool, parameters: Mapping[str, Any]) -> Behaviour:
    """Call a function and see what it makes of its arguments.

    Args:
        caller: the function.
        signs: whether its target is −1 or +1.
        parameters: what it is called with.

    Raises:
        LossInputError: if that is no loss.
    """
    y, t = np.array(_PREDICTION), np.array(_TARGET)
    if signs:
        t = 2 * t - 1
    answer = caller(y, t, parameters)
    values = answer.values
    if values.shape not in ((2,), (2, 3)):
        raise LossInputError(
            f"for predictions of shape (2, 3) it returned the shape {values.shape}",
            where=caller.name,
            fix="return one number an element, (2, 3), or one a row, (2,)",
        )
    per_row = values.ndim == 1
    check_shapes(caller, answer, y, per_row)
    alone = caller(y[:1], t[:1], parameters, gradient=False).values
    if alone.shape != values[:1].shape or not np.allclose(alone, values[:1], equal_nan=True):
        raise LossInputError(
            "the value of a row changes with the rows beside it",
            where=caller.name,
            fix="return the loss of each row by itself, before any mean",
        )
    moved = y.copy()
    moved[0, 0] += 0.01
    again = caller(moved, t, parameters, gradient=False).values
    coupled = not per_row and not np.allclose(again[0, 1:], values[0, 1:], equal_nan=True)
    return Behaviour(per_row, coupled, answer.gradient_by)


def check_shapes(caller: Caller, answer: Answer, like: Array, per_row: bool) -> None:
    """Raise LossInputError unless values and gradient fit predictions like ``like``."""
    expected = like.shape[:-1] if per_row else like.shape
    for name, array, wanted in (
        ("values", answer.values, expected),
        ("a gradient", answer.gradient, like.shape),
    ):
        if array is not None and array.shape != wanted:
            raise LossInputError(
                f"it returned {name} of shape {array.shape}",
                where=caller.name,
                fix=f"return the shape {wanted}",
            )


def check_numbers(caller: Caller, answer: Answer, prediction: Array, target: Array) -> None:
    """Raise LossInputError for a NaN that was made of finite numbers."""
    finite = np.isfinite(prediction) & np.isfinite(target)
    for what, array in (("NaN", answer.values), ("a gradient of NaN", answer.gradient)):
        if array is None or not np.isnan(array).any():
            continue
        usable = finite.all(axis=-1) if array.ndim == 1 else finite
        bad = np.argwhere(np.isnan(array) & usable)
        if len(bad):
            place = tuple(int(i) for i in bad[0])
            numbers = ", ".join(f"{number:g}" for number in np.ravel(prediction[place])[:4])
            raise LossInputError(
                f"it returned {what} for the prediction {numbers}",
                where=caller.name,
                fix="return a number, or infinity",
            )
