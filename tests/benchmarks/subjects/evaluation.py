"""Value and gradient of five losses on one size: ours, plain NumPy, a copy, frameworks.

Called with the size and the number of rounds. Prints, as one line of JSON, by loss and
contender the microseconds of every round, and for ours the memory taken beyond the gradient.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np

from lossexplorer.losses import evaluate

SIZES = {"vector": (1, 10, 50), "matrix": (60_000, 10, 2), "large": (50_000, 1000, 1)}
"""Rows, columns, and calls a round."""

# one allocator setting for all: else page faults on fresh buffers decide, not the code
ALLOCATOR = {
    "MALLOC_MMAP_THRESHOLD_": str(4 << 30),
    "MALLOC_TRIM_THRESHOLD_": str(8 << 30),
    "MALLOC_TOP_PAD_": str(64 << 20),
}

Answer = tuple[float, Any]
Contender = Callable[[], Answer]
OURS = {
    "softmax cross-entropy": ("cross_entropy", "softmax"),
    "BCE with logits": ("binary_cross_entropy", "sigmoid"),
    "squared error": ("squared_error", None),
    "Huber": ("huber", None),
    "hinge": ("hinge", None),
}


def target(loss: str, other: Any) -> Any:
    """What the scores should be, made of random numbers of their shape."""
    if loss == "softmax cross-entropy":
        return np.random.default_rng(2).integers(0, other.shape[1], size=len(other))
    if loss == "BCE with logits":
        return (other > 0.5).astype(np.float32)
    return np.copysign(np.float32(1), other) if loss == "hinge" else other


def straightforward(loss: str, y: Any, t: Any) -> Contender:
    """What a person writes first."""

    def cross_entropy() -> Answer:
        shifted = y - y.max(axis=1, keepdims=True)
        exponentials = np.exp(shifted)
        gradient = exponentials / exponentials.sum(axis=1, keepdims=True)
        rows = np.arange(len(t))
        value = -np.log(gradient[rows, t]).mean()
        gradient[rows, t] -= 1
        gradient /= len(t)
        return value, gradient

    def binary() -> Answer:
        value = (np.maximum(y, 0) - y * t + np.log1p(np.exp(-np.abs(y)))).mean()
        return value, (1 / (1 + np.exp(-y)) - t) / y.size

    def squared() -> Answer:
        residual = y - t
        return (residual**2).mean(), 2 * residual / y.size

    def huber() -> Answer:
        residual = y - t
        size = np.abs(residual)
        value = np.where(size <= 1, residual**2 / 2, size - 0.5).mean()
        return value, np.clip(residual, -1, 1) / y.size

    def hinge() -> Answer:
        missing = 1 - t * y
        return np.maximum(missing, 0).mean(), np.where(missing > 0, -t, 0) / y.size

    return dict(zip(OURS, (cross_entropy, binary, squared, huber, hinge), strict=True))[loss]


def ours(loss: str, y: Any, t: Any) -> Contender:
    """One call."""
    key, link = OURS[loss]

    def call() -> Answer:
        result = evaluate(key, y, t, link=link)
        return result.value, result.gradient

    return call


def torched(loss: str, y: Any, t: Any) -> Contender:
    """PyTorch's own loss and its backward pass, in two threads."""
    import torch

    torch.set_num_threads(2)
    functional = torch.nn.functional
    function = {
        "softmax cross-entropy": functional.cross_entropy,
        "BCE with logits": functional.binary_cross_entropy_with_logits,
        "squared error": functional.mse_loss,
        "Huber": functional.huber_loss,
        "hinge": lambda y, t: torch.clamp(1 - t * y, min=0).mean(),
    }[loss]

    def call() -> Answer:
        leaf = torch.from_numpy(y).requires_grad_()
        value = function(leaf, torch.from_numpy(t))
        value.backward()
        return value.item(), leaf.grad.numpy()

    return call


