"""Symmetric-logarithmic axes and tinted bands on paper."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.export.image import settings_for
from lossexplorer.export.page import compose
from lossexplorer.export.ticks import symlog_ticks
from lossexplorer.figures.figure import Axis, Band, Figure, Line, Panel, floats
from lossexplorer.session.session import Style


def drawn(*items):
    panel = Panel(
        "p", Axis("z", -1000.0, 1000.0, scale="symlog"), Axis("loss", 0.0, 1.0), tuple(items)
    )
    figure = Figure((panel,))
    style = Style()
    with settings_for(figure, style):
        (axes,) = compose(figure, style).axes
        return axes


def test_numbers_stand_where_they_stand_on_the_screen():
    axes = drawn(Line("a", floats([-1000.0, 1000.0]), floats([0.0, 1.0]), "text"))
    places = axes.transData.transform(np.array([[-1000, 0], [10, 0], [1000, 0]]))[:, 0]
    share = (places[1] - places[0]) / (places[2] - places[0])
    assert share == pytest.approx((math.asinh(10) + math.asinh(1000)) / (2 * math.asinh(1000)))
    texts = [text.get_text() for text in axes.get_xticklabels()]
    assert texts == ["−1000", "−10", "0", "10", "1000"]


def test_ticks_where_there_is_no_power_of_ten():
    assert len(symlog_ticks(20.0, 80.0, 4)) >= 2
    assert symlog_ticks(-1e6, 1e6, 3)[0] == (-1e6, "−10⁶")


def test_a_coloured_band_is_a_tint():
    axes = drawn(Band("b", "vertical", 0.0, 10.0, color="error", hatched=False))
    (band,) = axes.patches
    assert band.get_alpha() == pytest.approx(0.12)
