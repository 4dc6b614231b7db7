"""What is shown of a risk with a penalty."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from lossexplorer.session.matrix import Matrix

Term = Literal["squared", "logistic"]
Penalty = Literal["l1", "l2", "elastic"]
Features = Literal["two", "eight"]

MOST_STRENGTH = 1e6
MOST_ROWS = 500


class RiskView(Struct, frozen=True, forbid_unknown_fields=True):
    """What is shown of a risk with a penalty.

    Attributes:
        term: the loss of a sample: ½(w·x - y)², or log(1 + exp(-y w·x)) with the sign of y.
        penalty: Σ|w|, ½Σw², or a mixture of them.
        ratio: ρ, the share of L1 in the mixture.
        strength: λ.
        features: how many features the built-in samples have.
        correlated: whether the built-in features are.
        rows: (N, D + 1), the features of each sample and its y, as edited; None for the
            built-in ones.
        axes: the two weights that the plane shows, counted from 0.
    """

    term: Term = "squared"
    penalty: Penalty = "l1"
    ratio: Annotated[float, Meta(ge=0, le=1)] = 0.5
    strength: Annotated[float, Meta(ge=0, le=MOST_STRENGTH)] = 0.5
    features: Features = "two"
    correlated: bool = True
    rows: Matrix | None = None
    axes: tuple[Annotated[int, Meta(ge=0)], Annotated[int, Meta(ge=0)]] = (0, 1)