def jaxed(loss: str, y: Any, t: Any) -> Contender:
    """One program compiled for value and gradient; the inputs are JAX's own arrays already."""
    import jax
    import jax.numpy as jnp

    def cross_entropy(y: Any, t: Any) -> Any:
        return -jnp.take_along_axis(jax.nn.log_softmax(y), t[:, None], axis=1).mean()

    function = {
        "softmax cross-entropy": cross_entropy,
        "BCE with logits": lambda y, t: (jax.nn.softplus(y) - y * t).mean(),
        "squared error": lambda y, t: ((y - t) ** 2).mean(),
        "Huber": lambda y, t: jnp.where(
            jnp.abs(y - t) <= 1, (y - t) ** 2 / 2, jnp.abs(y - t) - 0.5
        ).mean(),
        "hinge": lambda y, t: jnp.maximum(1 - t * y, 0).mean(),
    }[loss]
    program = jax.jit(jax.value_and_grad(function))
    y, t = jnp.asarray(y), jnp.asarray(t)

    def call() -> Answer:
        value, gradient = jax.block_until_ready(program(y, t))
        return float(value), gradient

    return call


def learned(loss: str, y: Any, t: Any) -> Contender | None:
    """scikit-learn's compiled losses, in two threads; it has no hinge loss with a gradient."""
    from sklearn import _loss

    if loss == "hinge":
        return None
    if loss == "softmax cross-entropy":
        fitted, factor, number = _loss.HalfMultinomialLoss(n_classes=y.shape[1]), 1.0, len(y)
        labels, scores = t.astype(np.float32), y
    else:
        makers = (_loss.HalfBinomialLoss, _loss.HalfSquaredError, _loss.HuberLoss)
        names = ("BCE with logits", "squared error", "Huber")
        maker = dict(zip(names, makers, strict=True))[loss]
        fitted = maker(delta=1.0) if loss == "Huber" else maker()
        factor, number = (2.0 if loss == "squared error" else 1.0), y.size
        labels, scores = t.ravel(), y.ravel()

    def call() -> Answer:
        values, gradient = fitted.loss_gradient(labels, scores, n_threads=2)
        gradient *= factor / number
        return values.mean(dtype=np.float64) * factor, gradient.reshape(y.shape)

    return call


FRAMEWORKS = {"torch": torched, "jax": jaxed, "sklearn": learned}


def contenders(loss: str, y: Any, t: Any) -> dict[str, Contender]:
    """By name; frameworks only where they are installed."""
    known = {"ours": ours(loss, y, t), "numpy": straightforward(loss, y, t)}
    known["copy"] = lambda: (float("nan"), y.copy())
    for name, make in FRAMEWORKS.items():
        if importlib.util.find_spec(name):
            call = make(loss, y, t)
            if call is not None:
                known[name] = call
    return known


def measure(calls: dict[str, Contender], rounds: int, repeats: int) -> dict[str, list[float]]:
    """Microseconds a call, one number a round: the mean of ``repeats`` calls in a row."""
    check(calls)
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            if repeats > 1:
                call()  # the caches are as another contender left them
            start = time.perf_counter()
            for _ in range(repeats):
                call()
            times[name].append((time.perf_counter() - start) / repeats * 1e6)
    return times


def check(calls: dict[str, Contender]) -> None:
    """Fail unless all contenders give the same, on a part that is quickly compared."""
    value, gradient = calls["numpy"]()
    part = gradient[:1000].copy()
    del gradient
    largest = float(np.abs(part).max())
    for name in calls.keys() - {"copy", "numpy"}:
        other, slope = calls[name]()
        np.testing.assert_allclose(other, value, rtol=1e-4, err_msg=name)
        same = np.isclose(np.asarray(slope)[:1000], part, rtol=1e-3, atol=1e-5 * largest)
        assert same.mean() > 0.9999, name  # at a kink, rounding decides


def memory(call: Contender) -> float:
    """MiB that one call takes at most beyond the gradient it returns."""
    tracemalloc.start()
    gradient = call()[1]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return float(peak - gradient.nbytes) / 2**20


def main(size: str, rounds: int) -> None:
    """Measure one size and print."""
    rows, columns, repeats = SIZES[size]
    answer: dict[str, Any] = {"times": {}, "memory": {}}
    random = np.random.default_rng(1)
    scores, other = (random.standard_normal((rows, columns), dtype=np.float32) for _ in range(2))
    for loss in OURS:
        calls = contenders(loss, scores, target(loss, other))
        answer["times"][loss] = measure(calls, rounds, repeats)
        answer["memory"][loss] = memory(calls["ours"])
    print(json.dumps(answer))


if __name__ == "__main__":
    if ALLOCATOR.items() <= os.environ.items():
        main(sys.argv[1], int(sys.argv[2]))
    else:  # the C library reads it when a process starts
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **ALLOCATOR})
