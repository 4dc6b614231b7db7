"""What the Help menu does: the help window, what's this, the tour, the keys, about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.concepts import WITHOUT_LOSS
from lossexplorer.session.edits import select_loss, set_workspace
from lossexplorer.session.options import curve_variables
from lossexplorer.session.own_losses import listed_losses
from lossexplorer.session.session import Session
from lossexplorer.views.main_window import MainWindow

if TYPE_CHECKING:
    from lossexplorer.views.help.window import HelpWindow
    from lossexplorer.views.tour.tour import Tour


class HelpCommands(QObject):
    """Carries out the "help." actions.

    Attributes:
        shown: the help window; None until it is first asked for.
        touring: the tour; None while there is none.

    Signals:
        lesson_requested(str): a page's link to a lesson was followed.
    """

    lesson_requested = Signal(str)

    def __init__(self, window: MainWindow, model: ExplorerModel) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self.shown: HelpWindow | None = None
        self.touring: Tour | None = None

    def take_over(self, before: HelpCommands) -> None:
        """Show in this language the page that was shown in another, at the same place."""
        if before.shown is not None and before.shown.isVisible():
            shown = self._opened()
            shown.setGeometry(before.shown.geometry())
            shown.show_page(before.shown.browser.place)

    def contents(self) -> None:
        """Show the list of pages, and the first one."""
        self._opened().show_page()

    def workspace(self) -> None:
        """Show the page of the workspace."""
        self._opened().show_page(f"{self._model.session.workspace}.md")

    def loss(self, key: str) -> None:
        """Show the page of a loss."""
        self._opened().show_page(f"loss/{key}")

    def keyboard(self) -> None:
        """List every shortcut."""
        from lossexplorer.views.keyboard_sheet import KeyboardSheet

        KeyboardSheet(self._window).open()

    def conventions(self) -> None:
        """Show what every convention sets, at the selected loss."""
        from lossexplorer.views.conventions_dialog import ConventionsDialog

        dialog = ConventionsDialog(self._model.session.selected, self._window)
        dialog.show()

    def whats_this(self) -> None:
        """Let the next click say what the control under it does."""
        from lossexplorer.views.help.whats_this import ask

        ask(self._window)

    def tour(self) -> None:
        """Point at five places of the window, one after another."""
        from lossexplorer.views.tour.tour import Tour

        if self.touring is not None:
            self.touring.end()
        self.touring = Tour(self._window)
        self.touring.ended.connect(self._forget_tour)
        self.touring.begin()

    def about(self) -> None:
        """Say what this is, its version and its licence."""
        from lossexplorer.views.about import about

        about(self._window).open()

    def _opened(self) -> HelpWindow:
        """The help window, with the losses there are now."""
        from lossexplorer.views.help.window import HelpWindow

        if self.shown is None:
            self.shown = HelpWindow(self._window)
            self.shown.loss_requested.connect(self._select_loss)
            self.shown.lesson_requested.connect(self.lesson_requested)
            self._window.theme.changed.connect(self.shown.set_palette_tokens)
            self.shown.set_palette_tokens(self._window.theme.palette)
        self.shown.set_losses(listed_losses(self._model.session))
        return self.shown

    def _select_loss(self, key: str) -> None:
        self._model.apply(self.tr("Select a loss"), _with_loss, key)

    def _forget_tour(self) -> None:
        self._window.preferences.toured = True
        self.touring = None


def _with_loss(session: Session, key: str) -> Session:
    """The loss selected, in a workspace that shows losses."""
    session = select_loss(session, key)
    if session.workspace not in WITHOUT_LOSS:
        return session
    has_curve = bool(curve_variables(session.choice(session.selected)))
    # once more: Curves may have to change its variable
    return select_loss(set_workspace(session, "curves" if has_curve else "vector"), key)
