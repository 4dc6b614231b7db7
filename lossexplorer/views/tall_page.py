"""A page that is scrolled where the window is lower than it needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from lossexplorer.views.type_scale import in_type

_LEAST = 96


class TallPage(QScrollArea):
    """Asks for all of a page's width, and shows of its height as much as there is room for.

    Signals:
        cramped(int): the page has begun to need so many pixels more than it has.
    """

    cramped = Signal(int)

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._needed = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        page.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """The page's width; of its height what a person can scroll in."""
        least = self._page.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width() if self._scrolls() else 0
        return QSize(least.width() + bar, min(least.height(), in_type(_LEAST)))

    def sizeHint(self) -> QSize:
        """The page's own."""
        return self._page.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page needs another size, or another page is shown."""
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._asking.start()
        return super().eventFilter(watched, event)

    def ask_again(self) -> None:
        """What lends room may lend more than before."""
        self._needed = 0
        self._asking.start()

    def _scrolls(self) -> bool:
        return self._height_of_page() > self.height()

    def _height_of_page(self) -> int:
        """What it is given at least: its rows of controls wrap."""
        return max(
            self._page.minimumSizeHint().height(), self._page.heightForWidth(self._page.width())
        )

    def _ask(self) -> None:
        """Ask for room when the page needs more; not when a person takes it away."""
        before, self._needed = self._needed, self._height_of_page()
        lacking = self._needed - self.height()
        if self._needed > before and lacking > 0:
            self.cramped.emit(lacking)
