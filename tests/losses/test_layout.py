"""Calls of one kind share what doesn't depend on their numbers; nothing else is shared."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, evaluate, get, layout
from lossexplorer.losses.prepare import prepare


@pytest.fixture(autouse=True)
def empty_cache(monkeypatch):
    monkeypatch.setattr(layout, "_cache", {})


def laid_out(*inputs, link=None, temperature=1.0, convention=None, **parameters):
    return prepare("huber", inputs, link, temperature, convention, parameters).layout


def test_calls_of_one_kind_share_a_layout():
    one = laid_out(np.zeros((2, 3)), np.ones((2, 3)))
    assert laid_out(np.ones((2, 3)), [[1, 2, 3], [4, 5, 6]]) is one
    others = [
        laid_out(np.zeros((3, 2)), np.ones((3, 2))),
        laid_out(np.zeros((2, 3), np.float32), np.ones((2, 3))),
        laid_out(np.zeros((2, 3)), np.ones((2, 3)), convention="keras"),
        laid_out(np.zeros((2, 3)), np.ones((2, 3)), link="softmax"),
        laid_out(np.zeros((2, 3)), np.ones((2, 3)), link="softmax", temperature=2.0),
        laid_out(np.zeros((2, 3)), np.ones((2, 3)), delta=1.0),
    ]
    assert all(other is not one for other in others)
    assert len({id(other) for other in others}) == len(others)


def test_what_was_right_once_is_still_checked():
    y = np.array([[0.5, 2.0]])
    assert evaluate("mse", y, y, link="softmax").value
    for wrong in ({"temperature": 0.0}, {"temperature": "1"}, {"link": ["softmax"]}, {"half": 1}):
        with pytest.raises(LossInputError):
            evaluate("mse", y, y, **{"link": "softmax", **wrong})
    with pytest.raises(LossInputError, match=r"it has the shape \(2,\)"):
        evaluate("mse", y, y[0], link="softmax")
    evaluate("ce", y, [1], link="softmax")
    with pytest.raises(LossInputError, match="there is no class 2"):
        evaluate("ce", y, [2], link="softmax")
    with pytest.raises(LossInputError, match="no probability"):
        evaluate("ce", y, [1])


def test_reductions_and_weights_are_not_mixed_up():
    y, t = np.array([[3.0, 1.0]]), np.zeros((1, 2))
    for _ in range(2):
        assert evaluate("mse", y, t).value == 5.0
        assert evaluate("mse", y, t, reduction="sum").value == 10.0
        assert evaluate("mse", y, t, rows="sum").value == 10.0
        assert evaluate("mse", y, t, reduction="mean", sample_weight=[2.0]).value == 10.0
        np.testing.assert_array_equal(evaluate("mse", y, t, reduction="none").value, [[9, 1]])
        index, soft = np.array([1]), np.array([[0.0, 1.0]])
        by_index = evaluate("ce", y, index, link="softmax")
        by_row = evaluate("ce", y, soft, link="softmax")
        assert by_index.value == pytest.approx(by_row.value)
        assert (list(by_index.gradients), list(by_row.gradients)) == (
            ["prediction"],
            ["prediction", "target"],
        )


def test_the_cache_stays_small(monkeypatch):
    monkeypatch.setattr(layout, "_KEPT", 8)
    for width in range(1, 30):
        evaluate(get("mse"), np.zeros(width), np.zeros(width))
        assert len(layout._cache) <= 8
