"""Pinning readings: by click, by key, and not by the first click of a double one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from lossexplorer.views.plot.panel_view import PanelView
from lossexplorer.views.plot.pins import Pin
from lossexplorer.views.plot.readings import Readings


class Pinning(QObject):
    """Keeps what is pinned in step with what a person does.

    Signals:
        changed(): other places are pinned now.
    """

    changed = Signal()

    def __init__(
        self, readings: Readings, panels: Mapping[str, PanelView], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._readings = readings
        self._panels = panels
        self._before_click: tuple[Pin, ...] = ()

    @property
    def pins(self) -> tuple[Pin, ...]:
        """The pinned places, in data units; at most two, on one panel."""
        return self._readings.pins

    def pin(self, key: str, x: float, y: float) -> None:
        """Pin the reading at a place of a panel, if there is one."""
        if self._readings.pin(key, x, y):
            self.changed.emit()

    def clear(self) -> None:
        """Forget the pinned readings."""
        self._set(())

    def click(self, key: str, x: float, y: float) -> None:
        """A panel was clicked: where clicks read, the reading is pinned."""
        self._before_click = self.pins
        if self._panels[key].panel.clicks == "read":
            self.pin(key, x, y)

    def take_click_back(self) -> None:
        """The click was the first of two: it wasn't meant as one."""
        self._set(self._before_click)

    def _set(self, pins: tuple[Pin, ...]) -> None:
        if pins != self.pins:
            self._readings.set_pins(pins)
            self.changed.emit()
