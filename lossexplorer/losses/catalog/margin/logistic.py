"""Logistic loss: cross-entropy of the sign of a score."""

from __future__ import annotations

from typing import Any

from lossexplorer.losses.numerics import nats, sigmoid_pair, softplus
from lossexplorer.losses.parameters import BASE
from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Space


def _value_and_gradient(
    prediction: Array, target: Array, *, base: str | float = "e"
) -> tuple[Array, Gradients]:
    unit = 1 / nats(base)
    missing = -target * prediction
    values = softplus(missing) * unit
    return values, {"prediction": -target * sigmoid_pair(missing)[0] * unit}


def _textbook(xp: Any, prediction: Any, target: Any) -> Any:
    return xp.log(1 + xp.exp(-target * prediction))


def _pytorch(link: str, *, base: str | float) -> str | None:
    return 'F.soft_margin_loss(prediction, target, reduction="none")' if base == "e" else None


LOSS = Loss(
    key="logistic",
    title="Logistic",
    family="Margin",
    short="logistic",
    aliases=("soft_margin", "logistic_loss"),
    inputs=(
        Input("prediction", Space.SCORE, description="a real score; its sign decides"),
        Input("target", Space.SIGN, differentiable=False, description="the class, -1 or +1"),
    ),
    parameters=(BASE,),
    value_and_gradient=_value_and_gradient,
    conventions={
        "textbook": {"rows": None, "reduction": "mean"},
        "pytorch": {"rows": None, "reduction": "mean"},
        "sklearn": {
            "function": "sklearn._loss.HalfBinomialLoss",
            "rows": None,
            "reduction": "none",
        },
    },
    textbook=_textbook,
    calls={"pytorch": _pytorch},
    formula=r"L = \log(1 + \exp(-t\,s))",
    gradient_formula=r"\frac{\partial L}{\partial s} = \frac{-t}{1 + \exp(t\,s)}",
    summary="A smooth hinge: the pull of a mistake grows to 1 and stays there.",
    notes=(
        "It never reaches 0: separable data drive the scores to infinity without a penalty.",
        "To base 2 it passes through 1 at score 0 and lies above the 0-1 loss.",
        "PyTorch's soft_margin_loss overflows for scores of -1e3; this form does not.",
    ),
    unit="nats",
    reference="Cox (1958), The regression analysis of binary sequences",
)
