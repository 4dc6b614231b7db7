"""Notes on the plots: written, moved, pointed, deleted, saved, and refused."""

from typing import get_args

import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session import annotation_edits as edits
from lossexplorer.session.annotations import LONGEST, MOST
from lossexplorer.session.edits import set_variable, set_workspace
from lossexplorer.session.session import Workspace, blank
from lossexplorer.session.shown_annotations import detail_of, shown_annotations
from lossexplorer.session.store import dumps, loads


def curves():
    return set_workspace(blank(), "curves")


def test_a_note_is_written_moved_pointed_and_deleted():
    session = edits.add_note(curves(), "value", (0.5, 2.0), "  costs \n a lot ")
    (note,) = session.annotations
    assert (note.text, note.x, note.y, note.tip) == ("costs a lot", 0.5, 2.0, None)
    session = edits.move_note(session, 0, (0.25, 1.0))
    session = edits.point_note(session, 0, (0.1, 2.3))
    session = edits.write_note(session, 0, "less")
    (note,) = session.annotations
    assert (note.text, note.x, note.y, note.tip) == ("less", 0.25, 1.0, (0.1, 2.3))
    assert edits.point_note(session, 0, None).annotations[0].tip is None
    assert edits.delete_note(session, 0).annotations == ()


def test_a_note_is_shown_on_the_axes_it_was_written_on():
    session = edits.add_note(curves(), "value", (0.5, 2.0), "here")
    assert list(shown_annotations(session)) == [0]
    assert not shown_annotations(set_variable(session, "logit"))
    assert not shown_annotations(set_workspace(session, "vector"))
    other = edits.add_note(set_workspace(session, "vector"), "bars", (1.0, 0.5), "there")
    assert list(shown_annotations(other)) == [1]


def test_a_note_belongs_to_the_plot_it_was_begun_on():
    seen = curves()
    session = edits.add_note(set_workspace(seen, "vector"), "value", (0.5, 2.0), "here", None, seen)
    assert not shown_annotations(session)
    assert list(shown_annotations(set_workspace(session, "curves"))) == [0]


def test_parts_of_a_workspace_with_other_axes_have_names_of_their_own():
    for name in get_args(Workspace):
        assert isinstance(detail_of(set_workspace(blank(), name)), str)
    session = set_workspace(blank(), "descent")
    names = set()
    for detail in ("neuron", "risk", "digits"):
        names.add(detail_of(replace(session, descent=replace(session.descent, detail=detail))))
    assert len(names) == 3
    session = set_workspace(session, "likelihood")
    for detail in ("bernoulli", "line"):
        view = replace(session.likelihood, detail=detail)
        names.add(detail_of(replace(session, likelihood=view)))
    assert len(names) == 5


@pytest.mark.parametrize("text", ["", "  \n", "a" * (LONGEST + 1)])
def test_words_that_are_no_note_are_refused(text):
    with pytest.raises(SessionError):
        edits.add_note(curves(), "value", (0.5, 2.0), text)


@pytest.mark.parametrize("place", [(float("nan"), 0.0), (0.0, float("inf"))])
def test_a_place_that_is_not_finite_is_refused(place):
    session = edits.add_note(curves(), "value", (0.5, 2.0), "here")
    for edit in (edits.move_note, edits.point_note):
        with pytest.raises(SessionError, match="finite"):
            edit(session, 0, place)
    with pytest.raises(SessionError, match="finite"):
        edits.add_note(session, "value", place, "there")


def test_there_is_an_end_to_the_notes_of_a_session():
    session = edits.add_note(curves(), "value", (0.5, 2.0), "here")
    session = replace(session, annotations=session.annotations * MOST)
    with pytest.raises(SessionError, match=f"{MOST} notes"):
        edits.add_note(session, "value", (0.5, 2.0), "one more")


def test_there_is_no_such_note():
    with pytest.raises(SessionError, match="no note 1"):
        edits.delete_note(curves(), 0)
    with pytest.raises(SessionError, match="no note 1"):
        edits.move_note(curves(), 0, (0.0, 0.0))


def test_notes_are_saved_and_a_file_without_any_says_nothing_of_them():
    session = edits.add_note(curves(), "value", (0.5, 2.0), "für alle ∂", (0.1, 0.2))
    assert loads(dumps(session)) == session
    assert b"annotations" not in dumps(curves())


@pytest.mark.parametrize(
    ("found", "wrong", "place"),
    [
        (b'"curves",\n        "panel"', b'"x",\n        "panel"', "workspace"),
        (b'"text": "here"', b'"text": ""', "text"),
        (b'"panel": "value"', b'"panel": 3', "panel"),
    ],
)
def test_a_damaged_note_is_refused_with_its_place(found, wrong, place):
    content = dumps(edits.add_note(curves(), "value", (0.5, 2.0), "here"))
    assert found in content
    with pytest.raises(SessionError, match=place):
        loads(content.replace(found, wrong))


def test_a_note_without_a_finite_place_is_not_saved():
    session = edits.add_note(curves(), "value", (0.5, 2.0), "here")
    note = replace(session.annotations[0], tip=(0.0, float("inf")))
    with pytest.raises(SessionError, match=r"annotations\[0\]"):
        dumps(replace(session, annotations=(note,)))
