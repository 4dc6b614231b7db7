"""A typeset formula, as large as its place allows and never clipped."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QFontInfo, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.views.inspector.typeset import is_made, typeset

_PADDING = 2.0  # px; glyphs reach a little over the box they report


class FormulaView(QWidget):
    """Mathematics. Its context menu copies the TeX.

    A formula seen for the first time is made when the event loop is idle, so that
    walking through the list of losses stays quick; until then the old one stays.
    """

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
        self._ratio = ratio
        self._tex = ""
        self._palette = LIGHT
        self._renderer: QSvgRenderer | None = None
        self._unreadable = False
        self._natural = QSize(0, round(2.2 * self._size))
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._make)
        width = QSizePolicy.Policy.Fixed if inline else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(width, QSizePolicy.Policy.Fixed)
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
        if is_made(tex, self._size):
            self._make()
        else:
            self._idle.start(0)

    @property
    def is_typeset(self) -> bool:
        """Whether what is shown is the formula set last."""
        return not self._idle.isActive() and bool(self._tex)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        if palette != self._palette:
            self._palette = palette
            if self._renderer is not None:
                self._make()

    def _make(self) -> None:
        self._idle.stop()
        self._unreadable = False
        try:
            svg = typeset(self._tex, self._size, self._palette.text)
        except ValueError:
            self._renderer = None
            self._unreadable = True  # a stranger's TeX may be wrong: it's written out then
            self._natural = QSize(0, round(2.2 * self._size))
        else:
            self._renderer = QSvgRenderer(QByteArray(svg), self)
            pad = 2 * _PADDING
            natural = self._renderer.viewBoxF().size()
            self._natural = QSize(round(natural.width() + pad), round(natural.height() + pad))
        self.updateGeometry()
        self.update()

    def _scale(self, width: int) -> float:
        return min(1.0, width / self._natural.width()) if self._natural.width() else 1.0

    def sizeHint(self) -> QSize:
        """The formula at its full size."""
        return self._natural

    def minimumSizeHint(self) -> QSize:
        """It can be made small, unless it stands in a row."""
        return QSize(40, 16) if self.hasHeightForWidth() else self._natural

    def hasHeightForWidth(self) -> bool:
        """A narrow place makes it smaller, so lower."""
        return self.sizePolicy().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """The height at which it fits the width."""
        return round(self._natural.height() * self._scale(width))

    def changeEvent(self, event: QEvent) -> None:
        """Larger type around it makes it larger."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._tex:
            self._make()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the formula at the left, centred in height."""
        painter = QPainter(self)
        if self._renderer is None:
            if self._unreadable:
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._tex)
            return
        scale = min(self._scale(self.width()), self.height() / self._natural.height())
        size = self._natural.toSizeF() * scale
        place = QRectF(0.0, (self.height() - size.height()) / 2, size.width(), size.height())
        pad = _PADDING * scale
        self._renderer.render(painter, place.adjusted(pad, pad, -pad, -pad))
