"""0-1 loss: 1 for a mistake, 0 else. What one wants, and can't descend."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.spec import (
    Array,
    Gradients,
    Input,
    Kink,
    Loss,
    OfMistake,
    Parameter,
    Space,
)


def _multiclass(scores: Array, target: Array) -> Array:
    """Wrong where the first largest score is not the label's; (N,)."""
    labels = target if target.ndim == 1 else target.argmax(axis=1)
    return _unless_nan(scores.argmax(axis=1) != labels, scores.sum(axis=1))


def _unless_nan(wrong: Array, numbers: Array) -> Array:
    """0 and 1 with the dtype of ``numbers``, and NaN where those are."""
    return np.where(np.isnan(numbers), numbers, wrong).astype(numbers.dtype)


def _of_mistake(wrong: Array, *, kind: str, threshold: float) -> Array:
    return wrong


def _value_and_gradient(
    prediction: Array, target: Array, *, kind: str = "multiclass", threshold: float = 0.5
) -> tuple[Array, Gradients]:
    if kind == "multiclass":
        values = _multiclass(prediction, target)
    elif kind == "margin":
        values = _unless_nan(prediction * target <= 0, prediction)
    elif kind == "labels":
        values = _unless_nan(prediction != target, prediction + target)
    else:
        wrong = (prediction >= threshold) != (target >= 0.5)
        values = (wrong.any(axis=1) if kind == "subset" else wrong).astype(prediction.dtype)
    return values, {"prediction": np.zeros_like(prediction)}


_SPACES = {
    "multiclass": (Space.SCORES, Space.CLASS),
    "binary_prob": (Space.PROBABILITY, Space.BINARY),
    "margin": (Space.SCORE, Space.SIGN),
    "labels": (Space.REAL, Space.REAL),
    "subset": (Space.PROBABILITY, Space.BINARY),
}


def _spaces(*, kind: str = "multiclass", **_: object) -> dict[str, Space]:
    prediction, target = _SPACES[kind]
    return {"prediction": prediction, "target": target}


def _kinks(*, kind: str = "multiclass", threshold: float = 0.5) -> tuple[Kink, ...]:
    if kind in ("binary_prob", "subset"):
        return (Kink("probability", threshold, "jump", "decision threshold"),)
    if kind == "labels":
        return ()
    return (Kink("margin", 0.0, "jump", "decision boundary"),)


def _textbook(
    xp: Any,
    prediction: Any,
    target: Any,
    *,
    kind: str = "multiclass",
    threshold: float = 0.5,
) -> Any:
    if kind == "multiclass":
        return xp.where(xp.argmax(prediction, axis=-1) != xp.argmax(target, axis=-1), 1.0, 0.0)
    if kind == "margin":
        return xp.where(prediction * target <= 0, 1.0, 0.0)
    if kind == "labels":
        return xp.where(prediction != target, 1.0, 0.0)
    wrong = xp.where((prediction >= threshold) != (target >= 0.5), 1.0, 0.0)
    if kind == "subset":
        return xp.max(wrong, axis=-1)
    return wrong


LOSS = Loss(
    key="zero_one",
    title="0-1 loss",
    family="Classification",
    short="0-1",
    aliases=("zero_one_loss", "error_rate", "accuracy_error"),
    inputs=(
        Input("prediction", Space.SCORES, description="a row of scores or probabilities"),
        Input("target", Space.CLASS, differentiable=False, description="the true class"),
    ),
    parameters=(
        Parameter(
            "kind",
            "multiclass",
            "choice",
            choices=tuple(_SPACES),
            title="What is compared",
            description="multiclass: the largest of a row. binary_prob: p against a threshold. "
            "margin: the sign of a score. labels: labels themselves. subset: all labels of a row.",
        ),
        Parameter(
            "threshold",
            0.5,
            minimum=0.0,
            maximum=1.0,
            slider=(0.0, 1.0),
            symbol=r"\theta",
            title="Decision threshold",
            description="p of at least this counts as label 1 (binary_prob and subset).",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    of_mistake=OfMistake(_of_mistake, only=(("kind", "multiclass"),)),
    per_row=True,
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"reduction": "mean"},
        "sklearn": {
            "function": "sklearn.metrics.zero_one_loss",
            "kind": "labels",
            "reduction": "weighted_mean",
        },
    },
    convention="textbook",
    spaces=_spaces,
    kinks=_kinks,
    textbook=_textbook,
    formula=r"L = \mathbf{1}\left[\,\mathrm{argmax}_k\, s_k \neq t\,\right]",
    gradient_formula=r"\frac{\partial L}{\partial s_k} = 0",
    summary="The share of mistakes: what classifiers are judged by.",
    notes=(
        "The gradient is 0 everywhere: it says nothing about which way to go.",
        "Of several largest scores the first counts; p at the threshold counts as label 1; "
        "a score of exactly 0 is a mistake for both signs.",
        "A row with a NaN has the value NaN; PyTorch's argmax would choose the NaN.",
        "It doesn't see how sure a prediction was.",
    ),
    reference="Fisher (1936), The use of multiple measurements in taxonomic problems",
)
