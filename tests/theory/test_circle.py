"""Boundaries of two classes on the unit circle against closed forms."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.losses import get
from lossexplorer.losses.angular import Margin, no_margin
from lossexplorer.theory.circle import bisector, reach, separation, unowned


def margin_of(key: str, **parameters: object) -> Margin:
    return get(key).angular(**parameters).margin


def test_angles_between_directions():
    assert separation(0.1, 2 * math.pi + 0.4) == pytest.approx(0.3)
    assert separation(-3.0, 3.0) == pytest.approx(2 * math.pi - 6)
    assert bisector(0.2, 1.0) == pytest.approx(0.6)
    assert math.cos(bisector(-3.0, 3.0)) == pytest.approx(-1)
    assert bisector(1.0, 1.0) is None


@pytest.mark.parametrize("apart", [0.4, 1.0, 2.0, math.pi])
def test_without_a_margin_the_boundary_is_the_bisector(apart):
    assert reach(no_margin, apart) == pytest.approx(apart / 2, abs=1e-12)
    assert unowned(no_margin, 0.3, 0.3 + apart) == ()


@pytest.mark.parametrize("apart", [0.9, 1.5, 3.0])
@pytest.mark.parametrize("m", [0.1, 0.35])
def test_additive_cosine_margin(apart, m):
    """The lead of the cosines is 2 sin(apart/2) sin(δ), δ the angle from the bisector."""
    delta = math.asin(m / (2 * math.sin(apart / 2)))
    margin = margin_of("am_softmax", margin=m)
    assert reach(margin, apart) == pytest.approx(apart / 2 - delta, abs=1e-12)
    arcs = unowned(margin, 0.0, apart)
    widths = [end - start for start, end in arcs]
    assert widths == pytest.approx([2 * delta, 2 * delta], abs=1e-9)
    middles = [(start + end) / 2 for start, end in arcs]
    assert middles == pytest.approx([apart / 2, apart / 2 + math.pi], abs=1e-9)


@pytest.mark.parametrize("past_pi", ["fallback", "paper"])
@pytest.mark.parametrize("apart", [0.8, 1.5, 3.0])
def test_additive_angular_margin(apart, past_pi):
    """Class 1 owns what is m nearer to it: θ_1 + m <= apart - θ_1."""
    margin = margin_of("arcface", margin=0.5, past_pi=past_pi)
    assert reach(margin, apart) == pytest.approx((apart - 0.5) / 2, abs=1e-12)
    start, end = unowned(margin, 0.0, apart)[0]
    assert end - start == pytest.approx(0.5, abs=1e-9)


@pytest.mark.parametrize("m", [1, 2, 3, 4])
@pytest.mark.parametrize("apart", [0.5, 1.7])
def test_multiplied_angle(apart, m):
    margin = margin_of("a_softmax", margin=m)
    assert reach(margin, apart) == pytest.approx(apart / (m + 1), abs=1e-12)


def test_a_margin_that_no_direction_satisfies():
    assert reach(margin_of("am_softmax", margin=0.5), 0.3) is None
    assert reach(margin_of("arcface", margin=0.5), 0.4) is None
    ((start, end),) = unowned(margin_of("am_softmax", margin=2.0), 0.0, 1.0)
    assert end - start == pytest.approx(2 * math.pi)
    ((start, end),) = unowned(margin_of("arcface", margin=0.5), 1.0, 1.0)
    assert end - start == pytest.approx(2 * math.pi)


def test_a_bias_moves_the_boundary():
    """α cos θ_1 + b >= α cos θ_2 is cos θ_1 - cos θ_2 >= -b/α."""
    at = reach(no_margin, 2.0, lead=-0.3)
    assert math.cos(at) - math.cos(2.0 - at) == pytest.approx(-0.3)
    assert unowned(no_margin, 0.0, 2.0, (-0.3, 0.3)) == ()


def test_what_is_free_is_free_for_both():
    margin = margin_of("arcface", margin=0.7)
    for start, end in unowned(margin, 0.4, 2.1):
        phi = np.linspace(start, end, 33)[1:-1]
        one, two = np.cos(phi - 0.4), np.cos(phi - 2.1)
        assert (margin(one)[0] < two).all() and (margin(two)[0] < one).all()
