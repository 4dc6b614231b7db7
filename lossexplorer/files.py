"""Writing a file so that it is either the old one or the new one, never half of each."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


def atomic_write(path: str | Path, data: bytes) -> None:
    """Write ``data`` to ``path``, replacing a file that is there, as :func:`atomic_file`.

    Raises:
        OSError: as :func:`atomic_file`.
    """
    with atomic_file(path) as file:
        file.write(data)


@contextmanager
def atomic_file(path: str | Path) -> Iterator[BinaryIO]:
    """A new file to write to that takes the place of ``path`` when the block ends well.

    The bytes go to a new file in the same folder that then takes the place of the
    old one; on failure (an interrupt, too) the old file is untouched and nothing is
    left behind. A symbolic link stays a link, the permissions of an existing file are
    kept, and a new file gets those the umask allows. What is no regular file
    (``/dev/stdout``) is written to directly.

    Raises:
        OSError: if the folder is missing or can't be written to, the file is
            write-protected, ``path`` is a directory, or the disk is full.
            :func:`write_problem` puts it into words.
    """
    try:
        mode: int | None = os.stat(path).st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None:
        _refuse(path, mode)
        if not stat.S_ISREG(mode):
            with open(path, "wb") as stream:
                yield stream
            return
    target = os.path.realpath(path)
    # a short name of its own: the target's may already be as long as names can be
    part = os.path.join(os.path.dirname(target), f".{secrets.token_hex(8)}.part")
    try:
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(part, stat.S_IMODE(mode))
        os.replace(part, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise


_BINARY = getattr(os, "O_BINARY", 0)  # Windows only: no translation of line ends


def _refuse(path: str | Path, mode: int) -> None:
    """Raise for an existing ``path`` that must not be replaced."""
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def write_problem(path: str | Path, error: OSError) -> tuple[str, str]:
    """What went wrong when ``path`` was written, and what would be right.

    Returns:
        ``(what, fix)`` for an :class:`~lossexplorer.errors.ExplorerError`, whose
        ``where`` is then the path.
    """
    folder = Path(path).parent
    if isinstance(error, IsADirectoryError):
        return "is a folder", "give the name of a file in it"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        if folder.is_dir():
            return f"nothing can be created in the folder {str(folder)!r}", "choose another folder"
        kind = "is no folder" if folder.exists() else "does not exist"
        return f"the folder '{folder}' {kind}", "make it first, or choose another"
    if isinstance(error, PermissionError):
        if Path(path).exists() and os.access(folder, os.W_OK):
            return "the file is write-protected", "choose another name"
        return f"the folder '{folder}' can't be written to", "choose another folder"
    reason = error.strerror or str(error)
    if error.errno == errno.ENAMETOOLONG:
        return "the name is too long", "choose a shorter one"
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return "the disk is full", "make room, or choose another folder"
    return f"could not be written ({reason})", "choose another folder"


def file_stem(name: str) -> str:
    """A document's name as the name of a file on any system, without suffix."""
    return re.sub(r"[^\w.-]+", "-", name).strip("-.")[:80] or "figure"
