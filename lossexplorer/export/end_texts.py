"""Numbers at the ends of bars and upright arrows."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.boxes import Room
from lossexplorer.figures.figure import Arrows, Bars

_GAP = 1.5  # pt between a mark and its text
_HIDING = 1.25  # times as wide as its bar, a number on its end would hide where the bar ends
_THICK = 0.8  # of the type size: how wide a turned number is, as digits have no descenders


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
    size = max(panel.ink.small * 0.95, panel.ink.least)
    slot = _slot(panel, texts)
    widest = max(panel.sheet.text_width(t.text, size) for t in texts)
    # a little smaller rather than turned
    shrunk = size * min(1.0, max(0.85, slot / (widest + 2.0)))
    vertical = widest * shrunk / size + 1.5 > slot
    if vertical:
        size = min(size, 0.98 * slot / _THICK)
        if size < panel.ink.least:  # no number rather than one that nobody can read
            return
    else:
        size = shrunk
    for text in texts:
        _write(panel, room, text, size, vertical)


def _write(panel: PanelAxes, room: Room, text: EndText, size: float, vertical: bool) -> None:
    sheet, palette = panel.sheet, panel.ink.palette
    width, height = sheet.text_size(text.text, size)
    spacing = 0.0
    if vertical:
        # columns of numbers stand closer than lines of text
        spacing = height - _THICK * size
        width, height = _THICK * size, width
    x, end, base = _places(panel, text)
    up = end >= base
    beyond = (x - width / 2, end + _GAP if up else end - _GAP - height)
    inside = (x - width / 2, end - _GAP - height if up else end + _GAP)
    opposite = (x - width / 2, base - _GAP - height if up else base + _GAP)
    bar = _wide_on_paper(panel, text)
    places = [beyond]
    if bar == 0 or abs(end - base) <= height + 2 * _GAP:
        places.append(opposite)
    elif width <= _HIDING * bar:
        places.append(inside)
    free = room.is_free((width, height), [beyond])
    place = room.put((width, height), places)
    color, ground = panel.ink.text_color(text.color), palette.plot
    if place == beyond and (free or len(places) > 1):
        ground = ""
    elif place == inside and text.ground != "plot" and width <= bar:
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
