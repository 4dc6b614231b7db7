"""How tables of predictions reach a loss, and the finite-difference check."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses import evaluate
from lossexplorer.losses.adapt import fits, on_logits, on_probabilities, to_probabilities
from lossexplorer.losses.check import disagreement, numerical_gradient
from lossexplorer.losses.registry import all_losses, get
from lossexplorer.losses.spec import Space

Z = np.array([0.3, -1.0, 2.0])
P = np.exp(Z) / np.exp(Z).sum()
T = np.array([0.0, 1.0, 0.0])


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_every_fitting_loss_takes_what_it_is_given(loss):
    if fits(loss.spaces_of({}), 3, logits=True):
        pytest.skip(fits(loss.spaces_of({}), 3, logits=True))
    on_z = on_logits(loss.spaces_of({}), Z, T, hard=True)
    value = evaluate(loss.key, *on_z.inputs, **on_z.options, reduction="sum").value
    of_scores = loss.spaces_of({})[0] is Space.SCORES  # of probabilities they get the logs
    if not fits(loss.spaces_of({}), 3, logits=False) and not of_scores:
        on_p = on_probabilities(loss.spaces_of({}), P, T, hard=True)
        same = evaluate(loss.key, *on_p.inputs, **on_p.options, reduction="sum").value
        assert value == pytest.approx(same, rel=1e-12)


def test_reasons_say_what_is_missing():
    assert "two classes" in fits(get("cross_entropy").spaces_of({}), 1, logits=True)
    assert "logits" in fits(get("hinge").spaces_of({}), 3, logits=False)
    assert fits(get("hinge").spaces_of({}), 3, logits=True) == ""


def test_gradient_of_a_log_loss_is_divided_by_p():
    loss = get("negative_log_likelihood")
    applied = on_probabilities(loss.spaces_of({}), P, T, hard=True)
    gradient = evaluate(loss.key, *applied.inputs).gradient
    np.testing.assert_allclose(to_probabilities(loss.spaces_of({}), gradient, P), [0, -1 / P[1], 0])


def test_numerical_gradient_of_a_known_function():
    at = np.array([1.0, -2.0, 0.0])
    found = numerical_gradient(lambda x: (x**3).sum(axis=-1), at)
    np.testing.assert_allclose(found, 3 * at**2, atol=1e-6)


def test_numerical_gradient_only_where_asked_and_finite():
    def logs(x):
        return np.log(x).sum(axis=-1)

    found = numerical_gradient(logs, np.array([1.0, 2.0, 3.0]), which=np.array([0, 1]))
    np.testing.assert_allclose(found, [1.0, 0.5, np.nan], rtol=1e-8)
    assert np.isnan(numerical_gradient(logs, np.array([0.0]), low=0.0)).all()


def test_numerical_gradient_at_masked_logits():
    at = np.array([1.0, np.finfo(float).min, np.finfo(float).max, -np.inf])
    found = numerical_gradient(lambda x: np.exp(x[:, 0]), at)
    assert found[0] == pytest.approx(np.e)
    assert np.isnan(found[3])


def test_disagreement_is_relative_and_ignores_what_can_t_be_compared():
    assert disagreement(np.array([1.0, 100.0]), np.array([1.0, 101.0])) == pytest.approx(0.01)
    assert np.isnan(disagreement(np.array([np.inf]), np.array([np.nan])))


def test_losses_on_other_inputs_say_so():
    assert "other inputs" in fits((Space.VECTOR, Space.VECTOR, Space.CLASS), 3, logits=True)
    assert "other inputs" in fits((Space.VECTOR, Space.SIGN), 3, logits=True)


def test_a_log_target_gets_logarithms():
    spaces = get("kl_divergence").spaces_of({"log_target": True})
    target = on_probabilities(spaces, P, np.array([0.25, 0.5, 0.25]), hard=False).inputs[1]
    np.testing.assert_allclose(target, np.log([0.25, 0.5, 0.25]))
