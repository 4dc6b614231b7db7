"""Python functions as losses: consent, arrays, tensors, gradients, and bad ones."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get, own
from lossexplorer.losses.own import consent, python_loss
from lossexplorer.losses.spec import Space
from lossexplorer.losses.variables import along

MODULE = '''
import os
import numpy as np

LOADED = True
NUMBER = 3


def huber(y, t, *, delta=1.0, steps: int = 2, squared=False, name="x"):
    """A robust one.

    With more to say.
    """
    e = y - t
    return np.where(abs(e) < delta, e * e / 2, delta * (abs(e) - delta / 2))


def entropy(p, t):
    return -(t * np.log(p)).sum(axis=-1)


def softmax(z, t):
    q = np.exp(z - z.max(axis=-1, keepdims=True))
    return -t * np.log(q / q.sum(axis=-1, keepdims=True))


def hinge(s, y):
    return np.maximum(0, 1 - s * y)


def rows_of_scores(logits, t):
    return (logits**2).sum(axis=-1)


def own_gradient(y, t):
    return (y - t) ** 2, 2 * (y - t)


def wrong_gradient(y, t):
    return (y - t) ** 2, 3 * (y - t)


def greedy(y, t):
    y -= t
    return y**2


def mean(y, t):
    return ((y - t) ** 2).mean()


def batch(y, t):
    return (y - y.mean()) ** 2


def needs(y, t, weight):
    return y


def fails(y, t):
    raise RuntimeError("no\\nGPU")


def stops(y, t):
    raise SystemExit(3)


def text(y, t):
    return "hello"


def ragged(y, t):
    return [[1.0], [1.0, 2.0]]


def complex_numbers(y, t):
    return y * 1j


def moody(y, t):
    if y.shape == (2, 3) or y.shape == (1, 3):
        return y
    return y.sum(axis=-1)


def nan(y, t):
    return np.where(y > 0.9, np.nan, y)


def nan_gradient(y, t):
    return y, np.where(y > 0.9, np.nan, 1.0)


def misshapen_gradient(y, t):
    return y, np.ones(2)


def bad_row(y, t):
    return np.where(y.sum(axis=-1) > 3, np.nan, y.sum(axis=-1))


def plain_bce(p, t):
    gradient = -t / p + (1 - t) / (1 - p)
    return -t * np.log(p) - (1 - t) * np.log(1 - p), gradient


def rows(y, t, *, rows=1.0):
    return y * rows
'''


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The name of a module in the current folder, which is not on the path."""
    name = "person_losses"
    (tmp_path / f"{name}.py").write_text(MODULE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(consent, "_allowed", set())
    python_loss._loaded.cache_clear()
    yield name
    python_loss._loaded.cache_clear()
    for loaded in (name, f"lossexplorer_own_{name}"):
        sys.modules.pop(loaded, None)


def allowed(module: str, name: str) -> str:
    return own.allow(f"{module}:{name}")


def test_nothing_is_imported_before_someone_allowed_it(module: str) -> None:
    key = f"python:{module}:huber"
    with pytest.raises(own.NotAllowedError, match="not loaded; if you trust") as caught:
        get(key)
    assert caught.value.name == f"{module}:huber"
    assert module not in sys.modules
    assert not own.is_allowed(key)
    own.allow(f"{module}:entropy")
    with pytest.raises(own.NotAllowedError):
        get(key)  # consent is for one name
    assert own.allow(key) == key
    assert own.is_allowed(key)
    assert get(key).title == "huber"
    assert sys.modules[module].LOADED
    assert str(Path.cwd()) not in sys.path


def test_signature_and_docstring_say_what_it_is(module: str) -> None:
    loss = get(allowed(module, "huber"))
    assert loss.family == "Your own"
    assert loss.summary == "A robust one."
    kinds = [(p.name, p.kind, p.default) for p in loss.parameters]
    assert kinds == [
        ("delta", "float", 1.0),
        ("steps", "integer", 2),
        ("squared", "boolean", False),
    ]
    assert [p.slider for p in loss.parameters] == [(0.0, 5.0), (0, 10), None]
    assert get(allowed(module, "rows")).parameters == ()


def test_a_numpy_function_has_a_numerical_gradient(module: str) -> None:
    random = np.random.default_rng(1)
    y, t = random.normal(size=(5, 3)) * 2, random.normal(size=(5, 3))
    mine = evaluate(allowed(module, "huber"), y, t, delta=0.7, reduction="none", rows=None)
    theirs = evaluate("huber", y, t, delta=0.7, reduction="none", rows=None)
    assert_allclose(mine.value, theirs.value)
    assert_allclose(mine.gradient, theirs.gradient, rtol=1e-6, atol=1e-8)
    single = evaluate(f"python:{module}:huber", y.astype(np.float32), t)
    assert single.gradient.dtype == np.float32


def test_rows_and_coupled_elements_are_recognised(module: str) -> None:
    random = np.random.default_rng(2)
    z, index = random.normal(size=(4, 3)), np.array([0, 2, 1, 1])
    t = np.eye(3)[index]
    exact = evaluate("cross_entropy", z, index, link="softmax")
    rows = get(allowed(module, "entropy"))
    assert rows.per_row and rows.inputs[0].space is Space.SIMPLEX
    mine = evaluate(rows, z, t, link="softmax")
    assert mine.value == pytest.approx(exact.value)
    assert_allclose(mine.gradient, exact.gradient, atol=1e-7)
    coupled = evaluate(allowed(module, "softmax"), z, t, rows="sum")
    assert coupled.value == pytest.approx(exact.value)
    assert_allclose(coupled.gradient, exact.gradient, atol=1e-7)
    at_the_end = evaluate(rows, [[0.0, 1.0, 0.0]], [[0.0, 1.0, 0.0]])
    assert at_the_end.gradient[0, 1] == pytest.approx(-1, abs=1e-5)  # one-sided: p <= 1


def test_names_of_arguments_say_where_they_live(module: str) -> None:
    for name, spaces in (
        ("softmax", (Space.SCORE, Space.BINARY)),
        ("hinge", (Space.SCORE, Space.SIGN)),
        ("rows_of_scores", (Space.SCORES, Space.SIMPLEX)),
        ("huber", (Space.REAL, Space.REAL)),
    ):
        loss = get(allowed(module, name))
        assert tuple(item.space for item in loss.inputs) == spaces


def test_its_own_gradient_is_taken_as_it_is(module: str) -> None:
    y, t = np.array([[1.0, 2.0]]), np.array([[0.0, 0.0]])
    right = evaluate(allowed(module, "own_gradient"), y, t, reduction="sum", rows="sum")
    assert right.gradient.tolist() == [[2.0, 4.0]]
    wrong = evaluate(allowed(module, "wrong_gradient"), y, t, reduction="sum", rows="sum")
    assert wrong.gradient.tolist() == [[3.0, 6.0]]
    evaluate(allowed(module, "greedy"), y, t)
    assert y.tolist() == [[1.0, 2.0]]  # it worked on a copy


def test_a_file_can_be_named(module: str, tmp_path: Path) -> None:
    key = own.allow(f"python:{tmp_path / module}.py:huber")
    assert evaluate(key, [2.0], [0.0]).value == 1.5
    with pytest.raises(LossInputError, match="no such file"):
        get(own.allow("nowhere/losses.py:huber"))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("mean", "returned the shape ()"),
        ("batch", "changes with the rows beside it"),
        ("needs", "'weight' has no default"),
        ("fails", "it raised RuntimeError: no GPU"),
        ("stops", "it raised SystemExit: 3"),
        ("text", "it returned a str"),
        ("ragged", "it returned a list"),
        ("complex_numbers", "it returned a ndarray"),
        ("misshapen_gradient", r"a gradient of shape \(2,\)"),
        ("nothing", "has no 'nothing'"),
        ("NUMBER", "'NUMBER' is no function"),
    ],
)
def test_what_is_no_loss_is_refused_in_one_line(module: str, name: str, message: str) -> None:
    with pytest.raises(LossInputError, match=message.replace("()", r"\(\)")) as caught:
        get(allowed(module, name))
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nan", "it returned NaN for the prediction 2"),
        ("nan_gradient", "it returned a gradient of NaN for the prediction 2"),
        ("moody", r"values of shape \(4,\)"),
    ],
)
def test_what_goes_wrong_later_is_one_line_too(module: str, name: str, message: str) -> None:
    key = allowed(module, name)
    y = np.array([[0.1, 0.2], [0.3, 2.0], [0.5, 0.6], [0.1, 0.2]])
    with pytest.raises(LossInputError, match=message):
        evaluate(key, y, np.zeros_like(y))


