"""Symmetric-logarithmic axes and tinted bands on paper."""

from __future__ import annotations

import math

import numpy as np
import pytest
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from lossexplorer.export.image import settings_for
from lossexplorer.export.page import drawn as drawing
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
        return drawing(figure, style)


def test_numbers_stand_where_they_stand_on_the_screen():
    draft = drawn(Line("a", floats([-1000.0, 1000.0]), floats([0.0, 1.0]), "text"))
    places = draft.panels[0].to_points(floats([-1000, 10, 1000]), np.zeros(3))[:, 0]
    share = (places[1] - places[0]) / (places[2] - places[0])
    assert share == pytest.approx((math.asinh(10) + math.asinh(1000)) / (2 * math.asinh(1000)))
    texts = {
        text.get_text(): text.get_position()[0]
        for text in draft.sheet.page.findobj(Text)
        if text.get_verticalalignment() == "top"
    }
    assert [text for text in texts if text] == ["−1000", "−10", "0", "10", "1000"]
    assert [texts["−1000"], texts["10"], texts["1000"]] == pytest.approx(list(places))


def test_ticks_where_there_is_no_power_of_ten():
    assert len(symlog_ticks(20.0, 80.0, 4)) >= 2
    assert symlog_ticks(-1e6, 1e6, 3)[0] == (-1e6, "−10⁶")


def test_a_coloured_band_is_a_tint():
    draft = drawn(Band("b", "vertical", 0.0, 10.0, color="error", hatched=False))
    (band,) = (each for each in draft.sheet.page.artists if isinstance(each, Rectangle))
    assert band.get_alpha() == pytest.approx(0.12)
