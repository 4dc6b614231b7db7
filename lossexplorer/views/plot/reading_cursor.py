"""Reading values anywhere on a plot by keyboard, as the pointer does by hovering."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGraphicsEllipseItem, QWidget

from lossexplorer.views.plot.panel_view import PanelView
from lossexplorer.views.plot.pinning import Pinning
from lossexplorer.views.plot.reading import Reading
from lossexplorer.views.plot.readings import Readings
from lossexplorer.views.plot.spoken import spoken_reading
from lossexplorer.views.plot.voices import Voices

_STEP, _COARSE, _FINE = 10, 60, 1  # pixels
_RING = 6.0
_ABOVE = 30.0
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PANELS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ReadingCursor(QObject):
    """A place on a panel that keys move; what stands there is shown and announced.

    R begins and ends, the arrow keys go to the next value (Shift: further, Ctrl or Alt: pixel
    by pixel), Page Up and Page Down to another panel; Space pins. Enter is a double click where
    those mean something.

    Signals:
        entered: panel, x, y in data units; Enter on a panel that tells of clicks.
    """

    entered = Signal(str, float, float)

    def __init__(
        self,
        plot: QWidget,
        panels: Mapping[str, PanelView],
        readings: Readings,
        pinning: Pinning,
        voices: Voices,
    ) -> None:
        super().__init__(plot)
        self._panels = panels
        self._readings = readings
        self._pinning = pinning
        self._voices = voices
        self._panel = ""
        self._pixel = QPointF()
        self._ring = QGraphicsEllipseItem()
        self._ring.setZValue(_ABOVE)
        self._ring.hide()
        readings.hover_table.scene().addItem(self._ring)
        pinning.changed.connect(self._say_pins)
        plot.installEventFilter(self)

    @property
    def panel(self) -> str:
        """The panel that is read, "" while none is."""
        return self._panel if self._panel in self._panels else ""

    @property
    def reading(self) -> Reading | None:
        """What stands at the cursor."""
        return self._reading_at(self._pixel) if self.panel else None

    def begin(self, panel: str) -> None:
        """Read a panel from its middle on."""
        self._panel, self._pixel = panel, self._panels[panel].plot_rect.center()
        self._show()

    def end(self) -> None:
        """Read no longer."""
        if self._panel:
            self._panel = ""
            self._ring.hide()
            self._readings.hover("", QPointF())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on the plot: the arrows move the cursor while there is one."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return bool(self._panels) and self._take(Qt.Key(event.key()), event.modifiers())
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.panel and event.key() in _PANELS:
                event.accept()  # else a lecture turned the lesson's page
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.end()
        return False

    def _take(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether a key is meant for the cursor."""
        plain = not modifiers & _SHORTCUT
        if not self.panel:
            if key == Qt.Key.Key_R and plain:
                self.begin(next(iter(self._panels)))
                return True
            return False
        if key in _WAYS:
            step = _COARSE if modifiers & Qt.KeyboardModifier.ShiftModifier else _STEP
            self._move(*_WAYS[key], step if plain else _FINE)
        elif not plain:
            return False
        elif key in _PANELS:
            keys = list(self._panels)
            self.begin(keys[(keys.index(self.panel) + _PANELS[key]) % len(keys)])
        elif key in (Qt.Key.Key_R, Qt.Key.Key_Escape):
            self.end()
        elif key == Qt.Key.Key_Space:
            self._pinning.pin(self.panel, *self._place())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            return False
        return True

    def _enter(self) -> None:
        """Where clicks mean something of their own, do that; else pin."""
        if self._panels[self.panel].panel.clicks == "tell":
            self.entered.emit(self.panel, *self._place())
        else:
            self._pinning.pin(self.panel, *self._place())

    def _place(self) -> tuple[float, float]:
        return self._panels[self.panel].place_of(self._pixel)

    def _reading_at(self, pixel: QPointF) -> Reading | None:
        return self._readings.reading_at(self.panel, *self._panels[self.panel].place_of(pixel))

    def _move(self, across: int, down: int, step: int) -> None:
        """Go ``step`` pixels, and on to the next value where values are further apart."""
        inside = self._panels[self.panel].plot_rect
        before = _where(self._reading_at(self._pixel))
        for pixels in count(step, step):
            place = self._pixel + QPointF(across * pixels, down * pixels)
            kept = QPointF(
                min(max(place.x(), inside.left()), inside.right()),
                min(max(place.y(), inside.top()), inside.bottom()),
            )
            here = _where(self._reading_at(kept))
            if kept != place or (here is not None and here != before):
                break
        self._pixel = kept
        self._show()

    def _show(self) -> None:
        self._readings.hover(self.panel, self._pixel)
        radius = _RING * self._readings.ink.magnification
        self._ring.setPen(self._readings.ink.pen("accent", 2.0))
        self._ring.setRect(QRectF(-radius, -radius, 2 * radius, 2 * radius))
        self._ring.setPos(self._pixel)
        self._ring.show()
        reading = self.reading
        nothing = self.tr("nothing to read here")
        self._voices.announce(spoken_reading(reading) if reading is not None else nothing)

    def _say_pins(self) -> None:
        readings = [
            self._readings.reading_at(pin.panel, pin.x, pin.y) for pin in self._pinning.pins
        ]
        said = "; ".join(spoken_reading(reading) for reading in readings if reading is not None)
        self._voices.announce(said or self.tr("No reading is pinned"))


def _where(reading: Reading | None) -> tuple[float, float | None] | None:
    return None if reading is None else (reading.x, reading.y)
