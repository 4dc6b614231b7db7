"""Draws the cells of an editable table, all of a frame in one go.

The numbers move with every frame of a drag; drawn cell by cell through the style
they would cost more than the plots.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.cell_model import CellModel

INSET = 8  # px from a cell's edge to its text, as in the header

_RADIO = 14
_SIGN_INSET = 2  # px from the edge to the sign of a wrong cell
_TINT = 40  # of 255: how strongly selected cells take the accent colour

_CHEVRON = 8  # px, beside a text that is chosen from a list

Cell = tuple[int, int]  # row, column


class CellPainter:
    """Grounds, texts, radio buttons, signs of lists, hairlines, the frame of the cursor."""

    def __init__(self, model: CellModel) -> None:
        self._model = model
        self.set_palette_tokens(LIGHT)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._tokens = palette
        self._text = QColor(palette.text)
        self._wrong = QColor(palette.error)
        self._wrong_ground = QColor(palette.error_ground)
        self._hairline = QColor(palette.hairline)
        self._accent = QColor(palette.accent)
        self._tint = QColor(palette.accent)
        self._tint.setAlpha(_TINT)

    def paint(
        self,
        painter: QPainter,
        cells: Iterable[Cell],
        place: Callable[[Cell], QRect],
        selected: Collection[Cell],
        cursor: Cell | None,
    ) -> None:
        """Draw cells.

        Args:
            painter: on the table's viewport.
            cells: those to be drawn.
            place: where a cell is.
            selected: the selected ones.
            cursor: the one the keyboard is at, if the table has the focus.
        """
        middle = Qt.AlignmentFlag.AlignVCenter
        left, right = middle | Qt.AlignmentFlag.AlignLeft, middle | Qt.AlignmentFlag.AlignRight
        for cell in cells:
            rect = place(cell)
            wrong = bool(self._model.error(*cell))
            if wrong:
                painter.fillRect(rect, self._wrong_ground)
            elif cell in selected:
                painter.fillRect(rect, self._tint)
            chosen = self._model.chosen(*cell)
            if chosen is not None:
                self._paint_radio(painter, rect, chosen)
            else:
                painter.setPen(self._wrong if wrong else self._text)
                room = rect.adjusted(INSET, 0, -INSET, 0)
                if self._model.choices(*cell):
                    self._paint_chevron(painter, room)
                    room.setRight(room.right() - 2 * _CHEVRON)
                words = self._model.holds_words(cell[1])
                painter.drawText(room, left if words else right, self._model.text(*cell))
            if wrong:  # a sign, too: colour alone would tell some people nothing
                painter.setPen(self._wrong)
                opposite = right if self._model.holds_words(cell[1]) else left
                painter.drawText(rect.adjusted(_SIGN_INSET, 0, -_SIGN_INSET, 0), opposite, "⚠")
            painter.setPen(self._hairline)
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if cursor is not None:
            painter.setPen(QPen(self._accent, 2))
            painter.drawRect(QRectF(place(cursor)).adjusted(1, 1, -1, -1))

    def _paint_radio(self, painter: QPainter, rect: QRect, on: bool) -> None:
        tokens = self._tokens
        center = QPointF(rect.right() - INSET - _RADIO / 2, rect.center().y() + 0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if on else tokens.secondary), 1.2))
        painter.setBrush(QColor(tokens.accent if on else tokens.panel))
        painter.drawEllipse(center, _RADIO / 2, _RADIO / 2)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.panel))
            painter.drawEllipse(center, _RADIO / 5, _RADIO / 5)
        painter.restore()

    def _paint_chevron(self, painter: QPainter, room: QRect) -> None:
        right, middle = float(room.right()), room.center().y() + 0.5
        half = _CHEVRON / 2
        corners = [(-2 * half, -half / 2), (-half, half / 2), (0.0, -half / 2)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._tokens.secondary), 1.4))
        painter.drawPolyline(QPolygonF([QPointF(right + x, middle + y) for x, y in corners]))
        painter.restore()
