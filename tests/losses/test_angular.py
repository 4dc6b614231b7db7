"""The angular softmax losses where formulas break: no margin, no angle, past π, huge numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import evaluate, get
from lossexplorer.losses.variables import along, kinks_of

KEYS = ("l_softmax", "a_softmax", "l2_softmax", "am_softmax", "arcface")
RNG = np.random.default_rng(0)
X, W, TARGET = RNG.normal(size=(5, 3)), RNG.normal(size=(4, 3)), np.array([0, 3, 1, 1, 2])


def test_without_a_margin_it_is_a_softmax() -> None:
    plain = evaluate("cross_entropy", X @ W.T, TARGET, link="softmax")
    result = evaluate("l_softmax", X, W, TARGET, margin=1)
    assert result.value == pytest.approx(plain.value)
    np.testing.assert_allclose(result.gradients["embedding"], plain.gradient @ W)
    np.testing.assert_allclose(result.gradients["prototypes"], plain.gradient.T @ X)
    cosine = X @ W.T / np.linalg.norm(X, axis=1)[:, None] / np.linalg.norm(W, axis=1)
    plain = evaluate("cross_entropy", 30 * cosine, TARGET, link="softmax")
    for key in ("am_softmax", "arcface"):
        result = evaluate(key, X, W, TARGET, margin=0.0, scale=30.0)
        assert result.value == pytest.approx(plain.value)


@pytest.mark.parametrize("key", KEYS)
def test_a_soft_label_expects_the_loss(key: str) -> None:
    classes = [evaluate(key, X, W, np.full(5, k), reduction="none").value for k in range(4)]
    soft = np.random.default_rng(1).dirichlet(np.ones(4), 5)
    result = evaluate(key, X, W, soft, reduction="none")
    np.testing.assert_allclose(result.value, (soft * np.transpose(classes)).sum(axis=1))
    np.testing.assert_allclose(result.gradients["target"], np.transpose(classes))


@pytest.mark.parametrize("key", KEYS)
def test_gradients_of_prototypes_add_up_over_blocks(key: str) -> None:
    whole = evaluate(key, X, W, TARGET, reduction="sum").gradients
    halves = [evaluate(key, X[s], W, TARGET[s], reduction="sum").gradients for s in PARTS]
    together = np.concatenate([h["embedding"] for h in halves])
    np.testing.assert_allclose(together, whole["embedding"], atol=1e-12)
    np.testing.assert_allclose(
        halves[0]["prototypes"] + halves[1]["prototypes"], whole["prototypes"], atol=1e-12
    )


PARTS = (slice(0, 2), slice(2, 5))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("key", KEYS)
def test_on_and_opposite_its_prototype(key: str, dtype: Any) -> None:
    """At θ = 0 and π everything is finite, whatever direction the prototype points to."""
    w = RNG.normal(size=(3, 7)).astype(dtype)
    x = np.concatenate([w * dtype(3), w * dtype(-0.1)])
    result = evaluate(key, x, w, [0, 1, 2, 0, 1, 2])
    assert math.isfinite(result.value)
    for gradient in result.gradients.values():
        assert gradient.dtype == dtype
        assert np.isfinite(gradient).all()
        assert np.abs(gradient).max() < 1e3


@pytest.mark.parametrize("key", KEYS)
def test_zero_vectors(key: str) -> None:
    result = evaluate(key, [[0.0, 0.0], [1.0, 2.0]], [[1.0, 0.0], [0.0, 0.0]], [0, 1])
    assert math.isfinite(result.value)
    assert all(np.isfinite(g).all() for g in result.gradients.values())
    assert [line.split(":")[0] for line in result.diagnostics] == [
        "embedding row 1 is zero",
        "the prototype of class 1 is zero",
    ]
    if key in ("l2_softmax", "am_softmax", "arcface"):
        assert not result.gradients["embedding"][0].any()
    assert evaluate(key, X, W, TARGET).diagnostics == ()


@pytest.mark.parametrize("key", KEYS)
def test_lengths_beyond_squaring(key: str) -> None:
    """What is normalised away may have any size, and products of lengths don't overflow."""
    result = evaluate(key, 1e200 * X, 1e200 * W, TARGET, reduction="none")
    assert not np.isnan(result.value).any()
    assert not any(np.isnan(g).any() for g in result.gradients.values())
    tiny = evaluate(key, 1e-200 * X, 1e-200 * W, TARGET)
    assert math.isfinite(tiny.value)
    if key in ("am_softmax", "arcface"):
        plain = evaluate(key, X, W, TARGET, reduction="none").value
        np.testing.assert_allclose(result.value, plain)
    small = evaluate(key, (1e30 * X).astype(np.float32), W.astype(np.float32), TARGET)
    assert np.isfinite(small.gradient).all()


