"""Lines fitted under several losses: closed forms, brute force, and proofs of optimality."""

import itertools
import math

import numpy as np
import pytest
from numpy.typing import NDArray

from lossexplorer.losses import evaluate
from lossexplorer.theory.least_squares import (
    gaussian_log_likelihood,
    has_slope,
    mean_squared,
    residuals,
)
from lossexplorer.theory.robust_fit import fit_line

Floats = NDArray[np.float64]


def points(seed: int, whole: bool = False) -> tuple[Floats, Floats]:
    """A few points with outliers; whole numbers make ties and points on one line."""
    rng = np.random.default_rng(seed)
    n = int(rng.integers(3, 16))
    if whole:
        x, y = rng.integers(0, 5, n), rng.integers(-4, 5, n)
        x[0], x[1] = 0, 4
        return x.astype(np.float64), y.astype(np.float64)
    return rng.normal(size=n) * 10 ** rng.uniform(-2, 3), rng.standard_cauchy(n)


@pytest.mark.parametrize("seed", range(10))
def test_least_squares_agrees_with_numpy(seed: int) -> None:
    x, y = points(seed)
    best = mean_squared(x, y)
    w, b = np.polyfit(x, y, 1)
    assert (best.w, best.b) == pytest.approx((w, b))
    assert best.least == pytest.approx(np.mean((y - w * x - b) ** 2))
    somewhere = np.mean(residuals(x, y, 0.3, -1.0) ** 2)
    assert best.values(0.3, -1.0) == pytest.approx(somewhere)


def test_far_away_points_lose_no_digits() -> None:
    x = 1e6 + np.arange(5.0)
    best = mean_squared(x, 3.0 * (x - 1e6) + 2.0)
    assert best.w == pytest.approx(3.0, rel=1e-12)
    assert best.least == pytest.approx(0.0, abs=1e-12)


def test_without_two_different_x_every_line_through_the_mean_fits() -> None:
    x, y = np.full(3, 2.0), np.array([1.0, 2.0, 6.0])
    assert not has_slope(x)
    best = mean_squared(x, y)
    assert not best.unique
    assert 2 * best.w + best.b == pytest.approx(3.0)
    # the one of least norm is what the pseudo-inverse gives
    design = np.column_stack((x, np.ones(3)))
    assert (best.w, best.b) == pytest.approx(tuple(np.linalg.pinv(design) @ y))
    assert best.values(best.w + 1, best.b - 2) == pytest.approx(best.least)


@pytest.mark.parametrize(
    ("name", "parameter", "height"),
    [("squared", 0.5, 3.0), ("quantile", 0.5, 2.0), ("huber", 1e6, 3.0), ("huber", 1.0, 2.0)],
)
def test_a_single_x_is_fitted_by_mean_median_or_what_lies_between(
    name: str, parameter: float, height: float
) -> None:
    # Huber with δ = 1: −1 from the 1, 0 from the 2 at 2, +1 from the 6
    fit = fit_line(np.full(3, 2.0), np.array([1.0, 2.0, 6.0]), name, parameter)  # type: ignore[arg-type]
    assert not fit.unique
    assert 2 * fit.w + fit.b == pytest.approx(height)


def test_a_single_point_is_no_error() -> None:
    for name in ("squared", "quantile", "huber", "log_cosh"):
        fit = fit_line(np.array([3.0]), np.array([-1.0]), name)  # type: ignore[arg-type]
        assert not fit.unique
        assert 3 * fit.w + fit.b == pytest.approx(-1.0)


