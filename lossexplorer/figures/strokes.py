"""The colour, dash and marker each loss owns, everywhere it is drawn.

Given by the loss's place in its family, so that a new loss gets one by itself
and two losses look alike only after all combinations are used up.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from lossexplorer.figures.figure import Dash, Symbol
from lossexplorer.losses import get
from lossexplorer.losses.registry import all_losses

_COLORS = 8
_DASHES: tuple[Dash, ...] = get_args(Dash)
_SYMBOLS: tuple[Symbol, ...] = get_args(Symbol)


@dataclass(frozen=True)
class Stroke:
    """How a loss is drawn: a colour token, a dash and a marker."""

    color: str
    dash: Dash
    symbol: Symbol


@lru_cache(maxsize=512)
def _place(key: str, _: int) -> tuple[int, int]:
    """(index of the family, index of the loss in it), counted in catalog order."""
    families: dict[str, list[str]] = {}
    for loss in all_losses():
        families.setdefault(loss.family, []).append(loss.key)
    loss = get(key)
    return list(families).index(loss.family), families[loss.family].index(loss.key)


def stroke_of(key: str) -> Stroke:
    """The stroke of one loss (or alias).

    Raises:
        LossInputError: if there is no such loss.
    """
    family, index = _place(get(key).key, len(all_losses()))
    return Stroke(
        color=f"curve:{(index + 3 * family) % _COLORS}",
        dash=_DASHES[(family + index // _COLORS) % len(_DASHES)],
        symbol=_SYMBOLS[(index + family) % len(_SYMBOLS)],
    )