def test_row_losses_name_the_row_that_gave_nan(module: str) -> None:
    with pytest.raises(LossInputError, match="NaN for the prediction 2, 3"):
        evaluate(allowed(module, "bad_row"), [[0.5, 0.5], [2.0, 3.0]], [[0.0, 1.0], [0.0, 1.0]])


def test_zero_times_log_zero_is_its_limit(module: str) -> None:
    """A function written plainly gives NaN at p = 0 and 1, where its limit is a number."""
    ends, t = np.array([[0.0, 1.0]]), np.array([[0.0, 1.0]])
    entropy = evaluate(allowed(module, "entropy"), ends, t)
    assert entropy.value == pytest.approx(0, abs=1e-15)
    assert entropy.gradient[0, 1] == pytest.approx(-1, abs=1e-4)
    key = allowed(module, "plain_bce")
    result = evaluate(key, ends, t)
    assert result.value == pytest.approx(0, abs=1e-15) and np.isfinite(result.gradient).all()
    x = np.linspace(0, 1, 11)
    line = along(get(key), "probability", x, 1)
    assert np.isfinite(line.value[1:]).all() and np.isposinf(line.value[0])


def test_names_that_are_none(module: str) -> None:
    for name in ("", "python:", "os", "os:", ":system", "os:system()", "os:a.b", "os system:x"):
        with pytest.raises(LossInputError, match="names no Python function"):
            own.allow(name)
    for name in ("a" * 600 + ":f", "os\0:f", "os:__import__('os')"):
        with pytest.raises(LossInputError, match="names no Python function"):
            get(f"python:{name}")


