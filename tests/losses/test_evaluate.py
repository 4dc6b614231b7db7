"""The pipeline of evaluate(): shapes, dtypes, rows, weights, reductions, links."""

from __future__ import annotations

import math
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import Result, evaluate, get, keys
from lossexplorer.losses.catalog import FAMILIES
from lossexplorer.losses.diagnose import diagnose
from lossexplorer.losses.registry import all_losses

P = np.array([[0.2, 0.5, 0.3], [0.1, 0.8, 0.1]])
Z = np.array([[1.0, -2.0, 0.5], [0.0, 3.0, 1.0]])


def test_a_number() -> None:
    result = evaluate("squared_error", 1.0, 3)
    assert result.value == 4.0
    assert isinstance(result.value, float)
    assert result.gradients["prediction"].shape == ()
    assert result.gradient == -4.0
    assert result.gradients["target"] == 4.0
    assert evaluate("mse", 1, 3, reduction="none", rows="sum").value.shape == ()
    assert evaluate("l2_norm", 3.0, -1.0).value == 4.0


def test_leading_axes_are_kept() -> None:
    prediction = np.arange(24.0).reshape(2, 3, 4)
    target = np.ones((2, 3, 4))
    kept = evaluate("squared_error", prediction, target, rows=None, reduction="none")
    assert kept.value.shape == (2, 3, 4)
    rows = evaluate("squared_error", prediction, target, rows="sum", reduction="none")
    np.testing.assert_allclose(rows.value, ((prediction - 1) ** 2).sum(axis=-1))
    labels = np.zeros((2, 3), dtype=int)
    by_class = evaluate("ce", prediction, labels, link="softmax", reduction="none")
    assert by_class.value.shape == (2, 3)
    assert by_class.gradient.shape == (2, 3, 4)
    batch = evaluate("squared_error", prediction, target, reduction="batchmean")
    assert batch.value == pytest.approx(((prediction - 1) ** 2).sum() / 6)


def test_dtypes() -> None:
    """The first input decides: float32 stays, everything else becomes float64."""
    half = P.astype(np.float16)
    assert evaluate("mse", half, P).gradient.dtype == np.float64
    assert evaluate("mse", [1, 2], [True, False]).gradient.dtype == np.float64
    small = evaluate("mse", P.astype(np.float32), P, reduction="none")
    assert small.value.dtype == small.gradients["target"].dtype == np.float32
    single = evaluate("ce", Z.astype(np.float32), [0, 1], link="softmax", class_weight=[1, 2, 3.0])
    assert single.gradient.dtype == np.float32


def test_inputs_are_left_alone() -> None:
    for loss in all_losses():
        z, t = Z.copy(), P.copy()
        if "softmax" in loss.links:
            evaluate(loss, z, *(t,) * (len(loss.inputs) - 1), link="softmax", temperature=2.0)
            assert (z == Z).all()
            assert (t == P).all()


def test_weights_and_reductions() -> None:
    """Each reduction by hand, for rows and for elements."""
    prediction, target = np.array([[1.0, 2.0], [3.0, 5.0]]), np.zeros((2, 2))
    squares = prediction**2
    w = np.array([1.0, 3.0])

    def value(**options: Any) -> Any:
        return evaluate("squared_error", prediction, target, **options).value

    assert value() == squares.mean()
    assert value(rows="sum") == squares.sum() / 2
    assert value(rows="mean", reduction="sum") == squares.sum() / 2
    weighted = squares * w[:, None]
    assert value(sample_weight=w) == weighted.sum() / 8  # as torch's mse_loss
    assert value(sample_weight=w, reduction="mean") == weighted.mean()
    assert value(sample_weight=w[:, None], reduction="mean") == weighted.mean()
    assert value(sample_weight=w, reduction="weighted_mean") == weighted.sum() / 8
    assert value(sample_weight=w, rows="sum", reduction="weighted_mean") == weighted.sum() / 4
    assert value(sample_weight=w[:, None], rows="sum", reduction="sum") == weighted.sum()
    assert value(sample_weight=squares, reduction="weighted_mean") == pytest.approx(
        (squares**2).sum() / squares.sum()
    )
    assert value(sample_weight=2.0, reduction="weighted_mean") == squares.mean()
    assert value(sample_weight=2.0, reduction="mean") == 2 * squares.mean()
    assert value(reduction="batchmean") == squares.sum() / 2
    np.testing.assert_array_equal(value(reduction="none", sample_weight=w), weighted)


