"""A session as JSON text: one matrix row a line, every digit, infinities as words."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from typing import Any

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from lossexplorer.errors import SessionError
from lossexplorer.session.decoding import explained
from lossexplorer.session.ideas import IDEAS
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Session, blank

_STEP = "  "
_AT_A_TIME = 10_000  # numbers: while they are written no other thread runs
_UNTOUCHED = blank()
_LARGEST_WHOLE = 2.0**53  # up to here every whole number is one double


def session_text(session: Session) -> str:
    """The object of a valid session, as it stands indented in a ``.lossx`` file.

    Raises:
        SessionError: for a number outside the matrices that is not finite, or a
            field that is out of its range, with its place.
    """
    tree = _tree(session, "session")
    try:
        msgspec.convert(tree, Session)  # constructors check no ranges
    except msgspec.ValidationError as error:
        raise explained(error) from None
    for name in IDEAS:  # a file says nothing of those nobody has been to
        if session.workspace != name and getattr(session, name) == getattr(_UNTOUCHED, name):
            del tree[name]
    if not session.annotations:
        del tree["annotations"]
    if session.lesson is not None and session.lesson.locked is None:
        del tree["lesson"]["locked"]
    for choice, fields in zip(session.losses, tree["losses"], strict=True):
        fields["parameters"] = choice.values()
    return _text(tree, _STEP)


def _tree(value: Any, place: str) -> Any:
    """Structs as dicts, tuples as lists; numbers checked."""
    if isinstance(value, Struct):
        return {
            name: _tree(getattr(value, name), f"{place}.{name}") for name in value.__struct_fields__
        }
    if isinstance(value, tuple):
        return [_tree(item, f"{place}[{i}]") for i, item in enumerate(value)]
    if isinstance(value, float) and not math.isfinite(value):
        raise SessionError(f"{value} can't be saved", where=place, fix="give a finite number")
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            raise SessionError("the text has half a character", where=place) from None
    return value


def _text(value: Any, indent: str) -> str:
    """JSON text whose further lines are indented by ``indent``."""
    if isinstance(value, Matrix):
        return _matrix(value, indent)
    deeper = indent + _STEP
    if isinstance(value, dict):
        items = [f"{_scalar(key)}: {_text(item, deeper)}" for key, item in value.items()]
        return _block("{}", items, indent)
    if isinstance(value, list):
        items = [_text(item, deeper) for item in value]
        if any(isinstance(item, dict | list) for item in value):
            return _block("[]", items, indent)
        return f"[{', '.join(items)}]"
    return _scalar(value)


def _block(brackets: str, items: list[str], indent: str) -> str:
    if not items:
        return brackets
    inner = f",\n{indent}{_STEP}".join(items)
    return f"{brackets[0]}\n{indent}{_STEP}{inner}\n{indent}{brackets[1]}"


def _scalar(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)  # floats by repr: the shortest exact digits


@lru_cache(maxsize=4)
def _matrix(matrix: Matrix, indent: str) -> str:
    """A matrix; kept, because most edits leave the numbers alone, and saving goes on."""
    array = matrix.array
    whole = (array == np.trunc(array)) & (np.abs(array) < _LARGEST_WHOLE)
    if (whole & ~((array == 0) & np.signbit(array))).all():
        array = array.astype(np.int64)
    if array.ndim == 1:
        return f"[{_numbers(array)}]"
    between = f",\n{indent}{_STEP}"
    step = max(1, _AT_A_TIME // max(1, array.shape[1]))
    parts = (_numbers(array[start : start + step]) for start in range(0, len(array), step))
    rows = between.join(part.replace("], [", f"]{between}[") for part in parts)
    return _block("[]", [rows], indent)


def _numbers(array: NDArray[Any]) -> str:
    """The items of an array without the brackets around them; numbers hold no brackets."""
    numbers = array.tolist()
    if not np.isfinite(array).all():
        numbers = _infinities_as_words(numbers)
    return _scalar(numbers)[1:-1]


def _infinities_as_words(numbers: Any) -> Any:
    """Nested lists of numbers with "inf" and "-inf" for infinities."""
    if isinstance(numbers, list):
        return [_infinities_as_words(x) for x in numbers]
    return numbers if math.isfinite(numbers) else str(numbers)
