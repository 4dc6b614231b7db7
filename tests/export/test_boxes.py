import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lossexplorer.export.boxes import Room, overlap, shifted_into, spread

BOUNDS = (0.0, 0.0, 100.0, 50.0)


def test_overlap_is_the_shared_area():
    assert overlap((0, 0, 4, 4), (2, 1, 9, 3)) == 4
    assert overlap((0, 0, 4, 4), (4, 0, 9, 4)) == 0


@pytest.mark.parametrize(
    ("box", "moved"),
    [
        ((10, 10, 20, 20), (10, 10, 20, 20)),
        ((95, 45, 105, 55), (90, 40, 100, 50)),
        ((-5, -5, 5, 5), (0, 0, 10, 10)),
        ((-50, 0, 150, 10), (0, 0, 200, 10)),
        ((0, -30, 10, 60), (0, -40, 10, 50)),
    ],
)
def test_a_box_is_moved_inside(box, moved):
    assert shifted_into(box, BOUNDS) == moved


def test_the_first_free_place_is_taken():
    room = Room(BOUNDS)
    places = [(10.0, 10.0), (40.0, 10.0), (70.0, 10.0)]
    assert [room.put((20, 8), places) for _ in range(3)] == places


def test_a_text_rather_crosses_a_mark_than_a_text_and_rather_moves_than_both():
    room = Room(BOUNDS)
    room.occupy((0, 0, 50, 50), weight=0.25)
    room.put((20, 8), [(60, 10)])
    assert room.put((20, 8), [(60, 10), (10, 10)]) == (10, 10)
    assert room.put((20, 8), [(60, 10), (10, 30), (70, 30)]) == (70, 30)


def test_a_curve_is_avoided_also_between_its_points():
    room = Room(BOUNDS)
    room.occupy_path(np.array([[0.0, 0.0], [100.0, 50.0], [np.nan, 0.0], [0.0, 50.0]]))
    assert room.put((10, 5), [(45, 22), (45, 40)]) == (45, 40)


def test_a_broken_curve_takes_no_room_at_its_break():
    room = Room(BOUNDS)
    room.occupy_path(np.array([[0.0, 25.0], [30.0, 25.0], [np.nan, np.nan], [70.0, 25.0]]))
    assert room.put((20, 5), [(40, 22), (40, 40)]) == (40, 22)


@given(
    st.lists(st.floats(-50, 150), min_size=1, max_size=12),
    st.floats(1, 8),
)
def test_spread_keeps_order_distance_and_bounds(targets, size):
    places = spread(targets, size, 0.0, 100.0)
    order = np.argsort(targets, kind="stable")
    ordered = np.array(places)[order]
    assert (np.diff(ordered) >= size - 1e-9).all()
    assert ordered[0] >= size / 2 - 1e-9
    assert ordered[-1] <= 100 - size / 2 + 1e-9


def test_spread_moves_no_more_than_needed():
    assert spread([10, 50, 90], 8, 0, 100) == [10, 50, 90]
    assert spread([50, 50], 8, 0, 100) == [46, 54]
    assert spread([90, 10, 52, 48], 8, 0, 100) == [90, 10, 54, 46]
    assert spread([0, 0, 0], 10, 0, 100) == [5, 15, 25]
    assert spread([], 10, 0, 100) == []
