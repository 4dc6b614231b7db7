"""A loss as a function in some framework: its lines, what it takes, what it needs."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.snippets.dialects import Dialect
from lossexplorer.snippets.evaluation import Resolved
from lossexplorer.snippets.formula import GUARD, Formula
from lossexplorer.snippets.framework_calls import framework_call
from lossexplorer.snippets.numbers import number
from lossexplorer.snippets.pipeline_code import after, before, scaled
from lossexplorer.snippets.plain import base_left, plain_formula, shortfall


@dataclass(frozen=True, eq=False)
class Function:
    """The loss as a function.

    Attributes:
        first: the name of its first argument, by which the gradient is taken.
        taken: the names of all arguments without a default.
        defaults: the numbers it takes, with their values.
        body: its lines; the last one returns.
        guarded: whether ``xlogy`` has to be defined before it.
        note: what plain arithmetic gets wrong at these numbers; "" if nothing.
    """

    first: str
    taken: tuple[str, ...]
    defaults: tuple[tuple[str, Any], ...]
    body: tuple[str, ...]
    guarded: bool = False
    note: str = ""

    @property
    def code(self) -> str:
        """Its definition."""
        arguments = [*self.taken, *(f"{name}={number(value)}" for name, value in self.defaults)]
        lines = "\n".join(f"    {line}" for line in self.body)
        return f"def loss({', '.join(arguments)}):\n{lines}"

    @property
    def arguments(self) -> str:
        """What it is called with."""
        return ", ".join(self.taken)


def function_of(resolved: Resolved, dialect: Dialect) -> Function:
    """The loss in one framework: its own function where it has one, else the formula.

    Raises:
        LossInputError: if the loss can't be written out.
    """
    name = resolved.loss.inputs[0].name
    first = name if resolved.link == "identity" else "logits"
    call = framework_call(resolved, dialect.source, first)
    if call is None:
        return _written_out(resolved, dialect, first)
    rows = bool(re.search(rf"\b{resolved.labels}\b", call.code)) if resolved.labels else False
    body = [] if call.reduced else before(resolved, dialect, label_rows=rows)
    if call.reduced and rows:
        body = before(resolved, dialect, label_rows=True)
    if resolved.temperature != 1.0:
        body.append(f"{first} = {scaled(first, resolved.temperature)}")
    if call.reduced:
        body.append(f"return {call.code}")
    else:
        body += [f"values = {call.code}", *after(resolved, dialect, call.rows, "")]
    arrays = [n for n, value in resolved.parameters.items() if isinstance(value, np.ndarray)]
    return Function(first, _taken(resolved, first, body, arrays), (), tuple(body))


def _written_out(resolved: Resolved, dialect: Dialect, first: str) -> Function:
    """The textbook form between link and reduction."""
    formula = plain_formula(resolved)
    name = resolved.loss.inputs[0].name
    body = before(resolved, dialect, label_rows=True)
    if resolved.link != "identity":
        template = dialect.links[resolved.link]
        logits = scaled(first, resolved.temperature)
        body += template.format(name=name, z=logits).splitlines()
    body += _statements(formula, dialect)
    base = base_left(resolved, formula)
    body += after(resolved, dialect, resolved.rows, "" if base == math.e else number(base))
    return Function(
        first,
        _taken(resolved, first, body, formula.arrays),
        tuple(formula.scalars.items()),
        tuple(body),
        formula.uses_guard,
        shortfall(resolved, formula),
    )


def _statements(formula: Formula, dialect: Dialect) -> list[str]:
    """The formula's statements; what it returns becomes ``values``."""
    scalars = set(formula.scalars)
    lines: list[str] = []
    for statement in formula.body:
        if isinstance(statement, ast.Return) and statement.value is not None:
            if isinstance(statement.value, ast.Name) and statement.value.id == "values":
                continue
            statement = ast.Assign([ast.Name("values", ast.Store())], statement.value)
        elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            used = {n.id for n in ast.walk(statement.value) if isinstance(n, ast.Name)}
            if used - {"xp"} <= scalars:
                scalars.add(statement.targets[0].id)
        lines += dialect.code(statement, scalars).splitlines()
    return lines


def _taken(
    resolved: Resolved, first: str, body: list[str], arrays: Iterable[str]
) -> tuple[str, ...]:
    """The arguments that the lines use, the first input in front."""
    used = set(re.findall(r"[A-Za-z_]\w*", re.sub(r"\b\w+=", "", "\n".join(body))))
    others = [item.name for item in resolved.loss.inputs[1:]]
    if resolved.index:
        others = ["labels" if name == resolved.labels else name for name in others]
    return (first, *(n for n in (*others, *arrays, "sample_weight") if n in used))


def xlogy_code(dialect: Dialect) -> str:
    """The definition of ``xlogy``."""
    module = dialect.module
    return (
        f"def {GUARD}(x, y):\n"
        f'    """x log y, with 0 log 0 = 0."""\n'
        f"    return x * {module}.log({module}.where(x == 0, 1.0, y))"
    )
