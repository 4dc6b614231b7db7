"""Picture files and stacks of convolutions: asked for by a dialog, read in a thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from lossexplorer.data.pictures import SUFFIXES
from lossexplorer.losses.features import load_stack
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.worker import Worker
from lossexplorer.session.images import edits
from lossexplorer.session.images.view import Picture


class ImageFiles(QObject):
    """Asks for a file, reads it beside the window, and puts what it holds into the session."""

    def __init__(self, model: ExplorerModel, window: QWidget) -> None:
        super().__init__(window)
        self._model, self._window = model, window
        location = QStandardPaths.StandardLocation.PicturesLocation
        self._folder = QStandardPaths.writableLocation(location)
        self._worker = Worker(self)
        self._worker.failed.connect(model.refused)
        self._worker.finished.connect(lambda put: put())

    def ask_reference(self) -> None:
        """Ask for the reference picture."""
        name = self._ask(self.tr("Open the reference picture"), self._pictures())
        if name:
            self.open_reference(name)

    def ask_other(self) -> None:
        """Ask for the second picture."""
        name = self._ask(self.tr("Open the second picture"), self._pictures())
        if name:
            self.open_other(name)

    def ask_stack(self) -> None:
        """Ask for φ."""
        name = self._ask(
            self.tr("Open a stack of convolutions"), self.tr("Stacks of convolutions (*.npz)")
        )
        if name:
            self.open_stack(name)

    def open_reference(self, name: str) -> None:
        """Read the reference picture."""
        text = self.tr("Open the reference picture")
        self._read(
            lambda: edits.picture_from(name),
            lambda picture: self._model.apply(text, edits.set_reference, picture),
        )

    def open_other(self, name: str) -> None:
        """Read the second picture."""
        text = self.tr("Open the second picture")

        def put(picture: Picture) -> None:
            self._model.apply(text, edits.set_other, picture)

        self._read(lambda: edits.picture_from(name), put)

    def open_stack(self, name: str) -> None:
        """Read φ; what was read is kept for the losses."""
        text = self.tr("Change the features")
        self._read(
            lambda: load_stack(name),
            lambda _: self._model.apply(text, edits.set_features, name),
        )

    def _read(self, read: Callable[[], Any], put: Callable[[Any], object]) -> None:
        def job(_report: Callable[[float], None]) -> Callable[[], object]:
            found = read()
            return lambda: put(found)

        self._worker.start(job)

    def _pictures(self) -> str:
        endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        return self.tr("Pictures ({})").format(endings)

    def _ask(self, title: str, kind: str) -> str:
        filters = ";;".join((kind, self.tr("All files (*)")))
        name, _ = QFileDialog.getOpenFileName(self._window, title, self._folder, filters)
        if name:
            self._folder = str(Path(name).parent)
        return name
