"""A panel in words: what is drawn, and what it reads now."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from lossexplorer.figures.figure import (
    Arrows,
    Axis,
    Bars,
    Floats,
    Image,
    Item,
    Markers,
    Note,
    Panel,
    Rule,
)
from lossexplorer.model.language import mark
from lossexplorer.views.plot.reading import Reading, read
from lossexplorer.views.plot.ticks import number_text

_FINEST = 1e-9  # data units per pixel: a place is said as exactly as it is
_MOST = 12  # values are said one by one up to here; of more the least and the largest

_READS = re.compile(r"; |；")  # between what is drawn and what it reads, in either language
_ENDS = ".。"

translate = QCoreApplication.translate
Values = tuple[str, Floats, Floats]  # a name, places, and what stands there


def spoken(panel: Panel) -> str:
    """The panel's own sentence; the values at the probe, of bars or cells if it gives none.

    A semicolon separates what is drawn from what it reads.
    """
    if _READS.search(panel.describe):
        return panel.describe
    values = _at_probe(panel) or _marks(panel) or _cells(panel)
    if not values:
        return panel.describe
    return mark("; ").join(part for part in (panel.describe.rstrip(_ENDS), values) if part)


def reads(sentence: str) -> str:
    """Of a panel's sentence what it reads; all of it if it says nothing else."""
    return _READS.split(sentence, maxsplit=1)[-1]


def joined(sentences: Sequence[str]) -> str:
    """Sentences of several panels, each ended by one full stop but for the last."""
    return mark(". ").join(sentence.rstrip(_ENDS) for sentence in sentences if sentence)


def spoken_reading(reading: Reading) -> str:
    """A reading as a sentence: its place, then each value with its name."""
    return f"{reading.heading}{mark(': ')}{_rows(reading)}"


def spoken_thing(panel: Panel, item: Item, part: int) -> str:
    """What the arrow keys move, and where it stands: "2: 0.6" of bars, "p = 0.6" of a line.

    Args:
        panel: where it is drawn.
        item: what can be dragged.
        part: which bar, point or arrow of it; −1 for the whole.
    """
    at = max(part, 0)
    if isinstance(item, Note):
        return item.text
    if isinstance(item, Rule):
        upright = item.orientation == "vertical"
        place = _place(panel.x if upright else panel.y, item.position)
        return mark(", ").join(filter(None, (item.label, place)))
    if isinstance(item, Bars):
        height = number_text(float(item.height[at]))
        named = f"{_name_of(panel.x, float(item.x[at]))}{mark(': ')}{height}"
        return mark(", ").join(filter(None, (item.name, named)))
    if isinstance(item, Markers | Arrows):
        x, y = (item.x, item.y) if isinstance(item, Markers) else (item.x1, item.y1)
        words = item.texts[at] if at < len(item.texts) else ""
        places = (_place(panel.x, float(x[at])), _place(panel.y, float(y[at])))
        return mark(", ").join(filter(None, (item.name, words, *places)))
    return ""


def _place(axis: Axis, value: float) -> str:
    return f"{axis.symbol or axis.label} = {number_text(value)}"


def _rows(reading: Reading) -> str:
    return mark(", ").join(f"{row.name} {number_text(row.value)}" for row in reading.rows)


def _at_probe(panel: Panel) -> str:
    probes = [i for i in panel.items if isinstance(i, Rule) and i.orientation == "vertical"]
    for rule in (rule for rule in probes if rule.draggable):
        reading = read(panel, rule.position, panel.y.low, _FINEST)
        if reading is not None:
            place = _place(panel.x, rule.position)
            return translate("Spoken", "at {}: {}").format(place, _rows(reading))
    return ""


def _marks(panel: Panel) -> str:
    """The ends of all named bars and of upright arrows."""
    groups: list[Values] = []
    for item in panel.items:
        if isinstance(item, Bars) and item.name and len(item.x):
            groups.append((item.name, item.x, item.height))
        elif isinstance(item, Arrows) and len(item.x0) and np.array_equal(item.x0, item.x1):
            groups.append((item.name, item.x0, item.y1 - item.y0))
    one_each = all(len(places) == 1 for _, places, _ in groups)
    named = len(groups) > 1 and not one_each
    room = max(_MOST, 2 * len(groups)) // max(len(groups), 1)
    sentences = []
    for name, places, values in groups:
        words = _listed(panel.x, places, values, room)
        sentences.append(f"{name}{mark(': ')}{words}" if named else words)
    return mark("; " if named else ", ").join(sentences)


def _listed(axis: Axis, places: Floats, values: Floats, room: int) -> str:
    if len(places) > max(room, _MOST // 2):
        return _span(axis, places, values)
    colon = mark(": ")
    return mark(", ").join(
        f"{_name_of(axis, place)}{colon}{number_text(value)}"
        for place, value in zip(places.tolist(), values.tolist(), strict=True)
    )


def _span(axis: Axis, places: Floats, values: Floats) -> str:
    low, high = int(np.nanargmin(values)), int(np.nanargmax(values))
    ends = (
        word
        for at in (low, high)
        for word in (number_text(float(values[at])), _name_of(axis, float(places[at])))
    )
    return translate("Spoken", "from {} ({}) to {} ({})").format(*ends)


def _name_of(axis: Axis, place: float) -> str:
    """The tick a place belongs to: bars of several models stand beside theirs."""
    distance, name = min(((abs(at - place), name) for at, name in axis.ticks), default=(1.0, ""))
    return name if name and distance <= 0.5 else number_text(place)


def _cells(panel: Panel) -> str:
    """The least and the largest number of a picture."""
    for item in panel.items:
        if isinstance(item, Image):
            finite = item.values[np.isfinite(item.values)]
            if finite.size:
                low, high = float(finite.min()), float(finite.max())
                words = translate("Spoken", "values from {} to {}")
                return words.format(number_text(low), number_text(high))
    return ""
