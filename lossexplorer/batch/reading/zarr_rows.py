"""Rows of a Zarr array, decoded a chunk at a time."""

from __future__ import annotations

import json
import math
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.assets import bundled
from lossexplorer.batch.reading.watched_file import Stamp, WatchedFile
from lossexplorer.data.npy_header import Header
from lossexplorer.data.number import shown
from lossexplorer.errors import DataError

Array = NDArray[Any]

MAX_CHUNK_BYTES = 1 << 30
"""A chunk is decoded as a whole, so it has to fit in memory."""

_METADATA = ("zarr.json", ".zarray", ".zgroup")
_MAX_METADATA = 10_000_000
# what turns stored bytes into numbers without running anything of the file's own: not pickle
_CODECS = frozenset(
    ("adler32", "astype", "bitround", "blosc", "bytes", "bz2", "cast_value", "crc32", "crc32c")
    + ("delta", "fixedscaleoffset", "fletcher32", "gzip", "jenkins_lookup3", "lz4", "lzma")
    + ("packbits", "quantize", "scale_offset", "sharding_indexed", "shuffle", "transpose")
    + ("zlib", "zstd")
)


def is_zarr(path: str | Path) -> bool:
    """Whether a folder is a Zarr array or a group of them."""
    return any(os.path.isfile(os.path.join(path, name)) for name in _METADATA)


def zarr_arrays(path: str | Path) -> dict[str, Header] | None:
    """The arrays of a group by name; None if ``path`` is an array itself.

    Raises:
        DataError: as :class:`ZarrRows`.
    """
    if not _is_group(path):
        return None
    with os.scandir(path) as entries:
        names = sorted(entry.name for entry in entries if entry.is_dir() and is_zarr(entry.path))
    folders = {name: os.path.join(path, name) for name in names}
    arrays = {name: folder for name, folder in folders.items() if not _is_group(folder)}
    if not arrays:
        raise DataError("holds no arrays", where=Path(path).name, fix="name the folder of an array")
    headers = {}
    for name, folder in arrays.items():
        array = _opened(folder)
        headers[name] = Header(array.dtype.str, array.shape, False, 0)
    return headers


