"""Convolutions against the definition, written out, and their pullback as its adjoint."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from lossexplorer.losses.convolution import Convolution, feature_maps, pulled_back

RNG = np.random.default_rng(0)
SETTINGS = list(itertools.product((1, 2, 3), (0, 1, 2), ("zeros", "edge")))


def layer(stride: int, padding: int, border: str, channels: int = 2) -> Convolution:
    weights = RNG.normal(size=(3, channels, 3, 2))
    return Convolution(weights, RNG.normal(size=3), stride, padding, border)


def written_out(layer: Convolution, x: np.ndarray) -> np.ndarray:
    pad, step = layer.padding, layer.stride
    mode = "edge" if layer.border == "edge" else "constant"
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), mode=mode)
    height, width = layer.size(*x.shape[2:])
    out = np.zeros((len(x), len(layer.weights), height, width))
    down, across = layer.weights.shape[2:]
    for n, o, i, j in np.ndindex(out.shape):
        patch = padded[n, :, i * step : i * step + down, j * step : j * step + across]
        out[n, o, i, j] = max((layer.weights[o] * patch).sum() + layer.bias[o], 0)
    return out


@pytest.mark.parametrize(("stride", "padding", "border"), SETTINGS)
def test_forward_is_the_definition(stride: int, padding: int, border: str) -> None:
    one, x = layer(stride, padding, border), RNG.normal(size=(2, 2, 7, 6))
    got = one.forward(x)
    np.testing.assert_allclose(got, written_out(one, x), atol=1e-12)
    small = one.forward(x.astype(np.float32))
    assert small.dtype == np.float32
    np.testing.assert_allclose(small, got, atol=1e-5)


@pytest.mark.parametrize(("stride", "padding", "border"), SETTINGS)
def test_pullback_is_the_derivative(stride: int, padding: int, border: str) -> None:
    """Of a stack, along a random direction, where no ReLU switches."""
    stack = (layer(stride, padding, border), layer(1, 1, border, channels=3))
    x, direction = RNG.normal(size=(2, 2, 9, 8)), RNG.normal(size=(2, 2, 9, 8))
    maps = feature_maps(stack, x)
    pulls = [RNG.normal(size=m.shape) for m in maps]
    gradient = pulled_back(stack, x.shape, maps, pulls)
    step = 1e-7
    up, down = (feature_maps(stack, x + s * direction) for s in (step, -step))
    rise = sum(((u - d) * p).sum() for u, d, p in zip(up, down, pulls, strict=True)) / (2 * step)
    assert gradient.shape == x.shape
    assert (gradient * direction).sum() == pytest.approx(rise, rel=1e-5, abs=1e-5)


def test_a_kernel_that_does_not_fit_gives_no_pixel() -> None:
    assert min(layer(1, 0, "zeros").size(2, 5)) < 1
