from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lossexplorer.figures.figure import Axis, Figure, Line, Panel, floats
from lossexplorer.views.plot.end_labels import spread


def test_labels_that_are_apart_stay():
    assert spread([10.0, 50.0, 90.0], 12.0, 0.0, 100.0) == [10.0, 50.0, 90.0]


def test_neighbours_share_the_way():
    assert spread([50.0, 50.0], 10.0, 0.0, 100.0) == [45.0, 55.0]


def test_order_is_kept_and_the_edges_hold():
    assert spread([99.0, 98.0, 97.0], 10.0, 0.0, 100.0) == [100.0, 90.0, 80.0]


@given(st.lists(st.floats(-50, 250, allow_nan=False), min_size=1, max_size=15))
def test_never_nearer_than_the_gap_and_never_outside(places):
    moved = spread(places, 10.0, 0.0, 200.0)
    assert all(0 - 1e-9 <= place <= 200 + 1e-9 for place in moved)
    ordered = sorted(moved)
    assert all(b - a >= 10 - 1e-6 for a, b in itertools.pairwise(ordered))
    for (a, x), (b, y) in itertools.combinations(zip(places, moved, strict=True), 2):
        assert x < y if a < b else x > y if a > b else True


def _crossing(count: int) -> Figure:
    x = floats(np.linspace(0, 1, 20))
    lines = tuple(
        Line(f"l{k}", x, floats(x * (1 + k / 50)), f"curve:{k}", label=f"Loss number {k}")
        for k in range(count)
    )
    return Figure((Panel("p", Axis("x", 0, 1), Axis("y", 0, 1.1), lines),))


@pytest.mark.parametrize("size", [(800, 400), (280, 300)])
def test_twelve_labels_neither_overlap_nor_are_clipped(plot, size):
    plot.resize(*size)
    plot.set_figure(_crossing(12))
    view = plot._panels["p"]
    boxes = view.labels.boxes()
    assert len(boxes) == 12
    for a, b in itertools.combinations(boxes, 2):
        assert not a.adjusted(0.5, 0.5, -0.5, -0.5).intersects(b)
    cell = view.place.cell.translated(-view.plot_rect.topLeft())
    assert all(cell.contains(box) for box in boxes)
    assert all(box.top() >= 0 and box.bottom() <= view.viewport.height for box in boxes)


def test_labels_without_room_are_left_out(plot):
    plot.resize(600, 160)
    plot.set_figure(_crossing(40))
    view = plot._panels["p"]
    boxes = view.labels.boxes()
    assert 0 < len(boxes) < 40
    for a, b in itertools.combinations(boxes, 2):
        assert not a.adjusted(0.5, 0.5, -0.5, -0.5).intersects(b)


def test_a_curve_out_of_sight_has_no_label(plot):
    x = floats([0.0, 1.0])
    panel = Panel(
        "p", Axis("x", 0, 1), Axis("y", 0, 1), (Line("l", x, x + 5, "curve:0", label="up"),)
    )
    plot.set_figure(Figure((panel,)))
    assert plot._panels["p"].labels.boxes() == []


@pytest.mark.parametrize("width", range(340, 520, 20))
def test_room_is_kept_for_labels_exactly_where_they_need_it(plot, width):
    plot.resize(width, 300)
    plot.set_figure(_crossing(3))
    view = plot._panels["p"]
    inside = all(box.right() <= view.viewport.width for box in view.labels.boxes())
    beyond = view.place.cell.width() - view.place.plot.right()
    assert inside is (beyond < 40)
    assert max(box.right() for box in view.labels.boxes()) <= view.viewport.width + beyond
