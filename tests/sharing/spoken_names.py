"""What a screen reader finds: names and roles of everything that is shown."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar, QWidget

_NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Whitespace)


def nameless(window: QWidget) -> list[str]:
    """One line for each visible control, and each text, that has no name or no role."""
    return [line for widget in informative(window) if (line := _complaint(widget))]


def informative(window: QWidget) -> list[QWidget]:
    """What takes the keyboard, can be pressed, or says something."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.window() is window
        and widget.focusProxy() is None  # its owner speaks for it
        and _says_something(widget)
    ]


def _says_something(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(widget.text().strip())
    return bool(widget.focusPolicy().value) or isinstance(widget, QAbstractButton | QProgressBar)


def spoken(widget: QWidget) -> str:
    """The name a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


def _complaint(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    what = f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
    if interface is None or interface.role() in _NO_ROLES:
        return f"{what} has no role"
    return "" if interface.text(QAccessible.Text.Name).strip() else f"{what} has no name"
