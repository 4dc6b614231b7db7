"""Values with their slopes, carried together through a loss's textbook formula.

A :class:`Dual` holds a value and its derivative by one variable, both in whatever
arithmetic is given: float16, float32, float64, or many digits. The derivative of every
step is taken as the automatic differentiation of the frameworks takes it (a quotient's
is -g·(a/b)/b, a root's is g/2√u), so that 0·∞ becomes NaN here where it does there.
Numbers that don't depend on the variable have no slope, as constants have no gradient.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import numpy as np

from lossexplorer.theory.arithmetic import Arithmetic

Values = Any  # an array of floats, or of numbers with many digits


class Dual:
    """An array and its derivative by the variable; None for a constant's."""

    __array_ufunc__ = None  # NumPy leaves operators with arrays on the left to this class

    def __init__(self, value: Values, slope: Values | None, arithmetic: Arithmetic) -> None:
        self.value = value
        self.slope = slope
        self.arithmetic = arithmetic

    @property
    def shape(self) -> tuple[int, ...]:
        """Of the value."""
        return np.shape(self.value)

    def made(self, value: Values, *terms: tuple[Dual, Values | None]) -> Dual:
        """A result: its value and, for each operand, the derivative by that; None for 1."""
        slope = None
        for operand, factor in terms:
            if operand.slope is not None:
                term = operand.slope
                if factor is not None:
                    term = self.arithmetic.product(factor, term)
                slope = term if slope is None else slope + term
        return Dual(value, slope, self.arithmetic)

    def lifted(self, other: Any) -> Dual:
        """A number or array as a constant."""
        if isinstance(other, Dual):
            return other
        return Dual(self.arithmetic.lift(other), None, self.arithmetic)

    def __add__(self, other: Any) -> Dual:
        o = self.lifted(other)
        return self.made(self.value + o.value, (self, None), (o, None))

    __radd__ = __add__

    def __sub__(self, other: Any) -> Dual:
        o = self.lifted(other)
        return self.made(self.value - o.value, (self, None), (-o, None))

    def __rsub__(self, other: Any) -> Dual:
        return self.lifted(other) - self

    def __neg__(self) -> Dual:
        return Dual(-self.value, None if self.slope is None else -self.slope, self.arithmetic)

    def __mul__(self, other: Any) -> Dual:
        o = self.lifted(other)
        product = self.arithmetic.product(self.value, o.value)
        return self.made(product, (self, o.value), (o, self.value))

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Dual:
        o, divide = self.lifted(other), self.arithmetic.quotient
        ratio = divide(self.value, o.value)
        if o.slope is None:
            slope = None if self.slope is None else divide(self.slope, o.value)
            return Dual(ratio, slope, self.arithmetic)
        by_other = self.made(ratio, (o, -divide(ratio, o.value)))
        if self.slope is not None:
            by_other.slope = divide(self.slope, o.value) + by_other.slope
        return by_other

    def __rtruediv__(self, other: Any) -> Dual:
        return self.lifted(other) / self

    def __pow__(self, other: Any) -> Dual:
        o, arithmetic = self.lifted(other), self.arithmetic
        value = arithmetic.power(self.value, o.value)
        by_base = arithmetic.product(o.value, arithmetic.power(self.value, o.value - 1))
        if o.slope is None:
            return self.made(value, (self, by_base))
        by_exponent = arithmetic.product(value, arithmetic.log(self.value))
        return self.made(value, (self, by_base), (o, by_exponent))

    def __rpow__(self, other: Any) -> Dual:
        return self.lifted(other) ** self

    def __matmul__(self, other: Any) -> Dual:
        o = self.lifted(other)
        slope = None if self.slope is None else self.slope @ o.value
        if o.slope is not None:
            by_other = self.value @ o.slope
            slope = by_other if slope is None else slope + by_other
        return Dual(self.value @ o.value, slope, self.arithmetic)

    def __abs__(self) -> Dual:
        return self.made(abs(self.value), (self, self.arithmetic.sign(self.value)))

    def __getitem__(self, key: Any) -> Dual:
        slope = self.slope
        if slope is not None:
            slope = np.broadcast_to(slope, self.value.shape)[key]
        return Dual(self.value[key], slope, self.arithmetic)

    def _compared(self, other: Any, compare: Callable[[Any, Any], Any]) -> Any:
        return np.asarray(compare(self.value, self.lifted(other).value), dtype=bool)

    def __lt__(self, other: Any) -> Any:
        return self._compared(other, operator.lt)

    def __le__(self, other: Any) -> Any:
        return self._compared(other, operator.le)

    def __gt__(self, other: Any) -> Any:
        return self._compared(other, operator.gt)

    def __ge__(self, other: Any) -> Any:
        return self._compared(other, operator.ge)

    def __eq__(self, other: object) -> Any:
        return self._compared(other, operator.eq)

    def __ne__(self, other: object) -> Any:
        return self._compared(other, operator.ne)

    __hash__ = None  # type: ignore[assignment]  # arrays are compared element by element
