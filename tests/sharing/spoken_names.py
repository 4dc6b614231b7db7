"""What a screen reader finds: names and roles of everything that is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextDocumentFragment
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar, QPushButton, QTabBar, QWidget

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


def undescribed(window: QWidget) -> list[str]:
    """One line for each control that takes the keyboard and does not say what it is for.

    A push button says it by its text, and Qt lets no row of tabs say anything.
    """
    return [
        f"{type(widget).__name__} {spoken(widget)} in {type(widget.parentWidget()).__name__}"
        for widget in informative(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QPushButton | QTabBar)
        and not _description(widget).strip()
    ]


def unread(window: QWidget) -> list[str]:
    """Texts of labels that a screen reader does not find, as another name hides them."""
    return [
        label.text()
        for label in window.findChildren(QLabel)
        if label.isVisible()
        and _plain(label.text()) not in f"{spoken(label)} {_description(label)}"
    ]


def _plain(text: str) -> str:
    return QTextDocumentFragment.fromHtml(text).toPlainText() if "<" in text else text


def _description(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Description)


def _complaint(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    what = f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
    if interface is None or interface.role() in _NO_ROLES:
        return f"{what} has no role"
    return "" if interface.text(QAccessible.Text.Name).strip() else f"{what} has no name"
