"""What the Help menu does: the keyboard sheet, the conventions and who made this."""

from __future__ import annotations

from PySide6.QtCore import QObject

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.views.main_window import MainWindow


class HelpCommands(QObject):
    """Carries out the "help." actions."""

    def __init__(self, window: MainWindow, model: ExplorerModel) -> None:
        super().__init__(window)
        self._window = window
        self._model = model

    def keyboard(self) -> None:
        """List every shortcut."""
        from lossexplorer.views.keyboard_sheet import KeyboardSheet

        KeyboardSheet(self._window).open()

    def conventions(self) -> None:
        """Show what every convention sets, at the selected loss."""
        from lossexplorer.views.conventions_dialog import ConventionsDialog

        dialog = ConventionsDialog(self._model.session.selected, self._window)
        dialog.show()

    def about(self) -> None:
        """Say what this is, its version and its licence."""
        from lossexplorer.views.about import about

        about(self._window).open()
