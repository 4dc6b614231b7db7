"""The table of single rows as a file, written a part at a time.

CSV, NPZ and Parquet hold every column, NPY the losses alone. The file takes its name when
the last part is in it: until then, and for ever if something goes wrong, what was there
before stays.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from lossexplorer.assets import bundled
from lossexplorer.batch.passes.result import Columns
from lossexplorer.data.spreadsheet import guarded
from lossexplorer.errors import ExportError
from lossexplorer.files import atomic_file
from lossexplorer.write_errors import write_errors

Part = Mapping[str, "NDArray[Any] | Sequence[str]"]
Add = Callable[[Part], None]

PART_ROWS = 65_536
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold: files don't depend on the clock
_ZIP64 = 2**31
_COPIED = 2**20


def part_of(
    columns: Columns,
    rows: NDArray[np.integer[Any]],
    *,
    second: Columns | None = None,
    classes: bool = True,
    row_names: Sequence[str] = (),
    class_names: Sequence[str] = (),
) -> dict[str, NDArray[Any] | Sequence[str]]:
    """Some rows as columns of a file.

    Args:
        columns: of these rows, (n,) each.
        rows: their numbers, counted from 0; in the file they count from 1.
        second: another model's columns of the same rows.
        classes: whether rows have a label and a predicted class; not in a regression.
        row_names: of all rows, or empty.
        class_names: of all classes, or empty; names that only count are left out. Classes
            are numbered from 0 in any case.
    """
    part: dict[str, NDArray[Any] | Sequence[str]] = {"row": rows + 1}
    if tuple(class_names) == tuple(map(str, range(len(class_names)))):
        class_names = ()
    if row_names:
        part["name"] = [row_names[row] for row in rows.tolist()]
    if classes:
        part["label"] = columns.label
        if class_names:
            part["label_name"] = _names(class_names, columns.label)
    for prefix, model in (("", columns), ("second_", second)):
        if model is None:
            continue
        if classes:
            part[f"{prefix}predicted"] = model.predicted
            if class_names:
                part[f"{prefix}predicted_name"] = _names(class_names, model.predicted)
        part[f"{prefix}loss"] = model.loss
        if classes:
            part[f"{prefix}margin"] = model.margin
        if model.gradient is not None:
            part[f"{prefix}gradient_norm"] = model.gradient
    return part


def _names(names: Sequence[str], classes: NDArray[Any]) -> list[str]:
    """Names of classes; "" for a label that marks a row to be ignored."""
    return [names[index] if 0 <= index < len(names) else "" for index in classes.tolist()]


@contextmanager
def row_file(path: str | Path, rows: int) -> Iterator[Add]:
    """A file that takes parts with the same columns, ``rows`` rows in all.

    Its ending says what it is: .csv, .npz, .parquet, or .npy for the losses alone.

    Raises:
        ExportError: if the ending is another one, pyarrow is missing for Parquet, or the
            file can't be written.
    """
    check_row_file(path)
    with written(path) as file, _WRITERS[_ending(path)](file, rows, path) as add:
        yield add


@contextmanager
def written(path: str | Path) -> Iterator[BinaryIO]:
    """A file as :func:`atomic_file` writes it.

    Raises:
        ExportError: if it can't be written.
    """
    with write_errors(path, ExportError), atomic_file(path) as file:
        yield file


def check_row_file(path: str | Path) -> None:
    """Raise ExportError unless rows can be written to a file with this ending."""
    ending = _ending(path)
    if ending not in _WRITERS:
        raise ExportError(
            f"{ending[1:]!r} is no format for rows" if ending else "has no ending",
            where=str(path),
            fix="end the name in .npy, .csv, .npz or .parquet",
        )
    if ending == ".parquet" and find_spec("pyarrow") is None:
        raise ExportError(
            "Parquet needs pyarrow",
            where=str(path),
            fix="end the name in .npz or .csv"
            if bundled()
            else "pip install 'lossexplorer[parquet]', or end the name in .npz",
        )


def _ending(path: str | Path) -> str:
    return Path(path).suffix.lower()


@contextmanager
def _npy(file: BinaryIO, rows: int, path: str | Path) -> Iterator[Add]:
    """The losses, (N,)."""
    begun = False

    def add(part: Part) -> None:
        nonlocal begun
        losses = np.asarray(part["loss"])
        if not begun:
            _write_header(file, losses.dtype, rows)
            begun = True
        file.write(np.ascontiguousarray(losses).data)

    yield add


@contextmanager
def _csv(file: BinaryIO, rows: int, path: str | Path) -> Iterator[Add]:
    """A heading, then one row a line; every float reads back as the same number."""
    begun = False

    def add(part: Part) -> None:
        nonlocal begun
        if not begun:
            file.write((",".join(part) + "\n").encode())
            begun = True
        lines = map(",".join, zip(*map(_cells, part.values()), strict=True))
        file.write(("\n".join(lines) + "\n").encode())

    yield add


def _cells(values: NDArray[Any] | Sequence[str]) -> Iterator[str]:
    if isinstance(values, np.ndarray):
        return map(repr, values.tolist())
    return map(_text_cell, values)


def _text_cell(text: str) -> str:
    cell = guarded(text)
    if cell != cell.strip() or any(mark in cell for mark in ',"\n\r'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


@contextmanager
def _npz(file: BinaryIO, rows: int, path: str | Path) -> Iterator[Add]:
    """One array a column, as np.savez writes them.

    A zip takes its members one after another, so columns wait in files of their own that
    nobody sees and that vanish with this process.
    """
    waiting: dict[str, tuple[np.dtype[Any], IO[bytes]]] = {}
    texts: dict[str, list[str]] = {}
    with ExitStack() as stack:

        def add(part: Part) -> None:
            for key, values in part.items():
                if not isinstance(values, np.ndarray):
                    texts.setdefault(key, []).extend(values)
                    continue
                if key not in waiting:
                    place = stack.enter_context(tempfile.TemporaryFile(dir=_folder(path)))
                    waiting[key] = values.dtype, place
                waiting[key][1].write(np.ascontiguousarray(values).data)

        yield add
        with zipfile.ZipFile(file, "w") as archive:
            for key, (dtype, place) in waiting.items():
                with _member(archive, key, rows * dtype.itemsize) as member:
                    _write_header(member, dtype, rows)
                    place.seek(0)
                    shutil.copyfileobj(place, member, _COPIED)
            for key, words in texts.items():
                array = np.array(words, dtype=np.str_)
                with _member(archive, key, array.nbytes) as member:
                    np.lib.format.write_array(member, array, allow_pickle=False)


def _member(archive: zipfile.ZipFile, key: str, size: int) -> IO[bytes]:
    entry = zipfile.ZipInfo(f"{key}.npy", date_time=_EPOCH)
    entry.create_system = 3  # the same bytes on every system
    return archive.open(entry, "w", force_zip64=size > _ZIP64 - _COPIED)


def _folder(path: str | Path) -> Path | None:
    """Where a file will be: there is room there if there is room for the file."""
    target = Path(path).resolve()
    return target.parent if target.is_file() or not target.exists() else None


@contextmanager
def _parquet(file: BinaryIO, rows: int, path: str | Path) -> Iterator[Add]:
    """One column each; texts as strings."""
    import pyarrow
    from pyarrow import parquet

    with ExitStack() as stack:
        writers: list[Any] = []

        def add(part: Part) -> None:
            table = pyarrow.table({key: pyarrow.array(values) for key, values in part.items()})
            if not writers:
                writers.append(stack.enter_context(parquet.ParquetWriter(file, table.schema)))
            writers[0].write_table(table)

        yield add


def _write_header(file: IO[bytes], dtype: np.dtype[Any], rows: int) -> None:
    header = {"descr": dtype.str, "fortran_order": False, "shape": (rows,)}
    np.lib.format.write_array_header_1_0(file, header)


_WRITERS = {".npy": _npy, ".csv": _csv, ".npz": _npz, ".parquet": _parquet}
