"""The Vector workspace: one sample, its bars and arrows class by class."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.session import data_edits, edits
from lossexplorer.session.readings import MOST_COMPARED
from lossexplorer.session.session import Data, Session
from lossexplorer.views.segments import Segments
from lossexplorer.views.temperature import TemperatureRow
from lossexplorer.views.toggles import Toggle, ToggleRow
from lossexplorer.views.workspaces.workspace import Workspace

_STEP = 0.01  # one press of an arrow key on a bar
_STEP_LOGIT = 0.1


class VectorWorkspace(Workspace):
    """Bars of one row that can be dragged, under the losses that apply to it.

    Attributes:
        gradient, detail: the exclusive choices above the plot.
        toggles: the switches "compare" and "renormalise" beside them.
        temperature: the softmax temperature, below the plot while there are logits.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._before_drag: Data | None = None
        self.plot.drag_started.connect(self._remember)

    def _fill(self) -> None:
        self.gradient = Segments(
            self.tr("Gradient with respect to"),
            [
                ("probabilities", "∂L/∂p", self.tr("With respect to the probabilities")),
                ("logits", "∂L/∂z", self.tr("With respect to the logits")),
            ],
        )
        self.gradient.chosen.connect(
            lambda wrt: self.model.apply(
                self.tr("Change the gradient"), edits.set_vector, gradient=wrt
            )
        )
        self.detail = Segments(
            self.tr("Detail"),
            [
                (
                    "contributions",
                    self.tr("Contributions"),
                    self.tr("What each class adds to the loss, and the gradient"),
                ),
                ("chain", self.tr("Chain rule"), self.tr("∂L/∂p · ∂p/∂z = ∂L/∂z")),
            ],
        )
        self.detail.chosen.connect(
            lambda detail: self.model.apply(
                self.tr("Change the detail"), edits.set_vector, detail=detail
            )
        )
        self.toggles = ToggleRow(
            (
                Toggle(
                    "compare",
                    self.tr("Compare"),
                    "overlay",
                    self.tr("Draw all rows beside each other"),
                ),
                Toggle(
                    "renormalise",
                    self.tr("Keep sum"),
                    "renormalise",
                    self.tr("Dragging one bar rescales the others, so that the row sums to 1"),
                ),
            )
        )
        self.toggles.toggled.connect(self._toggle)
        for widget in (self.toggles, self.gradient, self.detail):
            self.tools_row.addWidget(widget)
        self.temperature = TemperatureRow(self.model)
        self.strip_row.addWidget(self.temperature)

    def set_frame(self, frame: Frame) -> None:
        """Draw a frame; only logits have a temperature."""
        super().set_frame(frame)
        self.show_strip(frame.session.data.prediction_kind == "logits")

    def _show_settings(self, session: Session) -> None:
        view, data = session.vector, session.data
        self.gradient.set_current(view.gradient)
        self.detail.set_current(view.detail)
        reason = self.tr("The chain rule shows both") if view.detail == "chain" else ""
        for key in ("probabilities", "logits"):
            self.gradient.set_reason(key, reason)
        self.toggles.show_values(compare=view.compare, renormalise=view.renormalise)
        self.toggles.button("compare").setVisible(1 < data.rows <= MOST_COMPARED)
        sums = data.prediction_kind == "probabilities" and data.classes > 1
        self.toggles.button("renormalise").setVisible(sums)
        self.temperature.set_value(view.temperature)

    # What the person does -----------------------------------------------------------

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """A bar was dragged; the others follow from where they stood before the drag."""
        row, column = _cell(item)
        if self._before_drag is None:
            self._before_drag = self.model.session.data
        self.model.apply(self.tr("Drag a bar"), _dragged, self._before_drag, row, column, y)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys moved a bar by 0.01 (fine: 0.001); logits by ten times as much."""
        row, column = _cell(item)
        data = self.model.session.data
        step = _STEP if data.prediction_kind == "probabilities" else _STEP_LOGIT
        value = data.predictions.array[row, column] + steps * step * (0.1 if fine else 1.0)
        self.model.nudge(
            self.tr("Nudge a bar"), data_edits.drag_prediction, row, column, round(value, 9)
        )

    def _remember(self, _panel: str, _item: str) -> None:
        self._before_drag = self.model.session.data

    def _toggle(self, name: str, on: bool) -> None:
        text = self.tr("Compare rows") if name == "compare" else self.tr("Keep sums at 1")
        self.model.apply(text, edits.set_vector, **{name: on})


def _dragged(session: Session, before: Data, row: int, column: int, value: float) -> Session:
    """The session with one bar where it was dragged, starting from ``before``.

    Starting from the step before would lose the proportions of the other classes as
    soon as a drag touches 1.
    """
    return data_edits.drag_prediction(replace(session, data=before), row, column, value)


def _cell(item: str) -> tuple[int, int]:
    """Row and class of a bar called ``row:3:2``."""
    _, row, column = item.split(":")
    return int(row), int(column)
