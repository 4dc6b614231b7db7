"""Cosine embedding loss: pairs that belong together point the same way."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space
from lossexplorer.losses.vectors import polar

PYTORCH_EPS = float(np.float32(1e-12))  # PyTorch keeps it as a float32


def _units(rows: Array, eps: float | None) -> tuple[Array, Array, Array]:
    """The rows u divided by n = sqrt(|row|² + ε), 1/n (0 for n = 0), and 1 - |u|²."""
    length, direction = polar(rows)
    norm = np.hypot(length, math.sqrt(eps or 0))
    safe = np.where(norm == 0, 1, norm)
    part = np.where(np.isinf(norm), 1, length / safe)
    inverse = np.where(norm == 0, 0, 1 / np.maximum(safe, np.finfo(rows.dtype).tiny))
    return direction * part, inverse, np.where(norm == 0, 1, (eps or 0) / safe / safe)


def _value_and_gradient(
    x1: Array, x2: Array, target: Array, *, margin: float = 0.0, eps: float | None = None
) -> tuple[Array, Gradients]:
    u1, inverse1, lack1 = _units(x1, eps)
    u2, inverse2, lack2 = _units(x2, eps)
    cosine = np.einsum("nd,nd->n", u1, u2)[:, None]
    apart = u2 - u1
    # 1 - cos from the difference: 1 minus a rounded cosine has no digits for close pairs
    distance = (np.einsum("nd,nd->n", apart, apart)[:, None] + lack1 + lack2) / 2
    similar, over = target[:, None] > 0, cosine - margin
    values = np.where(similar, distance, np.maximum(over, 0))
    pull = np.where(similar, -1, over >= 0).astype(x1.dtype)
    pull[np.isnan(cosine)] = np.nan
    gradients = {
        "x1": pull * (u2 - cosine * u1) * inverse1,
        "x2": pull * (u1 - cosine * u2) * inverse2,
    }
    return values[:, 0], gradients


def _kinks(*, margin: float = 0.0, **_: object) -> tuple[Kink, ...]:
    if not -1 < margin < 1:
        return ()
    return (Kink("angle", math.acos(margin), "kink", "far enough apart", 0),)


def _over_angle(
    x: Array, label: int, **_: object
) -> tuple[tuple[Array, Array, Array], Mapping[str, Array]]:
    """Two vectors of length 1 at the angle x; label 1 says similar, 0 says dissimilar."""
    fixed = np.tile([1.0, 0.0], (len(x), 1))
    turned = np.stack([np.cos(x), np.sin(x)], axis=1)
    tangent = np.stack([-np.sin(x), np.cos(x)], axis=1)
    return (fixed, turned, np.full(len(x), 2.0 * label - 1)), {"x2": tangent}


def _textbook(
    xp: Any, x1: Any, x2: Any, target: Any, *, margin: float = 0.0, eps: float | None = None
) -> Any:
    square1 = xp.sum(x1**2, axis=-1)
    square2 = xp.sum(x2**2, axis=-1)
    if eps:
        square1, square2 = square1 + eps, square2 + eps
    cosine = xp.sum(x1 * x2, axis=-1) / xp.sqrt(square1 * square2)
    return xp.where(target > 0, 1 - cosine, xp.maximum(cosine - margin, 0.0))


def _pytorch(link: str, *, margin: float, eps: float | None) -> str | None:
    if eps != PYTORCH_EPS:
        return None
    return f'F.cosine_embedding_loss(x1, x2, target, margin={margin!r}, reduction="none")'


def _diagnose(
    x1: Array, x2: Array, target: Array, *, margin: float = 0.0, eps: float | None = None
) -> tuple[str, ...]:
    found = []
    for name, rows in (("x1", x1), ("x2", x2)):
        numbers = np.flatnonzero(~rows.any(axis=1))
        if numbers.size:
            why = "its gradient is 1/√ε long" if eps else "its gradient is 0"
            where = f"row {numbers[0] + 1}"
            found.append(f"{name} is a zero vector in {where}: it has no angle, and {why}")
    return tuple(found)


LOSS = Loss(
    key="cosine_embedding",
    title="Cosine embedding",
    family="Metric learning",
    short="cosine",
    aliases=("cosine", "cosine_similarity", "cosine_embedding_loss"),
    inputs=(
        Input("x1", Space.VECTOR, description="one embedding of the pair"),
        Input("x2", Space.VECTOR, description="the other one"),
        Input(
            "target",
            Space.SIGN,
            differentiable=False,
            shape="row",
            description="+1 if they belong together, -1 if not",
        ),
    ),
    parameters=(
        Parameter(
            "margin",
            0.0,
            minimum=-1.0,
            maximum=1.0,
            slider=(-1.0, 1.0),
            symbol="m",
            title="Margin",
            description="The cosine up to which a dissimilar pair costs nothing.",
        ),
        Parameter(
            "eps",
            None,
            minimum=0.0,
            slider=(1e-16, 1e-2),
            logarithmic=True,
            optional=True,
            symbol=r"\varepsilon",
            title="Added to squared lengths",
            description="PyTorch's 1e-12 keeps zero vectors finite and bends very short ones.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    conventions={
        "textbook": {"reduction": "mean"},
        "pytorch": {"eps": PYTORCH_EPS, "reduction": "mean"},
        "optax": {"function": "optax.cosine_distance", "reduction": "none"},
    },
    kinks=_kinks,
    curves={"angle": _over_angle},
    textbook=_textbook,
    calls={"pytorch": _pytorch},
    diagnose=_diagnose,
    formula=r"L = 1 - \cos\theta\ \ (t = 1),\quad \max(0,\ \cos\theta - m)\ \ (t = -1),\quad "
    r"\cos\theta = \frac{x_1 \cdot x_2}{|x_1|\,|x_2|}",
    gradient_formula=r"\frac{\partial L}{\partial x_1} = \mp \frac{1}{|x_1|} \left( "
    r"\frac{x_2}{|x_2|} - \frac{x_1}{|x_1|}\cos\theta \right)",
    summary="Similar pairs are turned together, dissimilar ones apart until the margin.",
    notes=(
        "Lengths don't count, and the pull falls off with 1/|x|: long embeddings hardly turn.",
        "Opposite vectors of a similar pair have the gradient 0, the worst case of all.",
        "At the margin the slope jumps; the whole slope is taken there, as PyTorch does.",
        "PyTorch adds ε = 1e-12 to each squared length: vectors much shorter than 1e-6 count as "
        "perpendicular, and a zero vector gets a gradient of 1e6. Without ε zero vectors have "
        "the cosine 0 and no gradient.",
        "Squares that overflow are rescaled, so vectors of 1e200 have the right angle; PyTorch "
        "gives NaN.",
        "Optax' cosine_distance is 1 - cos θ, the loss of similar pairs; Keras' CosineSimilarity "
        "is -cos θ. Neither has pairs that repel.",
    ),
    reference="Bromley, Guyon, LeCun, Säckinger and Shah (1993), Signature verification using a "
    "Siamese time delay neural network",
)
