"""A curve, broken where its values aren't finite."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pyqtgraph import PlotCurveItem
from PySide6.QtCore import QRectF

from lossexplorer.figures.figure import Line
from lossexplorer.views.plot.graphics.base import Grip
from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.plot.viewport import Viewport

WIDTH = 2.0
EMPHASIS_WIDTH = 3.2


class LineGraphic(PlotCurveItem):
    """A line drawn one pixel thin while it moves and in full width at rest.

    Coordinates are cleaned and turned into pixels by NumPy, so that Qt strokes
    plain paths: strokes wider than a pixel are ten times slower.
    """

    covers = False

    def __init__(self) -> None:
        super().__init__(antialias=True, skipFiniteCheck=True)
        self.item: Line | None = None
        self._bounds = QRectF()
        self._draft = False
        self._ink: Ink

    def refresh(self, item: Line, viewport: Viewport, ink: Ink) -> None:
        """Show ``item`` as seen through ``viewport``."""
        self.item, self._ink = item, ink
        self._bounds = QRectF(0.0, 0.0, viewport.width, viewport.height)
        x, y = viewport.xs(item.x), viewport.ys(item.y)
        # infinities are breaks, too: the clip above has made numbers of them
        finite = np.isfinite(x) & np.isfinite(y) & np.isfinite(item.x) & np.isfinite(item.y)
        self.opts["pen"] = self._pen()
        if finite.all():
            self.setData(x=x, y=y, connect="all")
            return
        connect = np.zeros(len(x), dtype=np.int32)
        connect[:-1] = finite[:-1] & finite[1:]
        self.setData(x=np.where(finite, x, 0.0), y=np.where(finite, y, 0.0), connect=connect)

    def _pen(self) -> object:
        assert self.item is not None
        if self._draft:
            return self._ink.hairline(self.item.color, self.item.dash)
        width = EMPHASIS_WIDTH if self.item.emphasis else WIDTH
        return self._ink.pen(self.item.color, width, self.item.dash)

    def set_draft(self, draft: bool) -> None:
        """Draw one pixel thin (while things move) or in full width."""
        if draft != self._draft:
            self._draft = draft
            self.opts["pen"] = self._pen()
            self.update()

    def set_highlight(self, part: int | None) -> None:
        """Curves can't be dragged."""

    def grip_at(self, x: float, y: float) -> Grip | None:
        """Curves can't be dragged."""
        return None

    def grips(self) -> Sequence[int]:
        """Curves can't be dragged."""
        return ()

    def boundingRect(self) -> QRectF:
        """The plot area: computing the path's own bounds would cost more."""
        return self._bounds
