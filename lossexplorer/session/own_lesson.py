"""A session as a lesson of one's own, with a lock if wanted."""

from __future__ import annotations

from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.lesson import Lesson
from lossexplorer.session.lock import Lock
from lossexplorer.session.session import Session
from lossexplorer.session.words import LONGEST_NAME, LONGEST_TEXT

KEY = "own"


def as_lesson(
    session: Session, title: str, texts: dict[str, str], lock: Lock | None = None
) -> Session:
    """The session with another lesson beside it.

    The numbers of the lesson it came from stay with it as long as its title does.

    Args:
        session: what the lesson is about.
        title: one line.
        texts: "look", "explore" and "conclude"; those left out are empty.
        lock: what is hidden and fixed.

    Raises:
        SessionError: without a title, or for words that are too long.
    """
    title = " ".join(title.split())
    if not title:
        raise SessionError("the lesson has no title", fix="type one")
    if len(title) > LONGEST_NAME:
        raise SessionError("the title is too long", fix=f"use at most {LONGEST_NAME} characters")
    for text in texts.values():
        if len(text) > LONGEST_TEXT:
            raise SessionError("a text is too long", fix=f"use at most {LONGEST_TEXT} characters")
    before = session.lesson
    kept = before is not None and before.title == title
    lesson = Lesson(
        key=before.key if before is not None and kept else KEY,
        title=title,
        source=before.source if before is not None and kept else "",
        published=before.published if before is not None and kept else (),
        locked=lock,
        based_on=before.based_on or before.key if before is not None else "",
        **{name: text.strip() for name, text in texts.items()},
    )
    return replace(session, title=title, lesson=lesson)
