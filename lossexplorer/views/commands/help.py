"""What the Help menu does: the keyboard sheet and who made this."""

from __future__ import annotations

from PySide6.QtCore import QObject

from lossexplorer.views.main_window import MainWindow


class HelpCommands(QObject):
    """Carries out the "help." actions."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def keyboard(self) -> None:
        """List every shortcut."""
        from lossexplorer.views.keyboard_sheet import KeyboardSheet

        KeyboardSheet(self._window).open()

    def about(self) -> None:
        """Say what this is, its version and its licence."""
        from lossexplorer.views.about import about

        about(self._window).open()