def test_a_square_batch_weighs_rows() -> None:
    """Of a weight of shape (K,) for a (K, K) batch, each number weighs a row."""
    w = np.array([1.0, 0.0])
    result = evaluate("mse", np.ones((2, 2)), np.zeros((2, 2)), reduction="none", sample_weight=w)
    np.testing.assert_array_equal(result.value, [[1, 1], [0, 0]])


def test_class_weights_and_ignored_labels() -> None:
    """ "mean" divides by the rows that count, "weighted_mean" by their class weights."""
    p = np.array([[0.5, 0.5], [0.25, 0.75], [0.1, 0.9]])
    y, w = np.array([0, 1, -1]), np.array([3.0, 1.0])
    total = -3 * math.log(0.5) - math.log(0.75)

    def value(reduction: str | None, **options: Any) -> float:
        result = evaluate(
            "ce", p, y, class_weight=w, ignore_index=-1, reduction=reduction, **options
        )
        return float(result.value)

    assert value("mean") == pytest.approx(total / 2)
    assert value("weighted_mean") == pytest.approx(total / 4)
    assert value(None) == pytest.approx(total / 4)  # what PyTorch calls mean
    assert value("batchmean") == pytest.approx(total / 3)
    both = value("weighted_mean", sample_weight=[2.0, 1.0, 5.0])
    assert both == pytest.approx((-6 * math.log(0.5) - math.log(0.75)) / 7)


def test_soft_labels_are_divided_as_in_pytorch() -> None:
    """With class weights its mean divides rows of labels by their number."""
    options: dict[str, Any] = {"class_weight": [1.0, 2.0, 4.0]}
    by_row = evaluate("ce", P, np.eye(3)[[0, 1]], **options).value
    by_index = evaluate("ce", P, [0, 1], **options).value
    total = -math.log(0.2) - 2 * math.log(0.8)
    assert by_row == pytest.approx(total / 2)
    assert by_index == pytest.approx(total / 3)
    explicit = evaluate("ce", P, np.eye(3)[[0, 1]], reduction="weighted_mean", **options).value
    assert explicit == pytest.approx(total / 3)


def test_scalar_class_weight_and_float_labels() -> None:
    assert evaluate("ce", P, [0.0, 2.0], class_weight=2, reduction="sum").value == pytest.approx(
        -2 * math.log(0.2) - 2 * math.log(0.1)
    )
    assert evaluate("ce", P[0], 1).value == pytest.approx(-math.log(0.5))


def test_an_out_of_range_ignore_index_ignores_no_row_of_labels() -> None:
    soft = evaluate("ce", P, P, ignore_index=-100)
    assert soft.value == evaluate("ce", P, P).value


def test_a_mean_over_nothing_is_nan_and_says_so() -> None:
    result = evaluate("ce", Z, [-1, -1], link="softmax", ignore_index=-1)
    assert math.isnan(result.value)
    assert not result.gradient.any()
    assert "mean over nothing" in result.diagnostics[0]
    unweighted = evaluate("mse", [1.0], [0.0], sample_weight=[0.0], reduction="weighted_mean")
    assert math.isnan(unweighted.value)
    assert np.isnan(unweighted.gradient).all()
    none = evaluate("ce", np.zeros((0, 3)), np.zeros(0, dtype=int), link="softmax")
    assert math.isnan(none.value)
    assert none.gradient.shape == (0, 3)
    assert evaluate("ce", np.zeros((0, 3)), np.zeros(0, int), reduction="sum").value == 0
    assert evaluate("mse", np.zeros((0, 3)), np.zeros((0, 3)), reduction="none").diagnostics == ()


