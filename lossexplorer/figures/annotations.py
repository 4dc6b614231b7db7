"""The notes of a session on its figure: each its words, and an arrow if it has one."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from lossexplorer.figures.figure import Arrows, Axis, Figure, Item, Note, Panel, floats
from lossexplorer.session.annotations import Annotation
from lossexplorer.session.locking import lock_of
from lossexplorer.session.session import Session
from lossexplorer.session.shown_annotations import shown_annotations

_WORDS, _ARROW = "annotation-", "annotation-arrow-"
_KEPT = 256


def annotated(figure: Figure, session: Session) -> Figure:
    """The figure with the session's notes on top; the same one if it has none there."""
    notes = shown_annotations(session)
    if not notes:
        return figure
    lock = lock_of(session)
    draggable = lock is None or "notes" not in lock.fixed
    panels = tuple(
        _with_notes(panel, {k: n for k, n in notes.items() if n.panel == panel.id}, draggable)
        for panel in figure.panels
    )
    return replace(figure, panels=panels)


def annotation_of(item: str) -> tuple[int, bool] | None:
    """Which note a dragged item (``id`` or ``id:index``) belongs to; None if to none.

    Returns:
        Its place in ``session.annotations``, and whether it is the arrow's tip.
    """
    name, _, _ = item.partition(":")
    for prefix, arrow in ((_ARROW, True), (_WORDS, False)):
        number = name.removeprefix(prefix)
        if number != name and number.isdigit():
            return int(number), arrow
    return None


def words_id(index: int) -> str:
    """The id of the item that shows a note's words."""
    return f"{_WORDS}{index}"


def _with_notes(panel: Panel, notes: dict[int, Annotation], draggable: bool) -> Panel:
    if not notes:
        return panel
    items: list[Item] = []
    for index, note in notes.items():
        across, up = _spans(panel.x, panel.y)
        items.extend(_items(index, note, across, up, draggable))
    return replace(panel, items=(*panel.items, *items))


def _spans(x: Axis, y: Axis) -> tuple[float, float]:
    return x.high - x.low, y.high - y.low


@lru_cache(maxsize=_KEPT)
def _items(
    index: int, note: Annotation, across: float, up: float, draggable: bool
) -> tuple[Item, ...]:
    """The same items again while nothing has changed: a plot draws only new ones."""
    words = Note(
        id=words_id(index),
        x=note.x,
        y=note.y,
        text=note.text,
        color="text",
        anchor=(0.0, 0.0),
        size="normal",
        draggable=draggable,
    )
    if note.tip is None:
        return (words,)
    arrow = Arrows(
        id=f"{_ARROW}{index}",
        x0=floats([note.x]),
        y0=floats([note.y]),
        x1=floats([note.tip[0]]),
        y1=floats([note.tip[1]]),
        color="text",
        draggable=draggable,
    )
    return arrow, replace(words, anchor=_away_from(note, across, up))


def _away_from(note: Annotation, across: float, up: float) -> tuple[float, float]:
    """The side of the text that the arrow leaves from: the one nearest to its tip."""
    assert note.tip is not None
    dx, dy = (note.tip[0] - note.x) / across, (note.tip[1] - note.y) / up
    if abs(dx) >= abs(dy):
        return (1.0, 0.5) if dx > 0 else (0.0, 0.5)
    return (0.5, 1.0) if dy > 0 else (0.5, 0.0)
