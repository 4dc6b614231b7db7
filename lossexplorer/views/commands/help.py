"""What the Help menu does: the workspace's page, the keys, the conventions, who made this."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from lossexplorer import assets
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.views.main_window import MainWindow


class HelpCommands(QObject):
    """Carries out the "help." actions."""

    def __init__(self, window: MainWindow, model: ExplorerModel) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._workspace = ""
        model.frame.connect(self.set_frame)

    def set_frame(self, frame: Frame) -> None:
        """Offer the page of the workspace that is shown, where there is one."""
        workspace = frame.session.workspace
        if workspace == self._workspace:
            return
        self._workspace = workspace
        action = self._window.actions_by_key["help.workspace"]
        action.setEnabled(_page_of(workspace) is not None)

    def workspace(self) -> None:
        """Show the page of the workspace."""
        from lossexplorer.views.help_page import HelpPage

        page = _page_of(self._workspace)
        if page is not None:
            dialog = HelpPage(page, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.show()

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


def _page_of(workspace: str) -> Path | None:
    """Where the help for a workspace is; None if it has none."""
    path = assets.path("help", f"{workspace}.md")
    return path if path.is_file() else None
