"""The live plot of a figure."""

from __future__ import annotations

from dataclasses import astuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lossexplorer.figures.figure import Figure
from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.views.focus_order import bring_into_view
from lossexplorer.views.plot.asking import WISHES, Asking
from lossexplorer.views.plot.canvas import Canvas
from lossexplorer.views.plot.drag_handle import DragHandle
from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.plot.key_navigation import KeyNavigation
from lossexplorer.views.plot.keyboard import Command, Keyboard, Nudge, Push
from lossexplorer.views.plot.navigation import Navigation
from lossexplorer.views.plot.pinning import Pinning
from lossexplorer.views.plot.pins import Pin
from lossexplorer.views.plot.pointer import Pointer
from lossexplorer.views.plot.reading_cursor import ReadingCursor
from lossexplorer.views.plot.readings import Readings
from lossexplorer.views.plot.rim import RIM, Rimmed
from lossexplorer.views.plot.stage import Stage
from lossexplorer.views.plot.tool_strip import ToolStrip
from lossexplorer.views.plot.voices import Voices


class PlotView(Rimmed):
    """Draws a :class:`Figure` and tells what a person does with it.

    By itself it changes only zoom, pan and pins, and it never emits for what the program
    does. A drag says where something was dragged; the next figure shows where it went.

    Mouse: drag what can be dragged; drag the ground to pan, wheel to zoom about the pointer
    (Shift: only x, Ctrl: only y), double-click to fit, click to pin a reading. Keys: see
    :class:`Keyboard`, :class:`ReadingCursor` and :class:`KeyNavigation`.

    Signals:
        drag_started, drag_finished: panel, item (bars and parts: ``id:index``).
        dragged: panel, item, x, y in data units.
        nudged: panel, item, steps (±1, ±10 with Shift), fine.
        pushed: panel, item, steps to the right, steps up, fine.
        range_changed: panel, (x low, x high), (y low, y high) after zoom or pan.
        fit_requested, log_requested, copy_requested, drag_out_requested: panel.
        hovered, clicked: panel, x, y in data units.
        double_clicked: the same, on panels that tell of it instead of fitting.
        asked: "menu", "note", "edit" or "delete", panel, item, x, y in data units.
        pins_changed: see :attr:`pins`.
    """

    drag_started = Signal(str, str)
    dragged = Signal(str, str, float, float)
    drag_finished = Signal(str, str)
    nudged = Signal(str, str, int, bool)
    pushed = Signal(str, str, int, int, bool)
    range_changed = Signal(str, tuple, tuple)
    fit_requested = Signal(str)
    log_requested = Signal(str)
    copy_requested = Signal(str)
    drag_out_requested = Signal(str)
    hovered = Signal(str, float, float)
    clicked = Signal(str, float, float)
    double_clicked = Signal(str, float, float)
    asked = Signal(str, str, str, float, float)
    pins_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Plot"))
        self._canvas = Canvas(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(RIM, RIM, RIM, RIM)
        column.addWidget(self._canvas)
        self._stage = Stage(self._canvas, self._ink)
        panels = self._panels = self._stage.panels
        self._readings = Readings(self._canvas.scene(), self._panels, self._ink)
        self._pinning = Pinning(self._readings, self._panels, self)
        self._navigation = Navigation(self._panels, self._on_navigated)
        self._strip = ToolStrip(self)
        self.offers_log = True  # whether there is an axis that "log" switches
        self._voices = Voices(self)
        self._pointer = Pointer(self._canvas, self._panels, self)
        self._keyboard = Keyboard(panels, self._voices.announce)
        self._asking = Asking(self._canvas, self._panels, self._keyboard, self)
        self._cursor = ReadingCursor(self, panels, self._readings, self._pinning, self._voices)
        KeyNavigation(self, self._panels, self._meant_panel, self._navigation, self._tell_range)
        self._connect()
        self.set_palette(LIGHT)

    def _connect(self) -> None:
        pointer, strip = self._pointer, self._strip
        pointer.drag_started.connect(self.drag_started)
        pointer.dragged.connect(self.dragged)
        pointer.drag_finished.connect(self.drag_finished)
        pointer.touched.connect(self._on_touched)
        pointer.panned.connect(self._navigation.pan)
        pointer.zoomed.connect(self._navigation.zoom)
        pointer.moved_range.connect(self._tell_range)
        pointer.clicked.connect(self._on_clicked)
        pointer.double_clicked.connect(self._on_double_clicked)
        pointer.hovered.connect(self._on_hovered)
        self._asking.asked.connect(self.asked)
        self._cursor.entered.connect(self.double_clicked)
        strip.fit.connect(self._fit)
        strip.log.connect(self.log_requested)
        strip.clear_pins.connect(self.clear_pins)
        self._pinning.changed.connect(self.pins_changed)
        strip.copy.connect(self.copy_requested)
        strip.drag_out.connect(self.drag_out_requested)
        self._canvas.resized.connect(self._on_resized)

    @property
    def figure(self) -> Figure:
        """What is shown."""
        return self._stage.figure

    @property
    def pins(self) -> tuple[Pin, ...]:
        """The pinned places, in data units; at most two, on one panel."""
        return self._pinning.pins

    def set_figure(self, figure: Figure) -> None:
        """Show ``figure``; what it shares with the present one isn't drawn again."""
        if figure is not self.figure:
            self._stage.show_figure(figure)
            if self._strip.panel not in self._panels:
                self._strip.hide()
            self._readings.refresh()
            self._voices.refresh(self._panels, RIM)

    def set_palette(self, palette: Palette) -> None:
        """Restyle everything, also after the application's font has changed."""
        self._ink = self._readings.ink = Ink(palette)
        self._canvas.setBackground(self._ink.color("plot"))
        self._strip.set_palette(palette)
        self._stage.set_ink(self._ink)
        self._readings.replace()
        self.update()

    def plot_rect(self, panel: str) -> QRectF:
        """Where a panel's plot area is, in this widget's pixels."""
        return self._panels[panel].plot_rect.translated(RIM, RIM)

    def pixel_of(self, panel: str, x: float, y: float) -> QPointF:
        """A place in data units in this widget's pixels."""
        return self._panels[panel].pixel_of(x, y) + QPointF(RIM, RIM)

    def place_of(self, panel: str, pixel: QPointF) -> tuple[float, float]:
        """A pixel of this widget in data units."""
        return self._panels[panel].place_of(pixel - QPointF(RIM, RIM))

    def touch(self, panel: str, item: str) -> None:
        """Let the arrow keys move this item."""
        self._keyboard.touch(panel, item)

    def ask(self, wish: str) -> None:
        """Tell :attr:`asked`, as if the key for it had been pressed."""
        self._asking.by_key(wish)

    @property
    def drag_handle(self) -> DragHandle:
        """What a panel is dragged out of the window by."""
        return self._strip.handle

    def clear_pins(self) -> None:
        """Forget the pinned readings, as Escape does."""
        self._pinning.clear()

    def _on_resized(self) -> None:
        self._stage.fill_canvas()
        self._readings.replace()
        self._voices.refresh(self._panels, RIM)

    def _on_touched(self, panel: str, item: str) -> None:
        self._keyboard.touch(panel, item)
        # what is dragged is read elsewhere; a reading that lags behind only hides it
        self._readings.hover("", QPointF())

    def _on_navigated(self) -> None:
        self._stage.ranges_moved()
        self._readings.refresh()

    def _tell_range(self, key: str) -> None:
        view = self._panels[key]
        self.range_changed.emit(key, (view.x.low, view.x.high), (view.y.low, view.y.high))

    def _fit(self, key: str) -> None:
        self._navigation.fit(key)
        self.fit_requested.emit(key)

    def _on_clicked(self, key: str, x: float, y: float) -> None:
        self._pinning.click(key, x, y)
        self.clicked.emit(key, x, y)

    def _on_double_clicked(self, key: str, x: float, y: float) -> None:
        if self._panels[key].panel.clicks == "tell":
            self.double_clicked.emit(key, x, y)
            return
        self._pinning.take_click_back()
        self._fit(key)

    def _on_hovered(self, key: str, pixel: QPointF) -> None:
        self._readings.hover(key, pixel)
        if not key or self._pointer.busy:
            self._strip.withdraw()
            return
        view = self._panels[key]
        self._strip.serve(key, view, bool(self.pins), RIM, self.offers_log)
        self.hovered.emit(key, *view.place_of(pixel))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nudge, choose, zoom or pin; other keys go to whoever is next."""
        meaning = self._keyboard.meaning(event) if self._panels else None
        if meaning is None or (meaning == "clear_pins" and not self.pins):
            super().keyPressEvent(event)
            return
        self.show_ring(True)
        if isinstance(meaning, Nudge | Push):
            signal = self.nudged if isinstance(meaning, Nudge) else self.pushed
            signal.emit(*astuple(meaning))
        else:
            self._obey(meaning, self._meant_panel())

    def _meant_panel(self) -> str:
        """The panel that keys are about."""
        return self._cursor.panel or self._keyboard.panel

    def _obey(self, command: Command, panel: str) -> None:
        view = self._panels[panel]
        bring_into_view(self, view.place.cell.toRect().translated(RIM, RIM))
        if command in WISHES:
            self.ask(command)
        elif command == "clear_pins":
            self.clear_pins()
        elif command == "pin":
            place = self._keyboard.place
            x = view.x.value(0.5) if place is None else place
            self._pinning.pin(panel, x, view.y.value(0.5))
        elif command == "fit":
            self._fit(panel)

    def show_ring(self, visible: bool) -> None:
        """Show or hide where the keyboard is, and what the arrow keys move."""
        super().show_ring(visible)
        self._keyboard.mark_current(visible)
