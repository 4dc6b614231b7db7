"""A number as it was typed, and how close another has to come to be the same."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from lossexplorer.data.number import parse_number, plain
from lossexplorer.errors import DataError

_DECIMAL = re.compile(r"([+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d+)?)\s*(%?)")
_EDGE = 1 + 1e-9  # a half of the last digit itself still rounds to the number
_SUMMING = 1e-13  # what sums of many float64 numbers differ by between tools, relative
_SINGLE = 5e-7  # the same for float32
_FRACTION = 1e-9  # 1/3 stands for itself


@dataclass(frozen=True)
class Typed:
    """The number that is looked for.

    Attributes:
        text: as typed. value: as a float.
        tolerance: how far from it a match may be, absolute.
        why: where the tolerance comes from.
    """

    text: str
    value: float
    tolerance: float
    why: str

    def fits(self, value: float) -> bool:
        """Whether a number is this one; NaN and infinities never are."""
        return abs(value - self.value) <= self.tolerance * _EDGE


def typed_number(text: str, tolerance: float | None = None) -> Typed:
    """Read the number another tool printed: "0.0325" means 0.0325 ± 0.00005.

    Args:
        text: the number as people write it, also 60 %, 1/3 or 1e-3.
        tolerance: absolute; None for half of the last digit typed.

    Raises:
        DataError: if it is no finite number, or the tolerance is none.
    """
    value = parse_number(text)
    if tolerance is not None:
        if not (math.isfinite(tolerance) and tolerance >= 0):
            raise DataError(
                f"{tolerance:g} is not allowed", where="tolerance", fix="give a number >= 0"
            )
        return Typed(text.strip(), value, tolerance, "as given")
    found = _DECIMAL.fullmatch(plain(text).strip())
    if found is None:  # a fraction
        return Typed(text.strip(), value, _FRACTION * abs(value), "rounding")
    number = Decimal(found[1].replace(",", "."))
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)  # parse_number has refused inf and NaN
    half = 0.5 * 10.0 ** max(exponent, -320) * (0.01 if found[2] else 1.0)
    rounding = abs(value) * (_SINGLE if _is_single(number) else _SUMMING)
    if half >= rounding:
        return Typed(text.strip(), value, half, "half of the last digit typed")
    why = "float32 is no more exact" if _is_single(number) else "sums are no more exact"
    return Typed(text.strip(), value, rounding, why)


def _is_single(number: Decimal) -> bool:
    """Whether the digits are all those of a float32, as short or as long as it is printed."""
    digits = len(number.as_tuple().digits)
    if digits < 8 or not abs(number) < Decimal(3e38):
        return False
    single = np.float32(float(number))
    return float(number) == float(single) or number == Decimal(str(single))
