"""Two classes on the unit circle, as the session has them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lossexplorer.session.margins.view import MarginsView
from lossexplorer.theory.circle import bisector, separation

_TOUCHING = 0.12  # radians between prototypes whose names would lie on each other


@dataclass(frozen=True)
class Scene:
    """Two prototypes of length 1 and an embedding of one of the two classes.

    Attributes:
        angles: directions of the prototypes in degrees.
        embedding: (x, y).
        label: 0 or 1, the place of the true class's prototype.
    """

    angles: tuple[float, float]
    embedding: tuple[float, float]
    label: int

    @property
    def length(self) -> float:
        """|x|."""
        return math.hypot(*self.embedding)

    @property
    def direction(self) -> float | None:
        """The embedding's direction in radians, in (-π, π]; None if it has no length."""
        x, y = self.embedding
        return math.atan2(y, x) if self.length else None

    @property
    def radians(self) -> tuple[float, float]:
        """Directions of the prototypes."""
        return math.radians(self.angles[0]), math.radians(self.angles[1])

    @property
    def prototypes(self) -> NDArray[np.float64]:
        """The prototypes, (2, 2), one a row."""
        return np.array([[math.cos(a), math.sin(a)] for a in self.radians])

    @property
    def apart(self) -> float:
        """The angle between the prototypes, in [0, π]."""
        return separation(*self.radians)

    @property
    def names(self) -> tuple[str, str]:
        """What stands beside the prototypes; where they touch, one name is that of both."""
        return ("W₁", "W₂") if self.apart > _TOUCHING else ("", "W₁, W₂")

    @property
    def middle(self) -> float | None:
        """The direction of the bisector, None where the prototypes coincide."""
        return bisector(*self.radians)


def scene_of(view: MarginsView) -> Scene:
    """The circle as it is shown."""
    return Scene(view.prototypes, view.embedding, int(view.label) - 1)
