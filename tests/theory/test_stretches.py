"""Stretches on which a condition holds, with their ends."""

from __future__ import annotations

import numpy as np

from lossexplorer.theory.stretches import stretches


def test_ends_are_found_to_the_last_digits():
    found = stretches(lambda x: np.sin(x) > 0, np.linspace(1.0, 12.0, 50))
    expected = ((1.0, np.pi), (2 * np.pi, 3 * np.pi))
    np.testing.assert_allclose(found, expected, rtol=0, atol=4e-15)


def test_nothing_and_everything():
    points = np.linspace(-1.0, 2.0, 7)
    assert stretches(lambda x: x > 5, points) == ()
    assert stretches(lambda x: x < 5, points) == ((-1.0, 2.0),)


def test_an_end_lies_where_the_condition_still_holds():
    ((start, end),) = stretches(lambda x: (x >= 0.3) & (x <= 0.7), np.linspace(0, 1, 11))
    assert start >= 0.3 and end <= 0.7
    np.testing.assert_allclose((start, end), (0.3, 0.7), atol=1e-15)
