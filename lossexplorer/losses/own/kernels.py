"""From a formula to the functions a loss declares: value and gradient, and kinks' places."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.losses.own.derivative import derivative
from lossexplorer.losses.own.formula import Formula
from lossexplorer.losses.own.program import Program
from lossexplorer.losses.own.stable import stable
from lossexplorer.losses.own.tree import Name, Node, apply, replaced
from lossexplorer.losses.own.words import RESIDUAL
from lossexplorer.losses.spec import Array, Gradients, Kernel


@dataclass(frozen=True)
class Slopes:
    """The stable form of a formula and its derivatives by both inputs."""

    value: Node
    by_prediction: Node
    by_target: Node


def slopes(formula: Formula) -> Slopes:
    """Differentiate a formula.

    Raises:
        LossInputError: if the gradient becomes too long.
    """
    return _differentiated(formula, formula.tree)


def slopes_on_logits(formula: Formula) -> Slopes:
    """The same of a loss of probabilities, as a function of their logits.

    The sigmoid goes into the formula before it is made stable, so that log(1 − p) keeps
    its digits where p rounds to 1.
    """
    p = apply("sigmoid", Name(formula.prediction))
    by = {formula.prediction: p, RESIDUAL: apply("-", p, Name(formula.target or "t"))}
    return _differentiated(formula, replaced(formula.tree, dict(by)))


def _differentiated(formula: Formula, tree: Node) -> Slopes:
    value = stable(tree)
    by_prediction = dict.fromkeys((formula.prediction, RESIDUAL), 1)
    by_target = {formula.target or "t": 1, RESIDUAL: -1}
    return Slopes(value, derivative(value, by_prediction), derivative(value, by_target))


def kernel_of(formula: Formula, found: Slopes, *, by_target: bool) -> Kernel:
    """A kernel: both inputs in one array of any shape, the parameters as keywords."""
    trees = [found.value, found.by_prediction] + [found.by_target] * by_target
    program = Program(trees)
    bind = binder(formula)

    def value_and_gradient(
        prediction: Array, target: Array, **parameters: Any
    ) -> tuple[Array, Gradients]:
        results = program(bind(prediction, target, parameters), prediction.dtype)
        taken: list[Array] = [prediction, target]
        for at, result in enumerate(results):
            results[at] = _own(result, prediction, taken)
            taken.append(results[at])
        names = ("prediction", "target")
        return results[0], dict(zip(names, results[1:], strict=False))

    kernel: Kernel = signed(value_and_gradient, formula, ("prediction", "target"))
    return kernel


def _own(result: Any, like: Array, taken: list[Array]) -> Array:
    """A result as an array of the inputs' shape that shares memory with nothing."""
    array = np.asarray(result, dtype=like.dtype)
    if array.shape != like.shape:
        return np.full(like.shape, array)
    return array.copy() if any(array is one for one in taken) else array


def binder(formula: Formula) -> Callable[[Any, Any, Mapping[str, Any]], dict[str, Any]]:
    """What gives the names of a formula their values."""

    def bind(prediction: Any, target: Any, parameters: Mapping[str, Any]) -> dict[str, Any]:
        values = {**parameters, formula.prediction: prediction, formula.target or "t": target}
        if formula.residual:
            values[RESIDUAL] = prediction - target
        return values

    return bind


def signed(function: Any, formula: Formula, positional: tuple[str, ...]) -> Any:
    """The function with the signature it would have if it were written out."""
    kind = inspect.Parameter
    function.__signature__ = inspect.Signature(
        [kind(name, kind.POSITIONAL_OR_KEYWORD) for name in positional]
        + [
            kind(name, kind.KEYWORD_ONLY, default=setting.default)
            for name, setting in formula.parameters
        ]
    )
    return function
