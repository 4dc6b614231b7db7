"""Convolutions in NumPy: a stack of layers, each followed by a ReLU, and its pullback.

What deep learning calls a convolution is a cross-correlation: weights are not mirrored.
Loops run over the rows of a kernel or its taps, never over samples or pixels, and a step
needs memory for as many shifted copies of its input as the kernel is wide, not for one a tap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from lossexplorer.losses.separable import Passes, correlated, passes_of, spread
from lossexplorer.losses.spec import Array


@dataclass(frozen=True, eq=False)
class Convolution:
    """One layer: relu(weights * x + bias).

    Attributes:
        weights: shape (out, in, height, width), as PyTorch stores them.
        bias: shape (out,).
        stride: how many pixels the kernel moves, down and across.
        padding: how many pixels are added on each side first.
        border: what they are: "zeros", or the pixels at the "edge" repeated.
    """

    weights: Array
    bias: Array
    stride: int = 1
    padding: int = 0
    border: str = "zeros"

    def size(self, height: int, width: int) -> tuple[int, int]:
        """Height and width of the output; below 1 where the kernel doesn't fit."""
        down, across = self.weights.shape[2:]
        step, extra = self.stride, 2 * self.padding
        return (height + extra - down) // step + 1, (width + extra - across) // step + 1

    @cached_property
    def _passes(self) -> Passes | None:
        """The layer in two passes, where it blurs every channel by itself."""
        return passes_of(self.weights)

    @property
    def taps(self) -> int:
        """Multiplications that one number of the output takes."""
        channels, height, width = self.weights.shape[1:]
        return int(channels * height * width if self._passes is None else height + width)

    def forward(self, x: Array) -> Array:
        """Images (N, in, H, W) to feature maps (N, out, H', W')."""
        padded = self._padded(x)
        if self._passes is not None:
            narrow = correlated(padded, self._passes.down, 2, self.stride)
            blurred = correlated(narrow, self._passes.across, 3, self.stride)
            blurred += self.bias.astype(x.dtype)[:, None, None]
            return np.maximum(blurred, 0, out=blurred)
        count, out = len(x), len(self.weights)
        size = self.size(*x.shape[2:])
        result = np.zeros((count, out, size[0] * size[1]), dtype=x.dtype)
        result += self.bias.astype(x.dtype)[:, None]
        for weight, place in self._rows(size):
            windows = sliding_window_view(padded[place], self.weights.shape[3], axis=3)
            columns = windows[..., :: self.stride, :].transpose(0, 1, 4, 2, 3)
            result += weight.astype(x.dtype) @ columns.reshape(count, weight.shape[1], -1)
        np.maximum(result, 0, out=result)
        return result.reshape(count, out, *size)

    def pullback(self, shape: tuple[int, ...], y: Array, gradient: Array) -> Array:
        """d/d output to d/d input.

        Args:
            shape: of the input, (N, in, H, W).
            y: the output; where it is 0 the ReLU lets nothing through.
            gradient: by the output, of its shape.
        """
        lit = gradient * (y > 0)
        count, channels, height, width = shape
        pad = self.padding
        if self._passes is not None:
            narrow = spread(lit, self._passes.across, 3, self.stride, width + 2 * pad)
            wide = spread(narrow, self._passes.down, 2, self.stride, height + 2 * pad)
            return self._cropped(wide)
        through = lit.reshape(*y.shape[:2], -1)
        result = np.zeros((count, channels, height + 2 * pad, width + 2 * pad), dtype=y.dtype)
        size = (y.shape[2], y.shape[3])
        for weight, place in self._rows(size):
            pulled = (weight.astype(y.dtype).T @ through).reshape(count, channels, -1, *size)
            band = result[place]
            for j in range(self.weights.shape[3]):
                last = j + self.stride * (size[1] - 1) + 1
                band[..., j : last : self.stride] += pulled[:, :, j]
        return self._cropped(result)

    def _rows(self, size: tuple[int, int]) -> Iterator[tuple[Array, tuple[slice, ...]]]:
        """For each kernel row its weights (out, in · width) and the part of the input it sees."""
        across = self.stride * (size[1] - 1) + self.weights.shape[3]
        every = slice(None)
        for i in range(self.weights.shape[2]):
            down = slice(i, i + self.stride * (size[0] - 1) + 1, self.stride)
            weight = self.weights[:, :, i].reshape(len(self.weights), -1)
            yield weight, (every, every, down, slice(0, across))

    def _padded(self, x: Array) -> Array:
        if not self.padding:
            return x
        pad = (self.padding, self.padding)
        sides = ((0, 0), (0, 0), pad, pad)
        return np.pad(x, sides, mode="edge") if self.border == "edge" else np.pad(x, sides)

    def _cropped(self, gradient: Array) -> Array:
        """What reaches the pixels themselves: that of the padding goes back to the edge.

        ``gradient`` is changed on the way.
        """
        pad = self.padding
        for axis in (2, 3) if pad else ():
            moved = np.moveaxis(gradient, axis, 0)
            if self.border == "edge":
                moved[pad] += moved[:pad].sum(axis=0)
                moved[-pad - 1] += moved[-pad:].sum(axis=0)
            gradient = np.moveaxis(moved[pad:-pad], 0, axis)
        return gradient


def feature_maps(layers: Sequence[Convolution], x: Array) -> list[Array]:
    """The output of every layer of a stack for images (N, C, H, W)."""
    maps: list[Array] = []
    for layer in layers:
        maps.append(layer.forward(maps[-1] if maps else x))
    return maps


def pulled_back(
    layers: Sequence[Convolution],
    shape: tuple[int, ...],
    maps: Sequence[Array],
    gradients: Sequence[Array],
) -> Array:
    """The gradient by the images of what depends on all feature maps.

    Args:
        layers: the stack, of at least one layer.
        shape: of the images, (N, C, H, W).
        maps: what :func:`feature_maps` gave.
        gradients: by each of them.
    """
    gradient = gradients[-1]
    for k in reversed(range(len(layers))):
        below = maps[k - 1].shape if k else shape
        gradient = layers[k].pullback(below, maps[k], gradient)
        if k:
            gradient = gradient + gradients[k - 1]
    return gradient
