"""Contrastive loss: similar pairs close, dissimilar ones at least a margin apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from lossexplorer.losses.parameters import MARGIN
from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space
from lossexplorer.losses.vectors import polar


def _value_and_gradient(
    x1: Array, x2: Array, target: Array, *, margin: float = 1.0, half: bool = True
) -> tuple[Array, Gradients]:
    distance, direction = polar(x1 - x2)
    similar = target[:, None]
    missing = np.maximum(margin - distance, 0)
    factor = 0.5 if half else 1.0
    values = factor * (similar * distance * distance + (1 - similar) * missing * missing)
    slope = 2 * factor * (similar * distance - (1 - similar) * missing)
    gradient = slope * direction  # direction 0 at distance 0: no way apart is the right one
    return values[:, 0], {"x1": gradient, "x2": -gradient}


def _kinks(*, margin: float = 1.0, half: bool = True) -> tuple[Kink, ...]:
    return (Kink("distance", margin, "bend", "far enough apart", 0),)


def _over_distance(
    x: Array, label: int, **_: object
) -> tuple[tuple[Array, Array, Array], Mapping[str, Array]]:
    """Two points on a line; label 1 says similar, 0 says dissimilar."""
    column = x[:, None]
    inputs = (column, np.zeros_like(column), np.full(len(x), float(label)))
    return inputs, {"x1": np.ones_like(column)}


def _textbook(
    xp: Any, x1: Any, x2: Any, target: Any, *, margin: float = 1.0, half: bool = True
) -> Any:
    distance = xp.sqrt(xp.sum((x1 - x2) ** 2, axis=-1))
    missing = xp.maximum(margin - distance, 0.0)
    values = target * distance**2 + (1 - target) * missing**2
    return values / 2 if half else values


LOSS = Loss(
    key="contrastive",
    title="Contrastive",
    family="Metric learning",
    short="contrast",
    aliases=("contrastive_loss", "siamese"),
    inputs=(
        Input("x1", Space.VECTOR, description="one embedding of the pair"),
        Input("x2", Space.VECTOR, description="the other one"),
        Input(
            "target",
            Space.BINARY,
            differentiable=False,
            shape="row",
            description="1 if they belong together, 0 if not",
        ),
    ),
    parameters=(
        MARGIN,
        Parameter(
            "half",
            True,
            "boolean",
            title="Factor ½",
            description="The paper halves both squares; TensorFlow Addons doesn't.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    conventions={"textbook": {"half": True, "reduction": "mean"}},
    convention="textbook",
    kinks=_kinks,
    curves={"distance": _over_distance},
    textbook=_textbook,
    formula=r"L = \frac{1}{2} \left( t\,d^2 + (1 - t)\,h^2 \right),\quad d = |x_1 - x_2|,"
    r"\quad h = \max(0,\ m - d)",
    gradient_formula=r"\frac{\partial L}{\partial x_1} = \left( t\,d - (1 - t)\,h \right) "
    r"\frac{x_1 - x_2}{d}",
    summary="Similar pairs are pulled to one point, dissimilar ones pushed apart by a margin.",
    notes=(
        "Here 1 means similar; in the paper Y = 0 does. Swapped labels train without complaint.",
        "A dissimilar pair at distance 0 has no direction to part in; the gradient 0 is taken.",
        "Most dissimilar pairs are soon beyond the margin and teach nothing: pairs have to be "
        "chosen.",
        "Similar pairs are pulled to distance 0, so a class has no room to spread.",
        "pytorch-metric-learning's version has a linear hinge, not a squared one.",
    ),
    reference="Hadsell, Chopra and LeCun (2006), Dimensionality reduction by learning an "
    "invariant mapping",
)
