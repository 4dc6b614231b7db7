"""Value and gradient of softmax cross-entropy: ours, plain NumPy, a copy, PyTorch.

Prints the microseconds of every repetition by contender, as one line of JSON.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from lossexplorer.losses import evaluate

Answer = tuple[float, Any]


def straightforward(logits: Any, labels: Any) -> Answer:
    """What a person writes first."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    exponentials = np.exp(shifted)
    probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
    rows = np.arange(len(labels))
    value = -np.log(probabilities[rows, labels]).mean()
    gradient = probabilities
    gradient[rows, labels] -= 1
    gradient /= len(labels)
    return float(value), gradient


def ours(logits: Any, labels: Any) -> Answer:
    """One call."""
    result = evaluate("cross_entropy", logits, labels, link="softmax")
    return result.value, result.gradient


def copied(logits: Any, labels: Any) -> Answer:
    """The least there is: reading every number and writing one for it."""
    return float("nan"), logits.copy()


def torched(logits: Any, labels: Any) -> Answer:
    """PyTorch's own loss and its backward pass."""
    import torch

    leaf = torch.from_numpy(logits).requires_grad_()
    value = torch.nn.functional.cross_entropy(leaf, torch.from_numpy(labels))
    value.backward()
    return value.item(), leaf.grad.numpy()


def contenders() -> dict[str, Callable[[Any, Any], Answer]]:
    """By name; PyTorch only where it is installed."""
    known = {"ours": ours, "numpy": straightforward, "copy": copied}
    return {**known, "torch": torched} if importlib.util.find_spec("torch") else known


def measure(logits: Any, labels: Any, rounds: int, repeats: int) -> dict[str, list[float]]:
    """Microseconds a call, one number a round: the mean of ``repeats`` calls."""
    calls = contenders()
    value, gradient = straightforward(logits, labels)
    for name in calls.keys() - {"copy"}:
        other, slope = calls[name](logits, labels)
        np.testing.assert_allclose(other, value, rtol=1e-4, err_msg=name)
        np.testing.assert_allclose(slope, gradient, rtol=1e-3, atol=1e-7, err_msg=name)
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            start = time.perf_counter()
            for _ in range(repeats):
                call(logits, labels)
            times[name].append((time.perf_counter() - start) / repeats * 1e6)
    return times


def main(rounds: int) -> None:
    """Measure both sizes and print."""
    random = np.random.default_rng(1)
    large = random.normal(size=(60_000, 10)).astype(np.float32)
    labels = random.integers(0, 10, size=60_000)
    answer = {
        "vector": measure(large[:1].astype(np.float64), labels[:1], rounds, 50),
        "matrix": measure(large, labels, rounds, 1),
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main(int(sys.argv[1]))
