"""What a screen reader says about the panels."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from lossexplorer.model.language import say
from lossexplorer.views.plot.panel_view import PanelView
from lossexplorer.views.plot.spoken import joined, reads, spoken

_REST_MS = 400


class Voices:
    """One named widget per panel, behind the canvas.

    Graphics items have no accessible names, so a label with the panel's name,
    description and place stands in for each; covered, it is never painted. A label that
    holds a picture is a graphic to a screen reader, any other empty widget a nameless box.
    What is new is said at once. What changes is said when it has come to rest: each
    change is announced, and nobody can listen to sixty a second.
    """

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._widgets: dict[str, QLabel] = {}
        self._panels: Mapping[str, PanelView] = {}
        self._rest = QTimer(parent)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.catch_up)

    def refresh(self, panels: Mapping[str, PanelView], offset: int) -> None:
        """Stand where the panels are now, moved by ``offset`` pixels; say soon what they show."""
        self._panels = panels
        for key in [key for key in self._widgets if key not in panels]:
            self._widgets.pop(key).deleteLater()
        fresh = [key for key in panels if key not in self._widgets]
        for key, view in panels.items():
            if key in fresh:
                self._widgets[key] = QLabel(self._parent)
                self._widgets[key].setPixmap(QPixmap(1, 1))
                self._widgets[key].show()
            place = view.place.cell.toRect().translated(offset, offset)
            if self._widgets[key].geometry() != place:
                self._widgets[key].setGeometry(place)
        if fresh:
            for key in reversed(list(panels)):  # a screen reader comes to the lowest first
                self._widgets[key].lower()
            self.catch_up()
        else:
            self._rest.start()

    def announce(self, text: str) -> None:
        """Let a screen reader say something now."""
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._parent, text))

    def catch_up(self) -> None:
        """Say what has changed; aloud where the keyboard is on the plot."""
        self._rest.stop()
        sentences, fresh = [], []
        for key, view in self._panels.items():
            widget, sentence = self._widgets.get(key), spoken(view.panel)
            if widget is None:
                continue
            sentences.append(sentence)
            name = view.panel.title or view.panel.y.caption or say(key)
            if widget.accessibleName() != name:
                widget.setAccessibleName(name)
            if widget.accessibleDescription() != sentence:
                if widget.accessibleDescription():
                    fresh.append(reads(sentence))
                widget.setAccessibleDescription(sentence)
        said = joined(sentences)
        if self._parent.accessibleDescription() != said:
            self._parent.setAccessibleDescription(said)
        if self._parent.hasFocus():
            self.announce(joined(fresh))
