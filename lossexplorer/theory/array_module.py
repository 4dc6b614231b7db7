"""The array module that a textbook formula is written in, over values with slopes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from lossexplorer.theory.arithmetic import Arithmetic
from lossexplorer.theory.dual import Dual

_PI = "3.14159265358979323846264338327950288"


class DualModule:
    """Stands for NumPy in ``Loss.textbook``: the same names, on :class:`Dual` arrays.

    Args:
        arithmetic: what the numbers are computed in.
        inside_log: a small number added to what a logarithm is taken of; 0 for none.
    """

    def __init__(self, arithmetic: Arithmetic, inside_log: float = 0.0) -> None:
        self.arithmetic = arithmetic
        self._inside_log = inside_log
        self.pi = float(_PI)

    def _dual(self, number: Any) -> Dual:
        if isinstance(number, Dual):
            return number
        return Dual(self.arithmetic.lift(number), None, self.arithmetic)

    def _applied(self, name: str, number: Any) -> tuple[Dual, Any]:
        u = self._dual(number)
        return u, self.arithmetic.apply(name, u.value)

    def exp(self, number: Any) -> Dual:
        """The exponential."""
        u, e = self._applied("exp", number)
        return u.made(e, (u, e))

    def expm1(self, number: Any) -> Dual:
        """exp(u) - 1."""
        u, e = self._applied("expm1", number)
        return u.made(e, (u, e + 1))

    def log(self, number: Any) -> Dual:
        """The natural logarithm, guarded if the module is."""
        u = self._dual(number)
        if self._inside_log:
            u = u + self._inside_log
        return self._logarithm(u, self.arithmetic.log(u.value), u)

    def log1p(self, number: Any) -> Dual:
        """log(1 + u)."""
        u, value = self._applied("log1p", number)
        return self._logarithm(u, value, u + 1)

    def _logarithm(self, u: Dual, value: Any, argument: Dual) -> Dual:
        slope = None
        if u.slope is not None:
            slope = self.arithmetic.quotient(u.slope, argument.value)
        return Dual(value, slope, self.arithmetic)

    def sqrt(self, number: Any) -> Dual:
        """The square root."""
        u, root = self._applied("sqrt", number)
        return self._logarithm(u, root, Dual(root * 2, None, self.arithmetic))

    def sin(self, number: Any) -> Dual:
        """The sine."""
        u, value = self._applied("sin", number)
        return u.made(value, (u, self.arithmetic.apply("cos", u.value)))

    def cos(self, number: Any) -> Dual:
        """The cosine."""
        u, value = self._applied("cos", number)
        return u.made(value, (u, -self.arithmetic.apply("sin", u.value)))

    def arccos(self, number: Any) -> Dual:
        """The inverse cosine."""
        u, value = self._applied("arccos", number)
        root = self.arithmetic.apply("sqrt", 1 - u.value * u.value)
        return self._logarithm(-u, value, Dual(root, None, self.arithmetic))

    def arctan2(self, y: Any, x: Any) -> Dual:
        """The angle of (x, y)."""
        v, u = self._dual(y), self._dual(x)
        square = u.value * u.value + v.value * v.value
        divide = self.arithmetic.quotient
        value = self.arithmetic.apply("arctan2", v.value, u.value)
        return u.made(value, (v, divide(u.value, square)), (u, -divide(v.value, square)))

    def tanh(self, number: Any) -> Dual:
        """The hyperbolic tangent."""
        u, value = self._applied("tanh", number)
        return u.made(value, (u, 1 - value * value))

    def cosh(self, number: Any) -> Dual:
        """The hyperbolic cosine."""
        u, value = self._applied("cosh", number)
        return u.made(value, (u, self.arithmetic.apply("sinh", u.value)))

    def floor(self, number: Any) -> Dual:
        """The next whole number below; its slope is 0."""
        u, value = self._applied("floor", number)
        return u.made(value, (u, self.arithmetic.lift(0)))

    def abs(self, number: Any) -> Dual:
        """The size; slope 0 at 0."""
        return abs(self._dual(number))

    def sign(self, number: Any) -> Dual:
        """-1, 0 or 1; its slope is 0."""
        u = self._dual(number)
        return u.made(self.arithmetic.sign(u.value), (u, self.arithmetic.lift(0)))

    def where(self, condition: Any, a: Any, b: Any) -> Dual:
        """Choose; the slope is that of what was chosen."""
        return self._chosen(np.asarray(condition, dtype=bool), self._dual(a), self._dual(b))

    def _chosen(self, condition: Any, a: Dual, b: Dual) -> Dual:
        slope = None
        if a.slope is not None or b.slope is not None:
            zero = self.arithmetic.lift(0)
            slope = np.where(
                condition,
                zero if a.slope is None else a.slope,
                zero if b.slope is None else b.slope,
            )
        return Dual(np.where(condition, a.value, b.value), slope, self.arithmetic)

    def maximum(self, a: Any, b: Any) -> Dual:
        """The larger one; of equal ones the first. NaN stays."""
        u, v = self._dual(a), self._dual(b)
        return self._chosen((u >= v) | (u != u), u, v)  # NaN is not itself

    def minimum(self, a: Any, b: Any) -> Dual:
        """The smaller one; of equal ones the first. NaN stays."""
        u, v = self._dual(a), self._dual(b)
        return self._chosen((u <= v) | (u != u), u, v)  # NaN is not itself

    def clip(self, number: Any, low: Any, high: Any) -> Dual:
        """Kept between two numbers; outside of them the slope is 0."""
        return self.minimum(self.maximum(number, low), high)

    def sum(self, number: Any, axis: int = -1) -> Dual:
        """Along an axis."""
        u = self._dual(number)
        return Dual(u.value.sum(axis=axis), self._summed(u, axis), self.arithmetic)

    def _summed(self, u: Dual, axis: int) -> Any:
        return None if u.slope is None else np.broadcast_to(u.slope, u.shape).sum(axis=axis)

    def mean(self, number: Any, axis: int = -1) -> Dual:
        """The sum by the count."""
        u = self._dual(number)
        return self.sum(u, axis) / u.shape[axis]

    def max(self, number: Any, axis: int = -1) -> Dual:
        """The largest along the last axis, with the slope of the first of them."""
        u = self._dual(number)
        place = np.argmax(u.value, axis=axis)[..., None]
        slope = None
        if u.slope is not None:
            full = np.broadcast_to(u.slope, u.shape)
            slope = np.take_along_axis(full, place, axis)[..., 0]
        return Dual(np.take_along_axis(u.value, place, axis)[..., 0], slope, self.arithmetic)

    def argmax(self, number: Any, axis: int = -1) -> Any:
        """Where the largest is, as whole numbers."""
        return np.argmax(self._dual(number).value, axis=axis)

    def zeros_like(self, number: Any) -> Dual:
        """Zeros, constant."""
        return self._dual(np.zeros(self._dual(number).shape))

    def ones_like(self, number: Any) -> Dual:
        """Ones, constant."""
        return self._dual(np.ones(self._dual(number).shape))

    def eye(self, size: int) -> Dual:
        """The unit matrix, constant."""
        return self._dual(np.eye(size))

    def stack(self, parts: Sequence[Any], axis: int = 0) -> Dual:
        """Arrays beside each other along a new axis."""
        duals = [self._dual(part) for part in parts]
        slope = None
        if any(u.slope is not None for u in duals):
            zero = self.arithmetic.lift(0)
            slopes = (np.broadcast_to(zero if u.slope is None else u.slope, u.shape) for u in duals)
            slope = np.stack(list(slopes), axis=axis)
        return Dual(np.stack([u.value for u in duals], axis=axis), slope, self.arithmetic)

    def matmul(self, a: Any, b: Any) -> Dual:
        """The matrix product."""
        return self._dual(a) @ self._dual(b)

    def swapaxes(self, number: Any, first: int, second: int) -> Dual:
        """Two axes exchanged."""
        u = self._dual(number)
        slope = u.slope
        if slope is not None:
            slope = np.swapaxes(np.broadcast_to(slope, u.shape), first, second)
        return Dual(np.swapaxes(u.value, first, second), slope, self.arithmetic)
