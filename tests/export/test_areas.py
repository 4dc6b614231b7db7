"""Areas on paper and in data files."""

import csv
import io
import json

import numpy as np
import pytest

from lossexplorer.export import render
from lossexplorer.export.clipping import clipped_polygon
from lossexplorer.figures.figure import Axis, Figure, Panel, Shape, floats
from lossexplorer.figures.polygons import polygons
from lossexplorer.session.session import Style

NAN, INF = np.nan, np.inf
BOX = (0.0, 0.0, 1.0, 1.0)


def figure_of(*items, scale="linear", low=0.0) -> Figure:
    plain = {"zero_line": False, "grid": False}
    x, y = Axis("", 0, 1, **plain), Axis("", low, 1, scale=scale, **plain)
    return Figure((Panel("p", x, y, items),))


def square(*, at=(0.25, 0.25), side=0.5, name="square", **how) -> Shape:
    x, y = at
    corners = floats([x, x + side, x + side, x]), floats([y, y, y + side, y + side])
    return Shape(name, *corners, how.pop("color", "curve:1"), name=name, **how)


def area(polygon) -> float:
    x, y = np.asarray(polygon).T
    return abs(float(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2


def test_polygons_are_taken_apart_at_gaps_and_single_corners_dropped():
    x = floats([0, 1, 1, NAN, 5, NAN, NAN, 2, 3])
    y = floats([0, 0, 1, NAN, 5, 0, NAN, 2, NAN])
    assert [p.tolist() for p in polygons(x, y)] == [[[0, 0], [1, 0], [1, 1]]]


@pytest.mark.parametrize(
    ("polygon", "expected"),
    [
        ([(0.2, 0.2), (0.8, 0.2), (0.8, 0.8)], 0.18),
        ([(-1, -1), (2, -1), (2, 2), (-1, 2)], 1.0),
        ([(0.5, 0.5), (1.5, 0.5), (1.5, 1.5), (0.5, 1.5)], 0.25),
        ([(2, 2), (3, 2), (3, 3)], 0.0),
        ([(-1, 0.5), (0.5, -1), (2, 0.5), (0.5, 2)], 1.0),
    ],
)
def test_polygons_end_where_the_box_ends(polygon, expected):
    inside = clipped_polygon(np.array(polygon, dtype=float), BOX)
    assert (inside >= -1e-12).all() and (inside <= 1 + 1e-12).all()
    assert (area(inside) if len(inside) else 0.0) == pytest.approx(expected)


def test_a_filled_square_takes_its_share(ink_of):
    full = ink_of(figure_of(square(at=(0, 0), side=1.0, opacity=1.0)), "curve:1").sum()
    part = ink_of(figure_of(square(opacity=1.0)), "curve:1").sum()
    assert part / full == pytest.approx(0.25, abs=0.02)


def test_without_a_fill_only_the_outline_is_drawn(ink_of):
    full = ink_of(figure_of(square(opacity=1.0)), "curve:1").sum()
    outline = ink_of(figure_of(square(fill="none")), "curve:1").sum()
    assert 0 < outline < 0.15 * full
    bare = square(fill="none", outline=False)
    assert ink_of(figure_of(bare), "curve:1").sum() == 0


def test_infinite_corners_and_zero_on_a_logarithmic_axis_reach_the_edge(ink_of):
    half = Shape(
        "s",
        floats([0.5, INF, INF, 0.5]),
        floats([-INF, -INF, INF, INF]),
        "curve:1",
        opacity=1.0,
    )
    full = ink_of(figure_of(square(at=(0, 0), side=1.0, opacity=1.0)), "curve:1").sum()
    assert ink_of(figure_of(half), "curve:1").sum() / full == pytest.approx(0.5, abs=0.03)
    down = Shape(
        "s", floats([0, 1, 1, 0]), floats([0.1, 0.1, 0, 0]), "curve:1", opacity=1.0, outline=False
    )
    mask = ink_of(figure_of(down, low=0.01, scale="log"), "curve:1")
    assert mask.sum() / full == pytest.approx(0.5, abs=0.04)


@pytest.mark.parametrize("format", ["svg", "pdf", "png"])
def test_nothing_reaches_beyond_its_panel(format, svg_of):
    huge = square(at=(-1e6, -1e6), side=2e6)
    assert render(figure_of(huge), style=Style(), format=format)
    if format == "svg":
        text = render(figure_of(huge), style=Style(), format="svg").decode()
        assert "1000000" not in text


def test_in_print_areas_of_different_colours_differ_in_their_hatch(pixels_of):
    style = {"width_mm": 60, "height_mm": 40, "dpi": 150, "theme": "print"}
    left = square(at=(0.05, 0.2), side=0.4, name="a", color="curve:0", outline=False)
    right = square(at=(0.55, 0.2), side=0.4, name="b", color="curve:4", outline=False)

    def shades(theme):
        picture = pixels_of(figure_of(left, right), **style | {"theme": theme})[..., 0]
        width = picture.shape[1]
        halves = picture[:, int(0.2 * width) : int(0.5 * width)], picture[:, int(0.6 * width) :]
        return [len(np.unique(half)) for half in halves]

    plain, hatched = shades("print")
    assert hatched > plain + 5


def test_corners_stand_in_the_data_files():
    shape = square(name="residual")
    figure = figure_of(shape)
    rows = list(csv.reader(io.StringIO(render(figure, style=Style(), format="csv").decode())))
    assert rows[0] == ["p/residual/x", "p/residual/y"]
    assert [float(row[0]) for row in rows[1:]] == shape.x.tolist()
    with np.load(io.BytesIO(render(figure, style=Style(), format="npz"))) as arrays:
        assert arrays["p/residual/y"].tolist() == shape.y.tolist()
    (item,) = json.loads(render(figure, style=Style(), format="json"))["panels"][0]["items"]
    assert (item["kind"], item["fill"], item["opacity"]) == ("shape", "solid", 0.25)
