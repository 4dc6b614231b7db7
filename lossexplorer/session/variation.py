"""A session with some of its settings changed, to ask what a number would be then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_type_hints

import msgspec
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.session import Session
from lossexplorer.session.validation import validate


def varied(session: Session, changes: Mapping[str, bool | int | float | str]) -> Session:
    """A session with each of ``changes`` made.

    Args:
        session: what is changed.
        changes: from the place of a setting to its value. A place names the fields from
            the session on, and the items of lists by number: "information.events.0.probability".

    Raises:
        SessionError: if there is no such setting, or it can't have that value.
    """
    for place, value in changes.items():
        try:
            session = _varied(session, place.split("."), value)
        except (LookupError, TypeError, ValueError):
            raise SessionError(
                f"{str(value)[:50]!r} can't be set",
                where=place[:100],
                fix="name a setting of the session, and a value it can have",
            ) from None
    validate(session)
    return session


def _varied(part: Any, names: list[str], value: bool | int | float | str) -> Any:
    """A part of the session with the setting changed to which ``names`` lead."""
    name, *rest = names
    if name not in part.__struct_fields__:
        raise LookupError(name)
    old = getattr(part, name)
    if rest and isinstance(old, msgspec.Struct):
        return replace(part, **{name: _varied(old, rest, value)})
    plain = msgspec.to_builtins(old)
    # whole lists are converted, so that the bounds of their items hold
    new = _with_item(plain, rest, value) if rest else value
    kind = get_type_hints(type(part), include_extras=True)[name]
    return replace(part, **{name: msgspec.convert(new, kind)})


def _with_item(plain: Any, names: list[str], value: bool | int | float | str) -> Any:
    """Lists and mappings with one item in them changed."""
    name, *rest = names
    if isinstance(plain, dict):
        return {**plain, name: _with_item(plain[name], rest, value) if rest else value}
    index = int(name)
    if not 0 <= index < len(plain):
        raise LookupError(name)
    new = _with_item(plain[index], rest, value) if rest else value
    return [*plain[:index], new, *plain[index + 1 :]]
