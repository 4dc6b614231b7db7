"""Unsaved work, written aside every second and offered again later."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer

from lossexplorer.errors import ExplorerError
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.unsaved import autosave_folder
from lossexplorer.model.unsaved_entry import Entry
from lossexplorer.model.worker import Worker
from lossexplorer.session.session import Session

INTERVAL_MS = 1000


class Autosave(QObject):
    """Writes a model's unsaved session aside, at most once a second, in a thread."""

    def __init__(
        self,
        model: ExplorerModel,
        folder: Path | None = None,
        entry: Entry | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Begin to watch a model.

        Args:
            model: what is kept.
            folder: where; None for the user's state folder.
            entry: what to go on writing (work that was restored); None for a new one.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._model = model
        self._folder = folder or autosave_folder()
        self._entry = entry or Entry(self._folder)
        self._aside: dict[Path, Entry] = {}
        # of its own: a long computation in every other thread must not hold it up
        self._worker = Worker(self, QThreadPool(self))
        self._worker.idle.connect(self._again)
        self._worker.failed.connect(self._tell)
        self._worker.finished.connect(self._written)
        self._waiting = False
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._write)
        model.changed.connect(self._soon)
        model.document_changed.connect(self._soon)
        if model.modified:
            self._soon()

    def set_aside(self) -> None:
        """Keep the unsaved changes of the titled document that is being replaced.

        Undo still brings them back; if the window is closed instead, they are
        offered at the next start.
        """
        path = self._model.path
        if path is not None and self._model.modified:
            entry = self._aside.setdefault(path, Entry(self._folder))
            with suppress(ExplorerError):
                entry.write(self._model.session, path)

    def forget(self, document: Path) -> None:
        """Drop what was set aside of a document that is saved now, or given up."""
        entry = self._aside.pop(document, None)
        if entry is not None:
            entry.remove()
            entry.release()

    def finish(self, keep: bool) -> None:
        """End with the window: keep the session for the next start, or nothing of it."""
        self._leave()
        if keep:
            with suppress(ExplorerError):
                self._put(self._model.session, self._model.path, closed=True)
        else:
            self._entry.remove()
        for entry in (self._entry, *self._aside.values()):
            entry.release()

    def take_over(self, other: Autosave) -> None:
        """Go on writing what another one wrote, whose window is given up."""
        other._leave()
        self._entry.remove()
        self._entry.release()
        self._entry, self._aside = other._entry, other._aside
        if self._model.modified:
            self._soon()

    def _leave(self) -> None:
        """Watch no longer, and let what is being written be written."""
        self._model.changed.disconnect(self._soon)
        self._model.document_changed.disconnect(self._soon)
        self._timer.stop()
        self._waiting = False
        self._worker.cancel()
        self._worker.wait()

    def _soon(self, _session: object = None) -> None:
        if not self._model.modified:
            self._write()  # what is saved must not be offered again as it was before
        elif not self._timer.isActive():
            self._timer.start()

    def _write(self) -> None:
        """Write in a thread; sessions are frozen, so the GUI may go on changing."""
        if self._worker.busy:
            self._waiting = True
            return
        if not self._model.modified:
            self._entry.remove()
            return
        session, path = self._model.session, self._model.path
        self._worker.start(lambda _report: self._put(session, path))

    def _put(self, session: Session, path: Path | None, closed: bool = False) -> None:
        """Write the entry, or another one and then no more of this, for another document."""
        past = self._entry
        if past.belongs_to(path):
            past.write(session, path, closed)
            return
        entry = Entry(self._folder)
        entry.write(session, path, closed)
        self._entry = entry
        past.remove()
        past.release()

    def _written(self) -> None:
        self._told = False

    def _tell(self, error: ExplorerError) -> None:
        """Say once that nothing can be kept, and go on trying without a word."""
        if not self._told:
            self._told = True
            self._model.refused.emit(error)
        if isinstance(error.__cause__, OSError):  # a session that can't be written never can
            self._timer.start()

    def _again(self) -> None:
        """What changed while something was written has waited long enough."""
        if self._waiting:
            self._waiting = False
            self._timer.stop()
            self._write()
