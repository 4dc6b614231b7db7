"""How each framework says what a formula says."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from lossexplorer.losses.spec import Array

_MATH = {"abs": "abs", "maximum": "max", "minimum": "min", "arccos": "math.acos"}
"""Functions of plain numbers that Python calls otherwise than ``math.`` and the name."""


@dataclass(frozen=True)
class Dialect:
    """The words of one framework.

    Attributes:
        source: the name under which a loss gives its calls.
        module: what ``xp`` is called.
        axis: the keyword for an axis.
        functions: what is called otherwise than in NumPy.
        takes_numbers: whether functions accept plain numbers.
        clamp: the function for a maximum with a plain number, where the framework's
            maximum refuses it.
        links: by name, lines that set ``{name}`` to the link's output at ``{z}``.
        one_hot: label rows of ``{classes}`` classes from the indices ``{labels}``.
        array: source of an array, given its numbers as source, the array, and whether
            the gradient is taken by it.
    """

    source: str
    module: str
    one_hot: str
    array: Callable[[str, Array, bool], str]
    axis: str = "axis"
    functions: Mapping[str, str] = field(default_factory=dict)
    takes_numbers: bool = False
    clamp: str = ""
    links: Mapping[str, str] = field(default_factory=dict)

    def code(self, node: ast.AST, scalars: Collection[str]) -> str:
        """A statement or expression of a formula as this framework's source.

        Args:
            node: part of a formula.
            scalars: the names in it that are plain numbers.
        """
        spoken = _Speech(self, frozenset(scalars)).visit(copy.deepcopy(node))
        return ast.unparse(ast.fix_missing_locations(spoken))


class _Speech(ast.NodeTransformer):
    def __init__(self, dialect: Dialect, scalars: frozenset[str]) -> None:
        self._dialect = dialect
        self._scalars = scalars

    def visit_Call(self, node: ast.Call) -> Any:
        name = _function(node.func)
        plain = [self._is_number(argument) for argument in node.args]
        self.generic_visit(node)
        if not name:
            return node
        if all(plain) and not self._dialect.takes_numbers:
            node.func = _dotted(_MATH.get(name, f"math.{name}"))
            return node
        if self._dialect.clamp and name in ("maximum", "minimum") and any(plain):
            number, array = node.args if plain[0] else reversed(node.args)
            keyword = ast.keyword("min" if name == "maximum" else "max", number)
            return ast.Call(_dotted(self._dialect.clamp), [array], [keyword])
        for keyword in node.keywords:
            if keyword.arg == "axis":
                keyword.arg = self._dialect.axis
        node.func = _dotted(f"{self._dialect.module}.{self._dialect.functions.get(name, name)}")
        return node

    def visit_Attribute(self, node: ast.Attribute) -> Any:
        name = _function(node)
        if name == "pi":
            return _dotted("np.pi" if self._dialect.module == "np" else "math.pi")
        return self.generic_visit(node)

    def _is_number(self, node: ast.expr) -> bool:
        """Whether an expression is made of plain numbers only."""
        return all(
            n.id in self._scalars
            for n in ast.walk(node)
            if isinstance(n, ast.Name) and n.id != "xp"
        )


def _function(node: ast.expr) -> str:
    """The name f of ``xp.f``; "" for anything else."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return node.attr if node.value.id == "xp" else ""
    return ""


def _dotted(name: str) -> ast.expr:
    return ast.parse(name, mode="eval").body
