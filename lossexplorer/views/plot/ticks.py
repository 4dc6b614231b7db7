"""Few and round ticks, and numbers written for people."""

from __future__ import annotations

import math

from lossexplorer.figures.decades import power_text
from lossexplorer.figures.symlog import symlog_values
from lossexplorer.views.plot.viewport import Scale

MINUS = "−"
Ticks = tuple[tuple[float, str], ...]


def number_text(value: float, digits: int = 4) -> str:
    """``value`` with ``digits`` significant digits, a true minus and ∞ for infinity.

    Small and large numbers are written with a power of ten; zeros at the end
    stay, so that a number that moves keeps its width.
    """
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return "∞" if value > 0 else MINUS + "∞"
    if value == 0:
        return "0"
    exponent = math.floor(math.log10(abs(value)))
    if -4 <= exponent < 6:
        text = f"{value:.{max(0, digits - 1 - exponent)}f}"
    else:
        mantissa, power = f"{value:.{digits - 1}e}".split("e")
        text = f"{mantissa}×{power_text(int(power))}"
    return text.replace("-", MINUS)


def _round_step(rough: float) -> float:
    """The nearest step of 1, 2, 2.5 or 5 times a power of ten that is not below ``rough``."""
    power = 10.0 ** math.floor(math.log10(rough))
    for factor in (1.0, 2.0, 2.5, 5.0):
        if factor * power >= rough * 0.999:
            return factor * power
    return 10.0 * power


def _linear_text(value: float, step: float) -> str:
    if value == 0:
        return "0"
    size = max(abs(value), step)
    if size >= 1e5 or step < 1e-4:
        exponent = math.floor(math.log10(size))
        decimals = max(0, exponent - math.floor(math.log10(step) + 1e-9))
        mantissa = f"{value / 10.0**exponent:.{decimals}f}"
        return f"{mantissa}×{power_text(exponent)}".replace("-", MINUS)
    decimals = 0
    while decimals < 6 and abs(step * 10**decimals - round(step * 10**decimals)) > 1e-6:
        decimals += 1
    return f"{value:.{decimals}f}".replace("-", MINUS)


def linear_ticks(low: float, high: float, count: int, whole: bool = False) -> Ticks:
    """At most about ``count`` round values from ``low`` to ``high`` with their texts.

    Args:
        low: one end of the range.
        high: the other; they may be given in either order.
        count: how many are wanted.
        whole: nothing lies between whole numbers.
    """
    low, high = min(low, high), max(low, high)
    step = _round_step((high - low) / max(1, count))
    if whole:
        step = 5.0 if step == 2.5 else max(1.0, step)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    values = [k * step for k in range(first, last + 1)]
    return tuple((value, _linear_text(value, step)) for value in values)


def log_ticks(low: float, high: float, count: int) -> Ticks:
    """Powers of ten from ``low`` to ``high``, thinned to ``count``.

    A range of less than two decades also gets the 2s and 5s, and one that holds
    no such number is ticked evenly.
    """
    low, high = min(low, high), max(low, high)
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    if last - first >= 2:
        stride = max(1, math.ceil((last - first + 1) / max(1, count)))
        powers = [k for k in range(first, last + 1) if k % stride == 0]
        return tuple((10.0**k, power_text(k) if abs(k) > 2 else f"{10.0**k:g}") for k in powers)
    values = [m * 10.0**k for k in range(first - 1, last + 1) for m in (1, 2, 5)]
    inside = [v for v in values if low * (1 - 1e-9) <= v <= high * (1 + 1e-9)]
    if len(inside) < 2:
        return linear_ticks(low, high, count)
    return tuple((v, f"{v:g}") for v in inside)


def symlog_ticks(low: float, high: float, count: int) -> Ticks:
    """0 and powers of ten on both sides; where there are fewer than three, even ticks."""
    values = symlog_values(low, high, count)
    if len(values) < 3:
        return linear_ticks(low, high, count)
    return tuple((value, _power_of_ten(value)) for value in values)


def _power_of_ten(value: float) -> str:
    size = abs(value)
    text = f"{size:g}" if size < 1e4 else power_text(round(math.log10(size)))
    return MINUS + text if value < 0 else text


def scale_ticks(scale: Scale, count: int, whole: bool = False) -> Ticks:
    """Ticks for what ``scale`` shows, at most about ``count``; ``whole``: of whole numbers."""
    if scale.symlog:
        return symlog_ticks(scale.low, scale.high, count)
    if scale.log:
        return log_ticks(scale.low, scale.high, count)
    return linear_ticks(scale.low, scale.high, count, whole)
