"""What the Margins workspace shows."""

from __future__ import annotations

import math
from typing import Annotated, Literal

from msgspec import Meta, Struct

Detail = Literal["surrogates", "psi", "circle"]
Range = tuple[float, float] | None

REACH = 100.0
"""How far from 0 margins and embeddings can lie."""

Place = Annotated[float, Meta(ge=-REACH, le=REACH)]
Degrees = Annotated[float, Meta(ge=-180, le=180)]


class Zoomed(Struct, frozen=True, forbid_unknown_fields=True):
    """The ranges of two panels one above the other; None for what the figure chooses."""

    x: Range = None
    upper: Range = None
    lower: Range = None


class Area(Struct, frozen=True, forbid_unknown_fields=True):
    """The ranges of one panel; None for what the figure chooses."""

    x: Range = None
    y: Range = None


class MarginsView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Margins workspace shows.

    Attributes:
        detail: surrogates of the 0-1 loss, the target logit ψ(θ), or two classes on a circle.
        probe: the margin m = y f that is looked at.
        theta: the angle that is looked at, in radians.
        scaled: draw the logit s ψ(θ) in the place of ψ(θ).
        prototypes: directions of W₁ and W₂ in degrees; their length is 1.
        embedding: x, in the plane of the prototypes.
        label: the class the embedding belongs to.
        same_length: arrows show directions alone; else their lengths are to one scale.
        surrogate_ranges, psi_ranges, plane, turning: what was zoomed to.
    """

    detail: Detail = "surrogates"
    probe: Place = -0.5
    theta: Annotated[float, Meta(ge=0, le=math.pi)] = 1.0
    scaled: bool = False
    prototypes: tuple[Degrees, Degrees] = (30.0, 130.0)
    embedding: tuple[Place, Place] = (0.4, 1.1)
    label: Literal["1", "2"] = "1"
    log_y: bool = False
    same_length: bool = False
    surrogate_ranges: Zoomed = Zoomed()
    psi_ranges: Zoomed = Zoomed()
    plane: Area = Area()
    turning: Area = Area()
