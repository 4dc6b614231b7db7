"""Arrows, looked at in pixels."""

from __future__ import annotations

import pytest

from lossexplorer.figures.figure import Arrows, floats

RED = "#FF0000"


def test_arrows_have_heads_at_their_tips_and_dots_where_they_have_no_length(seen, red, extent):
    arrows = Arrows(
        "a",
        floats([0.2, 0.7]),
        floats([0.2, 0.5]),
        floats([0.2, 0.7]),
        floats([0.8, 0.5]),
        RED,
    )
    mask = red(seen(arrows))
    height = mask.shape[0]
    half = mask.shape[1] // 2
    arrow = mask[:, :half]
    near_tip = arrow[round(height * 0.2) + 5].sum()
    shaft = arrow[height // 2].sum()
    assert near_tip > shaft >= 2
    assert extent(arrow)[2:] == pytest.approx((0.2, 0.8), abs=0.01)
    assert 8 < mask[:, half:].sum() < 60


def test_arrow_texts_stand_beyond_the_tips(seen, dark, extent):
    arrows = Arrows(
        "a", floats([0.5]), floats([0.2]), floats([0.5]), floats([0.6]), RED, texts=("+0.40",)
    )
    assert extent(dark(seen(arrows))[2:-2, 2:-2])[2] > 0.58


@pytest.mark.parametrize(("x", "side"), [(0.5, 1), (0.98, -1)])
def test_where_there_is_no_room_beyond_a_tip_its_text_stands_beside_it(seen, dark, extent, x, side):
    arrows = Arrows("a", floats([x]), floats([0.5]), floats([x]), floats([0.02]), RED, ("0.48",))
    left, right, *_ = extent(dark(seen(arrows))[2:-2, 2:-2])
    assert left > x if side > 0 else right < x
