"""Opening files of predictions: one model, another beside it, labels of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from lossexplorer.data.label_file import by_role
from lossexplorer.errors import ExplorerError
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.draft import Draft, SecondDraft
from lossexplorer.session.opened import first_model, with_draft, with_second
from lossexplorer.session.session import Session
from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.open.dialog import OpenDialog

DATA_SUFFIXES = (".csv", ".tsv", ".txt", ".npy", ".npz", ".parquet", ".feather", ".arrow")

ShowSession = Callable[[str, Session], None]


def data_filter() -> str:
    """The endings of data files as a file dialog takes them."""
    return " ".join(f"*{suffix}" for suffix in DATA_SUFFIXES)


class DataFiles(QObject):
    """Shows what is in files of predictions, and puts it into the session once accepted."""

    def __init__(self, window: MainWindow, model: ExplorerModel, show: ShowSession) -> None:
        """Use ``show(text, session)`` for another document."""
        super().__init__(window)
        self._window, self._model, self._show = window, model, show
        self._preferences = window.preferences

    def open(self, paths: Sequence[Path]) -> None:
        """Show what was recognised in one file, or in several that belong together."""
        models, labels = by_role(paths) if len(paths) > 1 else (list(paths), None)
        dialog = OpenDialog(models[0], self._window, labels=labels)
        dialog.chosen.connect(partial(self._take, models[0], models[1:2]))
        dialog.open()
        left = [path.name for path in paths if path not in (*models[:2], labels)]
        if left:
            words = self.tr("Not opened: {}. Two models and one file of labels go together.")
            self._model.refused.emit(ExplorerError(words.format(", ".join(left))))

    def ask_second(self) -> None:
        """Ask for the predictions of a second model."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a second model"),
            self._preferences.folder,
            ";;".join(
                (self.tr("Predictions ({})").format(data_filter()), self.tr("All files (*)"))
            ),
        )
        if name:
            self.open_second(Path(name))

    def open_second(self, path: Path) -> None:
        """Show what a second model predicts for the rows that are there."""
        dialog = OpenDialog(path, self._window, first=first_model(self._model.session))
        dialog.chosen.connect(self._take_second)
        dialog.open()

    def _take(self, path: Path, others: Sequence[Path], draft: Draft) -> None:
        """Show data as another document; then what another model predicts."""
        try:
            session = with_draft(self._model.session, draft, path.stem)
        except ExplorerError as error:
            self._model.refused.emit(error)
            return
        self._preferences.remember(path)
        self._show(self.tr("Open {}").format(path.name), session)
        if others:
            self.open_second(others[0])

    def _take_second(self, draft: SecondDraft) -> None:
        """Put a second model beside the first, as an undo step."""
        self._model.apply(self.tr("Open a second model"), with_second, draft)
