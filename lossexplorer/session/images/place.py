"""The two pictures that are compared now, and how the losses go along the slider."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from lossexplorer.errors import LossInputError
from lossexplorer.session.images.compared import (
    PERCEPTUAL,
    image_losses,
    layer_values,
    phi_of,
    value_of,
)
from lossexplorer.session.images.edits import amount_of
from lossexplorer.session.images.pictures import distorted, other_of, reference_of
from lossexplorer.session.images.view import RANGES, Kind
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import LossChoice, Session

Floats = NDArray[np.float64]

FIRST, LAST = 16, 64  # intervals of the curves, at first and in the end


@dataclass(frozen=True)
class Pair:
    """The reference and what a distortion makes of it."""

    reference: Matrix
    image: Matrix


def pair_of(session: Session, kind: Kind | None = None) -> Pair:
    """The pictures under the distortion that is shown, or another with its amount."""
    view = session.images
    kind = kind or view.kind
    reference = reference_of(view)
    amount = amount_of(view, kind)
    return Pair(reference, distorted(reference, other_of(view), kind, amount, view.seed))


@dataclass(frozen=True)
class Way:
    """All that the curves along the slider depend on."""

    reference: Matrix
    other: Matrix | None
    kind: Kind
    seed: int
    choices: tuple[LossChoice, ...]


def way_of(session: Session) -> Way:
    """What the curves of a session depend on; not on where the slider stands."""
    view = session.images
    return Way(
        reference_of(view),
        other_of(view) if view.kind == "blend" else None,
        view.kind,
        view.seed if view.kind == "noise" else 0,
        tuple(replace(choice, shown=True) for choice in image_losses(session)),
    )


@dataclass(frozen=True, eq=False)
class Sweep:
    """The losses along the slider.

    Attributes:
        amounts: evenly from one end to the other.
        values: by loss key, one number an amount; NaN where the loss can't be computed.
        most: what any one layer of φ adds to the perceptual loss somewhere, at most.
    """

    way: Way
    amounts: Floats
    values: Mapping[str, Floats]
    most: float

    @property
    def finished(self) -> bool:
        """Whether there are as many points as there will be."""
        return len(self.amounts) > LAST


def swept(
    way: Way, before: Sweep | None = None, report: Callable[[float], None] = lambda _: None
) -> Sweep:
    """The curves with few points, or with twice as many intervals as ``before``."""
    intervals = FIRST if before is None else 2 * (len(before.amounts) - 1)
    amounts = np.linspace(*RANGES[way.kind], intervals + 1)
    values = {choice.key: np.full(intervals + 1, np.nan) for choice in way.choices}
    most = 0.0 if before is None else before.most
    for k, amount in enumerate(amounts.tolist()):
        if before is not None and k % 2 == 0:
            for key, known in before.values.items():
                values[key][k] = known[k // 2]
            continue
        report(k / intervals)
        image = distorted(way.reference, way.other, way.kind, amount, way.seed)
        for choice in way.choices:
            values[choice.key][k] = _value(choice, way.reference, image)
        most = max(most, _largest_layer(way, image))
    return Sweep(way, amounts, values, most)


def _largest_layer(way: Way, image: Matrix) -> float:
    """What the layer adds that adds most to the perceptual loss."""
    choice = next(choice for choice in way.choices if choice.key == PERCEPTUAL)
    try:
        stack, weights = phi_of(choice)
        return float(np.max(weights * layer_values(stack, way.reference, image)))
    except LossInputError:
        return 0.0


def _value(choice: LossChoice, reference: Matrix, image: Matrix) -> float:
    try:
        return value_of(choice, reference, image)
    except LossInputError:
        return float("nan")  # the reading and the notes say why


@dataclass(frozen=True, eq=False)
class Known:
    """What was computed beside the window.

    Attributes:
        sweep: the curves as far as they are; None before there is anything of them.
        pair: the pictures a slow φ has seen last; None where φ is quick.
    """

    sweep: Sweep | None = None
    pair: Pair | None = None


@lru_cache(maxsize=4)
def whole_sweep(way: Way) -> Sweep:
    """The curves with all their points, computed at once."""
    sweep = swept(way)
    while not sweep.finished:
        sweep = swept(way, sweep)
    return sweep
