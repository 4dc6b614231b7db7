r"""A formula with its numbers inserted, as TeX: ``-\log 0.6``.

What has no effect on the number is left out: terms that are 0 and factors that are 1.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.snippets.formula import Formula
from lossexplorer.snippets.numbers import tex_number

_MOST = 4  # terms of a sum
_SUM, _PRODUCT, _POWER, _ATOM = 1, 2, 3, 4
_FUNCTIONS = {
    "log": r"\log ",
    "sin": r"\sin ",
    "cos": r"\cos ",
    "tanh": r"\tanh ",
    "cosh": r"\cosh ",
    "arccos": r"\arccos ",
}


@dataclass(frozen=True)
class Term:
    """One piece of a formula.

    Attributes:
        tex: as TeX.
        binds: how strongly its outermost operator binds.
        number: its number.
        opposite: what it is minus of, if it is that.
    """

    tex: str
    binds: int
    number: float
    opposite: Term | None = None

    def within(self, binds: int) -> str:
        """The TeX, in parentheses where an operator around it binds more strongly."""
        return self.tex if self.binds >= binds else rf"\left({self.tex}\right)"


def inserted(formula: Formula, inputs: Sequence[Any]) -> list[Term]:
    """What the formula returns for one row, element by element.

    Args:
        formula: the formula in force.
        inputs: its inputs, of one row.
    """
    environment = {"xp": np, **formula.scalars, **formula.arrays}
    environment.update(zip(formula.inputs, inputs, strict=True))
    with np.errstate(all="ignore"):
        for statement in formula.body[:-1]:
            code = compile(ast.fix_missing_locations(ast.Module([statement], [])), "<step>", "exec")
            exec(code, environment)  # the source of a catalog entry
        last = formula.body[-1]
        assert isinstance(last, ast.Return)
        assert last.value is not None
        writer = _Writer(environment)
        values = np.asarray(writer.value(last.value))
        return [writer.term(last.value, k) for k in range(values.shape[-1])]


def sum_of(terms: Sequence[Term]) -> Term:
    """Terms joined by signs; those that are 0 are left out, and the middle of many."""
    total = sum(term.number for term in terms)
    some = [term for term in terms if term.number != 0]
    if not some:
        return Term("0", _ATOM, 0.0)
    if len(some) == 1:
        return some[0]
    texts = [term.within(_SUM) for term in some]
    if len(texts) > _MOST:
        texts = [*texts[: _MOST - 1], r"\dots", texts[-1]]
    joined = texts[0]
    for text in texts[1:]:
        joined += f" - {text[1:]}" if text.startswith("-") else f" + {text}"
    return Term(joined, _SUM, total)


def number_term(value: float) -> Term:
    """A number; one below 0 binds like a product, so that powers enclose it."""
    if value < 0:
        return Term(tex_number(value), _SUM, value, number_term(-value))
    return Term(tex_number(value), _ATOM, value)


def negated(term: Term) -> Term:
    """Minus a term."""
    if term.number == 0:
        return term
    return term.opposite or Term(f"-{term.within(_PRODUCT)}", _SUM, -term.number, term)


def quotient(above: Term, below: Term) -> Term:
    """A fraction."""
    if below.number == 1:
        return above
    number = float(np.divide(above.number, below.number))
    return Term(rf"\frac{{{above.tex}}}{{{below.tex}}}", _PRODUCT, number)


class _Writer:
    """Writes the element k of an expression."""

    def __init__(self, environment: dict[str, Any]) -> None:
        self._environment = environment

    def value(self, node: ast.expr) -> Any:
        """The value of an expression."""
        code = compile(ast.fix_missing_locations(ast.Expression(node)), "<term>", "eval")
        return eval(code, self._environment)

    def term(self, node: ast.expr, k: int) -> Term:
        """The element k of an expression; what can't be written better is its number."""
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return negated(self.term(node.operand, k))
        if isinstance(node, ast.BinOp):
            return self._operation(node, k)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            return self._call(node, node.func.attr, k)
        return self._number(node, k)

    def _number(self, node: ast.expr, k: int) -> Term:
        value = np.asarray(self.value(node), dtype=np.float64)
        if value.ndim:
            last = value.reshape(-1)
            value = last[min(k, last.size - 1)]
        return number_term(float(value))

    def _operation(self, node: ast.BinOp, k: int) -> Term:
        left, right = self.term(node.left, k), self.term(node.right, k)
        match node.op:
            case ast.Add():
                return sum_of([left, right])
            case ast.Sub():
                return sum_of([left, negated(right)])
            case ast.Mult():
                return self._product(left, right)
            case ast.Div():
                return quotient(left, right)
            case ast.Pow():
                number = float(np.power(left.number, right.number))
                return Term(f"{left.within(_ATOM)}^{{{right.tex}}}", _POWER, number)
        return self._number(node, k)

    def _product(self, left: Term, right: Term) -> Term:
        if left.number == 0 or right.number == 0:
            return Term("0", _ATOM, 0.0)
        if left.number == 1:
            return right
        if right.number == 1:
            return left
        if left.number == -1:
            return negated(right)
        if left.opposite is not None:  # the sign goes in front of the product
            return negated(self._product(left.opposite, right))
        tex = rf"{left.within(_PRODUCT)} \cdot {right.within(_PRODUCT)}"
        return Term(tex, _PRODUCT, left.number * right.number)

    def _call(self, node: ast.Call, name: str, k: int) -> Term:
        if name == "sum":
            width = np.asarray(self.value(node.args[0])).shape[-1]
            return sum_of([self.term(node.args[0], i) for i in range(width)])
        if name == "where":
            holds = np.asarray(self.value(node.args[0])).reshape(-1)
            chosen = node.args[1] if holds[min(k, holds.size - 1)] else node.args[2]
            return self.term(chosen, k)
        number = self._number(node, k).number
        terms = [self.term(argument, k) for argument in node.args]
        if name in ("maximum", "minimum"):
            inside = r",\ ".join(term.tex for term in terms)
            return Term(rf"\{name[:3]}({inside})", _ATOM, number)
        if name == "exp":
            return Term(f"e^{{{terms[0].tex}}}", _ATOM, number)
        if name == "sqrt":
            return Term(rf"\sqrt{{{terms[0].tex}}}", _ATOM, number)
        if name == "abs":
            return Term(rf"\left|{terms[0].tex}\right|", _ATOM, number)
        if name in _FUNCTIONS:
            return Term(f"{_FUNCTIONS[name]}{terms[0].within(_ATOM)}", _POWER, number)
        return number_term(number)
