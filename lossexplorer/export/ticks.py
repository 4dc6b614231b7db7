"""Round ticks and how they are written: few, and only as many digits as they need."""

from __future__ import annotations

import math

from lossexplorer.figures.decades import power_text
from lossexplorer.figures.symlog import symlog_values

Ticks = list[tuple[float, str]]

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0, 20.0)
_MINUS = "−"


def linear_ticks(low: float, high: float, most: int) -> Ticks:
    """Ticks at round distances within [low, high], no more than ``most + 1``.

    Args:
        low: one end of the axis, either one.
        high: the other end.
        most: at least 1.
    """
    low, high = min(low, high), max(low, high)
    raw = (high - low) / (most + 1)  # the widest gaps leave out both ends
    power = 10.0 ** math.floor(math.log10(raw))
    for step in (s * power for s in _STEPS):
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if last - first <= most:
            break
    values = [index * step for index in range(first, last + 1)]
    return list(zip(values, write_numbers(values), strict=True))


def log_ticks(low: float, high: float, most: int) -> Ticks:
    """Ticks at powers of ten, at 1-2-5 between them where that leaves too few.

    Args:
        low: one end of the axis, positive.
        high: the other end, positive.
        most: at least 1.
    """
    low, high = min(low, high), max(low, high)
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    if last - first >= 2:
        every = max(1, math.ceil((last - first) / most))
        powers = [e for e in range(first, last + 1) if e % every == 0]
        short = powers[0] >= -3 and powers[-1] <= 3
        return [(10.0**e, f"{10.0**e:g}" if short else power_text(e)) for e in powers]
    values = [
        factor * 10.0**e
        for e in range(first - 1, last + 1)
        for factor in (1, 2, 5)
        if low * (1 - 1e-9) <= factor * 10.0**e <= high * (1 + 1e-9)
    ]
    if len(values) < 2:
        return linear_ticks(low, high, most)
    return [(value, write_numbers([value])[0]) for value in values]


def symlog_ticks(low: float, high: float, most: int) -> Ticks:
    """0 and powers of ten on both sides; where there are fewer than three, even ticks.

    Args:
        low: one end of the axis.
        high: the other end.
        most: at least 1.
    """
    values = symlog_values(low, high, most)
    if len(values) < 3:
        return linear_ticks(low, high, most)
    return [(value, write_numbers([value])[0]) for value in values]


def write_numbers(values: list[float]) -> list[str]:
    """The values with one number of decimals, or one power of ten, for all."""
    largest = max((abs(v) for v in values), default=0.0)
    if largest == 0:
        return ["0" for _ in values]
    exponent = math.floor(math.log10(largest) + 1e-9)
    if -4 < exponent < 5:
        return _decimals(values)
    scaled = _decimals([v / 10.0**exponent for v in values])
    texts = []
    for value, text in zip(values, scaled, strict=True):
        written = "" if text == "1" else _MINUS if text == f"{_MINUS}1" else f"{text}×"
        texts.append(f"{written}{power_text(exponent)}" if value else "0")
    return texts


def _decimals(values: list[float]) -> list[str]:
    smallest = max(abs(v) for v in values) * 1e-6
    for decimals in range(8):
        if all(abs(round(v, decimals) - v) <= smallest for v in values):
            break
    # + 0.0 turns -0.0 into 0.0
    return [f"{round(v, decimals) + 0.0:.{decimals}f}".replace("-", _MINUS) for v in values]
