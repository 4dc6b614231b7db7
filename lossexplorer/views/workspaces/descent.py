"""The Descent workspace."""

from __future__ import annotations

from lossexplorer.session.session import Session
from lossexplorer.views.toggles import ToggleRow
from lossexplorer.views.workspaces.workspace import Workspace


class DescentWorkspace(Workspace):
    """The plot with its controls."""

    def _fill(self) -> None:
        self.toggles = ToggleRow(())

    def _show_settings(self, session: Session) -> None:
        pass

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """Something in the plot was dragged."""

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """Something in the plot was nudged by the keys."""
