"""What the Information workspace shows."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from lossexplorer.session.words import Name

MOST_EVENTS = 16
MOST_OUTCOMES = 64

Detail = Literal["surprise", "entropy", "divergence"]
Base = Literal["2", "e", "10"]
Which = Literal["p", "q"]
Probability = Annotated[float, Meta(ge=0, le=1)]

UNITS = {"2": "bits", "e": "nats", "10": "dits"}


class Event(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that happens with a probability, independently of the other events."""

    name: Name = ""
    probability: Probability = 0.5


class InformationView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Information workspace shows.

    Attributes:
        detail: self-information of events, entropy of a distribution, or two distributions.
        base: of the logarithm: bits, nats or dits.
        events: independent of each other.
        event: which of them the slider moves.
        log_p: the self-information over a logarithmic axis of p.
        outcomes: their names, one for each number of ``p`` and of ``q``.
        p, q: the distributions; they are drawn as they are, also where they don't sum to 1.
        outcome, which: the outcome the slider moves, and in which distribution.
        renormalise: moving one probability rescales the others, so that they sum to 1.
        reverse: the terms of KL(Q‖P) instead of those of KL(P‖Q).
    """

    detail: Detail = "surprise"
    base: Base = "2"
    events: Annotated[tuple[Event, ...], Meta(min_length=1, max_length=MOST_EVENTS)] = (
        Event("reaches the final", 0.25),
        Event("wins the final", 0.5),
    )
    event: Annotated[int, Meta(ge=0)] = 0
    log_p: bool = False
    outcomes: Annotated[tuple[Name, ...], Meta(min_length=1, max_length=MOST_OUTCOMES)] = (
        "a",
        "b",
        "c",
        "d",
    )
    p: tuple[Probability, ...] = (0.5, 0.25, 0.125, 0.125)
    q: tuple[Probability, ...] = (0.125, 0.5, 0.125, 0.25)
    outcome: Annotated[int, Meta(ge=0)] = 0
    which: Which = "p"
    renormalise: bool = True
    reverse: bool = False

    @property
    def unit(self) -> str:
        """What information is measured in: "bits", "nats" or "dits"."""
        return UNITS[self.base]

    def distribution(self, which: Which) -> tuple[float, ...]:
        """P or Q."""
        return self.p if which == "p" else self.q
