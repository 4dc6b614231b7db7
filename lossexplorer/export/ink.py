"""What a theme makes of colours, dashes, fills and sizes on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from matplotlib.colors import to_hex

from lossexplorer.figures.contrast import contrast
from lossexplorer.figures.figure import Bars, Dash, Figure, Line, Shape, Symbol
from lossexplorer.figures.palette import FONT_BODY, PALETTES, Palette
from lossexplorer.session.session import Style

T = TypeVar("T")
_Curve = tuple[str, Dash, str]
_Pattern = tuple[float, ...]

LEAST_TYPE = 5.0  # pt, what journals still take
SMALL = 0.88  # of the type size: of all texts but captions and titles
DASHES: dict[Dash, _Pattern] = {  # lengths in line widths: on, off …
    "solid": (),
    "dash": (4.5, 2.0),
    "dot": (1.0, 1.7),
    "dashdot": (5.5, 1.8, 1.0, 1.8),
    "longdash": (7.5, 2.2),
    "dashdotdot": (5.5, 1.6, 1.0, 1.6, 1.0, 1.6),
}
_MORE_DASHES = ((2.5, 2.5), (7.5, 1.8, 2.5, 1.8), (1.0, 3.5), (3.5, 1.5, 3.5, 1.5, 1.0, 1.5))
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
HATCHES = ("", "....", "----", "\\\\\\\\", "xxxx", "////")  # of colours in print
HATCH = "/////"  # beyond a domain, and bars whose fill is "hatch"
_MORE_HATCHES = (HATCH, "\\\\\\\\\\", ".....", "xxxxx", "-----")  # of several rows of such bars


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
    def least(self) -> float:
        """The size down to which a text may shrink; a person may want all type smaller."""
        return min(LEAST_TYPE, self.small)

    @property
    def small(self) -> float:
        """Ticks, texts at marks, notes."""
        return self.style.font_size * SMALL

    @property
    def unit(self) -> float:
        """One point at the usual type size of 9."""
        return self.style.font_size / 9.0

    def color(self, token: str) -> str:
        """The colour of a token."""
        return self.palette.color(token)

    def text_color(self, token: str) -> str:
        """The colour of words in a token's colour."""
        return self.palette.text_color(token)

    def width(self, emphasis: bool = False) -> float:
        """The width of a curve."""
        return (2.2 if emphasis else 1.35) * self.unit

    def marker(self, size: float) -> float:
        """The size of a marker given in the window's pixels."""
        return size * self.font / FONT_BODY

    @property
    def zero_line(self) -> float:
        """The width of the line at 0; print's hairline is dark enough to be thin."""
        return (0.5 if self.style.theme == "print" else 0.9) * self.unit

    def dash(self, line: Line) -> tuple[float, tuple[float, ...]]:
        """The line's dash as an offset and lengths in line widths."""
        return 0.0, self._dashes[_curve(line)]

    def readable_on(self, color: Sequence[float] | str) -> str:
        """Black or white, whichever can be read on ``color``: one of them always can."""
        ground = to_hex(color)
        return max(("#000000", "#FFFFFF"), key=lambda extreme: contrast(extreme, ground))

    def hatch(self, filled: Bars | Shape) -> str:
        """The hatch of bars or a shape; in print every colour has its own."""
        if filled.fill == "hatch":
            return self._rows.get(filled, HATCH)
        return self._hatches.get(filled.color, "") if filled.fill == "solid" else ""

    @cached_property
    def _dashes(self) -> dict[_Curve, _Pattern]:
        """A dash for every curve, its own wherever it can still be told apart.

        Curves of one colour and one dash but with different names get different
        dashes; in print, where colours are greys, so do curves of different colours.
        The first keeps its own, the others take a free one while there are any.
        """
        printed = self.style.theme == "print"
        curves = list(dict.fromkeys(_curve(line) for line in self._items(Line)))
        given: dict[_Curve, _Pattern] = {}
        for curve in curves:
            if DASHES[curve[1]] not in _taken(given, curve[0], printed):
                given[curve] = DASHES[curve[1]]
        for curve in curves:
            if curve not in given:
                taken = _taken(given, curve[0], printed)
                free = (p for p in (*DASHES.values(), *_MORE_DASHES) if p not in taken)
                given[curve] = next(free, DASHES[curve[1]])
        return given

    @cached_property
    def _hatches(self) -> dict[str, str]:
        if self.style.theme != "print":
            return {}
        filled: list[Bars | Shape] = [*self._items(Bars), *self._items(Shape)]
        colors = dict.fromkeys(item.color for item in filled if item.fill == "solid")
        return {color: HATCHES[i % len(HATCHES)] for i, color in enumerate(colors)}

    @cached_property
    def _rows(self) -> dict[Bars | Shape, str]:
        """A hatch for each of several rows of bars that a panel hatches in one colour."""
        given: dict[Bars | Shape, str] = {}
        for panel in self.figure.panels:
            names: dict[str, dict[str, None]] = {}
            for bars in panel.items:
                if isinstance(bars, Bars) and bars.fill == "hatch" and bars.name:
                    rows = names.setdefault(bars.color, {})
                    rows.setdefault(bars.name)
                    given[bars] = _MORE_HATCHES[list(rows).index(bars.name) % len(_MORE_HATCHES)]
        return given

    def _items(self, kind: type[T]) -> Iterator[T]:
        for panel in self.figure.panels:
            yield from (item for item in panel.items if isinstance(item, kind))


def linestyle(pattern: _Pattern) -> str | tuple[float, _Pattern]:
    """A dash as matplotlib takes it; an empty one makes an SVG some viewers don't draw."""
    return (0.0, pattern) if pattern else "solid"


def _taken(given: Mapping[_Curve, _Pattern], color: str, every: bool) -> set[_Pattern]:
    """The dashes that curves of ``color`` (or of every colour) have."""
    return {dash for curve, dash in given.items() if every or curve[0] == color}


def _curve(line: Line) -> _Curve:
    """What makes two lines the same curve, in whatever panel."""
    return line.color, line.dash, line.label
