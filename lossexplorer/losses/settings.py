"""Keyword arguments of a loss: what a convention sets, and checks of what is given."""

from __future__ import annotations

import difflib
import math
import numbers
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import DTypeLike

from lossexplorer.errors import LossInputError
from lossexplorer.losses.reduction import REDUCTIONS, ROWS
from lossexplorer.losses.spec import Loss, Parameter

_NOT_PARAMETERS = ("rows", "reduction", "soft_reduction", "logits")


@dataclass(frozen=True, slots=True)
class Settings:
    """The defaults of a loss under one convention.

    Attributes:
        rows, reduction: as in ``evaluate``.
        soft_reduction: the reduction for labels given as rows.
        parameters: every parameter with its default.
    """

    rows: str | None
    reduction: str
    soft_reduction: str
    parameters: Mapping[str, Any]


_cache: dict[tuple[int, str | None, bool, Any], tuple[Loss, Settings]] = {}


def defaults(
    loss: Loss,
    convention: str | None = None,
    *,
    linked: bool = False,
    dtype: DTypeLike = np.float64,
) -> Settings:
    """What a loss does where nothing is said.

    Args:
        loss: a catalog entry.
        convention: a source it has; None for the loss's own.
        linked: whether logits go in through a link (a source may clip
            probabilities but not what comes from logits).
        dtype: what is computed in (a source may take ε from it).

    Raises:
        LossInputError: if the loss doesn't have the convention, naming those it has.
    """
    slot = (id(loss), convention, linked, dtype)
    found = _cache.get(slot)
    if found is not None:
        return found[1]
    settings = _resolve(loss, convention, linked, dtype)
    _cache[slot] = (loss, settings)  # holding the loss keeps its id from being reused
    return settings


def _resolve(loss: Loss, convention: str | None, linked: bool, dtype: DTypeLike) -> Settings:
    chosen: dict[str, Any] = {}
    if convention is None:
        chosen.update(loss.conventions.get(loss.convention, {}))
    elif convention in loss.conventions:
        chosen.update(loss.conventions[convention])
    else:
        has = ", ".join(map(repr, loss.conventions)) or "none"
        raise LossInputError(
            f"{loss.key} has no convention {convention!r}",
            where="convention",
            fix=near(str(convention), loss.conventions) or f"it has {has}",
        )
    if linked:
        chosen.update(chosen.get("logits", {}))
    parameters = {p.name: p.default for p in loss.parameters}
    for name, value in chosen.items():
        if name not in _NOT_PARAMETERS:
            parameters[name] = value(np.dtype(dtype)) if callable(value) else value
    reduction = chosen.get("reduction", loss.reduction)
    return Settings(
        rows=chosen.get("rows", loss.rows),
        reduction=reduction,
        soft_reduction=chosen.get("soft_reduction", reduction),
        parameters=parameters,
    )


def near(word: str, words: Collection[str]) -> str:
    """A question naming the word that was probably meant; "" if none is near."""
    close = difflib.get_close_matches(word, words, 1)
    return f"did you mean {close[0]!r}?" if close else ""


def merged(
    loss: Loss, settings: Settings, given: Mapping[str, Any], classes: int, dtype: DTypeLike
) -> Mapping[str, Any]:
    """The defaults with the parameters given, each checked.

    ``classes`` is the length of a row, which "array" parameters must have; ``dtype`` is
    what they become.

    Raises:
        LossInputError: unknown name or bad value.
    """
    if not given:
        return settings.parameters
    result = dict(settings.parameters)
    for name, value in given.items():
        if name not in result:
            has = ", ".join(result) or "none"
            raise LossInputError(
                f"{loss.key} has no parameter {name!r}",
                where=name,
                fix=near(name, result) or f"it has {has}",
            )
        result[name] = checked(loss.parameter(name), value, classes, dtype)
    return result