def is_lowest(x: Floats, y: Floats, w: float, b: float, quantile: float) -> bool:
    """Whether 0 is a subgradient of the pinball loss at (W, b): the proof that it is lowest.

    The points on the line may pull with any share of their slopes, which spans a zonotope
    of (x, 1) vectors; the pull of the others has to lie in it. In a plane it is enough to
    look along and across each of its edges.
    """
    scale = max(1.0, float(np.abs(x).max()))
    vectors = np.column_stack((x / scale, np.ones(x.size)))
    r = y - w * x - b
    size = max(float(np.abs(y).max()), float(np.abs(w * x).max()), abs(b))
    on = np.abs(r) <= 1e-9 * size
    pull = np.where(r > 0, quantile, quantile - 1.0)
    # a point on the line pulls by its middle, give or take a half
    total = vectors[~on].T @ pull[~on] + vectors[on].sum(axis=0) * (quantile - 0.5)
    edges = vectors[on]
    across = np.column_stack((-edges[:, 1], edges[:, 0]))
    directions = np.concatenate((edges, across, np.eye(2)))
    reach = 0.5 * np.abs(directions @ edges.T).sum(axis=1)
    return bool((np.abs(directions @ total) <= reach + 1e-9 * x.size).all())


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("quantile", [0.5, 0.1, 0.75])
@pytest.mark.parametrize("seed", range(15))
def test_quantile_lines_are_the_best_of_all_lines_through_two_points(
    seed: int, quantile: float, whole: bool
) -> None:
    x, y = points(seed, whole)
    fit = fit_line(x, y, "quantile", quantile)
    candidates = [
        ((y[j] - y[i]) / (x[j] - x[i]), i)
        for i, j in itertools.combinations(range(x.size), 2)
        if x[i] != x[j]
    ]
    best = min(_pinball(y - y[i] - w * (x - x[i]), quantile) for w, i in candidates)
    own = _pinball(residuals(x, y, fit.w, fit.b), quantile)
    assert own == pytest.approx(best, rel=1e-12, abs=1e-12)
    assert is_lowest(x, y, fit.w, fit.b, quantile)


def test_the_proof_tells_a_line_that_is_not_lowest() -> None:
    x, y = points(3)
    fit = fit_line(x, y, "quantile", 0.5)
    assert not is_lowest(x, y, fit.w, fit.b + 0.1, 0.5)
    assert not is_lowest(x, y, *np.polyfit(x, y, 1), 0.5)


@pytest.mark.parametrize("delta", [0.01, 1.0, 30.0])
@pytest.mark.parametrize("seed", range(15))
def test_huber_pulls_cancel(seed: int, delta: float) -> None:
    x, y = points(seed)
    fit = fit_line(x, y, "huber", delta)
    pull = np.clip(residuals(x, y, fit.w, fit.b), -delta, delta)
    assert fit.exact
    assert abs(pull.sum()) <= 1e-10 * delta * x.size
    assert abs(pull @ x) <= 1e-10 * delta * np.abs(x).sum()


@pytest.mark.parametrize("seed", range(15))
def test_log_cosh_pulls_cancel(seed: int) -> None:
    x, y = points(seed)
    fit = fit_line(x, y, "log_cosh")
    pull = np.tanh(residuals(x, y, fit.w, fit.b))
    assert fit.exact
    assert abs(pull.sum()) <= 1e-10 * x.size
    assert abs(pull @ x) <= 1e-10 * np.abs(x).sum()


def test_huber_between_its_limits() -> None:
    x, y = points(4)
    squared, absolute = fit_line(x, y, "squared"), fit_line(x, y, "quantile")
    wide, narrow = fit_line(x, y, "huber", 1e9), fit_line(x, y, "huber", 1e-6)
    assert (wide.w, wide.b) == pytest.approx((squared.w, squared.b))
    assert (narrow.w, narrow.b) == pytest.approx((absolute.w, absolute.b), abs=1e-4)


def test_one_outlier_moves_the_squared_fit_alone() -> None:
    x = np.arange(10.0)
    y = 2.0 * x + 1.0
    y[9] += 50.0
    assert fit_line(x, y, "squared").w > 4
    absolute = fit_line(x, y, "quantile")
    assert (absolute.w, absolute.b) == pytest.approx((2.0, 1.0), abs=1e-12)
    assert fit_line(x, y, "huber", 1.0).w == pytest.approx(2.0, abs=0.2)


def test_gaussian_likelihood_is_what_the_catalog_gives() -> None:
    x, y = points(5)
    r = residuals(x, y, 0.2, 1.0)
    sigma = 1.7
    own = gaussian_log_likelihood(float(np.mean(r * r)), r.size, sigma)
    density = -0.5 * (r / sigma) ** 2 - math.log(sigma) - 0.5 * math.log(2 * math.pi)
    assert own == pytest.approx(density.sum())
    ours = evaluate(
        "gaussian_nll",
        (0.2 * x + 1.0)[:, None],
        y[:, None],
        np.full((r.size, 1), sigma**2),
        reduction="sum",
    )
    constant = 0.5 * r.size * math.log(2 * math.pi)
    assert -own == pytest.approx(float(ours.value) + constant)


def _pinball(r: Floats, quantile: float) -> float:
    return float(np.maximum(quantile * r, (quantile - 1) * r).sum())
