"""The Numerics figure: curves, errors, bands, bars, words, and what is reused."""

from __future__ import annotations

import math

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Band, Bars, Line, Markers, Note, Rule
from lossexplorer.figures.precision_lines import largest_nearby
from lossexplorer.figures.symlog import evenly, numbers_at, symlog_values
from lossexplorer.session import edits, numeric_edits
from lossexplorer.session.session import blank


def numerics(key="cross_entropy", **view):
    session = edits.select_loss(replace(blank(2), workspace="numerics"), key)
    return numeric_edits.set_numerics(session, **view)


def items(panel, kind):
    return {item.id: item for item in panel.items if isinstance(item, kind)}


def test_four_linked_panels_share_the_probe():
    figure = build(numerics())
    assert [panel.id for panel in figure.panels] == ["value", "error", "gradient", "zones"]
    for panel in figure.panels:
        assert panel.link_x == "x"
        assert items(panel, Rule)["probe"].draggable
        assert (panel.x.low, panel.x.high) == (-120.0, 120.0)


def test_each_precision_and_form_is_one_line_and_one_mark():
    panel = build(numerics(float16=True, probe=1.0)).panel("value")
    names = {f"{form} float{bits}" for form in ("naive", "stable") for bits in (16, 32, 64)}
    assert set(items(panel, Line)) == names | {"exact"}
    assert set(items(panel, Markers)) == {f"at:{name}" for name in names}
    fewer = build(numerics(float32=False, naive=False)).panel("value")
    assert set(items(fewer, Line)) == {"exact", "stable float64"}


def test_lines_break_where_a_form_has_no_value():
    line = items(build(numerics()).panel("value"), Line)["naive float32"]
    assert np.isnan(line.y[line.x > 88.73]).all()
    assert np.isnan(line.y[line.x < -104]).all()
    assert np.isfinite(line.y[(line.x > -103) & (line.x < 88)]).all()


def test_the_error_axis_holds_machine_epsilon():
    panel = build(numerics(float16=True)).panel("error")
    assert panel.y.scale == "log"
    rules = items(panel, Rule)
    for width in ("float16", "float32", "float64"):
        eps = float(np.finfo(width).eps)
        assert rules[f"eps:{width}"].position == eps
        assert panel.y.low < eps < panel.y.high


def test_errors_of_the_gradient_take_its_place():
    panel = build(numerics(detail="gradient_error")).panel("gradient_error")
    assert panel.y.label == "relative error of ∂L/∂z"
    line = items(panel, Line)["stable float64"]
    assert line.y[np.searchsorted(line.x, 60.0)] < 1e-14
    line = items(panel, Line)["naive float64"]
    assert line.y[np.searchsorted(line.x, 60.0)] > 1.0  # p - 1 is rounding only


def test_zones_are_bands_behind_the_curves_and_bars_in_rows():
    figure = build(numerics("logistic", float64=False))
    band, flat = items(figure.panel("value"), Band).values()
    assert flat.start == pytest.approx(103.97, abs=0.01) and flat.end == 120.0
    assert band.end == pytest.approx(-88.7228394)
    assert band.start == -120.0
    assert band.label == ""  # too narrow for words
    bar = items(figure.panel("zones"), Bars)["bar:naive float32:0"]
    assert bar.x[0] + bar.width / 2 == pytest.approx(-88.7228394)
    assert bar.name == ""  # a place, not a number to read
    assert [text for _, text in figure.panel("zones").y.ticks] == ["naive 32", "stable 32"]


def test_words_stand_on_bars_with_room_for_them():
    panel = build(numerics("cross_entropy", float64=False)).panel("zones")
    words = {note.text for note in items(panel, Note).values()}
    assert "grad 0" in words
    assert all(note.anchor == (0.5, 0.5) for note in items(panel, Note).values())


def test_notes_say_where_and_why():
    notes = build(numerics("logistic", float64=False)).notes
    assert "naive float32 gives ∞ for m ≤ −88.72" not in notes  # over the logit it is z
    assert "naive float32 gives ∞ for z ≤ −88.72" in notes
    notes = build(numerics("exponential", float64=False)).notes
    assert "stable float32 gives ∞ for z ≤ −88.72: more than any float32" in notes
    notes = build(numerics("binary_cross_entropy", guard="clip", float32=False)).notes
    assert (
        "naive float64 is clamped at ε = 1e-07, gradient 0, for z ≤ −16.12 and z ≥ 16.12" in notes
    )
    notes = build(numerics("hinge", float32=False)).notes
    assert notes == tuple(
        f"{form} float64 has gradient 0 for z ≥ 1, as it should" for form in ("naive", "stable")
    )


