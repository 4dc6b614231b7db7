"""Hinge loss of the support vector machine: linear until the margin is reached."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.losses import sums
from lossexplorer.losses.numerics import all_finite
from lossexplorer.losses.parameters import MARGIN
from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Space, Sweep


def _value_and_gradient(
    prediction: Array, target: Array, *, margin: float = 1.0
) -> tuple[Array, Gradients]:
    missing = margin - target * prediction
    gradient = 0 - target * (missing > 0)  # slope 0 at the margin itself
    if not all_finite(missing):
        gradient = np.where(np.isnan(missing), missing, gradient)  # a NaN stays one
    return np.maximum(missing, 0), {"prediction": gradient}


def _sweep(
    out: Array, scale: float, prediction: Array, target: Array, *, margin: float
) -> float | None:
    missing = target * prediction
    np.subtract(margin, missing, out=missing)
    missing.clip(0.0, 1.0, out=out)
    np.ceil(out, out=out)  # 1 where something is missing, else 0
    value = sums.dot(missing, out)
    out *= target
    out *= scale
    np.subtract(0.0, out, out=out)  # which is never -0.0
    return value if math.isfinite(value) else None


def _kinks(*, margin: float = 1.0) -> tuple[Kink, ...]:
    return (Kink("margin", margin, "kink", "margin reached"),)


def _textbook(xp: Any, prediction: Any, target: Any, *, margin: float = 1.0) -> Any:
    return xp.maximum(margin - target * prediction, 0.0)


def _keras(link: str, *, margin: float) -> str | None:
    if margin != 1:
        return None
    return "keras.losses.hinge(target[..., None], prediction[..., None])"


def _optax(link: str, *, margin: float) -> str | None:
    return "optax.hinge_loss(prediction, target)" if margin == 1 else None


LOSS = Loss(
    key="hinge",
    title="Hinge",
    family="Margin",
    short="hinge",
    aliases=("svm",),
    inputs=(
        Input("prediction", Space.SCORE, description="a real score; its sign decides"),
        Input("target", Space.SIGN, differentiable=False, description="the class, -1 or +1"),
    ),
    parameters=(MARGIN,),
    value_and_gradient=_value_and_gradient,
    sweeps={"identity": Sweep(_sweep)},
    conventions={
        "textbook": {"rows": None, "reduction": "mean"},
        "keras": {"rows": "mean", "reduction": "mean"},
        "optax": {"rows": None, "reduction": "none"},
        "sklearn": {
            "function": "sklearn.metrics.hinge_loss",
            "rows": None,
            "reduction": "weighted_mean",
        },
    },
    convention="textbook",
    kinks=_kinks,
    textbook=_textbook,
    calls={"keras": _keras, "optax": _optax},
    formula=r"L = \max(0,\ m - t\,s)",
    gradient_formula=r"\frac{\partial L}{\partial s} = -t\ \ (t\,s < m),\quad 0\ \ (t\,s \geq m)",
    summary="Linear cost until a score lies on the right side by the margin, then nothing.",
    notes=(
        "At the margin the slope jumps; 0 is taken there. Optax and Keras take -0.5.",
        "Scores are no probabilities: it does not say how sure a prediction is.",
        "Examples beyond the margin have no gradient at all.",
        "At a score that is NaN the slope is NaN; a relu gives -1 there in PyTorch, a clamp 0.",
        "Keras and scikit-learn also accept labels 0 and 1; here they have to be -1 and +1.",
    ),
    reference="Cortes and Vapnik (1995), Support-vector networks",
)
