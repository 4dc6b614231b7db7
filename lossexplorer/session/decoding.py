"""JSON values to a session, and msgspec's complaints in words people can act on."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from functools import partial
from typing import Any

import msgspec
import numpy as np
from msgspec import inspect

from lossexplorer.errors import SessionError, near
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Session

_INFINITIES = {"inf": np.inf, "-inf": -np.inf}
_LARGEST = sys.float_info.max

_WORDS = {
    "int": "a whole number",
    "float": "a number",
    "str": "a text",
    "bool": "true or false",
    "null": "null",
    "array": "a list",
    "object": "an object",
}


def decode_session(tree: Any, matrices: Mapping[str, Matrix]) -> Session:
    """The session that decoded JSON stands for; types and ranges are checked.

    Args:
        tree: the values.
        matrices: those that are known already, by the word that stands for each.

    Raises:
        SessionError: with the place, such as ``session.losses[0].key``.
    """
    try:
        return msgspec.convert(_with_pairs(tree), Session, dec_hook=partial(_matrix, matrices))
    except msgspec.ValidationError as error:
        raise explained(error) from None


def _with_pairs(tree: Any) -> Any:
    """The same tree with the parameters of losses as sorted pairs, as sessions have them."""
    if not isinstance(tree, dict) or not isinstance(tree.get("losses"), list):
        return tree
    losses = []
    for i, choice in enumerate(tree["losses"]):
        if isinstance(choice, dict) and "parameters" in choice:
            place = f"session.losses[{i}].parameters"
            choice = {**choice, "parameters": _pairs(choice["parameters"], place)}
        losses.append(choice)
    return {**tree, "losses": losses}


def _is_plain(value: Any, numeric: bool) -> bool:
    """Whether a value is a number of bearable size or, unless ``numeric``, a word or null."""
    if isinstance(value, bool | str | None):
        return not numeric
    return not isinstance(value, dict | list) and abs(value) <= _LARGEST


def _pairs(parameters: Any, place: str) -> list[tuple[str, Any]]:
    if not isinstance(parameters, dict):
        raise SessionError(
            "these are no parameters", where=place, fix='write them like {"delta": 2.0}'
        )
    for name, value in parameters.items():
        several = value if isinstance(value, list) else [value]
        if not several or not all(_is_plain(one, isinstance(value, list)) for one in several):
            raise SessionError(
                "this is no value of a parameter",
                where=f"{place}[{name[:50]!r}]",
                fix="give a number, a word, or a list of numbers",
            )
    return sorted(parameters.items())


def _matrix(known: Mapping[str, Matrix], _: type, value: Any) -> Matrix:
    """A list of numbers, or of equally long lists of numbers; "inf" and "-inf" are numbers."""
    if isinstance(value, str) and value in known:
        return known[value]
    if not isinstance(value, list):
        raise ValueError("this is no list of numbers")
    if not any(isinstance(row, list) for row in value):
        return Matrix([_number(x, f"[{i}]") for i, x in enumerate(value)])
    for i, row in enumerate(value):
        if not isinstance(row, list):
            raise ValueError(f"[{i}] is no row of numbers")
        if len(row) != len(value[0]):
            raise ValueError(f"row [{i}] has {len(row)} numbers where row [0] has {len(value[0])}")
    if {type(x) for row in value for x in row} == {float}:
        return Matrix(value)  # 60 000 rows in a fraction of the time
    return Matrix(
        [[_number(x, f"[{i}][{k}]") for k, x in enumerate(row)] for i, row in enumerate(value)]
    )


def _number(value: Any, place: str) -> float:
    if isinstance(value, float | int) and not isinstance(value, bool) and abs(value) <= _LARGEST:
        return float(value)
    if isinstance(value, str) and value in _INFINITIES:
        return _INFINITIES[value]
    shown = json.dumps(value)[:50]
    raise ValueError(f"{shown} at {place} is no number")


def explained(error: msgspec.ValidationError, within: str = "") -> SessionError:
    """What msgspec refused, as an error for people.

    Args:
        error: the refusal.
        within: the place in a session of what was converted, such as ".style".
    """
    message, _, path = str(error).partition(" - at `$")
    path = within + path.rstrip("`")
    place = f"session{path}"
    if found := re.fullmatch(r"Object contains unknown field `(.*)`", message, re.DOTALL):
        fields = [field.encode_name for field in getattr(_type_at(path), "fields", ())]
        fix = near(found[1], fields) or f"there are {', '.join(fields)}"
        return SessionError(f"there is no field {found[1][:50]!r}", where=place, fix=fix)
    if found := re.fullmatch(r"Object missing required field `(.*)`", message):
        return SessionError(f"the field '{found[1]}' is missing", where=place, fix="add it")
    if found := re.fullmatch(r"Invalid enum value '(.*)'", message, re.DOTALL):
        words = [str(word) for word in getattr(_type_at(path), "values", ())]
        fix = near(found[1], words) or f"use {', '.join(map(repr, words))}"
        return SessionError(f"{found[1][:50]!r} is not known", where=place, fix=fix)
    if found := re.fullmatch(r"Expected (.*?)(?:, got (?:`(.*)`|(\d+)))?", message):
        got = _WORDS.get(found[2] or "", found[3] or "")
        what = f"{got} is not allowed" if got else "this is not allowed"
        return SessionError(what, where=place, fix=f"give {_in_words(found[1])}")
    what, _, fix = message.partition("; ")
    return SessionError(what[:1].lower() + what[1:], where=place, fix=fix)


def _in_words(expected: str) -> str:
    """E.g. "`int` <= 1200" as "a whole number <= 1200"."""
    return re.sub(
        r"`([^`]*)`",
        lambda found: " or ".join(_WORDS.get(x, x) for x in found[1].split(" | ")),
        expected,
    )


def _type_at(path: str) -> Any:
    """What msgspec knows of the type at a place such as ``.losses[0].rows``."""
    found: Any = inspect.type_info(Session)
    for name in re.findall(r"\.(\w+)|\[\d+\]", path):
        if name:
            found = next(f.type for f in found.fields if f.encode_name == name)
        else:  # an index
            found = found.item_type
        if isinstance(found, inspect.UnionType):  # what may also be null
            found = next(t for t in found.types if not isinstance(t, inspect.NoneType))
    return found
