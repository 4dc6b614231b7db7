"""Which windows there are, and which of them shows a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lossexplorer.views.main_window import MainWindow


def main_windows() -> list[MainWindow]:
    """The program's windows that are on the screen."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, MainWindow) and widget.isVisible()
    ]


def window_showing(path: Path) -> MainWindow | None:
    """The window in which a session file is open; None if there is none."""
    wanted = path.resolve()
    for window in main_windows():
        shown = window.windowFilePath()
        if shown and Path(shown).resolve() == wanted:
            return window
    return None


def in_front_elsewhere(path: Path, here: MainWindow) -> bool:
    """Whether another window than ``here`` shows a session file; it comes to the front then."""
    other = window_showing(path)
    if other is None or other is here:
        return False
    bring_to_front(other)
    return True


def bring_to_front(window: MainWindow) -> None:
    """Show a window above the others, also if it was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
