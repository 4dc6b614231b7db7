"""Symmetric-logarithmic axes on the screen."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.figures.figure import Axis
from lossexplorer.views.place_slider import rounded
from lossexplorer.views.plot.ticks import scale_ticks
from lossexplorer.views.plot.viewport import Scale

SCALE = Scale.of(Axis("z", -1000.0, 1000.0, scale="symlog"))


def test_numbers_stand_symmetrically_and_come_back():
    numbers = np.array([-1000.0, -3.0, 0.0, 3.0, 1000.0])
    places = SCALE.fractions(numbers)
    assert places[0] == 0 and places[2] == 0.5 and places[4] == 1
    np.testing.assert_allclose(places + places[::-1], 1.0)
    np.testing.assert_allclose([SCALE.value(place) for place in places], numbers, atol=1e-9)


def test_zooming_and_panning_stay_on_the_axis():
    near = SCALE.zoomed(0.5, 0.5)
    assert near.symlog and near.high == pytest.approx(-near.low)
    assert near.high == pytest.approx(np.sinh(np.arcsinh(1000.0) / 2))
    assert SCALE.shifted(0.25).symlog


def test_ticks_are_powers_of_ten_of_both_signs():
    assert [text for _, text in scale_ticks(SCALE, 5)] == ["−1000", "−10", "0", "10", "1000"]
    wide = Scale(-1e6, 1e6, symlog=True)
    assert [text for _, text in scale_ticks(wide, 5)] == ["−10⁶", "−100", "0", "100", "10⁶"]


def test_a_stretch_without_powers_of_ten_is_ticked_evenly():
    assert len(scale_ticks(Scale(20.0, 80.0, symlog=True), 5)) >= 3


def test_places_are_no_finer_than_a_step():
    assert rounded(Scale(0.0, 1.0), 0.123456, 0.01) == 0.12
    assert rounded(SCALE, 0.5, 0.001) == 0.0
    assert rounded(SCALE, 2.0, 0.001) == 1000.0
