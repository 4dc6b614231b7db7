"""The picture of one neuron or one softmax vector that descends."""

from __future__ import annotations

from lossexplorer.figures.descent.neuron_classes import class_panels
from lossexplorer.figures.descent.neuron_lines import Walks, end_words, still_words
from lossexplorer.figures.descent.neuron_plane import plane_panels
from lossexplorer.figures.descent.neuron_steps import steps_panels
from lossexplorer.figures.figure import Axis, Figure, Note, Panel
from lossexplorer.losses import get
from lossexplorer.session.descent.neuron_view import NeuronView
from lossexplorer.session.descent.neuron_walks import (
    ByFrames,
    advance,
    applicable,
    complete,
    refusals,
    shown_walk,
)
from lossexplorer.session.session import Session

# seconds of a frame that descents may take: the rest is computed in the next ones
_WHILE_DRAGGED, _AT_REST = 0.002, 0.006


def neuron_figure(session: Session, draft: bool = False, known: object = None) -> Figure:
    """The whole picture; see :func:`lossexplorer.figures.build.build`.

    In a window a neuron's descents are drawn as sketches and a vector's as far as they are
    known until they are complete. The window asks again, at last for the fine surface;
    elsewhere all is computed at once.
    """
    view = session.descent.neuron
    if draft:
        # a sketch needs no time; a vector has none
        advance(session, _WHILE_DRAGGED if view.unit == "softmax" else 0.0)
    elif isinstance(known, ByFrames) and not complete(session):
        advance(session, _AT_REST)
        draft = True  # the fine surface has a frame of its own, the next
    else:
        advance(session)
    walks = tuple((choice, shown_walk(session, choice)) for choice in applicable(session))
    notes = (*_ends(walks), *_stills(view, walks), *_refusals(session))
    if not walks:
        return _nothing(session, notes)
    if view.picture == "steps":
        panels = steps_panels(session, walks)
        return Figure(panels, (1.0, 1.0, 1.0), title=session.title, notes=notes)
    if view.unit == "softmax":
        panels = class_panels(session, walks)
        return Figure(panels, (1.0, 1.0, 1.0), title=session.title, notes=notes)
    panels = plane_panels(session, walks, draft)
    widths = (1.2, 1.0) if view.picture == "surface" else (1.0, 1.0, 1.0)
    return Figure(panels, (1.0,), widths, title=session.title, notes=notes)


def _ends(walks: Walks) -> tuple[str, ...]:
    return tuple(
        f"{get(choice.key).title}: {end_words(walk)}"
        for choice, walk in walks
        if walk.diverged is not None
    )


def _stills(view: NeuronView, walks: Walks) -> tuple[str, ...]:
    said = ((choice, still_words(view, walk)) for choice, walk in walks)
    return tuple(f"{get(choice.key).title}: {words}" for choice, words in said if words)


def _refusals(session: Session) -> tuple[str, ...]:
    return tuple(f"{get(choice.key).title}: {reason}" for choice, reason in refusals(session))


def _nothing(session: Session, notes: tuple[str, ...]) -> Figure:
    """An empty plot that says what to do."""
    words = "None of the ticked losses can be descended on here.\nTick another one."
    axis = Axis("", 0.0, 1.0, ticks=((0.0, ""),), zero_line=False, grid=False)
    note = Note("nothing", 0.5, 0.5, words, anchor=(0.5, 0.5), size="normal")
    panel = Panel("loss", axis, axis, (note,), zoomable=False, describe=words)
    return Figure((panel,), title=session.title, notes=notes)
