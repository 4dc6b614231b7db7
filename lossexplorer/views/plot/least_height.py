"""How high a plot must be to be read at all, whatever the type."""

from __future__ import annotations

from lossexplorer.figures.figure import Figure, Panel
from lossexplorer.views.plot.arrangement import EDGE, GAP, shares_axis_below

_ROW = 4.0  # lines of text the highest row of a figure is high at least
_TICKS = 1.3  # lines below an axis for its numbers
_CAPTION = 1.5
_TITLE = 1.5
_ABOVE = 1.3  # what the y axis shows


def least_height(figure: Figure, line_height: float) -> int:
    """Pixels below which the panels of ``figure`` are only strips.

    Args:
        figure: what is drawn.
        line_height: of its texts, in pixels.
    """
    rows = max((panel.row for panel in figure.panels), default=-1) + 1
    weights = [*figure.row_weights[:rows], *[1.0] * (rows - len(figure.row_weights))]
    lines = _ROW * sum(weights) / max(weights, default=1.0)
    # one below the other on one axis they are seen together: it may stand inside then
    stacked = any(shares_axis_below(figure, panel) for panel in figure.panels)
    above = 0.0 if stacked else _ABOVE
    for row in range(rows):
        panels = [panel for panel in figure.panels if panel.row == row]
        lines += max((_TITLE if panel.title else above for panel in panels), default=0.0)
        lines += max((_below(figure, panel) for panel in panels), default=0.0)
    return round(lines * line_height + 2 * EDGE + GAP / 2 * max(rows - 1, 0))


def _below(figure: Figure, panel: Panel) -> float:
    if panel.bare or shares_axis_below(figure, panel):
        return 0.0
    return _TICKS + (_CAPTION if panel.x.label else 0.0)
