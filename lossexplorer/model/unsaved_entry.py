"""Pieces of unsaved work on disk, and those that nobody writes any more.

Each is two files, ``<pid>-<random>.lossx`` and a small ``.json`` beside it that says which
document it belongs to, and is locked by the window that writes it. One that nobody holds
was left by a crash, or by a window that was closed with an untitled session in it.
"""

from __future__ import annotations

import errno
import json
import os
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile

from lossexplorer.errors import ExplorerError, SessionError
from lossexplorer.files import atomic_write, write_problem
from lossexplorer.model.unsaved import autosave_folder, unsaved_files
from lossexplorer.session.session import Session
from lossexplorer.session.store import dumps, load_session
from lossexplorer.session.validation import CodeNotAllowedError

_FORGOTTEN_S = 3600.0  # nobody writes one file for so long


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
        """Take the lock; False if another living window has it, or it can't be made."""
        if self._lock.isLocked() and not Path(self._lock.fileName()).exists():
            self._lock.unlock()  # the folder was emptied meanwhile
        return self._lock.isLocked() or self._lock.tryLock(0)

    def belongs_to(self, document: Path | None) -> bool:
        """Whether the entry can go on with a document: it is new, or it had this one before."""
        return not self._about.exists() or self.about()[0] == document

    def write(self, session: Session, document: Path | None, closed: bool = False) -> None:
        """Write the session and which document it belongs to.

        The process may end between the two files: a document other than the one before
        (see :meth:`belongs_to`) needs another entry.

        Raises:
            SessionError: if the folder can't be written to.
        """
        about = {"document": str(document) if document else None, "closed": closed}
        try:
            self._stem.parent.mkdir(parents=True, exist_ok=True)
            if not self.claim():
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            atomic_write(self._about, json.dumps(about).encode())
            atomic_write(self.file, dumps(session))
        except OSError as error:
            what, fix = write_problem(self.file, error)
            raise SessionError(what, where="unsaved work can't be kept", fix=fix) from error

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
    _sweep(folder)
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


def _sweep(folder: Path) -> None:
    """Delete what a process that was killed had begun to write."""
    for stem in {path.stem for kind in ("*.lock", "*.json") for path in folder.glob(kind)}:
        entry = Entry(folder, stem)
        if not entry.file.exists() and entry.claim():
            entry.remove()
            entry.release()
    for part in folder.glob(".*.part"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _FORGOTTEN_S:
                part.unlink()


def _read(entry: Entry) -> Recovered:
    saved = datetime.fromtimestamp(entry.file.stat().st_mtime)
    document, closed = entry.about()
    try:
        return Recovered(load_session(entry.file), "", document, saved, closed, entry)
    except CodeNotAllowedError as error:
        return Recovered(None, error.name, document, saved, closed, entry)
