"""The texts that belong to marks, each put where it covers least."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.blocks import Entry, block_size, put_block
from lossexplorer.export.boxes import Place, Room
from lossexplorer.export.end_texts import is_upright, write_end_texts
from lossexplorer.export.legend import named_bars
from lossexplorer.export.own_place import NAMES_ITS_PLACE, fitted_in_place, is_placed
from lossexplorer.export.sheet import Align
from lossexplorer.figures.figure import Arrows, Band, Floats, Markers, Note, Rule

_GAP = 1.5  # pt between a mark and its text
_TOGETHER = 3.0  # lines; notes at one x no farther apart than this are one list
_OWN_SHARE = 0.45  # of the panel: how wide a person's own note is before it wraps
_SIZES = (1.0, 0.88, 0.76, 0.66)
_SHARE = 0.5  # of a panel's height; a list of notes should take no more
_AROUND = ((1, 0), (1, 1), (-1, 0), (-1, 1), (0, 1), (1, -1), (-1, -1), (0, -1))


def write_placed_notes(panel: PanelAxes, room: Room) -> None:
    """Write the notes that stand where they are, whatever comes to stand there, too."""
    for notes in _lists_of_notes(panel):
        if is_placed(notes[0]):
            _notes(panel, notes, room)


def write_texts(panel: PanelAxes, room: Room) -> None:
    """Write all other texts of a panel."""
    items = panel.panel.items
    for item in items:
        if isinstance(item, Rule) and item.label:
            _rule_label(panel, item, room)
        elif isinstance(item, Band) and item.label:
            _band_label(panel, item, room)
    write_end_texts(panel, room)
    for notes in _lists_of_notes(panel):
        if not is_placed(notes[0]):
            _notes(panel, notes, room)
    for column in _readouts(panel):
        _readout(panel, column, room)
    for item in items:
        if isinstance(item, Arrows) and not is_upright(item):
            places = panel.visible_points(item.x1, item.y1)
            _texts_around(panel, item.texts, places, 2.0 * panel.ink.unit, item.color, room)


def _lists_of_notes(panel: PanelAxes) -> list[list[Note]]:
    """Notes outside the legend, those that stand below each other together."""
    lists: list[list[Note]] = []
    for note in panel.panel.items:
        if not isinstance(note, Note) or not note.text or named_bars(panel, note):
            continue
        if not np.isfinite(panel.to_points(np.array([note.x]), np.array([note.y]))).all():
            continue
        for other in lists:
            if _belongs(panel, note, other):
                other.append(note)
                break
        else:
            lists.append([note])
    return lists


def _belongs(panel: PanelAxes, note: Note, others: list[Note]) -> bool:
    last = others[-1]
    if is_placed(note) or last.draggable:
        return False
    if (note.x, note.anchor, note.size) != (last.x, last.anchor, last.size):
        return False
    x, y = np.array([note.x, last.x]), np.array([note.y, last.y])
    places = panel.to_points(x, y)
    return bool(abs(places[0, 1] - places[1, 1]) <= _TOGETHER * panel.ink.font)


def _notes(panel: PanelAxes, notes: list[Note], room: Room) -> None:
    """A list of notes at its place, or mirrored, or nearer to the middle.

    In smaller type where only that leaves free what is there already.
    """
    sizes = _sizes(panel, notes)
    entries = next(sizes)
    candidates = _places(panel, notes, entries)
    if not is_placed(notes[0]):
        for smaller in (entries, *sizes):
            places = _places(panel, notes, smaller)
            if room.is_free(block_size(panel.sheet, smaller), places):
                entries, candidates = smaller, places
                break
    across = notes[0].anchor[0]
    side: Align = "right" if across > 0.6 else "left" if across < 0.4 else "center"
    put_block(panel.sheet, room, entries, candidates, "left" if len(entries) > 1 else side)


def _places(panel: PanelAxes, notes: list[Note], entries: list[Entry]) -> list[Place]:
    """Where a list of notes may stand, best first."""
    x, y = np.array([(note.x, note.y) for note in notes]).T
    places = panel.to_points(x, y)
    across, up = notes[0].anchor
    width, height = block_size(panel.sheet, entries)
    # the list hangs from its first note, stands on its last, or is centred
    anchor = float(places[:, 1].max() * up + places[:, 1].min() * (1 - up))
    left, bottom = float(places[0, 0]) - across * width, anchor - up * height
    if is_placed(notes[0]):
        return [(left, bottom)]
    mirrored = panel.box[0] + panel.box[2] - left - width
    steps = [0.0, -1.0, 1.0, -2.0, 2.0]
    return [(at, bottom + s * panel.ink.font) for at in (left, mirrored) for s in steps]


def _sizes(panel: PanelAxes, notes: list[Note]) -> Iterator[list[Entry]]:
    """The texts of a list, first in the largest type in which it leaves the panel some room."""
    ink, sheet = panel.ink, panel.sheet
    full = ink.font if notes[0].size == "normal" else ink.small
    if notes[0].anchor == NAMES_ITS_PLACE:
        # a word is shrunk a little, never broken
        text, size = fitted_in_place(panel, notes[0], full, _SIZES[-1] * full)
        if size:
            yield [Entry(text, notes[0].color, size)]
            return
    if notes[0].draggable:  # a person's own words: as in the window, at full size
        word = max(sheet.text_width(word, full) for word in notes[0].text.split() or [""])
        room = max(_OWN_SHARE * panel.width, min(word, panel.width), 1.0)
        yield [Entry(sheet.wrapped(notes[0].text, full, room), notes[0].color, full)]
        return
    fits = False
    for factor in _SIZES:
        size = max(full * factor, ink.least)
        entries = [Entry(note.text, note.color, size) for note in notes]
        width, height = block_size(sheet, entries)
        if width <= panel.width and height <= _SHARE * panel.height:
            fits = True
            yield entries
    if not fits:
        width = max(panel.width, 1.0)
        yield [replace(e, text=sheet.wrapped(e.text, e.size, width)) for e in entries]


def _put(
    panel: PanelAxes, room: Room, text: str, color: str, places: Iterator[Place] | list[Place]
) -> None:
    put_block(panel.sheet, room, [Entry(text, color, panel.ink.small)], places)


def _rule_label(panel: PanelAxes, item: Rule, room: Room) -> None:
    span = panel.rule_span(item)
    if span is None:
        return
    color = "secondary" if item.color in ("hairline", "grid") else item.color
    width, height = panel.sheet.text_size(item.label, panel.ink.small)
    left, bottom, right, top = panel.box
    x, y = span[0]
    if item.orientation == "vertical":
        sides = (x + 2 * _GAP, x - 2 * _GAP - width)
        heights = (top - height, bottom + _GAP, (top + bottom - height) / 2)
        places = [(side, at) for at in heights for side in sides]
    else:
        levels = (y + _GAP / 2, y - _GAP / 2 - height)
        starts = (right - width, left + 2 * _GAP, (left + right - width) / 2)
        places = [(at, level) for at in starts for level in levels]
    _put(panel, room, item.label, color, places)


def _band_label(panel: PanelAxes, item: Band, room: Room) -> None:
    """In the middle of a band, near its upper or left end."""
    vertical = item.orientation == "vertical"
    start, end = panel.band_range(item)
    if start == end:
        return
    width, height = panel.sheet.text_size(item.label, panel.ink.small)
    left, bottom, right, top = panel.box
    (x0, y0), (x1, y1) = panel.to_points(
        np.array([start, end] if vertical else panel.x_range),
        np.array(panel.y_range if vertical else [start, end]),
    )
    if vertical:
        x = (x0 + x1 - width) / 2
        heights = (top - height - _GAP, (top + bottom - height) / 2, bottom + _GAP)
        places = [(x, at) for at in heights]
    else:
        y = (y0 + y1 - height) / 2
        starts = (left + 2 * _GAP, (left + right - width) / 2, right - width)
        places = [(at, y) for at in starts]
    _put(panel, room, item.label, "secondary", places)


_Reading = tuple[float, float, str, Markers]


def _readouts(panel: PanelAxes) -> list[list[_Reading]]:
    """Texts at points (x, y on paper, text, markers), points above each other together."""
    columns: list[list[_Reading]] = []
    for item in panel.panel.items:
        if not isinstance(item, Markers):
            continue
        places = panel.visible_points(item.x, item.y)
        for text, (x, y) in zip(item.texts, places, strict=False):
            if not text or not math.isfinite(x):
                continue
            near = (column for column in columns if abs(column[0][0] - x) < 1.0)
            column = next(near, None)
            if column is None:
                columns.append(column := [])
            column.append((float(x), float(y), text, item))
    return columns


def _readout(panel: PanelAxes, column: list[_Reading], room: Room) -> None:
    """One text beside its point; several as a list beside their line, highest first."""
    x, y, text, item = column[0]
    if len(column) == 1:
        radius = panel.ink.marker(item.size) / 2
        _texts_around(panel, (text,), np.array([[x, y]]), radius, item.color, room)
        return
    column = sorted(column, key=lambda reading: -reading[1])
    small = panel.ink.small
    entries = [Entry(text, item.color, small, item) for _, _, text, item in column]
    width, height = block_size(panel.sheet, entries)
    levels = np.linspace(panel.box[3] - height, panel.box[1], 9)
    sides = (x + 3 * _GAP, x - 3 * _GAP - width)
    put_block(panel.sheet, room, entries, [(s, float(at)) for at in levels for s in sides])


def _texts_around(
    panel: PanelAxes, texts: tuple[str, ...], places: Floats, radius: float, color: str, room: Room
) -> None:
    """Texts beside points: right of them, or wherever else least is covered."""
    for text, (x, y) in zip(texts, places, strict=False):
        if not text or not math.isfinite(x):
            continue
        width, height = panel.sheet.text_size(text, panel.ink.small)
        candidates = (
            (
                x + dx * (radius + _GAP) * far - (width if dx < 0 else 0 if dx else width / 2),
                y + dy * (radius + _GAP) * far - (height if dy < 0 else 0 if dy else height / 2),
            )
            for far in (1.0, 2.2, 3.6)
            for dx, dy in _AROUND
        )
        _put(panel, room, text, color, candidates)
