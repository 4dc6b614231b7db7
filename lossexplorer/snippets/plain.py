"""What plain arithmetic makes of a formula at the numbers at hand."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.losses.textbook import nats_left
from lossexplorer.snippets.evaluation import Resolved
from lossexplorer.snippets.formula import Formula, formula_of
from lossexplorer.snippets.numbers import number

_CLOSE = 1e-6  # farther from the stable value than this is worth a word
_STEP = 1e-6  # of the finite differences


def plain_formula(resolved: Resolved, *, guard: bool = True) -> Formula:
    """The textbook form, guarded only where 0·log 0 comes up, there or a step beside.

    Args:
        resolved: what is evaluated.
        guard: whether it may be guarded.

    Raises:
        LossInputError: if the loss can't be written out.
    """
    formula = formula_of(resolved.loss, resolved.parameters, resolved.link)
    if not guard:
        return formula
    behind = inputs_behind(resolved)
    beside = [behind]
    if resolved.link == "identity":
        beside += [(behind[0] + step, *behind[1:]) for step in (_STEP, -_STEP)]
    if any(np.isnan(formula.values(*inputs)).any() for inputs in beside):
        return formula.guarded
    return formula


def base_left(resolved: Resolved, formula: Formula | None = None) -> float:
    """The base the formula's values have still to be converted to; e for nothing to do."""
    taken = {} if formula is None else formula.scalars
    return nats_left(resolved.loss, resolved.parameters, taken)


def shortfall(resolved: Resolved, formula: Formula) -> str:
    """What plain arithmetic gets wrong at these numbers; "" if nothing."""
    plain = np.asarray(formula.values(*inputs_behind(resolved)), dtype=np.float64)
    plain = plain / math.log(base_left(resolved, formula))
    if resolved.kept is not None:
        plain = np.where(resolved.kept if plain.ndim == 1 else resolved.kept[:, None], plain, 0)
    wrong = ~np.isclose(plain, resolved.values, rtol=_CLOSE, atol=_CLOSE, equal_nan=True)
    if not wrong.any():
        return ""
    place = tuple(np.argwhere(wrong)[0])
    return (
        f"Here the formula as it is written gives {number(float(plain[place]))}, "
        f"where Loss Explorer gives {number(float(resolved.values[place]))}."
    )


def inputs_behind(resolved: Resolved) -> tuple[Any, ...]:
    """The inputs behind the link, with class labels as rows; ignored rows get class 0."""
    inputs = list(resolved.behind)
    if resolved.index:
        place = [item.name for item in resolved.loss.inputs].index(resolved.labels)
        index = inputs[place] if resolved.kept is None else inputs[place] * resolved.kept
        inputs[place] = np.eye(resolved.classes, dtype=inputs[0].dtype)[index]
    return tuple(inputs)
