"""Sums by BLAS are as exact as NumPy's, for few numbers and many."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses import sums

SIZES = [1, 10, sums.PIECE, 3 * sums.PIECE, 10 * sums.PIECE + 777]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_sums_are_exact(size, dtype):
    rng = np.random.default_rng(size)
    x, y = rng.uniform(0.5, 2.0, (2, size)).astype(dtype)
    close = {"rel": 4e-7 if dtype == np.float32 else 1e-13}
    exact, other = x.astype(np.longdouble), y.astype(np.longdouble)
    assert sums.dot(x, y) == pytest.approx(float((exact * other).sum()), **close)
    assert sums.squares(x) == pytest.approx(float((exact**2).sum()), **close)
    assert sums.total(x) == pytest.approx(float(exact.sum()), **close)
    assert sums.of_logs(x + 1) == pytest.approx(float(np.log(exact + 1).sum()), **close)
    rows = np.stack([x, y])
    np.testing.assert_allclose(sums.of_rows(rows), [exact.sum(), other.sum()], rtol=close["rel"])
    np.testing.assert_array_equal(sums.dot(x[::-1], y[::-1]), sums.dot(x[::-1].copy(), y[::-1]))


@pytest.mark.parametrize("width", [10, 100, 1000, 5000])
def test_rounding_does_not_add_up(width):
    """Equal numbers are the worst case: every addition rounds to the same side."""
    for number in np.random.default_rng(1).uniform(1, 100, 20).astype(np.float32):
        x = np.full((50, width), number)
        exact = np.float64(number) * width
        np.testing.assert_allclose(sums.of_rows(x), exact, rtol=1.5e-6)
        assert sums.total(x) == pytest.approx(exact * 50, rel=1.5e-6)


def test_logarithms_whose_product_overflows():
    x = np.full(2 * sums.PIECE, 1e30, np.float32)
    with np.errstate(over="ignore"):  # as evaluate does
        found = sums.of_logs(x)
    assert found == pytest.approx(x.size * np.log(np.float64(x[0])), rel=2e-6)


def test_the_ones_are_nobodys_to_change():
    with pytest.raises(ValueError, match="read-only"):
        sums.ones(3, np.dtype(np.float32))[0] = 2
    assert sums.one(np.dtype(np.float64)).shape == ()
