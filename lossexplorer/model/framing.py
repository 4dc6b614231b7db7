"""What a frame is made of, and what computes for it in threads beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lossexplorer.figures.build import DRAFTERS, build
from lossexplorer.model.beside import Beside, new_beside
from lossexplorer.model.diagnosis_reading import DiagnosisReading
from lossexplorer.model.frame import Frame
from lossexplorer.session.readings import batch_readings, readings
from lossexplorer.session.session import Session

if TYPE_CHECKING:
    from lossexplorer.model.batch_evaluation import BatchEvaluation


class Framing(QObject):
    """Makes frames of sessions.

    Signals:
        changed(): more is known now; the frame would be another one.
        failed(ExplorerError): what was asked for can't be computed.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._batch: BatchEvaluation | None = None
        self._beside: dict[str, Beside | None] = {}
        self._diagnosis = DiagnosisReading(self)
        self._diagnosis.changed.connect(self.changed)

    @staticmethod
    def drafts(session: Session) -> bool:
        """Whether the figure is drawn more coarsely while something is dragged."""
        return session.workspace in DRAFTERS

    def frame(self, session: Session, draft: bool) -> Frame:
        """The frame of a session; what is still computed brings another one."""
        if session.workspace == "batch":
            return self._batch_frame(session)
        beside = self.beside(session.workspace)
        if beside is not None:
            beside.follow(session)
        figure = build(session, draft, None if beside is None else beside.known)
        return Frame(session, figure, readings(session), self._diagnosis.of(session))

    def _batch_frame(self, session: Session) -> Frame:
        """What is known of the batch by now; more of it brings another frame."""
        self.batch.follow(session)
        result = self.batch.result
        assert result is not None
        figure = build(session, known=result)
        return Frame(session, figure, batch_readings(session, result), result.diagnostics, result)

    def beside(self, workspace: str) -> Beside | None:
        """What computes for a workspace in a thread, made when it is first needed; or None."""
        if workspace not in self._beside:
            made = self._beside[workspace] = new_beside(workspace, self)
            if made is not None:
                made.changed.connect(self.changed)
                made.failed.connect(self.failed)
        return self._beside[workspace]

    @property
    def batch(self) -> BatchEvaluation:
        """What evaluates all rows for the Batch workspace; made when it is first needed."""
        if self._batch is None:
            from lossexplorer.model.batch_evaluation import BatchEvaluation

            self._batch = BatchEvaluation(self)
            self._batch.result_changed.connect(lambda _: self.changed.emit())
            self._batch.failed.connect(self.failed)
        return self._batch

    def stop(self) -> None:
        """The window is closing: nobody waits for what is computed any more."""
        if self._batch is not None:
            self._batch.cancel()
        for beside in self._beside.values():
            if beside is not None:
                beside.cancel()
