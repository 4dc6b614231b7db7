"""Every name of the textbook vocabulary, with its derivative, in both arithmetics."""

from __future__ import annotations

import numpy as np
import pytest
from mpmath import mp

from lossexplorer.theory.arithmetic import ExactArithmetic, FloatArithmetic
from lossexplorer.theory.array_module import DualModule
from lossexplorer.theory.dual import Dual

X = np.array([[0.3, 0.7], [0.6, 0.2]])

FORMULAS = {
    "exp": lambda xp, u: xp.exp(u),
    "log": lambda xp, u: xp.log(u),
    "log1p": lambda xp, u: xp.log1p(u),
    "expm1": lambda xp, u: xp.expm1(u),
    "sqrt": lambda xp, u: xp.sqrt(u),
    "abs": lambda xp, u: xp.abs(u - 0.5),
    "sign": lambda xp, u: xp.sign(u - 0.5) * u,
    "sin": lambda xp, u: xp.sin(u),
    "cos": lambda xp, u: xp.cos(u),
    "arccos": lambda xp, u: xp.arccos(u),
    "arctan2": lambda xp, u: xp.arctan2(u, 1 - u),
    "tanh": lambda xp, u: xp.tanh(u),
    "cosh": lambda xp, u: xp.cosh(u),
    "floor": lambda xp, u: u - xp.floor(3 * u),
    "where": lambda xp, u: xp.where(u > 0.5, u**2, u),
    "maximum": lambda xp, u: xp.maximum(u, 0.5),
    "minimum": lambda xp, u: xp.minimum(u, 0.5),
    "clip": lambda xp, u: xp.clip(u, 0.25, 0.65),
    "sum": lambda xp, u: xp.sum(u**2, axis=-1),
    "mean": lambda xp, u: xp.mean(u**2, axis=-1),
    "max": lambda xp, u: xp.max(u, axis=-1),
    "argmax": lambda xp, u: u[..., 0] * (xp.argmax(u, axis=-1) + 1),
    "like": lambda xp, u: u * xp.ones_like(u) + xp.zeros_like(u),
    "eye": lambda xp, u: u**2 * xp.eye(u.shape[-1]),
    "pairs": lambda xp, u: u[..., :, None] ** 2 - u[..., None, :],
    "stack": lambda xp, u: xp.sum(xp.stack([u[..., 0], u[..., 1] ** 2, u[..., 0] ** 3], -1), -1),
    "matmul": lambda xp, u: xp.matmul(u, xp.swapaxes(u, 0, 1)),
    "pi": lambda xp, u: xp.pi * u,
    "operators": lambda xp, u: (1 - u) / (2 + u) - -u * 3 + 2 / u + 2**u + u**u,
    "comparisons": lambda xp, u: (u > 0.25) * u + (u < 0.65) * u**2 + (u != 5) * u + (u == 5) * u,
    "ends": lambda xp, u: (u >= 0.25) * u + (u <= 0.65) * u**2,
}


@pytest.mark.parametrize("name", FORMULAS)
@pytest.mark.parametrize("arithmetic", [FloatArithmetic("float64"), ExactArithmetic()])
def test_values_are_numpys_and_slopes_are_derivatives(name, arithmetic):
    formula, ones = FORMULAS[name], np.ones_like(X)
    with mp.workdps(40):
        u = Dual(arithmetic.lift(X), arithmetic.lift(ones), arithmetic)
        found = formula(DualModule(arithmetic), u)
        value = np.asarray(found.value, dtype=np.float64)
        slope = np.broadcast_to(np.asarray(found.slope, dtype=np.float64), value.shape)
    np.testing.assert_allclose(value, formula(np, X), rtol=1e-14)
    step = 1e-6
    rise = formula(np, X + step) - formula(np, X - step)
    np.testing.assert_allclose(slope, rise / (2 * step), rtol=1e-7, atol=1e-7)


def test_constants_have_no_slope_and_do_not_spoil_one():
    arithmetic = FloatArithmetic("float64")
    xp = DualModule(arithmetic)
    u = Dual(np.array([0.0]), np.array([1.0]), arithmetic)
    with np.errstate(all="ignore"):
        assert xp.log(xp.zeros_like(u)).slope is None
        assert (u * 3.0 + 2.0).slope.tolist() == [3.0]
        # as automatic differentiation has it: 0·∞
        assert np.isnan((0.0 * xp.log(u)).value).all()


def test_exact_arithmetic_takes_limits_and_never_leaves_the_real_numbers():
    arithmetic = ExactArithmetic()
    zero, one = arithmetic.lift([0.0]), arithmetic.lift([1.0])
    assert arithmetic.product(zero, arithmetic.log(zero))[0] == 0
    assert arithmetic.quotient(one, zero)[0] == mp.inf
    assert arithmetic.quotient(-one, zero)[0] == mp.ninf
    assert mp.isnan(arithmetic.quotient(zero, zero)[0])
    assert arithmetic.power(zero, zero)[0] == 1
    assert arithmetic.power(zero, -one)[0] == mp.inf
    assert mp.isnan(arithmetic.log(-one)[0])
    assert mp.isnan(arithmetic.apply("sqrt", -one)[0])


def test_a_guard_stands_inside_the_logarithm():
    arithmetic = FloatArithmetic("float64")
    u = Dual(np.array([0.0]), np.array([1.0]), arithmetic)
    found = DualModule(arithmetic, 1e-3).log(u)
    assert found.value[0] == pytest.approx(np.log(1e-3))
    assert found.slope[0] == pytest.approx(1e3)
