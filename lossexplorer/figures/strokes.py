"""The colour, dash and marker each loss owns, everywhere it is drawn.

Given by the loss's place in the catalog, family by family, so that a new loss gets
one by itself. Of forty-eight in a row no two have both the same dash and the same marker:
without colours they still differ. A loss
of one's own takes a place behind the catalog that follows from its key.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from lossexplorer.figures.figure import Dash, Symbol
from lossexplorer.losses import get, keys

_COLORS = 8
_DASHES: tuple[Dash, ...] = get_args(Dash)
_SYMBOLS: tuple[Symbol, ...] = get_args(Symbol)
_OWN_PLACES = 32
_SYMBOL_STEP = 4  # markers turn otherwise than dashes, so that the two do not repeat together

# each takes the other's place: of one colour in the order of the catalog, but drawn together
_EXCHANGED = (
    ("absolute_error", "poisson_nll"),  # with the squared error
    ("squared_hinge", "multiclass_hinge"),  # with the focal loss
    ("perceptual", "triplet"),  # with the squared error, whose blue is near
)


@dataclass(frozen=True)
class Stroke:
    """How a loss is drawn: a colour token, a dash and a marker."""

    color: str
    dash: Dash
    symbol: Symbol


@lru_cache(maxsize=1)
def _places(keys_: tuple[str, ...]) -> dict[str, int]:
    places = {key: place for place, key in enumerate(keys_)}
    for one, other in _EXCHANGED:
        places[one], places[other] = places[other], places[one]
    return places


def stroke_of(key: str) -> Stroke:
    """The stroke of one loss (or alias).

    Raises:
        LossInputError: if there is no such loss.
    """
    places, key = _places(keys()), get(key).key
    place = places.get(key, len(places) + zlib.crc32(key.encode()) % _OWN_PLACES)
    turn, color = divmod(place, _COLORS)
    return Stroke(
        color=f"curve:{color}",
        dash=_DASHES[(color + turn) % len(_DASHES)],
        symbol=_SYMBOLS[(color + turn * _SYMBOL_STEP) % len(_SYMBOLS)],
    )
