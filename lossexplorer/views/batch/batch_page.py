"""The Data dock in the Batch workspace: measures beside the table of all rows."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lossexplorer.batch.table.details import row_details
from lossexplorer.figures.palette import Palette
from lossexplorer.model.batch_row_cache import Details
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.session import edits
from lossexplorer.session.batch_edits import open_row, opened_row, show_row
from lossexplorer.session.batch_jobs import jobs
from lossexplorer.session.session import Session
from lossexplorer.views.batch.model_switch import ModelSwitch
from lossexplorer.views.batch.progress_strip import ProgressStrip
from lossexplorer.views.batch.sample_panel import SamplePanel
from lossexplorer.views.batch.scoreboard import Scoreboard
from lossexplorer.views.nested_layout import add_layout


class BatchPage(QWidget):
    """A narrow column on the left, the rows on the right, how far it is below.

    Attributes:
        samples: filter and table. models: which model is looked at.
        scores: measures of the models side by side.
        progress: shown while something takes long. open: shows the row by itself.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._columns: list[Any] = []
        self.samples = SamplePanel(model, self)
        self.models = ModelSwitch(model)
        self.scores = Scoreboard()
        self.scores.setAccessibleDescription(self.tr("A mark stands beside the better of two"))
        self.scores.loss_chosen.connect(self._select_loss)
        self.progress = ProgressStrip(model.batch)
        self.open = QPushButton(self.tr("Open in Vector"))
        self.open.setToolTip(self.tr("Show the row by itself, to edit it (Enter in the table)"))
        self.open.clicked.connect(self._open)
        self.samples.table.row_chosen.connect(self._choose)
        self.samples.table.row_opened.connect(self._show_row)
        side = QWidget()
        side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(8)
        column.addWidget(self.models)
        column.addWidget(self.scores)
        column.addStretch()
        column.addWidget(self.open)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(side)
        upper.addWidget(self.samples, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        add_layout(layout, upper, 1)
        layout.addWidget(self.progress)

    def set_frame(self, frame: Frame) -> None:
        """Show the rows of a frame; never writes back."""
        session, result = frame.session, frame.batch
        self.models.set_session(session)
        self.samples.set_session(session)
        if result is None:
            return
        self.scores.set_result(result, session)
        self.scores.setVisible(bool(self.scores.rows))
        columns = [model.columns for model in result.models]
        if columns != self._columns:
            self._columns = columns
            self.samples.table.set_details(_details(session))
        self.samples.set_result(result, session)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.samples.set_palette_tokens(palette)
        self.scores.set_palette_tokens(palette)

    # What the person does -----------------------------------------------------------

    def _choose(self, row: int) -> None:
        self._model.nudge(self.tr("Choose a row"), open_row, row)

    def _select_loss(self, key: str) -> None:
        self._model.nudge(self.tr("Select a loss"), edits.select_loss, key)

    def _show_row(self, row: int) -> None:
        self._model.apply(self.tr("Open a row"), show_row, row)

    def _open(self) -> None:
        row, _ = opened_row(self._model.session)
        self._show_row(row)


def _details(session: Session) -> Details:
    """What computes rows of a session when they are looked at."""
    return lambda model, rows: row_details(jobs(session)[model], rows)
