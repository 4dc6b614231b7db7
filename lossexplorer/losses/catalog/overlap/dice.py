"""Dice loss: one minus twice the overlap of two masks over their sizes."""

from __future__ import annotations

from typing import Any

from lossexplorer.losses.missed_share import Slopes, empty_rows, missed_share, shared_out
from lossexplorer.losses.parameters import SMOOTH, SMOOTH_NUMERATOR
from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Parameter, Space


def _missed(p: Array, t: Array, square: bool) -> Array:
    """The sizes minus twice the overlap, pixel by pixel."""
    return (p - t) ** 2 if square else p * (1 - t) + t * (1 - p)


def _whole(p: Array, t: Array, square: bool, smooth: float) -> Array:
    """The sizes of both masks and the smoothing, (N,)."""
    result: Array = (p * p + t * t if square else p + t).sum(axis=1) + smooth
    return result


def _value_and_gradient(
    prediction: Array,
    target: Array,
    *,
    smooth: float = 1.0,
    smooth_numerator: float = 1.0,
    square: bool = False,
) -> tuple[Array, Gradients]:
    p, t = prediction, target
    missed = _missed(p, t, square).sum(axis=1) + smooth * (1 - smooth_numerator)
    slopes: Slopes
    if square:
        slopes = {"prediction": (2 * (p - t), 2 * p), "target": (2 * (t - p), 2 * t)}
    else:
        slopes = {"prediction": (1 - 2 * t, 1.0), "target": (1 - 2 * p, 1.0)}
    return missed_share(missed, _whole(p, t, square, smooth), slopes)


def _contributions(
    prediction: Array,
    target: Array,
    *,
    smooth: float = 1.0,
    smooth_numerator: float = 1.0,
    square: bool = False,
) -> Array:
    missed = _missed(prediction, target, square)
    whole = _whole(prediction, target, square, smooth)
    return shared_out(missed, whole, smooth * (1 - smooth_numerator))


def _diagnose(
    prediction: Array, target: Array, *, smooth: float, square: bool, **_: object
) -> tuple[str, ...]:
    return empty_rows(_whole(prediction, target, square, smooth))


def _textbook(
    xp: Any,
    prediction: Any,
    target: Any,
    *,
    smooth: float = 1.0,
    smooth_numerator: float = 1.0,
    square: bool = False,
) -> Any:
    overlap = xp.sum(prediction * target, axis=-1)
    if square:
        prediction, target = prediction**2, target**2
    sizes = xp.sum(prediction + target, axis=-1)
    return 1 - (2 * overlap + smooth_numerator * smooth) / (sizes + smooth)


def _keras(link: str, *, smooth: float, smooth_numerator: float, square: bool) -> str | None:
    if link != "identity" or square or smooth != 1e-7 or smooth_numerator != 0:
        return None
    return "keras.losses.dice(target, prediction, axis=-1)"


def _optax(link: str, *, smooth: float, smooth_numerator: float, square: bool) -> str | None:
    if link != "sigmoid" or square or smooth_numerator != 1:
        return None
    masks = "prediction[..., None], target[..., None]"
    return f"optax.losses.dice_loss({masks}, smooth={smooth / 2!r}, axis=-2)"


LOSS = Loss(
    key="dice",
    title="Dice",
    family="Overlap",
    short="Dice",
    aliases=("dice_loss", "sorensen_dice", "soft_dice"),
    inputs=(
        Input("prediction", Space.PROBABILITY, description="the probability of each pixel"),
        Input("target", Space.BINARY, description="the mask: 0, 1 or a soft label between"),
    ),
    parameters=(
        SMOOTH,
        SMOOTH_NUMERATOR,
        Parameter(
            "square",
            False,
            "boolean",
            title="Squared sizes",
            description="The sizes are Σp² + Σt², as in V-Net, in place of Σp + Σt.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"reduction": "mean"},
        "keras": {"smooth": 1e-7, "smooth_numerator": 0.0, "reduction": "mean"},
        "optax": {"smooth": 2.0, "reduction": "none"},
    },
    convention="textbook",
    contributions=_contributions,
    textbook=_textbook,
    calls={"keras": _keras, "optax": _optax},
    diagnose=_diagnose,
    formula=r"L = 1 - \frac{2 \sum_{k} p_k\,t_k + c\,s}{\sum_{k} p_k + \sum_{k} t_k + s}",
    gradient_formula=r"\frac{\partial L}{\partial p_k} = \frac{1 - 2\,t_k - L}{S}"
    r",\quad S = \sum_{k} p_k + \sum_{k} t_k + s",
    summary="For segmentation: counts overlap, so a small object weighs as much as a large one.",
    notes=(
        "A row is one mask, and each gets its own loss; Keras pools the whole batch unless "
        "told an axis.",
        "Two empty masks cost 0: with s in the numerator by the formula, without any smoothing "
        "because 0 is taken for 0/0, with the gradient 0. PyTorch gives NaN, and Keras, with s "
        "below only, 1.",
        "With an empty target and no smoothing every prediction costs 1: there is no gradient.",
        "With soft labels and plain sizes a perfect prediction doesn't cost 0; squared it does.",
        "All pixels share one denominator, so small masks have large, noisy gradients.",
        "Optax smooths the halved fraction: its smooth is half of this one.",
    ),
    reference="Milletari, Navab and Ahmadi (2016), V-Net: fully convolutional neural networks "
    "for volumetric medical image segmentation",
)
