"""Round ranges that stay put, and the vocabulary's small print."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.figures.curve_lines import curve_of
from lossexplorer.figures.figure import Axis, Figure, floats
from lossexplorer.figures.ranges import around, curve_range, padded, round_up
from lossexplorer.session.session import LossChoice


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0.97, 1), (1.01, 1.5), (7.9, 8), (8.1, 10), (0.012, 0.015), (1e6, 1e6), (0, 1), (np.inf, 1)],
)
def test_rounding_up(value, expected):
    assert round_up(value) == pytest.approx(expected)


def test_a_range_holds_zero_and_everything_finite():
    low, high = around(np.array([0.3, np.nan, np.inf, -2.2]))
    assert low < -2.2 and high > 0.3
    low, high = around(np.array([5.0, 6.0]))
    assert low < 0 < 6 < high
    assert around(np.zeros(3))[1] > 0


def test_a_log_range_of_nothing_positive_is_still_a_range():
    flat = curve_of(LossChoice("hinge"), "margin", 1, 2.0, 3.0)
    low, high = curve_range((flat,), "value", True)
    assert 0 < low < high


def test_padding_only_at_the_edge_of_the_domain():
    assert padded(0.0, 1.0, (0.0, 1.0)) == (-0.025, 1.025)
    assert padded(0.2, 0.8, (0.0, 1.0)) == (0.2, 0.8)


def test_arrays_of_figures_cannot_be_changed():
    with pytest.raises(ValueError, match="read-only"):
        floats([1.0])[0] = 2.0


def test_captions_carry_the_unit():
    assert Axis("loss", 0, 1, unit="nats").caption == "loss (nats)"
    assert Axis("loss", 0, 1).caption == "loss"


def test_a_missing_panel_is_a_key_error():
    with pytest.raises(KeyError):
        Figure(panels=()).panel("value")
