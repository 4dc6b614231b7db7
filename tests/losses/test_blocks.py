"""Large inputs are worked through in blocks of rows, in threads: the numbers stay the same."""

from __future__ import annotations

import math
import os
import tracemalloc
import warnings
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, blocks, evaluate, get
from lossexplorer.losses.links import apply
from lossexplorer.losses.reduction import REDUCTIONS
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Input, Loss, Space

ROWS, CLASSES = 23, 4
FIVE = {
    "cross_entropy": "softmax",
    "binary_cross_entropy": "sigmoid",
    "squared_error": "identity",
    "huber": "identity",
    "hinge": "identity",
}


def drawn(rng: np.random.Generator, item: Input, space: Space, rows: int, width: int) -> np.ndarray:
    """Random numbers for one input."""
    shape = {"row": (rows,), "table": (CLASSES, width), "vector": (width,), "number": ()}.get(
        item.shape, (rows, width)
    )
    if space is Space.IMAGE:
        return rng.normal(size=(rows, 1, 5, width))
    if space is Space.CLASS:
        return rng.integers(0, CLASSES, rows)
    if space is Space.SIGN:
        return rng.choice([-1.0, 1.0], shape)
    if space is Space.BINARY:
        return np.where(rng.random(shape) < 0.7, rng.integers(0, 2, shape), rng.random(shape))
    if space in (Space.SIMPLEX, Space.LOG_SIMPLEX):
        return apply("softmax" if space is Space.SIMPLEX else "log_softmax", rng.normal(size=shape))
    if space is Space.PROBABILITY:
        return rng.uniform(0.02, 0.98, shape)
    if space in (Space.POSITIVE, Space.NON_NEGATIVE):
        return rng.uniform(0.5, 2.0, shape)
    return rng.normal(scale=2.0, size=shape)


def inputs_of(
    loss: Loss, link: str, rows: int = ROWS, dtype: Any = np.float64, width: int = CLASSES
) -> list[Any]:
    rng = np.random.default_rng(rows)
    spaces = [Space.REAL if link != "identity" else loss.inputs[0].space]
    spaces += [item.space for item in loss.inputs[1:]]
    arrays = [drawn(rng, i, s, rows, width) for i, s in zip(loss.inputs, spaces, strict=True)]
    return [a if a.dtype.kind == "i" else a.astype(dtype) for a in arrays]


def cut(monkeypatch: pytest.MonkeyPatch, size: int, threads: int = 1) -> None:
    monkeypatch.setattr(blocks, "SIZE", size)
    monkeypatch.setattr(blocks, "THREADS", threads)


def same(one: Any, other: Any, **tolerance: float) -> None:
    np.testing.assert_allclose(one.value, other.value, **tolerance)
    assert one.diagnostics == other.diagnostics
    assert list(one.gradients) == list(other.gradients)
    for name, gradient in one.gradients.items():
        assert gradient.dtype == other.gradients[name].dtype
        assert gradient.shape == other.gradients[name].shape
        np.testing.assert_allclose(gradient, other.gradients[name], err_msg=name, **tolerance)


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
@pytest.mark.parametrize("reduction", REDUCTIONS)
def test_blocks_change_nothing(loss, reduction, monkeypatch):
    """Any block size, any number of threads, every link, every kind of weight."""
    rng = np.random.default_rng(5)
    for link in loss.links:
        inputs = inputs_of(loss, link)
        options: dict[str, Any] = {"link": link, "reduction": reduction}
        plain = [dict(options), {**options, "sample_weight": 2.0}]
        plain.append({**options, "sample_weight": rng.integers(0, 3, ROWS).astype(float)})
        if not loss.per_row and inputs[0].ndim == 2:
            weight = rng.uniform(size=inputs[0].shape)
            plain.append({**options, "rows": None, "sample_weight": weight})
            plain.append({**options, "rows": "mean"})
        if "ignore_index" in {p.name for p in loss.parameters}:
            plain.append({**options, "ignore_index": 1})
        if "class_weight" in {p.name for p in loss.parameters}:
            plain.append({**options, "class_weight": np.array([0.5, 0.0, 2.0, 1.0])})
        if link != "identity":
            plain.append({**options, "temperature": 0.5})
        for asked in plain:
            cut(monkeypatch, 1 << 30)
            whole = evaluate(loss, *inputs, **asked)
            for size, threads in ((1, 1), (320, 3)):
                cut(monkeypatch, size, threads)
                same(evaluate(loss, *inputs, **asked), whole, rtol=1e-11, atol=1e-13)


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_the_number_of_threads_changes_not_one_bit(loss, monkeypatch):
    for link in loss.links:
        inputs = inputs_of(loss, link, 61, np.float32)
        results = []
        for threads in (1, 2, 5):
            cut(monkeypatch, 64, threads)
            results.append(evaluate(loss, *inputs, link=link))
        for other in results[1:]:
            same(other, results[0], rtol=0.0, atol=0.0)


