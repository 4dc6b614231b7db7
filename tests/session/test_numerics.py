"""The Numerics workspace as part of the session: edits, files, precisions at the probe."""

from __future__ import annotations

import math

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session import edits, numeric_edits
from lossexplorer.session.numeric_axis import (
    alike,
    drawn_range,
    grid,
    numeric_variables,
    shown_view,
    whole_range,
)
from lossexplorer.session.precision import at_point, curve_of, exact_at, guardable, settings_of
from lossexplorer.session.readings import readings
from lossexplorer.session.session import LossChoice, NumericsView, blank
from lossexplorer.session.store import dumps, loads

BLANK = replace(blank(2), workspace="numerics", selected="binary_cross_entropy")
VIEW = NumericsView()


def test_a_session_of_the_workspace_comes_back_from_its_file():
    session = numeric_edits.set_numerics(
        BLANK, guard="clip", epsilon=1e-12, float16=True, log_x=True, x_range=(-5.0, 400.0)
    )
    session = numeric_edits.set_numeric_probe(session, -33.25)
    assert loads(dumps(session)) == session


def test_files_from_before_there_was_the_workspace_are_read():
    text = dumps(BLANK).decode()
    start = text.index('    "numerics": {')
    end = text.index("},", start) + 2
    older = text[:start].rstrip() + text[end:]
    assert '"numerics": {' not in older
    assert loads(older) == BLANK


@pytest.mark.parametrize(
    ("view", "where", "fix"),
    [
        (replace(VIEW, probe=2e6), "session.numerics.probe", "from -1e+06 to 1e+06"),
        (replace(VIEW, variable="probability", probe=1.5), "session.numerics.probe", "0 to 1"),
        (replace(VIEW, x_range=(3.0, 1.0)), "session.numerics.x_range", "lower end"),
        (replace(VIEW, float32=False, float64=False), "session.numerics", "float32"),
        (replace(VIEW, naive=False, stable=False), "session.numerics", "stable"),
        (replace(VIEW, epsilon=0.7), "session.numerics.epsilon", "< 0.5"),
    ],
)
def test_views_that_make_no_sense_are_refused_with_their_place(view, where, fix):
    with pytest.raises(SessionError) as caught:
        dumps(replace(BLANK, numerics=view))
    assert where in caught.value.message and fix in caught.value.message


def test_another_variable_carries_the_probe_over():
    session = numeric_edits.set_numeric_probe(BLANK, 2.0)
    session = numeric_edits.set_numeric_variable(session, "probability")
    assert session.numerics.probe == pytest.approx(1 / (1 + math.exp(-2)))
    with pytest.raises(SessionError, match="can't be examined over a residual"):
        numeric_edits.set_numeric_variable(session, "residual")


def test_a_loss_without_the_variable_is_shown_over_its_own():
    session = edits.select_loss(numeric_edits.set_numeric_variable(BLANK, "probability"), "hinge")
    assert shown_view(session).variable == "logit"
    assert session.numerics.variable == "probability"
    moved = numeric_edits.set_numeric_probe(session, 4.0)
    assert (moved.numerics.variable, moved.numerics.probe) == ("logit", 4.0)
    back = edits.select_loss(session, "cross_entropy")
    assert shown_view(back).variable == "probability"


def test_losses_without_one_number_cannot_be_examined():
    assert numeric_variables(LossChoice("arcface")) == ()
    assert numeric_variables(LossChoice("squared_error")) == ("logit", "probability", "residual")
    session = edits.select_loss(BLANK, "arcface")
    assert shown_view(session) == session.numerics


def test_one_precision_and_one_form_stay():
    session = numeric_edits.set_numerics(BLANK, float64=False)
    with pytest.raises(SessionError, match="no precision would be left"):
        numeric_edits.set_numerics(session, float32=False)
    session = numeric_edits.set_numerics(session, naive=False)
    with pytest.raises(SessionError, match="no form would be left"):
        numeric_edits.set_numerics(session, stable=False)


def test_edits_that_make_no_sense_change_nothing():
    for epsilon in (0.0, 0.5, math.nan):
        with pytest.raises(SessionError, match="out of range"):
            numeric_edits.set_numerics(BLANK, epsilon=epsilon)
    with pytest.raises(SessionError, match="no number"):
        numeric_edits.set_numeric_probe(BLANK, math.nan)
    with pytest.raises(SessionError, match="not below"):
        numeric_edits.set_numeric_range(BLANK, 130.0, None)
    with pytest.raises(SessionError, match="can't be shown"):
        numeric_edits.set_numeric_range(BLANK, None, 1e9)


