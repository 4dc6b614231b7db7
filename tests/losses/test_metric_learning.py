"""Cosine embedding, triplet and contrastive losses at their edges."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, evaluate, get
from lossexplorer.losses.variables import along, kinks_of

A, P, N = (np.array([row]) for row in ([1.0, 2.0], [1.5, 2.0], [1.0, 4.0]))


def test_close_pairs_keep_their_digits() -> None:
    """1 - cos of an angle of 1e-4, which a float32 cosine can't tell from 0."""
    x2 = np.array([[1.0, 1e-4]], dtype=np.float32)
    x1 = np.array([[1.0, 0.0]], dtype=np.float32)
    result = evaluate("cosine_embedding", x1, x2, [1], convention="textbook")
    assert result.value == pytest.approx(5e-9, rel=1e-3)
    assert result.gradient.dtype == np.float32


def test_zero_vectors_in_a_pair() -> None:
    textbook = evaluate("cosine_embedding", [[0, 0]], [[1, 1]], [1], convention="textbook")
    assert textbook.value == pytest.approx(1)
    assert not textbook.gradients["x1"].any()
    assert "x1 is a zero vector in row 1" in textbook.diagnostics[0]
    torch = evaluate("cosine_embedding", [[0, 0]], [[1, 1]], [1])
    assert np.linalg.norm(torch.gradient) == pytest.approx(1e6)
    both = evaluate("cosine_embedding", [[0, 0]], [[0, 0]], [1], convention="textbook")
    assert both.value == 1


def test_cosine_over_the_angle() -> None:
    loss, x = get("cosine_embedding"), np.array([0.5, 1.0, 2.0])
    np.testing.assert_allclose(along(loss, "angle", x, 1).value, 1 - np.cos(x))
    apart = along(loss, "angle", x, 0, {"margin": 0.2})
    np.testing.assert_allclose(apart.value, np.maximum(np.cos(x) - 0.2, 0), atol=1e-12)
    (kink,) = kinks_of(loss, "angle", 0, {"margin": 0.2})
    assert kink.position == pytest.approx(math.acos(0.2))
    assert kinks_of(loss, "angle", 1, {"margin": 0.2}) == ()
    assert kinks_of(loss, "angle", 0, {"margin": 1.0}) == ()


@pytest.mark.parametrize("distance", ["euclidean", "squared", "smoothed"])
@pytest.mark.parametrize("p", [1.0, 2.0, 5.0])
@pytest.mark.parametrize("swap", [False, True])
def test_triplet_over_its_margin(distance: str, p: float, swap: bool) -> None:
    x = np.array([-3.0, -1.0, 0.0, 0.5, 1.5])
    options = {"distance": distance, "p": p, "swap": swap}
    curve = along(get("triplet"), "margin", x, 1, options)
    np.testing.assert_allclose(curve.value, np.maximum(1 - x, 0), atol=1e-9)
    np.testing.assert_allclose(curve.gradient, [-1, -1, -1, -1, 0], atol=1e-9)


def test_triplet_of_coinciding_points() -> None:
    for distance in ("euclidean", "squared", "smoothed"):
        for p in (1.0, 2.0, 3.0):
            options = {"distance": distance, "p": p, "eps": 0.0}
            result = evaluate("triplet", A, A, A, **options)
            assert result.value == 1
            assert not any(g.any() for g in result.gradients.values())
    with_guard = evaluate("triplet", A, A, P)
    assert np.linalg.norm(with_guard.gradients["positive"]) == pytest.approx(1)


def test_triplet_swap_takes_the_harder_negative() -> None:
    beside = np.array([[2.5, 2.0]])  # nearer to the positive than to the anchor
    plain = evaluate("triplet", A, P, beside, eps=0.0)
    swapped = evaluate("triplet", A, P, beside, eps=0.0, swap=True)
    assert plain.value == pytest.approx(0.5 - 1.5 + 1)
    assert swapped.value == pytest.approx(0.5 - 1.0 + 1)
    np.testing.assert_allclose(swapped.gradients["anchor"], [[-1.0, 0.0]])
    np.testing.assert_allclose(swapped.gradients["positive"], [[2.0, 0.0]])


def test_triplet_of_huge_points() -> None:
    for p in (1.0, 2.0, 7.5):
        result = evaluate("triplet", 1e200 * A, 1e200 * N, 1e200 * P, p=p)
        assert result.value == pytest.approx(1.5e200)
        assert all(np.isfinite(g).all() for g in result.gradients.values())


def test_triplet_margin_of_zero_is_refused() -> None:
    with pytest.raises(LossInputError, match="margin"):
        evaluate("triplet", A, P, N, margin=0.0)


def test_triplet_conventions() -> None:
    optax = evaluate("triplet", A, P, N, convention="optax")
    expected = math.sqrt(0.25 + 1e-6) - math.sqrt(4 + 1e-6) + 1
    np.testing.assert_allclose(optax.value, [max(expected, 0)])
    assert evaluate("triplet", A, N, P, convention="textbook").value == pytest.approx(3.95)


def test_contrastive_over_the_distance() -> None:
    loss, x = get("contrastive"), np.array([0.0, 0.5, 1.0, 2.0])
    np.testing.assert_allclose(along(loss, "distance", x, 1).value, x * x / 2)
    apart = along(loss, "distance", x, 0, {"half": False, "margin": 1.5})
    np.testing.assert_allclose(apart.value, np.maximum(1.5 - x, 0) ** 2)
    np.testing.assert_allclose(apart.gradient, [0, -2, -1, 0])
    (kink,) = kinks_of(loss, "distance", 0, {"margin": 1.5})
    assert (kink.position, kink.kind) == (1.5, "bend")


def test_a_half_similar_pair_is_the_mean_of_both() -> None:
    values = [evaluate("contrastive", A, P, [t]).value for t in (0.0, 0.5, 1.0)]
    assert values[1] == pytest.approx((values[0] + values[2]) / 2)
