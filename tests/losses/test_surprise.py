"""Softmax seen from the labels, row by row, and the losses that need nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses import evaluate, get, keys
from lossexplorer.losses.spec import Space
from lossexplorer.losses.surprise import surprise_of

LINKS = {Space.SIMPLEX: "softmax", Space.LOG_SIMPLEX: "log_softmax"}
DECLARED = [key for key in keys() if get(key).of_surprise is not None]
OTHERS = {  # parameters away from their defaults, some that the shortcut can't do
    "cross_entropy": {"base": "2", "class_weight": np.arange(1.0, 6.0)},
    "negative_log_likelihood": {"class_weight": np.arange(5.0)},
    "poly1": {"epsilon": -0.5},
    "categorical_focal": {"gamma": 0.5, "alpha": np.arange(1.0, 6.0)},
}


def drawn(dtype, scale, offset, classes=5, rows=300):
    rng = np.random.default_rng(int(scale * 10) + classes)
    z = rng.normal(size=(rows, classes)) * scale + offset
    return z.astype(dtype), rng.integers(0, classes, rows)


@pytest.mark.parametrize("classes", [2, 10, 64, 65, 300])
@pytest.mark.parametrize("temperature", [1.0, 0.5, 3.0])
@pytest.mark.parametrize(("scale", "offset"), [(0.1, 0), (3, -50), (30, 80), (300, 0), (1, -800)])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_all_digits_are_there(dtype, scale, offset, temperature, classes):
    """Beside the definition in extended precision, from the largest logit down."""
    z, label = drawn(dtype, scale, offset, classes)
    rows = np.arange(len(z))
    found = surprise_of(z, label, temperature=temperature, predicted=True)
    x = (z / dtype(temperature)).astype(np.longdouble)
    x -= x.max(axis=1, keepdims=True)
    own, e = x[rows, label], np.exp(x)
    others = e.copy()
    others[rows, label] = 0
    expected = np.where(own == 0, np.log1p(others.sum(axis=1)), np.log(e.sum(axis=1)) - own)
    digits = np.finfo(dtype).eps * (4 + classes / 8 + 2 * np.abs(z).max(axis=1) / temperature)
    least = np.finfo(dtype).tiny * 1e3
    assert (np.abs(found.value - expected) <= digits * np.maximum(expected, least)).all()
    np.testing.assert_allclose(found.confidence, (1 / e.sum(axis=1)).astype(dtype), rtol=2e-5)
    assert (found.predicted == z.argmax(axis=1)).all()
    assert (found.right == (found.predicted == label)).all()
    below = z.copy()
    below[rows, label] = -np.inf
    assert (found.margin == z[rows, label] - below.max(axis=1)).all()


@pytest.mark.parametrize("classes", [3, 100])
def test_a_row_does_not_depend_on_its_neighbours(classes):
    z, label = drawn(np.float32, 40, 0, classes)
    whole = surprise_of(z, label)
    for rows in ([5], [5, 250, 5], range(17, 299)):
        some = surprise_of(z[list(rows)], label[list(rows)])
        assert (some.value == whole.value[list(rows)]).all()
        assert (some.confidence == whole.confidence[list(rows)]).all()


def test_of_equal_numbers_the_first_counts_and_a_nan_above_all():
    z = np.array([[1, 1, 0], [0, 1, 1], [np.nan, 5, 0], [np.inf, np.inf, 0], [-np.inf] * 3])
    for column in range(3):
        label = np.full(len(z), column)
        found = surprise_of(z, label, predicted=True)
        assert found.predicted.tolist() == [0, 1, 0, 0, 0]
        assert (found.right == (found.predicted == label)).all()
        assert np.isnan(found.value).tolist() == [False, False, True, True, True]


def test_no_row():
    found = surprise_of(np.zeros((0, 3)), np.zeros(0, np.intp), predicted=True)
    assert len(found.value) == len(found.confidence) == len(found.predicted) == 0


def test_some_losses_declare_it():
    assert set(OTHERS) <= set(DECLARED)


@pytest.mark.parametrize("key", DECLARED)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("scale", [0.01, 3.0, 60.0])
def test_losses_of_the_surprise_are_what_their_kernels_give(key, dtype, scale):
    loss = get(key)
    z, label = drawn(dtype, scale, 0)
    z[3, label[3]] = -np.inf
    link = LINKS[loss.inputs[0].space]
    for parameters in ({}, OTHERS.get(key, {})):
        whole = {p.name: parameters.get(p.name, p.default) for p in loss.parameters}
        assert loss.of_surprise.takes(whole)
        with np.errstate(all="ignore"):
            found = loss.of_surprise.run(surprise_of(z, label).value, label, **whole)
        expected = evaluate(
            key, z, label, link=link, convention="textbook", reduction="none", **parameters
        ).value
        assert found.dtype == dtype
        digits = 1e-4 if dtype == np.float32 else 1e-12
        np.testing.assert_allclose(found, expected, rtol=digits, atol=np.finfo(dtype).tiny)


def test_rows_that_do_not_count_are_0():
    z, label = drawn(np.float64, 1.0, 0)
    loss = get("cross_entropy")
    whole = {p.name: p.default for p in loss.parameters} | {"ignore_index": 2}
    found = loss.of_surprise.run(surprise_of(z, label).value, label, **whole)
    assert ((found == 0) == (label == 2)).all()


def test_what_it_can_not_do_is_left_to_the_kernel():
    loss = get("cross_entropy")
    whole = {p.name: p.default for p in loss.parameters}
    for name, value in {"epsilon": 1e-7, "label_smoothing": 0.1, "normalise": True}.items():
        assert not loss.of_surprise.takes(whole | {name: value})
