"""One number that changes with every frame, with a button that copies all its digits."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.language import mark
from lossexplorer.model.number_text import exact, short
from lossexplorer.views.icons import icon

_WIDEST = "\u22120.000e\u221210"


class StillText(QLabel):
    """A short text, elided if need be; a label to a screen reader, too.

    Unlike a label it keeps its size when the text changes, so that a moving number
    doesn't lay out the panel again.
    """

    def __init__(self, widest: str = "", parent: QWidget | None = None) -> None:
        """Make an empty text.

        Args:
            widest: a text to leave room for, right-aligned; "" for all the room there
                is, left-aligned.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._line = ""
        self._widest = widest
        self.setSizePolicy(
            QSizePolicy.Policy.Fixed if widest else QSizePolicy.Policy.Ignored,
            QSizePolicy.Policy.Fixed,
        )

    @property
    def line(self) -> str:
        """What is shown."""
        return self._line

    def set_line(self, text: str) -> None:
        """Show another text."""
        if text != self._line:
            self._line = text
            self.setAccessibleName(text)
            self.setToolTip("" if self._widest else text)
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the widest text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._widest), metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text."""
        side = Qt.AlignmentFlag.AlignRight if self._widest else Qt.AlignmentFlag.AlignLeft
        text = self.fontMetrics().elidedText(self._line, Qt.TextElideMode.ElideRight, self.width())
        QPainter(self).drawText(self.rect(), side | Qt.AlignmentFlag.AlignVCenter, text)


class ReadingLine(QWidget):
    """Name, number, unit, copy button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number: float | None = None
        self._name = StillText()
        self._text = StillText(_WIDEST)
        self._unit = QLabel()
        self._unit.setProperty("role", "secondary")
        self._copy = QToolButton()
        self._copy.setAutoRaise(True)
        self._copy.setProperty("compact", True)
        self._copy.clicked.connect(self.copy)
        action = QAction(self.tr("Copy all digits"), self)
        action.triggered.connect(self.copy)
        self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self._text)
        row.addWidget(self._unit)
        row.addWidget(self._copy)

    @property
    def shown(self) -> str:
        """The number as it is shown."""
        return self._text.line

    def set_reading(self, name: str, number: float | None, unit: str = "") -> None:
        """Show a number; None where there is none."""
        if self._name.line != name:
            self._name.set_line(name)
            self._copy.setToolTip(self.tr("Copy {} with all digits").format(name))
        if self._unit.text() != unit:
            self._unit.setText(unit)
        self._number = number
        self._text.set_line(short(number))
        self.setAccessibleName(f"{name}{mark(': ')}{short(number)} {unit}".strip())
        self._copy.setAccessibleName(self._copy.toolTip())
        self._copy.setEnabled(number is not None)

    def set_unit_width(self, width: int) -> None:
        """Keep room for units; with 0 it's given to the names."""
        if self._unit.isHidden() == bool(width) or self._unit.width() != width:
            self._unit.setVisible(width > 0)
            self._unit.setFixedWidth(width)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._copy.setIcon(icon("copy", palette))

    def copy(self) -> None:
        """Put the number with all its digits on the clipboard."""
        if self._number is not None:
            QGuiApplication.clipboard().setText(exact(self._number))
