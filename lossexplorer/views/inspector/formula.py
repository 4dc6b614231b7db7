r"""A typeset formula, as large as its place allows and never clipped.

A formula too wide for its place is broken where its author put ``,\quad``; what is
still too wide is drawn smaller.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QAction, QFontInfo, QGuiApplication, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.views.inspector.typeset import EM, is_made, typeset
from lossexplorer.views.inspector.typesetter import typesetter

_PADDING = 2.0  # px; glyphs reach a little over the box they report
_LEADING = 6.0  # px between broken lines
_BREAK = re.compile(r"(?<=,)\s*\\quad\s*")
_SMALLEST = 0.9  # of full size: a formula that has to shrink more is broken first


class FormulaView(QLabel):
    """Mathematics. Its context menu copies the TeX.

    A formula seen for the first time is made in a thread, so that walking through the
    list of losses stays quick; until it is there the old one stays. It is a label that holds
    a picture, which nobody sees: that is a graphic to a screen reader.

    Signals:
        made(): the formula set last is there, or can't be made.
    """

    made = Signal()

    def __init__(
        self, ratio: float, *, inline: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make an empty formula.

        Args:
            ratio: how large, in sizes of the text around it.
            inline: takes no more width than it needs (a symbol in a row).
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setPixmap(QPixmap(1, 1))
        self._ratio = ratio
        self._tex = ""
        self._palette = LIGHT
        self._lines: list[QSvgRenderer] = []  # the whole formula, or its broken lines
        self._whole: QSvgRenderer | None = None
        self._unreadable = False
        self._waiting = self._outdated = False
        width = QSizePolicy.Policy.Fixed if inline else QSizePolicy.Policy.Preferred
        # fixed to the height of one line there would be no room for broken ones
        height = QSizePolicy.Policy.Fixed if inline else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(width, height)
        policy.setHeightForWidth(not inline)
        self.setSizePolicy(policy)
        copy = QAction(self.tr("Copy as TeX"), self)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self._tex))
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def _size(self) -> float:
        return self._ratio * QFontInfo(self.font()).pixelSize()

    def set_tex(self, tex: str) -> None:
        """Show another formula."""
        if tex == self._tex:
            return
        self._tex = tex
        self.setAccessibleName(tex)
        self.setToolTip(tex)
        self._show()

    def clear(self) -> None:
        """Show nothing until another formula is made."""
        self._tex, self._whole, self._lines, self._unreadable = "", None, [], False
        self._set_waiting(False)
        self.update()

    @property
    def is_typeset(self) -> bool:
        """Whether what is shown is the formula set last."""
        return not self._waiting and bool(self._tex)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        if palette != self._palette:
            self._palette = palette
            self._outdated = True
            self.update()

    def _show(self) -> None:
        """Show the formula if it is made; else as soon as it is."""
        parts = [self._tex, *self._parts()]
        if all(map(is_made, parts)):
            self._set_waiting(False)
            self._make()
            self._tell()
        else:
            self._set_waiting(True)
            typesetter().ask(parts)

    def _set_waiting(self, waiting: bool) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            if waiting:
                typesetter().made.connect(self._show)
            else:
                typesetter().made.disconnect(self._show)

    def _parts(self) -> list[str]:
        """What the formula may be broken into; nothing if it can't be."""
        parts = _BREAK.split(self._tex)
        return parts if len(parts) > 1 and self.hasHeightForWidth() else []

    def _make(self) -> None:
        """Have the formula in the colour of the theme; of any size, as what is drawn is scaled."""
        self._unreadable = self._outdated = False
        self._whole, self._lines = None, []
        try:
            self._whole = self._drawn(self._tex)
            self._lines = [self._drawn(part) for part in self._parts()]
        except ValueError:
            self._unreadable = self._whole is None  # a stranger's TeX: it's written out then

    def _tell(self) -> None:
        self.updateGeometry()
        self.update()
        self.made.emit()

    def _drawn(self, tex: str) -> QSvgRenderer:
        # no child of the view: it goes with the formula it was made for
        return QSvgRenderer(QByteArray(typeset(tex, self._palette.text)))

    def _layout(self, width: float) -> tuple[list[QSvgRenderer], QSizeF, float]:
        """What is drawn in a width, one under the other, its full size and its scale."""
        if self._whole is None:
            return [], QSizeF(0, 2.2 * self._size), 1.0
        lines = [self._whole]
        size = self._stacked(lines)
        if self._lines and width < _SMALLEST * size.width():
            lines = self._lines
            size = self._stacked(lines)
        return lines, size, min(1.0, width / size.width())

    def sizeHint(self) -> QSize:
        """The formula on one line at its full size."""
        return self._layout(float("inf"))[1].toSize()

    def minimumSizeHint(self) -> QSize:
        """It can be made small, unless it stands in a row."""
        return QSize(40, 16) if self.hasHeightForWidth() else self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """A narrow place breaks it or makes it smaller."""
        return self.sizePolicy().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """The height at which it fits the width."""
        _, size, scale = self._layout(width)
        return round(size.height() * scale)

    def changeEvent(self, event: QEvent) -> None:
        """Larger type around it makes it larger."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._tex:
            self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the formula at the left, centred in height."""
        if self._outdated and self._whole is not None and not self._waiting:
            self._make()
        painter = QPainter(self)
        if self._unreadable:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._tex)
        lines, size, scale = self._layout(self.width())
        scale = min(scale, self.height() / size.height())
        top = (self.height() - scale * size.height()) / 2 + _PADDING * scale
        for line in lines:
            natural = line.viewBoxF().size() * (scale * self._size / EM)
            line.render(painter, QRectF(QPointF(_PADDING * scale, top), natural))
            top += natural.height() + _LEADING * scale

    def _stacked(self, lines: list[QSvgRenderer]) -> QSizeF:
        """The size of lines one under the other, with room for glyphs that reach over."""
        boxes = [line.viewBoxF().size() * (self._size / EM) for line in lines]
        height = sum(box.height() for box in boxes) + _LEADING * (len(boxes) - 1)
        widest = max(box.width() for box in boxes)
        return QSizeF(widest + 2 * _PADDING, height + 2 * _PADDING)
