"""What a loss is exactly at the numbers a float can hold: its textbook form in many digits."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from mpmath import mp
from numpy.typing import DTypeLike, NDArray

from lossexplorer.losses.curve_inputs import CurveInputs
from lossexplorer.theory.arithmetic import ExactArithmetic
from lossexplorer.theory.forms import Floats, Guard, Subject, textbook

_LEVELS = (60, 100, 180, 380, 760)
"""Digits. A result counts once two neighbouring levels agree."""

_AGREED = mp.mpf(10) ** -24
_NOTHING = mp.mpf(10) ** -350  # less than any float that is not 0
_SPARE = 30  # digits that are left after the worst cancellation
_PER_UNIT = 0.4343  # digits lost to 1 - p for each unit of the logit


@dataclass(frozen=True, eq=False)
class Exact:
    """Exact numbers as sums of two floats each, shape (n,); NaN where none is known.

    ``value + value_rest`` has about 32 digits, and so has the slope.
    """

    value: Floats
    value_rest: Floats
    slope: Floats
    slope_rest: Floats


def exact(subject: Subject, x: Floats, dtype: DTypeLike) -> Exact:
    """Value and slope of the textbook form at ``x`` without any rounding.

    The loss's inputs are rounded to ``dtype`` once, as they are for the other forms;
    all that follows is exact to more than the digits that are kept. Where the limit
    of a term counts as 0 (0·log 0) it is taken so.
    """
    at = subject.inputs(x, dtype)
    with np.errstate(all="ignore"):
        found = _settled(subject, at, len(x))
    with mp.workdps(_LEVELS[0]):
        whole = np.array([[float(number) for number in row] for row in found])
        rest = np.array([list(map(_rest, *rows)) for rows in zip(found, whole, strict=True)])
    return Exact(whole[0], rest[0], whole[1], rest[1])


def _rest(number: Any, whole: float) -> float:
    """What a float leaves of a number."""
    return float(number - mp.mpf(whole)) if math.isfinite(whole) else 0.0


def _settled(subject: Subject, at: CurveInputs, points: int) -> Any:
    """Values and slopes to so many digits that more of them change nothing, shape (2, n)."""
    found = np.full((2, points), mp.nan, dtype=object)
    needed = _digits(at, points)
    for level, digits in enumerate(_LEVELS[:-1]):
        rows = np.flatnonzero(needed == level)
        if len(rows) == 0:
            continue
        rough, fine = _run(subject, at, rows, digits), _run(subject, at, rows, _LEVELS[level + 1])
        with mp.workdps(digits):
            agree = np.array([_agree(*pair) for pair in zip(rough.T, fine.T, strict=True)])
        found[:, rows[agree]] = fine[:, agree]
        needed[rows[~agree]] += 1
    return found


def _run(subject: Subject, at: CurveInputs, rows: NDArray[np.intp], digits: int) -> Any:
    """Values and slopes of some points at so many digits, shape (2, rows)."""
    by_name = dict(zip((item.name for item in subject.loss.inputs), at.inputs, strict=True))
    some = CurveInputs(
        tuple(value[rows] for value in at.inputs),
        {n: np.broadcast_to(t, by_name[n].shape)[rows] for n, t in at.tangents.items()},
        at.link,
    )
    with mp.workdps(digits):
        result, _ = textbook(subject, some, ExactArithmetic(), Guard())
        slope = mp.zero if result.slope is None else result.slope
        shape = (len(rows),)
        return np.array(
            [np.broadcast_to(result.value, shape), np.broadcast_to(slope, shape)], dtype=object
        )


def _digits(at: CurveInputs, points: int) -> NDArray[np.intp]:
    """The level of digits each point starts with, so that 1 - p keeps enough of them."""
    first = np.asarray(at.inputs[0], dtype=np.float64).reshape(points, -1)
    with np.errstate(divide="ignore", invalid="ignore"):
        size = np.where(first == 0, 0.0, np.abs(np.log10(np.abs(first))))
        lost = np.maximum(np.minimum(np.abs(first), 800.0) * _PER_UNIT, np.minimum(size, 345.0))
    wanted = np.nan_to_num(lost).max(axis=1) + _SPARE
    levels: NDArray[np.intp] = np.searchsorted(np.array(_LEVELS[:-2]), wanted)
    return levels


def _agree(rough: Any, fine: Any) -> bool:
    return all(
        a == b
        or (mp.isnan(a) and mp.isnan(b))
        or (mp.isfinite(a) and mp.isfinite(b) and abs(a - b) <= _AGREED * abs(b) + _NOTHING)
        for a, b in zip(rough, fine, strict=True)
    )
