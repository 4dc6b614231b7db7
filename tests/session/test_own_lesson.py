"""A session as a lesson of one's own."""

import pytest

from lossexplorer.errors import SessionError
from lossexplorer.session.lock import Lock
from lossexplorer.session.own_lesson import as_lesson
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import blank
from lossexplorer.session.store import dumps, loads

TEXTS = {"look": " Look. ", "explore": "Try.", "conclude": ""}


def test_title_texts_and_lock_are_those_that_were_given():
    lock = Lock(("losses",), ("ranges",))
    session = as_lesson(blank(), " What a \n guess costs ", TEXTS, lock)
    assert session.title == session.lesson.title == "What a guess costs"
    assert (session.lesson.look, session.lesson.explore) == ("Look.", "Try.")
    assert session.lesson.locked == lock
    assert loads(dumps(session)) == session


def test_the_printed_numbers_stay_while_the_title_does():
    lesson = open_lesson("digit-mse")
    same = as_lesson(lesson, lesson.lesson.title, TEXTS)
    assert (same.lesson.key, same.lesson.published) == ("digit-mse", lesson.lesson.published)
    other = as_lesson(lesson, "Another", TEXTS)
    assert (other.lesson.published, other.lesson.source) == ((), "")
    assert other.lesson.key != "digit-mse"


@pytest.mark.parametrize(("title", "look"), [(" ", "x"), ("t" * 201, "x"), ("title", "x" * 20_001)])
def test_what_cannot_be_saved_is_refused(title, look):
    with pytest.raises(SessionError):
        as_lesson(blank(), title, {"look": look})
