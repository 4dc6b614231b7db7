"""Unsaved work, written aside every other second and offered again later.

Each window writes an entry of its own, ``<pid>-<random>.lossx`` with a small
``.json`` beside it that says which document it belongs to, and holds a lock on it
while it lives. An entry nobody holds was left by a crash, or by a window that was
closed with an untitled session in it.
"""

from __future__ import annotations

import json
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from lossexplorer.errors import ExplorerError, SessionError
from lossexplorer.files import atomic_write, write_problem
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.unsaved import autosave_folder, unsaved_files
from lossexplorer.model.worker import Worker
from lossexplorer.session.session import Session
from lossexplorer.session.store import load_session, save_session
from lossexplorer.session.validation import CodeNotAllowedError

INTERVAL_MS = 1000


class Entry:
    """One piece of unsaved work on disk, locked by the window that writes it."""

    def __init__(self, folder: Path, name: str = "") -> None:
        self._stem = folder / (name or f"{os.getpid()}-{secrets.token_hex(4)}")
        self._lock = QLockFile(f"{self._stem}.lock")
        self._lock.setStaleLockTime(0)  # stale only when its process is gone

    @property
    def file(self) -> Path:
        """The session file."""
        return self._stem.with_name(self._stem.name + ".lossx")

    @property
    def _about(self) -> Path:
        return self._stem.with_name(self._stem.name + ".json")

    def claim(self) -> bool:
        """Take the lock; False if another living window has it."""
        return self._lock.isLocked() or self._lock.tryLock(0)

    def write(self, session: Session, document: Path | None, closed: bool = False) -> None:
        """Write the session and which document it belongs to.

        Raises:
            SessionError: if the folder can't be written to.
        """
        about = {"document": str(document) if document else None, "closed": closed}
        try:
            self._stem.parent.mkdir(parents=True, exist_ok=True)
            if not self.claim():
                return
            atomic_write(self._about, json.dumps(about).encode())
        except OSError as error:
            what, fix = write_problem(self._about, error)
            raise SessionError(what, where="unsaved work can't be kept", fix=fix) from error
        save_session(session, self.file)

    def remove(self) -> None:
        """Delete the entry; its lock stays taken until :meth:`release`."""
        for path in (self.file, self._about):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def release(self) -> None:
        """Let other windows have what is left of the entry."""
        self._lock.unlock()

    def about(self) -> tuple[Path | None, bool]:
        """The document it belongs to, and whether its window was closed in peace."""
        try:
            about = json.loads(self._about.read_bytes())
            document = about["document"]
            return (Path(document) if document else None), bool(about["closed"])
        except (OSError, ValueError, KeyError, TypeError):
            return None, False


@dataclass(frozen=True, eq=False)
class Recovered:
    """Unsaved work that nobody is writing any more.

    Attributes:
        session: None while it asks for Python code that nobody has allowed.
        code: which code that is (what :func:`lossexplorer.losses.own.allow` takes), or "".
        document: the .lossx file it was a change of, or None.
        saved: when it was written.
        closed: its window was closed in peace (an untitled session), no crash.
    """

    session: Session | None
    code: str
    document: Path | None
    saved: datetime
    closed: bool
    entry: Entry

    def again(self) -> Recovered:
        """The same piece, read once more after its code was allowed.

        Raises:
            SessionError: if it can't be read.
        """
        return _read(self.entry)

    def discard(self) -> None:
        """Forget it for good."""
        self.entry.remove()
        self.entry.release()


def recover(folder: Path | None = None) -> list[Recovered]:
    """Unsaved work left behind, newest first; what can't be read is left alone."""
    folder = folder or autosave_folder()
    found = []
    for file in unsaved_files(folder):
        entry = Entry(folder, file.stem)
        if not entry.claim():
            continue
        try:
            found.append(_read(entry))
        except (OSError, ExplorerError):
            entry.release()
    return sorted(found, key=lambda one: one.saved, reverse=True)


def _read(entry: Entry) -> Recovered:
    saved = datetime.fromtimestamp(entry.file.stat().st_mtime)
    document, closed = entry.about()
    try:
        return Recovered(load_session(entry.file), "", document, saved, closed, entry)
    except CodeNotAllowedError as error:
        return Recovered(None, error.name, document, saved, closed, entry)


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
        self._worker = Worker(self)
        self._worker.idle.connect(self._again)
        self._worker.failed.connect(self._tell)
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
        self._model.changed.disconnect(self._soon)
        self._model.document_changed.disconnect(self._soon)
        self._timer.stop()
        self._waiting = False
        self._worker.cancel()
        self._worker.wait()
        self._entry.remove()
        if keep:
            with suppress(ExplorerError):
                self._entry.write(self._model.session, self._model.path, closed=True)
        for entry in (self._entry, *self._aside.values()):
            entry.release()

    def _soon(self, _session: object = None) -> None:
        if not self._timer.isActive():
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
        self._worker.start(lambda _report: self._entry.write(session, path))

    def _tell(self, error: ExplorerError) -> None:
        """Say once that nothing can be kept; once a second would be a nuisance."""
        if not self._told:
            self._told = True
            self._model.refused.emit(error)

    def _again(self) -> None:
        if self._waiting:
            self._waiting = False
            self._soon()