def test_the_range_is_set_end_by_end():
    session = numeric_edits.set_numeric_range(BLANK, -30.0, None)
    assert drawn_range(session.numerics) == (-30.0, 120.0)
    session = numeric_edits.set_numeric_range(session, None, 50.0)
    assert drawn_range(session.numerics) == (-30.0, 50.0)
    assert drawn_range(numeric_edits.set_numerics(session, log_x=True).numerics) == (-1e3, 1e3)


def test_a_range_outside_the_domain_is_not_drawn():
    view = replace(VIEW, variable="probability", x_range=(1.5, 2.0))
    assert drawn_range(view) == (0.0, 1.0)
    view = replace(view, log_x=True, x_range=(-1.0, 0.5))
    assert 0 < drawn_range(view)[0] < 1e-300


@pytest.mark.parametrize("variable", ["logit", "residual"])
@pytest.mark.parametrize("log_x", [False, True])
def test_all_precisions_are_compared_at_the_same_places(variable, log_x):
    low, high = whole_range(variable, log_x)
    x = grid(low if abs(low) < 6e4 else -6e4, high if high < 6e4 else 6e4, variable, log_x)
    assert x.astype(np.float16).astype(np.float64).tolist() == x.tolist()
    assert len(x) > 150


def test_a_narrow_range_keeps_its_points_apart():
    x = grid(88.7, 88.8, "logit", False)
    assert len(np.unique(x)) == 161


def test_a_slid_probe_stands_where_all_precisions_can():
    session = numeric_edits.slide_numeric_probe(BLANK, 33.337)
    assert session.numerics.probe == float(np.float16(33.337))
    assert alike("probability", 0.9999999) == 0.9999999
    assert alike("residual", 1e5) == 1e5


def test_readings_are_taken_at_the_probe_of_the_workspace():
    session = numeric_edits.set_numeric_probe(BLANK, -3.0)
    found = readings(session)
    assert found["binary_cross_entropy"].value == pytest.approx(math.log1p(math.exp(3)))
    assert found["binary_cross_entropy"].unit == "nats"
    assert "no curve" in found["arcface"].reason


def test_moving_the_probe_computes_no_curve_again():
    choice = LossChoice("cross_entropy")
    first = [curve_of(one) for one in settings_of(choice, VIEW)]
    second = [curve_of(one) for one in settings_of(choice, replace(VIEW, probe=1.0))]
    assert all(a is b for a, b in zip(first, second, strict=True))


def test_only_naive_curves_depend_on_the_guard():
    choice = LossChoice("cross_entropy")
    free = settings_of(choice, VIEW)
    guarded = settings_of(choice, replace(VIEW, guard="clip"))
    same = {one.form for one, other in zip(free, guarded, strict=True) if one == other}
    assert same == {"stable"}


def test_the_stable_form_is_right_to_a_few_units_in_the_last_place():
    view = replace(VIEW, float16=True)
    for key in ("binary_cross_entropy", "logistic", "focal"):
        for setting in settings_of(LossChoice(key), view):
            if setting.form == "stable":
                error = at_point(setting, 3.25).error
                assert error < 8 * np.finfo(setting.width).eps


def test_only_the_naive_softmax_cross_entropy_loses_a_small_loss():
    (naive, stable) = settings_of(LossChoice("cross_entropy"), replace(VIEW, float64=False))
    assert at_point(naive, 40.0).value == 0.0
    assert at_point(naive, 40.0).error == 1.0
    assert exact_at(stable, 40.0).value[0] == pytest.approx(math.exp(-40))
    assert at_point(stable, 40.0).error < 8 * np.finfo(np.float32).eps


def test_parameters_and_conventions_count():
    focal = LossChoice("focal", parameters=(("gamma", 0.0),))
    plain = LossChoice("binary_cross_entropy", convention="textbook")
    values = [at_point(settings_of(choice, VIEW)[0], 0.5).value for choice in (focal, plain)]
    assert values[0] == pytest.approx(values[1])


def test_guards_are_for_losses_of_probabilities():
    assert guardable(LossChoice("cross_entropy"), VIEW)
    assert not guardable(LossChoice("hinge"), VIEW)
    assert not guardable(LossChoice("arcface"), VIEW)


def test_a_probability_is_examined_near_zero_on_a_logarithmic_axis():
    view = replace(VIEW, variable="probability", log_x=True, float16=True, probe=0.1)
    curves = [curve_of(one) for one in settings_of(LossChoice("binary_cross_entropy"), view)]
    assert all((curve.x > 0).all() for curve in curves)
    # below 6e-8 there is nothing left in float16
    assert curves[0].x[0] > 5e-8 and curves[-1].x[0] == pytest.approx(1e-20)
