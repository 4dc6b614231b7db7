"""Python code is loaded only after the person at this computer has said so.

A session file may name code that is installed here; opening a file must not run it.
Consent is given for one name at a time, for as long as the program runs, by typing the
name: on the command line, in the dialog, or with :func:`allow` in a script.
"""

from __future__ import annotations

import re

from lossexplorer.errors import LossInputError

PREFIX = "python:"

_NAME = re.compile(
    r"(?P<module>(?:[^\W\d]\w*\.)*[^\W\d]\w*|[^:\x00-\x1f]+\.py):(?P<attribute>[^\W\d]\w*)"
)
_LONGEST = 500
_allowed: set[str] = set()


class NotAllowedError(LossInputError):
    """Python code that nobody has allowed yet.

    Attributes:
        name: what :func:`allow` takes.
    """

    name = ""


def allow(name: str) -> str:
    """Let a callable be imported and run while this program runs.

    Args:
        name: "package.module:name" or "file.py:name", with or without "python:" before it.

    Returns:
        The key of the loss, for ``get``.

    Raises:
        LossInputError: if this is no such name.
    """
    plain = plain_name(name)
    _allowed.add(plain)
    return PREFIX + plain


def is_allowed(name: str) -> bool:
    """Whether the person has allowed this callable."""
    return plain_name(name) in _allowed


def require(name: str) -> None:
    """Raise NotAllowedError unless the callable was allowed."""
    plain = plain_name(name)
    if plain not in _allowed:
        error = NotAllowedError(
            f"'{plain}' is Python code and was not loaded",
            fix="if you trust who wrote it, allow it: Losses, Your own loss…, or export --allow",
        )
        error.name = plain
        raise error


def plain_name(name: str) -> str:
    """The name without its prefix.

    Raises:
        LossInputError: if it isn't "module:name".
    """
    module, attribute = parts(name)
    return f"{module}:{attribute}"


def parts(name: str) -> tuple[str, str]:
    """Module (or file) and attribute of a name.

    Raises:
        LossInputError: if it isn't "module:name".
    """
    found = _NAME.fullmatch(name.strip().removeprefix(PREFIX).strip()) if _short(name) else None
    if found is None:
        raise LossInputError(
            f"{name[:40]!r} names no Python function",
            fix="write package.module:name, or my_losses.py:name",
        )
    return found["module"], found["attribute"]


def _short(name: str) -> bool:
    return len(name) <= _LONGEST
