"""Bars, looked at in pixels."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.figures.figure import Bars, floats

RED = "#FF0000"


def test_bars_without_height_leave_no_trace_unless_they_can_be_dragged(seen, red):
    bars = Bars("b", floats([0.5]), floats([0.0]), 0.5, RED, fill="outline")
    assert not red(seen(bars)).any()


def test_bars_stand_from_base_to_height(seen, red, extent):
    bars = Bars("b", floats([0.25, 0.75]), floats([0.8, 0.2]), 0.2, RED, base=0.4)
    mask = red(seen(bars))
    half = mask.shape[1] // 2
    assert extent(mask[:, :half])[2:] == pytest.approx((0.4, 0.8), abs=0.01)
    assert extent(mask[:, half:])[2:] == pytest.approx((0.2, 0.4), abs=0.01)
    left, right, *_ = extent(mask)
    assert (left, right) == pytest.approx((0.15, 0.85), abs=0.01)


def test_fills_differ_without_colour(seen, red, extent):
    x, height = floats([0.5]), floats([0.9])
    share = {}
    for fill in ("solid", "outline", "hatch"):
        mask = red(seen(Bars(fill, x, height, 0.5, RED, fill=fill)))
        left, right, bottom, top = extent(mask)
        share[fill] = mask.sum() / ((right - left) * (top - bottom) * mask.size)
    assert share["solid"] > 0.95
    assert share["outline"] < 0.1
    assert share["outline"] < share["hatch"] < 0.6


def test_bar_texts_stand_above_the_bars_and_inside_the_plot(seen, dark, extent):
    bars = Bars("b", floats([0.25, 0.75]), floats([0.5, 1.0]), 0.3, RED, texts=("0.500", "1.000"))
    text = dark(seen(bars))
    half = text.shape[1] // 2
    assert 0.5 <= extent(text[:-2, 2:half])[2] <= 0.53
    assert extent(text[:-2, half:-2])[3] < 1.0


def test_bar_texts_that_do_not_fit_are_left_out(seen, dark):
    count = 200
    bars = Bars(
        "b",
        floats((np.arange(count) + 0.5) / count),
        floats(np.full(count, 0.5)),
        0.8 / count,
        RED,
        texts=("0.500",) * count,
    )
    assert not dark(seen(bars))[:-2, 2:].any()
