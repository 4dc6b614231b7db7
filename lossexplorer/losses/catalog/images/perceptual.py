"""Perceptual loss: images compared by what a stack of convolutions sees in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses.convolution import feature_maps, pulled_back
from lossexplorer.losses.features import Stack, as_stack, fitted, oriented_stack
from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space

_BLOCK = 2**21  # numbers in the feature maps of the images that are worked on at once
_SIDE = 12  # pixels a side of the picture the curve is drawn for


def _layer_weights(value: Any) -> tuple[float, ...]:
    """One weight a layer, from a number, a sequence, or text like "1, 0.5"."""
    if isinstance(value, str):
        value = value.replace(",", " ").split()
    try:
        weights = np.atleast_1d(np.asarray(value, dtype=np.float64))
    except (TypeError, ValueError):
        weights = np.empty(0)
    good = weights.ndim == 1 and weights.size and np.isfinite(weights).all() and weights.min() >= 0
    if not good:
        raise LossInputError(
            f"{value!r} is not allowed",
            where="layer_weights",
            fix="give a finite number of at least 0 for each layer",
        )
    return tuple(weights.tolist())


def _weights(given: Sequence[float] | None, layers: int) -> Sequence[float]:
    if given is None:
        return [1.0] * layers
    if len(given) != layers:
        raise LossInputError(
            f"there are {len(given)} weights",
            where="layer_weights",
            fix=f"the features have {layers} layers",
        )
    return given


def _compared(
    stack: Stack, weights: Sequence[float], image: Array, reference: Array
) -> tuple[Array, Array, Array]:
    """Values and gradients of a block of images, channels going through together."""
    count = len(image)
    both = np.concatenate([image, reference])
    maps = feature_maps(stack, both)
    values = np.zeros(count, dtype=image.dtype)
    gradients = []
    for weight, seen in zip(weights, maps, strict=True):
        if not weight:  # a layer that is off stays off where squares overflow
            gradients.append(np.zeros_like(seen))
            continue
        difference = (seen[:count] - seen[count:]).reshape(count, -1)
        share = weight / difference.shape[1]
        values += share * np.einsum("nk,nk->n", difference, difference)
        pull = 2 * share * difference
        gradients.append(np.concatenate([pull, -pull]).reshape(seen.shape))
    by_both = pulled_back(stack, both.shape, maps, gradients)
    return values, by_both[:count], by_both[count:]


def _value_and_gradient(
    image: Array,
    reference: Array,
    *,
    features: Stack | None = None,
    layer_weights: Sequence[float] | None = None,
) -> tuple[Array, Gradients]:
    stack = oriented_stack() if features is None else features
    count, channels, height, width = image.shape
    apart = fitted(stack, channels, height, width)
    weights = _weights(layer_weights, max(len(stack), 1))
    if not stack:
        difference = image - reference if weights[0] else np.zeros_like(image)
        share = weights[0] / (channels * height * width)
        values = share * np.einsum("nchw,nchw->n", difference, difference)
        gradient = 2 * share * difference
        return values, {"image": gradient, "reference": -gradient}
    planes = (count * channels, 1, height, width) if apart else image.shape
    x, r = image.reshape(planes), reference.reshape(planes)
    values = np.empty(len(x), dtype=image.dtype)
    by_image, by_reference = np.empty_like(x), np.empty_like(x)
    most = max(len(layer.weights) for layer in stack) * height * width * len(stack)
    step = max(1, _BLOCK // most)
    for start in range(0, len(x), step):
        block = slice(start, start + step)
        values[block], by_image[block], by_reference[block] = _compared(
            stack, weights, x[block], r[block]
        )
    if apart:  # the mean over a layer is the mean over its channels' means
        values = values.reshape(count, channels).mean(axis=1)
        by_image, by_reference = by_image / channels, by_reference / channels
    return values, {
        "image": by_image.reshape(image.shape),
        "reference": by_reference.reshape(image.shape),
    }


def _kinks(*, features: Stack | None = None, **_: object) -> tuple[Kink, ...]:
    if features is not None:
        return ()
    return (Kink("residual", -1.0, "kink", "the contrast turns over"),)


def _over_contrast(
    x: Array, label: int, *, features: Any = None, **_: object
) -> tuple[tuple[Array, Array], Mapping[str, Array]]:
    """A picture of one upright edge, the image with 1 + x times its contrast."""
    channels, side = (1, _SIDE)
    stack = () if features is None else as_stack(features)
    if stack:
        channels = stack[0].weights.shape[1]
        while side < 2048 and not _fits(stack, channels, side):
            side *= 2
    edge = np.zeros((channels, side, side))
    edge[:, :, side // 2 :] = 1
    reference = np.repeat(edge[None], len(x), axis=0)
    return ((1 + x)[:, None, None, None] * reference, reference), {"image": reference}


def _fits(stack: Stack, channels: int, side: int) -> bool:
    try:
        fitted(stack, channels, side, side)
    except LossInputError:
        return False
    return True


def _textbook(
    xp: Any, image: Any, reference: Any, *, features: Any, layer_weights: Any = None
) -> Any:
    """The loss, given (weights, bias, stride, padding, border) of each layer."""

    def seen(x: Any, weights: Any, bias: Any, stride: Any, padding: Any, border: Any) -> Any:
        """relu(weights * x + bias), one pixel of the kernel after the other."""
        for _ in range(2):  # rows, then columns
            first, last = x[:, :, :1], x[:, :, -1:]
            if border == "zeros":
                first, last = xp.zeros_like(first), xp.zeros_like(last)
            x = xp.concatenate([first] * padding + [x] + [last] * padding, axis=2)
            x = xp.swapaxes(x, 2, 3)
        height, width = weights.shape[2:]
        down, across = x.shape[2] - height + 1, x.shape[3] - width + 1
        total = bias[:, None, None]
        for i in range(height):
            for j in range(width):
                pixel = x[:, None, :, i : i + down : stride, j : j + across : stride]
                total = total + xp.sum(weights[:, :, i, j, None, None] * pixel, axis=2)
        return xp.maximum(total, 0.0)

    if not features:
        values = xp.mean((image - reference) ** 2, axis=(1, 2, 3))
        return values if layer_weights is None else layer_weights[0] * values
    count, _, height, width = image.shape
    channels = features[0][0].shape[1]  # 1 sees those of a colour image one by one
    x = xp.reshape(image, (-1, channels, height, width))
    r = xp.reshape(reference, (-1, channels, height, width))
    values = xp.zeros_like(x[:, 0, 0, 0])
    for k, layer in enumerate(features):
        x, r = seen(x, *layer), seen(r, *layer)
        apart = xp.mean((x - r) ** 2, axis=(1, 2, 3))
        values = values + (apart if layer_weights is None else layer_weights[k] * apart)
    return xp.mean(xp.reshape(values, (count, -1)), axis=-1)


LOSS = Loss(
    key="perceptual",
    title="Perceptual",
    family="Images and risk",
    short="percept.",
    aliases=("perceptual_loss", "feature_reconstruction"),
    inputs=(
        Input("image", Space.IMAGE, description="the image, (H, W) or (C, H, W)"),
        Input("reference", Space.IMAGE, description="the image it should look like"),
    ),
    parameters=(
        Parameter(
            "features",
            None,
            "object",
            optional=True,
            symbol=r"\varphi",
            title="Features",
            description="A stack of convolutions, its .npz file, or pixels; off, the built-in "
            "oriented filters.",
            check=as_stack,
        ),
        Parameter(
            "layer_weights",
            None,
            "object",
            optional=True,
            symbol=r"\lambda",
            title="Layer weights",
            description="One number a layer, such as 1, 0.5, 0.25; off, every layer weighs 1.",
            check=_layer_weights,
        ),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    conventions={"textbook": {"reduction": "mean"}},
    convention="textbook",
    kinks=_kinks,
    curves={"residual": _over_contrast},
    textbook=_textbook,
    formula=r"L = \sum_{l} \frac{\lambda_l}{n_l}\,|\varphi_l(x) - \varphi_l(r)|^2",
    gradient_formula=r"\frac{\partial L}{\partial x} = \sum_{l} \frac{2\,\lambda_l}{n_l}\,"
    r"J_l(x)^{\top} (\varphi_l(x) - \varphi_l(r)),\quad J_l = \frac{\partial \varphi_l}"
    r"{\partial x}",
    summary="Images are alike if they make the same features answer, not the same pixels.",
    notes=(
        "What the features don't see costs nothing: the built-in filters ignore brightness.",
        "Where a ReLU is off in image and reference alike there is no gradient.",
        "The mean over each layer makes small late layers weigh as much as large early ones.",
        "The curve shows one upright edge whose contrast is changed by r; -1 wipes it out.",
        "A stack for one channel sees the channels of a colour image one by one.",
        "At a ReLU's kink the slope 0 is taken.",
    ),
    reference="Johnson, Alahi and Fei-Fei (2016), Perceptual losses for real-time style transfer "
    "and super-resolution",
)
