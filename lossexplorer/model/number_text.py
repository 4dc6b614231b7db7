"""Numbers as people read them: four significant digits, a real minus sign.

What is copied or edited is :func:`exact` instead: every digit, plain ASCII.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

MINUS = "\u2212"
NOTHING = "\u2014"  # an em dash stands where there is no number

_DIGITS = 4
_ENOUGH = 7  # characters
_PLAIN_ABOVE = 1e-3  # smaller numbers are written with an exponent
_PLAIN_BELOW = 1e6


def short(value: float | None) -> str:
    """One number in four significant digits: "0.5108", "−1.667", "1.200e−7", "∞"."""
    if value is None:
        return NOTHING
    special = _special(value)
    if special:
        return special
    size = abs(value)
    if not _PLAIN_ABOVE <= size < _PLAIN_BELOW:
        return _scientific(value, _DIGITS)
    return fixed(value, max(0, _DIGITS - 1 - _exponent(size)))


def exact(value: float) -> str:
    """All digits, so that reading the text gives the same number again."""
    if math.isfinite(value) and value == int(value) and abs(value) < 1e15:
        return str(int(value))
    mantissa, e, exponent = repr(float(value)).partition("e")
    return f"{mantissa}e{int(exponent)}" if e else mantissa


def brief(value: float) -> str:
    """A number somebody set: as it was typed if that's short, else four digits."""
    text = exact(value)
    return _signed(text) if len(text) <= _ENOUGH else short(value)


def is_whole(value: float) -> bool:
    """Whether a number needs no decimals, as counts do."""
    return math.isfinite(value) and value == int(value) and abs(value) < _PLAIN_BELOW


def decimals_for(values: Iterable[float]) -> int:
    """How many decimals the numbers of one column share: their points stand in line.

    As many as give the largest number four significant digits, and four if there are
    numbers below 1 beside larger ones.
    """
    sizes = [abs(v) for v in values if v != 0 and math.isfinite(v)]
    if not sizes:
        return 0
    largest = max(sizes)
    least = _DIGITS if min(sizes) < 1 <= largest < 1e3 else 0
    return min(8, max(least, _DIGITS - 1 - _exponent(largest)))


def fixed(value: float, decimals: int) -> str:
    """A number of a column; too small a one to show two digits gets an exponent."""
    special = _special(value)
    if special:
        return special
    size = abs(value)
    if size >= _PLAIN_BELOW:
        return _scientific(value, _DIGITS)
    if size < 10.0 ** (1 - decimals) and round(value, decimals) != value:
        return _scientific(value, 2)
    return _signed(f"{value:.{decimals}f}")


def _special(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else f"{MINUS}∞"
    return "0" if value == 0 else ""


def _exponent(size: float) -> int:
    """The power of ten of the first digit, after rounding to the digits shown."""
    return int(f"{size:.{_DIGITS - 1}e}".partition("e")[2])


def _scientific(value: float, digits: int) -> str:
    mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
    return _signed(f"{mantissa}e{int(exponent)}")


def _signed(text: str) -> str:
    return text.replace("-", MINUS)
