"""A panel's coordinates: its ranges and scales, and where they lie on paper."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.transforms import Bbox, TransformedBbox

from lossexplorer.export.boxes import Box
from lossexplorer.export.sheet import Sheet
from lossexplorer.figures.figure import Axis, Band, Bars, Floats, Panel, Rule
from lossexplorer.figures.symlog import evenly

Range = tuple[float, float]
Letter = Literal["x", "y"]


class Frame:
    """A panel's coordinates on a sheet, movable.

    Attributes:
        x_range, y_range: what is shown, in data coordinates.
        box: where the axes are, in points.
    """

    def __init__(self, sheet: Sheet, panel: Panel) -> None:
        self.sheet, self.panel, self.ink = sheet, panel, sheet.ink
        self._asked = shown_range(panel.x), shown_range(panel.y)
        self.x_range, self.y_range = self._asked
        self.box: Box = (0.0, 0.0, sheet.width / 2, sheet.height / 2)
        self._choose_ranges()

    def _choose_ranges(self) -> None:
        """Show what the panel asks for; more of it where units are to be equally long."""
        self.x_range, self.y_range = self._asked
        if self.panel.equal and self.panel.x.scale == self.panel.y.scale == "linear":
            self.x_range, self.y_range = equally_long(*self._asked, self.width, self.height)

    @property
    def width(self) -> float:
        """Of the axes, in points."""
        return self.box[2] - self.box[0]

    @property
    def height(self) -> float:
        """Of the axes, in points."""
        return self.box[3] - self.box[1]

    def place(self, box: Box) -> None:
        """Move the axes to ``box`` (points)."""
        self.box = box
        self._choose_ranges()

    def add(self, artist: Artist, *, clip: bool = True) -> None:
        """Draw what is given in points, cut off at the sides of the axes if ``clip``."""
        artist.set_transform(self.sheet.stretched)
        if clip:
            artist.set_clip_box(self.on_display(Bbox.from_extents(*self.box)))
        self.sheet.page.add_artist(artist)

    def on_display(self, box: Bbox) -> TransformedBbox:
        """What is given in points, as it is displayed."""
        return TransformedBbox(box, self.sheet.stretched)

    def share(self, values: Floats, letter: Letter) -> Floats:
        """Where values lie on an axis, from 0 to 1; not finite for what has no place there."""
        axis = self.panel.x if letter == "x" else self.panel.y
        ends = np.array(self.x_range if letter == "x" else self.y_range)
        with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
            if axis.scale == "log":
                values, ends = np.log10(values), np.log10(ends)
            elif axis.scale == "symlog":
                values, ends = evenly(values), evenly(ends)
            shares: Floats = (values - ends[0]) / (ends[1] - ends[0])
        return shares

    def along(self, values: Floats, letter: Letter) -> Floats:
        """Where values lie on an axis, in points of the page; NaN for what has no place."""
        start, length = (self.box[0], self.width) if letter == "x" else (self.box[1], self.height)
        with np.errstate(invalid="ignore", over="ignore"):
            places = start + length * self.share(values, letter)
        return np.where(np.isfinite(places), places, np.nan)

    def to_points(self, x: Floats, y: Floats) -> Floats:
        """(n, 2): data coordinates on paper; NaN for what has no place."""
        return np.column_stack([self.along(x, "x"), self.along(y, "y")])

    def visible_points(self, x: Floats, y: Floats) -> Floats:
        """As :meth:`to_points`, NaN for what lies outside the axes."""
        places = self.to_points(x, y)
        left, bottom, right, top = self.box
        with np.errstate(invalid="ignore"):
            inside = (
                (places[:, 0] >= left - 0.5)
                & (places[:, 0] <= right + 0.5)
                & (places[:, 1] >= bottom - 0.5)
                & (places[:, 1] <= top + 0.5)
            )
        return np.where(inside[:, None], places, np.nan)

    def rule_span(self, rule: Rule) -> Floats | None:
        """(2, 2): both ends of a rule on paper; None if it is outside the axes."""
        vertical = rule.orientation == "vertical"
        shown = self.x_range if vertical else self.y_range
        if not min(shown) <= rule.position <= max(shown):
            return None
        at = np.full(2, rule.position)
        across = np.array(self.y_range if vertical else self.x_range)
        return self.to_points(at, across) if vertical else self.to_points(across, at)

    def band_range(self, band: Band) -> tuple[float, float]:
        """The part of a band that is seen; equal ends if none is."""
        shown = self.x_range if band.orientation == "vertical" else self.y_range
        start, end = np.clip([band.start, band.end], min(shown), max(shown))
        return float(start), float(end)

    def bar_ends(self, bars: Bars) -> list[tuple[float, float, float]]:
        """Position, base and end of each bar in data coordinates, cut to what is shown.

        An infinite bar ends a little beyond the axes; one without a number has none.
        """
        low, high = min(self.y_range), max(self.y_range)
        beyond = (low / 2, high * 2)
        if self.panel.y.scale == "linear":
            beyond = (low - 0.1 * (high - low), high + 0.1 * (high - low))
        base = float(np.clip(bars.base, *beyond))
        ends = np.where(np.isnan(bars.height), base, np.clip(bars.height, *beyond))
        return [(float(x), base, float(end)) for x, end in zip(bars.x, ends, strict=True)]


def equally_long(x: Range, y: Range, width: float, height: float) -> tuple[Range, Range]:
    """Both ranges, one widened about its middle so that a unit is as long on both axes."""
    across, up = abs(x[1] - x[0]) / width, abs(y[1] - y[0]) / height
    if across < up:
        return _widened(x, up / across), y
    return x, _widened(y, across / up)


def _widened(shown: Range, factor: float) -> Range:
    middle, half = (shown[0] + shown[1]) / 2, factor * (shown[1] - shown[0]) / 2
    return middle - half, middle + half


def shown_range(axis: Axis) -> tuple[float, float]:
    """The axis's range, made drawable: finite, not empty, positive on a log scale."""
    low, high = (v if math.isfinite(v) else d for v, d in ((axis.low, 0.0), (axis.high, 1.0)))
    if axis.scale == "log":
        high = high if high > 0 else 1.0
        low = low if low > 0 else high * 1e-6
        return (low, high) if low != high else (low / 10, high * 10)
    if abs(high - low) <= 1e-12 * max(abs(low), abs(high)):
        middle, half = low, max(abs(low) * 0.5, 0.5)
        return middle - half, middle + half
    return low, high
