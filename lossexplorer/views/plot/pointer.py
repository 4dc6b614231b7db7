"""What the mouse means: dragging, panning, zooming, clicking, hovering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent

from lossexplorer.views.plot.canvas import Canvas
from lossexplorer.views.plot.graphics.base import Grip
from lossexplorer.views.plot.grips import grip_at, mark
from lossexplorer.views.plot.panel_view import PanelView

_CLICK_SLACK = 4.0
_ZOOM_PER_STEP = 0.85
_WHEEL_REST_MS = 250


@dataclass
class _Grab:
    """Something held: the pointer's offset from it keeps it from jumping."""

    panel: str
    target: str
    offset: QPointF
    moved: bool = False


class Pointer(QObject):
    """Turns mouse events on the canvas into what a person means by them.

    Signals:
        drag_started, drag_finished: panel, item.
        dragged: panel, item, x, y in data units.
        panned: panel, fractions of the plot's width and height.
        zoomed: panel, place as fractions from the lower left, factors for x and y.
        moved_range: panel; panning or zooming is over.
        clicked, double_clicked: panel, x, y in data units.
        hovered: panel, pixel; panel is "" when the pointer is on none.
        touched: panel, item; pressed on something that can be dragged.
    """

    drag_started = Signal(str, str)
    dragged = Signal(str, str, float, float)
    drag_finished = Signal(str, str)
    panned = Signal(str, float, float)
    zoomed = Signal(str, QPointF, float, float)
    moved_range = Signal(str)
    clicked = Signal(str, float, float)
    double_clicked = Signal(str, float, float)
    hovered = Signal(str, QPointF)
    touched = Signal(str, str)

    def __init__(self, canvas: Canvas, panels: Mapping[str, PanelView], parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._panels = panels
        self._grab: _Grab | None = None
        self._pressed_on = ""
        self._press = QPointF()
        self._last = QPointF()
        self._panning = False
        self._wheel_panel = ""
        self._wheel_rest = QTimer(self, singleShot=True, interval=_WHEEL_REST_MS)
        self._wheel_rest.timeout.connect(self._on_wheel_rest)
        canvas.pressed.connect(self._on_press)
        canvas.moved.connect(self._on_move)
        canvas.released.connect(self._on_release)
        canvas.double_clicked.connect(self._on_double_click)
        canvas.wheeled.connect(self._on_wheel)
        canvas.left.connect(self._on_leave)

    @property
    def busy(self) -> bool:
        """Something is being dragged or panned."""
        return self._grab is not None or self._panning

    def _panel_at(self, pixel: QPointF, slack: float = 0.0) -> str:
        for key, view in self._panels.items():
            if view.plot_rect.adjusted(-slack, -slack, slack, slack).contains(pixel):
                return key
        return ""

    def _grip_at(self, pixel: QPointF) -> tuple[str, str, Grip] | None:
        """Panel, target and grip; just outside the plot counts."""
        key = self._panel_at(pixel, slack=8.0)
        found = grip_at(self._panels[key], pixel) if key else None
        return (key, *found) if found is not None else None

    def _on_press(self, pixel: QPointF, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._press = self._last = pixel
        self._pressed_on = self._panel_at(pixel)
        found = self._grip_at(pixel)
        if found is not None:
            key, target, grip = found
            local = pixel - self._panels[key].plot_rect.topLeft()
            offset = QPointF(
                0.0 if grip.x is None else grip.x - local.x(),
                0.0 if grip.y is None else grip.y - local.y(),
            )
            self._grab = _Grab(key, target, offset)
            self._pressed_on = key
            self.touched.emit(key, target)

    def _on_move(self, pixel: QPointF, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._let_go()  # the release went elsewhere if the plot was hidden meanwhile
            self._hover(pixel)
        elif self._grab is not None:
            self._drag(self._grab, pixel)
        elif self._pressed_on:
            self._pan(pixel)

    def _drag(self, grab: _Grab, pixel: QPointF) -> None:
        view = self._panels.get(grab.panel)
        if view is None:
            self._grab = None
            return
        if not grab.moved:
            grab.moved = True
            self.drag_started.emit(grab.panel, grab.target)
        place = pixel - view.plot_rect.topLeft() + grab.offset
        viewport = view.viewport
        self.dragged.emit(
            grab.panel,
            grab.target,
            viewport.x_value(min(max(place.x(), 0.0), viewport.width)),
            viewport.y_value(min(max(place.y(), 0.0), viewport.height)),
        )

    def _pan(self, pixel: QPointF) -> None:
        view = self._panels.get(self._pressed_on)
        if view is None or not view.panel.zoomable:
            return
        if not self._panning:
            if (pixel - self._press).manhattanLength() <= _CLICK_SLACK:
                return
            self._panning = True
            self._canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.hovered.emit("", pixel)
        step = pixel - self._last
        self._last = pixel
        viewport = view.viewport
        self.panned.emit(self._pressed_on, -step.x() / viewport.width, step.y() / viewport.height)

    def _on_release(self, pixel: QPointF, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        key = self._pressed_on
        free = self._grab is None and not self._panning and key in self._panels
        self._let_go()
        if free and (pixel - self._press).manhattanLength() <= _CLICK_SLACK:
            self.clicked.emit(key, *self._panels[key].place_of(pixel))
        self._hover(pixel)

    def _let_go(self) -> None:
        """What is dragged or panned is so no longer."""
        grab, panning, key = self._grab, self._panning, self._pressed_on
        self._grab, self._panning, self._pressed_on = None, False, ""
        if grab is not None and grab.moved:
            self.drag_finished.emit(grab.panel, grab.target)
        elif panning and key in self._panels:  # another figure may have come meanwhile
            self.moved_range.emit(key)

    def _on_double_click(self, pixel: QPointF, event: QMouseEvent) -> None:
        key = self._panel_at(pixel)
        if key and event.button() == Qt.MouseButton.LeftButton and self._grip_at(pixel) is None:
            self.double_clicked.emit(key, *self._panels[key].place_of(pixel))

    def _on_wheel(self, pixel: QPointF, event: QWheelEvent) -> None:
        key = self._panel_at(pixel)
        # Alt turns some wheels sideways
        turn = event.angleDelta().y() or event.angleDelta().x()
        if not key or not self._panels[key].panel.zoomable or turn == 0:
            event.ignore()
            return
        event.accept()
        factor = _ZOOM_PER_STEP ** (turn / 120)
        rect = self._panels[key].plot_rect
        place = QPointF(
            (pixel.x() - rect.left()) / rect.width(), (rect.bottom() - pixel.y()) / rect.height()
        )
        only_x = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        only_y = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.zoomed.emit(key, place, 1.0 if only_y else factor, 1.0 if only_x else factor)
        self._wheel_panel = key
        self._wheel_rest.start()

    def _on_wheel_rest(self) -> None:
        if self._wheel_panel in self._panels:
            self.moved_range.emit(self._wheel_panel)

    def _on_leave(self) -> None:
        if not self.busy:
            self.hovered.emit("", QPointF())
            self._mark(None)

    def _hover(self, pixel: QPointF) -> None:
        found = self._grip_at(pixel)
        self._mark(found)
        self.hovered.emit(self._panel_at(pixel), pixel)

    def _mark(self, found: tuple[str, str, Grip] | None) -> None:
        """Cursor and highlight for what can be grabbed."""
        shape = Qt.CursorShape.ArrowCursor
        if found is not None:
            shape = _cursor(found[2])
        self._canvas.viewport().setCursor(shape)
        for key, view in self._panels.items():
            mark(view, found[1] if found is not None and found[0] == key else None)


def _cursor(grip: Grip) -> Qt.CursorShape:
    """What the pointer looks like over something that moves this way."""
    if grip.x is not None and grip.y is not None:
        return Qt.CursorShape.SizeAllCursor
    return Qt.CursorShape.SizeHorCursor if grip.y is None else Qt.CursorShape.SizeVerCursor
