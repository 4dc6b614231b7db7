"""Matrices, looked at in pixels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from lossexplorer.figures.figure import Axis, Image, floats
from lossexplorer.figures.palette import DARK, LIGHT


def test_a_matrix_begins_below_and_has_zero_in_the_ground_colour(seen):
    values = floats([[1.0, 0.0], [np.nan, -1.0]])
    picture = seen(Image("i", values, 0.0, 0.0, 1.0, 1.0))
    height, width = picture.shape[:2]

    def cell(row: int, column: int) -> str:
        place = (round(height * (0.25 + 0.5 * row)), round(width * (0.25 + 0.5 * column)))
        return "#" + "".join(f"{v:02X}" for v in picture[place])

    assert cell(1, 0) == LIGHT.positive
    assert cell(1, 1) == LIGHT.plot
    assert cell(0, 1) == LIGHT.negative
    assert cell(0, 0) == LIGHT.hairline


def test_a_matrix_begins_on_top_of_a_downward_axis(seen):
    values = floats([[1.0], [-1.0]])
    down = Axis("", 1.0, 0.0, zero_line=False, grid=False)
    picture = seen(Image("i", values, 0.0, 0.0, 1.0, 1.0), y=down)
    assert picture[20, 50].tolist() == [int(LIGHT.positive[k : k + 2], 16) for k in (1, 3, 5)]


def test_a_sequential_matrix_goes_from_the_ground_to_the_accent(plot, seen):
    picture = seen(Image("i", floats([[0.0, 4.0]]), 0.0, 0.0, 1.0, 1.0, diverging=False))
    width = picture.shape[1]
    assert picture[50, width // 4].tolist() == [255, 255, 255]
    accent = [int(LIGHT.accent[k : k + 2], 16) for k in (1, 3, 5)]
    assert picture[50, 3 * width // 4].tolist() == accent


def test_cell_texts_contrast_with_their_cells_and_leave_when_cells_are_small(seen, dark):
    def image(count: int) -> Image:
        values = floats(np.full((count, count), 1.0))
        return Image("i", values, 0.0, 0.0, 1.0, 1.0, texts=("1.00",) * count**2)

    assert dark(seen(image(4)))[2:-2, 2:-2].sum() > 100
    assert not dark(seen(image(60)))[2:-2, 2:-2].any()


def test_an_empty_matrix_draws_nothing(seen):
    assert (seen(Image("i", floats(np.zeros((0, 0))), 0, 0, 1, 1))[5:-5, 5:-5] == 255).all()


def _greys(picture: np.ndarray) -> np.ndarray:
    """The brightness of a picture that has no colours, along its middle row."""
    row = picture[picture.shape[0] // 2].astype(int)
    assert (np.ptp(row[20:-20], axis=1) <= 1).all()
    return row[:, 0]


def test_a_photograph_goes_from_black_to_white_in_every_theme(plot, seen):
    image = Image("i", floats([[0.0, 0.5, 1.0]]), 0.0, 0.0, 1.0, 1.0, grey=True)
    for palette in (LIGHT, DARK):
        plot.set_palette(palette)
        row = _greys(seen(image))
        shown = [row[round(len(row) * place)] for place in (1 / 6, 1 / 2, 5 / 6)]
        assert shown == [0, 128, 255]


def test_a_fixed_scale_keeps_the_colours_of_other_values(seen):
    row = _greys(seen(Image("i", floats([[0.25, 0.5]]), 0, 0, 1, 1, grey=True, low=0.0, high=1.0)))
    assert [row[len(row) // 4], row[3 * len(row) // 4]] == [64, 128]
    row = _greys(seen(Image("i", floats([[-3.0, 7.0]]), 0, 0, 1, 1, grey=True, low=0.0, high=1.0)))
    assert [row[len(row) // 4], row[3 * len(row) // 4]] == [0, 255]


def test_a_fixed_scale_with_a_centre_reaches_as_far_on_both_sides(seen):
    picture = seen(Image("i", floats([[1.0, -1.0]]), 0, 0, 1, 1, low=-1.0, high=2.0))
    width = picture.shape[1]
    half = picture[50, width // 4].astype(int)
    rgb = [int(LIGHT.positive[k : k + 2], 16) for k in (1, 3, 5)]
    assert half.tolist() == pytest.approx([(255 + c) / 2 for c in rgb], abs=2)


def test_a_smooth_surface_has_colours_between_its_cells(seen):
    image = Image("i", floats([[0.0, 1.0]]), 0.0, 0.0, 1.0, 1.0, grey=True)
    apart = np.unique(_greys(seen(image))[3:-3])
    assert apart.tolist() == [0, 255]
    blended = _greys(seen(replace(image, smooth=True)))[3:-3]
    assert len(np.unique(blended)) > 50
    assert (np.diff(blended) >= 0).all()


def test_infinity_has_the_last_colour(seen):
    values = floats([[0.0, 1.0, np.inf]])
    row = _greys(seen(Image("i", values, 0.0, 0.0, 1.0, 1.0, grey=True)))
    assert row[round(len(row) * 5 / 6)] == 255
