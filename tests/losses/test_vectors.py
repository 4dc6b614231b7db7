"""Length and direction of rows at the limits of the floats."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from lossexplorer.losses.vectors import polar


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_lengths_from_the_smallest_to_the_largest(dtype: Any) -> None:
    limits = np.finfo(dtype)
    for size in (1.0, limits.max / 8, limits.tiny, 1e3 * float(limits.smallest_subnormal)):
        with np.errstate(all="ignore"):
            length, direction = polar(np.array([[3.0, -4.0]], dtype=dtype) * dtype(size))
        np.testing.assert_allclose(length, [[5 * size]], rtol=1e-3)
        np.testing.assert_allclose(direction, [[0.6, -0.8]], rtol=1e-3)
        assert length.dtype == direction.dtype == dtype


def test_zero_has_no_direction_and_nan_stays() -> None:
    with np.errstate(all="ignore"):
        length, direction = polar(np.array([[0.0, 0.0], [np.nan, 1.0], [3.0, 4.0]]))
    np.testing.assert_array_equal(length, [[0.0], [np.nan], [5.0]])
    np.testing.assert_array_equal(direction, [[0.0, 0.0], [np.nan, np.nan], [0.6, 0.8]])
