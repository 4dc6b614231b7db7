"""Notes on figures: appended to their panel, the same items again, in every export."""

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.export.image import draw_pixels
from lossexplorer.figures.annotations import annotated, annotation_of, words_id
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Arrows, Note
from lossexplorer.session import annotation_edits as edits
from lossexplorer.session.edits import set_probe, set_variable, set_workspace
from lossexplorer.session.lock import Lock
from lossexplorer.session.own_lesson import as_lesson
from lossexplorer.session.session import blank


@pytest.fixture
def session():
    return edits.add_note(set_workspace(blank(), "curves"), "value", (0.4, 2.0), "here", (0.1, 2.2))


def test_a_note_and_its_arrow_lie_on_top_of_their_panel(session):
    arrow, words = build(session).panel("value").items[-2:]
    assert isinstance(arrow, Arrows) and isinstance(words, Note)
    assert (words.x, words.y, words.text, words.anchor) == (0.4, 2.0, "here", (0.0, 0.5))
    assert [float(v[0]) for v in (arrow.x0, arrow.y0, arrow.x1, arrow.y1)] == [0.4, 2.0, 0.1, 2.2]
    assert words.draggable and arrow.draggable
    gradient = build(session).panel("gradient")
    assert not any(isinstance(item, Note) and item.draggable for item in gradient.items)


def test_a_figure_without_notes_is_handed_on_untouched(session):
    figure = build(set_variable(session, "logit"))
    assert annotated(figure, set_variable(session, "logit")) is figure


def test_the_same_items_come_again_while_something_else_moves(session):
    first, second = (build(s).panel("value").items for s in (session, set_probe(session, 0.3)))
    assert first[-1] is second[-1] and first[-2] is second[-2]


@pytest.mark.parametrize(
    ("tip", "anchor"),
    [
        ((0.9, 2.0), (1.0, 0.5)),
        ((0.4, 0.0), (0.5, 0.0)),
        ((0.4, 4.0), (0.5, 1.0)),
    ],
)
def test_the_arrow_leaves_from_the_side_that_is_nearest_to_its_tip(session, tip, anchor):
    words = build(edits.point_note(session, 0, tip)).panel("value").items[-1]
    assert words.anchor == anchor


def test_items_name_their_notes():
    assert annotation_of(words_id(12)) == (12, False)
    assert annotation_of("annotation-arrow-3:0") == (3, True)
    assert annotation_of("probe") is None
    assert annotation_of("annotation-x") is None


def test_a_lock_fixes_ranges_and_notes(session):
    locked = as_lesson(session, "Mine", {}, Lock(fixed=("ranges", "notes")))
    figure = build(locked)
    assert not any(panel.zoomable for panel in figure.panels)
    assert not figure.panel("value").items[-1].draggable
    assert all(panel.zoomable for panel in build(session).panels)


def test_an_exported_picture_has_the_note_where_it_stands(session):
    plain = draw_pixels(build(replace(session, annotations=())), session.style).astype(int)

    def center(place):
        noted = draw_pixels(build(edits.move_note(bare, 0, place)), session.style).astype(int)
        changed = np.abs(noted - plain).max(axis=2) > 30
        assert changed.any()
        return np.argwhere(changed).mean(axis=0)

    bare = edits.point_note(session, 0, None)
    down, across = center((0.3, 3.0))
    lower, _ = center((0.3, 2.0))
    _, right = center((0.7, 3.0))
    assert lower > down + 5
    assert right > across + 100
