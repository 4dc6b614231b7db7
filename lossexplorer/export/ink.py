"""What a theme makes of colours, dashes, fills and sizes on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, get_args

from lossexplorer.figures.figure import Bars, Dash, Figure, Line, Symbol
from lossexplorer.figures.palette import FONT_BODY, PALETTES, Palette
from lossexplorer.session.session import Style

T = TypeVar("T")

DASHES: dict[Dash, tuple[float, ...]] = {  # lengths in line widths: on, off …
    "solid": (),
    "dash": (4.5, 2.0),
    "dot": (1.0, 1.7),
    "dashdot": (5.5, 1.8, 1.0, 1.8),
    "longdash": (9.0, 2.2),
    "dashdotdot": (5.5, 1.6, 1.0, 1.6, 1.0, 1.6),
}
SYMBOLS: dict[Symbol, str] = {
    "circle": "o",
    "square": "s",
    "triangle": "^",
    "diamond": "D",
    "cross": "X",
    "plus": "P",
    "star": "*",
    "pentagon": "p",
}
HATCHES = ("", "////", "....", "\\\\\\\\", "xxxx", "----")
HATCH = "/////"  # beyond a domain, and bars whose fill is "hatch"


@dataclass(frozen=True)
class Ink:
    """One figure's theme and type size, and what follows from them.

    Widths and sizes are in points and grow with the type.
    """

    figure: Figure
    style: Style

    @property
    def palette(self) -> Palette:
        """The colours of the theme."""
        return PALETTES[self.style.theme]

    @property
    def font(self) -> float:
        """Captions and labels."""
        return self.style.font_size

    @property
    def small(self) -> float:
        """Ticks, texts at marks, notes."""
        return self.style.font_size * 0.88

    @property
    def unit(self) -> float:
        """One point at the usual type size of 9."""
        return self.style.font_size / 9.0

    def color(self, token: str) -> str:
        """The colour of a token."""
        return self.palette.color(token)

    def width(self, emphasis: bool = False) -> float:
        """The width of a curve."""
        return (2.2 if emphasis else 1.35) * self.unit

    def marker(self, size: float) -> float:
        """The size of a marker given in the window's pixels."""
        return size * self.font / FONT_BODY

    def dash(self, line: Line) -> tuple[float, tuple[float, ...]]:
        """The line's dash as an offset and lengths in line widths."""
        return 0.0, DASHES[self._dashes.get((line.color, line.dash), line.dash)]

    def hatch(self, bars: Bars) -> str:
        """The hatch of bars; in print every colour has its own."""
        if bars.fill == "hatch":
            return HATCH
        return self._hatches.get(bars.color, "") if bars.fill == "solid" else ""

    @cached_property
    def _dashes(self) -> dict[tuple[str, Dash], Dash]:
        """In print: curves of different colours that share a dash get another one.

        Greys alone can't be told apart; each keeps its own dash if it is the first
        to have it, and a free one is taken otherwise while there are any.
        """
        if self.style.theme != "print":
            return {}
        pairs = dict.fromkeys((line.color, line.dash) for line in self._items(Line))
        given: dict[tuple[str, Dash], Dash] = {}
        for pair in pairs:
            if pair[1] not in given.values():
                given[pair] = pair[1]
        free = [dash for dash in get_args(Dash) if dash not in given.values()]
        for pair in pairs:
            if pair not in given and free:
                given[pair] = free.pop(0)
        return given

    @cached_property
    def _hatches(self) -> dict[str, str]:
        if self.style.theme != "print":
            return {}
        colors = dict.fromkeys(bars.color for bars in self._items(Bars) if bars.fill == "solid")
        return {color: HATCHES[i % len(HATCHES)] for i, color in enumerate(colors)}

    def _items(self, kind: type[T]) -> Iterator[T]:
        for panel in self.figure.panels:
            yield from (item for item in panel.items if isinstance(item, kind))
