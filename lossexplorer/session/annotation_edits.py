"""How the notes on the plots change: pure functions from session to session."""

from __future__ import annotations

import math

from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.annotations import LONGEST, MOST, Annotation
from lossexplorer.session.session import Session
from lossexplorer.session.shown_annotations import detail_of

Place = tuple[float, float]


def add_note(
    session: Session,
    panel: str,
    place: Place,
    text: str,
    tip: Place | None = None,
    seen: Session | None = None,
) -> Session:
    """Write a note on a panel.

    Args:
        session: before.
        panel: the panel's id.
        place: of the text, in data units.
        text: its words; blanks around them are left out.
        tip: what an arrow points at; None for no arrow.
        seen: the session that was shown when it was begun, whose workspace it is for; None
            for the one it is written to.

    Raises:
        SessionError: for a text that is empty or too long, a place that is not finite, or
            more notes than a session holds.
    """
    if len(session.annotations) >= MOST:
        raise SessionError(f"a session holds {MOST} notes", fix="delete one of them")
    note = Annotation(
        workspace=(seen or session).workspace,
        detail=detail_of(seen or session),
        panel=panel,
        x=_finite(place)[0],
        y=place[1],
        text=_words(text),
        tip=None if tip is None else _finite(tip),
    )
    return replace(session, annotations=(*session.annotations, note))


def write_note(session: Session, index: int, text: str) -> Session:
    """Give a note other words."""
    return _with(session, index, replace(_note(session, index), text=_words(text)))


def move_note(session: Session, index: int, place: Place) -> Session:
    """Put a note elsewhere; its arrow keeps pointing at the same place."""
    x, y = _finite(place)
    return _with(session, index, replace(_note(session, index), x=x, y=y))


def point_note(session: Session, index: int, tip: Place | None) -> Session:
    """Let a note's arrow point at a place; None takes the arrow away."""
    tip = None if tip is None else _finite(tip)
    return _with(session, index, replace(_note(session, index), tip=tip))


def delete_note(session: Session, index: int) -> Session:
    """Take a note away."""
    _note(session, index)
    kept = session.annotations[:index] + session.annotations[index + 1 :]
    return replace(session, annotations=kept)


def _note(session: Session, index: int) -> Annotation:
    if not 0 <= index < len(session.annotations):
        raise SessionError(f"there is no note {index + 1}")
    return session.annotations[index]


def _with(session: Session, index: int, note: Annotation) -> Session:
    notes = session.annotations
    return replace(session, annotations=(*notes[:index], note, *notes[index + 1 :]))


def _words(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise SessionError("the note has no words", fix="type some, or delete the note")
    if len(words) > LONGEST:
        raise SessionError(f"the note has {len(words)} characters", fix=f"use at most {LONGEST}")
    return words


def _finite(place: Place) -> Place:
    if not all(map(math.isfinite, place)):
        raise SessionError("a note needs a finite place", fix="put it inside the plot")
    return place
