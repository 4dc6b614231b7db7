"""The header of an NPY array: what it declares, and whether that can be.

It is matched by patterns, not evaluated, and checked against what is there before any
memory is taken.
"""

from __future__ import annotations

import math
import re
import struct
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np

from lossexplorer.data.content import NPY_MAGIC
from lossexplorer.data.number import shown
from lossexplorer.errors import DataError

SAVE_AGAIN = "save it again with save or savez of NumPy"

_MAX_HEADER = 65_536
_DESCR = re.compile(r"'descr'\s*:\s*'([^']*)'")
_ORDER = re.compile(r"'fortran_order'\s*:\s*(True|False)")
_SHAPE = re.compile(r"'shape'\s*:\s*\(([\d\s,]*)\)")
_NUMBER_TYPE = re.compile(r"[<>|=]?(?:b1|[iu][1248]|f[248])")
_TEXT_TYPE = re.compile(r"[<>|=]?U[1-9]\d{0,5}")


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

    @property
    def declared(self) -> str:
        """The shape, shortened if it goes on and on."""
        return shown(str(self.shape))[1:-1]

    @property
    def code(self) -> str:
        """NumPy's code without the byte order, such as "f4"."""
        return self.dtype.lstrip("<>|=")

    def __str__(self) -> str:
        return f"{self.shape} {self.code}"


def read_header(stream: BinaryIO) -> Header:
    """Read the header of one array.

    Raises:
        DataError: no NPY header, or one that is cut short or not understood.
    """
    start = stream.read(12)
    if not start.startswith(NPY_MAGIC):
        raise DataError("is no NPY array", fix=SAVE_AGAIN)
    wide = len(start) > 6 and start[6] > 1
    try:
        (length,) = struct.unpack_from("<I" if wide else "<H", start, 8)
    except struct.error:
        raise DataError("is cut short within its header", fix=SAVE_AGAIN) from None
    if start[6] not in (1, 2, 3) or length > _MAX_HEADER:
        raise DataError("has a header that is not understood", fix=SAVE_AGAIN)
    data_start = (12 if wide else 10) + length
    text = (start[12 if wide else 10 :] + stream.read(max(data_start - 12, 0))).decode("latin-1")
    if (12 if wide else 10) + len(text) < data_start:
        raise DataError("is cut short within its header", fix=SAVE_AGAIN)
    descr, order, shape = _DESCR.search(text), _ORDER.search(text), _SHAPE.search(text)
    if not (descr and order and shape):
        structured = "'descr': [" in text
        raise DataError(
            "is a structured array" if structured else "has a header that is not understood",
            fix="save each field as an array of its own" if structured else SAVE_AGAIN,
        )
    sizes = tuple(int(digits[:20]) for digits in re.findall(r"\d+", shape[1]))
    return Header(descr[1], sizes, order[1] == "True", data_start)


def check_header(header: Header, size: int) -> None:
    """Raise DataError unless an array can be what its header declares.

    Objects and other types that are no numbers are refused, and a shape that needs more
    or fewer bytes than follow the header in the ``size`` bytes that are there.
    """
    _check_type(header.dtype)
    if header.elements == 0:
        raise DataError(f"holds no numbers: its shape is {header.shape}", fix="give at least one")
    if len(header.shape) > 16:
        raise DataError(f"declares the shape {header.declared}", fix="give at most 16 axes")
    expected = header.elements * np.dtype(header.dtype).itemsize
    present = size - header.start
    if expected != present:
        raise DataError(
            f"its header declares {header.declared} {header.code}, {_bytes(expected)}, but"
            f" {_bytes(present)} are there",
            fix="the file is cut short or damaged: save it again"
            if expected > present
            else "the header does not fit the data: save it again",
        )


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


def _bytes(number: int) -> str:
    return f"{number:,} bytes" if number < 10**18 else "more bytes than there can be"
