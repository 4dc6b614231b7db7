"""The evaluation as LaTeX: formula, gradient, and the numbers inserted; needs amsmath."""

from __future__ import annotations

import math
import re
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.snippets.evaluation import Resolved
from lossexplorer.snippets.formula import Formula
from lossexplorer.snippets.inserted import Term, inserted, number_term, quotient, sum_of
from lossexplorer.snippets.layout import head
from lossexplorer.snippets.numbers import tex_number
from lossexplorer.snippets.plain import base_left, inputs_behind, plain_formula

_MOST = 10  # numbers of a row
_COMMA = r",\ "


def write(resolved: Resolved) -> str:
    """The evaluation as an ``align*`` with a comment on what it is."""
    lines = [_aligned(resolved.loss.formula), _aligned(resolved.loss.gradient_formula)]
    formula = _formula(resolved)
    lines += [f"{name} &= {value}" for name, value in _settings(resolved, formula)]
    lines += _data(resolved)
    lines.append(f"L &= {_result(resolved, formula)}")
    body = " \\\\\n".join(f"  {line}" for line in lines)
    comments = "\n".join(line.replace("#", "%", 1) for line in head(resolved, ""))
    return f"{comments}\n\\begin{{align*}}\n{body}\n\\end{{align*}}\n"


def _aligned(tex: str) -> str:
    return tex.replace("=", "&=", 1)


def _formula(resolved: Resolved) -> Formula | None:
    """The textbook form, if there is one to read."""
    try:
        return plain_formula(resolved, guard=False)
    except LossInputError:
        return None


def _settings(resolved: Resolved, formula: Formula | None) -> list[tuple[str, str]]:
    """Symbols and values of the parameters that the formula uses or that were changed."""
    used = {} if formula is None else {**formula.scalars, **formula.arrays}
    found = []
    for parameter in resolved.loss.parameters:
        value = resolved.parameters[parameter.name]
        symbol = parameter.symbol or text(parameter.name.replace("_", " "))
        if isinstance(value, np.ndarray) or _are_numbers(value):
            found.append((symbol, _vector(value)))
        elif parameter.name not in used and value == parameter.default:
            continue
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found.append((symbol, tex_number(value)))
        elif isinstance(value, str):
            found.append((symbol, text(value)))
    if resolved.link != "identity" and resolved.temperature != 1.0:
        found.append(("T", tex_number(resolved.temperature)))
    return found


def _are_numbers(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, float) for item in value)


def _data(resolved: Resolved) -> list[str]:
    """The inputs, and what the first becomes behind its link."""
    lines = []
    first = resolved.loss.inputs[0].name
    linked = resolved.link != "identity"
    for name, array in resolved.arrays.items():
        shown = "logits" if linked and name == first else name
        lines.append(f"{text(shown)} &= {_vector(array)}")
        if linked and name == first:
            link = text(resolved.link.replace("_", "-"))
            over = " / T" if resolved.temperature != 1.0 else ""
            behind = _vector(resolved.behind[0])
            lines.append(f"{text(first)} &= {link}({text('logits')}{over}) = {behind}")
    return lines


def _vector(array: Any) -> str:
    array = np.asarray(array)
    flat = array.reshape(-1)
    if array.ndim > 1 and array.shape[0] > 1:
        size = r" \times ".join(map(str, array.shape))
        return rf"{text('array of')}\ {size}\ {text('numbers')}"
    numbers = [tex_number(float(x)) for x in flat]
    if len(numbers) == 1:
        return numbers[0]
    if len(numbers) > _MOST:
        numbers = [*numbers[: _MOST - 2], r"\dots", numbers[-1]]
    return f"({_COMMA.join(numbers)})"


def _result(resolved: Resolved, formula: Formula | None) -> str:
    """The loss with the numbers inserted where they fit, and its value."""
    value = resolved.result.value
    if np.ndim(value):
        return _vector(value)
    shown, term = tex_number(float(value)), _inserted(resolved, formula)
    if term is None or term.tex == shown:
        return shown
    return f"{term.tex} = {shown}"


def _inserted(resolved: Resolved, formula: Formula | None) -> Term | None:
    """The formula with numbers for a single row, the rows' values for several."""
    if resolved.weight is not None or resolved.kept is not None:
        return None
    count = resolved.values.shape[0]
    if count > 1:
        return _over_rows(resolved) if resolved.mass is None else None
    if formula is None or formula.typed is not None:
        return None
    terms = inserted(formula, inputs_behind(resolved))
    total = sum_of(terms)
    base = base_left(resolved, formula)
    if base != math.e:
        total = quotient(total, Term(rf"\log {tex_number(base)}", 3, math.log(base)))
    if resolved.mass is not None:
        return quotient(total, number_term(float(resolved.mass[0])))
    averaged = resolved.rows == "mean" or (
        resolved.rows is None and resolved.reduction in ("mean", "weighted_mean")
    )
    return quotient(total, number_term(len(terms))) if averaged else total


def _over_rows(resolved: Resolved) -> Term:
    """Sum or mean of the values of the rows."""
    values = resolved.values
    if resolved.elements:
        values = values.mean(axis=1) if resolved.rows == "mean" else values.sum(axis=1)
    total = sum_of([number_term(float(v)) for v in values])
    if resolved.reduction == "sum":
        return total
    each = resolved.elements and resolved.rows is None and resolved.reduction != "batchmean"
    size = values.size * (resolved.values.shape[1] if each else 1)
    return quotient(total, number_term(size))


def text(words: str) -> str:
    r"""Words in ``\text``, with what TeX takes for commands escaped."""
    escaped = re.sub(r"([#$%&_{}])", r"\\\1", words.replace("\\", "/"))
    return rf"\text{{{escaped}}}"
