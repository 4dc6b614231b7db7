"""Exponential loss: what AdaBoost minimises."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Space


def _value_and_gradient(prediction: Array, target: Array) -> tuple[Array, Gradients]:
    values = np.exp(-target * prediction)
    return values, {"prediction": -target * values}


def _textbook(xp: Any, prediction: Any, target: Any) -> Any:
    return xp.exp(-target * prediction)


LOSS = Loss(
    key="exponential",
    title="Exponential",
    family="Margin",
    short="exp",
    aliases=("exponential_loss", "adaboost"),
    inputs=(
        Input("prediction", Space.SCORE, description="a real score; its sign decides"),
        Input("target", Space.SIGN, differentiable=False, description="the class, -1 or +1"),
    ),
    value_and_gradient=_value_and_gradient,
    conventions={
        "textbook": {"rows": None, "reduction": "mean"},
        "sklearn": {
            "function": "sklearn._loss.loss.ExponentialLoss",
            "rows": None,
            "reduction": "none",
        },
    },
    convention="textbook",
    textbook=_textbook,
    formula=r"L = \exp(-t\,s)",
    gradient_formula=r"\frac{\partial L}{\partial s} = -t\,\exp(-t\,s)",
    summary="Mistakes cost exponentially: boosting's way of turning to the hard examples.",
    notes=(
        "One mislabelled example far on the wrong side outweighs all others.",
        "Beyond a margin of about -710 (float64) or -89 (float32) it overflows; the value is "
        "then infinite and said to be.",
        "scikit-learn writes it with labels 0 and 1; here they have to be -1 and +1.",
    ),
    reference="Freund and Schapire (1997), A decision-theoretic generalization of on-line learning",
)
