"""The NumPy programs are run, and give the numbers that ``evaluate`` gives."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import evaluate
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Loss
from lossexplorer.snippets.evaluation import Evaluation
from lossexplorer.snippets.frameworks import write


def run(code: str) -> tuple[dict[str, Any], str]:
    """The names a program leaves, and what it prints."""
    printed = io.StringIO()
    namespace: dict[str, Any] = {}
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "<snippet>", "exec"), namespace)
    return namespace, printed.getvalue()


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_programs_give_value_and_gradient(
    loss: Loss, evaluations: Callable[[Loss], list[Evaluation]]
) -> None:
    for evaluation in evaluations(loss):
        code = write(evaluation, "numpy")
        found, printed = run(code)
        result = evaluate(loss, *evaluation.inputs, **evaluation.options)
        what = f"{evaluation.options}\n{code}"
        np.testing.assert_allclose(found["value"], result.value, 1e-9, 1e-12, err_msg=what)
        assert printed.rstrip().endswith(str(found["value"])), what
        slope = result.gradients.get(loss.inputs[0].name)
        if slope is not None:
            np.testing.assert_allclose(found["gradient"], slope, 1e-4, 1e-6, err_msg=what)
