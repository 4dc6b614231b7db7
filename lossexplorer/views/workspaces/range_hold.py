"""Axes that stand still while something is dragged.

A figure is made for the state it shows and knows nothing of a drag. If its ranges
followed every step, the thing in hand would run away under the pointer.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from lossexplorer.figures.figure import (
    Arrows,
    Axis,
    Bars,
    Figure,
    Floats,
    Item,
    Line,
    Markers,
    Note,
    Panel,
    Shape,
    floats,
)


class RangeHold:
    """Keeps the ranges a figure had when a drag began.

    The panel in which something is dragged keeps its range; other panels grow when
    something would leave them, and never shrink. Where points move across or panels
    share their x range, it is kept, too.
    """

    def __init__(self) -> None:
        self._panel = ""
        self._axes: dict[str, Axis] = {}
        self._widths: dict[str, Axis] = {}
        self._across: Axis | None = None
        self._link = ""

    def start(self, figure: Figure, panel: str) -> None:
        """A drag begins in ``panel`` of ``figure``."""
        self._panel = panel
        self._axes = {one.id: one.y for one in figure.panels}
        self._widths = {one.id: one.x for one in figure.panels if not one.link_x}
        held = next((one for one in figure.panels if one.id == panel), None)
        self._link = held.link_x if held is not None else ""
        keeps = held is not None and (self._link or _moves_across(held))
        self._across = held.x if held is not None and keeps else None

    def stop(self) -> None:
        """The drag is over: ranges are free."""
        self._axes, self._widths = {}, {}
        self._across = None

    def held(self, figure: Figure) -> Figure:
        """``figure`` with the ranges of the drag; itself while nothing is dragged."""
        if not self._axes:
            return figure
        return replace(figure, panels=tuple(self._hold(panel) for panel in figure.panels))

    def _hold(self, panel: Panel) -> Panel:
        if panel.id == self._panel or (self._link and panel.link_x == self._link):
            panel = self._held_across(panel)
        else:
            panel = self._widened(panel)
        before = self._axes.get(panel.id)
        if before is None or before.scale != panel.y.scale:
            return panel
        if panel.id == self._panel:
            low, high = before.low, before.high
        elif before.low > before.high:  # turned round, as the rows of a matrix
            low, high = panel.y.low, panel.y.high
        else:
            low, high = _grown(before, panel)
        if (low, high) == (panel.y.low, panel.y.high):
            self._axes[panel.id] = panel.y
            return panel
        axis = self._axes[panel.id] = replace(panel.y, low=low, high=high)
        named = {y for item in panel.items if isinstance(item, Markers) for y in item.y.tolist()}
        items = tuple(
            replace(item, y=_moved(item.y, panel.y, axis))
            # centred, or at a mark: it is on what it names
            if isinstance(item, Note) and item.anchor[1] != 0.5 and item.y not in named
            else item
            for item in panel.items
        )
        return replace(panel, y=axis, items=items)

    def _widened(self, panel: Panel) -> Panel:
        """A panel whose x range may grow and does not shrink."""
        before = self._widths.get(panel.id)
        if before is None or before.scale != panel.x.scale or before.low > before.high:
            return panel
        low, high = min(before.low, panel.x.low), max(before.high, panel.x.high)
        if (low, high) == (panel.x.low, panel.x.high):
            self._widths[panel.id] = panel.x
            return panel
        axis = self._widths[panel.id] = replace(panel.x, low=low, high=high)
        return replace(panel, x=axis)

    def _held_across(self, panel: Panel) -> Panel:
        before = self._across
        if before is None or before.scale != panel.x.scale:
            return panel
        if (before.low, before.high) == (panel.x.low, panel.x.high):
            return panel
        return replace(panel, x=replace(panel.x, low=before.low, high=before.high))


def _moves_across(panel: Panel) -> bool:
    points = [item for item in panel.items if isinstance(item, Markers)]
    return any(point.draggable or point.moves == "xy" for point in points)


def _grown(before: Axis, panel: Panel) -> tuple[float, float]:
    """The range of ``before``, wider at an end that the panel's marks go beyond."""
    if before.low <= panel.y.low and panel.y.high <= before.high:
        return before.low, before.high
    drawn = np.concatenate([floats([]), *(_heights(item) for item in panel.items)])
    drawn = drawn[np.isfinite(drawn)]
    low = min(before.low, panel.y.low) if (drawn < before.low).any() else before.low
    high = max(before.high, panel.y.high) if (drawn > before.high).any() else before.high
    return low, high


def _heights(item: Item) -> Floats:
    """The heights at which an item has marks."""
    if isinstance(item, Bars):
        return item.height
    if isinstance(item, Arrows):
        return item.y1
    if isinstance(item, Line | Markers | Shape):
        return item.y
    return floats([])


def _moved(y: float, before: Axis, after: Axis) -> float:
    """Where words stand that keep their place between the ends of an axis."""
    share = (y - before.low) / (before.high - before.low)
    return after.low + share * (after.high - after.low)
