"""Everything in the window but the plots, made a moment after they are drawn."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDockWidget, QWidget

from lossexplorer.errors import ExplorerError
from lossexplorer.figures.palette import Palette
from lossexplorer.model.autosave import Autosave
from lossexplorer.views.assembly import Assembly
from lossexplorer.views.commands.batch import BatchCommands
from lossexplorer.views.commands.carry import CarryCommands
from lossexplorer.views.commands.edit import EditCommands
from lossexplorer.views.commands.file import FileCommands
from lossexplorer.views.commands.help import HelpCommands
from lossexplorer.views.commands.lessons import LessonCommands
from lossexplorer.views.commands.losses import LossCommands
from lossexplorer.views.commands.panels import PanelCommands
from lossexplorer.views.commands.presenting import PresentingCommands
from lossexplorer.views.commands.view import ViewCommands
from lossexplorer.views.data_dock import DataDock
from lossexplorer.views.diagnostics_bar import DiagnosticsBar
from lossexplorer.views.inspector.inspector import Inspector
from lossexplorer.views.lesson_panel import LessonPanel
from lossexplorer.views.loss_list import LossList
from lossexplorer.views.message_strip import MessageStrip
from lossexplorer.views.recovery import Recovery
from lossexplorer.views.workspaces.workspace import Workspace

_ERROR_SECONDS = 10.0


class Furniture(QObject):
    """The panels around the plots, the commands behind the actions, the autosave.

    Attributes:
        assembly: what it stands around.
        losses, inspector, data, lesson, diagnostics: the panels.
        table: the classes of the shown row, in the data panel.
        errors, recovered: the strips above the diagnostics line.
        autosave: keeps unsaved work.
        files, carry, edit, batch, view, lessons, own, present, panels, help: what the
            actions call.
    """

    def __init__(
        self, assembly: Assembly, recovery: Recovery | None, autosave_folder: Path | None = None
    ) -> None:
        super().__init__(assembly)
        self.assembly = assembly
        window, model = assembly.window, assembly.model
        self._window, self._model = window, model
        for action in window.actions_by_key.values():
            action.setEnabled(True)
        assembly.complete()
        self._add_panels()
        adopted = recovery.adopted if recovery else None
        self.autosave = Autosave(model, autosave_folder, adopted, self)
        self._add_commands()
        self._connect_actions()
        assembly.made.connect(self._adopt)
        for workspace in assembly.workspaces.values():
            self._adopt(workspace)
        window.theme.changed.connect(self.set_palette_tokens)
        self.set_palette_tokens(window.theme.palette)
        window.closed.connect(model.stop)
        self._recovery: Recovery | None = None
        if recovery is not None:
            self._recover(recovery)
        model.refresh()

    def take_over(self, before: Furniture) -> None:
        """Go on with what the panels of the window before had begun."""
        self.autosave.take_over(before.autosave)
        self.help.take_over(before.help)
        if before._recovery is not None and not before.recovered.isHidden():
            self._recover(before._recovery.handed_on(self._model, self._window))

    def _recover(self, recovery: Recovery) -> None:
        """Offer unsaved work; what isn't decided on is there at the next start."""
        self._recovery = recovery
        self._window.closed.connect(recovery.release)
        recovery.offer(self.recovered)

    def _add_panels(self) -> None:
        window, model = self._window, self._model
        self.losses = LossList(model)
        self.inspector = Inspector(model)
        self.data = DataDock(window, model)
        self.table = self.data.table
        actions = window.actions_by_key
        self.lesson = LessonPanel(
            actions["lessons.previous"], actions["lessons.next"], actions["present.unlock"]
        )
        self.diagnostics = DiagnosticsBar(model)
        self.errors = MessageStrip()
        self.recovered = MessageStrip()
        for name, panel in (
            ("losses", self.losses),
            ("inspector", self.inspector),
            ("data", self.data),
            ("lesson", self.lesson),
        ):
            _furnish(window.docks[name], panel)
        window.restore_docks()
        for widget in (self.recovered, self.errors, self.diagnostics):
            window.bottom.addWidget(widget)
        window.statusBar().setMinimumHeight(0)  # as high as what stands in it from here on
        self.lesson.windowTitleChanged.connect(window.docks["lesson"].setWindowTitle)
        model.frame.connect(self.lesson.set_frame)
        model.refused.connect(self._show_error)

    def _add_commands(self) -> None:
        window, model = self._window, self._model
        self.files = FileCommands(window, model, self.autosave, self.errors)
        self.carry = CarryCommands(self.assembly, self.files.file_name, self.diagnostics)
        self.edit = EditCommands(window, model, self.diagnostics, self.data)
        self.batch = BatchCommands(window, model, self.errors, self.diagnostics)
        window.bottom.insertWidget(window.bottom.indexOf(self.diagnostics), self.batch.progress)
        self.view = ViewCommands(self.assembly, self.diagnostics)
        self.lessons = LessonCommands(window, model, self.files)
        self.help = HelpCommands(window, model)
        self.own = LossCommands(window, model)
        self.panels = PanelCommands(window)
        self.present = PresentingCommands(
            self.assembly, self.lesson, self.lessons, self.diagnostics
        )
        self.files.opened.connect(self.lesson.ask_again)
        self.losses.own_requested.connect(self.own.own)
        self.losses.packages_requested.connect(self.own.packages)
        self.inspector.edit_requested.connect(self.own.edit_own)
        self.inspector.compare_requested.connect(self.help.conventions)
        self.inspector.help_requested.connect(self.help.loss)
        self.help.lesson_requested.connect(self.lessons.open)
        self.table.long_text_pasted.connect(self.edit.paste_numbers)

    def _adopt(self, workspace: Workspace) -> None:
        """Connect a workspace with the actions."""
        workspace.copy_requested.connect(self.edit.copy_panel)
        workspace.drag_out_requested.connect(self.carry.drag_panel)
        workspace.paste_requested.connect(self.edit.paste_numbers)
        workspace.sweeping.connect(self._window.actions_by_key["view.sweep"].setChecked)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Hand a theme to every panel."""
        self._window.set_palette_tokens(palette)
        for view in (
            self.losses,
            self.inspector,
            self.data,
            self.lesson,
            self.diagnostics,
            self.errors,
            self.recovered,
        ):
            view.set_palette_tokens(palette)

    def _connect_actions(self) -> None:
        """Every action calls the method its key names: "file.open" is ``files.open``."""
        groups = {
            "file": self.files,
            "carry": self.carry,
            "edit": self.edit,
            "batch": self.batch,
            "view": self.view,
            "lessons": self.lessons,
            "losses": self.own,
            "present": self.present,
            "panels": self.panels,
            "help": self.help,
        }
        for key, action in self._window.actions_by_key.items():
            group, _, name = key.partition(".")
            method = getattr(groups[group], name)
            action.triggered.connect(lambda _=False, method=method: method())

    def _show_error(self, error: ExplorerError) -> None:
        self.errors.show_message(error.message, "error", seconds=_ERROR_SECONDS)


def _furnish(dock: QDockWidget, panel: QWidget) -> None:
    """Put a panel in the place of the dock's placeholder."""
    placeholder = dock.widget()
    dock.setWidget(panel)
    placeholder.deleteLater()
