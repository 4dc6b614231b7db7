"""The quantities the Images workspace shows, with their formulas and what they are now."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lossexplorer.errors import LossInputError
from lossexplorer.session.concepts import Concept
from lossexplorer.session.images.compared import (
    PERCEPTUAL,
    layer_values,
    mean_absolute,
    mean_squared,
    phi_of,
    psnr,
    too_slow,
)
from lossexplorer.session.images.edits import amount_of
from lossexplorer.session.images.kinds import named
from lossexplorer.session.images.place import Pair, pair_of
from lossexplorer.session.session import Session

_MSE = r"\frac{1}{n}\sum_i (x_i - r_i)^2"
_MAE = r"\frac{1}{n}\sum_i |x_i - r_i|"
_LAYER = r"\frac{1}{n_l}\,|\varphi_l(x) - \varphi_l(r)|^2"


def concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first."""
    view = session.images
    found = [*_of_pair(session, pair_of(session), "", ""), *_layers(session)]
    if view.against:
        words = named(view.against, amount_of(view, view.against))
        pair = pair_of(session, view.against)
        found += _of_pair(session, pair, "_against", f" after {words}")
    return tuple(found)


def _of_pair(session: Session, pair: Pair, suffix: str, words: str) -> Iterator[Concept]:
    """The measures of two pictures."""
    mse = mean_squared(pair.reference, pair.image)
    yield Concept(f"mse{suffix}", f"Mean squared error{words}", _MSE, mse)
    mae = mean_absolute(pair.reference, pair.image)
    yield Concept(f"mae{suffix}", f"Mean absolute error{words}", _MAE, mae)
    value, note = _perceptual(session, pair)
    formula = r"\sum_l \lambda_l \," + _LAYER
    yield Concept(f"perceptual{suffix}", f"Perceptual loss{words}", formula, value, note=note)
    if not suffix:
        yield Concept(
            "psnr",
            "Peak signal-to-noise ratio",
            r"-10 \log_{10} \mathrm{MSE}",
            psnr(mse),
            "dB",
            "White is 1, so the peak is 1." + (" Equal pictures: ∞." if mse == 0 else ""),
        )


def _perceptual(session: Session, pair: Pair) -> tuple[float | None, str]:
    choice = session.choice(PERCEPTUAL)
    if too_slow(choice, pair.reference, pair.image):
        return None, "It is being computed."
    try:
        _, weights = phi_of(choice)
        values = _values(session, pair)
    except LossInputError as error:
        return None, error.message
    return math.fsum(w * v for w, v in zip(weights, values, strict=True)), ""


def _values(session: Session, pair: Pair) -> list[float]:
    """The loss of every layer; raises LossInputError where φ doesn't fit."""
    stack, _ = phi_of(session.choice(PERCEPTUAL))
    values: list[float] = layer_values(stack, pair.reference, pair.image).tolist()
    return values


def _layers(session: Session) -> Iterator[Concept]:
    """What each layer of φ sees."""
    pair, choice = pair_of(session), session.choice(PERCEPTUAL)
    if too_slow(choice, pair.reference, pair.image):
        return
    try:
        values = _values(session, pair)
        stack, weights = phi_of(choice)
    except LossInputError:
        return  # the perceptual loss says why
    for k, (value, weight) in enumerate(zip(values, weights, strict=True), 1):
        note = f"It weighs {weight:g}." if stack else "The pixels themselves."
        yield Concept(f"layer_{k}", f"Layer {k} of φ", _LAYER, value, note=note)
