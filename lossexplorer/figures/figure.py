"""The vocabulary of pictures: a figure is plain data.

A builder makes a :class:`Figure` from a session; the live plot, the exported
file and the exported arrays are drawings of it. Nothing here knows Qt or
matplotlib. Items are compared by identity when a plot decides what to redraw,
so a builder hands out the same object again while its inputs have not changed.

Colours are tokens ("curve:2", "accent", "text" …), see
:mod:`lossexplorer.figures.palette`. Non-finite numbers in a line are breaks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lossexplorer.figures.items import (
    Arrows,
    Band,
    Bars,
    Dash,
    Floats,
    Image,
    Item,
    Line,
    Markers,
    Note,
    Orientation,
    Rule,
    Shape,
    Symbol,
    floats,
)

__all__ = [
    "Arrows",
    "Axis",
    "Band",
    "Bars",
    "Dash",
    "Figure",
    "Floats",
    "Image",
    "Item",
    "Line",
    "Markers",
    "Note",
    "Orientation",
    "Panel",
    "Rule",
    "Shape",
    "Symbol",
    "floats",
]


@dataclass(frozen=True)
class Axis:
    """One axis: what it shows, in words and units, and how far it reaches.

    Attributes:
        label: quantity in words or symbols ("loss", "∂L/∂p").
        unit: "nats", "bits" or "" — shown in brackets.
        symbol: how a reading names a place on it ("p = 0.6"); "" for the label.
        ticks: fixed positions and texts, e.g. class names; empty for numbers.
        scale: "symlog" is linear near 0 and logarithmic on both sides of it.
        zero_line: draw 0 slightly darker than the grid.
        decades: places are decimal logarithms (:mod:`lossexplorer.figures.decades`).
        counted: only whole numbers are places on it.
    """

    label: str
    low: float
    high: float
    unit: str = ""
    symbol: str = ""
    scale: Literal["linear", "log", "symlog"] = "linear"
    ticks: tuple[tuple[float, str], ...] = ()
    zero_line: bool = True
    grid: bool = True
    decades: bool = False
    counted: bool = False

    @property
    def caption(self) -> str:
        """The label with its unit: "loss (nats)"."""
        return f"{self.label} ({self.unit})" if self.unit else self.label


@dataclass(frozen=True)
class Panel:
    """One pair of axes and what is drawn on it, later items on top.

    Attributes:
        row, column: its cell in the figure's grid; it may span several columns.
        link_x: panels with the same non-empty name share their x range.
        equal: one unit is as long on x as on y: circles are round. The ranges are the least
            that is shown; the shorter side shows more.
        bare: no lines along the axes: a picture has its own borders.
        zoomable: whether wheel and drag may change the range (class axes: no).
        clicks: "read": a click pins a reading, a double one fits the ranges. "tell": the
            workspace does something of its own with both.
        describe: one sentence saying what is drawn, for screen readers.
    """

    id: str
    x: Axis
    y: Axis
    items: tuple[Item, ...]
    title: str = ""
    row: int = 0
    column: int = 0
    column_span: int = 1
    link_x: str = ""
    equal: bool = False
    bare: bool = False
    zoomable: bool = True
    clicks: Literal["read", "tell"] = "read"
    describe: str = ""


@dataclass(frozen=True)
class Figure:
    """A whole picture.

    Attributes:
        row_weights, column_weights: relative heights and widths of the grid.
        title: one line above, for exported files.
        notes: sentences below (breaks, infinities, published mistakes).
        own: words of a person in the texts: they are said in no other language.
        own_title: whether the title is a person's, too.
    """

    panels: tuple[Panel, ...]
    row_weights: tuple[float, ...] = (1.0,)
    column_weights: tuple[float, ...] = (1.0,)
    title: str = ""
    notes: tuple[str, ...] = ()
    own: frozenset[str] = frozenset()
    own_title: bool = False

    def panel(self, panel_id: str) -> Panel:
        """The panel called ``panel_id``; KeyError if there is none."""
        for panel in self.panels:
            if panel.id == panel_id:
                return panel
        raise KeyError(panel_id)
