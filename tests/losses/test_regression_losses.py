"""Counts, quantiles, variances and log-cosh: what the reference cases don't say."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, evaluate, get
from lossexplorer.losses.variables import along, variables_of


def elements(key: str, *inputs: Any, **options: Any) -> np.ndarray:
    return evaluate(key, *inputs, reduction="none", rows=None, **options).value


@pytest.mark.parametrize(("dtype", "digits"), [(np.float64, 1e-14), (np.float32, 1e-6)])
def test_log_cosh_keeps_its_digits_everywhere(dtype: Any, digits: float) -> None:
    e = np.array([1e-6, 1e-3, 0.3, 0.999, 1.0, 1.001, 5.0, 88.0, 800.0], dtype=dtype)
    wide = e.astype(np.float64)
    # log cosh e = log1p(2 sinh²(e/2)), which needs no cancellation where sinh is finite
    expected = np.where(
        wide < 40, np.log1p(2 * np.sinh(np.minimum(wide, 40) / 2) ** 2), wide - math.log(2)
    )
    np.testing.assert_allclose(elements("log_cosh", e, 0 * e), expected, rtol=digits)
    np.testing.assert_array_equal(elements("log_cosh", -e, 0 * e), elements("log_cosh", e, 0 * e))


def test_pinball_is_a_tilted_absolute_error() -> None:
    y, t = np.array([-2.0, 0.5, 3.0, 1.0]), np.array([1.0, 0.5, -1.0, 2.0])
    np.testing.assert_allclose(elements("pinball", y, t), elements("mae", y, t) / 2)
    high, low = elements("pinball", y, t, tau=0.9), elements("pinball", -y, -t, tau=0.1)
    np.testing.assert_allclose(high, low)
    draws = np.random.default_rng(0).normal(size=4001)
    at_quantile = evaluate("pinball", np.full(4001, np.quantile(draws, 0.9)), draws, tau=0.9)
    assert abs(at_quantile.gradient.sum()) < 1e-3


def test_pinball_has_no_slope_on_its_free_side_even_at_infinity() -> None:
    result = evaluate("pinball", [np.inf, -np.inf], [0.0, 0.0], tau=1.0, reduction="none")
    np.testing.assert_array_equal(result.value, [0.0, np.inf])
    np.testing.assert_array_equal(result.gradient, [0.0, -1.0])


def test_poisson_rates_near_nothing_feel_epsilon() -> None:
    result = evaluate(
        "poisson_nll", [0.0, 0.0, 1e-12], [0.0, 2.0, 1.0], log_input=False, reduction="none"
    )
    np.testing.assert_allclose(result.value, [0.0, 36.841361487904734, 18.420580748953032])
    np.testing.assert_allclose(result.gradient, [1.0, -199999999.0, -99989999.99990001])
    textbook = evaluate("poisson_nll", [0.0, 0.0], [0.0, 1.0], convention="textbook", rows=None)
    assert textbook.value == np.inf
    np.testing.assert_array_equal(textbook.gradient * 2, [1.0, -np.inf])
    with pytest.raises(LossInputError, match=r"prediction\[1\]: -1e-08 is negative"):
        evaluate("poisson_nll", [1.0, -1e-8], [1.0, 1.0], log_input=False)
    with pytest.raises(LossInputError, match=r"target\[0\]: -1.0 is negative"):
        evaluate("poisson_nll", [1.0], [-1.0])


def test_poisson_at_infinite_log_rates_has_its_limits() -> None:
    z, t = [np.inf, -np.inf, -np.inf], [3.0, 0.0, 2.0]
    np.testing.assert_array_equal(elements("poisson_nll", z, t), [np.inf, 0.0, np.inf])
    slope = evaluate("poisson_nll", z, t, reduction="sum").gradient
    np.testing.assert_array_equal(slope, [np.inf, 0.0, -2.0])


def test_poisson_is_the_same_from_rates_and_their_logarithms() -> None:
    rate, t = np.array([0.3, 2.0, 7.0]), np.array([0.0, 1.0, 9.0])
    by_rate = elements("poisson_nll", rate, t, log_input=False, eps=0.0, full=True)
    np.testing.assert_allclose(elements("poisson_nll", np.log(rate), t, full=True), by_rate)
    # Stirling's log t! only above 1, and close to the real one
    extra = by_rate - elements("poisson_nll", rate, t, log_input=False, eps=0.0)
    assert list(extra[:2]) == [0.0, 0.0]
    assert extra[2] == pytest.approx(math.lgamma(10), rel=1e-3)


def test_the_poisson_curve_is_the_same_for_rates_and_logarithms() -> None:
    loss, x = get("poisson_nll"), np.linspace(-3.9, 6, 50)
    assert variables_of(loss) == ("residual",)
    by_log = along(loss, "residual", x, 1)
    by_rate = along(loss, "residual", x, 1, {"log_input": False, "eps": 0.0})
    np.testing.assert_allclose(by_log.value, by_rate.value, rtol=1e-12)
    np.testing.assert_allclose(by_log.gradient, by_rate.gradient, atol=1e-12)
    assert by_log.value.argmin() == abs(x).argmin()
    for options in ({}, {"log_input": False}):
        beyond = along(loss, "residual", np.array([-5.0, 0.0]), 1, options)
        assert beyond.value[0] == np.inf
        assert np.isnan(beyond.gradient[0])
        assert np.isfinite(beyond.gradient[1])


def test_the_best_variance_is_the_squared_error() -> None:
    at_best = evaluate("gaussian_nll", [[1.0, -2.0]], [[0.5, 1.0]], [[0.25, 9.0]])
    np.testing.assert_allclose(at_best.gradients["variance"], 0, atol=1e-15)
    full = elements("gaussian_nll", [0.3], [1.0], [2.0], full=True)
    density = math.exp(-(0.7**2) / 4) / math.sqrt(4 * math.pi)
    assert full[0] == pytest.approx(-math.log(density))


def test_one_variance_for_a_row_is_that_variance_everywhere() -> None:
    rng = np.random.default_rng(1)
    y, t, v = rng.normal(size=(3, 4)), rng.normal(size=(3, 4)), rng.uniform(0.5, 2, (3, 1))
    weight = rng.uniform(0, 2, (3, 4))
    options: dict[str, Any] = {"rows": None, "sample_weight": weight, "reduction": "sum"}
    one = evaluate("gaussian_nll", y, t, v, **options)
    all_ = evaluate("gaussian_nll", y, t, np.tile(v, (1, 4)), **options)
    assert one.value == pytest.approx(all_.value)
    by_row = all_.gradients["variance"].sum(axis=1, keepdims=True)
    np.testing.assert_allclose(one.gradients["variance"], by_row)


def test_a_variance_below_epsilon_keeps_a_slope_and_is_told() -> None:
    result = evaluate("gaussian_nll", [1.0, 2.0], [1.0, 1.0], [1.0, 0.0], eps=0.01)
    (line,) = result.diagnostics
    assert line.startswith("variance is below ε in row 1, column 2: 0.01 is taken")
    expected = 0.5 * (1 / 0.01 - 1 / 0.01**2) / 2
    assert result.gradients["variance"][1] == pytest.approx(expected)
    assert not evaluate("gaussian_nll", [1.0], [1.0], [0.5]).diagnostics
    with pytest.raises(LossInputError, match=r"variance\[0\]: -1.0 is negative"):
        evaluate("gaussian_nll", [1.0], [1.0], [-1.0])


def test_smooth_l1_with_beta_0_is_the_absolute_error() -> None:
    y, t = np.array([[0.0, 1.5, -2.0]]), np.array([[0.0, 1.0, 1.0]])
    found = evaluate("smooth_l1", y, t, beta=0.0, rows=None, reduction="none")
    assert (found.value == np.abs(y - t)).all()
    assert (found.gradient == np.sign(y - t)).all()
    textbook = get("smooth_l1").textbook
    assert textbook is not None
    assert (textbook(np, y, t, beta=0.0) == found.value).all()
