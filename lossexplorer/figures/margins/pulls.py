"""Where the losses push the embedding of the circle picture: arrows against the gradients."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from lossexplorer.figures.figure import Arrows, Item, Markers, floats
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import round_up
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.session.margins.members import family_of, short_of
from lossexplorer.session.session import LossChoice

_LONGEST = 0.45  # of half the view: the longest arrow
_LONGEST_ALONE = 0.7  # … where lengths say nothing
_ROUNDING = 1e-13
_HIDDEN = 0.07  # of half the view: shorter ones lie below the mark of the embedding
_BEHIND = 0.03  # of half the view: from an arrow's tip to the marker of its loss
_STAGGER = 0.14  # of the longest: how much shorter the next arrow is where lengths say nothing


@dataclass(frozen=True)
class Pull:
    """What one loss does at the embedding."""

    choice: LossChoice
    value: float
    gradient: tuple[float, float]

    @property
    def size(self) -> float:
        """The length of the gradient; 0 where its parts cancel but for rounding."""
        family = family_of(self.choice)
        assert family is not None
        length = math.hypot(*self.gradient)
        # what cancels has the size of the scale times the share of the other class
        noise = _ROUNDING * family.scale * -math.expm1(-self.value)
        return length if length > noise else 0.0


@dataclass(frozen=True)
class Arrowing:
    """How the gradients become arrows.

    Attributes:
        pulls: of the drawn members.
        half: half of what is shown.
        same_length: arrows show directions alone.
    """

    pulls: tuple[Pull, ...]
    half: float
    same_length: bool

    @property
    def unit(self) -> float:
        """The gradient that an arrow of length 1 stands for."""
        longest = max((pull.size for pull in self.pulls), default=0.0)
        return round_up(longest / (_LONGEST * self.half)) if longest else 1.0

    def ends(self) -> Iterator[tuple[Pull, float, float]]:
        """Each pull with its arrow's extent, the longest first: shorter ones lie on top."""
        ordered = sorted(self.pulls, key=lambda pull: -pull.size)
        unit, longest = self.unit, _LONGEST_ALONE * self.half
        for place, pull in enumerate(ordered):
            factor = 1 / unit if pull.size else 0.0
            if self.same_length:
                # most point the same way: each tip is in sight
                length = longest * max(1 - _STAGGER * place, 0.2)
                factor = length / pull.size if pull.size else 0.0
            yield pull, -factor * pull.gradient[0], -factor * pull.gradient[1]

    def items(self, x: float, y: float) -> Iterator[Item]:
        """Arrows from the embedding at (x, y), each with its loss's marker behind the tip."""
        for pull, dx, dy in self.ends():
            stroke = stroke_of(pull.choice.key)
            name = f"pull of {short_of(pull.choice)}"
            yield Arrows(
                f"pull:{pull.choice.key}",
                x0=floats([x]),
                y0=floats([y]),
                x1=floats([x + dx]),
                y1=floats([y + dy]),
                color=stroke.color,
                name=name,
            )
            length = math.hypot(dx, dy)
            if length < _HIDDEN * self.half:
                continue
            further = 1 + _BEHIND * self.half / length
            yield Markers(
                f"tip:{pull.choice.key}",
                x=floats([x + further * dx]),
                y=floats([y + further * dy]),
                color=stroke.color,
                symbol=stroke.symbol,
                size=8.0,
                name=name,
            )

    def sentences(self) -> Iterator[str]:
        """What the arrows say, and which can't be seen."""
        if not self.pulls:
            return
        if self.same_length:
            yield "Arrows: directions of −∂L/∂x, lengths say nothing"
            return
        yield f"Arrows: −∂L/∂x, length 1 stands for {short(self.unit)}"
        hidden = [
            short_of(pull.choice)
            for pull, dx, dy in self.ends()
            if pull.size and math.hypot(dx, dy) < _HIDDEN * self.half
        ]
        if hidden:
            yield f"Too short to see: {', '.join(hidden)}"

    @property
    def away(self) -> tuple[float, float]:
        """A direction to which few arrows point, of length 1; none where nothing pulls."""
        total = np.sum([pull.gradient for pull in self.pulls] or [(0.0, 0.0)], axis=0)
        length = math.hypot(*total.tolist())
        return (total / length).tolist() if length else (1.0, 0.0)