def test_arcface_says_what_lies_beyond() -> None:
    x = [[1.0, 0.1], [-1.0, 0.05], [-1.0, 0.1]]
    for past_pi, words in (("fallback", "cos θ - m sin m"), ("paper", "pushes away")):
        (line,) = evaluate("arcface", x, np.eye(2), [0, 0, 0], past_pi=past_pi).diagnostics
        assert line.startswith("row 2 and 1 more are beyond")
        assert words in line
    rows = np.array([[1.0, 0.0]] * 3)
    assert len(evaluate("arcface", x, np.eye(2), rows).diagnostics) == 1
    assert evaluate("arcface", x, np.eye(2), [0, 0, 0], margin=0.0).diagnostics == ()


def test_arcface_over_the_angle() -> None:
    """The paper's form falls again beyond π - m; the fallback jumps up and rises on."""
    loss, turn = get("arcface"), math.pi - 0.5
    (kink,) = kinks_of(loss, "angle", 1, {})
    assert (kink.position, kink.kind) == (turn, "jump")
    near, far = np.array([turn - 1e-6, turn + 1e-6]), np.linspace(turn + 0.01, 3.13, 20)
    low, high = along(loss, "angle", near, 1).value
    assert high - low > 1
    assert (np.diff(along(loss, "angle", far, 1).value) > 0).all()
    paper = along(loss, "angle", far, 1, {"past_pi": "paper"})
    assert (np.diff(paper.value) < 0).all()
    assert (paper.gradient < 0).all()
    low, high = along(loss, "angle", near, 1, {"past_pi": "paper"}).value
    assert high == pytest.approx(low, abs=1e-6)
    assert kinks_of(loss, "angle", 1, {"margin": 0.0}) == ()


@pytest.mark.parametrize("key", ["l_softmax", "a_softmax"])
def test_pieces_of_psi_meet_where_declared(key: str) -> None:
    """Value and slope are continuous there; the curvature jumps."""
    kinks = kinks_of(get(key), "angle", 1, {"margin": 4})
    assert len(kinks) == 3
    assert kinks_of(get(key), "angle", 0, {"margin": 4}) == ()
    for kink in kinks:
        at = kink.position + np.array([-2e-4, -1e-4, 1e-4, 2e-4])
        curve = along(get(key), "angle", at, 1, {"margin": 4})
        assert curve.value[2] == pytest.approx(curve.value[1], abs=1e-3)
        before, across, after = np.diff(curve.gradient) / np.diff(at)
        assert abs(after - before) > 1
        assert min(before, after) - 1e-2 < across < max(before, after) + 1e-2


def test_a_bias_is_added_to_the_logits() -> None:
    """The textbook form with a bias is the kernel's value; its gradient sums that of the logits."""
    rng = np.random.default_rng(2)
    x, w, bias = rng.normal(size=(5, 3)), rng.normal(size=(4, 3)), rng.normal(size=4)
    labels = np.eye(4)[[0, 3, 1, 1, 2]]
    result = evaluate("l2_softmax", x, w, labels, alpha=2.0, bias=bias, reduction="none")
    textbook = get("l2_softmax").textbook
    assert textbook is not None
    values = textbook(np, x, w, labels, alpha=2.0, bias=bias)
    np.testing.assert_allclose(values, result.value, rtol=1e-12)
    z = 2 * x / np.linalg.norm(x, axis=1, keepdims=True) @ w.T + bias
    softmax = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(result.gradients["bias"], (softmax - labels).sum(axis=0), atol=1e-12)
