"""Points, looked at in pixels."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.figures.figure import Markers, floats

RED = "#FF0000"


@pytest.mark.parametrize(
    "symbol", ["circle", "square", "triangle", "diamond", "cross", "plus", "star", "pentagon"]
)
@pytest.mark.parametrize("filled", [True, False])
def test_markers_sit_on_their_points(seen, symbol, filled, red, extent):
    mask = red(
        seen(Markers("m", floats([0.5]), floats([0.25]), RED, symbol, size=16, filled=filled))
    )
    left, right, bottom, top = extent(mask)
    assert (left + right) / 2 == pytest.approx(0.5, abs=0.01)
    assert (bottom + top) / 2 == pytest.approx(0.25, abs=0.012)


def test_a_marker_on_the_edge_is_whole_and_one_outside_is_gone(plot, pixels, seen, red):
    seen(Markers("m", floats([1.0]), floats([0.5]), RED, size=20))
    rect = plot.plot_rect("a").toRect()
    beyond = red(pixels())[:, rect.right() + 2 :]
    assert beyond.sum() > 20
    assert not red(seen(Markers("m", floats([1.2, np.nan]), floats([0.5, 0.5]), RED))).any()


def test_many_markers_look_like_few(seen, red):
    few = red(seen(Markers("few", floats([0.5]), floats([0.5]), RED, size=12))).sum()
    x = floats(np.linspace(0.1, 0.9, 60))
    many = red(seen(Markers("many", x, floats(np.full(60, 0.5)), RED, size=6))).sum()
    assert few > 60 and many > 60 * 10


def test_marker_texts_stay_inside(seen, dark, extent):
    picture = seen(
        Markers("m", floats([0.99, 0.2]), floats([0.5, 0.99]), RED, texts=("right", "top"))
    )
    text = dark(picture)[2:-2, 2:-2]
    left, right, *_ = extent(text)
    assert text.sum() > 40 and right < 0.99


def test_few_markers_stand_where_they_stand_among_many(seen, red):
    x, y = [0.2, np.nan, 0.5, 1.4, 0.8], [0.3, 0.5, np.inf, 0.5, 0.6]
    few = red(seen(Markers("few", floats(x), floats(y), RED, size=12)))
    nowhere = [np.nan] * 8
    many = red(seen(Markers("many", floats(x + nowhere), floats(y + nowhere), RED, size=12)))
    assert few.any() and (few == many).all()
