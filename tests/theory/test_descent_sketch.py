"""A sketch of a descent beside the exact one."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.session.descent.neuron_objective import NeuronObjective, table_of
from lossexplorer.session.session import LossChoice
from lossexplorer.theory.descent import Descent
from lossexplorer.theory.descent_sketch import PLACES, Sketch

X, LABELS = np.array([-1.5, 0.5, 2.0]), np.array([0.0, 1.0, 0.0])


def both(key, *, start=(2.0, 2.0), rate=0.3, momentum=0.0, steps=150):
    choice = LossChoice(key)
    objective = NeuronObjective(choice, X, LABELS)
    tables = [
        (x, table_of(choice, int(t), objective.share)) for x, t in zip(X, LABELS, strict=True)
    ]
    sketch = Sketch(objective, objective.at_all, tables, start, rate, momentum, steps)
    exact = Descent(objective, start, rate, momentum)
    exact.advance(steps)
    return sketch, exact


@pytest.mark.parametrize("key", ["squared_error", "cross_entropy", "focal", "logistic", "zero_one"])
@pytest.mark.parametrize("momentum", [0.0, 0.9])
def test_a_sketch_lies_on_the_exact_descent(key, momentum):
    sketch, exact = both(key, momentum=momentum)
    assert sketch.steps == exact.steps == 150
    assert sketch.done(150)
    assert np.array(sketch.points) == pytest.approx(np.array(exact.points), abs=1e-3)
    assert sketch.values == pytest.approx(exact.values, abs=1e-4)
    assert sketch.norms == pytest.approx(exact.norms, abs=1e-4)
    assert sketch.slope_at(exact.points[40]) == pytest.approx(exact.slope_at(exact.points[40]))


def test_a_sketch_diverges_where_the_descent_does():
    sketch, exact = both("squared_hinge", rate=50.0, steps=300)
    assert exact.diverged is not None
    assert sketch.diverged == pytest.approx(exact.diverged, abs=3)
    assert sketch.steps == sketch.diverged
    assert len(sketch.points) == len(sketch.values) == len(sketch.norms) == sketch.steps + 1


def test_a_start_that_is_infinite_is_the_whole_sketch():
    sketch, exact = both("exponential", start=(900.0, 0.0))
    assert sketch.diverged == exact.diverged == 0
    assert sketch.steps == 0


def test_beyond_the_table_a_slope_goes_straight_on():
    far = float(PLACES[-1]) * 3
    sketch, exact = both("squared_hinge", start=(0.0, far), rate=0.01, steps=5)
    assert np.array(sketch.points) == pytest.approx(np.array(exact.points), rel=1e-6)
