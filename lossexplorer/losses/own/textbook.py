"""A formula as it was typed, in any array module, and as a line of Python to read."""

from __future__ import annotations

from typing import Any

from lossexplorer.losses.own.formula import Formula
from lossexplorer.losses.own.kernels import binder, signed
from lossexplorer.losses.own.text import BINDS, number_text, wrapped
from lossexplorer.losses.own.tree import Apply, Name, Node, Number, apply, replaced
from lossexplorer.losses.own.words import RESIDUAL

_ONE, _TWO = Number(1.0), Number(2.0)
_X, _LOW, _HIGH = Name("x"), Name("low"), Name("high")

# Functions that not every array module has, by those that all of them have.
_SPELLED: dict[str, Node] = {
    "log2": apply("/", apply("log", _X), apply("log", _TWO)),
    "log10": apply("/", apply("log", _X), apply("log", Number(10.0))),
    "tan": apply("/", apply("sin", _X), apply("cos", _X)),
    "sinh": apply("/", apply("-", apply("exp", _X), apply("exp", apply("neg", _X))), _TWO),
    "arcsin": apply("-", apply("/", Name("pi"), _TWO), apply("arccos", _X)),
    "arctan": apply("arcsin", apply("/", _X, apply("sqrt", apply("+", _ONE, apply("*", _X, _X))))),
    "sigmoid": apply("/", _ONE, apply("+", _ONE, apply("exp", apply("neg", _X)))),
    "softplus": apply("log", apply("+", _ONE, apply("exp", _X))),
    "logcosh": apply("log", apply("cosh", _X)),
    "relu": apply("max", _X, Number(0.0)),
    "clip": apply("min", apply("max", _X, _LOW), _HIGH),
}
_CALLED = {"min": "minimum", "max": "maximum"}


class Textbook:
    """The naive form of a formula.

    Attributes:
        source: it as a Python function, to be read and copied; this program never runs it.
    """

    def __init__(self, formula: Formula) -> None:
        self._bind = binder(formula)
        self._tree = spelled(formula.tree)
        self.source = _source(formula, self._tree)
        signed(self, formula, ("xp", "prediction", "target"))

    def __call__(self, xp: Any, prediction: Any, target: Any, **parameters: Any) -> Any:
        """The values, in the array module ``xp``."""
        values = self._bind(prediction, target, parameters)
        return _computed(self._tree, xp, values) + 0 * prediction


def spelled(node: Node) -> Node:
    """The tree in functions that every array module has."""
    if not isinstance(node, Apply):
        return node
    args = [spelled(one) for one in node.args]
    if node.op in _SPELLED:
        names = ("x", "low", "high")
        return spelled(replaced(_SPELLED[node.op], dict(zip(names, args, strict=False))))
    return Apply(node.op, tuple(args))


def _computed(node: Node, xp: Any, values: dict[str, Any]) -> Any:
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Name):
        return xp.pi if node.name == "pi" else values[node.name]
    args = [_computed(one, xp, values) for one in node.args]
    match node.op:
        case "neg":
            return -args[0]
        case "+":
            return args[0] + args[1]
        case "-":
            return args[0] - args[1]
        case "*":
            return args[0] * args[1]
        case "/":
            return args[0] / args[1]
        case "^":
            return args[0] ** args[1]
        case "<":
            return args[0] < args[1]
        case "<=":
            return args[0] <= args[1]
        case ">":
            return args[0] > args[1]
        case ">=":
            return args[0] >= args[1]
        case "==":
            return args[0] == args[1]
        case "!=":
            return args[0] != args[1]
    return getattr(xp, _CALLED.get(node.op, node.op))(*args)


def _source(formula: Formula, tree: Node) -> str:
    settings = ", ".join(f"{n}={number_text(s.default)}" for n, s in formula.parameters)
    keywords = f", *, {settings}" if settings else ""
    names = {formula.prediction: "prediction", formula.target or "t": "target"}
    by: dict[str, Node] = {name: Name(word) for name, word in names.items() if name != RESIDUAL}
    lines = [f"def own_loss(xp, prediction, target{keywords}):"]
    if formula.residual:
        lines.append("    e = prediction - target")
    return "\n".join([*lines, f"    return {_python(replaced(tree, by))[0]}", ""])


def _python(node: Node) -> tuple[str, int]:
    """The tree as a Python expression, and how strongly it binds."""
    if isinstance(node, Number):
        return number_text(node.value), 6
    if isinstance(node, Name):
        return ("xp.pi" if node.name == "pi" else node.name), 6
    args = [_python(one) for one in node.args]
    binds = BINDS.get(node.op, 6)
    if node.op == "neg":
        return "-" + wrapped(args[0], binds), binds
    if node.op == "^":
        return f"{wrapped(args[0], 6)} ** {wrapped(args[1], 4)}", binds
    if node.op in BINDS:
        return f"{wrapped(args[0], binds)} {node.op} {wrapped(args[1], binds + 1)}", binds
    name = _CALLED.get(node.op, node.op)
    return f"xp.{name}({', '.join(text for text, _ in args)})", 6
