"""The curves of the perceptual loss and of regularised risk, and what penalties add."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, evaluate, get
from lossexplorer.losses.variables import along, kinks_of

X = np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 0.0]])
W, B = np.array([0.5, -2.0]), np.array(0.3)


def test_contrast_of_an_edge() -> None:
    """Quadratic until the contrast turns over, where the slope jumps."""
    loss, x = get("perceptual"), np.array([-1.5, -1.0 - 1e-7, -1.0 + 1e-7, -0.5, 0.0, 1.0])
    curve = along(loss, "residual", x, 1)
    assert curve.value[4] == curve.gradient[4] == 0
    assert curve.value[5] == pytest.approx(4 * curve.value[3])
    assert curve.gradient[1] - curve.gradient[2] != pytest.approx(0, abs=1e-3)
    (kink,) = kinks_of(loss, "residual", 1, {})
    assert kink.position == -1
    assert kinks_of(loss, "residual", 1, {"features": ()}) == ()


def test_the_curve_of_other_features() -> None:
    """The picture has the channels the stack takes, and is large enough for it."""
    weights = np.random.default_rng(0).normal(size=(2, 3, 30, 30))
    stack = [(weights, None, 4), (np.ones((1, 2, 2, 2)),)]
    curve = along(get("perceptual"), "residual", np.array([0.0, 0.5]), 1, {"features": stack})
    assert curve.value[0] == 0
    pixels = along(get("perceptual"), "residual", np.array([0.5]), 1, {"features": "pixels"})
    np.testing.assert_allclose(pixels.value, 0.25 / 2)


@pytest.mark.parametrize(
    ("data", "costs"),
    [
        ("squared", lambda m: (m - 1) ** 2),
        ("half_squared", lambda m: (m - 1) ** 2 / 2),
        ("logistic", lambda m: np.log1p(np.exp(-m))),
        ("hinge", lambda m: np.maximum(1 - m, 0)),
    ],
)
def test_risk_over_the_margin(data: str, costs: object) -> None:
    loss, m = get("regularised_risk"), np.array([-2.0, 0.0, 0.5, 2.0])
    assert callable(costs)
    curve = along(loss, "margin", m, 1, {"data": data, "l1": 0.5, "l2": 3.0})
    np.testing.assert_allclose(curve.value, costs(m) + 0.5 + 1.5)
    rise = (costs(m + 1e-6) - costs(m - 1e-6)) / 2e-6
    np.testing.assert_allclose(curve.gradient, rise, atol=1e-6)
    assert len(kinks_of(loss, "margin", 1, {"data": data})) == (data == "hinge")


def test_penalties_are_no_part_of_the_bias() -> None:
    y = [1.0, -1.0, 1.0]
    plain = evaluate("regularised_risk", X, y, W, B, data="hinge")
    priced = evaluate("regularised_risk", X, y, W, B, data="hinge", l1=0.1, l2=0.2, half_l2=False)
    assert priced.value == pytest.approx(plain.value + 0.1 * 2.5 + 0.2 * 4.25)
    np.testing.assert_allclose(
        priced.gradients["w"] - plain.gradients["w"], 0.1 * np.sign(W) + 0.4 * W
    )
    assert priced.gradients["b"] == plain.gradients["b"]
    whole = evaluate("regularised_risk", X, y, W, B, data="hinge", l2=0.2, reduction="sum")
    assert whole.value == pytest.approx(3 * (plain.value + 0.1 * 4.25))


def test_labels_follow_the_data_term() -> None:
    evaluate("regularised_risk", X, [0.2, 1.5, -3.0], W, B)
    for data in ("logistic", "hinge"):
        with pytest.raises(LossInputError, match="no sign"):
            evaluate("regularised_risk", X, [0.2, 1.0, -1.0], W, B, data=data)


def test_a_bias_that_is_no_number_is_named() -> None:
    result = evaluate("regularised_risk", X, [1.0, -1.0, 1.0], W, np.nan)
    assert np.isnan(result.value)
    assert result.diagnostics == ("b is NaN",)
