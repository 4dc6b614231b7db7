"""Two ways of computing: floats of one width, and many digits."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

import mpmath
import numpy as np
from mpmath import mp
from numpy.typing import DTypeLike

Values = Any  # an array of floats, or of numbers with many digits


class Arithmetic(ABC):
    """Elementary functions on arrays of one kind of number.

    Beside what is declared here there is a method for every name in :data:`FUNCTIONS`.
    """

    @abstractmethod
    def lift(self, number: Any) -> Values:
        """A number or an array of floats as an array of this kind, exactly if it can be."""

    @abstractmethod
    def product(self, a: Values, b: Values) -> Values:
        """A times b."""

    @abstractmethod
    def quotient(self, a: Values, b: Values) -> Values:
        """A divided by b."""

    @abstractmethod
    def power(self, a: Values, b: Values) -> Values:
        """A to the b."""

    @abstractmethod
    def apply(self, name: str, *values: Values) -> Values:
        """One of :data:`FUNCTIONS`."""

    def sign(self, values: Values) -> Values:
        """-1, 0 or 1."""
        return self.lift(np.asarray(values > 0, dtype=int) - np.asarray(values < 0, dtype=int))

    def log(self, values: Values) -> Values:
        """The natural logarithm."""
        return self.apply("log", values)


FUNCTIONS = (
    *("exp", "log", "log1p", "expm1", "sqrt", "sin", "cos", "arccos", "arctan2"),
    *("tanh", "cosh", "sinh", "floor"),
)


class FloatArithmetic(Arithmetic):
    """Floats of one dtype, every step rounded to it, as NumPy does."""

    def __init__(self, dtype: DTypeLike) -> None:
        self.dtype = np.dtype(dtype)

    def lift(self, number: Any) -> Values:
        """Rounded to the dtype."""
        return np.asarray(number).astype(self.dtype)

    def product(self, a: Values, b: Values) -> Values:
        """0·∞ is NaN."""
        return a * b

    def quotient(self, a: Values, b: Values) -> Values:
        """0/0 is NaN."""
        return a / b

    def power(self, a: Values, b: Values) -> Values:
        """NaN for a negative base, unless b is whole."""
        return a**b

    def apply(self, name: str, *values: Values) -> Values:
        """NumPy's own."""
        return getattr(np, name)(*values)


class ExactArithmetic(Arithmetic):
    """mpmath's numbers, as many digits as its context has, with the limits of analysis.

    What doesn't count counts as nothing: 0·∞ = 0, so that t·log p with t = 0 is 0 at p = 0.
    """

    def lift(self, number: Any) -> Values:
        """Every float is one of these numbers, exactly."""
        array = np.asarray(number)
        if array.dtype != object:
            array = _numbers(array.astype(np.float64))
        return np.asarray(array, dtype=object)

    def product(self, a: Values, b: Values) -> Values:
        """0·∞ = 0."""
        return _product(a, b)

    def quotient(self, a: Values, b: Values) -> Values:
        """±∞ over 0, NaN for 0/0."""
        return _quotient(a, b)

    def power(self, a: Values, b: Values) -> Values:
        """0 to the 0 is 1; NaN where the result is no real number."""
        return _power(a, b)

    def apply(self, name: str, *values: Values) -> Values:
        """Mpmath's own; NaN where the result is no real number."""
        return _APPLIED[name](*values)


def _multiplied(a: Any, b: Any) -> Any:
    return a * b if a != 0 and b != 0 else mp.zero


def _divided(a: Any, b: Any) -> Any:
    if b != 0:
        return a / b
    return mp.nan if a == 0 or mpmath.isnan(a) else (mp.inf if a > 0 else mp.ninf)


def _raised(a: Any, b: Any) -> Any:
    if a == 0 and b < 0:
        return mp.inf
    return _real(a**b)


def _real(number: Any) -> Any:
    return mp.nan if isinstance(number, mpmath.mpc) else number


def _realised(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *numbers: _real(function(*numbers))


_numbers = np.frompyfunc(mp.mpf, 1, 1)
_product = np.frompyfunc(_multiplied, 2, 1)
_quotient = np.frompyfunc(_divided, 2, 1)
_power = np.frompyfunc(_raised, 2, 1)
_MPMATH = {"arccos": mp.acos, "arctan2": mp.atan2}
_APPLIED = {
    name: np.frompyfunc(
        _realised(_MPMATH.get(name) or getattr(mp, name)), 2 if name == "arctan2" else 1, 1
    )
    for name in FUNCTIONS
}
