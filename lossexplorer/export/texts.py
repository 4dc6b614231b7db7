"""The texts that belong to marks, each put where it covers least."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.boxes import Place, Room
from lossexplorer.export.sheet import LINE_HEIGHT
from lossexplorer.figures.figure import Arrows, Band, Bars, Floats, Markers, Note, Rule

_GAP = 1.5  # pt between a mark and its text
_SMALLEST = 3.5  # pt; numbers on bars that would have to be smaller are left out
_AROUND = ((1, 0), (1, 1), (-1, 0), (-1, 1), (0, 1), (1, -1), (-1, -1), (0, -1))


def write_texts(panel: PanelAxes, room: Room) -> None:
    """Write all texts of a panel: those with the least choice of place first."""
    items = panel.panel.items
    _bar_texts(panel, [i for i in items if isinstance(i, Bars) and any(i.texts)], room)
    for item in items:
        if isinstance(item, Note):
            _note(panel, item, room)
    for item in items:
        if isinstance(item, Rule) and item.label:
            _rule_label(panel, item, room)
        elif isinstance(item, Band) and item.label:
            _band_label(panel, item, room)
    for item in items:
        if isinstance(item, Markers):
            places = panel.visible_points(item.x, item.y)
            radius = panel.ink.marker(item.size) / 2
            _texts_around(panel, item.texts, places, radius, item.color, room)
        elif isinstance(item, Arrows):
            places = panel.visible_points(item.x1, item.y1)
            _texts_around(panel, item.texts, places, 2.0 * panel.ink.unit, item.color, room)


def _put(
    panel: PanelAxes, room: Room, text: str, size: float, color: str, places: Iterator[Place]
) -> None:
    """Write ``text`` at the best of ``places`` with the ground behind it."""
    place = room.put(panel.sheet.text_size(text, size), places)
    panel.sheet.text(place, text, size, color, ground=panel.ink.palette.plot)


def _bar_texts(panel: PanelAxes, all_bars: list[Bars], room: Room) -> None:
    """Numbers beyond the ends of bars; upright where they are wider than their bars' distance."""
    written = [
        (text, x, base, end)
        for bars in all_bars
        for text, (x, base, end) in zip(bars.texts, panel.bar_ends(bars), strict=False)
        if text and math.isfinite(end)
    ]
    if not written:
        return
    size = panel.ink.small * 0.95
    slot = _slot(panel, [x for _, x, _, _ in written])
    widest = max(panel.sheet.text_width(text, size) for text, *_ in written)
    vertical = widest + 2.0 > slot
    if vertical:
        size = min(size, slot / LINE_HEIGHT)
        if size < _SMALLEST:
            return
    for text, x, base, end in written:
        width, height = panel.sheet.text_size(text, size)
        width, height = (height, width) if vertical else (width, height)
        (px, py), (_, pb) = panel.to_points(np.array([x, x]), np.array([end, base]))
        py = float(np.clip(py, panel.box[1], panel.box[3]))
        up = py >= pb
        beyond = [py + _GAP + i * height if up else py - _GAP - (i + 1) * height for i in range(3)]
        candidates = ((px - width / 2, y) for y in beyond)
        place = room.put((width, height), candidates)
        moved = abs(place[1] - beyond[0]) > 0.1
        ground = panel.ink.palette.plot if moved else ""
        color = panel.ink.palette.text
        panel.sheet.text(place, text, size, color, align="center", vertical=vertical, ground=ground)


def _slot(panel: PanelAxes, positions: list[float]) -> float:
    """The least distance of bars with texts, in points."""
    zeros = np.zeros(len(positions))
    places = np.unique(panel.to_points(np.array(positions), zeros + panel.y_range[0])[:, 0])
    distances = np.diff(places)
    distances = distances[distances > 0.5]
    return float(distances.min()) if len(distances) else panel.box[2] - panel.box[0]


def _note(panel: PanelAxes, item: Note, room: Room) -> None:
    ink = panel.ink
    size = ink.font if item.size == "normal" else ink.small
    place = panel.to_points(np.array([item.x]), np.array([item.y]))[0]
    if not np.isfinite(place).all() or not item.text:
        return
    text = panel.sheet.wrapped(item.text, size, panel.box[2] - panel.box[0])
    width, height = panel.sheet.text_size(text, size)
    corner = (place[0] - item.anchor[0] * width, place[1] - item.anchor[1] * height)
    _put(panel, room, text, size, ink.color(item.color), iter([corner]))


def _rule_label(panel: PanelAxes, item: Rule, room: Room) -> None:
    span = panel.rule_span(item)
    if span is None:
        return
    ink = panel.ink
    color = ink.palette.secondary if item.color in ("hairline", "grid") else ink.color(item.color)
    width, height = panel.sheet.text_size(item.label, ink.small)
    left, bottom, right, top = panel.box
    x, y = span[0]
    if item.orientation == "vertical":
        sides = (x + 2 * _GAP, x - 2 * _GAP - width)
        heights = (top - height, bottom, (top + bottom - height) / 2)
        places = [(side, at) for at in heights for side in sides]
    else:
        levels = (y + _GAP / 2, y - _GAP / 2 - height)
        starts = (right - width, left + _GAP, (left + right - width) / 2)
        places = [(at, level) for at in starts for level in levels]
    _put(panel, room, item.label, ink.small, color, iter(places))


def _band_label(panel: PanelAxes, item: Band, room: Room) -> None:
    """In the middle of a band, near its upper or left end."""
    ink, vertical = panel.ink, item.orientation == "vertical"
    shown = panel.x_range if vertical else panel.y_range
    start, end = np.clip([item.start, item.end], min(shown), max(shown))
    if start == end:
        return
    width, height = panel.sheet.text_size(item.label, ink.small)
    left, bottom, right, top = panel.box
    (x0, y0), (x1, y1) = panel.to_points(
        np.array([start, end] if vertical else panel.x_range),
        np.array(panel.y_range if vertical else [start, end]),
    )
    if vertical:
        x = (x0 + x1 - width) / 2
        places = [(x, at) for at in (top - height - _GAP, (top + bottom - height) / 2, bottom)]
    else:
        y = (y0 + y1 - height) / 2
        places = [(at, y) for at in (left + 2 * _GAP, (left + right - width) / 2, right - width)]
    _put(panel, room, item.label, ink.small, ink.palette.secondary, iter(places))


def _texts_around(
    panel: PanelAxes, texts: tuple[str, ...], places: Floats, radius: float, color: str, room: Room
) -> None:
    """Texts beside points: right of them, or wherever else least is covered."""
    size = panel.ink.small
    for text, (x, y) in zip(texts, places, strict=False):
        if not text or not math.isfinite(x):
            continue
        width, height = panel.sheet.text_size(text, size)
        candidates = (
            (
                x + dx * (radius + _GAP) * far - (width if dx < 0 else 0 if dx else width / 2),
                y + dy * (radius + _GAP) * far - (height if dy < 0 else 0 if dy else height / 2),
            )
            for far in (1.0, 2.2, 3.6)
            for dx, dy in _AROUND
        )
        _put(panel, room, text, size, panel.ink.color(color), candidates)
