"""Values of parameters: checked against what a loss declares, and said in words."""

from __future__ import annotations

import math
import numbers
from typing import Any

import numpy as np
from numpy.typing import DTypeLike

from lossexplorer.errors import LossInputError, near
from lossexplorer.losses.spec import Parameter


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
        return _array(parameter, value, classes, dtype)
    if parameter.kind == "choice":
        return _choice(parameter, value)
    if parameter.kind == "object":
        return _object(parameter, value)
    return _number(parameter, value, dtype)


def _object(parameter: Parameter, value: Any) -> Any:
    if parameter.check is None:
        return value
    try:
        return parameter.check(value)
    except LossInputError:
        raise
    except ValueError as error:
        raise LossInputError(str(error), where=parameter.name, fix=allowed(parameter)) from None


def _choice(parameter: Parameter, value: Any) -> Any:
    if _is_base(parameter) and value != "e":
        return _base(parameter, value)
    if isinstance(value, str) and value in parameter.choices:
        return value
    raise LossInputError(
        f"{value!r} is not allowed",
        where=parameter.name,
        fix=near(str(value), parameter.choices) or allowed(parameter),
    )


def _base(parameter: Parameter, value: Any) -> float:
    """A base other than e, as a number or as text ("2")."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if 0 < number < math.inf and number != 1:
        return number
    raise LossInputError(f"{value!r} is not allowed", where=parameter.name, fix=allowed(parameter))


def real(value: Any) -> float:
    """``value`` as a float; NaN if it is no real number (True and text are none)."""
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value[()]
    if isinstance(value, numbers.Real) and not isinstance(value, (bool, np.bool_)):
        return float(value)
    return math.nan


def _number(parameter: Parameter, value: Any, dtype: DTypeLike) -> float | int:
    number = real(value)
    if float(np.finfo(dtype).max) < abs(number) < math.inf:
        raise LossInputError(
            f"{value!r} is more than {np.dtype(dtype)} can hold",
            where=parameter.name,
            fix="give a smaller number, or float64 inputs",
        )
    low = number > parameter.minimum if parameter.open_minimum else number >= parameter.minimum
    whole = parameter.kind != "integer" or number.is_integer()
    if not (math.isfinite(number) and low and number <= parameter.maximum and whole):
        raise LossInputError(
            f"{value!r} is not allowed", where=parameter.name, fix=allowed(parameter)
        )
    return int(number) if parameter.kind == "integer" else number


def _array(parameter: Parameter, value: Any, classes: int, dtype: DTypeLike) -> Any:
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
    with np.errstate(over="ignore"):  # what is beyond the dtype is refused below
        cast = array.astype(dtype)
    good = np.isfinite(cast) & (array >= parameter.minimum) & (array <= parameter.maximum)
    if not good.all():
        index = np.argwhere(~good)[0]
        place = f"{parameter.name}[{', '.join(map(str, index))}]" if index.size else parameter.name
        raise LossInputError(
            f"{array[tuple(index)]} is not allowed", where=place, fix=allowed(parameter)
        )
    return np.broadcast_to(cast, (classes,)).copy()


def allowed(parameter: Parameter) -> str:
    """The values of a parameter in words, as what to do."""
    values = values_of(parameter)
    text = f"choose {values}" if parameter.kind == "choice" else f"give {values}"
    return f"{text}, or None" if parameter.optional else text


def values_of(parameter: Parameter) -> str:
    """The values of a parameter in words, without None."""
    if parameter.kind == "choice":
        words = ", ".join(map(repr, parameter.choices))
        return f"{words} or another number above 0 other than 1" if _is_base(parameter) else words
    if parameter.kind == "object":
        return f"{parameter.title.lower()} as described"
    kinds = {"integer": "a whole number", "array": "finite numbers"}
    return _within(kinds.get(parameter.kind, "a finite number"), parameter)


def _within(kind: str, parameter: Parameter) -> str:
    """A kind of numbers and the bounds they have, each time as one text to be translated."""
    low, high = parameter.minimum, parameter.maximum
    if math.isinf(low):
        return kind if math.isinf(high) else f"{kind} of at most {high:g}"
    if parameter.open_minimum:
        if math.isinf(high):
            return f"{kind} above {low:g}"
        return f"{kind} above {low:g} and at most {high:g}"
    if math.isinf(high):
        return f"{kind} of at least {low:g}"
    return f"{kind} of at least {low:g} and at most {high:g}"


def _is_base(parameter: Parameter) -> bool:
    """Whether other numbers than the choices are taken, too."""
    return parameter.name == "base"
