"""The pictures of a session: the reference, the second one, and what a distortion makes."""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from lossexplorer import assets
from lossexplorer.session.images.view import ImagesView, Kind
from lossexplorer.session.matrix import Matrix
from lossexplorer.theory import distortions

Floats = NDArray[np.float64]


def reference_of(view: ImagesView) -> Matrix:
    """The reference, (height, width), 0 black and 1 white."""
    if view.picture is not None:
        return _scaled(view.picture.levels)
    return _sample(view.sample, view.digit if view.sample == "digit" else 0)


def other_of(view: ImagesView) -> Matrix | None:
    """The second picture likewise; None where there is none."""
    return None if view.other is None else _scaled(view.other.levels)


def reference_shape(view: ImagesView) -> tuple[int, ...]:
    """Height and width of the reference."""
    return reference_of(view).shape


@lru_cache(maxsize=8)
def _scaled(levels: Matrix) -> Matrix:
    return Matrix(levels.array / 255)


@lru_cache(maxsize=8)
def _sample(name: str, digit: int) -> Matrix:
    if name == "digit":
        return Matrix(_digits()[digit] / 16)
    with np.load(assets.path("samples", "pictures.npz"), allow_pickle=False) as archive:
        return Matrix(archive[name] / 255)


@cache
def _digits() -> NDArray[np.uint8]:
    with np.load(assets.path("samples", "digits.npz"), allow_pickle=False) as archive:
        return np.asarray(archive["images"])


def distorted(
    reference: Matrix, other: Matrix | None, kind: Kind, amount: float, seed: int
) -> Matrix:
    """The reference after one distortion; ``other`` is needed to blend, ``seed`` for noise."""
    return _distorted(
        reference,
        other if kind == "blend" else None,
        kind,
        amount,
        seed if kind == "noise" else 0,
    )


@lru_cache(maxsize=64)
def _distorted(
    reference: Matrix, other: Matrix | None, kind: Kind, amount: float, seed: int
) -> Matrix:
    picture = reference.array
    match kind:
        case "shift":
            return Matrix(distortions.shifted(picture, amount))
        case "blur":
            return Matrix(distortions.blurred(picture, amount))
        case "noise":
            return Matrix(distortions.noisy(picture, amount, seed))
        case "contrast":
            return Matrix(distortions.contrasted(picture, amount))
        case "blend":
            assert other is not None, "edits and checks see to it"
            return Matrix(distortions.blended(picture, other.array, amount))
