"""Triplet loss: the positive nearer than the negative by a margin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space


def _distance(difference: Array, distance: str, p: float, eps: float) -> tuple[Array, Array]:
    """Distance of each row (N, 1) and its slope by the difference (N, D).

    Sums of powers are taken after dividing by the largest number, so none overflows.
    """
    if distance == "squared":
        squares: Array = np.einsum("nd,nd->n", difference, difference)[:, None]
        return squares, 2 * difference
    added = eps if distance == "smoothed" else 0.0
    moved = difference + eps if distance == "euclidean" else difference
    absolute = np.abs(moved)
    size = np.maximum(absolute.max(axis=1, keepdims=True), added ** (1 / p))
    safe = np.where(size == 0, 1, size)
    scaled = absolute / safe
    total = (scaled**p).sum(axis=1, keepdims=True) + added * safe**-p
    length = np.where(size == 0, 0, safe * total ** (1 / p))
    return length, np.sign(moved) * scaled ** (p - 1) * np.where(total == 0, 1, total) ** (
        1 / p - 1
    )


def _squared_gap(
    anchor: Array,
    positive: Array,
    negative: Array,
    missing: Array,
    from_positive: Array,
    margin: float,
) -> Array:
    """``missing`` for squared distances, where both are infinite from their difference.

    |a - p|² - |a - n|² = (n - p)·(2a - p - n), and a and p change places under the swap.
    """
    lost = np.isnan(missing)
    if not lost.any():
        return missing
    pivot, other = (
        np.where(from_positive, positive, anchor),
        np.where(from_positive, anchor, positive),
    )
    gap = (negative - other) * (2 * pivot - other - negative)
    return np.where(lost, gap.sum(axis=1, keepdims=True) + margin, missing)


def _value_and_gradient(
    anchor: Array,
    positive: Array,
    negative: Array,
    *,
    margin: float = 1.0,
    distance: str = "euclidean",
    swap: bool = False,
    p: float = 2.0,
    eps: float = 1e-6,
) -> tuple[Array, Gradients]:
    near, near_slope = _distance(anchor - positive, distance, p, eps)
    far, far_slope = _distance(anchor - negative, distance, p, eps)
    from_positive = np.zeros_like(near, dtype=bool)
    if swap:
        other, other_slope = _distance(positive - negative, distance, p, eps)
        from_positive = other < far  # of two equal ones the anchor's
        far = np.where(from_positive, other, far)
        far_slope = np.where(from_positive, other_slope, far_slope)
    missing = near - far + margin
    if distance == "squared":
        missing = _squared_gap(anchor, positive, negative, missing, from_positive, margin)
    active = np.where(np.isnan(missing), missing, missing > 0).astype(anchor.dtype)
    pull, push = active * near_slope, active * far_slope
    gradients = {
        "anchor": pull - np.where(from_positive, 0, push),
        "positive": np.where(from_positive, -push, 0) - pull,
        "negative": push,
    }
    return np.maximum(missing, 0)[:, 0], gradients


def _kinks(*, margin: float = 1.0, **_: object) -> tuple[Kink, ...]:
    return (Kink("margin", margin, "kink", "the negative is farther by the margin"),)


def _over_margin(
    x: Array, label: int, *, distance: str, p: float, eps: float, **_: object
) -> tuple[tuple[Array, Array, Array], Mapping[str, Array]]:
    """Points on a line, m = d(a, n) - d(a, p): the negative moves, opposite to the positive."""
    near = 1 + np.maximum(0, -x.min(initial=0))
    far = (near + x)[:, None]
    anchor = np.zeros_like(far)
    if distance == "squared":
        near, way, slope = np.sqrt(near), np.sqrt(far), 0.5 / np.sqrt(np.maximum(far, 1e-12))
    elif distance == "smoothed":
        near = (near**p - eps) ** (1 / p)
        way = np.maximum(far**p - eps, 0) ** (1 / p)
        slope = (far / np.maximum(way, 1e-12)) ** (p - 1)
    else:
        near, way, slope = near - eps, far + eps, np.ones_like(far)
    return (anchor, anchor - near, anchor + way), {"negative": slope}


def _textbook(
    xp: Any,
    anchor: Any,
    positive: Any,
    negative: Any,
    *,
    margin: float = 1.0,
    distance: str = "euclidean",
    swap: bool = False,
    p: float = 2.0,
    eps: float = 1e-6,
) -> Any:
    def d(a: Any, b: Any) -> Any:
        if distance == "squared":
            return xp.sum((a - b) ** 2, axis=-1)
        if distance == "smoothed":
            return (xp.sum(xp.abs(a - b) ** p, axis=-1) + eps) ** (1 / p)
        return xp.sum(xp.abs(a - b + eps) ** p, axis=-1) ** (1 / p)

    near, far = d(anchor, positive), d(anchor, negative)
    if swap:
        far = xp.minimum(far, d(positive, negative))
    return xp.maximum(near - far + margin, 0.0)


def _pytorch(
    link: str, *, margin: float, distance: str, swap: bool, p: float, eps: float
) -> str | None:
    if distance != "euclidean":
        return None
    more = ", swap=True" if swap else ""
    return (
        f"F.triplet_margin_loss(anchor, positive, negative, margin={margin!r}, p={p!r}, "
        f'eps={eps!r}{more}, reduction="none")'
    )


def _optax(
    link: str, *, margin: float, distance: str, swap: bool, p: float, eps: float
) -> str | None:
    if distance != "smoothed" or swap or p != 2:
        return None
    return (
        f"optax.losses.triplet_margin_loss(anchor, positive, negative, margin={margin!r}, "
        f"eps={eps!r})"
    )


LOSS = Loss(
    key="triplet",
    title="Triplet",
    family="Metric learning",
    short="triplet",
    aliases=("triplet_margin", "triplet_margin_loss"),
    inputs=(
        Input("anchor", Space.VECTOR, description="the embedding that is compared"),
        Input("positive", Space.VECTOR, description="one that belongs with it"),
        Input("negative", Space.VECTOR, description="one that doesn't"),
    ),
    parameters=(
        Parameter(
            "margin",
            1.0,
            minimum=0.0,
            open_minimum=True,
            slider=(0.01, 3.0),
            symbol="m",
            title="Margin",
            description="How much farther the negative has to be; 0 would reward a collapse.",
        ),
        Parameter(
            "distance",
            "euclidean",
            "choice",
            choices=("euclidean", "squared", "smoothed"),
            title="Distance",
            description="euclidean: the p-norm, ε added to the difference. squared: FaceNet's. "
            "smoothed: ε inside the root, as Optax has it.",
        ),
        Parameter(
            "swap",
            False,
            "boolean",
            title="Distance swap",
            description="Take d(p, n) for d(a, n) where it is smaller: the harder of the two.",
        ),
        Parameter(
            "p",
            2.0,
            minimum=1.0,
            slider=(1.0, 10.0),
            symbol="p",
            title="Norm",
            description="1 is the city-block distance, 2 the Euclidean one.",
        ),
        Parameter(
            "eps",
            1e-6,
            minimum=0.0,
            slider=(1e-9, 0.1),
            logarithmic=True,
            symbol=r"\varepsilon",
            title="Guard at distance 0",
            description="Gives points that coincide a gradient; a choice of no meaning.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    conventions={
        "textbook": {"distance": "squared", "margin": 0.2, "eps": 0.0, "reduction": "mean"},
        "pytorch": {"reduction": "mean"},
        "optax": {"distance": "smoothed", "reduction": "none"},
    },
    kinks=_kinks,
    curves={"margin": _over_margin},
    textbook=_textbook,
    calls={"pytorch": _pytorch, "optax": _optax},
    formula=r"L = \max(0,\ d(a, p) - d(a, n) + m)",
    gradient_formula=r"\frac{\partial L}{\partial a} = \frac{a - p}{d(a, p)} - "
    r"\frac{a - n}{d(a, n)},\quad \frac{\partial L}{\partial p} = -\frac{a - p}{d(a, p)},\quad "
    r"\frac{\partial L}{\partial n} = \frac{a - n}{d(a, n)}\ \ (L > 0)",
    summary="An anchor has to be nearer to its own kind than to others, by a margin.",
    notes=(
        "Most triplets soon cost nothing: the ones that teach have to be looked for.",
        "All embeddings in one point cost exactly the margin each: training can stick there. A "
        "margin of 0 would call that perfect, so it is refused, as PyTorch does.",
        "Where the margin is just reached the slope jumps; 0 is taken there, PyTorch takes 1.",
        "PyTorch adds ε = 1e-6 to every difference, so coinciding points still get a gradient of "
        "length 1; with ε = 0 it is 0. Optax adds ε inside the root.",
        "Where a distance isn't finite all gradients of the row are NaN; PyTorch leaves 0 at the "
        "finite coordinates.",
        "The textbook convention is FaceNet's: squared distances and a margin of 0.2.",
    ),
    reference="Schroff, Kalenichenko and Philbin (2015), FaceNet: a unified embedding for face "
    "recognition and clustering",
)
