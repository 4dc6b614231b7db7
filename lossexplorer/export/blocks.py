"""Lines of text that stand together, each with a sample of the mark it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lossexplorer.export.boxes import Place, Room
from lossexplorer.export.ink import SYMBOLS, Ink, linestyle
from lossexplorer.export.sheet import LINE_HEIGHT, Align, Sheet
from lossexplorer.figures.figure import Bars, Line, Markers

_GAP = 0.45  # of the type size, between sample and text
_LINE = 2.6  # of the type size: the length of a curve's sample
_LINE_WIDTH = 1.6  # pt at the usual type size; a thicker sample is shorter than one dash


@dataclass(frozen=True)
class Entry:
    """One text of a block.

    Attributes:
        color: a token.
        sample: a curve, bars or markers shown in front of it, or None.
    """

    text: str
    color: str
    size: float
    sample: Line | Bars | Markers | None = None

    @property
    def indent(self) -> float:
        """What the sample takes, with the air behind it."""
        if self.sample is None:
            return 0.0
        if isinstance(self.sample, Line):
            return self.size * (_GAP + _LINE)
        return self.size * (_GAP + (1.1 if isinstance(self.sample, Bars) else 0.75))


def block_size(sheet: Sheet, entries: Sequence[Entry]) -> tuple[float, float]:
    """Width and height of a block."""
    sizes = [(e.indent, *sheet.text_size(e.text, e.size)) for e in entries]
    return max(indent + width for indent, width, _ in sizes), sum(height for *_, height in sizes)


def put_block(
    sheet: Sheet,
    room: Room,
    entries: Sequence[Entry],
    places: Iterable[Place],
    align: Align = "left",
) -> None:
    """Write a block at the best of ``places`` (its lower left corners)."""
    width, height = block_size(sheet, entries)
    x, y = room.put((width, height), places)
    y += height
    for entry in entries:
        text_width, text_height = sheet.text_size(entry.text, entry.size)
        y -= text_height
        spare = width - text_width - entry.indent
        left = x + {"left": 0.0, "center": spare / 2, "right": spare}[align]
        put_entry(sheet, entry, (left, y), align, ground=sheet.ink.palette.plot)


def put_entry(
    sheet: Sheet, entry: Entry, place: Place, align: Align = "left", ground: str = ""
) -> None:
    """Write one entry; ``place`` is its lower left corner."""
    color, (x, y) = sheet.ink.text_color(entry.color), place
    sheet.text((x + entry.indent, y), entry.text, entry.size, color, align=align, ground=ground)
    if entry.sample is not None:
        height = sheet.text_size(entry.text, entry.size)[1]
        _sample(sheet, entry, (x, y + height - LINE_HEIGHT * entry.size * 0.53))


def _sample(sheet: Sheet, entry: Entry, place: Place) -> None:
    """The sample in front of a text, centred on the height of its first line."""
    x, y = place
    if isinstance(entry.sample, Bars):
        height = entry.size * 0.62
        look = bar_look(sheet, entry.sample)
        sheet.rectangle((x, y - height / 2, entry.size * 1.1, height), zorder=4.8, **look)
    elif isinstance(entry.sample, Markers):
        look = marker_look(sheet, entry.sample)
        sheet.stroke([x + entry.size * 0.375], [y], zorder=4.8, **look)
    elif isinstance(entry.sample, Line):
        ends = [x, x + entry.size * _LINE]
        sheet.stroke(ends, [y, y], zorder=4.8, **line_sample(sheet, entry.sample))


def line_sample(sheet: Sheet, line: Line) -> dict[str, Any]:
    """How the sample of a curve is drawn."""
    ink = sheet.ink
    return line_look(ink, line) | {
        "linewidth": min(ink.width(line.emphasis), _LINE_WIDTH * ink.unit)
    }


def line_look(ink: Ink, line: Line) -> dict[str, Any]:
    """How a curve is drawn."""
    return {
        "color": ink.color(line.color),
        "linewidth": ink.width(line.emphasis),
        "linestyle": linestyle(ink.dash(line)[1]),
    }


def bar_look(sheet: Sheet, bars: Bars) -> dict[str, Any]:
    """How bars are filled and edged."""
    ink = sheet.ink
    color, hatch = ink.color(bars.color), ink.hatch(bars)
    if bars.fill == "outline":
        return {"fc": "none", "ec": color, "lw": 1.3 * ink.unit}
    if hatch:
        return {"fc": ink.palette.plot, "ec": color, "lw": 0.8 * ink.unit, "hatch": hatch}
    return {"fc": color, "ec": color, "lw": 0.0}


def marker_look(sheet: Sheet, markers: Markers) -> dict[str, Any]:
    """How points are drawn."""
    ink = sheet.ink
    color = ink.color(markers.color)
    # a diamond and a square of one nominal size look larger than a circle
    scale = {"diamond": 0.8, "square": 0.88, "star": 1.3}.get(markers.symbol, 1.0)
    return {
        "linestyle": "none",
        "marker": SYMBOLS[markers.symbol],
        "markersize": ink.marker(markers.size) * scale,
        "markerfacecolor": color if markers.filled else ink.palette.plot,
        "markeredgecolor": ink.palette.plot if markers.filled else color,
        "markeredgewidth": (0.7 if markers.filled else 1.2) * ink.unit,
    }