def test_modules_that_can_not_be_imported(module: str, tmp_path: Path) -> None:
    (tmp_path / "broken_losses.py").write_text("raise SystemExit('no licence')")
    (tmp_path / "half_losses.py").write_text("import no_such_module_at_all")
    for name, message in (
        ("no_such_module", "ModuleNotFoundError"),
        ("broken_losses", "SystemExit: no licence"),
        ("half_losses", "No module named 'no_such_module_at_all'"),
    ):
        with pytest.raises(LossInputError, match=message):
            get(own.allow(f"{name}:f"))


def test_what_a_person_types_is_consent(module: str) -> None:
    assert own.typed_by_hand("huber") == "huber"
    assert get(own.typed_by_hand(f"python:{module}:huber")).short == "huber"


TORCH = """
import torch
import torch.nn.functional as F


def bce(z, t, *, weight=1.0):
    return weight * F.binary_cross_entropy_with_logits(z, t, reduction="none")


def ce(logits, t):
    return -(t * F.log_softmax(logits, -1)).sum(-1)


def pair(y, t):
    return (y - t) ** 2, 2 * (y - t)


def constant(y, t):
    return torch.ones_like(y)


def plain(y, t):
    return (y - t).detach().numpy() ** 2
"""


def test_tensors_get_their_gradient_from_autograd(
    module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("torch", reason="torch is not installed")
    (tmp_path / "tensor_losses.py").write_text(TORCH, encoding="utf-8")
    z = np.random.default_rng(4).normal(size=(4, 3))
    t = np.eye(3)[[0, 1, 2, 1]]
    mine = evaluate(own.allow("tensor_losses:bce"), z, t, rows="sum")
    exact = evaluate("binary_cross_entropy", z, t, link="sigmoid", rows="sum")
    assert mine.value == pytest.approx(exact.value)
    assert_allclose(mine.gradient, exact.gradient, rtol=1e-10)
    mine = evaluate(own.allow("tensor_losses:ce"), z.astype(np.float32), t)
    assert mine.gradient.dtype == np.float32
    assert get("python:tensor_losses:ce").per_row
    pair = evaluate(own.allow("tensor_losses:pair"), z, t, rows="sum", reduction="sum")
    assert_allclose(pair.gradient, 2 * (z - t))
    for name in ("constant", "plain"):
        result = evaluate(own.allow(f"tensor_losses:{name}"), z, t, rows=None, reduction="none")
        assert result.value.shape == (4, 3)
    assert (evaluate("python:tensor_losses:constant", z, t).gradient == 0).all()
    del sys.modules["tensor_losses"]
