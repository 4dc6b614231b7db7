"""Edits give a new session or raise; the old session is never changed."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from msgspec.structs import replace

from lossexplorer.errors import LossInputError, SessionError
from lossexplorer.session.edits import (
    reset_parameter,
    select_loss,
    set_convention,
    set_curves,
    set_parameter,
    set_probe,
    set_row,
    set_rows,
    set_style,
    set_temperature,
    set_variable,
    set_vector,
    set_workspace,
    show_loss,
    unit_simplex,
)
from lossexplorer.session.options import settings
from lossexplorer.session.session import LossChoice, blank

BLANK = blank()


def test_edits_leave_the_old_session_alone():
    before = blank()
    set_workspace(before, "curves")
    show_loss(before, "hinge", True)
    set_parameter(before, "cross_entropy", "epsilon", 0.1)
    set_probe(before, 0.1)
    assert before == blank()


def test_the_workspace_is_chosen():
    assert set_workspace(BLANK, "curves").workspace == "curves"


def test_a_loss_is_ticked_at_the_end_and_unticked_in_its_place():
    session = show_loss(BLANK, "huber", True)
    assert [c.key for c in session.losses] == ["cross_entropy", "squared_error", "huber"]
    session = show_loss(session, "cross_entropy", False)
    assert [c.key for c in session.losses] == ["cross_entropy", "squared_error", "huber"]
    assert [c.key for c in session.shown] == ["squared_error", "huber"]


def test_an_alias_ticks_the_loss_itself():
    assert show_loss(BLANK, "mae", True).losses[-1].key == "absolute_error"
    assert select_loss(BLANK, "mse").selected == "squared_error"


def test_an_unknown_loss_is_refused():
    with pytest.raises(LossInputError, match="did you mean 'hinge'"):
        select_loss(BLANK, "hing")
    with pytest.raises(LossInputError):
        show_loss(BLANK, "hing", True)


def test_a_selected_loss_is_drawn_without_being_ticked():
    session = select_loss(BLANK, "huber")
    assert [c.key for c in session.shown] == ["cross_entropy", "squared_error"]
    assert [c.key for c in session.drawn] == ["cross_entropy", "squared_error", "huber"]


def test_parameters_are_kept_sorted_and_defaults_left_out():
    session = set_parameter(BLANK, "cross_entropy", "label_smoothing", 0.1)
    session = set_parameter(session, "cross_entropy", "epsilon", 1e-7)
    choice = session.choice("cross_entropy")
    assert choice.parameters == (("epsilon", 1e-7), ("label_smoothing", 0.1))
    session = set_parameter(session, "cross_entropy", "epsilon", None)
    session = set_parameter(session, "cross_entropy", "label_smoothing", 0.0)
    assert session.choice("cross_entropy") == LossChoice("cross_entropy")


def test_a_parameter_of_a_loss_that_is_not_ticked_is_remembered():
    session = set_parameter(BLANK, "huber", "delta", 2.0)
    assert session.choice("huber").values() == {"delta": 2.0}
    assert not session.choice("huber").shown


def test_a_parameter_gets_its_default_again():
    session = set_parameter(BLANK, "huber", "delta", 2.0)
    assert reset_parameter(session, "huber", "delta").choice("huber").parameters == ()
    assert reset_parameter(BLANK, "huber", "delta").choice("huber").parameters == ()


def test_any_base_of_the_logarithm_is_kept():
    for base in (2, 10, 3.5, "e"):
        session = set_parameter(BLANK, "kl_divergence", "base", base)
        kept = session.choice("kl_divergence").values().get("base", "e")
        assert kept == base


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [
        ("huber", "delta", 0.0),
        ("huber", "delta", -1.0),
        ("huber", "delta", math.nan),
        ("huber", "delta", math.inf),
        ("huber", "delta", None),
        ("huber", "delta", "wide"),
        ("huber", "delta", True),
        ("cross_entropy", "epsilon_mode", "multiply"),
        ("cross_entropy", "label_smoothing", 1.5),
        ("cross_entropy", "ignore_index", 1.5),
        ("squared_error", "half", 1),
        ("kl_divergence", "base", 1),
        ("kl_divergence", "base", -2),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(key, name, value):
    with pytest.raises(SessionError) as caught:
        set_parameter(BLANK, key, name, value)
    assert name in caught.value.message
    assert caught.value.fix


def test_conventions_are_chosen_and_taken_back():
    session = set_convention(BLANK, "squared_error", "textbook")
    assert session.choice("squared_error").convention == "textbook"
    assert set_convention(session, "squared_error", None) == BLANK
    with pytest.raises(SessionError, match="it has textbook, pytorch"):
        set_convention(BLANK, "squared_error", "torch")


def test_rows_are_combined_as_chosen():
    assert set_rows(BLANK, "squared_error", "sum").choice("squared_error").rows == "sum"


def test_another_variable_carries_the_probe_over():
    session = set_curves(BLANK, x_range=(0.2, 0.8), y_range=(0.0, 1.0))
    session = set_variable(session, "logit")
    assert session.curves.variable == "logit"
    assert session.curves.probe == pytest.approx(math.log(0.6 / 0.4))
    assert session.curves.x_range is None
    assert session.curves.y_range is None
    back = set_variable(session, "probability")
    assert back.curves.probe == pytest.approx(0.6)


def test_the_probe_of_label_0_is_carried_over_on_its_own_side():
    session = set_variable(set_curves(BLANK, label="0"), "margin")
    assert session.curves.probe == pytest.approx(-math.log(0.6 / 0.4))


def test_a_loss_without_the_new_variable_hands_the_selection_on():
    session = set_variable(BLANK, "residual")
    assert BLANK.selected == "cross_entropy"
    assert session.selected == "squared_error"


def test_the_selection_stays_where_no_ticked_loss_has_the_variable():
    session = replace(BLANK, losses=(LossChoice("cross_entropy"),))
    assert set_variable(session, "residual").selected == "cross_entropy"


def test_the_probe_stays_in_its_domain():
    assert set_probe(BLANK, 0.25).curves.probe == 0.25
    assert set_probe(BLANK, 3.0).curves.probe == 1.0
    assert set_probe(BLANK, -3.0).curves.probe == 0.0
    logit = set_variable(BLANK, "logit")
    assert set_probe(logit, -50.0).curves.probe == -50.0
    assert math.isfinite(set_probe(logit, math.inf).curves.probe)
    with pytest.raises(SessionError, match="no number"):
        set_probe(BLANK, math.nan)


def test_switches_are_changed_by_name():
    assert set_curves(BLANK, log_y=True).curves.log_y
    assert not set_vector(BLANK, renormalise=False).vector.renormalise
    assert set_style(BLANK, theme="print").style.theme == "print"


def test_only_rows_that_are_there_can_be_shown():
    assert set_row(BLANK, 0).vector.row == 0
    for row in (1, -1):
        with pytest.raises(SessionError, match="rows go from 1 to 1"):
            set_row(BLANK, row)


def test_a_temperature_is_a_number_above_zero():
    assert set_temperature(BLANK, 2).vector.temperature == 2.0
    for wrong in (0.0, -1.0, math.nan, math.inf):
        with pytest.raises(SessionError, match="out of range"):
            set_temperature(BLANK, wrong)


@given(arrays(np.float64, st.integers(1, 6), elements=st.floats(-1e3, 1e3)))
def test_any_row_becomes_a_distribution(values):
    row = unit_simplex(values)
    assert row.shape == values.shape
    assert (row >= 0).all()
    assert row.sum() == pytest.approx(1.0)


def test_a_row_without_anything_becomes_uniform():
    np.testing.assert_array_equal(unit_simplex([0.0, -1.0]), [0.5, 0.5])
    np.testing.assert_array_equal(unit_simplex([1.0, 3.0]), [0.25, 0.75])


def test_aliases_are_stored_under_the_key():
    session = blank()
    for edited in (
        set_parameter(session, "mse", "half", True),
        reset_parameter(session, "mse", "half"),
        set_convention(session, "mse", "keras"),
        set_rows(session, "mse", "sum"),
    ):
        assert {choice.key for choice in edited.losses} == {"cross_entropy", "squared_error"}


def test_a_row_loss_takes_no_rows():
    with pytest.raises(SessionError, match="one number a row"):
        set_rows(blank(), "ce", "sum")


def test_switching_off_what_a_convention_sets_is_kept():
    session = set_convention(blank(), "bce", "keras")
    assert settings(session.choice("binary_cross_entropy"))["epsilon"] == 1e-7
    off = set_parameter(session, "bce", "epsilon", None)
    assert settings(off.choice("binary_cross_entropy"))["epsilon"] is None
    again = set_parameter(off, "bce", "epsilon", 1e-7)
    assert again.choice("binary_cross_entropy").parameters == ()
