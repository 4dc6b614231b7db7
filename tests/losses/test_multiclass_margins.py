"""Multi-class hinge and multi-margin: soft labels, ties, Keras' rule, one class."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses import evaluate, get

SCORES = np.random.default_rng(0).normal(size=(6, 4))


@pytest.mark.parametrize(
    ("key", "options"),
    [
        ("multiclass_hinge", {}),
        ("multiclass_hinge", {"true_as_zero": True}),
        ("multi_margin", {"class_weight": [1.0, 2.0, 0.0, 3.0]}),
        ("multi_margin", {"p": 2}),
    ],
)
def test_a_soft_label_expects_the_loss(key: str, options: dict[str, object]) -> None:
    def of_class(k: int) -> np.ndarray:
        return evaluate(key, SCORES, np.full(6, k), reduction="none", **options).value

    soft = np.random.default_rng(1).dirichlet(np.ones(4), 6)
    result = evaluate(key, SCORES, soft, reduction="none", **options)
    costs = np.transpose([of_class(k) for k in range(4)])
    np.testing.assert_allclose(result.value, (soft * costs).sum(axis=1))
    np.testing.assert_allclose(result.gradients["target"], costs)


def test_the_first_of_equal_rivals_takes_it_all() -> None:
    tie = evaluate("multiclass_hinge", [[2.0, 0.0, 2.0, 2.0]], [1])
    np.testing.assert_array_equal(tie.gradient, [[1, -1, 0, 0]])
    on_top = evaluate("multiclass_hinge", [[2.0, 0.0, 2.0, 2.0]], [0])
    np.testing.assert_array_equal(on_top.gradient, [[-1, 0, 1, 0]])


def test_keras_counts_the_true_class_as_zero() -> None:
    """Ahead of every rival by the margin, but itself below it, a score still costs."""
    scores = [[0.5, -3.0]]
    assert evaluate("multiclass_hinge", scores, [0]).value == 0
    keras = evaluate("multiclass_hinge", scores, [0], convention="keras")
    assert keras.value == 0.5
    np.testing.assert_array_equal(keras.gradient, [[-1.0, 0.0]])
    above = evaluate("multiclass_hinge", [[0.5, 1.0]], [0], convention="keras")
    np.testing.assert_array_equal(above.gradient, [[-1.0, 1.0]])


def test_one_class_has_no_rivals() -> None:
    for key in ("multiclass_hinge", "multi_margin"):
        result = evaluate(key, [[0.4]], [0])
        assert result.value == 0
        assert not result.gradient.any()


def test_what_frameworks_can_and_cannot_do() -> None:
    hinge, margins = get("multiclass_hinge").calls, get("multi_margin").calls
    assert hinge["keras"]("identity", margin=1.0, true_as_zero=False) is None
    assert hinge["optax"]("identity", margin=2.0, true_as_zero=False) is None
    assert hinge["optax"]("identity", margin=1.0, true_as_zero=True) is None
    call = margins["pytorch"]("identity", p=2, margin=0.5, class_weight=np.ones(3))
    assert "p=2, margin=0.5, weight=class_weight" in str(call)
    (cosine,) = get("cosine_embedding").calls.values()
    assert cosine("identity", margin=0.0, eps=None) is None
    triplet = get("triplet").calls["pytorch"]
    options = {"margin": 1.0, "swap": False, "p": 2.0, "eps": 0.0}
    assert triplet("identity", distance="squared", **options) is None
