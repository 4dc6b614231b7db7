"""A loss's kernel on one block of rows, and its gradients led back to the inputs."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np

from lossexplorer.losses.links import COORDINATES, Link
from lossexplorer.losses.numerics import times
from lossexplorer.losses.prepare import Block, Call
from lossexplorer.losses.spec import Array, Gradients, Through


def run(call: Call, block: Block) -> tuple[Array, Gradients, Link | None]:
    """Values, gradients, and the link whose pullback leads from those to the logits."""
    loss, own, parameters = call.layout.loss, call.layout.link, call.layout.parameters
    fused = loss.from_logits.get(own.name)
    if fused is None:
        return *loss.value_and_gradient(*block.behind(own), **parameters), own
    if isinstance(fused, Through):
        link = COORDINATES[fused.coordinates]
        return *fused.kernel(*block.behind(link), **parameters), link
    return *fused(*block.arrays, **parameters), None


def names(call: Call, gradients: Gradients) -> list[str]:
    """What there are gradients of: differentiable inputs, then parameters learned."""
    inputs = [i.name for i in call.loss.inputs if i.differentiable and i.name in gradients]
    learned = [n for n in gradients if call.layout.parameters.get(n) is not None]
    return inputs + learned


def scaled(
    call: Call,
    block: Block,
    gradients: Gradients,
    scale: Any,
    link: Link | None,
    wanted: Collection[str],
) -> dict[str, Array]:
    """The kernel's gradients times the pipeline's factor, through link and temperature."""
    result = {}
    for place, item in enumerate(call.loss.inputs):
        if item.name not in wanted:
            continue
        gradient = gradients[item.name]
        if callable(gradient):
            result[item.name] = gradient(scale)
            continue
        gradient = _times(gradient, scale)
        if gradient.ndim == 2 and block.arrays[place].shape[1] < gradient.shape[1]:
            gradient = gradient.sum(axis=1, keepdims=True)  # one number stood for the whole row
        if place == 0 and link is not None:
            gradient = link.pullback(block.arrays[0], block.behind(link)[0], gradient)
        if place == 0 and call.layout.temperature != 1.0:
            gradient = gradient / call.layout.temperature
        result[item.name] = gradient
    for name in wanted:
        if name not in result:
            result[name] = gradients[name](scale)
    return result


def _times(gradient: Array, scale: Any) -> Array:
    """A gradient of any shape times a number, or one a row or element."""
    if isinstance(scale, float):
        if scale == 1.0:
            return gradient
        if scale != 0.0:
            product: Array = gradient * scale
            return product
    elif scale.ndim and gradient.ndim != 2:
        scale = scale.reshape(-1, *(1,) * (gradient.ndim - 1))
    return times(np.asarray(scale, gradient.dtype), gradient)
