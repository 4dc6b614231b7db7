"""Where the panels of a figure go: one grid, plot areas aligned in rows and columns."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from lossexplorer.figures.figure import Figure, Panel

EDGE = 12.0
GAP = 16.0
_SMALLEST = 16.0
# rows lower than so many lines of text are set close
_COMPACT_LINES = 10
# and in rows lower than so many a line above the plot would cost too much of it
_INSIDE_LINES = 7


@dataclass(frozen=True)
class Margins:
    """Room a panel needs around its plot area for texts, in pixels."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Place:
    """A panel's cell in the view, and the plot area within that cell."""

    cell: QRectF
    plot: QRectF


@dataclass(frozen=True)
class Framing:
    """How the texts around a panel are set.

    Attributes:
        bare_below: a linked panel right below shows the x axis for this one, too.
        compact: many rows share the height, so texts are small and close.
        caption_inside: what the y axis shows is said inside the plot, not above it.
    """

    bare_below: bool = False
    compact: bool = False
    caption_inside: bool = False

    @property
    def gap(self) -> float:
        """Pixels between rows."""
        return GAP / 2 if self.compact else GAP


def _shares(
    weights: Sequence[float], before: list[int], after: list[int], extent: float, gap: float
) -> list[tuple[float, float, float]]:
    """(start, plot start, plot extent) of each row or column, on whole pixels."""
    count = len(before)
    full = [weights[k] if k < len(weights) else 1.0 for k in range(count)]
    free = extent - 2 * EDGE - gap * (count - 1) - sum(before) - sum(after)
    result: list[tuple[float, float, float]] = []
    start = EDGE
    for k in range(count):
        size = max(_SMALLEST, round(free * full[k] / sum(full)))
        plot_start = start + before[k]
        result.append((start, plot_start, size))
        start = plot_start + size + after[k] + gap
    return result


def arrange(
    figure: Figure,
    margins: Mapping[str, Margins],
    width: float,
    height: float,
    row_gap: float = GAP,
) -> dict[str, Place]:
    """Cells and plot areas by panel id.

    Plot areas (not cells) share the space by the figure's weights, and those of
    a column have the same left and right edges, so that linked axes line up.
    """
    rows = max((panel.row for panel in figure.panels), default=-1) + 1
    columns = max((_last_column(panel) for panel in figure.panels), default=-1) + 1

    def room(side: str, members: Iterable[Panel]) -> int:
        return math.ceil(max((getattr(margins[panel.id], side) for panel in members), default=0))

    left = [room("left", (p for p in figure.panels if p.column == k)) for k in range(columns)]
    right = [
        room("right", (p for p in figure.panels if _last_column(p) == k)) for k in range(columns)
    ]
    top = [room("top", (p for p in figure.panels if p.row == k)) for k in range(rows)]
    bottom = [room("bottom", (p for p in figure.panels if p.row == k)) for k in range(rows)]
    across = _shares(figure.column_weights, left, right, width, GAP)
    down = _shares(figure.row_weights, top, bottom, height, row_gap)
    places = {}
    for panel in figure.panels:
        x, plot_x, _ = across[panel.column]
        _, last_x, last_width = across[_last_column(panel)]
        y, plot_y, plot_height = down[panel.row]
        plot_width = last_x + last_width - plot_x
        if panel.bare:  # a picture has no axis to leave room for below
            plot_height += bottom[panel.row] - math.ceil(margins[panel.id].bottom)
        places[panel.id] = Place(
            # cells touch, so that a number may reach a little into the gap
            cell=QRectF(
                x - GAP / 2,
                y - row_gap / 2,
                plot_x - x + plot_width + right[_last_column(panel)] + GAP,
                down[panel.row][2] + plot_y - y + bottom[panel.row] + row_gap,
            ),
            plot=QRectF(plot_x - x + GAP / 2, plot_y - y + row_gap / 2, plot_width, plot_height),
        )
    return places


def _last_column(panel: Panel) -> int:
    return panel.column + max(1, panel.column_span) - 1


def framings(figure: Figure, height: float, line_height: float) -> dict[str, Framing]:
    """How the texts around each panel are set in a view so high, by panel id."""
    rows = max((panel.row for panel in figure.panels), default=0) + 1
    compact = height / rows < _COMPACT_LINES * line_height
    inside = height / rows < _INSIDE_LINES * line_height
    return {
        panel.id: Framing(shares_axis_below(figure, panel), compact, inside and not panel.title)
        for panel in figure.panels
    }


def shares_axis_below(figure: Figure, panel: Panel) -> bool:
    """Whether a linked panel right below already shows this panel's x axis."""
    return bool(panel.link_x) and any(
        other.link_x == panel.link_x
        and (other.column, other.column_span) == (panel.column, panel.column_span)
        and other.row == panel.row + 1
        and other.x.scale == panel.x.scale
        for other in figure.panels
    )
