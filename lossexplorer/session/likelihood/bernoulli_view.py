"""What is shown of outcomes 0 and 1 and the probability they are explained by."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

MOST_OUTCOMES = 10_000
P_ENDS = (-0.02, 1.02)  # of the axis of p: a little more than what p can be

Outcomes = Annotated[str, Meta(pattern="^[01]+$", max_length=MOST_OUTCOMES)]
Probability = Annotated[float, Meta(ge=0, le=1)]
Precision = Literal["float64", "float32"]
Scale = Literal["log", "sum", "mean"]


class BernoulliView(Struct, frozen=True, forbid_unknown_fields=True):
    """What is shown of outcomes 0 and 1 and the probability they are explained by.

    Attributes:
        outcomes: a text of 0 and 1, at least one: short in a file, and quick to compare.
        p: the probability of a 1 that is looked at.
        scale: what the second panel shows: log L, −log L (the sum of the binary
            cross-entropies), or their mean.
        precision: what the product is multiplied in.
        p_range: the part of the axis of p that is shown; None for all of it.
        draw_count, draw_p, draw_seed: how outcomes are drawn.
    """

    outcomes: Outcomes = "1101110110"
    p: Probability = 0.4
    scale: Scale = "log"
    precision: Precision = "float64"
    p_range: tuple[float, float] | None = None
    draw_count: Annotated[int, Meta(ge=1, le=MOST_OUTCOMES)] = 100
    draw_p: Probability = 0.5
    draw_seed: Annotated[int, Meta(ge=0, lt=2**32)] = 1
