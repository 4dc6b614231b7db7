"""A Python function as a loss like any of the catalog's.

``def name(prediction, target, *, parameter=1.0)`` gets two arrays (or torch tensors, if
its module works with torch) of one shape (N, K), one row a sample, and returns one number
an element, (N, K), or one a row, (N,); or ``(values, gradient)`` with the derivative of
the sum of the values by the prediction. Without that the gradient comes from torch's
autograd, or from central differences. What its first argument is called says what the
prediction is: p, prob, probs, probabilities are probabilities, z and logits scores against
labels 0 and 1, s and scores scores against −1 and +1; anything else any real number.
Keywords with a number or a bool as default become parameters.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

from lossexplorer.losses.own.calling import Answer, Caller, takes_tensors
from lossexplorer.losses.own.consent import PREFIX, parts, require
from lossexplorer.losses.own.differences import by_column, by_element
from lossexplorer.losses.own.formula_loss import FAMILY
from lossexplorer.losses.own.importing import load
from lossexplorer.losses.own.probing import Behaviour, behaviour_of, check_numbers, check_shapes
from lossexplorer.losses.own.python_parameters import first_word, kernel_signature, parameters_of
from lossexplorer.losses.spec import Array, Gradients, Input, Kernel, Loss, Space

_PROBABILITIES = ("p", "prob", "probs", "probability", "probabilities")
_INSIDE = (1e-300, 1 - 2**-53)  # where 0 · log 0 is still a number
_ANYWHERE = (-np.inf, np.inf)
_LOGITS = ("z", "logit", "logits")
_SCORES = ("s", "score", "scores")


def python_loss(key: str) -> Loss:
    """The loss of a key such as "python:my_losses:robust".

    Raises:
        NotAllowedError: if nobody has allowed it.
        LossInputError: if it can't be loaded, or doesn't work as a loss.
    """
    require(key)
    return _loaded(*parts(key))


@lru_cache(maxsize=64)
def _loaded(place: str, attribute: str) -> Loss:
    name = f"{place}:{attribute}"
    function = load(name)
    parameters = parameters_of(function, name)
    first = first_word(function)
    caller = Caller(name, function, takes_tensors(function))
    defaults = {one.name: one.default for one in parameters}
    found = behaviour_of(caller, signs=first in _SCORES, parameters=defaults)
    prediction, target, links = _spaces(first, found.per_row)
    kernel = _kernel(caller, found, _INSIDE if first in _PROBABILITIES else _ANYWHERE)
    kernel.__signature__ = kernel_signature(parameters)  # type: ignore[attr-defined]
    word = r"\mathrm{" + attribute.replace("_", r"\_") + "}"
    return Loss(
        key=PREFIX + name,
        title=attribute.replace("_", " "),
        family=FAMILY,
        short=attribute[:8],
        inputs=(
            Input("prediction", prediction),
            Input("target", target, differentiable=False),
        ),
        parameters=parameters,
        value_and_gradient=kernel,
        per_row=found.per_row,
        in_threads=False,  # a stranger's function may share what it works with
        links=links,
        rows=None if found.per_row else "mean",
        reduction="mean",
        convention="",
        formula=rf"L = {word}(y,\ t)",
        gradient_formula=r"\frac{\partial L}{\partial y}\ " + _HOW[found.gradient_by],
        summary=_summary(function),
        notes=(_NOTES[found.gradient_by],),
        reference=f"Your own: {name}",
    )


_HOW = {
    "own": r"\mathrm{as\ the\ function\ returns\ it}",
    "autograd": r"\mathrm{by\ autograd}",
    "differences": r"\mathrm{by\ finite\ differences}",
}
_NOTES = {
    "own": "The gradient is the function's own; it is checked beside the readings.",
    "autograd": "The gradient is torch's, by automatic differentiation.",
    "differences": "The gradient is numerical: good to about 8 digits, less at kinks.",
}


def _kernel(caller: Caller, found: Behaviour, domain: tuple[float, float]) -> Kernel:
    way = by_column if found.per_row or found.coupled else by_element

    def answered(at: Array, label: Array, parameters: Any, gradient: bool) -> Answer:
        answer = caller(at, label, parameters, gradient=gradient)
        check_shapes(caller, answer, at, found.per_row)
        return answer

    def value_and_gradient(
        prediction: Array, target: Array, **parameters: Any
    ) -> tuple[Array, Gradients]:
        # in float64: next to 0 and 1 there is more room, and differences need the digits
        at, label = prediction.astype(np.float64), target.astype(np.float64)
        answer = answered(at, label, parameters, True)
        if not answer.is_number and domain is _INSIDE:
            answer = answer.filled(answered(np.clip(at, *domain), label, parameters, True))
        check_numbers(caller, answer, at, label)
        gradient = answer.gradient
        if gradient is None:
            inside = np.clip(at, *domain)
            gradient = way(lambda x: answered(x, label, parameters, False).values, inside, *domain)
        dtype = prediction.dtype
        return answer.values.astype(dtype), {"prediction": gradient.astype(dtype)}

    return value_and_gradient


def _spaces(first: str, per_row: bool) -> tuple[Space, Space, tuple[str, ...]]:
    """Where prediction and target live, and the links that make sense."""
    if first in _PROBABILITIES:
        if per_row:
            return Space.SIMPLEX, Space.SIMPLEX, ("identity", "softmax")
        return Space.PROBABILITY, Space.BINARY, ("identity", "sigmoid", "softmax")
    if first in _LOGITS:
        if per_row:
            return Space.SCORES, Space.SIMPLEX, ("identity",)
        return Space.SCORE, Space.BINARY, ("identity",)
    if first in _SCORES:
        return Space.SCORES if per_row else Space.SCORE, Space.SIGN, ("identity",)
    return Space.REAL, Space.REAL, ("identity", "sigmoid", "softmax")


def _summary(function: Callable[..., Any]) -> str:
    text = inspect.getdoc(function) or ""
    return text.partition("\n\n")[0].replace("\n", " ")[:200] or "A Python function."
