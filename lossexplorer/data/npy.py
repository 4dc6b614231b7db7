"""NPY and NPZ files, read without trusting them.

Every size is checked against what is there before memory is taken; objects (pickles)
are never loaded.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.npy_header import SAVE_AGAIN, Header, check_header, read_header
from lossexplorer.data.number import shown
from lossexplorer.errors import DataError

MAX_ELEMENTS = 100_000_000
_MAX_MEMBERS = 1_000

_BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, KeyError, IndexError,
    NotImplementedError, RuntimeError, OverflowError, UnicodeError, ValueError,
)  # fmt: skip


def read_values(stream: BinaryIO, header: Header, size: int) -> NDArray[Any]:
    """Read the numbers (or, for names, the text) that follow a header.

    Args:
        stream: just behind the header.
        header: what was declared.
        size: bytes of the whole array with its header, as they are there.

    Raises:
        DataError: as :func:`check_header`, and for more elements than can be read.
    """
    check_header(header, size)
    if header.elements > MAX_ELEMENTS:
        raise DataError(
            f"declares the shape {header.declared}",
            fix=f"at most {MAX_ELEMENTS:,} numbers can be read at once: predictions and labels"
            " saved with np.save as NPY files of their own may have any number",
        )
    dtype = np.dtype(header.dtype)
    expected = header.elements * dtype.itemsize
    if header.text and expected > 8 * MAX_ELEMENTS:
        raise DataError(f"holds {expected:,} bytes of text", fix="save fewer names")
    data = stream.read(expected)
    if len(data) != expected:
        raise DataError("is cut short", fix=SAVE_AGAIN)
    flat = np.frombuffer(data, dtype)
    array = flat.reshape(header.shape, order="F" if header.fortran else "C")
    return array.astype(_native(dtype), order="C", copy=False)


def _native(dtype: np.dtype[Any]) -> np.dtype[Any]:
    """The type in this machine's byte order; float16 becomes float64."""
    return np.dtype(np.float64) if dtype.str[1:] == "f2" else dtype.newbyteorder("=")


class Archive:
    """An NPZ file: the headers of its arrays by name, read on demand.

    Attributes:
        headers: by array name, for those with a readable header.
    """

    def __init__(self, stream: BinaryIO) -> None:
        """Open it and read the headers.

        Raises:
            DataError: a damaged archive, another kind of zip file.
        """
        with _readable():
            self._zip = zipfile.ZipFile(stream)
            members = self._zip.infolist()
        if len(members) > _MAX_MEMBERS:
            raise DataError(f"holds {len(members):,} files", fix="give an NPZ with fewer arrays")
        names = {member.filename for member in members}
        if "xl/workbook.xml" in names:
            raise DataError("is an Excel workbook", fix="save the sheet as CSV")
        if any(name.endswith("data.pkl") for name in names):
            raise DataError(
                "is a PyTorch file, which is a pickle, and pickles are never loaded",
                fix="save the arrays with np.savez(file, logits=logits.numpy(), labels=...)",
            )
        self._members = {
            member.filename.removesuffix(".npy"): member
            for member in members
            if member.filename.endswith(".npy")
        }
        if not self._members:
            raise DataError("holds no arrays", fix="save them with np.savez")
        self.headers: dict[str, Header] = {}
        for name in self._members:
            with self._member(name) as file:
                self.headers[name] = read_header(file)

    def read(self, name: str) -> NDArray[Any]:
        """The array called ``name``; KeyError if there is none, DataError if it can't be read."""
        with self._member(name) as file:
            header = read_header(file)
            return read_values(file, header, self._members[name].file_size)

    @contextmanager
    def _member(self, name: str) -> Iterator[BinaryIO]:
        member = self._members[name]
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise DataError(
                "is compressed in an unusual way", where=f"array {shown(name)}", fix=SAVE_AGAIN
            )
        try:
            with _readable(), self._zip.open(member) as file:
                yield file  # type: ignore[misc]
        except DataError as error:
            raise error.at(f"array {shown(name)}") from None


@contextmanager
def _readable() -> Iterator[None]:
    """Turn what a damaged archive makes zipfile raise into a DataError."""
    try:
        yield
    except DataError:
        raise
    except _BROKEN_ZIP:
        raise DataError("is damaged or cut short", fix=SAVE_AGAIN) from None
