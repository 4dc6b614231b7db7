"""Areas, looked at in pixels."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.figures.figure import Axis, Line, Shape, floats

RED = "#FF0000"
SQUARE = (floats([0.2, 0.6, 0.6, 0.2]), floats([0.3, 0.3, 0.8, 0.8]))


def test_a_polygon_is_filled_between_its_corners(seen, red, extent):
    mask = red(seen(Shape("s", *SQUARE, RED, opacity=1.0, outline=False)))
    assert extent(mask) == pytest.approx((0.2, 0.6, 0.3, 0.8), abs=0.01)
    assert mask.mean() == pytest.approx(0.4 * 0.5, abs=0.01)


def test_a_gap_in_the_corners_begins_another_polygon(seen, red):
    x = floats([0.1, 0.3, 0.3, 0.1, np.nan, 0.6, 0.9, 0.9])
    y = floats([0.1, 0.1, 0.3, 0.3, np.nan, 0.6, 0.6, 0.9])
    mask = red(seen(Shape("s", x, y, RED, opacity=1.0, outline=False)))
    assert mask.mean() == pytest.approx(0.2 * 0.2 + 0.3 * 0.3 / 2, abs=0.006)
    height, width = mask.shape
    assert not mask[int(0.55 * height), int(0.45 * width)]  # nothing joins the two


def test_opacity_lets_what_is_below_shine_through(seen):
    line = Line("l", floats([0.0, 1.0]), floats([0.5, 0.5]), "#000000")
    picture = seen(line, Shape("s", *SQUARE, RED, opacity=0.4, outline=False))
    height, width = picture.shape[:2]
    inside = picture[int(0.35 * height), int(0.4 * width)].tolist()
    assert inside == pytest.approx([255, 153, 153], abs=2)
    assert picture[int(0.5 * height), int(0.4 * width), 0] < 160


def test_without_a_fill_only_the_outline_is_drawn(seen, red):
    mask = red(seen(Shape("s", *SQUARE, RED, fill="none")))
    height, width = mask.shape
    assert not mask[int(0.4 * height), int(0.4 * width)]
    assert 0 < mask.mean() < 0.02
    assert not red(seen(Shape("t", *SQUARE, RED, fill="none", outline=False))).any()


def test_a_hatch_leaves_ground_between_its_lines(seen, red):
    mask = red(seen(Shape("s", *SQUARE, RED, fill="hatch", outline=False)))
    assert 0.02 < mask.mean() < 0.15


def test_infinite_corners_lie_beyond_the_plot(seen, red):
    half = Shape(
        "s",
        floats([0.25, np.inf, np.inf, 0.25]),
        floats([-np.inf, -np.inf, np.inf, np.inf]),
        RED,
        opacity=1.0,
        outline=False,
    )
    assert red(seen(half)).mean() == pytest.approx(0.75, abs=0.01)


def test_an_area_down_to_zero_reaches_the_foot_of_a_logarithmic_axis(seen, red):
    log = Axis("", 0.01, 1.0, scale="log", grid=False)
    area = Shape(
        "s",
        floats([0.0, 1.0, 1.0, 0.0]),
        floats([0.1, 0.1, 0.0, 0.0]),
        RED,
        opacity=1.0,
        outline=False,
    )
    assert red(seen(area, y=log)).mean() == pytest.approx(0.5, abs=0.01)


def test_nothing_is_drawn_of_too_few_corners(seen, red):
    for values in ([], [0.5], [np.nan], [0.5, np.nan, 0.6]):
        assert not red(seen(Shape("s", floats(values), floats(values), RED))).any()
