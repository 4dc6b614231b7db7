"""The label's number beside the others: turned rows say what rows by themselves say."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses.rivals import rivals_of


@pytest.mark.parametrize("classes", [2, 10, 64, 65, 300])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("rows", [0, 1, 8, 301])
def test_rows_are_compared_as_one_by_one(classes, dtype, rows):
    rng = np.random.default_rng(classes)
    numbers = rng.integers(-3, 4, (rows, classes)).astype(dtype)  # many are equal
    label = rng.integers(0, classes, rows)
    if rows > 8:
        numbers[[3, 5, 7], [0, 1, -1 % classes]] = np.nan, np.inf, -np.inf
    kept = numbers.copy()
    found = rivals_of(numbers, label, predicted=True)
    assert np.array_equal(numbers, kept, equal_nan=True)
    assert found.predicted.tolist() == numbers.argmax(axis=1).tolist()
    assert found.right.tolist() == (numbers.argmax(axis=1) == label).tolist()
    for row in range(rows):
        own, others = numbers[row, label[row]], np.delete(numbers[row], label[row])
        np.testing.assert_array_equal(found.margin[row], own - others.max())
    np.testing.assert_array_equal(found.top, numbers.max(axis=1, initial=-np.inf))
    np.testing.assert_array_equal(np.moveaxis(found.put(found.own), found.axis, 1), numbers)
