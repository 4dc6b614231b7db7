"""What a screen reader says about the panels."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from lossexplorer.views.plot.panel_view import PanelView


class Voices:
    """One named widget per panel, behind the canvas.

    Graphics items have no accessible names, so an empty widget with the panel's
    name, description and place stands in for each; covered, it is never painted.
    """

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._widgets: dict[str, QWidget] = {}

    def refresh(self, panels: Mapping[str, PanelView], offset: int) -> None:
        """Say what the panels show now, at their places moved by ``offset`` pixels."""
        for key in [key for key in self._widgets if key not in panels]:
            self._widgets.pop(key).deleteLater()
        for key, view in panels.items():
            if key not in self._widgets:
                self._widgets[key] = QWidget(self._parent)
                self._widgets[key].show()
                self._widgets[key].lower()
            widget = self._widgets[key]
            name = view.panel.title or view.panel.y.caption
            # each change is announced, so say nothing twice
            if widget.accessibleName() != name:
                widget.setAccessibleName(name)
            if widget.accessibleDescription() != view.panel.describe:
                widget.setAccessibleDescription(view.panel.describe)
            place = view.place.cell.toRect().translated(offset, offset)
            if widget.geometry() != place:
                widget.setGeometry(place)
