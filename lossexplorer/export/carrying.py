"""Pictures that carry the session they show, so that they can be opened again.

What is written here is found by :mod:`lossexplorer.session.in_figure`. The same session
always gives the same bytes.
"""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Callable, Mapping
from types import MappingProxyType

from lossexplorer.errors import ExportError, SessionError
from lossexplorer.session.in_figure import GIF_MARK, KEYWORD, PDF_MARK, PNG_SIGNATURE
from lossexplorer.session.session import Session
from lossexplorer.session.store import SUFFIX, dumps

_LARGEST_TEXT = 1_000_000  # bytes; Pillow refuses compressed texts of more than 2^20


def carrying(picture: bytes, format: str, session: Session) -> bytes:
    """The file of a picture with a session in it; other formats stay as they are.

    Args:
        picture: the file.
        format: "png", "svg", "pdf", "gif" and "apng" carry sessions.
        session: whose picture it is.

    Raises:
        ExportError: if the session is too large to be saved.
    """
    if format not in _CARRIERS:
        return picture
    try:
        content = dumps(session)
    except SessionError as error:
        raise ExportError(error.what, fix="export without the session") from None
    return _CARRIERS[format](picture, zlib.compress(content, 9))


def _png(picture: bytes, packed: bytes) -> bytes:
    """With an iTXt chunk: keyword, compressed by method 0, no language, no translation.

    Other programs don't open a picture whose texts grow large when they are decompressed;
    a large session is a plain text for them, in base64.
    """
    large = len(zlib.decompress(packed)) > _LARGEST_TEXT
    text = b"\0\0\0\0\0" + base64.b64encode(packed) if large else b"\0\1\0\0\0" + packed
    data = KEYWORD.encode() + text
    kind = b"iTXt"
    checksum = struct.pack(">I", zlib.crc32(kind + data))
    chunk = struct.pack(">I", len(data)) + kind + data + checksum
    first = len(PNG_SIGNATURE) + 25  # IHDR has to stay in front
    return picture[:first] + chunk + picture[first:]


def _svg(picture: bytes, packed: bytes) -> bytes:
    text = f'\n <metadata id="{KEYWORD}">{KEYWORD};base64,'.encode()
    element = text + base64.b64encode(packed) + b"</metadata>"
    start, end, rest = picture.partition(b"</metadata>")
    return start + end + element + rest


def _pdf(picture: bytes, packed: bytes) -> bytes:
    """With an attached file, as an update behind the end of the PDF."""
    trailer = picture.rindex(b"trailer")
    root = _number(rb"/Root (\d+) 0 R", picture, trailer)
    size = _number(rb"/Size (\d+)", picture, trailer)
    info = re.compile(rb"/Info \d+ 0 R").search(picture, trailer)
    catalog = re.compile(rb"\n%d 0 obj\n<<(.*?)>>\nendobj" % root, re.DOTALL).search(picture)
    assert catalog is not None
    name = f"session{SUFFIX}"
    names = b"/Names << /EmbeddedFiles << /Names [ (%s) %d 0 R ] >> >>" % (name.encode(), size)
    file = b"<< /Type /Filespec /F (%s) /UF (%s) /EF << /F %d 0 R >> >>"
    stream = b"<< /Type /EmbeddedFile %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
    objects = {
        root: b"<<%s %s >>" % (catalog[1].rstrip(), names),
        size: file % (name.encode(), name.encode(), size + 1),
        size + 1: stream % (PDF_MARK, len(packed), packed),
    }
    update, table = picture, b"xref\n"
    for number, body in objects.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, len(update))
        update += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    past = _number(rb"startxref\s+(\d+)", picture, trailer)
    about = info[0] if info else b""
    end = b"trailer\n<< /Size %d /Root %d 0 R %s /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return update + table + end % (size + 2, root, about, past, len(update))


def _gif(picture: bytes, packed: bytes) -> bytes:
    """With an application extension in front of the byte that ends the file."""
    parts = (packed[start : start + 255] for start in range(0, len(packed), 255))
    blocks = b"".join(bytes([len(part)]) + part for part in parts)
    return picture[:-1] + GIF_MARK + blocks + b"\0" + picture[-1:]


def _number(pattern: bytes, content: bytes, start: int) -> int:
    found = re.compile(pattern).search(content, start)
    assert found is not None
    return int(found[1])


_CARRIERS: Mapping[str, Callable[[bytes, bytes], bytes]] = MappingProxyType(
    {"png": _png, "svg": _svg, "pdf": _pdf, "gif": _gif, "apng": _png}
)
