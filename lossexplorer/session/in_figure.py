"""Sessions that are carried by exported pictures: found in PNG, SVG, PDF and GIF files.

Each holds the text of a ``.lossx`` file, compressed: a PNG, moving or not, in an iTXt
chunk, in base64 where it is large, an SVG in base64 in a ``<metadata>`` element, a PDF as an
attached file, a GIF in an application extension. Nothing else of the file is interpreted.
Sizes are checked before and while decompressing, so that a small file can't fill the memory.
"""

from __future__ import annotations

import base64
import binascii
import os
import re
import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from lossexplorer.errors import SessionError
from lossexplorer.session.session import Session
from lossexplorer.session.store import MAX_BYTES, SUFFIX, load_session, loads

KEYWORD = "lossexplorer-session"
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
PDF_MARK = b"/LossExplorerSession 1"  # in the dictionary of the attached file
# an application extension: eight letters that name the program and three more
GIF_MARK = b"\x21\xff\x0bLOSSXPLR1.0"
MAX_FILE = 512 * 1024 * 1024
_NONE = "no session is in it: it was exported without one, or saved anew by another program"
_WHOLE = "open the file as it was exported"
_IN_SVG = re.compile(rb"<metadata[^<>]*>\s*" + KEYWORD.encode() + rb";base64,([^<]*)<")


def open_session(path: str | os.PathLike[str]) -> Session:
    """The session of a ``.lossx`` file, or the one that an exported picture carries.

    Raises:
        SessionError: if the file can't be read or holds no whole session, naming it.
    """
    if not carries(path):
        return load_session(path)
    try:
        content = _content(path)
        if content.startswith(b"{"):  # a session that was renamed
            return loads(content)
        return loads(_FINDERS[Path(path).suffix.lower()](content))
    except SessionError as error:
        raise error.at(str(path)) from None


def carries(path: str | os.PathLike[str]) -> bool:
    """Whether a file is of a kind that can carry a session, by its name."""
    return Path(path).suffix.lower() in CARRIERS


def _content(path: str | os.PathLike[str]) -> bytes:
    try:
        if os.path.getsize(path) > MAX_FILE:
            raise SessionError(f"the file is larger than {MAX_FILE // 2**20} MB", fix=_WHOLE)
        return Path(path).read_bytes()
    except OSError as error:
        what = "there is no such file" if isinstance(error, FileNotFoundError) else ""
        raise SessionError(what or f"can't be read ({error.strerror})") from None


def _in_png(content: bytes) -> bytes:
    """The text of the iTXt chunk with our keyword; its checksum must be right."""
    if not content.startswith(PNG_SIGNATURE):
        raise SessionError("this is no PNG file", fix=_WHOLE)
    at = len(PNG_SIGNATURE)
    head = KEYWORD.encode() + b"\0"
    while at + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind, body = content[at + 4 : at + 8], at + 8
        if kind == b"iTXt" and content.startswith(head, body):
            data = content[body : body + length]
            if content[body + length : body + length + 4] != _checksum(kind + data):
                raise _damaged()
            # behind the keyword: compressed or not, method 0, language, translated keyword
            fields = data[len(head) + 2 :].split(b"\0", 2)
            if len(fields) < 3:
                raise _damaged()
            if data[len(head)]:
                return _inflated(fields[2])
            return fields[2] if fields[2].startswith(b"{") else _inflated(_from_base64(fields[2]))
        at = body + length + 4
    raise SessionError(_NONE, fix=f"open the {SUFFIX} file")


def _in_svg(content: bytes) -> bytes:
    found = _IN_SVG.search(content)
    if found is None:
        raise SessionError(_NONE, fix=f"open the {SUFFIX} file")
    return _inflated(_from_base64(re.sub(rb"\s+", b"", found[1])))


def _in_pdf(content: bytes) -> bytes:
    """The stream behind our mark; the last one, as later parts of a PDF replace earlier ones."""
    mark = content.rfind(PDF_MARK)
    found = re.compile(rb"stream\r?\n").search(content, mark) if mark >= 0 else None
    if found is None:
        raise SessionError(_NONE, fix=f"open the {SUFFIX} file")
    return _inflated(content[found.end() :])


def _in_gif(content: bytes) -> bytes:
    """The blocks behind our mark, each with its length in front, up to an empty one."""
    mark = content.rfind(GIF_MARK)
    if mark < 0:
        raise SessionError(_NONE, fix=f"open the {SUFFIX} file")
    at, packed = mark + len(GIF_MARK), bytearray()
    while at < len(content) and (length := content[at]):
        packed += content[at + 1 : at + 1 + length]
        at += 1 + length
    return _inflated(bytes(packed))


_FINDERS: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType(
    {".png": _in_png, ".svg": _in_svg, ".pdf": _in_pdf, ".gif": _in_gif, ".apng": _in_png}
)
CARRIERS = tuple(_FINDERS)


def _from_base64(text: bytes) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        raise _damaged() from None


def _inflated(packed: bytes) -> bytes:
    """``packed`` decompressed, no more of it than a session may have."""
    inflating = zlib.decompressobj()
    try:
        content = inflating.decompress(packed, MAX_BYTES + 1)
    except zlib.error:
        raise _damaged() from None
    if len(content) > MAX_BYTES:
        what = f"the session in it is larger than {MAX_BYTES // 2**20} MB"
        raise SessionError(what, fix=f"open the {SUFFIX} file")
    if not inflating.eof:
        raise _damaged()
    return content


def _checksum(data: bytes) -> bytes:
    return struct.pack(">I", zlib.crc32(data))


def _damaged() -> SessionError:
    return SessionError("the session in it is damaged", fix=_WHOLE)
