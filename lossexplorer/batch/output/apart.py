"""What is written must not take the place of what is read."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterable
from pathlib import Path

from lossexplorer.batch.reading.zarr_rows import is_zarr
from lossexplorer.errors import ExportError


def check_apart(output: str | Path, inputs: Iterable[str | Path]) -> None:
    """Raise ExportError if a file to write is one that is read, or would become a part of it.

    Args:
        output: the file; it need not exist.
        inputs: files, folders of parts, patterns such as "part-*.npy", Zarr arrays.
    """
    for source in filter(None, map(str, inputs)):
        if _same(output, source):
            what = f"{Path(source).name} is read from and can't be written over"
        elif _within(os.path.realpath(output), source):
            what = f"a file of this name would belong to {Path(source).name or source}"
        else:
            continue
        raise ExportError(what, where=str(output), fix="choose another name")


def _same(output: str | Path, source: str) -> bool:
    try:
        return os.path.samefile(output, source)
    except OSError:  # at least one of them isn't there
        return os.path.realpath(output) == os.path.realpath(source)


def _within(output: str, source: str) -> bool:
    """Whether a file would be one of the parts of a folder, of a pattern or of a Zarr array."""
    folder = os.path.realpath(source)
    if os.path.isdir(folder):
        if os.path.dirname(output) == folder and output.endswith(".npy"):
            return True
        return is_zarr(folder) and Path(folder) in Path(output).parents
    if os.path.exists(folder) or not set("*?[") & set(source):
        return False
    # a pattern is matched name by name: "*" stands for no separator
    pattern, path = Path(os.path.abspath(source)).parts, Path(output).parts
    return len(pattern) == len(path) and all(map(fnmatch.fnmatchcase, path, pattern))
