"""One loss computed twice: by ``evaluate`` and by a framework, on the same random input.

A case is one call of a framework as people write it. Each framework has a table of
them and says how its arrays are made and its gradients taken; comparing is done here.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import evaluate, get

ELEMENTS = ((5,), (7, 4), (2, 3, 4))
ROWS = ((7, 4), (1, 3), (30, 6))
DTYPES = ("float32", "float64")
TOLERANCE: Mapping[str, float] = {"float32": 3e-5, "float64": 1e-11}

Computed = tuple[Any, Mapping[str, Any]]


@dataclass(frozen=True)
class Case:
    """One loss under one convention, beside one call of the framework.

    Attributes:
        key: the loss.
        call: the framework's call: inputs in our order, then ``options`` by keyword.
        draw: a word of :data:`DRAWN` for each input, or the inputs themselves.
        note: what is particular to it.
        options: keywords for both.
        ours: keywords for ``evaluate`` alone, e.g. the link.
        weights: "elements", "rows" or "classes": draws weights, for both.
        shapes: of the first input.
        slopes: inputs whose gradients are compared; None for all that have one.
        gradient: for frameworks that don't differentiate: their own gradient by the
            first input, called like ``call``.
        single: whether float32 is compared too.
    """

    key: str
    call: Callable[..., Any]
    draw: tuple[Any, ...]
    note: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    ours: Mapping[str, Any] = field(default_factory=dict)
    weights: str = ""
    shapes: Iterable[tuple[int, ...]] = ELEMENTS
    slopes: tuple[str, ...] | None = None
    gradient: Callable[..., Any] | None = None
    single: bool = True

    @property
    def name(self) -> str:
        return f"{self.key}, {self.note}" if self.note else self.key


def table(cases: Iterable[Case]) -> pytest.MarkDecorator:
    """Every case in every precision, as parameters ``case`` and ``dtype``."""
    return pytest.mark.parametrize(
        ("case", "dtype"),
        [
            pytest.param(case, dtype, id=f"{case.name}, {dtype}")
            for case in cases
            for dtype in (DTYPES if case.single else DTYPES[1:])
        ],
    )


def check(
    case: Case,
    dtype: str,
    convention: str,
    framework: Callable[[Case, tuple[Any, ...], Mapping[str, Any]], Computed],
    tolerance: Mapping[str, float] = TOLERANCE,
) -> None:
    """Compare value and gradients on every shape.

    Args:
        case: what to compare.
        dtype: the precision of both.
        convention: the framework's.
        framework: computes value and gradients, by input name, of case, inputs, options.
        tolerance: by dtype, relative and absolute.
    """
    for shape in case.shapes:
        rng = np.random.default_rng(zlib.crc32(f"{case.name} {shape}".encode()))
        inputs = tuple(_drawn(word, rng, shape, dtype) for word in case.draw)
        options = {name: _drawn(x, rng, shape, dtype) for name, x in case.options.items()}
        if case.weights:
            options[_WEIGHT[case.weights]] = _weights(case.weights, rng, shape, dtype)
        ours = evaluate(case.key, *inputs, convention=convention, **options, **case.ours)
        value, gradients = framework(case, inputs, options)
        close = {"rtol": tolerance[dtype], "atol": tolerance[dtype]}
        np.testing.assert_allclose(ours.value, value, err_msg=f"value, {shape}", **close)
        assert np.shape(ours.value) == np.shape(value)
        names = ours.gradients if case.slopes is None else case.slopes
        for name in names:
            got = gradients.get(name)
            if got is None:
                continue
            np.testing.assert_allclose(
                ours.gradients[name], got, err_msg=f"gradient by {name}, {shape}", **close
            )


_WEIGHT = {"elements": "sample_weight", "rows": "sample_weight", "classes": "class_weight"}


def _weights(kind: str, rng: np.random.Generator, shape: tuple[int, ...], dtype: str) -> Any:
    size = {"elements": shape, "rows": shape[:-1], "classes": shape[-1:]}[kind]
    return rng.uniform(0.2, 3.0, size).astype(dtype)


def _drawn(word: Any, rng: np.random.Generator, shape: tuple[int, ...], dtype: str) -> Any:
    if isinstance(word, np.ndarray | list):
        array = np.asarray(word)
        return array.astype(dtype) if array.dtype.kind == "f" else array
    if not isinstance(word, str) or word not in DRAWN:
        return word
    array = DRAWN[word](rng, shape)
    return array.astype(dtype) if array.dtype.kind == "f" else array


def _simplex(rng: np.random.Generator, shape: tuple[int, ...]) -> Any:
    return rng.dirichlet(np.ones(shape[-1]), shape[:-1])


def _one_hot(rng: np.random.Generator, shape: tuple[int, ...]) -> Any:
    return np.eye(shape[-1])[rng.integers(0, shape[-1], shape[:-1])]


def _ignored(rng: np.random.Generator, shape: tuple[int, ...]) -> Any:
    labels = rng.integers(0, shape[-1], shape[:-1])
    labels[1::3] = -100
    return labels


DRAWN: Mapping[str, Callable[[np.random.Generator, tuple[int, ...]], Any]] = {
    "real": lambda rng, shape: rng.normal(0, 2, shape),
    "probability": lambda rng, shape: rng.uniform(0.01, 0.99, shape),
    "binary": lambda rng, shape: rng.integers(0, 2, shape).astype(float),
    "fraction": lambda rng, shape: rng.uniform(0, 1, shape),
    "sign": lambda rng, shape: 2.0 * rng.integers(0, 2, shape) - 1,
    "row real": lambda rng, shape: rng.normal(0, 2, shape[:-1]),
    "vector": lambda rng, shape: rng.normal(0, 1, shape[-1:]),
    "row sign": lambda rng, shape: 2.0 * rng.integers(0, 2, shape[:-1]) - 1,
    "count": lambda rng, shape: rng.poisson(2.0, shape).astype(float),
    "positive": lambda rng, shape: rng.uniform(0.1, 3.0, shape),
    "class": lambda rng, shape: rng.integers(0, shape[-1], shape[:-1]),
    "ignored": _ignored,
    "one-hot": _one_hot,
    "simplex": _simplex,
    "log-simplex": lambda rng, shape: np.log(_simplex(rng, shape)),
}


def input_names(case: Case) -> tuple[str, ...]:
    """The names of a case's inputs, in order."""
    return tuple(item.name for item in get(case.key).inputs)
