"""Contender: the figures with pyqtgraph as it comes, all data set anew for every frame.

No antialiasing, ranges found by the plots themselves, pens one pixel wide: whoever
changes one of these defaults for the better look is slower than this.
"""

from __future__ import annotations

from typing import Any

import pyqtgraph
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget
from scenarios import SCENARIOS
from serving import Paintings, frame_times, rest, serve

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Figure, Item, Line, Markers, Note, Rule
from lossexplorer.figures.palette import LIGHT


class Drawing:
    """A figure as one PlotWidget a panel."""

    def __init__(self, figure: Figure, width: int, height: int) -> None:
        self.widget = QWidget()
        self.widget.resize(width, height)
        grid = QGridLayout(self.widget)
        self._plots: dict[str, Any] = {}
        for panel in figure.panels:
            plot = self._plots[panel.id] = pyqtgraph.PlotWidget(title=panel.title or None)
            plot.setLabel("bottom", panel.x.caption)
            plot.setLabel("left", panel.y.caption)
            grid.addWidget(plot, panel.row, panel.column)
        self._items: dict[tuple[str, str], Any] = {}
        self.set_figure(figure)

    @property
    def last_viewport(self) -> QWidget:
        """What is painted last of all plots."""
        return list(self._plots.values())[-1].viewport()

    def set_figure(self, figure: Figure) -> None:
        """Give every item its data, take away what is gone."""
        left = set(self._items)
        for panel in figure.panels:
            plot = self._plots[panel.id]
            for item in panel.items:
                if not isinstance(item, Line | Markers | Rule | Note):
                    continue
                key = (panel.id, item.id)
                left.discard(key)
                if key not in self._items:
                    self._items[key] = _drawn(plot, item)
                _set_data(self._items[key], item)
        for key in left:
            self._plots[key[0]].removeItem(self._items.pop(key))


def _drawn(plot: Any, item: Item) -> Any:
    color = LIGHT.color(getattr(item, "color", "text"))
    if isinstance(item, Line):
        return plot.plot(pen=color)
    if isinstance(item, Markers):
        return plot.plot(pen=None, symbol="o", symbolBrush=color)
    drawn = pyqtgraph.InfiniteLine if isinstance(item, Rule) else pyqtgraph.TextItem
    drawing = drawn(pen=color) if isinstance(item, Rule) else drawn(color=color)
    plot.addItem(drawing)
    return drawing


def _set_data(drawing: Any, item: Item) -> None:
    if isinstance(item, Line | Markers):
        drawing.setData(item.x, item.y)
    elif isinstance(item, Rule):
        drawing.setValue(item.position)
    elif isinstance(item, Note):
        drawing.setText(item.text)
        drawing.setPos(item.x, item.y)


class Contender:
    """One widget for each scenario, on the screen only in its turn."""

    def __init__(self) -> None:
        self._drawings: dict[str, Drawing] = {}
        self._frame = 0

    def frames(self, scenario: str, count: int, width: int, height: int) -> list[float]:
        """Draw ``count`` frames; the figures are made before the clock starts."""
        plan = SCENARIOS[scenario]
        if scenario not in self._drawings:
            self._drawings[scenario] = Drawing(build(plan.start), width, height)
        drawing = self._drawings[scenario]
        figures = [build(plan.session(self._frame + n)) for n in range(count)]
        self._frame += count
        drawing.widget.show()
        rest(0.05)
        paintings = Paintings(drawing.last_viewport)
        moves = [lambda figure=figure: drawing.set_figure(figure) for figure in figures]
        times = frame_times(paintings, moves)
        drawing.widget.hide()
        return times


if __name__ == "__main__":
    app = QApplication([])
    serve(frames=Contender().frames)
