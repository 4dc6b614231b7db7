"""A SymPy expression as a formula's tree again, in the order a person would write it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from functools import reduce
from typing import Any

from lossexplorer.errors import LossInputError
from lossexplorer.losses.own.tree import Name, Node, Number, apply

MAX_GRADIENT = 4000  # nodes
OPAQUE = "own "  # before the names of functions SymPy knows nothing of


def tree_of(expression: Any, constants: Mapping[Any, Node]) -> Node:
    """The tree of an expression made of what :mod:`.derivative` puts in.

    Args:
        expression: of SymPy.
        constants: by symbol, the parts without names it stands for.

    Raises:
        LossInputError: if it has become too large.
    """
    return _Reader(constants).tree(expression)


class _Reader:
    """Counts what it makes, so that it stops in time."""

    def __init__(self, constants: Mapping[Any, Node]) -> None:
        self._constants = constants
        self._nodes = 0

    def tree(self, expression: Any) -> Node:
        """The tree of one expression."""
        negative, node = self._signed(expression)
        return apply("neg", node) if negative else node

    def _signed(self, expression: Any) -> tuple[bool, Node]:
        """Whether it begins with a minus, and the tree without it."""
        self._nodes += 1
        if self._nodes > MAX_GRADIENT:
            raise LossInputError("its gradient is too long", fix="write a shorter formula")
        if expression.is_Rational:
            return bool(expression < 0), _rational(abs(Fraction(expression.p, expression.q)))
        if expression.is_Symbol:
            return False, self._constants.get(expression) or Name(expression.name)
        if expression.is_Add:
            return False, self._sum(expression)
        if expression.is_Mul or expression.is_Pow:
            return self._product(expression)
        op = type(expression).__name__.removeprefix(OPAQUE)
        op = {"power": "^"}.get(op, op)
        return False, apply(op, *(self.tree(one) for one in expression.args))

    def _sum(self, expression: Any) -> Node:
        """The terms without a minus first: y − t, not −t + y."""
        terms = [self._signed(one) for one in expression.as_ordered_terms()]
        terms.sort(key=lambda term: term[0])
        negative, total = terms[0]
        if negative:
            total = apply("neg", total)
        for minus, term in terms[1:]:
            total = apply("-" if minus else "+", total, term)
        return total

    def _product(self, expression: Any) -> tuple[bool, Node]:
        """Numerator over denominator; powers of one base are taken together."""
        coefficient, factors = expression.as_coeff_mul()
        exponents: dict[Any, Any] = {}
        for factor in factors:
            base, exponent = _base_and_exponent(factor)
            exponents[base] = exponents[base] + exponent if base in exponents else exponent
        above: list[Node] = []
        below: list[Node] = []
        number = Fraction(coefficient.p, coefficient.q)
        for base, exponent in exponents.items():
            if exponent == 0:
                continue
            side = below if exponent.is_Rational and exponent < 0 else above
            side.append(self._factor(base, -exponent if side is below else exponent))
        above.sort(key=_weight)
        if abs(number.numerator) != 1 or not above:
            above.insert(0, _rational(Fraction(abs(number.numerator))))
        top = reduce(lambda a, b: apply("*", a, b), above)
        if number.denominator != 1:
            below.insert(0, _rational(Fraction(number.denominator)))
        if not below:
            return number < 0, top
        bottom = reduce(lambda a, b: apply("*", a, b), below)
        quotient = "/" if isinstance(bottom, Number) else "ratio"
        return number < 0, apply(quotient, top, bottom)

    def _factor(self, base: Any, exponent: Any) -> Node:
        if exponent == 1:
            return self.tree(base)
        return apply("^", self.tree(base), self.tree(exponent))


def _base_and_exponent(factor: Any) -> tuple[Any, ...]:
    if factor.is_Pow or type(factor).__name__ == f"{OPAQUE}power":
        return tuple(factor.args)
    return tuple(factor.as_base_exp())


def _weight(node: Node) -> int:
    """Names before functions, sums last."""
    if isinstance(node, (Number, Name)):
        return 0
    return {"+": 3, "-": 3, "^": 1}.get(node.op, 2)


def _rational(value: Fraction) -> Node:
    """A number at least 0; a simple fraction stays one."""
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise LossInputError("a number in its gradient is too large", fix="use smaller powers")
    if value.denominator == 1 or value.denominator > 1000:
        return Number(number)
    return apply("/", Number(float(value.numerator)), Number(float(value.denominator)))
