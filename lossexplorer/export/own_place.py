"""How much room a note has that makes sense at its own place only."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.shape import within_reach
from lossexplorer.export.sheet import LINE_HEIGHT, Sheet
from lossexplorer.figures.figure import Bars, Floats, Note, Shape
from lossexplorer.figures.polygons import polygons

NAMES_ITS_PLACE = (0.5, 0.5)  # the anchor of a note that makes no sense elsewhere
_APART = 0.96  # of the distance of two such notes; the rest stays free
_TOGETHER = 3.0  # lines; notes no farther apart than this are beside each other
_INSIDE, _INSIDE_UP = 0.94, 0.85  # of an area's width and height: its border stays free


def is_placed(note: Note) -> bool:
    """Whether a note makes sense at its own place only, or a person has put it there."""
    return note.draggable or note.anchor == NAMES_ITS_PLACE


def fitted_in_place(
    panel: PanelAxes, note: Note, full: float, smallest: float
) -> tuple[str, float]:
    """A note's words with line ends, and the size of its type.

    Whole words, beside its neighbours and inside what it names. Where that is too small, a
    part of it is covered by the smallest type.

    Args:
        panel: laid out.
        note: whose anchor is :data:`NAMES_ITS_PLACE`.
        full: the size it has where there is room.
        smallest: the least size.

    Returns:
        A size of 0 where not even ``smallest`` leaves the words whole.
    """
    sheet, beside = panel.sheet, _beside_neighbours(panel, note)
    width, height = _around(panel, note)
    room = min(_INSIDE * width, beside)
    size = _size_inside(sheet, note.text, full, (room, _INSIDE_UP * height))
    if size < smallest:
        room = beside
        size = sheet.whole_words_size(note.text, smallest, room)
        if size < smallest:
            return note.text, 0.0
    return sheet.wrapped(note.text, size, room), size


def _size_inside(sheet: Sheet, text: str, full: float, room: tuple[float, float]) -> float:
    """The larger of two sizes: on as few lines as there are, or on more."""
    words = sheet.whole_words_size(text, full, room[0])
    unbroken = min(words, full * 0.999 * room[0] / max(sheet.text_size(text, full)[0], 1.0))
    sizes = []
    for size in (words, unbroken):
        lines = sheet.wrapped(text, size, room[0]).count("\n") + 1
        sizes.append(min(size, room[1] / (lines * LINE_HEIGHT)))
    return max(sizes)


def _beside_neighbours(panel: PanelAxes, note: Note) -> float:
    """How wide a text that has to stay in its place may be, others like it to its sides."""
    names = [
        other
        for other in panel.panel.items
        if isinstance(other, Note) and other.anchor == NAMES_ITS_PLACE
    ]
    x, y = np.array([(other.x, other.y) for other in (note, *names)]).T
    across, up = np.abs(panel.to_points(x, y)[1:] - panel.to_points(x[:1], y[:1])).T
    # what is farther up than across is above, as the names of rows are
    level = (up < _TOGETHER * panel.ink.small) & (across > np.maximum(up, 1.0))
    return _APART * float(across[level].min(initial=panel.width))


def _around(panel: PanelAxes, note: Note) -> tuple[float, float]:
    """Width and height of the smallest bar or area the note stands in; infinite for none."""
    ((x, y),) = panel.to_points(np.array([note.x]), np.array([note.y]))
    left, bottom, right, top = panel.box
    found = [(math.inf, math.inf)]
    for corners in _areas(panel):
        (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
        if x0 <= x <= x1 and y0 <= y <= y1:
            size = min(x1, right) - max(x0, left), min(y1, top) - max(y0, bottom)
            found.append((float(size[0]), float(size[1])))
    return min(found, key=lambda size: size[0] * size[1])


def _areas(panel: PanelAxes) -> Iterator[Floats]:
    """(n, 2): the corners on paper of every bar and area."""
    for item in panel.panel.items:
        if isinstance(item, Bars):
            for middle, base, end in panel.bar_ends(item):
                sides = middle + np.array([-item.width / 2, item.width / 2])
                yield panel.to_points(sides, np.array([base, end]))
        elif isinstance(item, Shape):
            x, y = within_reach(panel, item.x, "x"), within_reach(panel, item.y, "y")
            for corners in polygons(x, y):
                yield panel.to_points(*corners.T)
