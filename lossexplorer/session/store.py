"""Sessions as ``.lossx`` files: JSON that people can read, compare and write by hand.

A file is ``{"format": "lossexplorer-session", "version": 1, "session": {…}}``. Reading
is strict: what is not understood is refused, with its place and what would be right.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from lossexplorer.errors import SessionError
from lossexplorer.files import atomic_write
from lossexplorer.session.decoding import decode_session
from lossexplorer.session.encoding import session_text
from lossexplorer.session.long_matrices import take_out
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Session
from lossexplorer.session.validation import validate
from lossexplorer.write_errors import write_errors

FORMAT = "lossexplorer-session"
VERSION = 1
SUFFIX = ".lossx"
MAX_BYTES = 64 * 1024 * 1024

# By version: what turns the "session" of a file of that version into the next one's.
MIGRATIONS: Mapping[int, Callable[[Any], Any]] = {}

_FIELDS = ("format", "version", "session")
_OPEN_ANOTHER = f"open a {SUFFIX} file saved by this program"


def loads(content: bytes | str) -> Session:
    """The session a ``.lossx`` file holds.

    Args:
        content: the whole file.

    Raises:
        SessionError: for anything that is no complete, valid session of a known
            version, with the place in the file.
    """
    content = _as_bytes(content)
    short, matrices = take_out(content)
    if matrices:
        with suppress(SessionError):  # the whole file says what is wrong, and in which line
            return _session(short, matrices)
    return _session(content, {})


def _session(content: bytes, matrices: Mapping[str, Matrix]) -> Session:
    """The session in a file from which matrices may have been taken out."""
    document = _document(content)
    version = _version(document)
    session = document["session"]
    for past in range(version, VERSION):
        session = MIGRATIONS[past](session)
    decoded = decode_session(session, matrices)
    validate(decoded)
    return decoded


def dumps(session: Session) -> bytes:
    """The content of the ``.lossx`` file of a session, UTF-8; every digit is kept.

    Raises:
        SessionError: for a session :func:`loads` would refuse (a NaN, a loss that
            doesn't exist …) or one that is too large.
    """
    validate(session)
    head = f'{{\n  "format": "{FORMAT}",\n  "version": {VERSION},\n  "session": '
    content = (head + session_text(session) + "\n}\n").encode()
    if len(content) > MAX_BYTES:
        raise SessionError(
            f"the session is too large to be saved ({_megabytes(len(content))})",
            fix=f"sessions hold at most {_megabytes(MAX_BYTES)}: keep fewer rows",
        )
    return content


def load_session(path: str | os.PathLike[str]) -> Session:
    """Read a ``.lossx`` file.

    Raises:
        SessionError: if it can't be read or isn't a session, naming the file.
    """
    try:
        with open(path, "rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise SessionError("there is no such file", where=str(path)) from None
    except IsADirectoryError:
        raise SessionError("is a folder", where=str(path), fix=_OPEN_ANOTHER) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SessionError(f"can't be read ({reason})", where=str(path)) from None
    try:
        return loads(content)
    except SessionError as error:
        raise error.at(str(path)) from None


def save_session(session: Session, path: str | os.PathLike[str]) -> None:
    """Write a ``.lossx`` file, whole or not at all.

    Raises:
        SessionError: if the session can't be saved (see :func:`dumps`) or the file
            can't be written; a file that is there stays as it is.
    """
    content = dumps(session)
    path = Path(path)
    with write_errors(path, SessionError):
        atomic_write(path, content)


def _as_bytes(content: bytes | str) -> bytes:
    if isinstance(content, str):
        content = content.encode("utf-8", "replace")
    content = content.removeprefix(b"\xef\xbb\xbf")  # some editors put this before the text
    if len(content) > MAX_BYTES:
        raise SessionError(f"the file is larger than {_megabytes(MAX_BYTES)}", fix=_OPEN_ANOTHER)
    return content


def _document(content: bytes) -> dict[str, Any]:
    """The JSON object of a session file, with its three fields."""
    start = content.lstrip()[:1]
    if not start:
        raise SessionError("the file is empty", fix=_OPEN_ANOTHER)
    if start != b"{":
        raise SessionError("this is no session", fix=_OPEN_ANOTHER)
    try:
        document = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(content, error) from None
    if document.get("format") != FORMAT:
        raise SessionError(
            "this JSON file is no session", fix=f'a session has "format": "{FORMAT}"'
        )
    for field in _FIELDS:
        if field not in document:
            raise SessionError(f"the field '{field}' is missing", fix=_OPEN_ANOTHER)
    for field in document:
        if field not in _FIELDS:
            raise SessionError(
                f"there is no field {field[:50]!r}", fix=f"the fields are {', '.join(_FIELDS)}"
            )
    return document  # type: ignore[no-any-return]  # it starts with "{" and was decoded


def _version(document: Mapping[str, Any]) -> int:
    version = document["version"]
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise SessionError(
            f"{str(version)[:50]!r} is no version",
            where="version",
            fix=f"give a whole number from 1 to {VERSION}",
        )
    if version > VERSION:
        raise SessionError(
            f"it was written by a newer version ({str(version)[:20]}); "
            f"this program reads up to {VERSION}",
            fix="update the program",
        )
    return version


def _unreadable(content: bytes, error: Exception) -> SessionError:
    """Why a file is no JSON, with line and column where that is known."""
    fix = "open a copy that is whole"
    if isinstance(error, RecursionError):
        return SessionError("the file nests too deep to be a session", fix=_OPEN_ANOTHER)
    if "truncated" in str(error):
        return SessionError("the file ends in the middle: it was cut off", fix=fix)
    if isinstance(error, UnicodeDecodeError):
        return SessionError("a text in the file is not UTF-8", fix="save the file as UTF-8")
    found = re.search(r"\(byte (\d+)\)", str(error))
    if found is None:
        return SessionError(
            "a number in the file is too large", fix="write 'inf' in quotes for infinity"
        )
    position = int(found[1])
    line = content.count(b"\n", 0, position) + 1
    column = position - (content.rfind(b"\n", 0, position) + 1) + 1
    return SessionError(
        "the file is damaged: no JSON from here on",
        where=f"line {line}, column {column}",
        fix="mend it there, or " + fix,
    )


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.0f} MB"
