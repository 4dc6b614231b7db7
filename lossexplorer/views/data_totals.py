"""The line under the data table: sums and the loss, each under its column."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QToolTip, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.data_model import DataModel
from lossexplorer.model.language import say
from lossexplorer.model.number_text import exact, fixed, short
from lossexplorer.model.row_table import Column
from lossexplorer.views.cell_painter import INSET

_OFF = 1e-6  # how far from 1 a sum of probabilities may be


class DataTotals(QWidget):
    """Painted along the header's columns, so that sums stand under their numbers."""

    def __init__(
        self, model: DataModel, header: QHeaderView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._header = header
        self._tokens = LIGHT
        self._unit = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header.sectionResized.connect(lambda *_: self.update())
        model.totals_changed.connect(self._follow)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._tokens = palette
        self.update()

    def text(self, column: Column) -> str:
        """What stands under a column."""
        if column is Column.NAME:
            return self.tr("Sum")
        table = self._model.table
        total = table.total(column)
        if total is None:
            return say(table.view.reason) if column is Column.LOSS else ""
        if column is Column.LOSS:
            return short(total)
        text = fixed(0.0 if abs(total) < 1e-12 else total, table.decimals[column])
        return f"{text} ≠ 1" if self._is_off(column, total) else text

    def _is_off(self, column: Column, total: float) -> bool:
        data = self._model.table.data
        given = column is Column.PREDICTION and data.prediction_kind == "probabilities"
        return given and data.classes > 1 and abs(total - 1.0) > _OFF

    def _follow(self) -> None:
        texts = ((c, self.text(c)) for c in Column if c is not Column.NAME)
        spoken = (
            f"{self._model.headerData(c, Qt.Orientation.Horizontal)}: {text}"
            for c, text in texts
            if text
        )
        self.setAccessibleName(self.tr("Sums"))
        self.setAccessibleDescription(", ".join(spoken))
        self.update()

    def _cell(self, column: Column) -> QRect:
        left = self._header.sectionViewportPosition(column)
        return QRect(left, 0, self._header.sectionSize(column), self.height())

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(100, self.fontMetrics().height() + 9)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the texts under a line."""
        painter = QPainter(self)
        painter.setPen(QColor(self._tokens.hairline))
        painter.drawLine(0, 0, self.width(), 0)
        for column in Column:
            if self._header.isSectionHidden(column):
                continue
            room = self._cell(column).adjusted(INSET, 0, -INSET, 0)
            text = self.text(column)
            if column is Column.LOSS and self._model.table.view.value is None:
                # a reason takes the empty places beside it
                room.setLeft(self._cell(Column.WEIGHT).left())
                room.setRight(self._cell(Column.GRADIENT).right() - INSET)
            off = text.endswith("≠ 1")
            painter.setPen(QColor(self._tokens.warning if off else self._tokens.text))
            side = (
                Qt.AlignmentFlag.AlignLeft if column is Column.NAME else Qt.AlignmentFlag.AlignRight
            )
            text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)

    def event(self, event: QEvent) -> bool:
        """The tool tip has all digits."""
        if isinstance(event, QHelpEvent):
            for column in Column:
                if self._cell(column).contains(event.pos()):
                    total = self._model.table.total(column)
                    text = self.text(column) if total is None else exact(total)
                    QToolTip.showText(event.globalPos(), text, self)
                    return True
        return super().event(event)
