"""A file that is read here and there, by several threads, and must not change meanwhile."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.content import opened
from lossexplorer.errors import DataError

Bytes = NDArray[np.uint8]

_OPEN = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Stamp(NamedTuple):
    """What tells whether a file is still the one that was opened.

    Attributes:
        size: in bytes. modified: when, in ns. inode: which file has the name.
    """

    size: int
    modified: int
    inode: int


class WatchedFile:
    """Bytes of a file, as it was when it was first looked at.

    A file that is changed, replaced or removed while it is read is noticed at the next
    read at the latest, also one whose content could still be had from an open descriptor:
    results must not be called those of a file that has another content by now. What lies
    in a memory map would end the process if the file were cut short; a short read does not.

    Pickled, only the name and the stamp travel. The inode is then no longer compared: a
    shared disk may number its files differently on every machine.
    """

    def __init__(self, path: str | Path) -> None:
        """Remember the file as it is now; it is opened by the first read.

        Raises:
            DataError: a folder, a missing, empty or unreadable file, no regular file.
        """
        self.path = os.path.abspath(path)
        self.name = Path(path).name
        with opened(path) as (stream, _):
            self.stamp = _stamp(os.fstat(stream.fileno()))
        self._descriptor: _Descriptor | None = None
        self._travelled = False

    def __getstate__(self) -> tuple[str, str, Stamp]:
        return self.path, self.name, self.stamp

    def __setstate__(self, state: tuple[str, str, Stamp]) -> None:
        self.path, self.name, self.stamp = state
        self._descriptor = None
        self._travelled = True

    def fill(self, buffer: Bytes, offset: int) -> None:
        """Read ``buffer.size`` bytes from ``offset`` on into ``buffer``.

        Raises:
            DataError: if the file is not, or not any more, what it was.
        """
        try:
            descriptor = self._descriptor
            if descriptor is None:
                # two threads may both open it: the one not kept closes itself after use
                descriptor = self._descriptor = _Descriptor(self.path)
            done = descriptor.fill(buffer, offset)
        except FileNotFoundError:
            raise self._gone() from None
        except OSError as error:
            raise self._problem(
                f"the file can't be read ({error.strerror})", "check the disk it is on"
            ) from None
        self.check()
        if done < buffer.size:
            raise self._problem("the file was cut short while it was read", "write it again")

    def release(self) -> None:
        """Close the file until it is read again; a read that is going on ends well."""
        self._descriptor = None

    def check(self) -> None:
        """Raise DataError unless the file is still what it was."""
        try:
            present = _stamp(os.stat(self.path))
        except OSError:
            raise self._gone() from None
        if present.inode != self.stamp.inode and not self._travelled:
            raise self._problem("another file took its place while it was read", "open it again")
        if present.size < self.stamp.size:
            raise self._problem(
                f"the file was cut short while it was read: {self.stamp.size:,} bytes before,"
                f" {present.size:,} now",
                "write it again",
            )
        if present[:2] != self.stamp[:2]:
            raise self._problem("the file was changed while it was read", "open it again")

    def _gone(self) -> DataError:
        where = f" here: {self.path}" if self._travelled else " any more"
        fix = (
            "put it on a disk that all machines see at this path"
            if self._travelled
            else "put it back"
        )
        return self._problem(f"there is no such file{where}", fix)

    def _problem(self, what: str, fix: str) -> DataError:
        return DataError(what, where=self.name, fix=fix)


class _Descriptor:
    """An open file, closed with the last reference to it."""

    def __init__(self, path: str) -> None:
        self._number = os.open(path, _OPEN)
        self._lock = threading.Lock()

    def __del__(self) -> None:
        if hasattr(self, "_number"):
            os.close(self._number)

    def fill(self, buffer: Bytes, offset: int) -> int:
        """Read into the buffer; how many bytes there were."""
        done = 0
        while done < buffer.size:  # one call gives 2 GiB at most
            count = self._some(buffer[done:], offset + done)
            if count == 0:
                break
            done += count
        return done

    def _some(self, buffer: Bytes, offset: int) -> int:
        if hasattr(os, "preadv"):
            return os.preadv(self._number, [buffer.data], offset)
        return self._at_place(buffer, offset)

    def _at_place(self, buffer: Bytes, offset: int) -> int:
        """As on Windows, where the place in a file is shared: one thread at a time."""
        with self._lock:
            os.lseek(self._number, offset, os.SEEK_SET)
            data = os.read(self._number, min(buffer.size, 1 << 26))
        buffer[: len(data)] = np.frombuffer(data, np.uint8)
        return len(data)


def _stamp(status: os.stat_result) -> Stamp:
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ino)
