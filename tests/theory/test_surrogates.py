"""Which surrogates bound the 0-1 loss from above, against closed forms."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.losses import get
from lossexplorer.losses.variables import along
from lossexplorer.theory.surrogates import below_step


def below(key: str, **options: object) -> tuple[tuple[float, float], ...]:
    loss = get(key)
    return below_step(lambda m: along(loss, "margin", m, 1, options).value, -6.0, 6.0)


@pytest.mark.parametrize(
    ("key", "options"),
    [("hinge", {}), ("squared_hinge", {}), ("exponential", {}), ("logistic", {"base": 2})],
)
def test_these_are_upper_bounds(key, options):
    assert below(key, **options) == ()


def test_the_logistic_in_nats_is_below_where_it_is_less_than_1():
    """log(1 + exp(-m)) = 1 at m = -log(e - 1)."""
    ((start, end),) = below("logistic")
    assert start == pytest.approx(-math.log(math.e - 1), abs=1e-11)
    assert end == 0.0


def test_a_hinge_of_half_the_margin_is_no_bound():
    ((start, end),) = below("hinge", margin=0.5)
    assert (start, end) == pytest.approx((-0.5, 0.0), abs=1e-11)


def test_focal_is_below_up_to_where_it_reaches_1():
    ((start, end),) = below("focal", gamma=2.0)
    assert end == 0.0
    p = 1 / (1 + math.exp(-start))
    assert -((1 - p) ** 2) * math.log(p) == pytest.approx(1.0, abs=1e-9)


def test_what_is_negative_is_below_on_the_right_side_too():
    found = below_step(lambda m: np.where(m > 1, -1.0, 2.0), -2.0, 3.0)
    np.testing.assert_allclose(found, [(1.0, 3.0)], atol=1e-12)
