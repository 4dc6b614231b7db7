"""What is taken out of a batch: its rows and its summary, as files and over the clipboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from lossexplorer.errors import ExplorerError
from lossexplorer.files import file_stem
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.worker import Report, Worker
from lossexplorer.views.busy_strip import BusyStrip
from lossexplorer.views.diagnostics_bar import DiagnosticsBar
from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.message_strip import MessageStrip
from lossexplorer.views.save_name import ask_where

if TYPE_CHECKING:
    from lossexplorer.batch.passes.result import BatchResult
    from lossexplorer.model.batch_evaluation import BatchEvaluation
    from lossexplorer.session.session import Session

_ACTIONS = ("batch.export_rows", "batch.export_summary", "batch.copy_summary")


class BatchCommands(QObject):
    """Carries out the "batch." actions; they are there while a whole batch is shown.

    Attributes:
        progress: the strip that shows how far a file is written.
    """

    def __init__(
        self,
        window: MainWindow,
        model: ExplorerModel,
        errors: MessageStrip,
        diagnostics: DiagnosticsBar,
    ) -> None:
        super().__init__(window)
        self._window, self._model = window, model
        self._errors, self._diagnostics = errors, diagnostics
        self._actions = [window.actions_by_key[key] for key in _ACTIONS]
        self._shown: tuple[Session, BatchResult] | None = None
        self._frame: Frame | None = None
        self._followed: BatchEvaluation | None = None
        self._worker = Worker(self)
        self._worker.finished.connect(diagnostics.flash)
        self._worker.failed.connect(lambda error: errors.show_message(error.message, "error"))
        self.progress = BusyStrip(self.tr("Share of the file that is written"))
        self.progress.pressed.connect(self._worker.cancel)
        self._worker.started.connect(self.progress.begin)
        self._worker.progress.connect(self.progress.set_share)
        self._worker.idle.connect(self.progress.end)
        model.frame.connect(self._follow)
        window.closed.connect(self._worker.cancel)
        self._see()

    # The actions ------------------------------------------------------------------------

    def export_rows(self) -> None:
        """Ask which rows and where, and write them while the window goes on."""
        if self._shown is None:
            return
        result = self._shown[1]
        if len(result.order) == result.rows:
            self._ask_for_rows(True)
            return
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Export rows"))
        box.setText(self.tr("The table shows some of the rows. Which are to be written?"))
        role = QMessageBox.ButtonRole.AcceptRole
        some = box.addButton(self.tr("The {:,} shown").format(len(result.order)), role)
        every = box.addButton(self.tr("All {:,}").format(result.rows), role)
        box.addButton(QMessageBox.StandardButton.Cancel)
        some.setEnabled(len(result.order) > 0)
        some.clicked.connect(partial(self._ask_for_rows, True))
        every.clicked.connect(partial(self._ask_for_rows, False))
        box.finished.connect(box.deleteLater)
        box.open()

    def export_summary(self) -> None:
        """Ask where, and write the summary as Markdown or as JSON."""
        if self._shown is None:
            return
        session, result = self._shown
        kinds = {self.tr("Markdown (*.md)"): ".md", self.tr("JSON (*.json)"): ".json"}
        path = self._ask(self.tr("Export summary"), "summary", kinds)
        if path is None:
            return
        from lossexplorer.batch.output.report import as_json
        from lossexplorer.batch.output.report_tables import as_markdown
        from lossexplorer.batch.output.row_files import written
        from lossexplorer.session.batch_report import report_of
        from lossexplorer.strict_json import strict_json

        report = report_of(session, result)
        if path.suffix.lower() == ".json":
            text = strict_json(as_json(report)) + "\n"
        else:
            text = as_markdown(report)
        try:
            with written(path) as file:
                file.write(text.encode())
        except ExplorerError as error:
            self._errors.show_message(error.message, "error")
            return
        self._diagnostics.flash(self.tr("Summary written to {}").format(path.name))

    def copy_summary(self) -> None:
        """Put the summary on the clipboard as Markdown tables."""
        if self._shown is not None:
            from lossexplorer.batch.output.report_tables import as_markdown
            from lossexplorer.session.batch_report import report_of

            QGuiApplication.clipboard().setText(as_markdown(report_of(*self._shown)))
            self._diagnostics.flash(self.tr("Summary copied"))

    # Rows -------------------------------------------------------------------------------

    def _ask_for_rows(self, shown: bool, _checked: bool = False) -> None:
        """Ask where the rows go; the title says which they are and in which order."""
        if self._shown is None:
            return
        count = len(self._shown[1].order) if shown else self._shown[1].rows
        title = (
            self.tr("Export {:,} rows as the table shows them")
            if shown
            else self.tr("Export all {:,} rows in the order of the data")
        )
        kinds = {
            self.tr("CSV (*.csv)"): ".csv",
            self.tr("NumPy (*.npz)"): ".npz",
            self.tr("Parquet (*.parquet)"): ".parquet",
        }
        path = self._ask(title.format(count), "rows", kinds)
        if path is not None:
            self._write_rows(path, shown)

    def _write_rows(self, path: Path, shown: bool) -> None:
        assert self._shown is not None
        from lossexplorer.batch.output.apart import check_apart
        from lossexplorer.batch.output.row_export import export_rows
        from lossexplorer.batch.output.row_files import check_row_file
        from lossexplorer.session.batch_jobs import jobs

        session, result = self._shown
        large = session.large
        try:
            check_row_file(path)
            if large is not None:
                check_apart(path, (large.predictions, large.labels, large.second))
        except ExplorerError as error:
            self._errors.show_message(error.message, "error")
            return
        data = session.data
        # of a large batch the data is one row: it has no names for the others
        names = data.row_names if len(data.row_names) == result.rows else ()
        done = self.tr("{:,} rows written to {}")
        self.progress.set_text(self.tr("Writing {}").format(path.name))

        def write(report: Report) -> str:
            rows = export_rows(
                path,
                result,
                shown=shown,
                jobs=jobs(session),
                row_names=names,
                class_names=data.class_names,
                report=report,
            )
            return done.format(rows, path.name)

        self._worker.start(write)

    # Around them ------------------------------------------------------------------------

    def _follow(self, frame: Frame) -> None:
        """A frame came; the first of a batch brings its evaluation with it."""
        self._frame = frame
        if frame.batch is not None and self._followed is None:
            self._followed = self._model.batch
            self._followed.busy_changed.connect(lambda _: self._see())
        self._see()

    def _see(self) -> None:
        """Keep what is shown if every row of it is known, and nothing of it is changing."""
        frame, batch = self._frame, self._followed
        self._shown = None
        if frame is not None and frame.batch is not None and batch is not None and not batch.busy:
            result = frame.batch
            self._shown = (frame.session, result) if result.complete and result.models else None
        for action in self._actions:
            action.setEnabled(self._shown is not None)

    def _ask(self, title: str, what: str, kinds: dict[str, str]) -> Path | None:
        """A name to write to."""
        preferences = self._window.preferences
        stem = file_stem(f"{self._model.session.title or 'batch'}-{what}")
        start = Path(preferences.export_folder) / f"{stem}{next(iter(kinds.values()))}"
        path = ask_where(self._window, title, start, kinds, only=False)
        if path is not None:
            preferences.export_folder = str(path.parent)
        return path
