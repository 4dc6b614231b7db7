from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.figures.figure import Axis, floats
from lossexplorer.views.plot.viewport import FAR, Scale, Viewport


def test_pixels_and_back():
    view = Viewport(200.0, 100.0, Scale(0.0, 2.0), Scale(1e-2, 1.0, log=True))
    assert view.x_pixel(0.5) == 50.0
    assert view.y_pixel(0.1) == pytest.approx(50.0)
    assert view.x_value(50.0) == pytest.approx(0.5)
    assert view.y_value(50.0) == pytest.approx(0.1)


def test_what_is_not_positive_has_no_place_on_a_log_axis():
    view = Viewport(100.0, 100.0, Scale(0.0, 1.0), Scale(0.1, 10.0, log=True))
    assert np.isnan(view.ys(floats([0.0, -1.0, np.nan]))).all()


def test_pixels_stay_within_what_the_rasteriser_can_draw():
    view = Viewport(100.0, 100.0, Scale(0.0, 1.0), Scale(0.0, 1.0))
    assert view.ys(floats([1e300, -1e300])).tolist() == [-FAR, FAR]


def test_an_axis_can_run_backwards():
    view = Viewport(100.0, 100.0, Scale(1.0, 0.0), Scale(0.0, 1.0))
    assert view.x_pixel(1.0) == 0.0


@pytest.mark.parametrize(
    ("axis", "expected"),
    [
        (Axis("a", 2.0, 2.0), Scale(2.0, 3.0)),
        (Axis("a", 0.0, 10.0, scale="log"), Scale(10.0 * 1e-6, 10.0, True)),
        (Axis("a", 5.0, 5.0, scale="log"), Scale(5.0, 50.0, True)),
        (Axis("a", -3.0, -1.0, scale="log"), Scale(1e-6, 1.0, True)),
    ],
)
def test_degenerate_ranges_are_mended(axis, expected):
    assert Scale.of(axis) == expected


def test_zooming_keeps_the_place_under_the_pointer():
    scale = Scale(0.0, 10.0)
    zoomed = scale.zoomed(0.3, 0.5)
    assert zoomed.value(0.3) == pytest.approx(scale.value(0.3))
    assert zoomed.span == pytest.approx(5.0)


def test_a_log_range_never_overflows():
    wide = Scale(1e-3, 1e3, log=True).shifted(1000.0)
    assert math.isfinite(wide.high)


@pytest.mark.parametrize(
    "scale",
    [
        Scale(-2.0, 3.0),
        Scale(3.0, -2.0),
        Scale(1e-3, 10.0, log=True),
        Scale(-1e3, 1e3, symlog=True),
    ],
)
def test_one_pixel_is_the_same_as_that_of_an_array(scale):
    view = Viewport(640.0, 480.0, scale, scale)
    values = [-1e300, -5.0, -0.0, 0.0, 1e-300, 0.4, 7.0, 1e300, math.inf, -math.inf, math.nan]
    with np.errstate(over="ignore"):
        xs, ys = view.xs(floats(values)), view.ys(floats(values))
    np.testing.assert_allclose([view.x_pixel(value) for value in values], xs, rtol=1e-12)
    np.testing.assert_allclose([view.y_pixel(value) for value in values], ys, rtol=1e-12)
