"""Values as Python source that gives the same values back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from keyword import iskeyword
from typing import Any

import numpy as np

_A_LINE = 8  # numbers
_NAMES = frozenset(("figure", "points", "evenly", "target", "text", "color", "size", "np", "plt"))


def written(value: object) -> str:
    """A value of Python or NumPy as source; floats keep every digit."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, tuple):
        return f"({', '.join(map(written, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return repr(value)


def arguments(look: Mapping[str, Any]) -> str:
    """Keyword arguments."""
    return ", ".join(f"{name}={written(value)}" for name, value in look.items())


def numbers(values: Iterable[float]) -> str:
    """A list of numbers on one line."""
    return f"[{', '.join(repr(float(value)) for value in values)}]"


def array(values: np.ndarray[Any, Any]) -> str:
    """A NumPy array of one or two dimensions, some numbers a line."""
    if values.ndim == 2:
        rows = "".join(f"    [{_joined(row)}],\n" for row in values.tolist())
        return f"np.array([\n{rows}]).reshape({values.shape})"
    flat = values.tolist()
    if len(flat) <= _A_LINE:
        return f"np.array([{_joined(flat)}], dtype=float)"
    lines = (flat[start : start + _A_LINE] for start in range(0, len(flat), _A_LINE))
    return "np.array([\n" + "".join(f"    {_joined(line)},\n" for line in lines) + "])"


def variable(text: str, taken: set[str]) -> str:
    """A name for a variable, like ``text`` and not taken yet; it is taken then."""
    stem = re.sub(r"[^0-9a-z]+", "_", text.lower()).strip("_")
    if not stem or stem[0].isdigit() or iskeyword(stem) or stem in _NAMES:
        stem = f"panel_{stem}".rstrip("_")
    name, count = stem, 1
    while name in taken:
        count += 1
        name = f"{stem}_{count}"
    taken.add(name)
    return name


def _joined(values: list[float]) -> str:
    return ", ".join(map(repr, values))
