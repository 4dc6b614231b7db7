"""Contender: the figures on matplotlib's own Qt canvas, drawn whole for every frame."""

from __future__ import annotations

from typing import Any

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure as Sheet
from PySide6.QtWidgets import QApplication
from scenarios import SCENARIOS
from serving import Paintings, frame_times, rest, serve

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Band, Figure, Item, Line, Markers, Note, Panel, Rule
from lossexplorer.figures.palette import LIGHT

_DASHES = {"solid": "-", "dash": "--", "dot": ":", "dashdot": "-.", "longdash": (0, (8, 3))}
_MARKERS = {
    "circle": "o",
    "square": "s",
    "triangle": "^",
    "diamond": "D",
    "cross": "x",
    "plus": "+",
    "star": "*",
    "pentagon": "p",
}


class Drawing:
    """A figure as matplotlib artists, of which only those that changed are touched."""

    def __init__(self, figure: Figure, width: int, height: int) -> None:
        self.sheet = Sheet(figsize=(width / 100, height / 100), dpi=100)
        self.canvas = FigureCanvasQTAgg(self.sheet)
        self.canvas.resize(width, height)
        grid = self.sheet.add_gridspec(
            len(figure.row_weights),
            len(figure.column_weights),
            height_ratios=figure.row_weights,
            width_ratios=figure.column_weights,
            left=0.06,
            right=0.92,
            bottom=0.06,
            top=0.97,
        )
        self._axes = {
            panel.id: self.sheet.add_subplot(grid[panel.row, panel.column])
            for panel in figure.panels
        }
        self._artists: dict[tuple[str, str], tuple[Item, list[Any]]] = {}
        for panel in figure.panels:
            axes = self._axes[panel.id]
            axes.set_title(panel.title)
            axes.set_xlabel(panel.x.caption)
            axes.set_ylabel(panel.y.caption)
            axes.grid(color=LIGHT.color("grid"))
        self.set_figure(figure)

    def set_figure(self, figure: Figure) -> None:
        """Move what moved, take away what is gone, add what is new."""
        left = set(self._artists)
        for panel in figure.panels:
            axes = self._axes[panel.id]
            axes.set_xlim(panel.x.low, panel.x.high)
            axes.set_ylim(panel.y.low, panel.y.high)
            for item in panel.items:
                key = (panel.id, item.id)
                left.discard(key)
                self._show(key, axes, item, panel)
        for key in left:
            for artist in self._artists.pop(key)[1]:
                artist.remove()

    def _show(self, key: tuple[str, str], axes: Any, item: Item, panel: Panel) -> None:
        old, artists = self._artists.get(key, (None, []))
        if old is item:
            return
        if old is not None and isinstance(item, Line | Markers):
            artists[0].set_data(item.x, item.y)
        elif old is not None and isinstance(item, Rule):
            artists[0].set_xdata([item.position] * 2)
        else:
            for artist in artists:
                artist.remove()
            artists = _drawn(axes, item, panel)
        self._artists[key] = (item, artists)


def _drawn(axes: Any, item: Item, panel: Panel) -> list[Any]:
    color = LIGHT.color(getattr(item, "color", "text"))
    if isinstance(item, Line):
        width = 3.2 if item.emphasis else 2.0
        dash = _DASHES.get(item.dash, "-.")
        artists = axes.plot(item.x, item.y, linestyle=dash, color=color, linewidth=width * 0.72)
        if item.label and len(item.y):
            y = min(max(float(item.y[-2]), panel.y.low), panel.y.high)
            artists.append(axes.text(panel.x.high, y, item.label, color=color, fontsize=9))
        return list(artists)
    if isinstance(item, Markers):
        return list(
            axes.plot(item.x, item.y, linestyle="", marker=_MARKERS[item.symbol], color=color)
        )
    if isinstance(item, Rule):
        return [axes.axvline(item.position, color=color)]
    if isinstance(item, Band):
        return [axes.axvspan(item.start, item.end, hatch="//", fill=False, color=color)]
    if isinstance(item, Note):
        return [axes.text(item.x, item.y, item.text, color=color, fontsize=9)]
    raise TypeError(f"curves have no {type(item).__name__}")


class Contender:
    """One canvas for each scenario, on the screen only in its turn."""

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
        drawing.canvas.show()
        rest(0.05)
        paintings = Paintings(drawing.canvas)

        def draw(figure: Figure) -> None:
            drawing.set_figure(figure)
            drawing.canvas.draw()

        moves = [lambda figure=figure: draw(figure) for figure in figures]
        times = frame_times(paintings, moves)
        drawing.canvas.hide()
        return times


if __name__ == "__main__":
    app = QApplication([])
    serve(frames=Contender().frames)
