"""What mouse and keys ask for at a place of the plot: a menu, a note, to change or delete it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from lossexplorer.views.plot.canvas import Canvas
from lossexplorer.views.plot.grips import grip_at
from lossexplorer.views.plot.keyboard import Keyboard
from lossexplorer.views.plot.panel_view import PanelView

Wish = Literal["menu", "note", "edit", "delete"]
WISHES: tuple[str, ...] = get_args(Wish)


class Asking(QObject):
    """Finds the panel, the thing and the place that a wish is about.

    Signals:
        asked: wish, panel, item ("" for none), x, y in data units.
    """

    asked = Signal(str, str, str, float, float)

    def __init__(
        self, canvas: Canvas, panels: Mapping[str, PanelView], keyboard: Keyboard, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panels = panels
        self._keyboard = keyboard
        self._pointer: QPointF | None = None
        canvas.pressed.connect(self._on_press)
        canvas.moved.connect(self._on_move)
        canvas.double_clicked.connect(self._on_double_click)
        canvas.left.connect(self._on_leave)

    def by_key(self, wish: str) -> None:
        """A key was pressed: it is about the thing the arrow keys move.

        A new note comes where the pointer is, else in the middle of the panel. Nothing is
        deleted that was not touched: where that is gone, not the next best thing either.
        """
        keyboard = self._keyboard
        current = keyboard.touched if wish == "delete" else keyboard.current
        panel, item = current or (self._keyboard.panel, "")
        pixel = self._pointer
        under = self._panel_at(pixel) if pixel is not None and wish == "note" else ""
        if under and pixel is not None:
            self._ask(wish, under, "", pixel)
        elif panel in self._panels:
            self._ask(wish, panel, item, self._panels[panel].plot_rect.center())

    def _ask(self, wish: str, panel: str, item: str, pixel: QPointF) -> None:
        self.asked.emit(wish, panel, item, *self._panels[panel].place_of(pixel))

    def _panel_at(self, pixel: QPointF) -> str:
        found = (key for key, view in self._panels.items() if view.plot_rect.contains(pixel))
        return next(found, "")

    def _about(self, wish: Wish, pixel: QPointF) -> None:
        panel = self._panel_at(pixel)
        if panel:
            found = grip_at(self._panels[panel], pixel)
            self._ask(wish, panel, found[0] if found is not None else "", pixel)

    def _on_press(self, pixel: QPointF, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self._about("menu", pixel)

    def _on_double_click(self, pixel: QPointF, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._about("edit", pixel)

    def _on_move(self, pixel: QPointF, event: QMouseEvent) -> None:
        self._pointer = pixel

    def _on_leave(self) -> None:
        self._pointer = None
