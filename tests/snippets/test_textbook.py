"""Textbook forms give what the stable kernels give, wherever both are in their element."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from lossexplorer.losses import get
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Loss, Space
from lossexplorer.losses.textbook import arguments, nats_left
from lossexplorer.snippets.evaluation import Evaluation, Resolved, resolve
from lossexplorer.snippets.formula import formula_of
from lossexplorer.snippets.plain import inputs_behind


def textbook_values(resolved: Resolved) -> np.ndarray:
    """The values of the textbook form on the inputs, in the unit of the loss."""
    loss = resolved.loss
    assert loss.textbook is not None
    chosen = arguments(loss, resolved.parameters, resolved.link)
    values = loss.textbook(np, *inputs_behind(resolved), **chosen)
    return values / math.log(nats_left(loss, resolved.parameters, chosen))


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_every_loss_has_a_textbook_form_that_is_its_kernel(
    loss: Loss, evaluations: Callable[[Loss], list[Evaluation]]
) -> None:
    for evaluation in evaluations(loss):
        resolved = resolve(evaluation)
        values = textbook_values(resolved)
        if resolved.kept is not None:
            values = np.where(resolved.kept, values, 0)
        np.testing.assert_allclose(
            values, resolved.values, 1e-9, 1e-12, err_msg=str(evaluation.options)
        )


@pytest.mark.parametrize(
    "loss",
    [loss for loss in all_losses() if Space.CLASS in loss.spaces_of(defaults(loss).parameters)],
    ids=lambda loss: loss.key,
)
def test_textbook_forms_hold_for_soft_labels(
    loss: Loss, evaluations: Callable[[Loss], list[Evaluation]]
) -> None:
    labels = np.random.default_rng(5).dirichlet(np.ones(4), 3)
    for evaluation in evaluations(loss):
        given = resolve(evaluation)
        if given.kept is not None or not given.labels:
            continue
        pairs = zip(loss.inputs, evaluation.inputs, strict=True)
        inputs = tuple(labels if i.name == given.labels else x for i, x in pairs)
        resolved = resolve(replace(evaluation, inputs=inputs))
        assert resolved.soft
        np.testing.assert_allclose(textbook_values(resolved), resolved.values, 1e-9, 1e-12)


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
