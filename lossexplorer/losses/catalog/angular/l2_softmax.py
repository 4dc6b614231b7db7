"""L2-constrained softmax: embeddings on a sphere of a chosen radius."""

from __future__ import annotations

from typing import Any

from lossexplorer.losses.angular import (
    INPUTS,
    Angular,
    angular_softmax,
    over_angle,
    zero_vectors,
)
from lossexplorer.losses.spec import Array, Gradients, Loss, Parameter


def _angular(*, alpha: float = 16.0, bias: Array | None = None) -> Angular:
    return Angular(scale=alpha, prototype_length=True, bias=bias)


def _value_and_gradient(
    embedding: Array,
    prototypes: Array,
    target: Array,
    *,
    alpha: float = 16.0,
    bias: Array | None = None,
) -> tuple[Array, Gradients]:
    return angular_softmax(embedding, prototypes, target, _angular(alpha=alpha, bias=bias))


def _textbook(
    xp: Any,
    embedding: Any,
    prototypes: Any,
    target: Any,
    *,
    alpha: float = 16.0,
    bias: Any = None,
) -> Any:
    x = alpha * embedding / xp.sqrt(xp.sum(embedding**2, axis=-1))[..., None]
    logits = x @ xp.swapaxes(prototypes, 0, 1)
    if bias is not None:
        logits = logits + bias
    return xp.log(xp.sum(xp.exp(logits), axis=-1)) - xp.sum(target * logits, axis=-1)


LOSS = Loss(
    key="l2_softmax",
    title="L2-constrained softmax",
    family="Angular softmax",
    short="L2-soft.",
    aliases=("l2_constrained_softmax",),
    inputs=INPUTS,
    parameters=(
        Parameter(
            "alpha",
            16.0,
            minimum=0.0,
            open_minimum=True,
            slider=(1.0, 64.0),
            logarithmic=True,
            symbol=r"\alpha",
            title="Radius",
            description="The length every embedding is given; too small and the loss can't fall.",
        ),
        Parameter(
            "bias",
            None,
            "array",
            optional=True,
            symbol="b",
            title="Bias",
            description="One number a class, added to the logits; its gradient is returned too.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    conventions={"textbook": {"reduction": "mean"}},
    convention="textbook",
    curves={"angle": over_angle},
    angular=_angular,
    textbook=_textbook,
    diagnose=zero_vectors,
    formula=r"L = -\log \frac{e^{z_y}}{\sum_j e^{z_j}},\quad "
    r"z_j = \alpha\,w_j \cdot \frac{x}{|x|} + b_j",
    gradient_formula=r"\frac{\partial L}{\partial x} = \frac{\alpha}{|x|}\,(g - u\,(u \cdot g)),"
    r"\quad u = \frac{x}{|x|},\ g = \sum_j (p_j - t_j)\,w_j",
    summary="A softmax that can't be lowered by longer embeddings: all have the length α.",
    notes=(
        "With C classes and prototypes of length 1, a small α keeps the loss above "
        "log(1 + (C - 1) exp(-2α)) for ever.",
        "Prototypes keep their lengths, so frequent classes can still win by longer ones.",
        "The gradient falls off with 1/|x|: long embeddings hardly turn.",
        "A zero embedding has no direction; it counts as perpendicular to all and gets no "
        "gradient. Frameworks give NaN.",
        "Lengths whose squares overflow are rescaled; PyTorch takes such embeddings for 0.",
    ),
    unit="nats",
    reference="Ranjan, Castillo and Chellappa (2017), L2-constrained softmax loss for "
    "discriminative face verification",
)
