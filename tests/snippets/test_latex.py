"""LaTeX: formula, gradient, parameters, and the numbers inserted."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import get
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Loss
from lossexplorer.session.presets import open_lesson
from lossexplorer.snippets.evaluation import Evaluation
from lossexplorer.snippets.frameworks import snippet, write

with warnings.catch_warnings():
    # it finds its font by a deprecated function of importlib
    warnings.simplefilter("ignore", DeprecationWarning)
    import ziamath


def last(key: str, *inputs: Any, **options: Any) -> str:
    """The line with the numbers."""
    lines = write(Evaluation(get(key), tuple(map(np.asarray, inputs)), options), "latex")
    return lines.splitlines()[-2].strip()


def test_a_lesson() -> None:
    text = snippet(open_lesson("ce-from-logits"), "cross_entropy", "latex")
    lines = text.splitlines()
    assert lines[0].startswith("% Cross-entropy on ")
    assert lines[2] == r"\begin{align*}"
    assert lines[3] == r"  L &= -\sum_{k} t_k \log p_k \\"
    assert lines[-2] == r"  L &= -\log 0.2097 = 1.562"
    assert lines[-1] == r"\end{align*}"


def test_what_has_no_effect_is_left_out() -> None:
    one_hot = [[0.0, 1.0, 0.0]]
    assert last("ce", [[0.1, 0.6, 0.3]], one_hot) == r"L &= -\log 0.6 = 0.5108"
    assert last("ce", [[0.1, 0.6, 0.3]], one_hot, base=2) == (
        r"L &= \frac{-\log 0.6}{\log 2} = 0.737"
    )
    assert last("mse", [[0.5, 2.0]], [[1.0, 2.0]], rows="sum") == (
        r"L &= \left(0.5 - 1\right)^{2} = 0.25"
    )


def test_signs_and_branches() -> None:
    assert last("hinge", [[-0.5]], [[-1.0]]) == r"L &= \max(1 - 0.5,\ 0) = 0.5"
    assert last("hinge", [[-0.5]], [[1.0]]) == r"L &= \max(1 + 0.5,\ 0) = 1.5"
    assert last("huber", [[3.0]], [[0.0]]) == r"L &= 3 - \frac{1}{2} = 2.5"
    assert last("exponential", [[2.0]], [[1.0]]) == r"L &= e^{-2} = 0.1353"
    assert last("ce", [[1.0, 0.0]], [[0.0, 1.0]], convention="textbook") == r"L &= -\log 0 = \infty"


def test_rows_are_averaged_in_view() -> None:
    assert last("mae", [[1.0], [2.0]], [[0.0], [0.0]]) == r"L &= \frac{1 + 2}{2} = 1.5"
    assert last("mae", [[1.0], [2.0]], [[0.0], [0.0]], reduction="none") == r"L &= " + (
        r"\text{array of}\ 2 \times 1\ \text{numbers}"
    )


def test_the_weight_of_a_single_row_is_divided_out() -> None:
    weights = np.array([1.0, 2.0, 1.0])
    weighed = last("ce", [[0.1, 0.6, 0.3]], [1], class_weight=weights)
    assert weighed == r"L &= \frac{-2 \cdot \log 0.6}{2} = 0.5108"


def test_long_rows_are_cut_short() -> None:
    z = np.arange(40.0)[None]
    lines = write(Evaluation(get("ce"), (z, np.array([39])), {"link": "softmax"}), "latex")
    assert r"0,\ 1,\ 2,\ 3" in lines and r"\dots" in lines and "36" not in lines


def test_a_comment_holds_any_name() -> None:
    evaluation = Evaluation(get("mse"), (np.ones((1, 2)), np.zeros((1, 2))), {}, r"50 % of a_b\c")
    assert write(evaluation, "latex").startswith(r"% Squared error 50 % of a_b\c, in")


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_every_line_can_be_typeset(
    loss: Loss, evaluations: Callable[[Loss], list[Evaluation]]
) -> None:
    lines = set()
    for evaluation in evaluations(loss)[::4]:
        first = Evaluation(loss, _first_row(evaluation), _without_weights(evaluation))
        for text in (write(evaluation, "latex"), write(first, "latex")):
            body = text.split("\\begin{align*}\n")[1].split("\n\\end{align*}")[0]
            for line in body.split(" \\\\\n"):
                assert line.count("&=") == 1, line
                assert line.count("{") == line.count("}"), line
                assert line.count(r"\left") == line.count(r"\right"), line
                lines.add(line.replace("&=", "="))
    for line in sorted(lines, key=len)[-3:]:
        ziamath.Latex(line)


def _first_row(evaluation: Evaluation) -> tuple[Any, ...]:
    items = evaluation.loss.inputs
    return tuple(
        x if item.shared else x[:1] for item, x in zip(items, evaluation.inputs, strict=True)
    )


def _without_weights(evaluation: Evaluation) -> dict[str, Any]:
    options = {**evaluation.options, "reduction": "mean"}
    if np.ndim(options.get("sample_weight", 0)):
        del options["sample_weight"]
    return options
