"""Blurs of every channel by itself: the same numbers as any convolution, in two passes."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from lossexplorer.losses.convolution import Convolution, feature_maps, pulled_back
from lossexplorer.losses.features import load_stack, oriented_stack
from lossexplorer.losses.separable import passes_of

RNG = np.random.default_rng(12)
KERNEL = np.outer(RNG.normal(size=3), RNG.normal(size=4))
SETTINGS = list(itertools.product((1, 2, 3), (0, 2), ("zeros", "edge")))


def blur(stride: int, padding: int, border: str) -> Convolution:
    weights = np.eye(3)[:, :, None, None] * KERNEL
    return Convolution(weights, RNG.normal(size=3), stride, padding, border)


def in_full(layer: Convolution) -> Convolution:
    """The same layer with a second set of channels that see nothing: no two passes for it."""
    weights = np.concatenate([layer.weights, np.zeros_like(layer.weights)])
    bias = np.concatenate([layer.bias, layer.bias])
    return Convolution(weights, bias, layer.stride, layer.padding, layer.border)


@pytest.mark.parametrize(("stride", "padding", "border"), SETTINGS)
def test_two_passes_give_what_the_full_sum_gives(stride, padding, border):
    layer = blur(stride, padding, border)
    full = in_full(layer)
    assert passes_of(layer.weights) is not None and passes_of(full.weights) is None
    x = RNG.normal(size=(2, 3, 11, 9))
    seen = layer.forward(x)
    np.testing.assert_allclose(seen, full.forward(x)[:, :3], atol=1e-12)
    pull = RNG.normal(size=seen.shape)
    both = np.concatenate([pull, np.zeros_like(pull)], axis=1)
    back = full.pullback(x.shape, full.forward(x), both)
    np.testing.assert_allclose(layer.pullback(x.shape, seen, pull), back, atol=1e-12)
    assert layer.forward(x.astype(np.float32)).dtype == np.float32


@pytest.mark.parametrize(
    "weights",
    [
        np.ones((2, 2, 3, 3)),  # channels are mixed
        np.eye(2)[:, :, None, None] * np.eye(3),  # no product
        np.stack([KERNEL, 2 * KERNEL])[:, None] * np.eye(2)[:, :, None, None],  # two kernels
        np.zeros((2, 2, 3, 3)),
        np.ones((3, 1, 2, 2)),
    ],
)
def test_other_layers_have_no_two_passes(weights):
    assert passes_of(weights) is None


def linear(layer: Convolution, x: np.ndarray) -> np.ndarray:
    """The layer without its bias and its ReLU."""
    plain = Convolution(
        layer.weights, np.zeros(len(layer.weights)), layer.stride, layer.padding, layer.border
    )
    return plain.forward(x) - plain.forward(-x)


@pytest.mark.parametrize("source", ["built-in", "file"])
def test_the_pullback_is_the_adjoint_of_the_derivative(source, tmp_path):
    """<J v, u> = <v, Jᵀ u> to rounding, J v being the layers with the ReLUs held as they are."""
    stack = oriented_stack()
    if source == "file":
        np.savez(
            tmp_path / "phi.npz",
            weights_0=RNG.normal(size=(4, 1, 3, 3)),
            bias_0=RNG.normal(size=4),
            padding_0=1,
            weights_1=RNG.normal(size=(3, 4, 2, 3)),
            stride_1=2,
        )
        stack = load_stack(tmp_path / "phi.npz")
    x, v = RNG.uniform(size=(2, 1, 1, 18, 23))
    maps = feature_maps(stack, x)
    u = [RNG.normal(size=seen.shape) for seen in maps]
    moved, forward = v, 0.0
    for layer, seen, pull in zip(stack, maps, u, strict=True):
        moved = linear(layer, moved) * (seen > 0)
        forward += float((moved * pull).sum())
    backward = float((v * pulled_back(stack, x.shape, maps, u)).sum())
    assert forward == pytest.approx(backward, rel=1e-11)
