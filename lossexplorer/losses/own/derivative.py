"""The derivative of a formula, by SymPy.

The tree is built as a SymPy expression node by node and read back the same way; SymPy is
never given a text. It sees sums, products and whole powers, which it collects and
differentiates; every other function is opaque to it, with the derivative named here. So
nothing is evaluated or rewritten behind our back, however odd the formula, and the time
it takes follows from the limits of :mod:`~lossexplorer.losses.own.words`.

At kinks the slope is a subgradient: sign(0) = 0, so |x| has slope 0 at 0; where the two
sides of a max or min are equal and both move, their slopes are averaged; if one of them
stands still, the slope is 0. A jump (of sign or where) has no slope of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from lossexplorer.errors import LossInputError
from lossexplorer.losses.own.read_back import OPAQUE, tree_of
from lossexplorer.losses.own.text import written
from lossexplorer.losses.own.tree import COMPARISONS, Name, Node, Number, names_in, walk
from lossexplorer.losses.own.words import FUNCTIONS, MAX_EXPONENT

_SMALL = 60  # nodes up to which common factors are looked for
_EXTRA = (*COMPARISONS, "power", "step", "share")


def derivative(node: Node, weights: Mapping[str, int]) -> Node:
    """Σ weight · ∂(formula)/∂name, as a tree.

    Args:
        node: a formula.
        weights: by name. The residual e = y − t moves with both inputs, which is what
            more than one name is for.

    Raises:
        LossInputError: if it becomes too long.
    """
    import sympy

    constants: dict[Any, Node] = {}
    total = sympy.Integer(0)
    try:
        expression = _symbolic(node, constants)
        for name, weight in weights.items():
            total += weight * expression.diff(sympy.Symbol(name))
        if sum(1 for _ in walk(node)) <= _SMALL:
            total = sympy.factor_terms(total)
        return tree_of(total, constants)
    except RecursionError:
        raise LossInputError("its gradient nests too deep", fix="write it simpler") from None


def _symbolic(node: Node, constants: dict[Any, Node]) -> Any:
    """The SymPy expression of a tree.

    A part without names (log(2), 8^0.5) becomes a symbol, whose tree is remembered: SymPy
    would work out such numbers, however long that takes.
    """
    import sympy

    if isinstance(node, Number):
        return sympy.Rational(Fraction(repr(node.value)))
    if isinstance(node, Name):
        return sympy.Symbol(node.name)
    if not names_in(node) and node.op not in COMPARISONS:
        symbol = sympy.Symbol(f"#{written(node)}")
        constants[symbol] = node
        return symbol
    args = [_symbolic(one, constants) for one in node.args]
    match node.op:
        case "+":
            return args[0] + args[1]
        case "-":
            return args[0] - args[1]
        case "neg":
            return -args[0]
        case "*":
            return args[0] * args[1]
        case "/" if args[1] != 0:
            return args[0] / args[1]
        case "^":
            return _power(*args)
    return opaque(node.op)(*args)


def _power(base: Any, exponent: Any) -> Any:
    """A whole power as SymPy's own; any other is opaque."""
    whole = exponent.is_Integer and 1 <= abs(exponent) <= MAX_EXPONENT and base != 0
    return base**exponent if whole else opaque("power")(base, exponent)


def opaque(name: str) -> Any:
    """A function that SymPy knows nothing of but its derivative."""
    return _opaque()[name]


@cache
def _opaque() -> dict[str, Any]:
    import sympy

    functions = {}
    for name in (*FUNCTIONS, *_EXTRA, "/"):
        rule = _rules().get(name, lambda *_: sympy.Integer(0))
        # not called as in mpmath, where SymPy would look for its value
        functions[name] = type(OPAQUE + name, (sympy.Function,), {"_eval_derivative": _chain(rule)})
    return functions


def _chain(rule: Callable[..., Any]) -> Callable[[Any, Any], Any]:
    """SymPy's method from a rule that takes the arguments, then their derivatives."""

    def differentiate(self: Any, symbol: Any) -> Any:
        return rule(*self.args, *(one.diff(symbol) for one in self.args))

    return differentiate


@cache
def _rules() -> dict[str, Callable[..., Any]]:
    """By function, d f(a, b, …) from a, b, … and their derivatives."""
    import sympy

    f, half = opaque, sympy.Rational(1, 2)

    def larger(a: Any, b: Any, da: Any, db: Any) -> Any:
        # one that stands still is no pull at all where both are equal
        step = f("step") if 0 in (da, db) else f("share")
        return step(a, b) * da + step(b, a) * db

    def clip(x: Any, low: Any, high: Any, dx: Any, d_low: Any, d_high: Any) -> Any:
        if dx == d_low == d_high:
            return dx
        return f("where")(f("<")(x, low), d_low, f("where")(f(">")(x, high), d_high, dx))

    def either(condition: Any, a: Any, b: Any, _: Any, da: Any, db: Any) -> Any:
        return da if da == db else f("where")(condition, da, db)

    def power(a: Any, b: Any, da: Any, db: Any) -> Any:
        none = sympy.Integer(0)
        slope = b * _power(a, b - 1) * da if da != 0 else none
        return slope + (f("log")(a) * _power(a, b) * db if db != 0 else none)

    def root(x: Any, dx: Any) -> Any:
        return half * dx / f("sqrt")(x)

    return {
        "abs": lambda x, dx: f("sign")(x) * dx,
        "exp": lambda x, dx: f("exp")(x) * dx,
        "expm1": lambda x, dx: f("exp")(x) * dx,
        "log": lambda x, dx: dx / x,
        "log1p": lambda x, dx: dx / (1 + x),
        "log2": lambda x, dx: dx / (x * f("log")(sympy.Integer(2))),
        "log10": lambda x, dx: dx / (x * f("log")(sympy.Integer(10))),
        "sqrt": root,
        "sin": lambda x, dx: f("cos")(x) * dx,
        "cos": lambda x, dx: -f("sin")(x) * dx,
        "tan": lambda x, dx: (1 + f("tan")(x) ** 2) * dx,
        "arcsin": lambda x, dx: dx / f("sqrt")(1 - x**2),
        "arccos": lambda x, dx: -dx / f("sqrt")(1 - x**2),
        "arctan": lambda x, dx: dx / (1 + x**2),
        "sinh": lambda x, dx: f("cosh")(x) * dx,
        "cosh": lambda x, dx: f("sinh")(x) * dx,
        "tanh": lambda x, dx: (1 - f("tanh")(x) ** 2) * dx,
        "sigmoid": lambda x, dx: f("sigmoid")(x) * f("sigmoid")(-x) * dx,
        "softplus": lambda x, dx: f("sigmoid")(x) * dx,
        "logcosh": lambda x, dx: f("tanh")(x) * dx,
        "relu": lambda x, dx: f("step")(x, sympy.Integer(0)) * dx,
        "max": larger,
        "min": lambda a, b, da, db: larger(b, a, da, db) if da != db else da,
        "clip": clip,
        "where": either,
        "power": power,
    }
