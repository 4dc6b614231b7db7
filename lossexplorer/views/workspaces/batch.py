"""The Batch workspace: what a loss does over all rows, of one model or two."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.number_text import short
from lossexplorer.session import edits
from lossexplorer.session.batch_edits import open_row, set_batch_view, set_draw
from lossexplorer.session.session import Session
from lossexplorer.views.batch.draw_controls import DrawControls
from lossexplorer.views.segments import Segments
from lossexplorer.views.temperature import TemperatureRow
from lossexplorer.views.toggles import Toggle, ToggleRow
from lossexplorer.views.workspaces.workspace import Workspace

_WARMER = 1.05  # one press of an arrow key on the temperature
_LARGER = 1.1  # one on the size of a mini-batch


class BatchWorkspace(Workspace):
    """Plots over all rows; below them the temperature, or how mini-batches are drawn.

    Attributes:
        detail: which plots stand there.
        temperature: of the softmax. best: the button that sets the best one.
        draws: how mini-batches are drawn.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._best: float | None = None
        self._no_best = ""  # why there is none, where that is known
        self._result: BatchResult | None = None
        self.plot.clicked.connect(self._choose_row)

    def _fill(self) -> None:
        self.detail = Segments(
            self.tr("Detail"),
            [
                (
                    "samples",
                    self.tr("Samples"),
                    self.tr("How the losses are spread, class by class, and how sure it is"),
                ),
                (
                    "temperature",
                    self.tr("Temperature"),
                    self.tr("The cross-entropy against the temperature of the softmax"),
                ),
                (
                    "minibatch",
                    self.tr("Mini-batches"),
                    self.tr("How the mean of a few rows strays from the mean of all"),
                ),
            ],
        )
        self.detail.chosen.connect(
            lambda detail: self.model.apply(
                self.tr("Change the detail"), set_batch_view, detail=detail
            )
        )
        self.toggles = ToggleRow(
            (
                Toggle("log_loss", self.tr("Log loss"), "log", self.tr("Logarithmic loss axis")),
                Toggle(
                    "log_count",
                    self.tr("Log count"),
                    "log-count",
                    self.tr("Logarithmic axis of how many rows there are"),
                ),
            )
        )
        self.toggles.toggled.connect(self._toggle)
        for widget in (self.toggles, self.detail):
            self.tools_row.addWidget(widget)
        self.temperature = TemperatureRow(self.model)
        self.best = QPushButton()
        self.best.clicked.connect(self._use_best)
        self.draws = DrawControls(self.model)
        self.strip_row.addWidget(self.temperature, 1)
        self.strip_row.addWidget(self.best)
        self.strip_row.addWidget(self.draws, 1)

    def set_frame(self, frame: Frame) -> None:
        """Draw a frame, and what the best temperature is as soon as that is known."""
        self._result = frame.batch
        found = frame.batch.models[0].best if frame.batch and frame.batch.models else None
        self._best, self._no_best = None, ""
        if found is not None and 0 < found.temperature < float("inf"):
            self._best = found.temperature
        elif found is not None:
            self._no_best = (
                self.tr("An even distribution is better than these predictions at any temperature")
                if found.temperature
                else self.tr("Every row is right: the smaller the temperature, the better")
            )
        super().set_frame(frame)

    def _show_settings(self, session: Session) -> None:
        view, data = session.batch, session.data
        self.detail.set_current(view.detail)
        logits = data.prediction_kind == "logits" and data.classes > 1
        self.detail.set_reason(
            "temperature", "" if logits else self.tr("Only logits have a temperature")
        )
        self.toggles.show_values(log_loss=view.log_loss, log_count=view.log_count)
        self.toggles.setVisible(view.detail == "samples")
        drawing = view.detail == "minibatch"
        self.draws.setVisible(drawing)
        self.draws.set_session(session)
        self.temperature.setVisible(logits and not drawing)
        self.temperature.set_value(session.vector.temperature)
        self.best.setVisible(logits and not drawing)
        # where it takes a pass over many rows it is looked for when it is asked for
        findable = self._best is not None or view.detail != "temperature"
        self.best.setEnabled(findable and not self._no_best)
        self.best.setText(
            self.tr("Best: T = {}").format(short(self._best))
            if self._best is not None
            else self.tr("Best T")
        )
        tip = self.tr("The temperature that makes the mean cross-entropy smallest")
        self.best.setToolTip(self._no_best or tip)
        self.show_strip(logits or drawing)

    # What the person does -----------------------------------------------------------

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """The temperature or the size of a mini-batch was dragged."""
        if item == "temperature":
            self.model.apply(self.tr("Change temperature"), edits.set_temperature, x)
        elif item == "size":
            size = self.draws.fitting(x)
            self.model.apply(self.tr("Change the mini-batches"), set_draw, size=size)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys moved the temperature or the size; fine by a tenth as much."""
        session = self.model.session
        if item == "temperature":
            factor = (1 + (_WARMER - 1) * (0.1 if fine else 1.0)) ** steps
            warmer = float(f"{session.vector.temperature * factor:.4g}")
            self.model.nudge(self.tr("Change temperature"), edits.set_temperature, warmer)
        elif item == "size":
            size = session.batch.draw.size
            by = steps if fine else round(size * (_LARGER**steps - 1)) or steps
            fitting = self.draws.fitting(size + by)
            self.model.nudge(self.tr("Change the mini-batches"), set_draw, size=fitting)

    def _choose_row(self, panel: str, x: float, y: float) -> None:
        """A point of loss against loss was clicked."""
        from lossexplorer.figures.batch import row_in_scatter  # there is a batch to click on

        if panel == "scatter" and self._result is not None:
            row = row_in_scatter(self.model.session, self._result, x, y)
            if row is not None:
                self.model.nudge(self.tr("Choose a row"), open_row, row)

    def is_log(self, session: Session) -> bool | None:
        """Whether the loss axis is logarithmic."""
        return session.batch.log_loss

    def toggle_log(self) -> None:
        """Switch the loss axis between linear and logarithmic."""
        self._toggle("log_loss", not self.model.session.batch.log_loss)

    def _toggle(self, name: str, on: bool) -> None:
        text = {
            "log_loss": self.tr("Logarithmic loss axis"),
            "log_count": self.tr("Logarithmic count axis"),
        }
        self.model.apply(text[name], set_batch_view, **{name: on})

    def _use_best(self) -> None:
        if self._best is not None:
            text = self.tr("Use the best temperature")
            self.model.apply(text, edits.set_temperature, float(f"{self._best:.6g}"))
        else:
            self.model.apply(self.tr("Change the detail"), set_batch_view, detail="temperature")
