"""Whose bars are whose: the notes that name bars, in rows above their panel.

In the window such notes stand among the bars; on paper nothing may cover a number,
so they get a place of their own, each with a sample of its bars.
"""

from __future__ import annotations

import re
from dataclasses import replace

from lossexplorer.export.blocks import Entry, put_entry
from lossexplorer.export.frame import Frame
from lossexplorer.export.layout import flow
from lossexplorer.export.tex_text import needs_chinese
from lossexplorer.figures.figure import Bars, Note

_GAPS = re.compile(r"\s{2,}")  # in the window a name and its value stand apart
_BETWEEN = 1.6  # of the type size, between two names
_AIR = 0.3  # of the type size, below the last row


def named_bars(panel: Frame, note: Note) -> Bars | None:
    """The bars a note names: its text begins with their name, and both have one colour.

    The longest such name counts: "T = 20, …" is of the bars "T = 20", not of "T = 2".
    """
    named = [
        item
        for item in panel.panel.items
        if isinstance(item, Bars)
        and item.name
        and item.color == note.color
        and note.text.startswith(item.name)
    ]
    return max(named, key=lambda bars: len(bars.name), default=None)


def legend_of(panel: Frame) -> list[Entry]:
    """The panel's legend: what the notes say, then the names of bars no note speaks of.

    Empty where no note names any bars, or where the style wants no legend.
    """
    if panel.ink.style.legend == "none":
        return []
    size = panel.ink.small
    entries: list[Entry] = []
    spoken_of: list[str] = []
    for note in panel.panel.items:
        if isinstance(note, Note) and (bars := named_bars(panel, note)) is not None:
            comma = "，" if needs_chinese(note.text) else ", "
            entries.append(Entry(_GAPS.sub(comma, note.text), note.color, size, bars))
            spoken_of.append(bars.id)
    if not entries:
        return []
    others = [i for i in panel.panel.items if isinstance(i, Bars) and i.name]
    entries += [Entry(b.name, b.color, size, b) for b in others if b.id not in spoken_of]
    return [_narrowed(panel, entry) for entry in entries]


def _narrowed(panel: Frame, entry: Entry) -> Entry:
    """An entry with line ends where it is wider than its panel."""
    room = max(panel.width - entry.indent, 1.0)
    return replace(entry, text=panel.sheet.wrapped(entry.text, entry.size, room))


def legend_height(panel: Frame) -> float:
    """The height of the legend with the air below it; 0 without one."""
    heights = _row_heights(panel)
    return sum(heights) + _AIR * panel.ink.font if heights else 0.0


def write_legend(panel: Frame) -> None:
    """Write the legend directly above the axes."""
    heights = _row_heights(panel)
    bottom = panel.box[3] + _AIR * panel.ink.font
    for entry, (x, row) in zip(legend_of(panel), _places(panel), strict=True):
        # one that has fewer lines than its neighbours begins as high as they
        y = bottom + sum(heights[row:]) - panel.sheet.text_size(entry.text, entry.size)[1]
        put_entry(panel.sheet, entry, (panel.box[0] + x, y))


def _row_heights(panel: Frame) -> list[float]:
    """How high each row of the legend is, from above."""
    heights: dict[int, float] = {}
    for entry, (_, row) in zip(legend_of(panel), _places(panel), strict=True):
        height = panel.sheet.text_size(entry.text, entry.size)[1]
        heights[row] = max(height, heights.get(row, 0.0))
    return list(heights.values())


def _places(panel: Frame) -> list[tuple[float, int]]:
    """Where each entry stands: from the left, and in which row."""
    widths = [e.indent + panel.sheet.text_width(e.text, e.size) for e in legend_of(panel)]
    return flow(widths, panel.width, _BETWEEN * panel.ink.small)
