"""Pinned places: two of them tell a difference."""

from __future__ import annotations

from dataclasses import dataclass

MOST = 2


@dataclass(frozen=True)
class Pin:
    """A place on a panel, in data units."""

    panel: str
    x: float
    y: float


def pinned(pins: tuple[Pin, ...], pin: Pin) -> tuple[Pin, ...]:
    """``pins`` with one more; a third replaces the second, another panel's replaces all."""
    kept = tuple(old for old in pins if old.panel == pin.panel)[: MOST - 1]
    return (*kept, pin)