def test_diagnostics_of_what_is_not_finite() -> None:
    (overflow,) = evaluate("exponential", [-1000.0], [1.0]).diagnostics
    assert "infinite for finite input" in overflow
    assert "float64" in overflow
    (nan,) = evaluate("mse", [1.0, math.nan], [0.0, 0.0]).diagnostics
    assert nan == "prediction is NaN in row 1, column 2"
    (infinite,) = evaluate("mse", [1.0], [math.inf]).diagnostics
    assert infinite.startswith("target is infinite")
    (undefined,) = diagnose(math.nan, ["prediction"], [np.ones((1, 2))], empty=False)
    assert "undefined" in undefined
    assert evaluate("mse", [1.0], [0.0]).diagnostics == ()
    large = evaluate("mae", [1e308, 1e308], [0.0, 0.0], reduction="none")
    assert large.diagnostics == ()


def test_bases() -> None:
    nats = evaluate("ce", P, [0, 1]).value
    assert evaluate("ce", P, [0, 1], base=2).value == pytest.approx(nats / math.log(2))
    assert evaluate("ce", P, [0, 1], base="10").value == pytest.approx(nats / math.log(10))
    assert evaluate("ce", P, [0, 1], base="e").value == nats
    assert evaluate("ce", P, [0, 1], base=0.5).value == pytest.approx(-nats / math.log(2))


def test_links_are_applied_before_any_loss() -> None:
    """Squared error after softmax, by the chain rule through the Jacobian."""
    onehot = np.eye(3)[[2, 0]]
    result = evaluate("squared_error", Z, onehot, link="softmax", rows="sum", reduction="sum")
    for z, t, gradient in zip(Z, onehot, result.gradient, strict=True):
        p = np.exp(z) / np.exp(z).sum()
        jacobian = np.diag(p) - np.outer(p, p)
        np.testing.assert_allclose(gradient, jacobian @ (2 * (p - t)))


def test_softmax_with_cross_entropy_is_p_minus_y() -> None:
    result = evaluate("ce", Z, [2, 0], link="softmax", temperature=2.0, reduction="sum")
    p = np.exp(Z / 2) / np.exp(Z / 2).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(result.gradient, (p - np.eye(3)[[2, 0]]) / 2)


def test_a_temperature_may_be_an_array_of_one_number() -> None:
    one = evaluate("ce", Z, [0, 1], link="softmax", temperature=np.array(2.0))
    assert one.value == evaluate("ce", Z, [0, 1], link="softmax", temperature=2.0).value


def test_a_loss_may_be_passed_itself() -> None:
    assert evaluate(get("mse"), 1.0, 0.0).value == 1.0


def test_nothing_is_minus_zero() -> None:
    sure = evaluate("ce", [1.0, 0.0], 0)
    assert math.copysign(1, sure.value) == 1
    assert not np.signbit(sure.gradient[1])
    assert math.copysign(1, evaluate("bce", 1.0, 1.0).value) == 1
    assert not np.signbit(evaluate("nll", [[-1.0, -2.0]], [0]).gradient[0, 1])
    assert not np.signbit(evaluate("hinge", 2.0, 1.0).gradient)


def test_result_is_frozen() -> None:
    result = Result(1.0, {})
    with pytest.raises(AttributeError):
        result.value = 2.0  # type: ignore[misc]


def test_import_is_light() -> None:
    code = (
        "import sys; from lossexplorer.losses import keys; keys();"
        "print([m for m in ('PySide6', 'matplotlib', 'pyqtgraph') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_zero_one_kinds() -> None:
    assert evaluate("zero_one", [[0.2, 0.8]], [0]).value == 1.0
    assert evaluate("zero_one", [[0.2, 0.8]], [[0.4, 0.6]]).value == 0.0
    rows = evaluate(
        "zero_one", [[0.6, 0.2], [0.9, 0.4]], [[1, 0], [1, 1]], kind="subset", reduction="none"
    )
    np.testing.assert_array_equal(rows.value, [0, 1])
    elements = evaluate(
        "zero_one", [[0.6, 0.2], [0.9, 0.4]], [[1, 0], [1, 1]], kind="binary_prob", rows="mean"
    )
    assert elements.value == 0.25
    late = evaluate("zero_one", [0.6], [1.0], kind="binary_prob", threshold=0.7)
    assert late.value == 1.0
    margin = evaluate("zero_one", [2.0, math.nan], [1, 1], kind="margin", reduction="none")
    np.testing.assert_array_equal(margin.value, [0, math.nan])


def test_keys_are_listed_by_family() -> None:
    families = list(dict.fromkeys(get(key).family for key in keys()))
    assert families == list(FAMILIES)
