"""Axes over decimal logarithms, with a place for 0."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.figures.decades import Decades, power_text


def test_numbers_stand_at_their_logarithm_and_0_apart():
    scale = Decades.around(1e-3, 10.0, zero=True)
    places = scale.at(np.array([0.01, 1.0, 0.0, -1.0, np.nan, np.inf]))
    assert places[:2].tolist() == [-2, 0]
    assert places[2] == scale.zero < scale.low == -3
    assert np.isnan(places[3:]).all()


def test_without_zeros_there_is_no_place_for_them():
    scale = Decades.around(1e-3, 10.0, zero=False)
    assert np.isnan(scale.at(np.array([0.0]))).all()
    assert "0" not in [text for _, text in scale.axis("loss").ticks]


@pytest.mark.parametrize("highest", [1e-300, 1e-9, 0.3, 1.0, 9.4, 1e300])
@pytest.mark.parametrize("ratio", [1.0, 0.5, 1e-3, 1e-12, 1e-200])
@pytest.mark.parametrize("zero", [False, True])
def test_a_few_ticks_in_view_whatever_the_range(highest, ratio, zero):
    scale = Decades.around(highest * ratio, highest, zero=zero)
    axis = scale.axis("loss", "nats")
    assert 1 <= len(axis.ticks) <= 5 + zero
    assert all(axis.low <= place <= axis.high for place, _ in axis.ticks)
    assert len({text for _, text in axis.ticks}) == len(axis.ticks)
    assert axis.decades
    assert axis.high - axis.low < 20
    assert axis.low < scale.at(np.array([highest]))[0] < axis.high


def test_what_is_far_below_is_drawn_at_the_low_end():
    scale = Decades.around(1e-200, 1.0, zero=False)
    assert scale.at(np.array([1e-150]))[0] == scale.low == -16


def test_nothing_above_0_still_makes_an_axis():
    for highest in (0.0, math.inf, math.nan):
        assert Decades.around(0.0, highest, zero=True).axis("loss").ticks


def test_powers_are_written_with_raised_exponents():
    assert power_text(-12) == "10⁻¹²"
