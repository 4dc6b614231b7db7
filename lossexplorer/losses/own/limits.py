"""Formulas that are short to write and yet too much to work with."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.losses.own.tokens import FormulaError
from lossexplorer.losses.own.tree import Apply, Node, Number, names_in, walk
from lossexplorer.losses.own.words import LARGEST, MAX_DEGREE, MAX_EXPONENT


def check_size(node: Node, position: int = 0) -> None:
    """Refuse towers of powers, numbers that are too large, and division by 0.

    Raises:
        FormulaError: at ``position``, where the formula begins.
    """
    if _degree(node, position) > MAX_DEGREE:
        raise FormulaError(
            f"its powers multiply to more than {MAX_DEGREE}",
            fix="use smaller powers",
            position=position,
        )
    for one in walk(node):
        if isinstance(one, Apply) and one.op == "/" and _value(one.args[1]) == 0:
            raise FormulaError("it divides by 0", fix="divide by something else", position=position)
        if isinstance(one, Apply):
            value = _value(one)
            if value is not None and not abs(value) <= LARGEST:
                raise FormulaError(
                    f"a part of it without names is no number up to {LARGEST:g}",
                    fix="use smaller numbers",
                    position=position,
                )


def _value(node: Node) -> float | None:
    """The value of a part without names, a condition as 0 or 1; None with names."""
    if names_in(node):
        return None
    # here, because most formulas have no such part
    from lossexplorer.losses.own.program import Program

    with np.errstate(all="ignore"):
        return float(Program((node,))({}, np.dtype(np.float64))[0])


def _degree(node: Node, position: int) -> float:
    """How high powers can become when they are multiplied out."""
    if not isinstance(node, Apply):
        return 1.0
    inner = [_degree(one, position) for one in node.args]
    if node.op == "^":
        return inner[0] * _exponent(node.args[1], position)
    if node.op in ("*", "/"):
        return inner[0] + inner[1]
    return max(inner) if node.op in ("+", "-", "neg") else 1.0


def _exponent(node: Node, position: int) -> float:
    """The size of an exponent, at least 1; one with names counts as 1."""
    value = node.value if isinstance(node, Number) else _value(node)
    if value is None:
        return 1.0
    size = abs(value)
    if size > MAX_EXPONENT or math.isnan(size):
        raise FormulaError(
            f"an exponent is larger than {MAX_EXPONENT}",
            fix="use a smaller one, or a parameter",
            position=position,
        )
    return max(size, 1.0)
