"""What a Python function's signature says: its first argument and its parameters."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any

from lossexplorer.errors import LossInputError
from lossexplorer.losses.own.settings import Setting
from lossexplorer.losses.own.tex import name_tex
from lossexplorer.losses.own.words import parameter_problem
from lossexplorer.losses.spec import Parameter

Function = Callable[..., Any]


def first_word(function: Function) -> str:
    """The name of the first argument; "" where it isn't known."""
    signature = _signature(function)
    return next(iter(signature.parameters), "") if signature else ""


def parameters_of(function: Function, name: str) -> tuple[Parameter, ...]:
    """A parameter for every keyword whose default is a number or a bool.

    A keyword with another default, or with a name that ``evaluate`` itself takes, keeps
    its default.

    Raises:
        LossInputError: if an argument besides prediction and target has no default.
    """
    signature = _signature(function)
    found = []
    for one in list(signature.parameters.values())[2:] if signature else ():
        if one.kind in (one.VAR_POSITIONAL, one.VAR_KEYWORD):
            continue
        if one.default is one.empty:
            raise LossInputError(
                f"its argument {one.name!r} has no default", where=name, fix="give it one"
            )
        fits = isinstance(one.default, (bool, int, float)) and one.kind != one.POSITIONAL_ONLY
        if fits and not parameter_problem(one.name):
            found.append(_parameter(one.name, one.default, one.annotation))
    return tuple(found)


def kernel_signature(parameters: Iterable[Parameter]) -> inspect.Signature:
    """The signature of a kernel with these parameters."""
    kind = inspect.Parameter
    return inspect.Signature(
        [kind(name, kind.POSITIONAL_OR_KEYWORD) for name in ("prediction", "target")]
        + [kind(one.name, kind.KEYWORD_ONLY, default=one.default) for one in parameters]
    )


def _signature(function: Function) -> inspect.Signature | None:
    try:
        return inspect.signature(function)
    except (TypeError, ValueError):  # many functions written in C have none
        return None


def _parameter(name: str, default: Any, annotation: Any) -> Parameter:
    symbol = name_tex(name)
    about = "A keyword of your function."
    if isinstance(default, bool):
        return Parameter(name, default, "boolean", description=about)
    if annotation in (int, "int"):
        slider = (min(0, 5 * default), max(5, 5 * default))
        return Parameter(name, default, "integer", slider=slider, symbol=symbol, description=about)
    value = float(default)
    return Parameter(name, value, slider=Setting(value).range, symbol=symbol, description=about)
