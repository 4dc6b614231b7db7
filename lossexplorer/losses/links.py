"""Links: from logits to the space a loss is written in, and gradients back.

A temperature divides the logits before the link; the functions here take the
logits already divided, except :func:`apply` and :func:`jacobian`, which people call.
Softmax and log-softmax work along the last axis.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from lossexplorer.errors import LossInputError, near
from lossexplorer.losses import against_rest, numerics
from lossexplorer.losses.spec import Array, Space


@dataclass(frozen=True)
class Link:
    """One way from logits to predictions.

    Attributes:
        forward: logits to output, same shape.
        pullback: (logits, output, d/d output) to d/d logits: the vector-Jacobian product.
        space: where its outputs live; None for the identity.
    """

    name: str
    forward: Callable[[Array], Array]
    pullback: Callable[[Array, Array, Array], Array]
    space: Space | None


def _sigmoid(z: Array) -> Array:
    return numerics.sigmoid_pair(z)[0]


def _sigmoid_pullback(z: Array, p: Array, g: Array) -> Array:
    # from z, because p(1-p) has lost its digits where p rounds to 1
    up, down = numerics.sigmoid_pair(z)
    result: Array = g * (up * down)
    return result


def _softmax_pullback(z: Array, p: Array, g: Array) -> Array:
    result: Array = p * (g - (p * g).sum(axis=-1, keepdims=True))
    return result


def _log_softmax(z: Array) -> Array:
    return numerics.softmax_pair(z)[1]


def _log_softmax_pullback(z: Array, log_p: Array, g: Array) -> Array:
    return numerics.softmax_slope(np.exp(log_p), log_p, -g)


def _same(z: Array) -> Array:
    return z


def _same_pullback(z: Array, p: Array, g: Array) -> Array:
    return g


LINKS = {
    link.name: link
    for link in (
        Link("identity", _same, _same_pullback, None),
        Link("sigmoid", _sigmoid, _sigmoid_pullback, Space.PROBABILITY),
        Link("softmax", numerics.softmax, _softmax_pullback, Space.SIMPLEX),
        Link("log_softmax", _log_softmax, _log_softmax_pullback, Space.LOG_SIMPLEX),
    )
}

"""The links people choose from."""

COORDINATES = {
    **LINKS,
    "against_rest": Link("against_rest", against_rest.forward, against_rest.pullback, None),
}
"""What a :class:`~lossexplorer.losses.spec.Through` may name."""


def get(name: str) -> Link:
    """The link called ``name``.

    Raises:
        LossInputError: if there is none, naming those there are.
    """
    try:
        return LINKS[name]
    except (KeyError, TypeError):
        fix = near(str(name), LINKS) or f"there are {', '.join(LINKS)}"
        raise LossInputError(f"there is no link {name!r}", where="link", fix=fix) from None


def apply(name: str, z: Array, temperature: float = 1.0) -> Array:
    """The output of a link at logits ``z`` of any shape, divided by ``temperature``."""
    with np.errstate(all="ignore"):
        return get(name).forward(np.asarray(z) / temperature)


def jacobian(name: str, z: Array, temperature: float = 1.0) -> Array:
    """∂ output_i / ∂ z_j of one row of logits.

    Args:
        name: the link.
        z: logits, shape (K,).
        temperature: what the logits are divided by before the link.

    Returns:
        Shape (K, K), row i for output i.
    """
    link = get(name)
    scaled = np.asarray(z) / temperature
    identity = np.eye(scaled.size, dtype=scaled.dtype)
    with np.errstate(all="ignore"):
        rows = np.broadcast_to(scaled, identity.shape)
        return link.pullback(rows, link.forward(rows), identity) / temperature
