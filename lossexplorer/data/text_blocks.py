"""The text of a file, a block of whole lines at a time."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from lossexplorer.errors import DataError

BLOCK_BYTES = 1 << 21
_LONGEST_QUOTE = 1 << 18  # characters; csv's own limit of a field is half of it

Report = Callable[[float], None]

_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


@dataclass(frozen=True)
class Block:
    """Some whole lines.

    Attributes:
        text: every line has its end, one character.
        line: the number of the first line, from 1.
        last: whether the file ends here.
    """

    text: str
    line: int
    last: bool


def text_blocks(
    stream: BinaryIO, size: int, report: Report | None = None, block_bytes: int | None = None
) -> Iterator[Block]:
    """Decode a file of UTF-8, or of UTF-16 with a byte order mark.

    A block never ends inside quotation marks. Every line end becomes one character.

    Args:
        stream: at its start.
        size: of the file, in bytes.
        report: told the share that was read after each block; may raise to stop.
        block_bytes: bytes a block; for tests.

    Yields:
        At least one block; the last one may be empty.

    Raises:
        DataError: naming the line with a byte that is no text.
    """
    decoder, line, done, rest = _decoder(stream), 1, stream.tell(), ""
    last = False
    while not last:
        data = stream.read(block_bytes or BLOCK_BYTES)
        done += len(data)
        last = not data
        pending = line + rest.count("\n")
        rest += _decoded(decoder, data, last, pending)
        if last and rest and not rest.endswith("\n"):
            rest += "\n"
        end = len(rest) if last else _end(rest)
        if not end and not last:
            continue
        yield Block(rest[:end], line, last)
        line += rest.count("\n", 0, end)
        rest = rest[end:]
        if report is not None:
            report(min(done / size, 1.0) if size else 1.0)


def _decoder(stream: BinaryIO) -> io.IncrementalNewlineDecoder:
    """What turns the bytes into text; the stream is left behind a byte order mark."""
    head = stream.read(3)
    encoding = _UTF_16.get(head[:2], "utf-8")
    mark = 2 if head[:2] in _UTF_16 else 3 if head == codecs.BOM_UTF8 else 0
    stream.seek(mark)
    return io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)(), translate=True)


def _decoded(decoder: io.IncrementalNewlineDecoder, data: bytes, last: bool, line: int) -> str:
    """The next piece of text; ``line`` is where it begins."""
    try:
        text: str = decoder.decode(data, final=last)
    except UnicodeDecodeError as error:
        name = "UTF-8" if error.encoding == "utf-8" else "UTF-16"
        line += error.object.count(b"\n", 0, error.start)
        if error.start >= len(error.object) - 3 and name == "UTF-16":
            raise DataError(
                "the UTF-16 text is cut short", where=f"line {line}", fix="save it again"
            ) from None
        raise DataError(
            f"byte 0x{error.object[error.start]:02x} is no {name} text",
            where=f"line {line}",
            fix="save the file as UTF-8, such as 'CSV UTF-8'",
        ) from None
    if "\x00" in text:
        raise DataError("this is no text file", fix="give CSV, TSV, NPY or NPZ")
    return text


def _end(text: str) -> int:
    """Where a block can end: behind a line, outside quotation marks; 0 if nowhere yet."""
    end = whole = text.rfind("\n") + 1
    while text.count('"', 0, end) % 2:
        end = text.rfind("\n", 0, text.rfind('"', 0, end)) + 1
    # a mark that stays open for long was never closed, and csv says so
    return whole if whole - end > _LONGEST_QUOTE else end
