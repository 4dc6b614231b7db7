"""Squared hinge loss: the hinge without its corner."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.parameters import MARGIN
from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Space


def _value_and_gradient(
    prediction: Array, target: Array, *, margin: float = 1.0
) -> tuple[Array, Gradients]:
    missing = np.maximum(margin - target * prediction, 0)
    return missing * missing, {"prediction": 0 - 2 * target * missing}


def _kinks(*, margin: float = 1.0) -> tuple[Kink, ...]:
    return (Kink("margin", margin, "bend", "margin reached"),)


def _textbook(xp: Any, prediction: Any, target: Any, *, margin: float = 1.0) -> Any:
    return xp.maximum(margin - target * prediction, 0.0) ** 2


def _keras(link: str, *, margin: float) -> str | None:
    if margin != 1:
        return None
    return "keras.losses.squared_hinge(target[..., None], prediction[..., None])"


LOSS = Loss(
    key="squared_hinge",
    title="Squared hinge",
    family="Margin",
    short="hinge²",
    aliases=("l2_svm",),
    inputs=(
        Input("prediction", Space.SCORE, description="a real score; its sign decides"),
        Input("target", Space.SIGN, differentiable=False, description="the class, -1 or +1"),
    ),
    parameters=(MARGIN,),
    value_and_gradient=_value_and_gradient,
    conventions={
        "textbook": {"rows": None, "reduction": "mean"},
        "keras": {"rows": "mean", "reduction": "mean"},
    },
    convention="textbook",
    kinks=_kinks,
    textbook=_textbook,
    calls={"keras": _keras},
    formula=r"L = \left( \max(0,\ m - t\,s) \right)^2",
    gradient_formula=r"\frac{\partial L}{\partial s} = -2\,t\,\max(0,\ m - t\,s)",
    summary="A hinge with a smooth start: small violations cost little, large ones a lot.",
    notes=(
        "Outliers on the wrong side weigh by the square of their distance.",
        "The slope is continuous; the curvature jumps at the margin.",
        "Keras also accepts labels 0 and 1; here they have to be -1 and +1.",
    ),
    reference="Chang, Hsieh and Lin (2008), Coordinate descent for large-scale L2-loss linear SVM",
)
