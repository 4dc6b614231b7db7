"""The lessons on penalties and on training: every number in their texts."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.session.descent.digits_edits import set_digits
from lossexplorer.session.descent.digits_training import asked_of, training
from lossexplorer.session.descent.risk_edits import set_risk
from lossexplorer.session.descent.risk_results import minimiser, path
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.published import published_rows


def test_the_lasso_keeps_the_weights_that_are_not_0_in_truth():
    session = open_lesson("ridge-and-lasso")
    view = session.descent.risk
    assert np.flatnonzero(minimiser(view)).tolist() == [0, 1, 4]
    free = minimiser(replace(view, strength=0.0))
    assert (np.abs(minimiser(view)) < np.abs(free)).all()
    # at λ = 0.8, and with the L2 penalty
    assert [row.computed for row in published_rows(session)] == [5.0, 0.0]
    ridge = path(replace(view, penalty="l2"))
    assert ridge.weights.all()


def test_the_soft_threshold_of_two_weights():
    session = set_risk(open_lesson("ridge-and-lasso"), features="two", correlated=False)
    found = path(session.descent.risk)
    free = found.weights[0]
    assert free == pytest.approx([2.1675, 0.625])
    assert found.zero_from == pytest.approx(2.168, abs=5e-4)
    just, beyond = (
        minimiser(replace(session.descent.risk, strength=strength)) for strength in (0.62, 0.63)
    )
    assert just == pytest.approx(free - 0.62)
    assert beyond[1] == 0


def test_three_losses_on_the_digits():
    def errors(session):
        return {run.choice.key: run.descent.errors for run in training(asked_of(session)).runs}

    session = open_lesson("digits-descent")
    found = errors(session)
    assert found["cross_entropy"][-1] == pytest.approx(0.074, abs=0.003)
    assert found["squared_error"][-1] == pytest.approx(0.122, abs=0.003)
    assert found["cross_entropy"][5] == pytest.approx(0.10, abs=0.02)
    assert found["squared_error"][5] == pytest.approx(0.25, abs=0.02)
    assert set(found["zero_one"]) == {0.9}
    fast = errors(set_digits(session, rate=0.5))
    assert fast["cross_entropy"][-1] == pytest.approx(0.090, abs=0.003)
    assert fast["squared_error"][-1] == pytest.approx(0.096, abs=0.003)
    slow = errors(set_digits(session, momentum=0.0))
    for key in ("cross_entropy", "squared_error"):
        assert slow[key][-1] > found[key][-1]
