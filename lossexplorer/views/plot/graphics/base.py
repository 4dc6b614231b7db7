"""What everything drawn on a plot has in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem

from lossexplorer.figures.figure import Item
from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.plot.viewport import Viewport


@dataclass(frozen=True)
class Grip:
    """A place where something can be grabbed.

    Attributes:
        rank: points before rules, rules before bars.
        distance: from the pointer, in pixels.
        part: index of the bar or point, or −1 for the whole.
        x, y: its position in pixels; None in a direction in which it doesn't move.
    """

    rank: int
    distance: float
    part: int
    x: float | None = None
    y: float | None = None


class Graphic(QGraphicsItem):
    """One item of a figure on the screen, painted in the pixels of the plot area.

    Curves have the same methods on top of pyqtgraph's own item.

    Attributes:
        item: what is shown now.
        covers: hides what lies below it.
    """

    covers = False

    def __init__(self) -> None:
        super().__init__()
        self.item: Any = None
        self._bounds = QRectF()
        self._viewport: Viewport
        self._ink: Ink
        self._highlight: int | None = None

    def refresh(self, item: Item, viewport: Viewport, ink: Ink) -> None:
        """Show ``item`` as seen through ``viewport``."""
        self.item, self._viewport, self._ink = item, viewport, ink
        bounds = QRectF(0.0, 0.0, viewport.width, viewport.height)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self.lay_out()
        self.update()

    def lay_out(self) -> None:
        """Compute pixels from the item, once per change."""
        raise NotImplementedError

    def set_draft(self, draft: bool) -> None:
        """Nothing to save: only curves are slow to draw."""

    def set_highlight(self, part: int | None) -> None:
        """Mark a part (−1: the whole) as under the pointer or the keyboard."""
        if part != self._highlight:
            self._highlight = part
            self.update()

    def grip_at(self, x: float, y: float) -> Grip | None:
        """Nothing to grab unless a kind of graphic says so."""
        return None

    def grips(self) -> Sequence[int]:
        """The parts that can be dragged; −1 stands for the whole."""
        return ()

    def boundingRect(self) -> QRectF:
        """The plot area: it clips what lies outside."""
        return self._bounds
