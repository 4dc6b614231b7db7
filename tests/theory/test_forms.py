"""Naive and stable forms in three precisions, against values known by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.losses import evaluate, get
from lossexplorer.losses.settings import defaults
from lossexplorer.theory.forms import Guard, Subject, naive, stable
from lossexplorer.theory.reference import exact
from lossexplorer.theory.zones import relative_error

WIDTHS = ("float16", "float32", "float64")


def subject(key, variable="logit", label=1, **parameters):
    loss = get(key)
    in_force = {**defaults(loss, "textbook", linked=True).parameters, **parameters}
    return Subject(loss, variable, label, in_force)


def at(*places):
    return np.array(places, dtype=np.float64)


def errors(one, form, x, width):
    known = exact(one, x, width)
    sampled = naive(one, x, width, Guard()) if form == "naive" else stable(one, x, width)
    return relative_error(sampled.value, known.value, known.value_rest, width)


def test_naive_arithmetic_is_rounded_at_every_step():
    x = at(0.5, 3.0)
    for width in WIDTHS:
        dtype = np.dtype(width).type
        z = x.astype(width)
        by_hand = -np.log(dtype(1) / (dtype(1) + np.exp(-z)))
        found = naive(subject("binary_cross_entropy"), x, width, Guard())
        assert found.value.tolist() == by_hand.astype(np.float64).tolist()


def test_naive_loses_its_digits_where_the_stable_form_keeps_them():
    one = subject("logistic", "margin")
    x = at(5.0, 10.0, 15.0)
    for width in WIDTHS[:2]:
        eps = float(np.finfo(width).eps)
        assert errors(one, "naive", x, width).max() > 20 * eps
        assert errors(one, "stable", x, width).max() < 4 * eps
    far = at(40.0)
    assert errors(one, "naive", far, "float64")[0] == 1.0  # 1 + exp(-40) rounds to 1
    assert errors(one, "stable", far, "float64")[0] < 4 * np.finfo(np.float64).eps


def test_the_exact_loss_has_all_the_digits_of_a_double_and_more():
    known = exact(subject("binary_cross_entropy"), at(40.0, -40.0), "float64")
    assert known.value.tolist() == [math.log1p(math.exp(-40.0)), 40.0 + math.exp(-40.0)]
    # -(1 - p) by hand; its rest is what a double leaves of it
    assert known.slope[0] == pytest.approx(-math.exp(-40.0), rel=1e-15)
    assert 0 < abs(known.value_rest[0]) < np.spacing(known.value[0])


def test_the_exact_loss_is_exact_far_out_where_1_minus_p_has_hundreds_of_zeros():
    known = exact(subject("cross_entropy"), at(700.0), "float64")
    assert known.value[0] == pytest.approx(math.exp(-700.0), rel=1e-12)


def test_the_limit_counts_where_the_label_leaves_nothing_of_an_infinity():
    known = exact(subject("binary_cross_entropy", "probability"), at(0.0, 1.0), "float64")
    assert known.value.tolist() == [math.inf, 0.0]


def test_the_reference_starts_from_the_number_that_the_precision_holds():
    one = subject("binary_cross_entropy", "probability")
    coarse, fine = (exact(one, at(0.1), width) for width in ("float16", "float64"))
    assert coarse.value[0] == pytest.approx(-math.log(float(np.float16(0.1))), rel=1e-15)
    assert fine.value[0] == pytest.approx(-math.log(0.1), rel=1e-15)


@pytest.mark.parametrize("key", ["binary_cross_entropy", "cross_entropy", "focal", "logistic"])
@pytest.mark.parametrize("width", ["float32", "float64"])
def test_the_stable_form_is_what_evaluate_gives(key, width):
    loss = get(key)
    x = at(-3.0, 0.25, 2.0)
    one = subject(key)
    made = one.inputs(x, width)
    options = {"convention": "textbook", "reduction": "none"}
    if not loss.per_row:
        options["rows"] = "sum"
    result = evaluate(key, *made.inputs, link=made.link, **options)
    found = stable(one, x, width)
    # large inputs and small may take another way through the same sums
    few = {"rtol": 4 * float(np.finfo(width).eps), "atol": 2 * float(np.finfo(width).eps)}
    np.testing.assert_allclose(found.value, result.value, **few)
    slope = (result.gradient * made.tangents["prediction"]).sum(axis=-1)
    np.testing.assert_allclose(found.slope, slope, **few)
    assert found.native


def test_slopes_of_the_naive_form_are_derivatives():
    keys = ("binary_cross_entropy", "cross_entropy", "focal", "log_cosh", "kl_divergence")
    for key in keys:
        one, x = subject(key, label=0), at(-1.5, 0.5, 2.0)
        found = exact(one, x, "float64").slope
        step = 1e-6
        values = [exact(one, x + side * step, "float64").value for side in (1, -1)]
        np.testing.assert_allclose(found, (values[0] - values[1]) / (2 * step), rtol=1e-7)


def test_epsilon_bounds_the_naive_loss():
    one, x = subject("binary_cross_entropy"), at(-50.0)
    free = naive(one, x, "float64", Guard())
    clipped = naive(one, x, "float64", Guard("clip", 1e-7))
    added = naive(one, x, "float64", Guard("add", 1e-7))
    assert free.value[0] == pytest.approx(50.0)
    assert clipped.value[0] == pytest.approx(-math.log(1e-7))
    assert added.value[0] == pytest.approx(-math.log(1e-7))
    assert clipped.clamped[0] and clipped.slope[0] == 0
    assert not added.clamped[0] and -1e-10 < added.slope[0] < 0


def test_epsilon_is_added_to_a_class_probability():
    one, x = subject("cross_entropy"), at(-50.0)
    added = naive(one, x, "float64", Guard("add", 1e-3))
    p = math.exp(-50.0) + 1e-3
    assert added.value[0] == pytest.approx(-math.log(p))
    assert added.slope[0] == pytest.approx(-math.exp(-50.0) / p)


def test_an_epsilon_that_float16_cannot_tell_from_nothing_guards_nothing():
    found = naive(subject("binary_cross_entropy"), at(20.0), "float16", Guard("clip", 1e-7))
    assert math.isnan(found.value[0])  # 1 - 1e-7 is 1, and 0·log 0 is no number


def test_a_guard_of_the_losss_own_is_off_in_the_naive_form():
    one, x = subject("cross_entropy", epsilon=0.1, epsilon_mode="add"), at(-50.0)
    assert naive(one, x, "float64", Guard()).value[0] == pytest.approx(50.0)
    assert stable(one, x, "float64").value[0] == pytest.approx(-math.log(0.1))


def test_the_base_of_the_logarithm_counts_in_both_forms():
    one = subject("logistic", "margin", base="2")
    for form in ("naive", "stable"):
        assert errors(one, form, at(0.0, 1.0), "float64").max() < 1e-15
    assert stable(one, at(0.0), "float64").value[0] == 1.0


def test_guards_need_a_probability():
    assert subject("binary_cross_entropy").guardable
    assert subject("negative_log_likelihood").guardable
    assert not subject("negative_log_likelihood", "probability").guardable
    assert not subject("hinge", "margin").guardable


def test_every_textbook_form_can_be_examined():
    from lossexplorer.losses.registry import all_losses
    from lossexplorer.session.numeric_axis import numeric_variables
    from lossexplorer.session.session import LossChoice

    examined = 0
    for loss in all_losses():
        for variable in numeric_variables(LossChoice(loss.key)):
            one = Subject(loss, variable, 1, defaults(loss).parameters)
            x = at(0.25, 0.75)
            known, found = exact(one, x, "float64"), stable(one, x, "float64")
            finite = np.isfinite(known.value)
            np.testing.assert_allclose(found.value[finite], known.value[finite], rtol=1e-9)
            assert naive(one, x, "float16", Guard()).value.shape == (2,)
            examined += 1
    assert examined > 40
