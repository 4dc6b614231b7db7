"""What the angular softmax losses share: a softmax over cosines with a margin on the true one.

The logit of class j is s · |x| · |w_j| · cos θ_j, where a length that a loss normalises away
is 1, and s is its scale. The true class enters with F(cos θ) in the place of cos θ; F is
what the losses differ in. With ζ_k the logit of class k against the rest of its row and
Δ_k what the margin adds to it, the loss under label k is softplus(-(ζ_k + Δ_k)), and a soft
label gives the expected loss over its row.

All is computed in float64: the sine of a float32 cosine has no digits near 0 and π.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.losses import against_rest
from lossexplorer.losses.labels import label_rows
from lossexplorer.losses.numerics import sigmoid_pair, softplus, times
from lossexplorer.losses.spec import Array, Gradients, Input, Space
from lossexplorer.losses.vectors import polar

INPUTS = (
    Input("embedding", Space.VECTOR, description="the sample's features, a row of D numbers"),
    Input("prototypes", Space.VECTOR, shape="table", description="one vector a class, (C, D)"),
    Input("target", Space.CLASS, description="class index, one-hot or soft label"),
)

_LARGEST = 1e290  # what logits may reach; beyond it the loss is 0 or infinite

Margin = Callable[[Array], tuple[Array, Array]]
"""From cosines to F(cos θ) and its derivative by cos θ, of the same shape."""


def no_margin(cosine: Array) -> tuple[Array, Array]:
    """F(cos θ) = cos θ."""
    return cosine, np.ones_like(cosine)


@dataclass(frozen=True)
class Angular:
    """What a loss makes of angles and lengths.

    Attributes:
        margin: what the true class's cosine becomes: F with ψ(θ) = F(cos θ).
        scale: s.
        embedding_length: whether |x| counts.
        prototype_length: whether |w_j| counts.
        bias: added to the logits, shape (C,), or None.
    """

    margin: Margin = no_margin
    scale: float = 1.0
    embedding_length: bool = False
    prototype_length: bool = False
    bias: Array | None = None


def angular_softmax(
    embedding: Array, prototypes: Array, target: Array, family: Angular
) -> tuple[Array, Gradients]:
    """Value of each row, and the gradients of an angular softmax loss.

    A vector of length 0 has no angle: its cosines are 0 and no gradient reaches it through
    them; where its length counts, its logit is the plain x·w, which has a gradient there.

    Args:
        embedding: x, shape (N, D).
        prototypes: w, shape (C, D).
        target: class indices (N,) or label rows (N, C).
        family: which loss it is.

    Returns:
        Values (N,), and by name the gradients of embedding, prototypes (a function of the
        rows' factor), target for label rows, and bias.
    """
    dtype, scale, bias = embedding.dtype, family.scale, family.bias
    x_length, x = polar(embedding.astype(np.float64, copy=False))
    w_length, w = polar(prototypes.astype(np.float64, copy=False))
    w_length = w_length[:, 0]
    cosine = snapped(x @ w.T)
    x_size = scale * x_length if family.embedding_length else np.full_like(x_length, scale)
    w_size = w_length if family.prototype_length else np.ones_like(w_length)
    moved, slope = family.margin(cosine)
    if family.embedding_length or family.prototype_length:
        slope = np.where((x_length == 0) | (w_length == 0), 1, slope)
    along = w_size * cosine
    # lengths whose product overflows are cut, which keeps the order of the classes
    radius = np.minimum(x_size, _LARGEST / np.maximum(w_size.max(initial=0), 1))
    logits = radius * (along - along.max(axis=1, keepdims=True))
    if bias is not None:
        logits += bias
    shift = radius * (w_size * (moved - cosine))
    values, by_target, by_logit, by_shift = _softmax(logits, shift, target)
    values[(radius < x_size)[:, 0] & (values > _LARGEST / 1e5)] = np.inf
    by_cosine = by_logit + by_shift * (slope - 1)
    by_size = by_logit * cosine + by_shift * (moved - cosine)

    def of_prototypes(factor: Any) -> Array:
        weighted = by_cosine * (x_size * factor)
        turning = weighted.T @ x - (weighted * cosine).sum(axis=0)[:, None] * w
        if family.prototype_length:
            turning += (by_size * (x_size * factor)).sum(axis=0)[:, None] * w
        else:
            turning = _divided(turning, w_length[:, None])
        result: Array = turning.astype(dtype)
        return result

    weighted = by_cosine * w_size
    turning = weighted @ w - (weighted * cosine).sum(axis=1, keepdims=True) * x
    if family.embedding_length:
        by_embedding = scale * (turning + (by_size * w_size).sum(axis=1, keepdims=True) * x)
    else:
        by_embedding = scale * _divided(turning, x_length)
    gradients: dict[str, Any] = {
        "embedding": by_embedding.astype(dtype),
        "prototypes": of_prototypes,
    }
    if target.ndim == 2:
        gradients["target"] = by_target.astype(dtype)
    if bias is not None:
        gradients["bias"] = lambda factor: (by_logit * factor).sum(axis=0).astype(dtype)
    return values.astype(dtype), gradients


def _softmax(logits: Array, shift: Array, target: Array) -> tuple[Array, Array, Array, Array]:
    """Expected cross-entropy over the label row, each true class's logit moved by its shift.

    Returns:
        Values (N,), and the gradients by label row, logits and shifts, (N, C) each.
    """
    labels = label_rows(target, logits, None, None, 0.0)
    ahead = against_rest.forward(logits)
    costs = softplus(-(ahead + shift))
    by_shift = 0 - labels * sigmoid_pair(-(ahead + shift))[0]
    by_logit = against_rest.pullback(logits, ahead, by_shift)
    return times(labels, costs).sum(axis=1), costs, by_logit, by_shift


def snapped(cosine: Array) -> Array:
    """Cosines of exactly 1 or -1 where rounding hides how far they are from it."""
    resolution = 4 * np.finfo(cosine.dtype).eps
    return np.where(np.abs(cosine) > 1 - resolution, np.sign(cosine), cosine)


def _divided(rows: Array, length: Array) -> Array:
    """Rows / length; 0 for a vector of length 0, which has no direction to turn to."""
    tiny = np.finfo(rows.dtype).tiny
    return np.where(length == 0, 0, rows / np.maximum(length, tiny))


def sine(cosine: Array) -> Array:
    """Sine of the angle in [0, π] with this cosine."""
    result: Array = np.sqrt((1 - cosine) * (1 + cosine))
    return result


def true_cosine(embedding: Array, prototypes: Array, target: Array) -> Array:
    """Cosine between each embedding and the prototype of its (main) class, shape (N,)."""
    classes = target if target.ndim == 1 else target.argmax(axis=1)
    x = polar(embedding.astype(np.float64, copy=False))[1]
    w = polar(prototypes.astype(np.float64, copy=False))[1]
    return snapped(np.einsum("nd,nd->n", x, w[classes]))


def zero_vectors(embedding: Array, prototypes: Array, *_: Array, **__: object) -> tuple[str, ...]:
    """A line on zero embeddings and one on zero prototypes, if there are any."""
    found = []
    rows, classes = (np.flatnonzero(~array.any(axis=1)) for array in (embedding, prototypes))
    if rows.size:
        found.append(f"embedding {counted(rows)} zero: it has no angle, so 90° is taken")
    if classes.size:
        more = f" and {classes.size - 1} more are" if classes.size > 1 else " is"
        what = f"the prototype of class {classes[0]}{more} zero"
        found.append(f"{what}: it has no angle, so 90° is taken")
    return tuple(found)


def counted(numbers: Array) -> str:
    """The rows meant, in words and counted from 1: "row 3 is", "row 3 and 4 more are"."""
    more = numbers.size - 1
    return f"row {numbers[0] + 1}" + (f" and {more} more are" if more else " is")


def over_angle(
    x: Array, label: int, **_: object
) -> tuple[tuple[Array, Array, Array], Mapping[str, Array]]:
    """An embedding of length 1 at the angle x from one prototype, and always 90° from another.

    Label 1 says that it belongs to the first, label 0 to the second, which does not move.
    """
    embedding = np.stack([np.cos(x), np.sin(x), 0 * x], axis=1)
    tangent = np.stack([-np.sin(x), np.cos(x), 0 * x], axis=1)
    prototypes = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    return (embedding, prototypes, np.full(len(x), 0 if label else 1)), {"embedding": tangent}
