"""The names of curves: at their ends in the right margin, or in a key below.

A name stands at the height where its curve ends, beside a sample of its stroke;
names that would cover each other move apart. Where the margin is too small for
them (a narrow page, long names, many curves) all go into one key under the panels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.blocks import Entry, block_size, line_sample, put_block
from lossexplorer.export.boxes import Place, Room, spread
from lossexplorer.export.layout import flow
from lossexplorer.export.sheet import LINE_HEIGHT, Sheet
from lossexplorer.figures.figure import Line

_SAMPLE = 16.0  # pt at the usual type size: long enough for one whole longest dash
_WIDEST = 0.36  # of a column: names in the margin may take no more
_KEY_SAMPLE = 22.0
_Look = tuple[str, str, str]  # label, colour, dash
_TRIED = 13  # places across, and as many up, where a list inside the axes may stand


@dataclass(frozen=True)
class KeyEntry:
    """One name in the key, and where it stands in it (points, from its top left)."""

    line: Line
    x: float
    row: int


def margin_room(panel: PanelAxes) -> float:
    """What names at the curves' ends take to the right of the axes."""
    lines = named_lines(panel)
    if not lines:
        return 0.0
    widest = max(panel.sheet.text_width(line.label, panel.ink.small) for line in lines)
    return widest + (_SAMPLE + 5.0) * panel.ink.unit


def fits_margin(panel: PanelAxes, columns: int) -> bool:
    """Whether the names of a laid-out panel can stand in its margin."""
    names = len(named_lines(panel))
    height = panel.box[3] - panel.box[1]
    high_enough = names * panel.ink.small * LINE_HEIGHT <= height + panel.ink.small
    return high_enough and margin_room(panel) <= _WIDEST * panel.sheet.width / columns


def named_lines(panel: PanelAxes) -> list[Line]:
    """The lines of a panel that have a label."""
    return [i for i in panel.panel.items if isinstance(i, Line) and i.label and len(i.x)]


def write_margin(panel: PanelAxes, beside: float) -> None:
    """Write the names at the ends of a panel's curves, ``beside`` points to the right."""
    lines, ink = named_lines(panel), panel.ink
    ends = [_end(panel, line) for line in lines]
    step = ink.small * LINE_HEIGHT
    low, high = panel.box[1] - step / 2, panel.box[3] + step / 2
    heights = spread([end[1] for end in ends], step, low, high)
    for line, (touches, y), height in zip(lines, ends, heights, strict=True):
        right = panel.box[2] + beside + 2.5 * ink.unit
        start = y if touches else height
        panel.sheet.stroke(
            [right, right + _SAMPLE * ink.unit], [start, height], **line_sample(panel.sheet, line)
        )
        place = (right + (_SAMPLE + 2.5) * ink.unit, height - step * 0.47)
        panel.sheet.text(place, line.label, ink.small, ink.text_color(line.color))


def _end(panel: PanelAxes, line: Line) -> tuple[bool, float]:
    """Whether a curve reaches the right side, and the height its name should have.

    A curve that leaves through the top or bottom, or stops before, has its name at
    the height where it was seen last, without touching.
    """
    points = panel.to_points(line.x, line.y)
    left, bottom, right, top = panel.box
    finite = np.isfinite(points).all(axis=1)
    points = points[finite & (points[:, 0] >= left - 0.5) & (points[:, 0] <= right + 0.5)]
    if not len(points):
        return False, bottom
    points = points[np.argsort(points[:, 0], kind="stable")]
    x, y = points[-1]
    # among curves that end together, the one that comes from above has its name above
    before = float(np.interp(right - 0.1 * (right - left), points[:, 0], points[:, 1]))
    tie = 1e-3 * float(np.clip(before, bottom, top) - bottom)
    touches = x >= right - 0.02 * (right - left) and bottom - 1 <= y <= top + 1
    return bool(touches), float(np.clip(y, bottom, top)) + tie


