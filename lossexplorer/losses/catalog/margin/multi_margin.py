"""Multi-margin loss: every wrong class within the margin costs, as in Weston and Watkins."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.labels import class_mass
from lossexplorer.losses.parameters import CLASS_WEIGHT, MARGIN
from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space


def _against(
    prediction: Array, true_score: Array, weight: Array | float, p: int, margin: float
) -> tuple[Array, Array]:
    """Costs of all classes against one true score a row, and their slopes, (N, K) each.

    The true class itself is counted in, as if it were wrong.
    """
    missing = margin - true_score[:, None] + prediction
    share = weight / prediction.shape[1]
    reached = np.maximum(missing, 0)
    if p == 1:
        return share * reached, share * np.where(np.isnan(missing), missing, missing > 0)
    return share * reached * reached, share * 2 * reached


def _of_index(
    prediction: Array, target: Array, p: int, margin: float, class_weight: Array | None
) -> tuple[Array, Array]:
    """Costs of the wrong classes (N, K), and the gradient by the scores."""
    mass = class_mass(target, class_weight, None)
    weight: Array | float = 1.0 if mass is None else mass[:, None]
    true = np.arange(len(target)), target
    costs, slopes = _against(prediction, prediction[true], weight, p, margin)
    costs[true] = slopes[true] = 0
    slopes[true] = -slopes.sum(axis=1)
    return costs, slopes


def _value_and_gradient(
    prediction: Array,
    target: Array,
    *,
    p: int = 1,
    margin: float = 1.0,
    class_weight: Array | None = None,
) -> tuple[Array, Gradients]:
    if target.ndim == 1:
        costs, slopes = _of_index(prediction, target, p, margin, class_weight)
        return costs.sum(axis=1), {"prediction": slopes}
    gradient = np.zeros_like(prediction)
    by_target = np.empty_like(prediction)
    for k in range(prediction.shape[1]):  # each class as the true one
        index = np.full(len(prediction), k)
        costs, slopes = _of_index(prediction, index, p, margin, class_weight)
        by_target[:, k] = costs.sum(axis=1)
        gradient += target[:, k, None] * slopes
    return (target * by_target).sum(axis=1), {"prediction": gradient, "target": by_target}


def _contributions(
    prediction: Array,
    target: Array,
    *,
    p: int = 1,
    margin: float = 1.0,
    class_weight: Array | None = None,
) -> Array:
    if target.ndim == 1:
        return _of_index(prediction, target, p, margin, class_weight)[0]
    result = np.zeros_like(prediction)
    for k in range(prediction.shape[1]):
        index = np.full(len(prediction), k)
        result += target[:, k, None] * _of_index(prediction, index, p, margin, class_weight)[0]
    return result


def _kinks(*, p: int = 1, margin: float = 1.0, **_: object) -> tuple[Kink, ...]:
    return (Kink("margin", margin, "kink" if p == 1 else "bend", "ahead by the margin"),)


def _textbook(
    xp: Any,
    prediction: Any,
    target: Any,
    *,
    p: int = 1,
    margin: float = 1.0,
    class_weight: Any = None,
) -> Any:
    wrong = 1 - xp.eye(prediction.shape[-1])
    ahead = prediction[..., :, None] - prediction[..., None, :]
    missing = wrong * xp.maximum(margin - ahead, 0.0)
    costs = xp.mean(missing**p, axis=-1)
    if class_weight is not None:
        costs = class_weight * costs
    return xp.sum(target * costs, axis=-1)


def _pytorch(
    link: str, *, p: int, margin: float, class_weight: Array | None, soft: bool = False
) -> str | None:
    if soft:
        return None
    weight = "" if class_weight is None else "weight=class_weight, "
    return (
        f"F.multi_margin_loss(prediction, target.argmax(dim=-1), p={p}, margin={margin!r}, "
        f'{weight}reduction="none")'
    )


LOSS = Loss(
    key="multi_margin",
    title="Multi-margin",
    family="Margin",
    short="multi-m.",
    aliases=("weston_watkins", "multi_margin_loss"),
    inputs=(
        Input("prediction", Space.SCORES, description="one real score a class"),
        Input("target", Space.CLASS, description="class index, one-hot or soft label"),
    ),
    parameters=(
        Parameter(
            "p",
            1,
            "integer",
            minimum=1,
            maximum=2,
            slider=(1, 2),
            symbol="p",
            title="Power",
            description="1 counts what is missing to the margin, 2 its square.",
        ),
        MARGIN,
        CLASS_WEIGHT,
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    conventions={
        "textbook": {"reduction": "mean"},
        "pytorch": {"reduction": "mean"},
    },
    contributions=_contributions,
    kinks=_kinks,
    textbook=_textbook,
    calls={"pytorch": _pytorch},
    formula=r"L = \frac{w_y}{K} \sum_{j \neq y} h_j^p,\quad h_j = \max(0,\ m - s_y + s_j)",
    gradient_formula=r"\frac{\partial L}{\partial s_j} = \frac{p\,w_y}{K}\,h_j^{p-1}"
    r"\ \ (j \neq y,\ h_j > 0),\quad "
    r"\frac{\partial L}{\partial s_y} = -\sum_{j \neq y} \frac{\partial L}{\partial s_j}",
    summary="Every wrong class that comes within the margin of the true one costs.",
    notes=(
        "The sum is divided by all K classes, the true one included, though only K - 1 count.",
        "With class weights the mean still divides by the number of rows, not by the weights.",
        "With p = 1 the slope jumps where the margin is reached; 0 is taken there.",
        "A soft label gives the expected loss over its classes; that takes K passes.",
        "A NaN among the scores makes the value and the gradient of its row NaN; PyTorch gives 0.",
    ),
    reference="Weston and Watkins (1999), Support vector machines for multi-class pattern "
    "recognition",
)
