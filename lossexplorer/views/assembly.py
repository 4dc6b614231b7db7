"""Puts the workspaces of a model into the window, each when it is first shown."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, Signal

from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.session.session import Session
from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.workspaces.workspace import Workspace


class Assembly(QObject):
    """The model and its workspaces in the middle of the window.

    Attributes:
        window, model: the frame and what it shows.
        workspaces: by name, those that were shown so far.

    Signals:
        made(Workspace): another one was shown for the first time.
    """

    made = Signal(object)

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self.window = window
        self.model = ExplorerModel(session, self)
        self.workspaces: dict[str, Workspace] = {}
        self._shown = ""
        self._outdated: set[str] = set()  # still in the theme before
        self._complete = False
        window.theme.changed.connect(self.set_palette_tokens)
        self.model.frame.connect(self.draw)

    def complete(self) -> None:
        """Add the controls: the first plot was painted without them."""
        self._complete = True
        for workspace in self.workspaces.values():
            workspace.add_controls()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Hand a theme to the workspace that is shown; the others follow when they are."""
        self._outdated = set(self.workspaces) - {self._shown}
        if self._shown in self.workspaces:
            self.workspaces[self._shown].set_palette_tokens(palette)

    def draw(self, frame: Frame) -> None:
        """Show a frame; only the workspace that is shown gets the figure."""
        name = frame.session.workspace
        workspace = self.workspace(name)
        if name in self._outdated:
            self._outdated.remove(name)
            workspace.set_palette_tokens(self.window.theme.palette)
        self._shown = name
        self.window.stage.show_workspace(name)
        workspace.set_frame(frame)

    def workspace(self, name: str) -> Workspace:
        """The workspace called ``name``, made when it is first needed."""
        if name not in self.workspaces:
            workspace = _make(name, self.model)
            if self._complete:
                workspace.add_controls()
            workspace.set_palette_tokens(self.window.theme.palette)
            self.window.stage.add_workspace(name, workspace, workspace.tools)
            self.workspaces[name] = workspace
            self.made.emit(workspace)
        return self.workspaces[name]


def _make(name: str, model: ExplorerModel) -> Workspace:
    """A new workspace; what it needs is loaded with it, not before the first plot."""
    module = import_module(f"lossexplorer.views.workspaces.{name}")
    made: Workspace = getattr(module, f"{name.capitalize()}Workspace")(model)
    return made
