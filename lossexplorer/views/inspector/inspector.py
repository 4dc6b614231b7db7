"""The inspector: everything about the selected loss."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.losses import get
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.views.inspector.loss_page import LossPage


class Inspector(QWidget):
    """Shows one loss in a scrolled page; a page is made when a loss is selected.

    It is filled only after it has been painted once: the window stands first.

    Signals:
        edit_requested(): the person wants to change the own loss that is shown.
        compare_requested(): the person wants the conventions of all losses.
    """

    edit_requested = Signal()
    compare_requested = Signal()

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._palette = LIGHT
        self._frame: Frame | None = None
        self._painted = False
        self._page: LossPage | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setBackgroundRole(QPalette.ColorRole.Base)
        self._scroll.setAccessibleName(self.tr("Inspector"))
        self._scroll.viewport().installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self.setMinimumWidth(300)  # what the widest parameter needs, with a scroll bar
        model.frame.connect(self.set_frame)

    @property
    def page(self) -> LossPage | None:
        """The page of the selected loss; None before the first one."""
        return self._page

    def set_frame(self, frame: Frame) -> None:
        """Show a frame's selected loss; never writes back."""
        self._frame = frame
        if self._painted and self.isVisible():
            self._refresh()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        if self._page is not None:
            self._page.set_palette_tokens(palette)

    def _refresh(self) -> None:
        if self._frame is None:
            return
        key = self._frame.session.selected
        if self._page is None or self._page.key != key:
            self._page = LossPage(self._model, get(key))
            self._page.edit_requested.connect(self.edit_requested)
            self._page.compare_requested.connect(self.compare_requested)
            self._page.set_palette_tokens(self._palette)
            self._page.set_frame(self._frame)
            self._scroll.setWidget(self._page)  # deletes the page before
        else:
            self._page.set_frame(self._frame)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it was hidden."""
        super().showEvent(event)
        if self._painted:
            self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once painted for the first time, fill the page."""
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._refresh)
        return super().eventFilter(watched, event)
