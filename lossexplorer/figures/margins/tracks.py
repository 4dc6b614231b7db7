"""ψ of the softmax family and its pull, sampled over the angle."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from lossexplorer.figures.figure import Floats, floats
from lossexplorer.session.margins.members import family_of, jumps_of
from lossexplorer.session.session import LossChoice
from lossexplorer.theory.angles import psi, pull

_POINTS = 361
_BESIDE = 1e-9  # how close to a jump the points on its two sides lie
_INSIDE = 1e-4  # at 0 and π the losses take the pull 0; the curve goes up to there


@dataclass(frozen=True, eq=False)
class Track:
    """ψ and its pull over the angle, each times what is asked for.

    Attributes:
        theta: (n,). parts: "value" and "gradient", (n,), NaN where the line breaks.
        jumps: where ψ jumps.
    """

    theta: Floats
    parts: dict[str, Floats]
    jumps: tuple[float, ...]


@lru_cache(maxsize=256)
def track_of(choice: LossChoice, scaled: bool) -> Track:
    """A member's ψ sampled over [0, π]; times s if ``scaled``."""
    family = family_of(choice)
    assert family is not None
    at = jumps_of(choice)
    beside = [side for jump in at for side in (jump - _BESIDE, jump, jump + _BESIDE)]
    theta = np.unique([*np.linspace(0.0, math.pi, _POINTS), *beside])
    factor = family.scale if scaled else 1.0
    value = factor * psi(family.margin, theta)
    slope = factor * pull(family.margin, np.clip(theta, _INSIDE, math.pi - _INSIDE))
    for jump in at:
        value[theta == jump] = slope[theta == jump] = np.nan
    return Track(floats(theta), {"value": floats(value), "gradient": floats(slope)}, at)
