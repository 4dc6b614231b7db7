"""Inputs of every declared shape: what fits, what is refused, and their gradients."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, evaluate
from lossexplorer.losses.spec import Input, Loss, Space

X = np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 0.0]])


def declared(*inputs: Input, kernel: Any, per_row: bool = True) -> Loss:
    return Loss(
        key="shaped",
        title="Shaped",
        family="Test",
        short="S",
        inputs=inputs,
        value_and_gradient=kernel,
        per_row=per_row,
        formula="L",
        gradient_formula="L",
        summary="Shaped.",
        reference="Shaped (2000)",
    )


def linear(x: Any, w: Any, b: Any, y: Any) -> Any:
    """(x·w + b - y)² of each row, w and b shared."""
    residual = x @ w + b - y
    slope = 2 * residual[:, None]
    return residual**2, {
        "x": slope * w,
        "w": lambda factor: (slope * factor * x).sum(axis=0),
        "b": lambda factor: (slope * factor).sum(),
        "y": -slope[:, 0],
    }


LINEAR = declared(
    Input("x", Space.REAL),
    Input("w", Space.REAL, shape="vector"),
    Input("b", Space.REAL, shape="number"),
    Input("y", Space.REAL, shape="row"),
    kernel=linear,
)
W, B, Y = np.array([0.5, -1.0]), np.array(0.25), np.array([1.0, 0.0, 2.0])


@pytest.mark.parametrize("reduction", ["none", "sum", "mean", "weighted_mean", "batchmean"])
@pytest.mark.parametrize("weight", [None, 2.0, np.array([1.0, 0.0, 3.0])])
def test_gradients_of_shared_inputs_follow_weights_and_reduction(reduction, weight):
    def value(*inputs):
        result = evaluate(LINEAR, *inputs, reduction=reduction, sample_weight=weight)
        return float(np.sum(result.value))

    inputs = (X, W, B, Y)
    result = evaluate(LINEAR, *inputs, reduction=reduction, sample_weight=weight)
    for place, name in enumerate(("x", "w", "b", "y")):
        got = result.gradients[name]
        assert got.shape == inputs[place].shape
        for index in np.ndindex(got.shape):
            up, down = (np.array(inputs[place]) for _ in range(2))
            up[index] += 1e-6
            down[index] -= 1e-6
            rise = value(*inputs[:place], up, *inputs[place + 1 :])
            fall = value(*inputs[:place], down, *inputs[place + 1 :])
            assert got[index] == pytest.approx((rise - fall) / 2e-6, abs=1e-6)


def test_one_row_and_more_leading_axes():
    one = evaluate(LINEAR, X[0], W, B, Y[0], reduction="none")
    assert one.value.shape == ()
    assert one.gradients["y"].shape == ()
    deep = evaluate(LINEAR, X[:, None], W, B, Y[:, None], reduction="none")
    assert deep.value.shape == (3, 1)
    assert deep.gradients["x"].shape == (3, 1, 2)


@pytest.mark.parametrize(
    ("place", "bad", "words"),
    [
        (1, np.zeros(3), "w: it has the shape (3,); give (2,) for x of shape (3, 2)"),
        (2, np.zeros(1), "b: it has the shape (1,); give one number for x of shape (3, 2)"),
        (3, np.zeros(2), "y: it has the shape (2,); give (3,) for x of shape (3, 2)"),
    ],
)
def test_a_wrong_shape_is_named(place, bad, words):
    inputs = [X, W, B, Y]
    inputs[place] = bad
    with pytest.raises(LossInputError) as caught:
        evaluate(LINEAR, *inputs)
    assert caught.value.message == words


def scaled(x: Any, s: Any) -> Any:
    return x * s, {"x": np.broadcast_to(s, x.shape).copy(), "s": x.copy()}


SCALED = declared(
    Input("x", Space.REAL),
    Input("s", Space.NON_NEGATIVE, shape="broadcast"),
    kernel=scaled,
    per_row=False,
)


def test_one_number_may_stand_for_a_row_even_under_weights_on_elements():
    weight = np.array([[1.0, 0.0], [2.0, 1.0], [0.0, 3.0]])
    s = np.array([[2.0], [0.0], [1.0]])
    result = evaluate(SCALED, X, s, sample_weight=weight, reduction="sum", rows=None)
    assert result.value == pytest.approx((X * s * weight).sum())
    np.testing.assert_allclose(result.gradients["s"], (X * weight).sum(axis=1, keepdims=True))
    full = evaluate(SCALED, X, np.ones_like(X), reduction="sum", rows=None)
    np.testing.assert_allclose(full.gradients["s"], X)
    with pytest.raises(LossInputError, match=r"s\[1, 0\]: -1.0 is negative; give numbers of at"):
        evaluate(SCALED, X, [[0.0], [-1.0], [0.0]])
    with pytest.raises(LossInputError, match=r"s: it has the shape \(2,\); give \(3, 2\) or"):
        evaluate(SCALED, X, [1.0, 2.0])


def nearest(x: Any, table: Any, target: Any) -> Any:
    assert target.shape == (len(x),)
    gap = x - table[target]
    return (gap**2).sum(axis=1), {"x": 2 * gap}


def test_labels_name_rows_of_the_table():
    loss = declared(
        Input("x", Space.VECTOR),
        Input("table", Space.VECTOR, shape="table", differentiable=False),
        Input("target", Space.CLASS, differentiable=False),
        kernel=nearest,
    )
    table = np.zeros((5, 2))
    assert evaluate(loss, X, table, [4, 0, 1], reduction="none").value.shape == (3,)
    with pytest.raises(LossInputError, match=r"target\[0\]: there is no class 5"):
        evaluate(loss, X, table, [5, 0, 1])
    with pytest.raises(LossInputError, match="table: it has the shape .* of 2 numbers each, as x"):
        evaluate(loss, X, np.zeros((5, 3)), [0, 0, 1])
    with pytest.raises(LossInputError, match="x: it is a single number"):
        evaluate(loss, 1.0, table, 0)


def brightness(image: Any) -> Any:
    assert image.ndim == 4
    return image.mean(axis=(1, 2, 3)), {"image": np.full_like(image, 1 / image[0].size)}


@pytest.mark.parametrize(
    ("shape", "values"),
    [((4, 5), ()), ((2, 4, 5), ()), ((3, 2, 4, 5), (3,)), ((6, 3, 2, 4, 5), (6, 3))],
)
def test_images_keep_their_shape_and_give_one_value_each(shape, values):
    loss = declared(Input("image", Space.IMAGE), kernel=brightness)
    image = np.random.default_rng(0).random(shape)
    result = evaluate(loss, image, reduction="none")
    assert np.shape(result.value) == values
    assert result.gradient.shape == shape
    weight = np.arange(float(np.prod(values))).reshape(values) if values else 2.0
    weighted = evaluate(loss, image, reduction="sum", sample_weight=weight)
    assert weighted.value == pytest.approx(float((result.value * weight).sum()))
    with pytest.raises(LossInputError, match=r"image: it has the shape \(5,\); give an image"):
        evaluate(loss, np.zeros(5))
