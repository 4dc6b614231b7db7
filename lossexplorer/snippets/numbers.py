"""Numbers as source code: every digit, in lines that fit a page."""

from __future__ import annotations

import textwrap
from typing import Any

import numpy as np

MOST = 4096
"""Arrays with more numbers are not written out."""

_WIDTH = 88


def number(value: Any) -> str:
    """One number; infinities and NaN as the names ``math`` gives them."""
    if isinstance(value, np.floating):
        return str(value)  # the shortest that reads back the same in its own precision
    return repr(value)


def nested(array: Any, around: int = 0) -> str:
    """An array of up to two dimensions as nested lists, one row a line.

    Args:
        array: the numbers.
        around: how many characters stand before and after it in its line.
    """
    array = np.asarray(array)
    if array.ndim == 0:
        return _item(array[()])
    rows = [", ".join(map(_item, row)) for row in np.atleast_2d(array)]
    if len(rows) == 1 and around + len(rows[0]) + 4 <= _WIDTH:
        return f"[{rows[0]}]" if array.ndim == 1 else f"[[{rows[0]}]]"
    if array.ndim == 1:
        return f"[\n{_lines(rows[0], 4)}\n]"
    return "[\n" + "".join(f"    {_row(row)},\n" for row in rows) + "]"


def _item(value: Any) -> str:
    return number(value if isinstance(value, np.floating) else value.item())


def _row(numbers: str) -> str:
    """One row of several, on one line if it fits."""
    if len(numbers) + 7 <= _WIDTH:
        return f"[{numbers}]"
    return f"[\n{_lines(numbers, 8)}\n    ]"


def _lines(numbers: str, margin: int) -> str:
    indent = " " * margin
    return textwrap.fill(numbers, _WIDTH, initial_indent=indent, subsequent_indent=indent)


def special_names(text: str) -> list[str]:
    """Which of ``inf`` and ``nan`` stand in a piece of code."""
    words = text.replace("-", " ").replace("[", " ").replace("]", " ").replace(",", " ").split()
    return [name for name in ("inf", "nan") if name in words]


def tex_number(value: float) -> str:
    """A number in TeX, four significant digits."""
    if np.isnan(value):
        return r"\text{undefined}"
    if np.isinf(value):
        return r"\infty" if value > 0 else r"-\infty"
    mantissa, _, exponent = f"{value:.4g}".partition("e")
    if not exponent:
        return mantissa
    power = f"10^{{{int(exponent)}}}"
    return {"1": power, "-1": f"-{power}"}.get(mantissa, rf"{mantissa} \cdot {power}")
