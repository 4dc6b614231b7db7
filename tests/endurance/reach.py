"""Where random hands are: the windows, what can be seen in them, and how it is touched."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.window_list import main_windows

KEYS = [
    Qt.Key(value)
    for name, value in vars(Qt.Key).items()
    if isinstance(value, Qt.Key)
    and name[4:]
    in (
        *"0123456789ABCDEFGHIJKLMNOPRSTUVWXYZ",  # without Q, which ends the program
        *("Left", "Right", "Up", "Down", "PageUp", "PageDown", "Home", "End", "Space", "Tab"),
        *("Backtab", "Return", "Escape", "Delete", "Backspace", "Plus", "Minus", "F1", "F2"),
        *("F5", "F6", "F11", "Menu", "Slash", "Question", "BracketLeft", "BracketRight"),
    )
]
MODIFIERS = [Qt.KeyboardModifier.NoModifier] * 4 + [
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
]
LEFT = Qt.MouseButton.LeftButton


class Reach:
    """What a person could get hold of now, chosen at random.

    Attributes:
        chance: chooses.
        note: is told what is done.
    """

    def __init__(self, chance: random.Random, note: Callable[[str], None]) -> None:
        self.chance = chance
        self.note = note

    def root(self) -> QWidget:
        """What takes input now: a menu, a dialog, else one of the windows."""
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if above is not None:
            return above
        shown = [x for x in QApplication.topLevelWidgets() if x.isVisible() and _takes_input(x)]
        others = [x for x in shown if not isinstance(x, MainWindow)]
        return (
            self.chance.choice(others) if others and self.chance.random() < 0.6 else self.window()
        )

    def window(self) -> MainWindow:
        """One of the windows that are filled."""
        return self.chance.choice([x for x in main_windows() if hasattr(x, "docks")])

    def one(self, *kinds: type[QWidget]) -> QWidget | None:
        """A widget of some kinds that can be seen and used."""
        # what was held in looking may have kept it
        widget = self._some(kinds)
        return widget if widget is not None and lives(widget) else None

    def _some(self, kinds: tuple[type[QWidget], ...]) -> QWidget | None:
        root = self.root()
        found = [
            widget
            for kind in kinds
            for widget in root.findChildren(kind)
            if lives(widget)
            and widget.isVisible()
            and widget.isEnabled()
            and not widget.visibleRegion().isEmpty()
        ]
        found = [widget for widget in found if lives(widget)]  # to look at one may end another
        return self.chance.choice(found) if found else None

    def place(self, widget: QWidget) -> QPoint:
        """Somewhere on a widget."""
        width, height = max(widget.width(), 1), max(widget.height(), 1)
        return QPoint(self.chance.randrange(width), self.chance.randrange(height))

    def panel(self):
        """A plot's canvas and one of its panels, or None."""
        plots = [x for x in self.window().findChildren(QWidget) if hasattr(x, "_panels")]
        plots = [x for x in plots if x.isVisible() and x._panels]
        if not plots:
            return None
        plot = self.chance.choice(plots)
        return plot, self.chance.choice(list(plot._panels.values()))


def _takes_input(widget: QWidget) -> bool:
    return widget.isEnabled() and widget.windowType() != Qt.WindowType.ToolTip


def lives(widget: QWidget) -> bool:
    """Whether what was done before has not destroyed the widget."""
    return isValid(widget)


def name_of(widget: QWidget) -> str:
    """What the widget is called in the list of deeds."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or text or widget.objectName()!r}"


def move(widget: QWidget, place: QPoint, held: Qt.MouseButton) -> None:
    """Move the mouse over a widget, with a button held or none."""
    if not lives(widget):
        return
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        held,
        MODIFIERS[0],
    )
    QApplication.sendEvent(widget, event)
