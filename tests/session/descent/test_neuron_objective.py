"""What a neuron and a softmax vector descend on, against ``evaluate`` and differences."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses import evaluate, keys
from lossexplorer.session.descent.neuron_objective import (
    NeuronObjective,
    VectorObjective,
    why_not,
)
from lossexplorer.session.session import LossChoice

X, LABELS = np.array([1.0, -2.0, 0.5]), np.array([0.0, 1.0, 1.0])
THETA, LOGITS = np.array([0.7, 0.3]), np.array([0.7, 0.3, -1.1])
STEP = 1e-6


def applying(classes):
    return [key for key in keys() if not why_not(LossChoice(key), classes)]


def differences(objective, point):
    shifts = np.eye(len(point)) * STEP
    return [(objective(point + s)[0] - objective(point - s)[0]) / (2 * STEP) for s in shifts]


@pytest.mark.parametrize("key", sorted(set(applying(1)) - {"reverse_kl"}))
def test_the_gradient_of_a_neuron_is_that_of_differences(key):
    objective = NeuronObjective(LossChoice(key), X, LABELS)
    value, gradient = objective(THETA)
    assert gradient == pytest.approx(differences(objective, THETA), abs=1e-6)
    logits = np.stack([THETA[0] * X + THETA[1], np.zeros(3)])
    assert objective.over(logits)[0] == pytest.approx(value, rel=1e-12)
    assert objective.over(logits)[1] == pytest.approx(objective(np.zeros(2))[0], rel=1e-12)


@pytest.mark.parametrize("key", sorted(set(applying(3)) - {"reverse_kl"}))
def test_the_gradient_of_a_vector_is_that_of_differences(key):
    objective = VectorObjective(LossChoice(key), 3, 1)
    _, gradient = objective(LOGITS)
    assert gradient == pytest.approx(differences(objective, LOGITS), abs=1e-6)


def test_cross_entropy_of_a_neuron_is_the_binary_one():
    theirs = NeuronObjective(LossChoice("cross_entropy"), X, LABELS)(THETA)
    ours = NeuronObjective(LossChoice("binary_cross_entropy"), X, LABELS)(THETA)
    assert theirs[0] == pytest.approx(ours[0], rel=1e-14)
    assert theirs[1] == pytest.approx(ours[1], rel=1e-14)


@pytest.mark.parametrize("key", ["binary_cross_entropy", "squared_error", "huber", "focal"])
@pytest.mark.parametrize("reduction", ["mean", "sum"])
def test_numbers_are_those_of_evaluate(key, reduction):
    choice = LossChoice(key, reduction=reduction)
    value, gradient = NeuronObjective(choice, X, LABELS)(THETA)
    z = (THETA[0] * X + THETA[1])[:, None]
    result = evaluate(key, z, LABELS[:, None], link="sigmoid", reduction=reduction)
    slope = result.gradients["prediction"][:, 0]
    assert value == pytest.approx(float(result.value), rel=1e-14)
    assert gradient == pytest.approx([slope @ X, slope.sum()], rel=1e-13)


def test_the_slope_of_softmax_cross_entropy_is_p_minus_y():
    _, gradient = VectorObjective(LossChoice("cross_entropy"), 3, 1)(LOGITS)
    p = np.exp(LOGITS) / np.exp(LOGITS).sum()
    assert gradient == pytest.approx(p - [0, 1, 0], abs=1e-14)


def test_squared_error_of_a_vector_is_summed_or_averaged_as_chosen():
    def value(**fields):
        return VectorObjective(LossChoice("squared_error", **fields), 3, 1)(LOGITS)[0]

    assert value(reduction="sum") == pytest.approx(3 * value(reduction="mean"))
    assert value(convention="textbook") == pytest.approx(value(reduction="sum") / 2)
    assert value(rows="sum") == pytest.approx(value(reduction="sum"))


def test_parameters_count():
    ours = NeuronObjective(LossChoice("focal", parameters=(("gamma", 0.0),)), X, LABELS)
    plain = NeuronObjective(LossChoice("focal"), X, LABELS)
    assert ours(THETA)[0] != pytest.approx(plain(THETA)[0])


def test_losses_of_other_inputs_are_named_with_the_reason():
    assert "other inputs" in why_not(LossChoice("triplet"), 1)
    assert "other inputs" in why_not(LossChoice("arcface"), 4)
    assert why_not(LossChoice("cross_entropy"), 1) == ""


def test_a_loss_without_slope_has_the_gradient_0():
    value, gradient = NeuronObjective(LossChoice("zero_one"), X, LABELS)(THETA)
    assert value == pytest.approx(2 / 3)
    assert gradient.tolist() == [0.0, 0.0]
