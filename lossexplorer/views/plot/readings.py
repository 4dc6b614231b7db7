"""Hovering and pinning: which readings stand where."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from lossexplorer.views.plot.calm import calmest_corner
from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.plot.panel_view import PanelView
from lossexplorer.views.plot.pins import Pin, pinned
from lossexplorer.views.plot.reading import Reading, read
from lossexplorer.views.plot.readout import Readout

_POINTER_GAP = 16.0
_INSET = 8.0


class Readings:
    """Shows exact values under the pointer and at the pinned places.

    Attributes:
        pins: the pinned places, at most two, on one panel.
    """

    def __init__(self, scene: QGraphicsScene, panels: Mapping[str, PanelView], ink: Ink) -> None:
        self._panels = panels
        self.ink = ink
        self.pins: tuple[Pin, ...] = ()
        self._hovered: tuple[str, QPointF] | None = None
        self.hover_table, self.pin_table = Readout(), Readout()
        for depth, table in ((10, self.pin_table), (20, self.hover_table)):
            table.setZValue(depth)
            scene.addItem(table)

    def reading_at(self, key: str, x: float, y: float) -> Reading | None:
        """The values of a panel at a place in data units."""
        view = self._panels[key]
        viewport = view.viewport
        at = viewport.x_pixel(x)
        resolution = abs(viewport.x_value(at + 0.5) - viewport.x_value(at - 0.5))
        return read(view.panel, x, y, resolution)

    def hover(self, key: str, pixel: QPointF) -> None:
        """The pointer is at ``pixel`` on a panel, or on none ("")."""
        self._hovered = (key, pixel) if key in self._panels else None
        self._show_hover()

    def _show_hover(self) -> None:
        reading: Reading | None = None
        link = ""
        if self._hovered is not None:
            key, pixel = self._hovered
            view = self._panels[key]
            reading = self.reading_at(key, *view.place_of(pixel))
            link = view.panel.link_x
        for other_key, other in self._panels.items():
            own = self._hovered is not None and other_key == self._hovered[0]
            linked = bool(link) and other.panel.link_x == link and reading is not None
            if own or reading is None:
                other.marks.show_hover(reading if own else None)
            elif linked and reading.along_x:
                other.marks.show_hover(self.reading_at(other_key, reading.x, 0.0))
            else:
                other.marks.show_hover(None)
        known = (
            reading is not None
            and self._hovered is not None
            and any(self._is_at(pin, self._hovered[0], reading) for pin in self.pins)
        )
        self.hover_table.show_readings([reading] if reading and not known else [], self.ink)
        if reading is not None and self._hovered is not None:
            self._put_beside_pointer(self._hovered[1])

    @staticmethod
    def _is_at(pin: Pin, panel: str, reading: Reading) -> bool:
        same = (pin.panel, pin.x) == (panel, reading.x)
        return same and (reading.y is None or reading.y == pin.y)

    def _put_beside_pointer(self, pixel: QPointF) -> None:
        """Right below the pointer, unless that leaves the view or hides the pinned table."""
        size, view = self.hover_table.size, self.hover_table.scene().sceneRect()
        inside = view.adjusted(4, 4, -4, -4)
        pinned_box = QRectF(self.pin_table.pos(), self.pin_table.size) if self.pins else QRectF()
        boxes = [
            QRectF(QPointF(pixel.x() + across, pixel.y() + down), size)
            for down in (_POINTER_GAP, -_POINTER_GAP - size.height())
            for across in (_POINTER_GAP, -_POINTER_GAP - size.width())
        ]
        free = [box for box in boxes if inside.contains(box) and not box.intersects(pinned_box)]
        fitting = [box for box in boxes if inside.contains(box)]
        box = (free or fitting or boxes)[0]
        left = max(min(box.left(), inside.right() - size.width()), inside.left())
        top = max(min(box.top(), inside.bottom() - size.height()), inside.top())
        self.hover_table.setPos(round(left), round(top))

    def pin(self, key: str, x: float, y: float) -> bool:
        """Pin the reading at a place; False if there is nothing to read."""
        reading = self.reading_at(key, x, y)
        if reading is None:
            return False
        place = y if reading.y is None else reading.y
        self.set_pins(pinned(self.pins, Pin(key, reading.x, place)))
        return True

    def set_pins(self, pins: tuple[Pin, ...]) -> None:
        """Pin exactly these places."""
        self.pins = pins
        self.refresh()
        if pins and self.pin_table.isVisible():
            view = self._panels[pins[0].panel]
            # room at the top for the pins' numbers
            corner = calmest_corner(
                view.panel,
                view.viewport,
                self.pin_table.size,
                (_INSET, 3 * _INSET),
                view.words(),
            )
            place = view.plot_rect.topLeft() + corner
            inside = self.pin_table.scene().sceneRect().adjusted(4, 4, -4, -4)
            left = min(place.x(), inside.right() - self.pin_table.size.width())
            self.pin_table.setPos(QPointF(max(left, inside.left()), place.y()))

    def refresh(self) -> None:
        """Read again: the figure has changed. Pins of panels that are gone are dropped."""
        self.pins = tuple(pin for pin in self.pins if pin.panel in self._panels)
        found = [(pin, self.reading_at(pin.panel, pin.x, pin.y)) for pin in self.pins]
        readings = [reading for _, reading in found if reading is not None]
        for key, view in self._panels.items():
            view.marks.show_pins(
                [reading for pin, reading in found if pin.panel == key and reading is not None]
            )
        self.pin_table.show_readings(readings, self.ink)
        if self._hovered is not None and self._hovered[0] not in self._panels:
            self._hovered = None
        self._show_hover()

    def replace(self) -> None:
        """Find the pinned table's corner again: the layout has changed."""
        self.set_pins(self.pins)
