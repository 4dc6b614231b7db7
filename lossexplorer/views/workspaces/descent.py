"""The Descent workspace: one part at a time, each with its own controls."""

from __future__ import annotations

from msgspec.structs import replace

from lossexplorer.session.descent.view import Detail
from lossexplorer.session.session import Session
from lossexplorer.views.descent.digits_controls import DigitsControls
from lossexplorer.views.descent.neuron_controls import NeuronControls
from lossexplorer.views.descent.risk_controls import RiskControls
from lossexplorer.views.detail_controls import DetailControls
from lossexplorer.views.segments import Segments
from lossexplorer.views.toggles import ToggleRow
from lossexplorer.views.workspaces.parts_workspace import PartsWorkspace


def _set_detail(session: Session, detail: Detail) -> Session:
    return replace(session, descent=replace(session.descent, detail=detail))


class DescentWorkspace(PartsWorkspace):
    """One neuron, the risk with a penalty, or a classifier that is trained."""

    def _fill(self) -> None:
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
        neuron = NeuronControls(self.model)
        self.toggles: ToggleRow = neuron.toggles
        self.parts = {
            "neuron": neuron,
            "risk": RiskControls(self.model),
            "digits": DigitsControls(self.model),
        }
        self.tools_row.insertWidget(0, self.details)
        self._add_parts()
        for part in self.parts.values():
            self._place(part)

    def _place(self, part: DetailControls) -> None:
        """What a part has beside its strip stands beside the choice, and below the strip."""
        if part.tools is not None:
            self.tools_row.insertWidget(1, part.tools)
        layout = self.layout()
        if part.second is not None and layout is not None:
            layout.addWidget(part.second)

    def _detail(self, session: Session) -> str:
        return session.descent.detail

    def zoom(self, panel: str, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Keep the range in the session, so that exports show the same."""
        assert self.figure is not None
        before = self.figure.panel(panel)
        across = None if (before.x.low, before.x.high) == x else x
        self._part.zoom(panel, across, None if (before.y.low, before.y.high) == y else y)

    def fit(self) -> None:
        """Show the ranges the figure chooses."""
        self._part.fit()

    @property
    def fits(self) -> bool:
        """Whether the part that is shown has ranges to choose."""
        return self._built and type(self._part).fit is not DetailControls.fit

    @property
    def sweeps(self) -> bool:
        """Whether something of the part that is shown moves by itself."""
        return self._built and type(self._part).toggle_sweep is not DetailControls.toggle_sweep

    def toggle_log(self) -> None:
        """Switch the loss axis between linear and logarithmic."""
        self._part.toggle_log()

    def is_log(self, session: Session) -> bool | None:
        """Whether the loss axis is logarithmic; None where there is nothing to switch."""
        return self.parts[self._detail(session)].is_log(session) if self._built else None

    def toggle_sweep(self) -> None:
        """Let the steps go by, or stop them."""
        self._part.toggle_sweep()
