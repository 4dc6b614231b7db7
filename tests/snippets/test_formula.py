"""From a textbook form's source to statements in the words of each framework."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from lossexplorer.errors import LossInputError
from lossexplorer.losses import get
from lossexplorer.losses.spec import Loss
from lossexplorer.snippets.evaluation import Evaluation
from lossexplorer.snippets.formula import formula_of
from lossexplorer.snippets.frameworks import write

PREDICTION, TARGET = np.array([[0.5, 2.0]]), np.array([[1.0, 1.0]])


def rotated(xp: Any, y: Any, t: Any, *, margin: float = 1.0) -> Any:
    """What a person reads, not what is written out."""
    turn = xp.cos(margin) + xp.pi
    size = xp.sqrt(turn)
    capped = xp.minimum(size * (y - t), 1.0)
    return capped if xp is not None else xp.maximum(capped, y)


def loss_with(textbook: Any, key: str = "hinge") -> Loss:
    return replace(get(key), key="other", textbook=textbook, calls={})


def written(loss: Loss, framework: str) -> str:
    target = np.ones((1, 2)) if loss.inputs[1].name == "target" else TARGET
    return write(Evaluation(loss, (PREDICTION, target)), framework)


def test_plain_numbers_go_to_math_where_a_framework_wants_arrays() -> None:
    loss = loss_with(rotated)
    code = written(loss, "pytorch")
    assert "turn = math.cos(margin) + math.pi\n    size = math.sqrt(turn)" in code
    assert "torch.clamp(size * (prediction - target), max=1.0)" in code
    assert "import math\n\nimport torch\n" in code
    code = written(loss, "numpy")
    assert "turn = np.cos(margin) + np.pi\n    size = np.sqrt(turn)" in code


def test_a_condition_on_data_stays() -> None:
    formula = formula_of(loss_with(rotated), {"margin": 1.0}, "identity")
    assert ast.unparse(formula.body[-1]).startswith("return capped if xp is not None else")
    assert formula.inputs == ("prediction", "target")


class Typed:
    """As a formula typed by a person brings its source along."""

    def __init__(self, source: str) -> None:
        self.source = source

    def __call__(self, xp: Any, prediction: Any, target: Any) -> Any:
        return (prediction - target) ** 2


@pytest.mark.parametrize("framework", ["numpy", "pytorch", "latex"])
def test_what_was_typed_is_shown_and_never_run(framework: str) -> None:
    source = "def own(xp, prediction, target):\n    return prediction * 0 / boom()\n"
    loss = loss_with(Typed(source), "squared_error")
    code = written(loss, framework)
    if framework != "latex":
        assert "values = prediction * 0 / boom()" in code


@pytest.mark.parametrize("source", ["x = 1", "def own(xp", ""])
def test_source_that_is_no_function(source: str) -> None:
    with pytest.raises(LossInputError, match="other has no textbook form to write out"):
        written(loss_with(Typed(source), "squared_error"), "numpy")


def test_a_loss_without_a_textbook_form() -> None:
    loss = loss_with(None, "squared_error")
    with pytest.raises(LossInputError, match="has no textbook form"):
        written(loss, "numpy")
    assert written(loss, "latex").splitlines()[-2] == "  L &= 0.625"


def test_a_parameter_that_is_no_number() -> None:
    def textbook(xp: Any, prediction: Any, target: Any, *, margin: Any = 1.0) -> Any:
        return margin(prediction - target)

    with pytest.raises(LossInputError, match="margin is neither a number nor an array"):
        formula_of(loss_with(textbook), {"margin": abs}, "identity")
