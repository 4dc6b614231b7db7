"""Jensen-Shannon, categorical focal, Poly-1, entropy: identities and limits."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import evaluate, get
from lossexplorer.losses.links import apply
from lossexplorer.losses.variables import along

RNG = np.random.default_rng(0)
Z = RNG.normal(size=(6, 4))
P, T = apply("softmax", Z), apply("softmax", RNG.normal(size=(6, 4)))
INDEX = np.array([0, 1, 2, 3, 1, 0])


def rows(key: str, *inputs: Any, **options: Any) -> np.ndarray:
    return evaluate(key, *inputs, reduction="none", **options).value


def test_jensen_shannon_is_symmetric_and_what_the_middle_adds_in_entropy() -> None:
    one, other = rows("js", P, T), rows("js", T, P)
    np.testing.assert_allclose(one, other)
    both = (rows("entropy", P, base="e") + rows("entropy", T, base="e")) / 2
    np.testing.assert_allclose(one, rows("entropy", (P + T) / 2, base="e") - both)


def test_jensen_shannon_goes_from_nothing_to_one_bit() -> None:
    np.testing.assert_array_equal(rows("js", P, P), 0)
    assert rows("js", [[1.0, 0.0]], [[0.0, 1.0]], base=2)[0] == 1.0
    near = np.array([[0.5 + 1e-6, 0.5 - 1e-6]])
    assert rows("js", near, [[0.5, 0.5]])[0] == pytest.approx(5e-13, rel=1e-5)
    for dtype in (np.float32, np.float64):
        noise = P.astype(dtype) * (1 + np.finfo(dtype).eps * RNG.integers(-3, 4, P.shape))
        close = rows("js", np.minimum(noise, 1).astype(dtype), P.astype(dtype))
        assert (close >= 0).all()


def test_jensen_shannon_of_the_smallest_numbers() -> None:
    result = evaluate("js", [[0.0, 1.0], [5e-324, 1.0]], [[5e-324, 1.0], [0.0, 1.0]])
    assert result.value == 0
    np.testing.assert_allclose(result.gradients["prediction"] * 2, [[-np.inf, 0], [0.34657359, 0]])


def test_without_focus_and_weights_focal_is_cross_entropy() -> None:
    for link, first in (("identity", P), ("softmax", Z)):
        for target in (INDEX, T):
            focal = evaluate("categorical_focal", first, target, gamma=0, link=link)
            plain = evaluate("ce", first, target, link=link, reduction="mean")
            assert focal.value == pytest.approx(plain.value)
            np.testing.assert_allclose(focal.gradient, plain.gradient, atol=1e-15)


def test_a_weight_for_each_class_and_one_for_all() -> None:
    alpha = np.array([0.5, 0.0, 2.0, 1.0])
    plain = rows("categorical_focal", Z, INDEX, link="softmax")
    weighted = rows("categorical_focal", Z, INDEX, link="softmax", alpha=alpha)
    np.testing.assert_allclose(weighted, alpha[INDEX] * plain)
    np.testing.assert_allclose(
        rows("categorical_focal", Z, INDEX, link="softmax", alpha=0.25), plain / 4
    )


@pytest.mark.parametrize("gamma", [0.0, 0.3, 1.0, 2.0, 5.0])
def test_focal_gradients_are_finite_where_the_limit_is(gamma: float) -> None:
    sure = evaluate("categorical_focal", [[1.0, 0.0], [0.0, 1.0]], [0, 1], gamma=gamma)
    assert sure.value == 0
    np.testing.assert_array_equal(sure.gradient, np.eye(2) * (-0.5 if gamma == 0 else 0))
    z = np.array([[800.0, -800.0, 0.0], [-np.inf, 0.0, 3.0]])
    far = evaluate("categorical_focal", z, [0, 2], gamma=gamma, link="softmax")
    assert np.isfinite(far.gradient).all()
    wrong = evaluate("categorical_focal", [[-1e3, 1e3]], [0], gamma=gamma, link="softmax")
    assert wrong.value == 2000
    np.testing.assert_array_equal(wrong.gradient, [[-1, 1]])


def test_focal_from_logits_keeps_the_digits_of_a_sure_hit() -> None:
    z = np.array([[40.0, 0.0]])
    result = evaluate("categorical_focal", z, [0], link="softmax")
    miss = np.exp(-40.0)
    assert result.value == pytest.approx(miss**3, rel=1e-12)
    np.testing.assert_allclose(result.gradient, [[-3 * miss**3, 3 * miss**3]], rtol=1e-12)


def test_keras_clips_what_comes_from_logits_too() -> None:
    result = evaluate("categorical_focal", [[50.0, 0.0]], [1], convention="keras", link="softmax")
    assert result.value == pytest.approx(-0.25 * (1 - 1e-7) ** 2 * np.log(1e-7))
    assert not result.gradient.any()


def test_rows_are_normalised_where_there_is_something_to_divide_by() -> None:
    both = [[0.2, 0.6], [0.0, 0.0]]
    for key in ("categorical_focal", "ce"):
        result = evaluate(key, both, [1, 1], normalise=True, reduction="none", epsilon=1e-7)
        alone = rows(key, [[0.25, 0.75]], [1], epsilon=1e-7)
        assert result.value[0] == pytest.approx(alone[0], rel=1e-6)
        assert result.value[1] == pytest.approx(-np.log(1e-7))
    tiny = evaluate("categorical_focal", [[0.0, 5e-324, 1.0]], [1], normalise=True)
    assert not np.isnan(tiny.gradient).any()


def test_poly1_adds_to_cross_entropy_what_it_says() -> None:
    for target in (INDEX, T):
        plain = rows("ce", Z, target, link="softmax")
        np.testing.assert_allclose(rows("poly1", Z, target, link="softmax", epsilon=0.0), plain)
        mass = P[np.arange(6), INDEX] if target is INDEX else (P * T).sum(axis=1)
        more = rows("poly1", Z, target, link="softmax", epsilon=2.5) - plain
        np.testing.assert_allclose(more, 2.5 * (1 - mass))
    turned = evaluate("poly1", [[0.6, 0.4]], [0], epsilon=-2.0)
    assert turned.gradient[0, 0] > 0  # beyond p = ½ the loss grows again


def test_entropy_is_the_part_of_cross_entropy_no_prediction_takes_away() -> None:
    np.testing.assert_allclose(
        rows("ce", P, T), rows("entropy", T, base="e") + rows("kl", P, T, convention="textbook")
    )
    assert rows("entropy", np.full((1, 8), 1 / 8))[0] == pytest.approx(3.0)
    sure = rows("entropy", [[0.0, 1.0]])[0]
    assert (sure, np.signbit(sure)) == (0.0, False)
    expected = (P * rows("self_information", P, rows=None)).sum(axis=1)
    np.testing.assert_allclose(rows("entropy", P), expected)


def test_entropy_from_logits() -> None:
    np.testing.assert_allclose(rows("entropy", Z, link="softmax"), rows("entropy", P))
    far = evaluate("entropy", [[1e3, -1e3, 0.0], [-np.inf, 0.0, 0.0]], link="softmax")
    assert far.value == pytest.approx(0.5)
    np.testing.assert_allclose(far.gradient, 0, atol=1e-15)


def test_self_information_at_its_ends() -> None:
    result = evaluate("self_information", [0.0, 0.5, 1.0], reduction="none")
    np.testing.assert_array_equal(result.value, [np.inf, 1.0, 0.0])
    assert not np.signbit(result.value).any()
    np.testing.assert_allclose(result.gradient, [-np.inf, -2 / np.log(2), -1 / np.log(2)])
    far = evaluate("self_information", [-1e3, 1e3], link="sigmoid", base="e", reduction="none")
    np.testing.assert_array_equal(far.value, [1e3, 0.0])
    np.testing.assert_array_equal(far.gradient, [-1.0, 0.0])


def test_curves_of_information() -> None:
    x = np.array([0.0, 0.25, 0.5, 1.0])
    coin = along(get("entropy"), "probability", x, 1)
    np.testing.assert_allclose(coin.value, [0.0, 0.8112781244591328, 1.0, 0.0])
    np.testing.assert_allclose(coin.gradient[1:3], [np.log2(3), 0.0], atol=1e-15)
    for label, expected in ((1, [np.inf, 2.0, 1.0, 0.0]), (0, [0.0, -np.log2(0.75), 1.0, np.inf])):
        line = along(get("self_information"), "probability", x, label)
        np.testing.assert_allclose(line.value, expected, atol=1e-15)
    z = np.array([-2.0, 0.3])
    p = 1 / (1 + np.exp(-z))
    for key in ("entropy", "self_information"):
        for label in (0, 1):
            by_logit = along(get(key), "logit", z, label)
            by_p = along(get(key), "probability", p, label)
            np.testing.assert_allclose(by_logit.value, by_p.value)
            np.testing.assert_allclose(by_logit.gradient, by_p.gradient * p * (1 - p))
