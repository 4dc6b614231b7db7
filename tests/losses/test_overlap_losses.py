"""Dice and Tversky: identities, empty masks and digits."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import evaluate, get

RNG = np.random.default_rng(0)
P, MASK = RNG.random((5, 8)), (RNG.random((5, 8)) > 0.5).astype(float)
EMPTY = np.zeros((1, 4))


def rows(key: str, *inputs: Any, **options: Any) -> np.ndarray:
    return evaluate(key, *inputs, reduction="none", **options).value


def test_an_even_tversky_is_dice_with_twice_the_smoothing() -> None:
    for above in (0.0, 0.3, 1.0):
        options = {"smooth_numerator": above}
        even = evaluate("tversky", P, MASK, alpha=0.5, beta=0.5, smooth=0.7, **options)
        dice = evaluate("dice", P, MASK, smooth=1.4, **options)
        assert even.value == pytest.approx(dice.value)
        for name in ("prediction", "target"):
            np.testing.assert_allclose(even.gradients[name], dice.gradients[name])


def test_alpha_weighs_what_is_outside_of_the_mask() -> None:
    outside, missing = [[1.0, 1.0]], [[0.0, 0.0]]
    options = {"alpha": 0.9, "beta": 0.1, "smooth": 0.0}
    assert rows("tversky", outside, [[1.0, 0.0]], **options)[0] == pytest.approx(0.9 / 1.9)
    assert rows("tversky", missing, [[1.0, 0.0]], **options)[0] == 1.0
    half = rows("tversky", [[1.0, 0.0]], [[1.0, 1.0]], **options)
    assert half[0] == pytest.approx(0.1 / 1.1)


@pytest.mark.parametrize("key", ["dice", "tversky"])
def test_two_empty_masks(key: str) -> None:
    assert rows(key, EMPTY, EMPTY)[0] == 0
    assert rows(key, EMPTY, EMPTY, convention="keras")[0] == 1
    unsmoothed = evaluate(key, EMPTY, EMPTY, smooth=0.0)
    assert unsmoothed.value == 0
    assert not unsmoothed.gradient.any()
    (line,) = unsmoothed.diagnostics
    assert line.startswith("row 1: both masks are empty")
    assert not evaluate(key, P, MASK, smooth=0.0).diagnostics
    # a prediction where there should be nothing costs 1, without a slope
    alone = evaluate(key, EMPTY + 0.5, EMPTY, smooth=0.0)
    assert alone.value == 1
    np.testing.assert_allclose(alone.gradient, 0, atol=1e-15)


def test_an_error_that_weighs_nothing_costs_nothing() -> None:
    result = evaluate("tversky", [[0.5, 0.5]], [[0.0, 0.0]], alpha=0.0, smooth=0.0)
    assert result.value == 0
    assert np.isfinite(result.gradient).all()


@pytest.mark.parametrize("key", ["dice", "tversky"])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_nearly_perfect_mask_keeps_its_digits(key: str, dtype: Any) -> None:
    error = float(np.finfo(dtype).eps)
    p = np.array([[1.0, 1.0, error, 0.0]], dtype=dtype)
    t = np.array([[1.0, 1.0, 0.0, 0.0]], dtype=dtype)
    whole = {"dice": error / 5, "tversky": 0.3 * error / 3}[key]
    assert rows(key, p, t)[0] == pytest.approx(whole, rel=1e-5)


def test_soft_labels_need_squared_sizes_to_reach_0() -> None:
    soft = np.array([[0.3, 0.8]])
    assert rows("dice", soft, soft, square=True)[0] == 0
    assert rows("dice", soft, soft)[0] > 0.1


@pytest.mark.parametrize("key", ["dice", "tversky"])
@pytest.mark.parametrize("options", [{}, {"smooth_numerator": 0.25}, {"smooth": 0.0}])
def test_pixels_add_up(key: str, options: dict[str, float]) -> None:
    contributions = get(key).contributions
    assert contributions
    both = np.concatenate([P, EMPTY.repeat(2, axis=1)]), np.concatenate([MASK, np.zeros((1, 8))])
    terms = contributions(*both, **options)
    np.testing.assert_allclose(terms.sum(axis=1), rows(key, *both, **options), atol=1e-15)
    if key == "dice":
        squared = contributions(*both, square=True, **options)
        np.testing.assert_allclose(
            squared.sum(axis=1), rows(key, *both, square=True, **options), atol=1e-15
        )
