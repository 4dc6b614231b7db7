"""How much each loss says two grey pictures differ, and what φ sees of them.

Losses of single numbers are averaged over the pixels, whatever rows and reduction are
chosen for predictions; their parameters count. The perceptual loss takes the picture.
What was computed is kept for the next frame.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get
from lossexplorer.losses.evaluate import values
from lossexplorer.losses.features import Stack, oriented_stack
from lossexplorer.losses.settings import checked
from lossexplorer.losses.spec import Space
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.options import settings
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.theory import perception

Floats = NDArray[np.float64]

PERCEPTUAL = "perceptual"
ALWAYS = ("squared_error", "absolute_error", PERCEPTUAL)

_AT_ONCE = 6_000_000  # steps of one look that a frame has room for, with a gradient
_STEPS_A_NUMBER = 10  # what a number of a feature map costs besides its multiplications
_MOST_KEPT = 512
_MOST_BYTES = 2**26  # of the pictures whose values are kept
_MOST_GRADIENTS = 64
_layer_values: dict[tuple[Stack, Matrix, Matrix], Floats | LossInputError] = {}
_values: dict[tuple[LossChoice, Matrix, Matrix], float] = {}
_gradients: dict[tuple[LossChoice, Matrix, Matrix], Matrix] = {}


def applies(choice: LossChoice) -> bool:
    """Whether a loss compares two pictures."""
    if choice.key == PERCEPTUAL:
        return True
    return get(choice.key).spaces_of(settings(choice)) == (Space.REAL, Space.REAL)


def image_losses(session: Session) -> tuple[LossChoice, ...]:
    """MSE, MAE and the perceptual loss, then what else is drawn and compares pictures."""
    others = (c for c in session.drawn if c.key not in ALWAYS and applies(c))
    return (*map(session.choice, ALWAYS), *others)


def gradient_losses(session: Session) -> tuple[LossChoice, ...]:
    """The three losses whose gradients are drawn: the selected one among them."""
    selected = session.choice(session.selected)
    keys = list(ALWAYS)
    if selected.key not in keys and applies(selected):
        keys[1] = selected.key
    return tuple(map(session.choice, keys))


def phi_of(choice: LossChoice) -> tuple[Stack, tuple[float, ...]]:
    """The layers of φ and their weights; the pixels themselves are no layers and one weight.

    Raises:
        LossInputError: the file of the stack can't be read any more, or the weights are
            not as many as the layers.
    """
    loss, values = get(PERCEPTUAL), settings(choice)
    stack = checked(loss.parameter("features"), values["features"], 1)
    stack = oriented_stack() if stack is None else stack
    weights = checked(loss.parameter("layer_weights"), values["layer_weights"], 1)
    count = max(len(stack), 1)
    if weights is None:
        return stack, (1.0,) * count
    if len(weights) != count:
        raise LossInputError(
            f"there are {len(weights)} weights",
            where="layer_weights",
            fix=f"the features have {count} layers",
        )
    return stack, weights


@lru_cache(maxsize=12)
def seen(stack: Stack, picture: Matrix) -> perception.Seen:
    """What φ sees of a picture.

    Raises:
        LossInputError: the picture is too small for a layer, or the stack too large.
    """
    return perception.look(stack, picture.array)


def layer_values(stack: Stack, reference: Matrix, image: Matrix) -> Floats:
    """The perceptual loss of every layer, unweighted; raises as :func:`seen`."""
    place = (stack, reference, image)
    found = _layer_values.get(place)
    if found is None:
        try:
            found = perception.layer_losses(seen(stack, reference), seen(stack, image))
        except LossInputError as error:
            found = error
        _keep(_layer_values, place, found, _most_kept(image))
    if isinstance(found, LossInputError):
        raise found
    return found


def _most_kept(image: Matrix) -> int:
    """Of how many pictures of this size values are kept."""
    return min(_MOST_KEPT, _MOST_BYTES // max(image.array.nbytes, 1))


def _keep(known: dict[Any, Any], place: Any, found: Any, most: int) -> None:
    """Remember a result, and forget the oldest ones; threads may do so at once."""
    while len(known) >= most:
        known.pop(next(iter(tuple(known)), None), None)
    known[place] = found


def too_slow(
    choice: LossChoice, reference: Matrix, image: Matrix, *, gradient: bool = False
) -> bool:
    """Whether a loss (or its gradient) takes longer than a frame and isn't known yet.

    A window computes it beside itself then.
    """
    if choice.key != PERCEPTUAL:
        return False
    try:
        stack, _ = phi_of(choice)
    except LossInputError:
        return False
    if work(stack, image.shape) <= _AT_ONCE:
        return False
    known = _layer_values.get((stack, reference, image))
    if known is None:
        return True
    without = gradient and (choice, reference, image) not in _gradients
    return without and not isinstance(known, LossInputError)


def value_of(choice: LossChoice, reference: Matrix, image: Matrix) -> float:
    """One loss of a picture against the reference.

    Raises:
        LossInputError: φ doesn't fit the picture, or a parameter isn't allowed.
    """
    if choice.key == PERCEPTUAL:
        stack, weights = phi_of(choice)
        layers = layer_values(stack, reference, image).tolist()
        return math.fsum(w * v for w, v in zip(weights, layers, strict=True))
    place = (choice, reference, image)
    known = _values.get(place)
    if known is None:  # curves, list, table and inspector ask for the same numbers
        known = float(values(choice.key, *_rows(reference, image), **_averaged(choice)).item())
        _keep(_values, place, known, _most_kept(image))
    return known


def gradient_of(choice: LossChoice, reference: Matrix, image: Matrix) -> Matrix:
    """The gradient of a loss by the pixels of the picture; raises as :func:`value_of`."""
    place = (choice, reference, image)
    found = _gradients.get(place)
    if found is None:
        found = _gradient(*place)
        _keep(_gradients, place, found, _MOST_GRADIENTS)
    return found


def _gradient(choice: LossChoice, reference: Matrix, image: Matrix) -> Matrix:
    if choice.key == PERCEPTUAL:
        stack, weights = phi_of(choice)
        pair = seen(stack, reference), seen(stack, image)
        return Matrix(perception.gradient(stack, weights, *pair))
    pixels, options = _rows(reference, image), _averaged(choice)
    result = evaluate(choice.key, *pixels, reduction="mean", **options)
    first = get(choice.key).inputs[0].name
    return Matrix(np.reshape(result.gradients[first], image.shape))


def _rows(reference: Matrix, image: Matrix) -> tuple[Floats, Floats]:
    """Both pictures as one row of pixels."""
    return image.array.reshape(1, -1), reference.array.reshape(1, -1)


def _averaged(choice: LossChoice) -> dict[str, Any]:
    """What makes a loss of numbers the mean over all pixels."""
    averaged = {} if get(choice.key).per_row else {"rows": "mean"}
    return {**averaged, **choice.values()}


@lru_cache(maxsize=64)
def mean_squared(reference: Matrix, image: Matrix) -> float:
    """The mean over pixels of the squared difference, whatever convention is chosen."""
    difference = image.array - reference.array
    return float(np.mean(difference * difference))


@lru_cache(maxsize=64)
def mean_absolute(reference: Matrix, image: Matrix) -> float:
    """The mean over pixels of the absolute difference."""
    return float(np.mean(np.abs(image.array - reference.array)))


def psnr(mse: float) -> float:
    """The peak signal-to-noise ratio in decibels, for pictures from 0 to 1."""
    return math.inf if mse == 0 else -10 * math.log10(mse)


def work(stack: Stack, shape: tuple[int, ...]) -> int:
    """Steps of one look at a picture of this shape, in multiplications."""
    height, width = shape
    total = 0
    for layer in stack:
        height, width = layer.size(height, width)
        numbers = len(layer.weights) * max(height, 0) * max(width, 0)
        total += (layer.taps + _STEPS_A_NUMBER) * numbers
    return total
