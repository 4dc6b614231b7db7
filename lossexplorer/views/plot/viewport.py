"""From data to pixels and back, for linear, logarithmic and symmetric-logarithmic axes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from lossexplorer.figures.figure import Axis, Floats
from lossexplorer.figures.symlog import evenly, numbers_at

# Pixels beyond this far outside a plot aren't worth telling apart, and the
# rasteriser is only exact (and fast) within 16 bits.
FAR = 20_000.0


@dataclass(frozen=True)
class Scale:
    """One axis' visible range, as seen now (zoomed or not).

    Attributes:
        low, high: data values at the two ends; ``low > high`` turns the axis round.
        log: logarithmic; values that aren't positive have no place on it.
        symlog: logarithmic on both sides of 0.
    """

    low: float
    high: float
    log: bool = False
    symlog: bool = False

    @classmethod
    def of(cls, axis: Axis) -> Scale:
        """The whole range a figure's axis asks for, mended where it is degenerate."""
        low, high = float(axis.low), float(axis.high)
        log = axis.scale == "log"
        if log:
            high = high if high > 0 else 1.0
            low = low if low > 0 else high * 1e-6
            return cls(low, high if high != low else low * 10, log)
        return cls(low, high if high != low else low + 1, symlog=axis.scale == "symlog")

    @cached_property
    def start(self) -> float:
        """The low end in the space that is drawn evenly (log10 on a log axis)."""
        return self._place(self.low)

    @cached_property
    def span(self) -> float:
        """The extent in the space that is drawn evenly."""
        return self._place(self.high) - self.start

    def _place(self, value: float) -> float:
        if self.symlog:
            return math.asinh(value)
        return math.log10(value) if self.log else value

    def fractions(self, values: Floats) -> Floats:
        """Where ``values`` lie between low (0) and high (1); NaN where they can't be drawn."""
        values = np.asarray(values, dtype=np.float64)
        if self.log:
            with np.errstate(divide="ignore", invalid="ignore"):
                values = np.where(values > 0, np.log10(values), np.nan)
        elif self.symlog:
            values = evenly(values)
        return (values - self.start) / self.span

    def fraction(self, value: float) -> float:
        """Where one value lies; the same as :meth:`fractions`, without arrays."""
        if self.log and not value > 0:
            return math.nan
        return (self._place(float(value)) - self.start) / self.span

    def value(self, fraction: float) -> float:
        """The data value at ``fraction`` of the way from low to high."""
        place = self.start + fraction * self.span
        if self.symlog:
            return float(numbers_at(np.array(place)))
        # float64 ends at 308 decades
        return 10.0 ** min(max(place, -300.0), 300.0) if self.log else place

    def zoomed(self, fraction: float, factor: float) -> Scale:
        """The range scaled by ``factor`` about the place at ``fraction``."""
        return Scale(
            self.value(fraction - fraction * factor),
            self.value(fraction + (1 - fraction) * factor),
            self.log,
            self.symlog,
        )

    def shifted(self, fraction: float) -> Scale:
        """The range moved by ``fraction`` of its own extent."""
        return Scale(self.value(fraction), self.value(1 + fraction), self.log, self.symlog)


def equally_long(x: Scale, y: Scale, width: float, height: float) -> tuple[Scale, Scale]:
    """Both scales, one of them widened about its middle, so that a unit is as long on both.

    Scales that aren't both linear stay as they are.

    Args:
        x: the least that is shown across.
        y: the least that is shown upwards.
        width: of the plot area, in pixels.
        height: of the plot area, in pixels.
    """
    if x.log or x.symlog or y.log or y.symlog or width <= 0 or height <= 0:
        return x, y
    across, up = abs(x.span) / width, abs(y.span) / height
    if across < up:
        return x.zoomed(0.5, up / across), y
    return x, y.zoomed(0.5, across / up)


@dataclass(frozen=True)
class Viewport:
    """A plot area in pixels, its origin at the upper left, with its two scales."""

    width: float
    height: float
    x: Scale
    y: Scale

    def xs(self, values: Floats) -> Floats:
        """Pixels from the left edge; NaN where a value has no place."""
        return np.clip(self.x.fractions(values) * self.width, -FAR, FAR)

    def ys(self, values: Floats) -> Floats:
        """Pixels from the top edge; NaN where a value has no place."""
        return np.clip((1.0 - self.y.fractions(values)) * self.height, -FAR, FAR)

    def x_pixel(self, value: float) -> float:
        """One value's distance from the left edge in pixels."""
        return _bounded(self.x.fraction(value) * self.width)

    def y_pixel(self, value: float) -> float:
        """One value's distance from the top edge in pixels."""
        return _bounded((1.0 - self.y.fraction(value)) * self.height)

    def x_value(self, pixel: float) -> float:
        """The data value ``pixel`` pixels from the left edge."""
        return self.x.value(pixel / self.width)

    def y_value(self, pixel: float) -> float:
        """The data value ``pixel`` pixels from the top edge."""
        return self.y.value(1.0 - pixel / self.height)


def _bounded(pixel: float) -> float:
    return pixel if math.isnan(pixel) else min(max(pixel, -FAR), FAR)
