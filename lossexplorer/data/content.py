"""Opening a file that may be anything: what it is by its first bytes, never by its name alone."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal

from lossexplorer.data.number import shown
from lossexplorer.errors import DataError

MAX_TEXT_BYTES = 2_000_000_000
NPY_MAGIC = b"\x93NUMPY"

Format = Literal["npy", "npz", "parquet", "arrow", "text"]

_ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_ARROW_MAGIC = (b"ARROW1\x00\x00", b"\xff\xff\xff\xff")  # a file, a stream
_PICKLE_MAGIC = tuple(bytes([0x80, protocol]) for protocol in range(2, 6))
# first bytes → what the file is, what to do with it
_FOREIGN: dict[bytes, tuple[str, str]] = {
    b"\x1f\x8b": ("this is compressed by gzip", "unpack it first"),
    b"\x89HDF": ("this is an HDF5 file", "save the arrays with savez of NumPy"),
    b"FEA1": ("this is an old Feather file", "write it again with version=2"),
    b"MATLAB": ("this is a MATLAB file", "save the arrays with savez of NumPy or with writematrix"),
    b"\xd0\xcf\x11\xe0": ("this is an old Excel workbook", "save the sheet as CSV"),
    b"%PDF": ("this is a PDF", "give CSV, TSV, NPY or NPZ"),
    b"\x89PNG": ("this is a picture", "give CSV, TSV, NPY or NPZ"),
}


@contextmanager
def opened(path: str | Path) -> Iterator[tuple[BinaryIO, int]]:
    """Open a regular file: the stream and its size in bytes.

    A DataError inside gets the file's name in front.

    Raises:
        DataError: a folder, a missing, empty or unreadable file, no regular file.
    """
    name = Path(path).name or str(path)
    try:
        _check_regular(path)
        with open(path, "rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if size == 0:
                raise DataError("the file is empty", fix="give CSV, TSV, NPY or NPZ")
            yield stream, size
    except DataError as error:
        raise error.at(name) from None
    except FileNotFoundError:
        raise DataError("there is no such file", where=name, fix="check the name") from None
    except PermissionError:
        raise DataError("the file can't be read", where=name, fix="check who may read it") from None
    except OSError as error:
        raise DataError(f"the file can't be read ({error.strerror})", where=name) from None
    except MemoryError:
        raise DataError("the file needs more memory than there is", where=name) from None


def _check_regular(path: str | Path) -> None:
    """Refuse what is no regular file: a pipe would block on opening, a device never end."""
    try:
        mode = os.stat(path).st_mode
    except ValueError:
        raise DataError("this is no file name", fix="check the name") from None
    if stat.S_ISDIR(mode):
        raise DataError("this is a folder", fix="give a file in it")
    if not stat.S_ISREG(mode):
        raise DataError("this is no regular file", fix="save the data to a file first")


def format_of(stream: BinaryIO, path: str | Path) -> Format:
    """What an open file holds; the stream is back at its start.

    Raises:
        DataError: a pickle, a known format that is not read, or a name ending in
            .npy or .npz on a file that is neither.
    """
    head = stream.read(16)
    stream.seek(0)
    if head.startswith(NPY_MAGIC):
        return "npy"
    if head.startswith(_ZIP_MAGIC):
        return "npz"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(_ARROW_MAGIC):
        return "arrow"
    if head.startswith(_PICKLE_MAGIC):
        raise DataError(
            "this is a pickle, and pickles are never loaded: they can run code",
            fix="save the array with save or savez of NumPy",
        )
    for magic, (what, fix) in _FOREIGN.items():
        if head.startswith(magic):
            raise DataError(what, fix=fix)
    suffix = Path(path).suffix.lower()
    if suffix in (".npy", ".npz"):
        begins = shown(head[:6].decode("latin-1"))
        raise DataError(
            f"this is no {suffix[1:].upper()} file: it begins with {begins}",
            fix="save it again with save or savez of NumPy",
        )
    return "text"
