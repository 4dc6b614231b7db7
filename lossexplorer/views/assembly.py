"""Puts the views of a model into the window's frame: the plot first, then the rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.session.session import Session
from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.workspaces.curves import CurvesWorkspace
from lossexplorer.views.workspaces.vector import VectorWorkspace
from lossexplorer.views.workspaces.workspace import Workspace


class Assembly(QObject):
    """The model and its workspaces in the middle of the window.

    Attributes:
        window, model: the frame and what it shows.
        workspaces: by name.

    Signals:
        drawn(): the first plot is on the screen.
    """

    drawn = Signal()

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self.window = window
        self.model = ExplorerModel(session, self)
        self.workspaces: dict[str, Workspace] = {
            "curves": CurvesWorkspace(self.model),
            "vector": VectorWorkspace(self.model),
        }
        for name, workspace in self.workspaces.items():
            window.stage.add_workspace(name, workspace, workspace.tools)
        self.set_palette_tokens(window.theme.palette)
        window.theme.changed.connect(self.set_palette_tokens)
        self.model.frame.connect(self.draw)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Hand a theme to every workspace."""
        for workspace in self.workspaces.values():
            workspace.set_palette_tokens(palette)

    def draw(self, frame: Frame) -> None:
        """Show a frame; only the workspace that is shown gets the figure."""
        name = frame.session.workspace
        self.window.stage.show_workspace(name)
        self.workspaces[name].set_frame(frame)
