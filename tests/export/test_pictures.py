"""Photographs, surfaces and equal units on paper."""

from dataclasses import replace

import numpy as np
import pytest

from lossexplorer.figures.figure import Axis, Figure, Image, Line, Panel, floats
from lossexplorer.figures.image_range import color_ends, value_range

SVG = "{http://www.w3.org/2000/svg}"
PLAIN = {"zero_line": False, "grid": False}
STYLE = {"width_mm": 80, "height_mm": 60, "dpi": 100}


def image_of(values, **how) -> Image:
    return Image("i", floats(values), 0, 0, 1, 1, **how)


def figure_of(*items, equal=False, x=(0, 1), y=(0, 1)) -> Figure:
    axes = Axis("", *x, **PLAIN), Axis("", *y, **PLAIN)
    return Figure((Panel("p", *axes, items, equal=equal),))


@pytest.mark.parametrize(
    ("how", "values", "expected", "ends"),
    [
        ({}, [[1.0, 3.0]], (0, 3), (-3, 3)),
        ({"diverging": False}, [[1.0, 3.0]], (1, 3), (1, 3)),
        ({"grey": True}, [[1.0, 3.0]], (1, 3), (1, 3)),
        ({"grey": True, "low": 0.0, "high": 1.0}, [[-5.0, 9.0]], (0, 1), (0, 1)),
        ({"low": -1.0, "high": 2.0}, [[0.5]], (-1, 2), (-2, 2)),
        ({"diverging": False}, [[2.0, 2.0]], (2, 3), (2, 3)),
        ({"diverging": False}, [[np.nan, np.inf, 1.0, 4.0]], (1, 4), (1, 4)),
        ({}, [[np.nan]], (0, 1), (-1, 1)),
    ],
)
def test_what_the_colours_stand_for(how, values, expected, ends):
    image = image_of(values, **how)
    assert value_range(image) == expected
    assert color_ends(image) == ends


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_a_photograph_is_black_and_white_in_every_theme(theme, pixels_of):
    figure = figure_of(image_of([[0.0, 0.5, 1.0]], grey=True, low=0.0, high=1.0))
    picture = pixels_of(figure, **STYLE | {"theme": theme})
    row = picture[picture.shape[0] // 2]
    found = {tuple(pixel) for pixel in row.tolist()}
    assert {(0, 0, 0), (255, 255, 255)} <= found
    assert any(127 <= r <= 128 and r == g == b for r, g, b in found)


def test_a_photograph_has_no_scale_of_colours(svg_of, words_in):
    values = [[100.0, 800.0]]
    assert "800" in words_in(svg_of(figure_of(image_of(values, diverging=False))))
    assert "800" not in words_in(svg_of(figure_of(image_of(values, grey=True))))


def test_a_fixed_range_is_the_scale(svg_of, words_in):
    words = words_in(svg_of(figure_of(image_of([[1.0, 2.0]], diverging=False, low=0.0, high=40.0))))
    assert "40" in words


def test_a_smooth_surface_has_colours_between_its_cells(pixels_of):
    image = image_of([[0.0, 1.0]], grey=True)

    def greys(picture) -> int:
        row = picture[picture.shape[0] // 2]
        return len({tuple(pixel) for pixel in row.tolist()})

    assert greys(pixels_of(figure_of(replace(image, smooth=True)), **STYLE)) > 50
    assert greys(pixels_of(figure_of(image), **STYLE)) < 20


def test_a_smooth_surface_is_one_picture_in_a_vector_file(svg_of):
    values = np.linspace(-1, 1, 64).reshape(8, 8)
    assert not list(svg_of(figure_of(image_of(values))).iter(f"{SVG}image"))
    assert len(list(svg_of(figure_of(image_of(values, smooth=True))).iter(f"{SVG}image"))) == 1


def test_in_print_what_is_negative_on_a_surface_is_hatched(pixels_of):
    values = np.linspace(-1, 1, 16)[None, :] * np.ones((16, 1))
    picture = pixels_of(figure_of(image_of(values, smooth=True)), **STYLE | {"theme": "print"})
    row = picture[picture.shape[0] // 2, :, 0].astype(int)
    width = len(row)
    rough = np.abs(np.diff(row))
    # the scale beside it takes the last part of the width
    negative, positive = (
        rough[int(0.15 * width) : int(0.4 * width)],
        rough[width // 2 : width // 5 * 3],
    )
    assert negative.max() > 40 > positive.max()


@pytest.mark.parametrize("size", [(120, 50), (60, 90)])
def test_circles_are_round(size, ink_of):
    turn = np.linspace(0, 2 * np.pi, 200)
    circle = Line("c", floats(np.cos(turn)), floats(np.sin(turn)), "curve:1")
    figure = figure_of(circle, equal=True, x=(-1.2, 1.2), y=(-1.2, 1.2))
    mask = ink_of(figure, "curve:1", width_mm=size[0], height_mm=size[1], dpi=150)
    rows, columns = np.nonzero(mask)
    assert np.ptp(rows) == pytest.approx(np.ptp(columns), abs=2)
    flat = ink_of(
        figure_of(circle, x=(-1.2, 1.2), y=(-1.2, 1.2)),
        "curve:1",
        width_mm=size[0],
        height_mm=size[1],
        dpi=150,
    )
    rows, columns = np.nonzero(flat)
    assert np.ptp(rows) != pytest.approx(np.ptp(columns), rel=0.1)


def test_all_that_was_asked_for_is_shown(ink_of):
    corners = Line("c", floats([-1, 1]), floats([-1, 1]), "curve:1")
    mask = ink_of(figure_of(corners, equal=True, x=(-1, 1), y=(-1, 1)), "curve:1")
    rows, columns = np.nonzero(mask)
    # the diagonal runs through the whole height at 45°
    assert np.ptp(rows) == pytest.approx(np.ptp(columns), abs=2)
    assert np.ptp(rows) > 0.7 * mask.shape[0]