@pytest.mark.parametrize(("key", "link"), FIVE.items())
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("scale", [0.01, 1.0, 30.0, 1000.0])
def test_sweeps_give_what_kernels_give(key, link, dtype, scale, monkeypatch):
    """From tiny to overflowing numbers, and where some are not finite."""
    loss = get(key)
    assert link in loss.sweeps
    cut(monkeypatch, 2000)
    first, target = inputs_of(loss, link, 400, dtype)
    first *= dtype(scale)
    spoiled = first.copy()
    spoiled[7, 1], spoiled[301] = math.nan, -math.inf
    digits = {"rtol": 2e-5, "atol": 2e-7} if dtype == np.float32 else {"rtol": 1e-12, "atol": 1e-15}
    hard = np.rint(target) if target.dtype.kind == "f" else target
    for given, label in ((first, target), (first, hard), (spoiled, hard), (first.copy("F"), hard)):
        swept = evaluate(loss, given, label, link=link)
        same(swept, evaluate(replace(loss, sweeps={}), given, label, link=link), **digits)


def test_values_stay_exact_where_they_are_tiny():
    """Sure hits, in float32: no digit is lost in 1 - p."""
    z = np.full((3, 2), 15.0, np.float32)
    found = evaluate("bce", z, np.ones_like(z), link="sigmoid", reduction="sum")
    assert found.value == pytest.approx(6 * math.log1p(math.exp(-15)), rel=1e-6)
    np.testing.assert_allclose(found.gradient, -1 / (1 + math.exp(15)), rtol=1e-6)
    row = np.array([[40.0, 1.0], [-100.0, 100.0]], np.float32)
    found = evaluate("ce", row, [0, 0], link="softmax", reduction="none")
    np.testing.assert_allclose(found.value, [math.log1p(math.exp(-39)), 200], atol=1e-7)
    assert (found.value >= 0).all()
    found = evaluate("ce", np.array([[100.0, 60.0]], np.float32), [0], link="softmax")
    assert found.value == pytest.approx(math.exp(-40), rel=1e-5)  # exp(100) overflows
    np.testing.assert_allclose(found.gradient, [[-math.exp(-40), math.exp(-40)]], rtol=1e-5)


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_memory_stays_within_the_gradient_and_some_blocks(loss, monkeypatch):
    """Nothing as large as an input is made but the one gradient."""
    cut(monkeypatch, 8192, 2)
    link = FIVE.get(loss.key, "identity")
    image = loss.inputs[0].space is Space.IMAGE
    inputs = inputs_of(loss, link, 400 if image else 8000, np.float32, 100)
    loss = replace(loss, diagnose=None)  # which looks at all rows at once
    evaluate(loss, *inputs, link=link)
    tracemalloc.start()
    try:
        result = evaluate(loss, *inputs, link=link)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    a_row = 6 * 8 * len(inputs[0])  # values, labels, weights
    features = 10 if image else 1  # a filter's answers are many times the image
    assert (
        peak - result.gradient.nbytes < a_row + 60 * 8192 * features < inputs[0].nbytes * features
    )


