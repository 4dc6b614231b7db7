"""Rare branches of own losses: odd gradients, odd texts, functions written in C, tensors."""

from __future__ import annotations

import sys
import types
from pathlib import Path

import numpy as np
import pytest

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get, own
from lossexplorer.losses.own import calling, consent, python_loss
from lossexplorer.losses.own.formula import FormulaError, read_formula
from lossexplorer.losses.own.parser import parse
from lossexplorer.losses.own.settings import Setting


@pytest.fixture(autouse=True)
def _nothing_allowed(monkeypatch):
    monkeypatch.setattr(consent, "_allowed", set())
    python_loss._loaded.cache_clear()
    yield
    python_loss._loaded.cache_clear()


@pytest.fixture
def write(tmp_path: Path, monkeypatch):
    """Writes a module that can be imported; takes it out again."""
    monkeypatch.syspath_prepend(tmp_path)
    names = []

    def module(name: str, text: str) -> str:
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        names.append(name)
        return name

    yield module
    for name in names:
        sys.modules.pop(name, None)


@pytest.mark.parametrize(
    ("text", "at", "slope"),
    [
        ("-y - exp(y)", 0.5, -1 - np.exp(0.5)),
        ("y^q/y^q + y; q = 2", 0.5, 1.0),
        ("0.123456789*y^2", 0.5, 0.123456789),
        ("y^2/3 + y*2/7", 0.75, 0.5 + 2 / 7),
        ("clip(y, y - 1, y + 1)", 0.5, 1.0),
        ("clip(t, -1, 1)*y", 0.5, 0.0),
        ("exp(y)/(1 + exp(y)) + exp(t)/(1 + exp(y))", 0.0, 0.0),
        ("log(1 + t*exp(y)) + (exp(t) - 1)*y", 0.3, 0.0),
        ("1/(1 + y) + 1/(y^2 + 1)", 0.0, -1.0),
        ("y^-1", 2.0, -0.25),
        ("(1 + y^2)^(y - y + 1)", 1.0, 2.0),
        ("log(1 - -y)", 1.0, 0.5),
        ("log(sigmoid(-y*t))", 0.5, 0.0),
        ("y^(q + 1)*y^(-q); q = 2", 0.5, 1.0),
        ("".join(f" - sin({k}*y)" for k in range(1, 16)), 0.0, -120.0),
    ],
)
def test_gradients_in_every_form(text: str, at: float, slope: float) -> None:
    result = evaluate(f"formula: {text}", [at], [0.0])
    assert result.gradient[0] == pytest.approx(slope)


def test_numbers_beyond_floats_are_refused_in_gradients() -> None:
    with pytest.raises(LossInputError, match="too large"):
        get("formula: (1e30*y)^60")


def test_a_formula_that_grows_when_it_is_written_out_is_refused() -> None:
    long = "y" + "*abcdefghijklmnopqrstuvwx" * 39
    assert len(long) < 1000
    with pytest.raises(FormulaError, match="too long"):
        read_formula(long)
    with pytest.raises(FormulaError, match="no formula"):
        parse(" ")


def test_names_and_ends_of_curves() -> None:
    assert get("formula: name = Robust loss; e^2").short == "RL"
    assert get("formula: name = Robustness; e^2").short == "Robustn…"
    assert get("formula: exp(y)*exp(-t)").short == "exp(y)*…"
    assert Setting(0.0).range == (-1.0, 1.0)
    assert Setting(-2.0).range == (-10.0, 0.0)


def test_kinks_where_nothing_is_finite_are_none() -> None:
    assert get("formula: where(e < 0, log(e), 1)").kinks() == ()


def test_every_comparison_is_there_in_the_textbook_form() -> None:
    for sign in ("<", "<=", ">", ">=", "==", "!="):
        loss = get(f"formula: where(y {sign} t, y, 2*y)")
        y, t = np.array([0.0, 1.0, 2.0]), np.ones(3)
        values, _ = loss.value_and_gradient(y, t)
        assert (loss.textbook(np, y, t) == values).all()


def test_functions_written_in_c_and_with_odd_arguments(write) -> None:
    name = write(
        "corner_losses",
        "import numpy as np\n"
        "from lossexplorer.errors import LossInputError\n"
        "class Opaque:\n"
        "    __signature__ = 3\n"
        "    def __call__(self, y, t):\n        return (y - t) ** 2\n"
        "opaque = Opaque()\n"
        "def wide(y, t, *more, **words):\n    return y - t\n"
        "def refusing(y, t):\n    raise LossInputError('not today')\n"
        "class Strange:\n    def __array__(self, *a, **k):\n        raise RuntimeError('no')\n"
        "def strange(y, t):\n    return Strange()\n",
    )
    assert evaluate(own.allow(f"{name}:opaque"), [2.0], [0.0]).value == 4
    assert get(own.allow(f"{name}:wide")).parameters == ()
    for function, message in (("refusing", "not today"), ("strange", "it returned a Strange")):
        with pytest.raises(LossInputError, match=message):
            get(own.allow(f"{name}:{function}"))


def test_a_module_that_lacks_another_says_which(write) -> None:
    name = write("lacking_losses", "import another_module_that_is_not_there")
    with pytest.raises(LossInputError, match="another_module_that_is_not_there"):
        get(own.allow(f"{name}:f"))


class FakeTensor:
    """As much of a tensor as a squared error needs."""

    def __init__(self, array, requires_grad: bool = False, slope=None) -> None:
        self.array = np.asarray(array)
        self.requires_grad = requires_grad
        self.slope = slope

    def squared(self) -> FakeTensor:
        return FakeTensor(self.array**2, self.requires_grad, 2 * self.array)

    def detach(self):
        return self.array

    def sum(self) -> FakeTensor:
        return self


FAKE = """
import torch


def square(y, t):
    return y.squared()


def pair(y, t):
    return y.squared(), y


def array(y, t):
    return y.detach() ** 2
"""


def test_tensors_without_torch(write, monkeypatch) -> None:
    """The same way as with torch itself, on a stand-in, so that it is tested everywhere."""
    fake = types.ModuleType("torch")
    fake.Tensor = FakeTensor
    fake.tensor = FakeTensor
    fake.autograd = types.SimpleNamespace(grad=lambda result, y: (result.slope,))
    monkeypatch.setitem(sys.modules, "torch", fake)
    name = write("fake_tensor_losses", FAKE)
    y, t = [[1.0, 3.0]], [[0.0, 0.0]]
    for function, gradient, how in (
        ("square", [[2.0, 6.0]], "automatic"),
        ("pair", [[1.0, 3.0]], "own"),
        ("array", [[2.0, 6.0]], "numerical"),
    ):
        key = own.allow(f"{name}:{function}")
        result = evaluate(key, y, t, rows="sum", reduction="sum")
        assert result.value == 10
        np.testing.assert_allclose(result.gradient, gradient, rtol=1e-7)
        assert how in get(key).notes[0]


def test_which_functions_take_tensors(monkeypatch) -> None:
    monkeypatch.delitem(sys.modules, "torch", raising=False)
    assert not calling.takes_tensors(np.subtract)
    monkeypatch.setitem(sys.modules, "torch", types.ModuleType("torch"))
    assert not calling.takes_tensors(np.subtract)
    inside = types.SimpleNamespace(__module__="torch.nn.functional")
    assert calling.takes_tensors(inside)


def test_a_chinese_keyboard_types_formulas():
    wide = read_formula("delta＊（y－t）＾２；delta＝０．５")  # noqa: RUF001 - full-width
    assert wide.key == read_formula("delta*(y-t)^2;delta=0.5").key
