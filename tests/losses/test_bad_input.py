"""Every input that can't be used: the message names the argument, the place, the remedy."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, evaluate
from lossexplorer.losses.parameter_values import checked
from lossexplorer.losses.spec import Parameter

P, Y = np.full((2, 3), 1 / 3), np.array([0, 2])
ONE, ZERO = np.array([1.0]), np.array([0.0])


def case(*words: str) -> Any:
    """Arguments of a call and the words its message has to have."""

    def make(*arguments: Any, **options: Any) -> Any:
        return pytest.param(arguments, options, words, id=" ".join(words)[:40])

    return make


BAD = [
    # names
    case("no loss 'hubert'", "did you mean 'huber'?")("hubert", ONE, ZERO),
    case("no loss 'zzz'", "there are", "squared_error")("zzz", ONE, ZERO),
    case("no loss ['mse']")(["mse"], ONE, ZERO),
    case("detla: huber has no parameter", "did you mean 'delta'")("huber", ONE, ZERO, detla=1),
    case("speed: huber has no parameter", "it has delta")("huber", ONE, ZERO, speed=1),
    case("gamma: absolute_error has no parameter", "it has none")("mae", ONE, ZERO, gamma=1),
    case("link: there is no link 'sigmod'", "did you mean 'sigmoid'?")(
        "mse", ONE, ZERO, link="sigmod"
    ),
    case("link: there is no link 'x'", "there are identity, sigmoid")("mse", ONE, ZERO, link="x"),
    case("link: there is no link ['x']")("mse", ONE, ZERO, link=["x"]),
    case("link: hinge does not go with 'softmax'", "'identity'")("hinge", ONE, ONE, link="softmax"),
    case("convention: squared_error has no convention 'torch'", "'pytorch'")(
        "mse", ONE, ZERO, convention="torch"
    ),
    case("convention: hinge has no convention 'jax'", "'textbook', 'keras', 'optax'")(
        "hinge", ONE, ONE, convention="jax"
    ),
    case("rows: 'all' is not known", "'mean', 'sum' or None")("mse", ONE, ZERO, rows="all"),
    case("rows: cross_entropy already gives one number a row")("ce", P, Y, rows="sum"),
    case("reduction: 'avg' is not known", "choose 'none', 'sum'")(
        "mse", ONE, ZERO, reduction="avg"
    ),
    case("reduction: 'means'", "did you mean 'mean'?")("mse", ONE, ZERO, reduction="means"),
    # parameters
    case("delta: 0 is not allowed", "a finite number above 0")("huber", ONE, ZERO, delta=0),
    case("delta: nan is not allowed")("huber", ONE, ZERO, delta=math.nan),
    case("delta: inf is not allowed")("huber", ONE, ZERO, delta=math.inf),
    case("delta: 'wide' is not allowed")("huber", ONE, ZERO, delta="wide"),
    case("delta: True is not allowed")("huber", ONE, ZERO, delta=True),
    case("delta: None is not allowed", "above 0")("huber", ONE, ZERO, delta=None),
    case("beta: -1.0 is not allowed", "at least 0")("smooth_l1", ONE, ZERO, beta=-1.0),
    case("half: 1 is no boolean", "True or False")("mse", ONE, ZERO, half=1),
    case("label_smoothing: 1.2", "at least 0 and at most 1")("ce", P, Y, label_smoothing=1.2),
    case("clamp_log: 1 is not", "at most 0, or None")("bce", P, P, clamp_log=1),
    case("epsilon_mode: 'sub' is not allowed", "choose 'add', 'clip'")(
        "ce", P, Y, epsilon_mode="sub"
    ),
    case("base: 1 is not allowed", "'e', '2', '10' or another number")("ce", P, Y, base=1),
    case("base: 'two' is not allowed")("ce", P, Y, base="two"),
    case("base: -2 is not allowed")("ce", P, Y, base=-2),
    case("base: [2] is not allowed")("ce", P, Y, base=[2]),
    case("ignore_index: 0.5 is not allowed", "a whole number, or None")(
        "ce", P, Y, ignore_index=0.5
    ),
    case("class_weight: it has the shape (2,)", "shape (3,)")("ce", P, Y, class_weight=[1, 2]),
    case("class_weight[1]: -1.0 is not allowed", "at least 0")("ce", P, Y, class_weight=[1, -1, 1]),
    case("class_weight: nan is not allowed")("ce", P, Y, class_weight=math.nan),
    case("class_weight: not all of it are numbers")("ce", P, Y, class_weight=["a", 1, 1]),
    case("temperature: 0 is not allowed", "above 0")("ce", P, Y, link="softmax", temperature=0),
    case("temperature: 'hot' is not")("ce", P, Y, link="softmax", temperature="hot"),
    case("temperature: there are no logits", "give a link")("ce", P, Y, temperature=2.0),
    # inputs
    case("squared_error got 1 inputs", "it takes prediction, target")("mse", ONE),
    case("prediction: not all of it are numbers")("mse", ["a"], ZERO),
    case("prediction: its rows differ in length", "rectangular")("mse", [[1, 2], [3]], ZERO),
    case("prediction: it has complex numbers", "real numbers")("mse", [1j], ZERO),
    case("prediction: it is empty", "at least one number")("mse", [], []),
    case("prediction: it is a single number", "give a row")("ce", 0.5, 0),
    case("target: it has the shape (2,)", "prediction has (1,)")("mse", ONE, [0, 1]),
    case("prediction[0, 2]: 1.5 is no probability", "0 to 1, or logits with a link")(
        "bce", [[0.1, 0.2, 1.5]], [[0, 0, 1]]
    ),
    case("prediction[1]: nan is no probability")("bce", [0.5, math.nan], [0, 1]),
    case("prediction[1, 0]: -0.5 is no probability")("ce", [[1, 0], [-0.5, 1.5]], [0, 1]),
    case("target[1]: -1.0 is no label", "(t + 1) / 2")("bce", [0.5, 0.5], [1, -1]),
    case("target: nan is no label")("bce", 0.5, math.nan),
    case("target[0]: 0.0 is no sign", "2t - 1")("hinge", [1.0, 2.0], [0, 1]),
    case("target[1, 0]: 2.0 is no probability")("kl", P, [[1, 0, 0], [2, 0, 0]]),
    case("target[1, 0]: 2.0 is no probability")("ce", P, [[1, 0, 0], [2, 0, 0]]),
    case("target[1]: there is no class 3", "the classes are 0 to 2")("ce", P, [0, 3]),
    case("target[0]: there is no class -100", "ignore_index=-100 would skip it")(
        "ce", P, [-100, 1]
    ),
    case("target: there is no class 7")("ce", P[0], 7),
    case("target[1]: 0.5 is no class index", "whole numbers")("ce", P, [0, 0.5]),
    case("target[1]: nan is no class index")("ce", P, [0, math.nan]),
    case("target: not all of it are numbers")("ce", P[0], "cat"),
    case("target: it has the shape (3,)", "class indices of shape (2,) or label rows")(
        "ce", P, [0, 1, 2]
    ),
    case("sample_weight[1]: -1.0 is no weight", "at least 0")("ce", P, Y, sample_weight=[1, -1]),
    case("sample_weight: inf is no weight")("ce", P, Y, sample_weight=math.inf),
    case("sample_weight[0]: nan is no weight")("ce", P, Y, sample_weight=[math.nan, 1]),
    case("sample_weight: it has the shape (3,)", "give (2,) or (2, 1)")(
        "ce", P, Y, sample_weight=[1, 1, 1]
    ),
    case("sample_weight: it has the shape (3,)", "give (2, 3) or (2,) or (2, 1)")(
        "mse", P, P, sample_weight=[1, 1, 1]
    ),
    case("sample_weight: it has the shape (1,)", "give one number")(
        "mse", 1.0, 0.0, sample_weight=[1]
    ),
]


@pytest.mark.parametrize(("arguments", "options", "words"), BAD)
def test_message(
    arguments: tuple[Any, ...], options: dict[str, Any], words: tuple[str, ...]
) -> None:
    with pytest.raises(LossInputError) as caught:
        evaluate(*arguments, **options)
    message = caught.value.message
    assert "\n" not in message
    assert message.startswith(words[0]) or f"loss: there is {words[0]}" in message
    for word in words:
        assert word in message


def test_ignored_labels_are_no_mistake() -> None:
    assert evaluate("ce", P, [0, -100], ignore_index=-100).value == pytest.approx(np.log(3))
    with pytest.raises(LossInputError, match="no class -1"):
        evaluate("ce", P, [-1, -100], ignore_index=-100)


def test_nan_in_logits_propagates() -> None:
    z = [[math.nan, 0.0], [1.0, 2.0]]
    result = evaluate("ce", z, [0, 1], link="softmax", reduction="none")
    np.testing.assert_array_equal(np.isnan(result.value), [True, False])
    np.testing.assert_array_equal(np.isnan(result.gradient), [[True, True], [False, False]])
    for key in ("bce", "focal"):
        for link in ("sigmoid", "softmax"):
            result = evaluate(key, z, [[1, 0], [0, 1]], link=link, rows="sum", reduction="none")
            assert math.isnan(result.value[0])
            assert np.isnan(result.gradient[0]).any()
            assert np.isfinite(result.gradient[1]).all()


def test_an_ignored_row_may_hold_nan() -> None:
    result = evaluate("ce", [[math.nan, 0.0], [0.0, 0.0]], [-1, 1], link="softmax", ignore_index=-1)
    assert result.value == pytest.approx(math.log(2))
    np.testing.assert_allclose(result.gradient, [[0, 0], [0.5, -0.5]])


@pytest.mark.parametrize("dtype", [np.uint8, np.int32, np.float32, bool])
def test_class_indices_of_any_dtype(dtype: Any) -> None:
    p = [[0.7, 0.3], [0.4, 0.6]]
    found = evaluate("cross_entropy", p, np.array([0, 1], dtype))
    plain = evaluate("cross_entropy", p, [0, 1])
    assert found.value == plain.value
    assert (found.gradient == plain.gradient).all()


def test_objects_are_checked_by_their_parameter() -> None:
    def even(value: int) -> int:
        if value % 2:
            raise ValueError("it is odd")
        if value < 0:
            raise LossInputError("it is negative", where="here")
        return value // 2

    halved = Parameter("pair", 2, "object", check=even, description="two of them")
    assert checked(halved, 4, 1) == 2
    with pytest.raises(LossInputError, match="it is odd") as caught:
        checked(halved, 3, 1)
    assert caught.value.where == "pair"
    with pytest.raises(LossInputError, match="it is negative") as caught:
        checked(halved, -2, 1)
    assert caught.value.where == "here"
    anything = object()
    assert checked(Parameter("any", None, "object"), anything, 1) is anything
