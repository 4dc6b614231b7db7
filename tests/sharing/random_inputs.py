"""Random inputs of any loss, drawn by where its numbers live."""

from __future__ import annotations

import numpy as np

from lossexplorer.losses.links import apply
from lossexplorer.losses.spec import Input, Space


def drawn(rng: np.random.Generator, space: Space, shape: tuple[int, ...]) -> np.ndarray:
    """Random numbers in a space, away from its ends."""
    if space in (Space.PROBABILITY, Space.BINARY):
        return rng.uniform(0.05, 0.95, shape)
    if space in (Space.SIMPLEX, Space.LOG_SIMPLEX, Space.CLASS):
        p = apply("softmax", rng.normal(size=shape))
        return np.log(p) if space is Space.LOG_SIMPLEX else p
    if space is Space.SIGN:
        return rng.choice([-1.0, 1.0], shape)
    if space in (Space.POSITIVE, Space.NON_NEGATIVE):
        return rng.uniform(0.5, 2.0, shape)
    return rng.normal(scale=1.5, size=shape)


def shape_of(item: Input, space: Space, first: tuple[int, ...], classes: int) -> tuple[int, ...]:
    """The shape of a later input, given the first's; class labels are rows."""
    if space is Space.CLASS:
        return (*first[:-1], classes)
    return {
        "same": first,
        "row": first[:-1],
        "broadcast": first,
        "table": (classes, *first[-1:]),
        "vector": first[-1:],
        "number": (),
    }[item.shape]
