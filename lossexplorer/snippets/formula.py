"""A textbook form as statements, with everything decided that the parameters decide.

A formula for all parameters has branches; a person wants the one in force. So the
source is read as a syntax tree, and what follows from the parameters is folded away.
"""

from __future__ import annotations

import ast
import copy
import inspect
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses.spec import Loss
from lossexplorer.losses.textbook import arguments

GUARD = "xlogy"
"""What products with a logarithm become where 0·log 0 has to be 0."""


@dataclass(frozen=True, eq=False)
class Formula:
    """The formula in force.

    Attributes:
        inputs: the names of the loss's inputs, which the statements use.
        scalars: the numbers the statements use by name, and tuples of some.
        arrays: the arrays among the parameters that they use by name, and stacks of layers.
        body: statements; the last one returns the values. Functions are attributes
            of ``xp``.
        typed: what computes a formula that a person typed in. Its statements are only
            ever shown: nothing that was typed is run as code.
    """

    inputs: tuple[str, ...]
    scalars: Mapping[str, Any]
    arrays: Mapping[str, Any]
    body: tuple[ast.stmt, ...]
    typed: Callable[..., Any] | None = None

    @property
    def guarded(self) -> Formula:
        """The same with ``xlogy(a, b)`` in the place of ``a * xp.log(b)``."""
        if self.typed is not None:
            return self
        body = tuple(_Guard().visit(copy.deepcopy(statement)) for statement in self.body)
        return Formula(self.inputs, self.scalars, self.arrays, body)

    @property
    def uses_guard(self) -> bool:
        """Whether ``xlogy`` stands in it."""
        return GUARD in _names(self.body)

    def values(self, *inputs: Any) -> Any:
        """What the statements return, computed by NumPy without warnings."""
        if self.typed is not None:
            with np.errstate(all="ignore"):
                return self.typed(np, *inputs, **self.scalars)
        given = ast.arguments(
            posonlyargs=[], args=[ast.arg(n) for n in self.inputs],
            kwonlyargs=[], kw_defaults=[], defaults=[],
        )  # fmt: skip
        body = [copy.deepcopy(statement) for statement in self.body]
        function = ast.FunctionDef("formula", given, body, [], None, None)
        module = ast.fix_missing_locations(ast.Module([function], []))
        namespace: dict[str, Any] = {"xp": np, GUARD: xlogy, **self.scalars, **self.arrays}
        # the source is a catalog entry's own, which runs in this process anyway
        exec(compile(module, "<formula>", "exec"), namespace)
        with np.errstate(all="ignore"):
            return namespace["formula"](*inputs)


def xlogy(x: Any, y: Any) -> Any:
    """x·log y, with 0·log 0 = 0."""
    return x * np.log(np.where(x == 0, 1.0, y))


def formula_of(loss: Loss, parameters: Mapping[str, Any], link: str) -> Formula:
    """The textbook form of a loss under the parameters in force.

    Raises:
        LossInputError: if the loss has none that can be read.
    """
    chosen = arguments(loss, parameters, link)
    function = _source(loss)
    names = [argument.arg for argument in function.args.args][1:]
    declared = tuple(item.name for item in loss.inputs)
    body: list[ast.stmt] = _Fold(chosen, dict(zip(names, declared, strict=True))).block(function)
    used = _names(body)
    named = {k: v for k, v in chosen.items() if k in used}
    arrays = {k: v for k, v in named.items() if isinstance(v, np.ndarray | list)}
    scalars = {k: v for k, v in named.items() if isinstance(v, int | float | tuple)}
    if len(arrays) + len(scalars) < len(named):
        odd = sorted(named.keys() - arrays.keys() - scalars.keys())
        raise LossInputError(
            f"{loss.key} can't be written out: {odd[0]} is neither a number nor an array"
        )
    typed = loss.textbook if hasattr(loss.textbook, "source") else None
    return Formula(declared, scalars, arrays, tuple(body), typed)


def _source(loss: Loss) -> ast.FunctionDef:
    """The definition of the textbook form."""
    try:
        if loss.textbook is None:
            raise OSError
        # a formula that was typed in has no file to read it from, so it says it itself
        text = getattr(loss.textbook, "source", None) or inspect.getsource(loss.textbook)
        tree = ast.parse(textwrap.dedent(text))
    except (OSError, TypeError, SyntaxError):
        raise LossInputError(f"{loss.key} has no textbook form to write out") from None
    if not tree.body or not isinstance(tree.body[0], ast.FunctionDef):
        raise LossInputError(f"{loss.key} has no textbook form to write out")
    return tree.body[0]


def _names(body: Any) -> set[str]:
    return {n.id for statement in body for n in ast.walk(statement) if isinstance(n, ast.Name)}


class _Fold(ast.NodeTransformer):
    """Decides what the parameters decide, and calls inputs by their declared names."""

    def __init__(self, parameters: Mapping[str, Any], renamed: Mapping[str, str]) -> None:
        self._parameters = parameters
        self._renamed = renamed

    def block(self, function: ast.FunctionDef) -> list[ast.stmt]:
        """The folded statements of a function, without its docstring."""
        first = function.body[0]
        documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
        return self._statements(function.body[1:] if documented else function.body)

    def _statements(self, body: list[ast.stmt]) -> list[ast.stmt]:
        """Folded statements, up to the first that returns."""
        result: list[ast.stmt] = []
        for statement in body:
            folded = self.visit(statement)
            result.extend(folded if isinstance(folded, list) else [folded])
            if result and isinstance(result[-1], ast.Return):
                break
        return result

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Any:
        node.body, node.returns = self._statements(node.body), None
        for argument in node.args.args:
            argument.annotation = None
        return node

    def visit_If(self, node: ast.If) -> Any:
        decided = self._decide(node.test)
        if decided is None:
            return self.generic_visit(node)
        return self._statements(node.body if decided else node.orelse)

    def visit_IfExp(self, node: ast.IfExp) -> Any:
        decided = self._decide(node.test)
        if decided is None:
            return self.generic_visit(node)
        return self.visit(node.body if decided else node.orelse)

    def visit_Name(self, node: ast.Name) -> Any:
        if node.id in self._renamed:
            return ast.Name(self._renamed[node.id], node.ctx)
        value = self._parameters.get(node.id, ...)
        if value is None or isinstance(value, bool | str):
            return ast.Constant(value)
        return node

    def _decide(self, test: ast.expr) -> bool | None:
        """What a condition is under the parameters; None if it needs more than those."""
        names = _names([test])
        if not names <= self._parameters.keys():
            return None
        code = compile(ast.fix_missing_locations(ast.Expression(test)), "<condition>", "eval")
        return bool(eval(code, {"__builtins__": {}}, dict(self._parameters)))


class _Guard(ast.NodeTransformer):
    """Makes ``xlogy(a, b)`` of ``a * xp.log(b)``."""

    def visit_BinOp(self, node: ast.BinOp) -> Any:
        self.generic_visit(node)
        if not isinstance(node.op, ast.Mult):
            return node
        for factor, other in ((node.right, node.left), (node.left, node.right)):
            if isinstance(factor, ast.Call) and _is_log(factor):
                return ast.Call(ast.Name(GUARD, ast.Load()), [other, factor.args[0]], [])
        return node


def _is_log(node: ast.Call) -> bool:
    """Whether a call is ``xp.log(…)``."""
    return (
        isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and (node.func.value.id, node.func.attr) == ("xp", "log")
    )
