"""Locked lessons: what is fixed is refused, what is not goes through, Unlock opens all."""

import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session import annotation_edits, edits
from lossexplorer.session.data_edits import set_prediction
from lossexplorer.session.lesson import Lesson
from lossexplorer.session.lock import Lock
from lossexplorer.session.locking import changed_parts, check_lock, lock_of, unlock
from lossexplorer.session.session import blank
from lossexplorer.session.store import dumps, loads

PARTS = ("losses", "data", "workspace", "settings", "values", "ranges", "notes")


def locked(*fixed, hidden=()):
    session = edits.set_workspace(blank(), "curves")
    lesson = Lesson(key="own", title="Mine", look="Look.", locked=Lock(hidden, fixed))
    return replace(session, lesson=lesson)


def edited(session, part):
    return {
        "losses": lambda: edits.set_parameter(session, "focal", "gamma", 3.0),
        "data": lambda: set_prediction(session, 0, 0, 0.9),
        "workspace": lambda: edits.set_workspace(session, "vector"),
        "settings": lambda: edits.set_curves(session, tangent=False),
        "values": lambda: edits.set_probe(session, 0.9),
        "ranges": lambda: edits.set_curves(session, x_range=(0.2, 0.4)),
        "notes": lambda: annotation_edits.add_note(session, "value", (0.5, 1.0), "here"),
    }[part]()


@pytest.mark.parametrize("part", PARTS)
def test_a_fixed_part_is_refused_by_name_and_the_others_go_through(part):
    session = locked(part)
    with pytest.raises(SessionError, match=r"fixed in this lesson.*Unlock"):
        check_lock(session, edited(session, part))
    for other in set(PARTS) - {part}:
        check_lock(session, edited(session, other))


@pytest.mark.parametrize("part", PARTS)
def test_an_edit_changes_the_part_it_is_about(part):
    session = locked()
    assert changed_parts(session, edited(session, part)) == {part}


def test_the_parts_of_nested_views_are_told_apart():
    session = locked()
    margins, descent = session.margins, session.descent
    moved = replace(session, margins=replace(margins, embedding=(1.0, 1.0)))
    assert changed_parts(session, moved) == {"values"}
    zoomed = replace(session, margins=replace(margins, plane=replace(margins.plane, x=(0.0, 1.0))))
    assert changed_parts(session, zoomed) == {"ranges"}
    neuron = replace(descent.neuron, unit="softmax", w_range=(0.0, 1.0))
    other = replace(session, descent=replace(descent, neuron=neuron))
    assert changed_parts(session, other) == {"settings", "ranges"}


def test_style_title_and_texts_are_never_fixed():
    session = locked(*PARTS)
    check_lock(session, edits.set_style(session, dpi=300))
    check_lock(session, replace(session, title="Another"))


def test_unlocking_opens_everything_and_keeps_the_rest():
    session = locked(*PARTS)
    opened = unlock(session)
    check_lock(session, opened)
    assert lock_of(opened) is None
    assert opened.lesson == replace(session.lesson, locked=None)
    for part in PARTS:
        check_lock(opened, edited(opened, part))
    assert unlock(blank()) == blank()


def test_a_lock_is_saved_and_a_lesson_without_one_says_nothing_of_it():
    session = locked("ranges", "losses", hidden=("losses", "inspector"))
    assert loads(dumps(session)) == session
    assert b"locked" not in dumps(unlock(session))


@pytest.mark.parametrize("wrong", [b'["range"]', b'"ranges"'])
def test_a_lock_in_unknown_words_is_refused_with_its_place(wrong):
    content = dumps(locked("ranges"))
    assert b'"fixed": ["ranges"]' in content
    with pytest.raises(SessionError, match="locked.fixed"):
        loads(content.replace(b'["ranges"]', wrong))
