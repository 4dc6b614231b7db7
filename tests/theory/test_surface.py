"""The plane of weight and bias: samples, contours and the staircase of errors."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.theory.contours import contours, round_levels
from lossexplorer.theory.staircase import error_rate, stairs
from lossexplorer.theory.surface import COARSE, FINE, Plane, fine_size, over_plane

X = np.array([-2.0, -0.5, 1.0, 3.0])
LABELS = np.array([0.0, 1.0, 0.0, 1.0])


def test_a_surface_has_the_loss_of_each_place():
    plane = Plane((-2.0, 4.0), (-1.0, 1.0), 5)
    heights = over_plane(plane, X, lambda z: (z**2).mean(axis=1))
    for row, bias in enumerate(plane.b):
        for column, weight in enumerate(plane.w):
            assert heights[row, column] == pytest.approx(np.mean((weight * X + bias) ** 2))


def test_the_finest_surface_keeps_to_a_bounded_number_of_logits():
    assert fine_size(1) == FINE
    for points in range(1, 41):
        size = fine_size(points)
        assert size % 2 == 1
        assert COARSE < size <= FINE
        assert size * size * points <= 120_000


def test_levels_are_round_and_strictly_between():
    assert round_levels(0.0, 1.0) == pytest.approx([0.2, 0.4, 0.6, 0.8])
    assert round_levels(-3.0, 3.0) == pytest.approx([-2, -1, 0, 1, 2])
    assert round_levels(0.013, 0.0131).size <= 9
    assert round_levels(2.0, 2.0).size == 0
    assert round_levels(2.0, np.nextafter(2.0, 3.0)).size <= 9


def test_contours_of_a_bowl_are_circles():
    x = np.linspace(-2, 2, 161)
    bowl = x**2 + x[:, None] ** 2
    (across, up), (beyond, _) = contours(x, x, bowl, (1.0, 9.0))
    assert np.hypot(across, up) == pytest.approx(np.ones(len(across)), abs=1e-3)
    assert len(beyond) == 0


def test_contours_come_in_pieces_and_keep_away_from_holes():
    x = np.linspace(-2, 2, 81)
    saddle = x * x[:, None]
    ((across, up),) = contours(x, x, saddle, (0.5,))
    assert np.isnan(across).sum() == 1  # two branches
    known = ~np.isnan(across)
    assert across[known] * up[known] == pytest.approx(np.full(known.sum(), 0.5), abs=1e-3)
    half = np.where(x[None, :] < 0, np.nan, saddle)
    ((across, _),) = contours(x, x, half, (0.5,))
    assert np.nanmin(across) > 0


def test_the_error_rate_counts_points_on_the_wrong_side():
    assert error_rate(1.0, 0.0, X, LABELS) == pytest.approx(0.5)
    assert error_rate(0.0, 1.0, X, LABELS) == pytest.approx(0.5)  # all said to be 1
    grid = error_rate(np.array([[1.0, -1.0]]), np.array([[0.0], [0.7]]), X, LABELS)
    by_hand = [[np.mean((w * X + b > 0) != (LABELS > 0)) for w in (1.0, -1.0)] for b in (0.0, 0.7)]
    assert grid.tolist() == by_hand


@pytest.mark.parametrize("bias", [-1.3, 0.0, 0.4, 2.0])
def test_stairs_change_only_where_a_point_changes_sides(bias):
    corners, rates = stairs(bias, X, LABELS, -5.0, 5.0)
    assert corners[0] == -5.0
    assert corners[-1] == 5.0
    edges = set(np.round(-bias / X, 12) + 0.0)
    assert {round(w, 12) for w in corners[1:-1]} == edges
    for low, high, rate in zip(corners[::2], corners[1::2], rates[::2], strict=True):
        inside = np.linspace(low, high, 12)[1:-1]
        assert error_rate(inside, bias, X, LABELS) == pytest.approx(np.full(10, rate))


def test_a_point_at_0_never_changes_sides_along_the_weight():
    corners, rates = stairs(1.0, np.array([0.0]), np.array([0.0]), -5.0, 5.0)
    assert corners.tolist() == [-5.0, 5.0]
    assert rates.tolist() == [1.0, 1.0]
