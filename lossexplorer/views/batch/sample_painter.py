"""Draws the lines of the table of samples, all that are seen in one go.

While one scrolls every line is drawn anew; cell by cell through the style that would take
several times as long.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.batch_cells import BatchCells
from lossexplorer.model.batch_columns import CLASSES, BatchColumn
from lossexplorer.views.batch.sort_header import INSET

CROSS = 14  # px kept before a predicted class for the sign of a wrong one

_TINT = 40  # of 255: how strongly selected lines take the accent colour
_PREDICTED = (BatchColumn.PREDICTED, BatchColumn.SECOND_PREDICTED)

Spans = Mapping[BatchColumn, tuple[int, int]]


class SamplePainter:
    """Grounds, texts, signs of wrong predictions, the frame of the current line."""

    def __init__(self, cells: BatchCells) -> None:
        self._cells = cells
        self.set_palette_tokens(LIGHT)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._text = QColor(palette.text)
        self._wrong = QColor(palette.error)
        self._alternate = QColor(palette.window)
        self._accent = QColor(palette.accent)
        self._tint = QColor(palette.accent)
        self._tint.setAlpha(_TINT)

    def paint(
        self,
        painter: QPainter,
        lines: Iterable[int],
        place: Callable[[int], QRect],
        spans: Spans,
        selected: Collection[int],
        cursor: int | None,
    ) -> None:
        """Draw lines.

        Args:
            painter: on the table's viewport.
            lines: those to be drawn.
            place: where a line is, over the whole width.
            spans: left edge and width of each column.
            selected: the selected lines among them.
            cursor: the one the keyboard is at, if the table has the focus.
        """
        for line in lines:
            rect = place(line)
            if line % 2:
                painter.fillRect(rect, self._alternate)
            if line in selected:
                painter.fillRect(rect, self._tint)
            for column, (left, width) in spans.items():
                self._paint_cell(painter, line, column, QRect(left, rect.y(), width, rect.height()))
            if line == cursor:
                self.paint_focus(painter, rect)

    def paint_focus(self, painter: QPainter, rect: QRect) -> None:
        """Draw the frame of what the keyboard is at."""
        painter.setPen(QPen(self._accent, 2))
        painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))

    def _paint_cell(self, painter: QPainter, line: int, column: BatchColumn, rect: QRect) -> None:
        room = rect.adjusted(INSET, 0, -INSET, 0)
        wrong = False
        if column in _PREDICTED:
            wrong = self._cells.wrong(line, column)
            if wrong:
                self._paint_cross(painter, QPointF(room.left() + 4.5, rect.center().y() + 0.5))
            room.setLeft(room.left() + CROSS)
        painter.setPen(self._wrong if wrong else self._text)
        text = self._cells.plain(line, column)
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(text) > room.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignLeft if column in CLASSES else Qt.AlignmentFlag.AlignRight
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_cross(self, painter: QPainter, center: QPointF) -> None:
        """A cross: colour alone would tell some people nothing."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._wrong, 1.6))
        corner = QPointF(3.5, 3.5)
        mirrored = QPointF(3.5, -3.5)
        painter.drawLine(center - corner, center + corner)
        painter.drawLine(center - mirrored, center + mirrored)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
