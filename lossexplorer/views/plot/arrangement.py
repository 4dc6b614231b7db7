"""Where the panels of a figure go: one grid, plot areas aligned in rows and columns."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from lossexplorer.figures.figure import Figure, Panel

EDGE = 12.0
GAP = 16.0
_SMALLEST = 16.0


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


def _shares(
    count: int, weights: Sequence[float], before: list[int], after: list[int], extent: float
) -> list[tuple[float, float, float]]:
    """(start, plot start, plot extent) of each row or column, on whole pixels."""
    full = [weights[k] if k < len(weights) else 1.0 for k in range(count)]
    free = extent - 2 * EDGE - GAP * (count - 1) - sum(before) - sum(after)
    result: list[tuple[float, float, float]] = []
    start = EDGE
    for k in range(count):
        size = max(_SMALLEST, round(free * full[k] / sum(full)))
        plot_start = start + before[k]
        result.append((start, plot_start, size))
        start = plot_start + size + after[k] + GAP
    return result


def arrange(
    figure: Figure, margins: Mapping[str, Margins], width: float, height: float
) -> dict[str, Place]:
    """Cells and plot areas by panel id.

    Plot areas (not cells) share the space by the figure's weights, and those of
    a column have the same left and right edges, so that linked axes line up.
    """
    rows = max((panel.row for panel in figure.panels), default=-1) + 1
    columns = max((panel.column for panel in figure.panels), default=-1) + 1

    def room(side: str, line: str, index: int) -> int:
        members = [panel for panel in figure.panels if getattr(panel, line) == index]
        return math.ceil(max((getattr(margins[panel.id], side) for panel in members), default=0))

    across = _shares(
        columns,
        figure.column_weights,
        [room("left", "column", k) for k in range(columns)],
        [room("right", "column", k) for k in range(columns)],
        width,
    )
    down = _shares(
        rows,
        figure.row_weights,
        [room("top", "row", k) for k in range(rows)],
        [room("bottom", "row", k) for k in range(rows)],
        height,
    )
    places = {}
    for panel in figure.panels:
        x, plot_x, plot_width = across[panel.column]
        y, plot_y, plot_height = down[panel.row]
        places[panel.id] = Place(
            # cells touch, so that a number may reach a little into the gap
            cell=QRectF(
                x - GAP / 2,
                y - GAP / 2,
                plot_x - x + plot_width + room("right", "column", panel.column) + GAP,
                plot_y - y + plot_height + room("bottom", "row", panel.row) + GAP,
            ),
            plot=QRectF(plot_x - x + GAP / 2, plot_y - y + GAP / 2, plot_width, plot_height),
        )
    return places


def shares_axis_below(figure: Figure, panel: Panel) -> bool:
    """Whether a linked panel right below already shows this panel's x axis."""
    return bool(panel.link_x) and any(
        other.link_x == panel.link_x
        and other.column == panel.column
        and other.row == panel.row + 1
        and other.x.scale == panel.x.scale
        for other in figure.panels
    )