class ZarrRows:
    """Rows of a Zarr array on disk, (N, K) or (N,); version 2 or 3, whatever its chunks.

    What is read has the array's type in this machine's byte order; float16 becomes float32.
    A chunk that isn't there reads as the array's fill value, as Zarr has it. That the array
    was made anew is noticed; that single chunks were written to is not.
    """

    def __init__(self, path: str | Path) -> None:
        """Look at the metadata.

        Raises:
            DataError: no array of numbers with one or two axes, chunks that don't fit in
                memory, codecs that could run code, or Zarr isn't installed.
        """
        self._problem: DataError | None = None
        self._open(os.path.abspath(path), Path(path).name)

    def __getstate__(self) -> tuple[str, str, Stamp]:
        return self._path, self.name, self._watched.stamp

    def __setstate__(self, state: tuple[str, str, Stamp]) -> None:
        path, name, stamp = state
        self._problem = None
        try:
            self._open(path, name)
        except DataError as error:
            self._problem = error
        else:
            if self._watched.stamp[:2] != stamp[:2]:
                self._problem = DataError(
                    "the array was made anew while it was read", where=name, fix="open it again"
                )

    def _open(self, path: str, name: str) -> None:
        self._path, self.name = path, name
        self._watched = WatchedFile(_metadata_file(path))
        self._watched.name = name
        self._array = _opened(path)
        self.shape: tuple[int, ...] = tuple(self._array.shape)
        stored = self._array.dtype
        self.dtype = np.dtype("f4" if stored.str[1:] == "f2" else stored.newbyteorder("="))
        self._chunk_rows = int(self._array.chunks[0])
        self._decoded = threading.local()

    def read(self, start: int, stop: int) -> Array:
        """Rows ``start`` up to ``stop``; as :meth:`Rows.read`.

        Raises:
            DataError: if they can't be decoded, or the array was made anew.
        """
        if self._problem is not None:
            raise self._problem
        start, stop, _ = slice(start, stop).indices(self.shape[0])
        if start >= stop:
            return np.empty((0, *self.shape[1:]), self.dtype)
        first, values = getattr(self._decoded, "last", (0, None))
        if values is None or not first <= start < stop <= first + len(values):
            first, values = self._chunks(start, stop)
            self._decoded.last = first, values
        found: Array = values[start - first : stop - first]
        return found

    def pick(self, rows: NDArray[np.int64]) -> Array:
        """The rows at these numbers, in this order; every chunk is decoded once."""
        rows = np.asarray(rows)
        picked = np.empty((len(rows), *self.shape[1:]), self.dtype)
        chunks = rows // self._chunk_rows
        for chunk in np.unique(chunks).tolist():
            places = chunks == chunk
            wanted = rows[places]
            first = int(wanted.min())
            picked[places] = self.read(first, int(wanted.max()) + 1)[wanted - first]
        return picked

    def _chunks(self, start: int, stop: int) -> tuple[int, Array]:
        """The whole chunks in which some rows lie, and the number of their first row."""
        first = start // self._chunk_rows * self._chunk_rows
        last = min(-(-stop // self._chunk_rows) * self._chunk_rows, self.shape[0])
        with _decoding(self.name):
            values = np.ascontiguousarray(self._array[first:last], self.dtype)
        self._watched.check()
        return first, values


def _opened(path: str) -> Any:
    """A Zarr array that can be read without harm."""
    name = Path(path).name
    try:
        import zarr  # 250 ms, and an extra
    except ImportError:
        raise DataError(
            "this is a Zarr array, and zarr isn't installed",
            where=name,
            fix="save its numbers with np.save"
            if bundled()
            else "pip install 'lossexplorer[cluster]'",
        ) from None
    file = _metadata_file(path)
    _check_codecs(_metadata(file), name)
    with _decoding(name):  # with the version named, it looks at no other file
        array = zarr.open_array(path, mode="r", zarr_format=3 if file.endswith("zarr.json") else 2)
        dtype, shape, chunks = array.dtype, array.shape, array.chunks
    if not isinstance(dtype, np.dtype) or dtype.kind not in "buif" or dtype.itemsize > 8:
        raise DataError(
            f"holds the type {shown(str(dtype))}, not numbers",
            where=name,
            fix="save it as float32 or float64",
        )
    if len(shape) not in (1, 2):
        raise DataError(f"has the shape {shape}", where=name, fix="give (rows,) or (rows, classes)")
    if 0 in shape:
        raise DataError(f"holds no numbers: its shape is {shape}", where=name)
    size = math.prod(chunks) * dtype.itemsize
    if size > MAX_CHUNK_BYTES:
        raise DataError(
            f"its chunks of {chunks} have {size:,} bytes",
            where=name,
            fix=f"at most {MAX_CHUNK_BYTES:,} are read: save it with smaller chunks",
        )
    return array


@contextmanager
def _decoding(name: str) -> Iterator[None]:
    """Turn what Zarr and its codecs raise over damaged data into a DataError."""
    try:
        yield
    except Exception as error:  # every codec has errors of its own
        reason = " ".join(str(error).split())[:200]
        raise DataError(
            f"the Zarr array can't be read ({type(error).__name__}: {reason})",
            where=name,
            fix="write it again",
        ) from None


def _metadata_file(path: str) -> str:
    """The file that says what an array is."""
    modern = os.path.join(path, "zarr.json")
    return modern if os.path.isfile(modern) else os.path.join(path, ".zarray")


def _metadata(file: str) -> dict[str, Any]:
    """What a metadata file says; DataError if it can't be read."""
    name = Path(file).parent.name
    try:
        with open(file, "rb") as stream:
            text = stream.read(_MAX_METADATA + 1)
        found = json.loads(text) if len(text) <= _MAX_METADATA else None
    except (OSError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise DataError(f"{Path(file).name} can't be read", where=name, fix="write the array again")
    return found


def _is_group(path: str | Path) -> bool:
    modern = os.path.join(path, "zarr.json")
    if os.path.isfile(modern):
        return _metadata(modern).get("node_type") == "group"
    return not os.path.isfile(os.path.join(path, ".zarray"))


def _check_codecs(metadata: dict[str, Any], name: str) -> None:
    """Raise DataError at a codec that isn't known to be harmless."""
    listed = [metadata.get(key) for key in ("codecs", "filters", "compressor")]
    while listed:
        entry = listed.pop()
        if isinstance(entry, list):
            listed.extend(entry)
        elif entry is not None:
            codec = entry.get("id", entry.get("name")) if isinstance(entry, dict) else entry
            if str(codec).removeprefix("numcodecs.") not in _CODECS:
                raise DataError(
                    f"is stored by the codec {shown(str(codec))}, which is never run",
                    where=name,
                    fix="save it with zstd or blosc, or without compression",
                )
            inner = entry.get("configuration") if isinstance(entry, dict) else None
            if isinstance(inner, dict):
                listed.extend(inner.get(key) for key in ("codecs", "index_codecs"))
