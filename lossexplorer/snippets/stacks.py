"""A stack of convolutions as source: by its formula, from its file, or number by number."""

from __future__ import annotations

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses.convolution import Convolution
from lossexplorer.losses.features import Stack, oriented_stack
from lossexplorer.losses.spec import Array
from lossexplorer.snippets.dialects import Dialect
from lossexplorer.snippets.numbers import MOST, nested

_ORIENTED = """\
# the built-in features: edges in 8 directions, then blurred twice
y, x = np.mgrid[-2:3, -2:3].astype(float)
gaussian = np.exp(-(x * x + y * y) / 2)
angles = np.arange(8)[:, None, None] * np.pi / 4
edges = (np.cos(angles) * x + np.sin(angles) * y) * gaussian
edges = (edges / np.maximum(edges, 0).sum(axis=(1, 2), keepdims=True))[:, None]
blur = np.eye(8)[:, :, None, None] * gaussian / gaussian.sum()"""
_LAYER = "weights, bias, stride, padding, border"


def stack_lines(stack: Stack, name: str, file: str, dialect: Dialect) -> list[str]:
    """Lines that set ``name`` to the layers of a stack, each with its weights and settings.

    Args:
        stack: at least one layer.
        name: what it is called.
        file: the .npz file it was read from; "" if it was not.
        dialect: the framework.

    Raises:
        LossInputError: if it is not the built-in stack, has no file, and has too many
            numbers to write out.
    """
    if stack is oriented_stack():
        lines, weights = _ORIENTED.splitlines(), ["edges", "blur", "blur"]
        if dialect.module != "np":
            lines += [f"{w} = {_converted(w, dialect)}" for w in ("edges", "blur")]
        biases = [""] * len(stack)
    elif file:
        lines = [f"stored = np.load({file!r})"]
        weights = [_converted(f'stored["weights_{k}"]', dialect) for k in range(len(stack))]
        biases = [_converted(f'stored["bias_{k}"]', dialect) for k in range(len(stack))]
    else:
        lines, weights, biases = _written(stack, name, dialect)
    layers = [
        f'    ({w}, {_bias(layer, b, dialect)}, {layer.stride}, {layer.padding}, "{layer.border}"),'
        for layer, w, b in zip(stack, weights, biases, strict=True)
    ]
    return [*lines, f"{name} = [  # {_LAYER}", *layers, "]"]


def _written(stack: Stack, name: str, dialect: Dialect) -> tuple[list[str], list[str], list[str]]:
    """Assignments of all numbers, and what weights and biases are called then."""
    size = sum(layer.weights.size + layer.bias.size for layer in stack)
    if size > MOST:
        raise LossInputError(
            f"{size} numbers are too many to write out",
            where=name,
            fix="give them in an NPZ file, which the code can load",
        )
    lines = []
    for k, layer in enumerate(stack):
        lines.append(f"weights_{k} = {_array(layer.weights, dialect)}")
        if layer.bias.any():
            lines.append(f"bias_{k} = {_array(layer.bias, dialect)}")
    layers = range(len(stack))
    return lines, [f"weights_{k}" for k in layers], [f"bias_{k}" for k in layers]


def _array(array: Array, dialect: Dialect) -> str:
    rows = array.reshape(-1, array.shape[-1]) if array.ndim > 2 else array
    return dialect.array(nested(rows, around=30), array, False)


def _converted(text: str, dialect: Dialect) -> str:
    """An array of NumPy as one of the framework."""
    return text if dialect.module == "np" else dialect.array(text, np.empty(1), False)


def _bias(layer: Convolution, text: str, dialect: Dialect) -> str:
    return text if layer.bias.any() else f"{dialect.module}.zeros({len(layer.bias)})"
