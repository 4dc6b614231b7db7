"""A stack of convolutions in an .npz file.

It holds for layer 0, 1, … the arrays ``weights_0`` of shape (out, in, height, width) as
PyTorch stores them, and where they are wanted ``bias_0`` of shape (out,), ``stride_0``
(default 1) and ``padding_0`` (zeros on each side, default 0). Pickled objects are refused.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses.spec import Array

_MOST_ARRAYS, _MOST_BYTES = 400, 256 * 2**20
_DAMAGED = (
    OSError, ValueError, TypeError, AttributeError, EOFError, MemoryError, OverflowError,
    NotImplementedError, RuntimeError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
_NAME = re.compile(r"(weights|bias|stride|padding)_(0|[1-9]\d{0,2})")


def arrays_of(path: str) -> dict[str, Array]:
    """The arrays in a file, by name.

    Raises:
        LossInputError: it is damaged, holds pickles, or far more than a stack can need.
    """
    try:
        _check_archive(path)
        with open(path, "rb") as file, np.load(file, allow_pickle=False) as archive:
            return {name: archive[name] for name in archive.files}
    except LossInputError:
        raise
    except _DAMAGED:
        raise LossInputError(
            "it is no .npz file of plain arrays",
            where=path,
            fix="write it with numpy.savez(path, weights_0=…, bias_0=…, stride_0=…)",
        ) from None


def _check_archive(path: str) -> None:
    """Refuse what would unpack to more than a stack can need, before it is unpacked."""
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > _MOST_ARRAYS or unpacked > _MOST_BYTES:
        raise LossInputError(
            f"it holds {len(members):,} arrays and {unpacked / 2**20:,.0f} MB",
            where=path,
            fix=f"give the first layers alone: at most {_MOST_ARRAYS} arrays and "
            f"{_MOST_BYTES // 2**20} MB",
        )


def in_order(arrays: Mapping[str, Array]) -> list[tuple[Any, ...]]:
    """Layers from named arrays, each (weights, bias, stride, padding), not yet checked.

    Raises:
        LossInputError: for a name that is no layer's, or a layer that is left out.
    """
    for name in arrays:
        if not _NAME.fullmatch(name):
            raise LossInputError(
                f"there is an array {name!r}",
                where="features",
                fix="the names are weights_0, bias_0, stride_0, padding_0, weights_1 …",
            )
    numbers = sorted({int(name.rpartition("_")[2]) for name in arrays})
    for k in range(numbers[-1] + 1 if numbers else 1):
        if f"weights_{k}" not in arrays:
            raise LossInputError(
                f"there is no weights_{k}", where="features", fix="count layers from 0"
            )
    defaults = (("bias", None), ("stride", 1), ("padding", 0))
    return [
        (arrays[f"weights_{k}"], *(arrays.get(f"{name}_{k}", value) for name, value in defaults))
        for k in numbers
    ]
