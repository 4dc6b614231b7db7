"""A session with settings changed for a question: the right ones, within their bounds."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.lesson import Lesson, Published
from lossexplorer.session.presets import COURSE, open_lesson
from lossexplorer.session.published import published_rows
from lossexplorer.session.session import blank
from lossexplorer.session.store import dumps, loads
from lossexplorer.session.variation import varied


def test_settings_items_of_lists_and_parameters_are_changed_and_nothing_else():
    session = open_lesson("eight-teams")
    changes = {
        "information.events.1.probability": 0.125,
        "information.p.0": 0.25,
        "information.base": "e",
        "information.log_p": True,
        "descent.neuron.steps": 70,
        "losses.0.shown": False,
    }
    changed = varied(session, changes)
    view = changed.information
    assert [event.probability for event in view.events] == [0.25, 0.125]
    assert view.events[1].name == "wins the final"
    assert (view.p[0], view.p[1:]) == (0.25, session.information.p[1:])
    assert (view.base, view.log_p, changed.descent.neuron.steps) == ("e", True, 70)
    assert not changed.losses[0].shown
    back = replace(changed, information=session.information, descent=session.descent)
    assert replace(back, losses=session.losses) == session
    assert varied(session, {}) == session


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("information.nothing", 1.0),
        ("information.__class__", 1.0),
        ("nothing", 1.0),
        ("", 1.0),
        ("information.events.2.probability", 0.5),  # there are two
        ("information.events.-1.probability", 0.5),
        ("information.events.x", 0.5),
        ("information.events.0.probability", 1.5),
        ("information.p.0", -0.1),
        ("information.p.0.1", 0.1),
        ("information.p", 0.1),
        ("information.base", "3"),
        ("descent.neuron.steps", 2.5),
        ("losses.0.no.way", 1.0),
        ("selected", "no_such_loss"),
        ("title.0", "x"),
    ],
)
def test_what_can_not_be_set_is_refused_by_its_place(place, value):
    with pytest.raises(SessionError):
        varied(open_lesson("eight-teams"), {place: value})


def asking(session, **fields):
    item = Published("w", "", ask=True, **fields)
    return replace(session, lesson=Lesson("k", "t", published=(item,)))


def test_a_question_is_about_what_is_not_shown():
    session = asking(
        open_lesson("two-matches"), quantity="entropy_q", changed=(("information.q.0", 0.5),)
    )
    shown = {concept.key: concept.value for concept in concepts_of(session)}
    (row,) = published_rows(session)
    # Q = (0.5, 0.25) as it stands: ½ · 1 + ¼ · 2 bits
    assert row.computed == pytest.approx(1.0)
    assert row.computed != pytest.approx(shown["entropy_q"])
    assert row.asked and row.matches
    assert loads(dumps(session)) == session


def test_a_question_about_what_is_gone_is_not_asked():
    session = asking(
        blank(), quantity="entropy", changed=(("information.events.9.probability", 0.1),)
    )
    (row,) = published_rows(session)
    assert row.computed is None and not row.asked


def test_a_loss_of_a_row_can_be_asked_for_at_another_setting():
    session = open_lesson("soft-softmax")
    session = asking(session, loss="entropy", row=0, changed=(("vector.temperature", 2.0),))
    (row,) = published_rows(session)
    assert round(row.computed, 3) == 1.741


@pytest.mark.parametrize("key", COURSE)
def test_a_question_of_a_lesson_is_about_something_else_than_what_is_shown(key):
    session = open_lesson(key)
    shown = {concept.key: concept.value for concept in concepts_of(session)}
    for item, row in zip(session.lesson.published, published_rows(session), strict=True):
        if item.changed:
            assert varied(session, dict(item.changed)) != session
            same_by_law = key == "margin-circle"  # the point of it: the wedge stays as wide
            assert same_by_law or row.computed != shown.get(item.quantity)
