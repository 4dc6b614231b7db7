"""The Likelihood workspace: outcomes 0 and 1, or points with a line."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from lossexplorer.figures.palette import Palette
from lossexplorer.session.likelihood.view import Detail
from lossexplorer.session.session import Session
from lossexplorer.views.likelihood.bernoulli_controls import BernoulliControls
from lossexplorer.views.likelihood.line_controls import LineControls
from lossexplorer.views.likelihood.part_controls import PartControls
from lossexplorer.views.page_stack import PageStack
from lossexplorer.views.segments import Segments
from lossexplorer.views.toggles import ToggleRow
from lossexplorer.views.workspaces.workspace import Workspace


def _set_detail(session: Session, detail: Detail) -> Session:
    return replace(session, likelihood=replace(session.likelihood, detail=detail))


class LikelihoodWorkspace(Workspace):
    """A plot with the controls of the part that is shown.

    Attributes:
        details: which part.
        parts: the controls of each.
    """

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
        self.parts: dict[str, PartControls] = {
            "bernoulli": BernoulliControls(self.model),
            "line": line,
        }
        self._stack = PageStack()
        for part in self.parts.values():
            part.complained.connect(self.complain)
            self._stack.addWidget(part)
            self.tools_row.addWidget(part.above)
        self.tools_row.addWidget(self.details)
        self.strip_row.addWidget(self._stack)
        self.plot.clicked.connect(lambda *place: self._part.click(*place))
        self.plot.double_clicked.connect(lambda *place: self._part.double_click(*place))
        self.plot.drag_started.connect(lambda *what: self._part.start_drag(*what))
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.plot)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(lambda: self._part.remove())

    @property
    def _part(self) -> PartControls:
        return self.parts[self.model.session.likelihood.detail]

    def _show_settings(self, session: Session) -> None:
        shown = session.likelihood.detail
        self.details.set_current(shown)
        self._stack.setCurrentWidget(self.parts[shown])
        for name, part in self.parts.items():
            part.above.setVisible(name == shown)
        self.parts[shown].figure = self.figure
        self.parts[shown].show_session(session)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        super().set_palette_tokens(palette)
        if self._built:
            for part in self.parts.values():
                part.set_palette_tokens(palette)

    # What the person does -----------------------------------------------------------

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """Something in the plot was dragged."""
        self._part.drag(panel, item, x, y)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """Something in the plot was nudged by the keys."""
        self._part.nudge(panel, item, steps, fine)

    def push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        """Something that moves freely was pushed by the keys."""
        self._part.push(panel, item, across, up, fine)

    def zoom(self, panel: str, x: tuple[float, float], y: tuple[float, float]) -> None:
        """The person zoomed or panned a panel."""
        self._part.zoom(panel, x, y)

    def fit(self) -> None:
        """Show the ranges the figure chooses."""
        self._part.fit()
