"""Numbers at the ends of bars and upright arrows."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.boxes import Room
from lossexplorer.figures.figure import Arrows, Bars

_GAP = 1.5  # pt between a mark and its text
_SMALLEST = 3.8  # pt; numbers that would have to be smaller are left out


@dataclass(frozen=True)
class EndText:
    """A text that belongs to the end of something upright, in data coordinates."""

    text: str
    x: float
    base: float
    end: float
    color: str
    wide: float  # how wide the bar is; 0 of an arrow
    ground: str  # the colour of the mark, on which the text may have to stand


def end_texts(panel: PanelAxes) -> list[EndText]:
    """The texts of all bars, and of arrows that point straight up or down."""
    texts = []
    for item in panel.panel.items:
        if isinstance(item, Bars):
            solid = item.fill == "solid" and not panel.ink.hatch(item)
            ground = item.color if solid else "plot"
            for text, (x, base, end) in zip(item.texts, panel.bar_ends(item), strict=False):
                texts.append(EndText(text, x, base, end, "text", item.width, ground))
        elif isinstance(item, Arrows) and is_upright(item):
            parts = zip(item.texts, item.x1, item.y0, item.y1, strict=False)
            for text, x, start, end in parts:
                texts.append(
                    EndText(text, float(x), float(start), float(end), item.color, 0.0, "plot")
                )
    return [t for t in texts if t.text and math.isfinite(t.x + t.base + t.end)]


def is_upright(arrows: Arrows) -> bool:
    """Whether every arrow points straight up or down."""
    return bool(np.all(arrows.x0 == arrows.x1))


def write_end_texts(panel: PanelAxes, room: Room) -> None:
    """Write them, turned where they are wider than the distance of their marks."""
    texts = end_texts(panel)
    if not texts:
        return
    size = panel.ink.small * 0.95
    slot = _slot(panel, texts)
    widest = max(panel.sheet.text_width(t.text, size) for t in texts)
    # a little smaller rather than turned
    size *= min(1.0, max(0.85, slot / (widest + 2.0)))
    vertical = widest * size / (panel.ink.small * 0.95) + 1.5 > slot
    if vertical:
        size = min(size, 0.98 * slot)
        if size < _SMALLEST:
            return
    for text in texts:
        _write(panel, room, text, size, vertical)


def _write(panel: PanelAxes, room: Room, text: EndText, size: float, vertical: bool) -> None:
    sheet, palette = panel.sheet, panel.ink.palette
    width, height = sheet.text_size(text.text, size)
    spacing = 0.0
    if vertical:
        # columns of numbers stand closer than lines of text
        spacing = height - size
        width, height = size, width
    x, end, base = _places(panel, text)
    up = end >= base
    beyond = (x - width / 2, end + _GAP if up else end - _GAP - height)
    inside = (x - width / 2, end - _GAP - height if up else end + _GAP)
    opposite = (x - width / 2, base - _GAP - height if up else base + _GAP)
    fits_inside = text.wide > 0 and abs(end - base) > height + 2 * _GAP
    place = room.put((width, height), (beyond, inside if fits_inside else opposite))
    color, ground = panel.ink.text_color(text.color), palette.plot
    if place == beyond:
        ground = ""
    elif place == inside and text.ground != "plot" and width <= _wide_on_paper(panel, text):
        color, ground = panel.ink.readable_on(panel.ink.color(text.ground)), ""
    corner = (place[0] - spacing / 2, place[1])
    sheet.text(corner, text.text, size, color, align="center", vertical=vertical, ground=ground)


def _places(panel: PanelAxes, text: EndText) -> tuple[float, float, float]:
    """The mark's middle, end and base on paper, as far as they are seen."""
    points = panel.to_points(np.array([text.x, text.x]), np.array([text.end, text.base]))
    (x, end), (_, base) = points
    low, high = panel.box[1], panel.box[3]
    return float(x), float(np.clip(end, low, high)), float(np.clip(base, low, high))


def _wide_on_paper(panel: PanelAxes, text: EndText) -> float:
    """How wide the bar of a text is, in points."""
    sides = text.x + np.array([-text.wide / 2, text.wide / 2])
    left, right = panel.to_points(sides, np.array([text.base, text.base]))[:, 0]
    return abs(float(right - left))


def _slot(panel: PanelAxes, texts: list[EndText]) -> float:
    """The least distance of marks with texts, in points."""
    x = np.array([t.x for t in texts])
    places = np.unique(panel.to_points(x, np.full(len(x), panel.y_range[0]))[:, 0])
    distances = np.diff(places)
    distances = distances[distances > 0.5]
    return float(distances.min()) if len(distances) else panel.width
