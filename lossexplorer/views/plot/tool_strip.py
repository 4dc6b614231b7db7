"""Small tools that appear over the panel under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.views.icons import icon
from lossexplorer.views.plot.drag_handle import DragHandle
from lossexplorer.views.plot.panel_view import PanelView


class ToolStrip(QFrame):
    """Fit, logarithmic y, clear pins, copy and drag out, for one panel at a time.

    Attributes:
        panel: the panel it serves.
        handle: what the panel is dragged out of the window by.

    Signals:
        fit, log, copy, drag_out: panel.
        clear_pins: all pins go.
    """

    fit = Signal(str)
    log = Signal(str)
    clear_pins = Signal()
    copy = Signal(str)
    drag_out = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.panel = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 1, 2, 1)
        self._row.setSpacing(1)
        self._buttons: dict[str, QToolButton] = {}
        self._add("fit", self.tr("Show the whole range")).clicked.connect(
            lambda: self.fit.emit(self.panel)
        )
        log = self._add("log", self.tr("Logarithmic y axis"))
        log.setCheckable(True)
        log.clicked.connect(lambda: self.log.emit(self.panel))
        self._add("pin", self.tr("Clear pinned readings")).clicked.connect(self.clear_pins)
        self._add("copy", self.tr("Copy this panel as an image")).clicked.connect(
            lambda: self.copy.emit(self.panel)
        )
        self.handle = DragHandle(self)
        self._add("drag", self.tr("Drag this panel out of the window as an image"), self.handle)
        self.handle.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard copies
        self.handle.pulled.connect(lambda: self.drag_out.emit(self.panel))
        self.hide()

    def _add(self, name: str, text: str, button: QToolButton | None = None) -> QToolButton:
        button = button or QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        self._buttons[name] = button
        return button

    def set_palette(self, palette: Palette) -> None:
        """Recolour the drawings."""
        for name, button in self._buttons.items():
            button.setIcon(icon(name, palette, "secondary"))

    def button(self, name: str) -> QToolButton:
        """The button "fit", "log", "pin", "copy" or "drag"."""
        return self._buttons[name]

    def serve(self, key: str, view: PanelView, pinned: bool, offset: int, log: bool = True) -> None:
        """Appear above a panel's upper right corner with the tools that make sense for it.

        Args:
            key: the panel.
            view: where it is.
            pinned: there are pins to clear.
            offset: of the canvas in the strip's parent, in pixels.
            log: whether there is an axis to switch between linear and logarithmic.
        """
        self.panel = key
        self._buttons["fit"].setVisible(view.panel.zoomable)
        self._buttons["log"].setVisible(log and view.panel.zoomable and not view.panel.equal)
        self._buttons["log"].setChecked(view.panel.y.scale == "log")
        self._buttons["pin"].setVisible(pinned)
        self.adjustSize()
        corner = view.plot_rect.topRight().toPoint()
        self.move(
            corner.x() + offset - self.width(),
            max(0, corner.y() + offset - self.height() - 2),
        )
        self.show()
        self.raise_()

    def withdraw(self) -> None:
        """Go away, unless pointer or keyboard are on one of the tools."""
        held = any(button.hasFocus() for button in self._buttons.values())
        # the canvas is left before the strip is entered, so underMouse() comes too late
        over = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        if not held and not self.handle.held and not (over and self.isVisible()):
            self.hide()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone elsewhere; the canvas calls the strip back if it is there."""
        self.withdraw()
