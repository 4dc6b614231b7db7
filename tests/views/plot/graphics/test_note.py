"""Notes, looked at in pixels."""

from __future__ import annotations

import itertools

import pytest

from lossexplorer.figures.figure import Note

RED = "#FF0000"


def test_notes_in_one_place_stand_apart(seen, plot):
    notes = [Note(f"n{k}", 0.5, 1.0, "same place", RED, (0.0, 1.0)) for k in range(4)]
    seen(*notes)
    boxes = [plot._panels["a"].graphics[note.id].box for note in notes]
    for a, b in itertools.combinations(boxes, 2):
        assert not a.adjusted(0.5, 0.5, -0.5, -0.5).intersects(b)
    tops = [box.top() for box in boxes]
    assert tops == sorted(tops)


@pytest.mark.parametrize("anchor", [(0.0, 0.0), (1.0, 1.0), (0.5, 0.5)])
@pytest.mark.parametrize("place", [(0.5, 0.5), (0.0, 0.0), (1.0, 1.0)])
def test_notes_stay_inside_the_plot(seen, anchor, place, red, extent):
    note = Note("n", *place, "unbounded here", RED, anchor, "normal")
    mask = red(seen(note))
    assert mask.sum() > 60
    left, right, bottom, top = extent(mask)
    assert left > 0.001 and right < 0.999 and bottom > 0.0 and top < 1.0
    if place == (0.5, 0.5) and anchor == (0.0, 0.0):
        assert left > 0.5 and bottom > 0.5


def test_a_note_almost_as_wide_as_the_plot_stays_inside_too(seen, plot):
    seen(Note("n", 0.5, 0.5, "it needs", RED, (0.5, 0.5), "normal"))
    view = plot._panels["a"]
    metrics, width = view.graphics["n"]._ink.metrics("body"), view.viewport.width
    text = "it needs "
    while metrics.horizontalAdvance(text) < width - 6:
        text += "."
    seen(Note("n", 0.5, 0.5, text, RED, (0.5, 0.5), "normal"))
    box = view.graphics["n"].box
    assert box.left() >= 3 and box.right() <= width - 2
    assert box.height() > 1.5 * metrics.height()  # in two lines


def test_a_note_out_of_sight_is_not_drawn(seen, red):
    assert not red(seen(Note("n", 3.0, 0.5, "far away", RED))).any()
