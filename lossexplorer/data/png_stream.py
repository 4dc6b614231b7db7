"""Whether a PNG file holds all the pixels that its header promises.

A decoder fills what is missing with black, if the compressed stream itself is whole.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import IO

_SIGNATURE = 8  # bytes
_PIECE = 1 << 16  # bytes that are decompressed at a time
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by the colour type of the header
# first column and row, and their steps, of the passes of an interlaced picture (Adam7)
_PASSES = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)


def ends_early(stream: IO[bytes]) -> bool:
    """Whether the pixels of a PNG file end before the last row.

    Args:
        stream: the file from its beginning; what else is wrong with it is left to a decoder.
    """
    stream.seek(_SIGNATURE)
    missing = 0
    inflate = zlib.decompressobj()
    for kind, content in _chunks(stream):
        if kind == b"IHDR" and len(content) == 13:
            missing = _promised(content)
        elif kind == b"IDAT":
            while content and missing > 0 and not inflate.eof:
                try:
                    missing -= len(inflate.decompress(content, _PIECE))
                except zlib.error:
                    return False
                content = inflate.unconsumed_tail
    return missing > 0


def _chunks(stream: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each chunk up to the end of the picture."""
    kind = b""
    while kind != b"IEND":
        head = stream.read(8)
        if len(head) < 8:
            return
        length, kind = struct.unpack(">I4s", head)
        if kind in (b"IHDR", b"IDAT"):
            yield kind, stream.read(length)
        else:
            stream.seek(length, 1)
        stream.seek(4, 1)  # the check sum


def _promised(header: bytes) -> int:
    """How many bytes the pixels take, with the byte before each row that names its filter."""
    width, height, bits, color, _, _, interlaced = struct.unpack(">IIBBBBB", header)
    depth = bits * _CHANNELS.get(color, 0)
    total = 0
    for left, top, across, down in _PASSES if interlaced else ((0, 0, 1, 1),):
        columns = -(-(width - left) // across)
        rows = -(-(height - top) // down)
        if columns > 0 and rows > 0:
            total += rows * (1 + (columns * depth + 7) // 8)
    return total