def checked(parameter: Parameter, value: Any, classes: int, dtype: DTypeLike = np.float64) -> Any:
    """A parameter's value, as its kernel takes it.

    Raises:
        LossInputError: naming the parameter and what is allowed.
    """
    if value is None:
        if parameter.optional:
            return None
        raise LossInputError("None is not allowed", where=parameter.name, fix=allowed(parameter))
    if parameter.kind == "boolean":
        if isinstance(value, (bool, np.bool_)):
            return bool(value)
        raise LossInputError(f"{value!r} is no boolean", where=parameter.name, fix="True or False")
    if parameter.kind == "array":
        return _array(parameter, value, classes).astype(dtype)
    if parameter.kind == "choice":
        return _choice(parameter, value)
    return _number(parameter, value)


def _choice(parameter: Parameter, value: Any) -> Any:
    if isinstance(value, str) and value in parameter.choices and value not in ("2", "10"):
        return value
    if parameter.name == "base":
        try:
            number = float(value)
        except (TypeError, ValueError):
            number = math.nan
        if 0 < number < math.inf and number != 1:
            return number
    meant = near(str(value), parameter.choices) if parameter.name != "base" else ""
    raise LossInputError(
        f"{value!r} is not allowed", where=parameter.name, fix=meant or allowed(parameter)
    )


def real(value: Any) -> float:
    """``value`` as a float; NaN if it is no real number (True and text are none)."""
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value[()]
    if isinstance(value, numbers.Real) and not isinstance(value, (bool, np.bool_)):
        return float(value)
    return math.nan


def _number(parameter: Parameter, value: Any) -> float | int:
    number = real(value)
    low = number > parameter.minimum if parameter.open_minimum else number >= parameter.minimum
    whole = parameter.kind != "integer" or number.is_integer()
    if not (math.isfinite(number) and low and number <= parameter.maximum and whole):
        raise LossInputError(
            f"{value!r} is not allowed", where=parameter.name, fix=allowed(parameter)
        )
    return int(number) if parameter.kind == "integer" else number


def _array(parameter: Parameter, value: Any, classes: int) -> Any:
    try:
        array = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError):
        raise LossInputError(
            "not all of it are numbers", where=parameter.name, fix=allowed(parameter)
        ) from None
    if array.shape not in ((), (classes,)):
        raise LossInputError(
            f"it has the shape {array.shape}",
            where=parameter.name,
            fix=f"give one number, or one a class: shape ({classes},)",
        )
    good = np.isfinite(array) & (array >= parameter.minimum) & (array <= parameter.maximum)
    if not good.all():
        index = np.argwhere(~good)[0]
        place = f"{parameter.name}[{', '.join(map(str, index))}]" if index.size else parameter.name
        raise LossInputError(
            f"{array[tuple(index)]} is not allowed", where=place, fix=allowed(parameter)
        )
    return np.broadcast_to(array, (classes,))


def allowed(parameter: Parameter) -> str:
    """The values of a parameter in words."""
    if parameter.kind == "choice":
        words = ", ".join(map(repr, parameter.choices))
        extra = " or another number above 0 other than 1" if parameter.name == "base" else ""
        text = f"choose {words}{extra}"
    else:
        kind = {"integer": "a whole number", "array": "finite numbers"}.get(
            parameter.kind, "a finite number"
        )
        text = f"give {kind}{_range(parameter)}"
    return f"{text}, or None" if parameter.optional else text


def _range(parameter: Parameter) -> str:
    low, high = parameter.minimum, parameter.maximum
    above = f"above {low:g}" if parameter.open_minimum else f"of at least {low:g}"
    if math.isinf(low):
        return "" if math.isinf(high) else f" of at most {high:g}"
    return f" {above}" if math.isinf(high) else f" {above} and at most {high:g}"


def pipeline(
    settings: Settings, rows: str | None, reduction: str | None, soft: bool
) -> tuple[str | None, str]:
    """Rows and reduction, checked; "default" and None stand for the convention's.

    Raises:
        LossInputError: if a word isn't known.
    """
    if rows == "default":
        rows = settings.rows
    elif rows not in ROWS:
        raise LossInputError(f"{rows!r} is not known", where="rows", fix="'mean', 'sum' or None")
    if reduction is None:
        return rows, settings.soft_reduction if soft else settings.reduction
    if reduction not in REDUCTIONS:
        raise LossInputError(
            f"{reduction!r} is not known",
            where="reduction",
            fix=near(str(reduction), REDUCTIONS) or f"choose {', '.join(map(repr, REDUCTIONS))}",
        )
    return rows, reduction
