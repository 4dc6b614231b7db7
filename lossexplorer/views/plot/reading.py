"""Exact values of what a panel shows at a place: no Qt, only the figure."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from lossexplorer.figures.figure import Axis, Bars, Image, Line, Markers, Panel, Rule
from lossexplorer.views.plot.ticks import number_text


@dataclass(frozen=True)
class Row:
    """One value: of a curve, a bar or a cell.

    Attributes:
        key: the item's id.
        on_curve: the value is a height on a curve that can be marked.
    """

    key: str
    name: str
    value: float
    color: str
    dash: str = "solid"
    on_curve: bool = False


@dataclass(frozen=True)
class Reading:
    """What a panel says at one place.

    Attributes:
        x: the place on the x axis, snapped.
        heading: the place in words: ``p = 0.600`` or a class name.
        rows: values in the figure's order.
        along_x: the place is one on a measuring x axis.
        y: the place on the y axis, of a cell; None if the place is one on the x axis alone.
    """

    x: float
    heading: str
    rows: tuple[Row, ...]
    along_x: bool = True
    y: float | None = None


def read(panel: Panel, x: float, y: float, resolution: float) -> Reading | None:
    """The values at a place of ``panel``, or None where there is nothing to read.

    Curves and bars without a name are no values.

    Args:
        panel: what is shown.
        x: where, in data units.
        y: where, in data units; only matrices need it, the uppermost of which is read.
        resolution: data units per pixel near ``x``; the place snaps to a rule or
            point within four pixels, else to a decimal no finer than a pixel.
    """
    for item in reversed(panel.items):
        if isinstance(item, Image) and (reading := _read_cell(panel, item, x, y)) is not None:
            return reading
    bars = [i for i in panel.items if isinstance(i, Bars) and i.name and len(i.x)]
    if bars and panel.x.ticks:
        return _read_bars(panel, bars, x)
    x = _snap(panel, x, resolution)
    rows = tuple(
        Row(line.id, line.name or line.label, value, line.color, line.dash, True)
        for line in panel.items
        if isinstance(line, Line)
        and (line.name or line.label)
        and (value := value_at(line, x)) is not None
    )
    if not rows:
        return _read_bars(panel, bars, x) if bars else None
    finest = max(resolution, float(panel.x.counted))
    return Reading(x, f"{panel.x.symbol or panel.x.label} = {place_text(x, finest)}", rows)


def value_at(line: Line, x: float) -> float | None:
    """The curve's value at ``x``, interpolated between samples.

    Beside a break the value is NaN, except on a sample itself. None where the
    curve has no value: outside its range, or if it isn't a function of x.
    """
    xs, ys = line.x, line.y
    if len(xs) == 0 or not xs[0] <= x <= xs[-1] or not bool((np.diff(xs) >= 0).all()):
        return None
    right = int(np.searchsorted(xs, x))
    if xs[right] == x:
        return float(ys[right])
    x0, x1 = float(xs[right - 1]), float(xs[right])
    y0, y1 = float(ys[right - 1]), float(ys[right])
    if not (math.isfinite(y0) and math.isfinite(y1)):
        return math.nan
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0)


def _snap(panel: Panel, x: float, resolution: float) -> float:
    places = [
        place
        for item in panel.items
        if isinstance(item, Rule) and item.orientation == "vertical"
        for place in (item.position,)
    ]
    for item in panel.items:
        if isinstance(item, Markers):
            places += item.x.tolist()
    near = [place for place in places if abs(place - x) <= 4 * resolution]
    if near:
        return min(near, key=lambda place: abs(place - x))
    if resolution > 0:
        step = max(10.0 ** math.floor(math.log10(resolution)), float(panel.x.counted))
        x = round(x / step) * step
    low, high = sorted((panel.x.low, panel.x.high))
    # the outermost pixels are hard to hit, and their values are often the telling ones
    return min(max(x, low), high) if low - 4 * resolution <= x <= high + 4 * resolution else x


def place_text(x: float, resolution: float) -> str:
    """``x`` with as many decimals as a pixel can tell."""
    if resolution <= 0 or abs(x) >= 1e6:
        return number_text(x)
    decimals = max(0, -math.floor(math.log10(resolution)))
    if decimals > 6:
        return number_text(x)
    return f"{x:.{decimals}f}".replace("-", "−")


def _tick_text(axis: Axis, place: float) -> str:
    named = [(abs(at - place), text) for at, text in axis.ticks]
    distance, text = min(named, default=(math.inf, ""))
    if axis.decades and (distance or text != "0"):
        return f"{axis.symbol or axis.label} ≈ {number_text(10.0**place, 2)}"
    return text if distance <= 0.5 else number_text(place)


def _read_bars(panel: Panel, bars: list[Bars], x: float) -> Reading | None:
    place = min(
        (float(group.x[np.argmin(np.abs(group.x - x))]) for group in bars),
        key=lambda at: abs(at - x),
    )
    reach = max(0.5, max(group.width for group in bars)) if panel.x.ticks else bars[0].width
    if abs(place - x) > reach:
        return None
    rows = []
    for group in bars:
        index = int(np.argmin(np.abs(group.x - place)))
        if abs(float(group.x[index]) - place) <= reach:
            rows.append(
                Row(group.id, group.name or group.id, float(group.height[index]), group.color)
            )
    name = panel.x.symbol or panel.x.label
    heading = _tick_text(panel.x, place) if panel.x.ticks else f"{name} = {place:g}"
    return Reading(place, heading, tuple(rows), along_x=False)


def _read_cell(panel: Panel, image: Image, x: float, y: float) -> Reading | None:
    rows, columns = image.values.shape
    across = (x - image.x0) / (image.x1 - image.x0) if image.x1 != image.x0 else -1.0
    down = (y - image.y0) / (image.y1 - image.y0) if image.y1 != image.y0 else -1.0
    if not (0 <= across < 1 and 0 <= down < 1):
        return None
    row, column = int(down * rows), int(across * columns)
    center_x = image.x0 + (column + 0.5) / columns * (image.x1 - image.x0)
    center_y = image.y0 + (row + 0.5) / rows * (image.y1 - image.y0)
    places = (
        _place_of_cell(panel.y, center_y, row, abs(image.y1 - image.y0) / rows),
        _place_of_cell(panel.x, center_x, column, abs(image.x1 - image.x0) / columns),
    )
    # a plane is read across, then up; a table by its row, then its column
    plane = not (panel.x.ticks or panel.y.ticks) and bool(panel.x.label and panel.y.label)
    value = float(image.values[row, column])
    token = "positive" if value > 0 else "negative" if value < 0 else "secondary"
    return Reading(
        center_x,
        ", ".join(reversed(places) if plane else places),
        (Row(image.id, image.name or image.id, value, token),),
        along_x=False,
        y=center_y,
    )


def _place_of_cell(axis: Axis, center: float, index: int, size: float) -> str:
    """A class name, a place on an axis that measures something, or a number from 1."""
    if axis.ticks:
        return _tick_text(axis, center)
    name = axis.symbol or axis.label
    return f"{name} = {place_text(center, size / 10)}" if name else str(index + 1)