@pytest.mark.parametrize("rows", [4, 400])
def test_gradients_asked_for_later(rows, monkeypatch):
    """Small inputs are kept for them; large ones must not be changed until then."""
    cut(monkeypatch, 400)
    y, t = inputs_of(get("huber"), "identity", rows)
    result = evaluate("huber", y, t, reduction="sum")
    want = -result.gradient
    assert list(result.gradients) == ["prediction", "target"]
    assert len(result.gradients) == 2
    assert "target" in result.gradients
    assert "weight" not in result.gradients
    with pytest.raises(KeyError):
        result.gradients["weight"]
    assert "prediction" in repr(evaluate("huber", y, t).gradients)
    kept = evaluate("huber", y, t, reduction="sum")
    np.testing.assert_array_equal(kept.gradients["target"], want)
    t -= 10.0
    np.testing.assert_array_equal(kept.gradients["target"], want)
    if rows == 4:
        np.testing.assert_array_equal(result.gradients["target"], want)
    else:
        with pytest.raises(LossInputError, match="target: it has been changed"):
            result.gradients["target"]


def test_one_long_row_is_cut_too(monkeypatch):
    cut(monkeypatch, 256, 2)
    y, t = (np.random.default_rng(s).normal(size=1000) for s in (1, 2))
    result = evaluate("mse", y, t)
    assert result.value == pytest.approx(((y - t) ** 2).mean())
    np.testing.assert_allclose(result.gradient, (y - t) / 500)
    np.testing.assert_allclose(result.gradients["target"], (t - y) / 500)


@pytest.mark.parametrize("threads", [1, 4])
def test_what_is_wrong_in_a_late_block_is_named_by_its_place(threads, monkeypatch):
    cut(monkeypatch, 64, threads)
    p, t = np.full((90, 3), 0.5), np.ones((90, 3))
    t[80, 2], t[81, 0], p[85, 1] = 2.0, 3.0, 1.5
    with pytest.raises(LossInputError, match=r"prediction\[85, 1\]: 1.5 is no probability"):
        evaluate("bce", p, t)
    p[85, 1] = 0.5
    with pytest.raises(LossInputError, match=r"target\[80, 2\]: 2.0 is no label"):
        evaluate("bce", p, t)
    with pytest.raises(LossInputError, match=r"target\[3, 0\]: 0.0 is no sign"):
        evaluate("hinge", p, np.where(np.arange(90)[:, None] < 3, t.clip(1, 1), 0.0))


def test_blocks_are_even_and_cover_all_rows(monkeypatch):
    cut(monkeypatch, 1000)
    for rows in (0, 1, 7, 250, 251, 999, 10_000):
        parts = blocks.of_rows(rows, 4)
        assert [i for part in parts for i in range(part.start, part.stop)] == list(range(rows))
        assert len(parts) == 1 or max(p.stop - p.start for p in parts) * 4 <= 1000
    assert blocks.of_rows(3, 10**9) == [slice(0, 1), slice(1, 2), slice(2, 3)]


def test_sums_are_added_in_order():
    total = blocks.OrderedSum()
    for number in (2, 0, 3, 1):
        total[number] = [1e17, 1.0, -1e17, 4.0][number]
    assert total.total == (1e17 + 1.0 - 1e17) + 4.0


def test_what_a_step_raises_comes_out_when_all_threads_rest(monkeypatch):
    monkeypatch.setattr(blocks, "THREADS", 3)
    done: list[int] = []

    def step(number: int, _: slice) -> None:
        if number == 5:
            raise LossInputError("five")
        done.append(number)

    with pytest.raises(LossInputError, match="five"):
        blocks.each(step, [slice(0, 1)] * 100)
    assert 5 not in done


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_a_forked_process_gets_threads_of_its_own(monkeypatch):
    cut(monkeypatch, 64, 2)
    y, t = np.ones((500, 2)), np.zeros((500, 2))
    evaluate("mse", y, t)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # forking beside threads
        child = os.fork()
    if not child:
        os._exit(0 if evaluate("mse", y, t).value == 1.0 else 1)
    assert os.waitpid(child, 0)[1] == 0
