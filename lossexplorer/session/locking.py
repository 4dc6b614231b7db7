"""The lock of a session: whether there is one, what it forbids, and taking it away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.lock import Lock, Part
from lossexplorer.session.session import Session

_PARTS: dict[str, Part] = {
    "data": "data",
    "large": "data",
    "losses": "losses",
    "selected": "losses",
    "workspace": "workspace",
    "annotations": "notes",
}
_FREE = ("style", "title", "lesson")
_RANGES = ("plane", "turning")  # those that are not called so
_NAMES: dict[Part, str] = {
    "losses": "the losses are fixed",
    "data": "the data are fixed",
    "workspace": "the workspace is fixed",
    "settings": "the settings are fixed",
    "values": "what is shown is fixed",
    "ranges": "the ranges are fixed",
    "notes": "the notes are fixed",
}


def lock_of(session: Session) -> Lock | None:
    """The lock in force, or None."""
    return session.lesson.locked if session.lesson else None


def unlock(session: Session) -> Session:
    """The same session, open to every change."""
    if session.lesson is None:
        return session
    return replace(session, lesson=replace(session.lesson, locked=None))


def check_lock(before: Session, after: Session) -> None:
    """Refuse an edit of what a locked lesson keeps fixed.

    Raises:
        SessionError: naming what is fixed.
    """
    lock = lock_of(before)
    if lock is None or lock_of(after) is None:
        return
    for part in changed_parts(before, after):
        if part in lock.fixed:
            raise SessionError(
                f"{_NAMES[part]} in this lesson", fix="choose Unlock to change everything"
            )


def changed_parts(before: Session, after: Session) -> set[Part]:
    """What differs between two sessions, in a lock's words."""
    parts: set[Part] = set()
    for name in before.__struct_fields__:
        old, new = getattr(before, name), getattr(after, name)
        if old is new or name in _FREE or old == new:
            continue
        if name in _PARTS:
            parts.add(_PARTS[name])
        else:
            parts.update(_view_parts(old, new))
    return parts


def _view_parts(old: Any, new: Any) -> Iterator[Part]:
    """What differs between two states of one workspace."""
    for name in old.__struct_fields__:
        before, after = getattr(old, name), getattr(new, name)
        if before == after:
            continue
        if name.endswith(("_range", "_ranges")) or name in _RANGES:
            yield "ranges"
        elif isinstance(before, Struct) and type(before) is type(after):
            yield from _view_parts(before, after)
        elif isinstance(after, bool | str):
            yield "settings"
        else:
            yield "values"
