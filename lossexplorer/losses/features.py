"""Stacks of convolutions as feature extractors: the built-in one, and those of an .npz file.

The built-in stack needs no download and sees what a network's first layers see. Layer 1
has 8 filters of 5x5 pixels, the derivative of a Gaussian (σ = 1) along 0°, 45°, … 315°,
scaled so that a step of height 1 gives 1; with the ReLU after it, 0° and 180° are the two
signs of one orientation. Layers 2 and 3 blur each of the 8 maps (5x5, σ = 1) and keep every
second pixel, so that small shifts cost less and less. Borders repeat the edge pixels, so
images of every size go through it. A colour image goes through it channel by channel.
After every layer comes a ReLU. How a file holds a stack: :mod:`lossexplorer.losses.stack_file`.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses.convolution import Convolution
from lossexplorer.losses.spec import Array
from lossexplorer.losses.stack_file import arrays_of, in_order

Stack = tuple[Convolution, ...]

DIRECTIONS = 8
_MOST_STEP = 1024  # pixels of a stride or a padding
_HALF = 2  # kernels reach two pixels from their centre


@functools.cache
def oriented_stack() -> Stack:
    """The built-in stack; see the module."""
    y, x = np.mgrid[-_HALF : _HALF + 1, -_HALF : _HALF + 1].astype(float)
    gaussian = np.exp(-(x * x + y * y) / 2)
    angles = np.arange(DIRECTIONS) * (2 * np.pi / DIRECTIONS)
    edges = (np.cos(angles)[:, None, None] * x + np.sin(angles)[:, None, None] * y) * gaussian
    edges /= np.maximum(edges, 0).sum(axis=(1, 2), keepdims=True)
    blur = np.eye(DIRECTIONS)[:, :, None, None] * (gaussian / gaussian.sum())
    nothing = np.zeros(DIRECTIONS)
    return (
        Convolution(edges[:, None], nothing, 1, _HALF, "edge"),
        Convolution(blur, nothing, 2, _HALF, "edge"),
        Convolution(blur, nothing, 2, _HALF, "edge"),
    )


def plain_layers(stack: Stack | None) -> list[tuple[Any, ...]]:
    """(weights, bias, stride, padding, border) of each layer; None for the built-in stack."""
    layers = oriented_stack() if stack is None else stack
    return [(k.weights, k.bias, k.stride, k.padding, k.border) for k in layers]


def as_stack(value: Any) -> Stack:
    """What a person may give as features, as a stack of layers.

    Args:
        value: "pixels" or an empty sequence for the pixels themselves; the path of an .npz
            file; or a sequence of layers, each a :class:`Convolution` or (weights, bias,
            stride, padding), of which all but the weights can be left out.

    Raises:
        LossInputError: naming the layer that doesn't fit, or what is wrong with the file.
    """
    if isinstance(value, (str, os.PathLike)):
        return () if value == "pixels" else load_stack(value)
    if not isinstance(value, Sequence):
        raise LossInputError(
            f"{type(value).__name__} is no stack of layers",
            where="features",
            fix='give an .npz file, a list of (weights, bias, stride, padding), or "pixels"',
        )
    layers = [_layer(item, k) for k, item in enumerate(value)]
    for k, (before, after) in enumerate(zip(layers, layers[1:], strict=False), 1):
        if after.weights.shape[1] != len(before.weights):
            raise LossInputError(
                f"it takes {after.weights.shape[1]} channels",
                where=f"features, layer {k}",
                fix=f"layer {k - 1} gives {len(before.weights)}",
            )
    return tuple(layers)


def load_stack(path: str | os.PathLike[str]) -> Stack:
    """The stack in an .npz file; read again only when the file has changed.

    Raises:
        LossInputError: the file is missing or damaged, holds pickles, or its layers don't fit.
    """
    try:
        status = os.stat(path)
    except OSError as error:
        raise LossInputError(
            f"it can't be read ({error.strerror})",
            where=os.fspath(path),
            fix='give the path of an .npz file, or "pixels"',
        ) from None
    return _loaded(os.fspath(path), status.st_mtime_ns, status.st_size)


@functools.lru_cache(maxsize=8)
def _loaded(path: str, _changed: int, _size: int) -> Stack:
    arrays = arrays_of(path)
    try:
        return as_stack(in_order(arrays))
    except LossInputError as error:
        raise error.at(path) from None


def _layer(item: Any, k: int) -> Convolution:
    """One layer, checked."""
    where = f"features, layer {k}"
    if isinstance(item, Convolution):
        return item
    if not isinstance(item, Sequence) or not 1 <= len(item) <= 4:
        raise LossInputError(
            f"{type(item).__name__} is no layer",
            where=where,
            fix="give (weights, bias, stride, padding); all but the weights can be left out",
        )
    given = dict(zip(("weights", "bias", "stride", "padding"), item, strict=False))
    kernels = _floats(given["weights"], f"{where}, weights")
    if kernels.ndim != 4 or not kernels.size:
        raise LossInputError(
            f"it has the shape {kernels.shape}",
            where=f"{where}, weights",
            fix="give (out channels, in channels, height, width)",
        )
    out = len(kernels)
    bias = given.get("bias")
    offsets = np.zeros(out) if bias is None else _floats(bias, f"{where}, bias")
    if offsets.shape != (out,):
        raise LossInputError(
            f"it has the shape {offsets.shape}", where=f"{where}, bias", fix=f"give {(out,)}"
        )
    return Convolution(
        kernels,
        offsets,
        _whole(given.get("stride", 1), f"{where}, stride", 1),
        _whole(given.get("padding", 0), f"{where}, padding", 0),
    )


def _floats(value: Any, where: str) -> Array:
    try:
        if np.iscomplexobj(value):  # NumPy would drop the imaginary parts
            raise ValueError
        array = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError):
        raise LossInputError(
            "not all of it are real numbers", where=where, fix="give real numbers"
        ) from None
    if not np.isfinite(array).all():
        raise LossInputError("not all of it is finite", where=where, fix="give finite numbers")
    return array


def _whole(value: Any, where: str, least: int) -> int:
    array = np.asarray(value)
    if (
        array.size != 1
        or array.dtype.kind not in "iu"
        or not least <= int(array.item()) <= _MOST_STEP
    ):
        shown = array.item() if array.size == 1 else value
        raise LossInputError(
            f"{shown!r} is not allowed",
            where=where,
            fix=f"give a whole number from {least} to {_MOST_STEP}",
        )
    return int(array.item())


def fitted(stack: Stack, channels: int, height: int, width: int) -> bool:
    """Whether the channels of an image go through a stack one by one.

    They do where the stack takes one channel and the image has several.

    Raises:
        LossInputError: the image has other channels than the stack takes, or is too small.
    """
    if not stack:
        return False
    takes = stack[0].weights.shape[1]
    if takes not in (1, channels):
        raise LossInputError(
            f"layer 0 takes {takes} channels",
            where="features",
            fix=f"give an image of {takes} channels; this one has {channels}",
        )
    for k, layer in enumerate(stack):
        size = layer.size(height, width)
        if min(size) < 1:
            raise LossInputError(
                f"layer {k} needs {layer.weights.shape[2]} x {layer.weights.shape[3]} pixels",
                where="features",
                fix=f"give a larger image; {height} x {width} are left there",
            )
        height, width = size
    return takes == 1 and channels > 1
