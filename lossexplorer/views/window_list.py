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


def bring_to_front(window: MainWindow) -> None:
    """Show a window above the others, also if it was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
