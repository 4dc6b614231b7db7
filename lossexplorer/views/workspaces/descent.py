"""The Descent workspace: one part at a time, each with its own controls."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QStackedWidget

from lossexplorer.session.descent.view import Detail
from lossexplorer.session.session import Session
from lossexplorer.views.descent.detail_controls import DetailControls
from lossexplorer.views.descent.digits_controls import DigitsControls
from lossexplorer.views.descent.neuron_controls import NeuronControls
from lossexplorer.views.descent.risk_controls import RiskControls
from lossexplorer.views.segments import Segments
from lossexplorer.views.toggles import ToggleRow
from lossexplorer.views.workspaces.workspace import Workspace


def _set_detail(session: Session, detail: Detail) -> Session:
    return replace(session, descent=replace(session.descent, detail=detail))


class DescentWorkspace(Workspace):
    """A plot with the controls of the part that is shown."""

    def _fill(self) -> None:
        self.toggles = ToggleRow(())
        self.details = Segments(
            self.tr("Part"),
            [
                ("neuron", self.tr("Neuron"), self.tr("One output under several losses")),
                ("risk", self.tr("Penalty"), self.tr("The risk with a penalty on the weights")),
                ("digits", self.tr("Digits"), self.tr("A classifier trained on the digits")),
            ],
        )
        self.details.chosen.connect(
            lambda key: self.model.apply(self.tr("Change the part"), _set_detail, key)
        )
        self.tools_row.addWidget(self.details)
        self.parts: dict[str, DetailControls] = {
            "neuron": NeuronControls(self.model),
            "risk": RiskControls(self.model),
            "digits": DigitsControls(self.model),
        }
        self._stack = QStackedWidget()
        for part in self.parts.values():
            part.complained.connect(self.complain)
            self._stack.addWidget(part)
        self.strip_row.addWidget(self._stack)
        self.plot.clicked.connect(lambda *place: self._part.click(*place))

    @property
    def _part(self) -> DetailControls:
        return self.parts[self.model.session.descent.detail]

    def _show_settings(self, session: Session) -> None:
        detail = session.descent.detail
        self.details.set_current(detail)
        self._stack.setCurrentWidget(self.parts[detail])
        self.parts[detail].show_session(session)

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """Something in the plot was dragged."""
        self._part.drag(panel, item, x, y)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """Something in the plot was nudged by the keys."""
        self._part.nudge(panel, item, steps, fine)

    def push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        """Something that moves freely was pushed by the keys."""
        self._part.push(panel, item, across, up, fine)