def write_inside(panels: Sequence[PanelAxes], rooms: Mapping[str, Room]) -> bool:
    """Write the names of curves as lists inside the axes, each name once.

    The names that a panel is the first to have stand in it, or in a later one of the same
    curves where only that has room for them.

    Args:
        panels: drawn but for their texts.
        rooms: what is free in them, by panel id.

    Returns:
        Whether no list covers anything.
    """
    seen: set[_Look] = set()
    free = True
    for index, panel in enumerate(panels):
        lines = {_look(line): line for line in named_lines(panel)}
        new = {look: line for look, line in lines.items() if look not in seen}
        seen |= set(new)
        if not new:
            continue
        entries = [Entry(line.label, "text", panel.ink.small, line) for line in new.values()]
        size = block_size(panel.sheet, entries)
        others = (p for p in panels[index:] if set(new) <= set(map(_look, named_lines(p))))
        roomy = (p for p in others if rooms[p.panel.id].is_free(size, _corners(p, size)))
        chosen = next(roomy, None)
        free = free and chosen is not None
        chosen = chosen or panel
        put_block(panel.sheet, rooms[chosen.panel.id], entries, _corners(chosen, size))
    return free


def _look(line: Line) -> _Look:
    """What tells a curve from others, in every panel."""
    return line.label, line.color, line.dash


def _corners(panel: PanelAxes, size: tuple[float, float]) -> list[Place]:
    """Where a list of ``size`` may stand: in the corners, or anywhere."""
    air = 0.5 * panel.ink.font
    left, bottom, right, top = panel.box
    across = np.linspace(right - air - size[0], left + air, _TRIED)
    up = np.linspace(top - air - size[1], bottom + air, _TRIED)
    corners = [(float(x), float(y)) for y in (up[0], up[-1]) for x in (across[0], across[-1])]
    return corners + [(float(x), float(y)) for y in up for x in across]


def key_entries(sheet: Sheet, panels: Sequence[PanelAxes], width: float) -> list[KeyEntry]:
    """The key's entries in rows no wider than ``width``, each name once."""
    lines: dict[_Look, Line] = {}
    for panel in panels:
        for line in named_lines(panel):
            lines.setdefault(_look(line), line)
    ink = sheet.ink
    samples = (_KEY_SAMPLE + 3.0) * ink.unit
    widths = [sheet.text_width(line.label, ink.small) + samples for line in lines.values()]
    places = flow(widths, width, 1.4 * ink.font)
    return [KeyEntry(line, *place) for line, place in zip(lines.values(), places, strict=True)]


def key_height(sheet: Sheet, entries: Sequence[KeyEntry]) -> float:
    """The height of the key with the air above it; 0 without entries."""
    if not entries:
        return 0.0
    return (entries[-1].row + 1) * sheet.ink.small * LINE_HEIGHT + 0.6 * sheet.ink.font


def key_width(sheet: Sheet, entries: Sequence[KeyEntry]) -> float:
    """The width of the key with the air to its left; 0 without entries."""
    if not entries:
        return 0.0
    samples, small = (_KEY_SAMPLE + 3.0) * sheet.ink.unit, sheet.ink.small
    ends = (e.x + samples + sheet.text_width(e.line.label, small) for e in entries)
    return max(ends) + sheet.ink.font


def write_key(sheet: Sheet, entries: Sequence[KeyEntry], left: float, bottom: float) -> None:
    """Write the key; its last row stands on ``bottom``."""
    step, unit = sheet.ink.small * LINE_HEIGHT, sheet.ink.unit
    for entry in entries:
        y = bottom + (entries[-1].row - entry.row) * step
        x = left + entry.x
        middle = y + step * 0.47
        sheet.stroke(
            [x, x + _KEY_SAMPLE * unit], [middle, middle], **line_sample(sheet, entry.line)
        )
        place = (x + (_KEY_SAMPLE + 3.0) * unit, y)
        sheet.text(place, entry.line.label, sheet.ink.small, sheet.ink.palette.text)