def test_a_single_place_and_a_lost_gradient_are_told():
    session = numeric_edits.set_numeric_variable(numerics(float32=False), "probability")
    assert "naive float64 gives NaN for p = 1" in build(session).notes
    notes = build(numerics("binary_cross_entropy", guard="add", float64=False)).notes
    assert "naive float32 has no finite gradient for z ≤ −88.72" in notes


def test_moving_the_probe_reuses_lines_bars_and_ranges():
    session = numerics(probe=-30.0)
    before, after = build(session), build(numeric_edits.set_numeric_probe(session, 5.0))
    for old, new in zip(before.panels, after.panels, strict=True):
        for kind in (Line, Bars):
            for key, item in items(old, kind).items():
                assert items(new, kind)[key] is item
        assert items(old, Band) == items(new, Band)
        assert (old.x, old.y) == (new.x, new.y)


def test_a_loss_of_0_all_over_has_a_logarithmic_axis_all_the_same():
    value = build(numerics("hinge", log_y=True, x_range=(2.0, 5.0), probe=3.0)).panel("value")
    assert (value.y.low, value.y.high, value.y.scale) == (1e-3, 1.0, "log")


def test_logarithmic_axes():
    figure = build(numerics(log_x=True, log_y=True))
    assert figure.panel("value").x.scale == "symlog"
    assert figure.panel("value").y.scale == "log"
    assert (figure.panel("zones").x.low, figure.panel("zones").x.high) == (-1000.0, 1000.0)
    session = numeric_edits.set_numeric_variable(numerics(), "probability")
    figure = build(numeric_edits.set_numerics(session, log_x=True))
    assert figure.panel("value").x.scale == "log"
    assert figure.panel("value").x.low == 1e-20


def test_a_probability_shows_where_there_is_none():
    session = numeric_edits.set_numeric_variable(numerics("binary_cross_entropy"), "probability")
    bands = items(build(session).panel("value"), Band)
    assert (bands["below"].end, bands["above"].start) == (0.0, 1.0)


@pytest.mark.parametrize(
    "x_range",
    [(1e5, 1e6), (-1e6, 1e6), (88.7228, 88.7229), (1e-300, 1e-299), (1 - 1e-15, 1.0), (1.5, 2.0)],
)
@pytest.mark.parametrize("variable", ["logit", "probability", "margin"])
def test_any_range_can_be_drawn(variable, x_range):
    for log_x in (False, True):
        session = numerics("binary_cross_entropy", float16=True, log_x=log_x, x_range=x_range)
        view = replace(session.numerics, variable=variable, probe=1.0)
        figure = build(replace(session, numerics=view))
        assert all(panel.x.low < panel.x.high for panel in figure.panels)


def test_a_loss_that_cannot_be_examined_says_so():
    figure = build(numerics("arcface"))
    (panel,) = figure.panels
    (note,) = panel.items
    assert "has no textbook form over one number" in note.text


def test_parameters_a_loss_refuses_are_said():
    session = numerics("cross_entropy")
    broken = replace(session.choice("cross_entropy"), parameters=(("base", "x"),))
    figure = build(replace(session, losses=(broken,)))
    assert "Cross-entropy" in figure.panels[0].items[0].text


def test_panels_read_out_the_probe():
    panel = build(numerics("binary_cross_entropy", probe=-100.0)).panel("value")
    assert "at z = −100: naive float32 ∞" in panel.describe
    assert (
        "breaks down nowhere"
        in build(numerics("huber", x_range=(-1.0, 1.0))).panel("zones").describe
    )


def test_the_largest_error_nearby_is_shown():
    error = np.array([0.0, 2.0, 0.0, 0.0, math.nan, 5.0])
    found = largest_nearby(error)
    assert found[:4].tolist() == [2.0, 2.0, 2.0, 0.0]
    assert math.isnan(found[4]) and found[5] == 5.0


def test_symmetric_logarithmic_places():
    x = np.array([-1e5, -2.0, 0.0, 0.5, 300.0])
    np.testing.assert_allclose(numbers_at(evenly(x)), x)
    assert np.isfinite(numbers_at(np.array([1e9]))).all()
    assert symlog_values(-1000, 1000, 5) == [-1000.0, -10.0, 0.0, 10.0, 1000.0]
    assert symlog_values(-1000, 1000, 9) == [-1e3, -1e2, -10, -1, 0, 1, 10, 1e2, 1e3]
    assert symlog_values(20, 80, 5) == []
