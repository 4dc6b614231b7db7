"""The panels of a figure on one canvas: made, matched, laid out, settled."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from lossexplorer.figures.figure import Figure
from lossexplorer.figures.worded import Wording
from lossexplorer.model.language import is_translated, say
from lossexplorer.views.plot.arrangement import arrange, framings
from lossexplorer.views.plot.canvas import Canvas
from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.plot.least_height import least_height
from lossexplorer.views.plot.panel_view import FINE_POINTS, PanelView

_SETTLE_MS = 100


def _grid(figure: Figure) -> tuple[object, ...]:
    cells = tuple((p.id, p.row, p.column, p.column_span, p.link_x) for p in figure.panels)
    return cells, figure.row_weights, figure.column_weights


class Stage(QObject):
    """Keeps the panels on the canvas those of the figure.

    Attributes:
        panels: by id, in the figure's order; always the same dictionary.
        figure: what is shown, as it was given; panels say it in the language of the window.
    """

    def __init__(self, canvas: Canvas, ink: Ink) -> None:
        super().__init__(canvas)
        self.panels: dict[str, PanelView] = {}
        self.figure = self._worded = Figure(panels=())
        self._wording = Wording(say)
        self.ink = ink
        self._canvas = canvas
        self._rest = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._rest.timeout.connect(self.settle)

    def show_figure(self, figure: Figure) -> None:
        """Show ``figure``; what it shares with the present one isn't drawn again."""
        regrid = _grid(figure) != _grid(self.figure)
        self.figure = figure
        self._worded = figure = self._wording.figure(figure) if is_translated() else figure
        kept = [panel for panel in figure.panels if panel.id in self.panels]
        draft = sum(self.panels[panel.id].moved_points(panel) for panel in kept) > FINE_POINTS
        for panel in kept:
            regrid |= self.panels[panel.id].set_panel(panel, draft)
        self._match()
        self._keep_readable()
        if regrid:
            self._arrange(draft)
        self._rest.start()

    def set_ink(self, ink: Ink) -> None:
        """Draw everything in other colours and sizes."""
        self.ink = ink
        for view in self.panels.values():
            view.ink = ink
        self._keep_readable()
        self._arrange(draft=False)
        self._rest.start()

    def fill_canvas(self) -> None:
        """The canvas has another size."""
        # the first size comes before the first look: no draft then
        self._arrange(draft=self._canvas.isVisible() and self._heavy())
        self._rest.start()

    def ranges_moved(self) -> None:
        """A person zooms or pans: make room for longer numbers, and rest later."""
        if any(view.outgrown() for view in self.panels.values()):
            self._arrange(draft=self._heavy())
        self._rest.start()

    def settle(self) -> None:
        """Nothing has moved for a while: draw fine, and paint what rests into the backdrops."""
        for view in self.panels.values():
            view.settle()

    def _keep_readable(self) -> None:
        """Ask for the height below which nothing could be read."""
        least = least_height(self._worded, self.ink.line_height()) if self.panels else 0
        if least > 0 and least != self._canvas.minimumHeight():
            self._canvas.setMinimumHeight(least)

    def _heavy(self) -> bool:
        return sum(view.points() for view in self.panels.values()) > FINE_POINTS

    def _match(self) -> None:
        """Make the panel views those of the figure, in its order."""
        wanted = {panel.id: panel for panel in self._worded.panels}
        for key in [key for key in self.panels if key not in wanted]:
            self.panels.pop(key).remove()
        views = {
            key: self.panels.get(key) or PanelView(self._canvas.scene(), panel, self.ink)
            for key, panel in wanted.items()
        }
        self.panels.clear()
        self.panels.update(views)

    def _arrange(self, draft: bool) -> None:
        """Give every panel its place; twice, as texts depend on sizes and sizes on texts."""
        width, height = self._canvas.width(), self._canvas.height()
        framing = framings(self._worded, height, self.ink.line_height())
        gap = next(iter(framing.values())).gap if framing else 0.0
        for _ in range(2):
            margins = {key: view.margins(framing[key]) for key, view in self.panels.items()}
            places = arrange(self._worded, margins, width, height, gap)
            for key, view in self.panels.items():
                view.place = places[key]
        for view in self.panels.values():
            view.set_place(view.place, draft)
