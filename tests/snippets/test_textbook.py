"""Textbook forms give what the stable kernels give, wherever both are in their element."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from lossexplorer.losses import get
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Loss
from lossexplorer.snippets.evaluation import Evaluation, resolve
from lossexplorer.snippets.formula import formula_of
from lossexplorer.snippets.plain import inputs_behind
from lossexplorer.snippets.textbook import textbook_values

NOT_WRITTEN = {"perceptual"}  # a stack of convolutions is no formula of array functions


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_every_loss_has_a_textbook_form_that_is_its_kernel(
    loss: Loss, evaluations: Callable[[Loss], list[Evaluation]]
) -> None:
    if loss.key in NOT_WRITTEN:
        assert loss.textbook is None
        return
    for evaluation in evaluations(loss):
        resolved = resolve(evaluation)
        inputs = inputs_behind(resolved)
        given = {"parameters": resolved.parameters, "link": resolved.link}
        values = textbook_values(loss, np, *inputs, **given)
        if resolved.kept is not None:
            values = np.where(resolved.kept, values, 0)
        np.testing.assert_allclose(
            values, resolved.values, 1e-9, 1e-12, err_msg=str(evaluation.options)
        )


def test_a_folded_formula_has_only_what_is_in_force() -> None:
    ce = get("cross_entropy")
    plain = {p.name: p.default for p in ce.parameters}
    formula = formula_of(ce, plain, "identity")
    assert len(formula.body) == 1
    assert not formula.scalars
    smoothed = formula_of(ce, {**plain, "label_smoothing": 0.1}, "identity")
    assert smoothed.scalars == {"label_smoothing": 0.1}
    assert len(smoothed.body) == 2


def test_the_guard_counts_zero_times_log_zero_as_zero() -> None:
    ce = get("cross_entropy")
    formula = formula_of(ce, {p.name: p.default for p in ce.parameters}, "identity")
    row, label = np.array([[0.0, 1.0]]), np.array([[0.0, 1.0]])
    assert np.isnan(formula.values(row, label)).all()
    assert formula.guarded.uses_guard
    assert formula.guarded.values(row, label) == 0
