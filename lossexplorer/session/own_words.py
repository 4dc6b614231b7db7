"""Which words of a session a person typed or loaded: they are shown in no other language.

Names that came with one of the program's lessons are the program's, as long as they
stand where the lesson has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lossexplorer.losses import get
from lossexplorer.session.own_losses import own_keys
from lossexplorer.session.presets import lesson_keys, open_lesson
from lossexplorer.session.samples import Data
from lossexplorer.session.session import Session, blank

Known = tuple[Data | None, Data | None, frozenset[str]]
_BLANK = blank()
_last: Known = (None, None, frozenset())  # there may be many rows, and a drag asks each time


def own_words(session: Session) -> frozenset[str]:
    """The names a person gave classes, rows, models, outcomes, events and losses."""
    theirs = _brought(session)
    information, given = session.information, theirs.information
    words = {
        *_other(information.outcomes, given.outcomes),
        *_other([e.name for e in information.events], [e.name for e in given.events]),
    }
    pictures = session.images.picture, session.images.other
    words |= {picture.name for picture in pictures if picture and picture.name}
    for key in own_keys(session):
        words |= {get(key).title, get(key).short}
    names = _names(session.data, theirs.data)
    return names | words if words else names


def has_own_title(session: Session) -> bool:
    """Whether a person, and not a lesson of the program, called the session what it is called."""
    return session.title != _brought(session).title


def own_texts(session: Session) -> frozenset[str]:
    """What a person wrote into the texts of a lesson."""
    lesson, theirs = session.lesson, _brought(session).lesson
    if lesson is None:
        return frozenset()
    names = ("title", "source", "look", "explore", "conclude")
    given = [getattr(theirs, name, "") for name in names]
    return frozenset(_other([getattr(lesson, name) for name in names], given))


def _brought(session: Session) -> Session:
    """The session as the program's lesson has it; an empty one without such a lesson."""
    lesson = session.lesson
    key = "" if lesson is None else lesson.based_on or lesson.key
    return open_lesson(key) if key in lesson_keys() else _BLANK


def _names(data: Data, theirs: Data) -> frozenset[str]:
    """The names a person gave the data, remembered for the data that were asked for last."""
    global _last
    known, beside, names = _last
    if known is None or beside is not theirs or not _same_names(known, data):
        names = frozenset(_of_data(data, theirs))
        _last = data, theirs, names
    return names


def _same_names(one: Data, other: Data) -> bool:
    """Whether the names are the same objects: edits of numbers hand them on."""
    return (
        one.row_names is other.row_names
        and one.class_names is other.class_names
        and (one.model, one.source) == (other.model, other.source)
        and one.second is other.second
    )


def _of_data(data: Data, theirs: Data) -> Iterator[str]:
    yield from _other(data.row_names, theirs.row_names, "row {}", 1)
    yield from _other(data.class_names, theirs.class_names, "class {}", 0)
    mine = (data.model, data.second.name if data.second else "")
    # two models that were swapped are the lesson's still
    given = {theirs.model, theirs.second.name if theirs.second else ""}
    yield from (name for name in (*mine, data.source) if name not in {*given, theirs.source, ""})


def _other(
    words: Sequence[str], given: Sequence[str], default: str = "", start: int = 0
) -> Iterator[str]:
    """The words that are not the given ones at their places, nor what stands there without any."""
    for at, (word, theirs) in enumerate(zip_longest(words, given, fillvalue="")):
        if word and word not in (theirs, default.format(at + start)):
            yield word
