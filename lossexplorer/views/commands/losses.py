"""What the Losses menu does: a person's own losses made, changed, removed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from lossexplorer.losses.own import is_own
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.session import own_losses
from lossexplorer.views.main_window import MainWindow


class LossCommands(QObject):
    """Carries out the "losses." actions."""

    def __init__(self, window: MainWindow, model: ExplorerModel) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._actions = window.actions_by_key
        model.frame.connect(self.set_frame)

    def set_frame(self, frame: Frame) -> None:
        """Only one's own losses can be changed and removed."""
        own = is_own(frame.session.selected)
        for key in ("losses.edit_own", "losses.remove_own"):
            self._actions[key].setEnabled(own)

    def own(self) -> None:
        """Ask for a new loss."""
        self._ask("")

    def packages(self) -> None:
        """Show what installed packages brought, and what was left out."""
        self._ask("", "packages")

    def edit_own(self) -> None:
        """Change the selected loss."""
        self._ask(self._model.session.selected)

    def remove_own(self) -> None:
        """Take the selected loss out of the session; undo brings it back."""
        self._model.apply(
            self.tr("Remove a loss"), own_losses.remove_own, self._model.session.selected
        )

    def _ask(self, key: str, page: str = "") -> None:
        from lossexplorer.views.own_loss.dialog import OwnLossDialog

        dialog = OwnLossDialog(key, self._window)
        dialog.set_palette_tokens(self._window.theme.palette)
        if page == "packages":
            dialog.open_at("packages")
        dialog.chosen.connect(partial(self._take, key))
        dialog.open()

    def _take(self, old: str, new: str) -> None:
        if old and is_own(new):
            self._model.apply(self.tr("Change a loss"), own_losses.replace_own, old, new)
        else:
            self._model.apply(self.tr("Add a loss"), own_losses.add_own, new)
