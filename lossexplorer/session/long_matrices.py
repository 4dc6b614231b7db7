"""Large matrices of a session file, read piece by piece.

One call that reads a million numbers lets no other thread run meanwhile, and the window
would stand still although the file is read beside it. Pieces also need a fraction of the
memory that a million Python numbers take.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping

import msgspec
import numpy as np
from numpy.typing import NDArray

from lossexplorer.session.matrix import Matrix

_LARGE = 500_000  # bytes; what is shorter is read in an instant
_PIECE = 100_000  # bytes
_OPENS = b": [\n"  # no text in JSON holds a line break, so this is never inside one
_BETWEEN = b"],\n"


def take_out(content: bytes) -> tuple[bytes, Mapping[str, Matrix]]:
    """Read the large matrices that stand as this program writes them: a row a line.

    Args:
        content: a session file.

    Returns:
        The file with a word in the place of each matrix, and the matrices by word. What is
        written in another way, or damaged, stays where it is.
    """
    parts, found, done, place = [], {}, 0, 0
    while len(content) > _LARGE and (start := content.find(_OPENS, place)) >= 0:
        place = start + len(_OPENS)
        first = content.find(b"[", place, place + 100)
        if first < 0 or content[place:first].strip(b" "):
            continue
        closing = b"\n" + b" " * max(first - place - 2, 0) + b"]"
        end = content.find(closing, first)
        if end - first < _LARGE:
            continue
        matrix = _matrix(content, first, end)
        if matrix is None:
            continue
        word = f"matrix {secrets.token_hex(16)}"
        found[word] = matrix
        parts += [content[done : start + 2], f'"{word}"'.encode()]
        done = place = end + len(closing)
    return (b"".join([*parts, content[done:]]) if found else content), found


def _matrix(content: bytes, start: int, end: int) -> Matrix | None:
    """The rows between two places; None unless they are equally long rows of numbers."""
    blocks: list[NDArray[np.float64]] = []
    while start < end:
        cut = content.find(_BETWEEN, start + _PIECE, end)
        cut = end if cut < 0 else cut + 1
        piece = b"[" + content[start:cut] + b"]"
        try:
            rows = msgspec.json.decode(piece, type=list[list[float]])
            blocks.append(np.array(rows, dtype=np.float64))
        except (msgspec.DecodeError, ValueError):
            return None
        start = cut + 1
    if len({block.shape[1:] for block in blocks}) != 1:
        return None
    return Matrix(np.concatenate(blocks))
