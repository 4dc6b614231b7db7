"""Tversky loss: overlap with false positives and false negatives weighed apart."""

from __future__ import annotations

from typing import Any

from lossexplorer.losses.missed_share import empty_rows, missed_share, shared_out
from lossexplorer.losses.parameters import SMOOTH, SMOOTH_NUMERATOR
from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Parameter, Space


def _missed(p: Array, t: Array, alpha: float, beta: float) -> Array:
    """False positives and false negatives, pixel by pixel."""
    result: Array = alpha * p * (1 - t) + beta * t * (1 - p)
    return result


def _value_and_gradient(
    prediction: Array,
    target: Array,
    *,
    alpha: float = 0.3,
    beta: float = 0.7,
    smooth: float = 1.0,
    smooth_numerator: float = 1.0,
) -> tuple[Array, Gradients]:
    p, t = prediction, target
    errors = _missed(p, t, alpha, beta).sum(axis=1)
    whole = (p * t).sum(axis=1) + errors + smooth
    by_p, by_t = alpha * (1 - t) - beta * t, beta * (1 - p) - alpha * p
    slopes = {"prediction": (by_p, by_p + t), "target": (by_t, by_t + p)}
    return missed_share(errors + smooth * (1 - smooth_numerator), whole, slopes)


def _contributions(
    prediction: Array,
    target: Array,
    *,
    alpha: float = 0.3,
    beta: float = 0.7,
    smooth: float = 1.0,
    smooth_numerator: float = 1.0,
) -> Array:
    missed = _missed(prediction, target, alpha, beta)
    whole = (prediction * target + missed).sum(axis=1) + smooth
    return shared_out(missed, whole, smooth * (1 - smooth_numerator))


def _diagnose(
    prediction: Array, target: Array, *, alpha: float, beta: float, smooth: float, **_: object
) -> tuple[str, ...]:
    if smooth:
        return ()
    whole = prediction * target + _missed(prediction, target, alpha, beta)
    return empty_rows(whole.sum(axis=1))


def _textbook(
    xp: Any,
    prediction: Any,
    target: Any,
    *,
    alpha: float = 0.3,
    beta: float = 0.7,
    smooth: float = 1.0,
    smooth_numerator: float = 1.0,
) -> Any:
    hits = xp.sum(prediction * target, axis=-1)
    false_positives = xp.sum(prediction * (1 - target), axis=-1)
    false_negatives = xp.sum((1 - prediction) * target, axis=-1)
    whole = hits + alpha * false_positives + beta * false_negatives
    return 1 - (hits + smooth_numerator * smooth) / (whole + smooth)


def _keras(link: str, **p: Any) -> str | None:
    # versions differ in which error alpha weighs, so only an even balance is safe
    if link != "identity" or p["alpha"] != p["beta"]:
        return None
    if p["smooth"] != 1e-7 or p["smooth_numerator"] != 0:
        return None
    more = f"alpha={p['alpha']!r}, beta={p['beta']!r}, axis=-1"
    return f"keras.losses.tversky(target, prediction, {more})"


def _optax(link: str, **p: Any) -> str | None:
    if link != "sigmoid" or p["smooth_numerator"] != 1:
        return None
    more = f"smooth={p['smooth']!r}, alpha={p['alpha']!r}, beta={p['beta']!r}, axis=-2"
    return f"optax.losses.dice_loss(prediction[..., None], target[..., None], {more})"


LOSS = Loss(
    key="tversky",
    title="Tversky",
    family="Overlap",
    short="Tversky",
    aliases=("tversky_loss",),
    inputs=(
        Input("prediction", Space.PROBABILITY, description="the probability of each pixel"),
        Input("target", Space.BINARY, description="the mask: 0, 1 or a soft label between"),
    ),
    parameters=(
        Parameter(
            "alpha",
            0.3,
            minimum=0.0,
            slider=(0.0, 1.0),
            symbol=r"\alpha",
            title="False positives",
            description="Weight of what is predicted outside of the mask.",
        ),
        Parameter(
            "beta",
            0.7,
            minimum=0.0,
            slider=(0.0, 1.0),
            symbol=r"\beta",
            title="False negatives",
            description="Weight of what is missing inside of the mask.",
        ),
        SMOOTH,
        SMOOTH_NUMERATOR,
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"reduction": "mean"},
        "keras": {
            "alpha": 0.5,
            "beta": 0.5,
            "smooth": 1e-7,
            "smooth_numerator": 0.0,
            "reduction": "mean",
        },
        "optax": {"alpha": 0.5, "beta": 0.5, "reduction": "none"},
    },
    convention="textbook",
    contributions=_contributions,
    textbook=_textbook,
    calls={"keras": _keras, "optax": _optax},
    diagnose=_diagnose,
    formula=r"L = 1 - \frac{h + c\,s}{h + \alpha\,f + \beta\,m + s},\quad h = \sum_{k} p_k\,t_k"
    r",\quad f = \sum_{k} p_k (1 - t_k),\quad m = \sum_{k} (1 - p_k)\,t_k",
    gradient_formula=r"\frac{\partial L}{\partial p_k} = \frac{(1 - L)\,d_k - L\,t_k}{W}"
    r",\quad d_k = \alpha (1 - t_k) - \beta\,t_k,\quad W = h + \alpha\,f + \beta\,m + s",
    summary="A Dice loss that can mind missing a lesion more than marking too much.",
    notes=(
        "α weighs false positives, β false negatives, as in the paper, Kornia, MONAI and Optax; "
        "Keras 3.15 has them the other way round.",
        "α = β = ½ is the Dice loss with twice the smoothing, α = β = 1 the Jaccard loss.",
        "Two empty masks cost 0: with s in the numerator by the formula, without any smoothing "
        "because 0 is taken for 0/0, with the gradient 0. PyTorch gives NaN, and Keras, with s "
        "below only, 1.",
        "With an empty target the loss is 1 - s / (α f + s): only smoothing and α matter.",
        "A row is one mask, and each gets its own loss; Keras pools the whole batch unless "
        "told an axis.",
    ),
    reference="Salehi, Erdogmus and Gholipour (2017), Tversky loss function for image "
    "segmentation using 3D fully convolutional deep networks",
)
