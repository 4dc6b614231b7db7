"""Formulas as a list of NumPy operations: value and gradients in one pass.

Terms that several of them share are computed once, and an array is let go after its last
use. Everything is computed in the dtype of the inputs. A product of 0 and an infinity is
0, as 0 · log 0 has to be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from lossexplorer.losses import numerics
from lossexplorer.losses.own.parser import constant
from lossexplorer.losses.own.tree import Apply, Name, Node, Number
from lossexplorer.losses.own.words import CONSTANTS


def _times(a: Any, b: Any) -> Any:
    product = a * b
    if not numerics.all_finite(product):
        nothing = ((a == 0) & ~np.isnan(b)) | ((b == 0) & ~np.isnan(a))
        product = np.where(nothing, product.dtype.type(0), product)
    return product


def _ratio(a: Any, b: Any) -> Any:
    quotient = a / b
    if not numerics.all_finite(quotient):
        nothing = (a == 0) & ~np.isnan(b)
        quotient = np.where(nothing, quotient.dtype.type(0), quotient)
    return quotient


def _power(a: Any, b: Any) -> Any:
    if np.ndim(b) == 0:
        if b == 2:
            return a * a
        if b == 3:
            return a * a * a
        if b == -1:
            return 1 / a
    return np.power(a, b)


def _share(a: Any, b: Any) -> Any:
    return ((a > b).astype(a.dtype) + (a >= b).astype(a.dtype)) / 2


def _log_cosh(x: Any) -> Any:
    """Log cosh x, without overflow; near 0 from sinh, which keeps the digits."""
    size = np.abs(x)
    near = 2 * np.square(np.sinh(np.minimum(size, 1) / 2))
    far = size + np.log1p(np.exp(-2 * size)) - x.dtype.type(np.log(2.0))
    return np.where(size < 1, np.log1p(near), far)


_AS_IN_NUMPY = (
    *("exp", "expm1", "log", "log1p", "log2", "log10", "sqrt", "sin", "cos", "tan"),
    *("arcsin", "arccos", "arctan", "sinh", "cosh", "tanh"),
)

_OPERATIONS: Mapping[str, Callable[..., Any]] = {
    "+": np.add,
    "-": np.subtract,
    "*": _times,
    "/": np.divide,
    "ratio": _ratio,
    "^": _power,
    "neg": np.negative,
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
    "==": np.equal,
    "!=": np.not_equal,
    "abs": np.abs,
    "sign": np.sign,
    "sigmoid": lambda x: numerics.sigmoid_pair(x)[0],
    "softplus": numerics.softplus,
    "logcosh": _log_cosh,
    "relu": lambda x: np.maximum(x, x.dtype.type(0)),
    "min": np.minimum,
    "max": np.maximum,
    "clip": lambda x, low, high: np.minimum(np.maximum(x, low), high),
    "where": np.where,
    "step": lambda a, b: np.greater(a, b).astype(np.result_type(a, b)),
    "share": _share,
    **{name: getattr(np, name) for name in _AS_IN_NUMPY},
}


class Program:
    """Trees, ready to be computed together."""

    def __init__(self, trees: Sequence[Node]) -> None:
        self._steps: list[tuple[str, tuple[int, ...]]] = []
        self._names: dict[int, str] = {}
        self._numbers: dict[int, float] = {}
        self._known: dict[Any, int] = {}
        self._results = [self._place(tree) for tree in trees]
        self._last: dict[int, int] = {}
        for at, (_, args) in enumerate(self._steps):
            for arg in args:
                self._last[arg] = at

    def _place(self, node: Node) -> int:
        """Which step gives a node; equal nodes are one step."""
        key: Any
        if isinstance(node, Apply):
            key = (node.op, tuple(self._place(one) for one in node.args))
        else:
            key = (type(node), node)
        at = self._known.get(key)
        if at is None:
            at = self._known[key] = len(self._steps)
            self._steps.append(key if isinstance(node, Apply) else ("", ()))
            if isinstance(node, Name):
                self._names[at] = node.name
            elif isinstance(node, Number):
                self._numbers[at] = node.value
        return at

    def __call__(self, values: Mapping[str, Any], dtype: np.dtype[Any]) -> list[Any]:
        """The results, each broadcast as its names are.

        Args:
            values: by name: arrays, and numbers for parameters.
            dtype: what is computed in.
        """
        kept: list[Any] = [None] * len(self._steps)
        wanted = set(self._results)
        for at, (op, args) in enumerate(self._steps):
            if op:
                kept[at] = _OPERATIONS[op](*(kept[arg] for arg in args))
                for arg in args:
                    if self._last[arg] == at and arg not in wanted:
                        kept[arg] = None
            elif at in self._numbers:
                kept[at] = dtype.type(self._numbers[at])
            else:
                kept[at] = self._named(self._names[at], values, dtype)
        return [kept[at] for at in self._results]

    def _named(self, name: str, values: Mapping[str, Any], dtype: np.dtype[Any]) -> Any:
        value = constant(name) if name in CONSTANTS else values[name]
        return value if np.ndim(value) else dtype.type(value)
