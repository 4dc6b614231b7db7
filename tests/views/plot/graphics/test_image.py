"""Matrices, looked at in pixels."""

from __future__ import annotations

import numpy as np

from lossexplorer.figures.figure import Axis, Image, floats
from lossexplorer.figures.palette import LIGHT


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
