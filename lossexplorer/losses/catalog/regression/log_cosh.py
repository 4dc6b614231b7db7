"""Log-cosh loss: squared near the target, linear far away, and smooth everywhere."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Space


def _value_and_gradient(prediction: Array, target: Array) -> tuple[Array, Gradients]:
    residual = prediction - target
    slope = np.tanh(residual)
    size = np.abs(residual)
    # log cosh e = -½ log(1 - tanh² e) keeps its digits near 0, the other form far away
    near = -0.5 * np.log1p(-slope * slope)
    far = size + np.log1p(np.exp(-2 * size)) - math.log(2)
    return np.where(size < 1, near, far), {"prediction": slope, "target": -slope}


def _textbook(xp: Any, prediction: Any, target: Any) -> Any:
    return xp.log(xp.cosh(prediction - target))


def _keras(link: str) -> str | None:
    if link != "identity":
        return None
    return "keras.losses.log_cosh(target[..., None], prediction[..., None])"


def _optax(link: str) -> str | None:
    return "optax.log_cosh(prediction, target)" if link == "identity" else None


LOSS = Loss(
    key="log_cosh",
    title="Log-cosh",
    family="Regression",
    short="log cosh",
    aliases=("logcosh", "log_cosh_loss"),
    inputs=(
        Input("prediction", Space.REAL, description="any real number"),
        Input("target", Space.REAL, description="the value it should have"),
    ),
    value_and_gradient=_value_and_gradient,
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"rows": None, "reduction": "mean"},
        "keras": {"rows": "mean", "reduction": "mean"},
        "optax": {"rows": None, "reduction": "none"},
    },
    convention="textbook",
    textbook=_textbook,
    calls={"keras": _keras, "optax": _optax},
    formula=r"L = \log \cosh e,\quad e = y - t",
    gradient_formula=r"\frac{\partial L}{\partial y} = \tanh(y - t)",
    summary="A Huber loss without a threshold: its slope saturates at 1, and nothing jumps.",
    notes=(
        "Where it turns from squared to linear is fixed at errors of about 1, so the target's "
        "unit decides how robust it is: rescale the data first.",
        "Far away it is |e| - log 2. The plain formula overflows from |e| = 710 on, in float32 "
        "from 89; this form does not.",
        "Its curvature, 1 - tanh² e, vanishes for outliers: second-order methods take huge "
        "steps there.",
    ),
    reference="Green (1990), Bayesian reconstructions from emission tomography data using a "
    "modified EM algorithm",
)
