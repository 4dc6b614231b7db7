"""NPY and NPZ files, read without trusting them.

Headers are matched by patterns, not evaluated; every size is checked against what is
there before memory is taken; objects (pickles) are never loaded.
"""

from __future__ import annotations

import math
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.content import NPY_MAGIC
from lossexplorer.data.number import shown
from lossexplorer.errors import DataError

MAX_ELEMENTS = 100_000_000
_MAX_HEADER = 65_536
_MAX_MEMBERS = 1_000

_DESCR = re.compile(r"'descr'\s*:\s*'([^']*)'")
_ORDER = re.compile(r"'fortran_order'\s*:\s*(True|False)")
_SHAPE = re.compile(r"'shape'\s*:\s*\(([\d\s,]*)\)")
_NUMBER_TYPE = re.compile(r"[<>|=]?(?:b1|[iu][1248]|f[248])")
_TEXT_TYPE = re.compile(r"[<>|=]?U[1-9]\d{0,5}")
_AGAIN = "save it again with np.save or np.savez"

_BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, KeyError, IndexError,
    NotImplementedError, RuntimeError, OverflowError, UnicodeError, ValueError,
)  # fmt: skip


@dataclass(frozen=True)
class Header:
    """What an array's header declares.

    Attributes:
        dtype: NumPy's code, such as "<f4".
        shape: its shape.
        fortran: whether the first index varies fastest.
        start: where its data begin.
    """

    dtype: str
    shape: tuple[int, ...]
    fortran: bool
    start: int

    @property
    def text(self) -> bool:
        """Whether it holds text."""
        return bool(_TEXT_TYPE.fullmatch(self.dtype))

    @property
    def elements(self) -> int:
        """How many elements it declares."""
        return math.prod(self.shape)

    def __str__(self) -> str:
        return f"{self.shape} {self.dtype.lstrip('<>|=')}"


def read_header(stream: BinaryIO) -> Header:
    """Read the header of one array.

    Raises:
        DataError: no NPY header, or one that is cut short or not understood.
    """
    start = stream.read(12)
    if not start.startswith(NPY_MAGIC):
        raise DataError("is no NPY array", fix=_AGAIN)
    wide = len(start) > 6 and start[6] > 1
    try:
        (length,) = struct.unpack_from("<I" if wide else "<H", start, 8)
    except struct.error:
        raise DataError("is cut short within its header", fix=_AGAIN) from None
    if start[6] not in (1, 2, 3) or length > _MAX_HEADER:
        raise DataError("has a header that is not understood", fix=_AGAIN)
    data_start = (12 if wide else 10) + length
    text = (start[12 if wide else 10 :] + stream.read(max(data_start - 12, 0))).decode("latin-1")
    if (12 if wide else 10) + len(text) < data_start:
        raise DataError("is cut short within its header", fix=_AGAIN)
    descr, order, shape = _DESCR.search(text), _ORDER.search(text), _SHAPE.search(text)
    if not (descr and order and shape):
        structured = "'descr': [" in text
        raise DataError(
            "is a structured array" if structured else "has a header that is not understood",
            fix="save each field as an array of its own" if structured else _AGAIN,
        )
    sizes = tuple(int(digits[:20]) for digits in re.findall(r"\d+", shape[1]))
    return Header(descr[1], sizes, order[1] == "True", data_start)


def read_values(stream: BinaryIO, header: Header, size: int) -> NDArray[Any]:
    """Read the numbers (or, for names, the text) that follow a header.

    Args:
        stream: just behind the header.
        header: what was declared.
        size: bytes of the whole array with its header, as they are there.

    Raises:
        DataError: objects and other types that are no numbers, more elements than
            can be read, fewer or more bytes than declared.
    """
    _check_type(header.dtype)
    if header.elements == 0:
        raise DataError(f"holds no numbers: its shape is {header.shape}", fix="give at least one")
    if header.elements > MAX_ELEMENTS or len(header.shape) > 16:
        raise DataError(
            f"declares the shape {shown(str(header.shape))[1:-1]}",
            fix=f"at most {MAX_ELEMENTS:,} numbers can be read",
        )
    dtype = np.dtype(header.dtype)
    expected, present = header.elements * dtype.itemsize, size - header.start
    if expected != present:
        raise DataError(
            f"its header declares {header}, {expected:,} bytes, but {present:,} are there",
            fix="the file is cut short or damaged: save it again"
            if expected > present
            else "the header does not fit the data: save it again",
        )
    if header.text and expected > 8 * MAX_ELEMENTS:
        raise DataError(f"holds {expected:,} bytes of text", fix="save fewer names")
    data = stream.read(expected)
    if len(data) != expected:
        raise DataError("is cut short", fix=_AGAIN)
    flat = np.frombuffer(data, dtype)
    array = flat.reshape(header.shape, order="F" if header.fortran else "C")
    return array.astype(_native(dtype), order="C", copy=False)


def _native(dtype: np.dtype[Any]) -> np.dtype[Any]:
    """The type in this machine's byte order; float16 becomes float64."""
    return np.dtype(np.float64) if dtype.str[1:] == "f2" else dtype.newbyteorder("=")


def _check_type(dtype: str) -> None:
    """Raise DataError unless the type is a number or text."""
    if _NUMBER_TYPE.fullmatch(dtype) or _TEXT_TYPE.fullmatch(dtype):
        return
    kind = dtype.lstrip("<>|=")[:1]
    if kind == "O":
        raise DataError(
            "holds Python objects, which are pickles, and pickles are never loaded",
            fix="make it a float array first: np.save(file, np.asarray(values, float))",
        )
    what = {
        "c": "complex numbers",
        "S": "bytes",
        "M": "dates",
        "m": "time spans",
        "V": "raw bytes (bfloat16, perhaps)",
        "f": "long doubles",
    }.get(kind, f"the type {shown(dtype)}")
    raise DataError(f"holds {what}, not numbers", fix="save it as float32 or float64")


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
                "is compressed in an unusual way", where=f"array {shown(name)}", fix=_AGAIN
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
        raise DataError("is damaged or cut short", fix=_AGAIN) from None
