"""Leads through the window; everything can be tried meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from lossexplorer.figures.palette import Palette
from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.tour.balloon import Balloon, Spotlight
from lossexplorer.views.tour.steps import steps_of


class Tour(QObject):
    """One walk through the steps.

    Escape, Skip, or a click in the window beside the place and the balloon end it; such a
    click does what it always does.

    Attributes:
        balloon, spotlight: what is shown. number: of the step, from 0.

    Signals:
        ended(): it is over, at its end or before.
    """

    ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps = steps_of(window)
        self._place = QRect()
        self._focus: QWidget | None = None
        self.number = 0
        self.spotlight = Spotlight(window)
        self.balloon = Balloon(window)
        self.balloon.moved.connect(self.move_on)
        self.balloon.skipped.connect(self.end)
        # the layout is done when the event loop comes back
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._stand)
        window.theme.changed.connect(self.set_palette_tokens)
        self.set_palette_tokens(window.theme.palette)

    def begin(self) -> None:
        """Show the first step."""
        self._focus = QApplication.focusWidget()
        self._application().installEventFilter(self)
        self._window.closed.connect(self.end)
        self._show()

    def move_on(self, steps: int) -> None:
        """Go on, or back; beyond the last step it ends."""
        if self.number + steps == len(self._steps):
            self.end()
        elif self.number + steps >= 0:
            self.number += steps
            self._show()

    def end(self) -> None:
        """Take everything away; the focus goes where it was."""
        self._application().removeEventFilter(self)
        self._placing.stop()
        had_focus = self.balloon.isAncestorOf(QApplication.focusWidget() or self._window)
        for widget in (self.balloon, self.spotlight):
            widget.hide()
            widget.deleteLater()
        if had_focus and self._focus is not None and isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()
        self.deleteLater()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.balloon.set_palette_tokens(palette)
        self.spotlight.set_palette_tokens(palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape and clicks beside end it; another layout moves it."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self._window.isActiveWindow():
                self.end()
                return True
        elif kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if isinstance(watched, QWidget) and watched.window() is self._window:
                inside = self._window.mapFromGlobal(event.globalPosition().toPoint())
                if not (self._place.contains(inside) or self.balloon.geometry().contains(inside)):
                    self.end()
        elif kind in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and watched is self._window:
            self._placing.start()
        return False

    def _show(self) -> None:
        step = self._steps[self.number]
        self.balloon.say(step.title, step.text, self.number + 1, len(self._steps))
        self._stand()
        self._placing.start()  # once more, if a panel had to be brought out
        for widget in (self.spotlight, self.balloon):
            widget.show()
        self.balloon.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand(self) -> None:
        self._place = self._steps[self.number].place()
        self.spotlight.setGeometry(self._place)
        self.balloon.stand_at(self._place, self._window.rect())
        for widget in (self.spotlight, self.balloon):
            widget.raise_()  # above a panel that was brought out

    def _application(self) -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application
