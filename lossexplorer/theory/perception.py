"""What a stack of convolutions sees in a grey picture, and how differently it sees another.

The stack is that of the perceptual loss (:mod:`lossexplorer.losses.features`); here its
layers stand apart, and what was seen of the reference is kept while the other changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.errors import LossInputError
from lossexplorer.losses.convolution import feature_maps, pulled_back
from lossexplorer.losses.features import Stack, fitted

Array = NDArray[Any]

MOST = 20_000_000  # numbers in the feature maps of one picture


@dataclass(frozen=True, eq=False)
class Seen:
    """One picture and its feature maps.

    Attributes:
        maps: of each layer, (channels, height, width); none for the pixels themselves.
    """

    picture: Array
    maps: tuple[Array, ...]


def look(stack: Stack, picture: Array) -> Seen:
    """Let a grey picture through a stack; float32 stays float32.

    A stack for colour images sees the same grey in every channel.

    Raises:
        LossInputError: the picture is too small for a layer, or has numbers that overflow.
    """
    if not stack:
        return Seen(picture, (picture[None],))
    planes = _planes(stack, picture)
    fitted(stack, *planes.shape[1:])
    _check_size(stack, picture)
    with np.errstate(all="ignore"):
        maps = tuple(seen[0] for seen in feature_maps(stack, planes))
    if not all(np.isfinite(seen).all() for seen in maps):
        raise LossInputError(
            "the feature maps overflow", where="features", fix="give a stack of smaller weights"
        )
    return Seen(picture, maps)


def _check_size(stack: Stack, picture: Array) -> None:
    """Refuse what would take gigabytes of feature maps."""
    height, width = picture.shape
    total = 0
    for layer in stack:
        height, width = layer.size(height, width)
        total += len(layer.weights) * height * width
    if total > MOST:
        raise LossInputError(
            f"its feature maps would hold {total:,} numbers",
            where="features",
            fix=f"give a stack with at most {MOST:,} for this picture, or a smaller picture",
        )


def _planes(stack: Stack, picture: Array) -> Array:
    """(1, channels, height, width), grey in every channel the stack takes."""
    channels = stack[0].weights.shape[1]
    return np.broadcast_to(picture, (1, channels, *picture.shape)).copy()


def layer_losses(reference: Seen, other: Seen) -> Array:
    """The mean squared difference of the feature maps, layer by layer."""
    pairs = zip(reference.maps, other.maps, strict=True)
    return np.array([np.mean((b - a) ** 2, dtype=np.float64) for a, b in pairs])


def gradient(stack: Stack, weights: Sequence[float], reference: Seen, other: Seen) -> Array:
    """d/d other picture of the sum of ``weights`` times :func:`layer_losses`.

    The pixels are led back through every layer by the adjoint of its convolution.
    """
    pulls = [
        (2 * weight / b.size) * (b - a)[None]
        for weight, a, b in zip(weights, reference.maps, other.maps, strict=True)
    ]
    if not stack:
        return np.asarray(pulls[0][0, 0])
    shape = (1, stack[0].weights.shape[1], *other.picture.shape)
    by_planes = pulled_back(stack, shape, [seen[None] for seen in other.maps], pulls)
    return np.asarray(by_planes[0].sum(axis=0))
