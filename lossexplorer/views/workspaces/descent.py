"""The Descent workspace: one part at a time, each with its own controls."""

from __future__ import annotations

from msgspec.structs import replace

from lossexplorer.figures.palette import Palette
from lossexplorer.session.descent.view import Detail
from lossexplorer.session.session import Session
from lossexplorer.views.descent.digits_controls import DigitsControls
from lossexplorer.views.descent.neuron_controls import NeuronControls
from lossexplorer.views.descent.risk_controls import RiskControls
from lossexplorer.views.detail_controls import DetailControls
from lossexplorer.views.page_stack import PageStack
from lossexplorer.views.segments import Segments
from lossexplorer.views.toggles import ToggleRow
from lossexplorer.views.workspaces.workspace import Workspace


def _set_detail(session: Session, detail: Detail) -> Session:
    return replace(session, descent=replace(session.descent, detail=detail))


class DescentWorkspace(Workspace):
    """A plot with the controls of the part that is shown.

    Attributes:
        details: the exclusive choice of the part. parts: their controls.
    """

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
        self.parts: dict[str, DetailControls] = {
            "neuron": neuron,
            "risk": RiskControls(self.model),
            "digits": DigitsControls(self.model),
        }
        self.tools_row.insertWidget(0, self.details)
        self._stack = PageStack()
        for part in self.parts.values():
            self._add_part(part)
        self.strip_row.addWidget(self._stack)
        self.plot.clicked.connect(lambda *place: self._part.click(*place))

    def _add_part(self, part: DetailControls) -> None:
        part.complained.connect(self.complain)
        part.sweeping.connect(self.sweeping)
        self._stack.addWidget(part)
        if part.tools is not None:
            self.tools_row.insertWidget(1, part.tools)
        layout = self.layout()
        if part.second is not None and layout is not None:
            layout.addWidget(part.second)

    @property
    def _part(self) -> DetailControls:
        return self.parts[self.model.session.descent.detail]

    def _show_settings(self, session: Session) -> None:
        detail = session.descent.detail
        self.details.set_current(detail)
        self._stack.setCurrentWidget(self.parts[detail])
        for key, part in self.parts.items():
            for widget in (part.tools, part.second):
                if widget is not None:
                    widget.setVisible(key == detail)
        self.parts[detail].show_session(session)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        super().set_palette_tokens(palette)
        if self._built:
            for part in self.parts.values():
                part.set_palette_tokens(palette)

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
        return self.parts[session.descent.detail].is_log(session) if self._built else None

    def toggle_sweep(self) -> None:
        """Let the steps go by, or stop them."""
        self._part.toggle_sweep()
