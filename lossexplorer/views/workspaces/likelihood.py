"""The Likelihood workspace: outcomes 0 and 1, or points with a line."""

from __future__ import annotations

from msgspec.structs import replace

from lossexplorer.session.likelihood.view import Detail
from lossexplorer.session.session import Session
from lossexplorer.views.likelihood.bernoulli_controls import BernoulliControls
from lossexplorer.views.likelihood.line_controls import LineControls
from lossexplorer.views.segments import Segments
from lossexplorer.views.toggles import ToggleRow
from lossexplorer.views.workspaces.parts_workspace import PartsWorkspace


def _set_detail(session: Session, detail: Detail) -> Session:
    return replace(session, likelihood=replace(session.likelihood, detail=detail))


class LikelihoodWorkspace(PartsWorkspace):
    """Outcomes of a coin, or points with a line among them."""

    def _fill(self) -> None:
        self.details = Segments(
            self.tr("Part"),
            [
                ("bernoulli", self.tr("Bernoulli"), self.tr("Outcomes 0 and 1")),
                ("line", self.tr("Least squares"), self.tr("Points with a line")),
            ],
        )
        self.details.chosen.connect(
            lambda key: self.model.apply(self.tr("Change the part"), _set_detail, key)
        )
        line = LineControls(self.model)
        self.toggles: ToggleRow = line.toggles
        self.parts = {
            "bernoulli": BernoulliControls(self.model),
            "line": line,
        }
        self._add_parts()
        for part in self.parts.values():
            if part.tools is not None:
                self.tools_row.addWidget(part.tools)
        self.tools_row.addWidget(self.details)

    def _detail(self, session: Session) -> str:
        return session.likelihood.detail

    def zoom(self, panel: str, x: tuple[float, float], y: tuple[float, float]) -> None:
        """The person zoomed or panned a panel."""
        self._part.zoom(panel, x, y)

    def fit(self) -> None:
        """Show the ranges the figure chooses."""
        self._part.fit()
