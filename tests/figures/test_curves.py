"""The Curves figure: what is drawn, where it breaks, and what is reused."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Band, Line, Markers, Note, Rule
from lossexplorer.losses import evaluate, keys
from lossexplorer.session import edits
from lossexplorer.session.session import LossChoice, blank


def curves(*shown, **view):
    session = replace(
        blank(2), workspace="curves", losses=tuple(LossChoice(k) for k in shown), selected=shown[0]
    )
    return edits.set_curves(session, **view)


def items(panel, kind):
    return {item.id: item for item in panel.items if isinstance(item, kind)}


def test_value_above_gradient_with_one_probe_and_linked_axes():
    figure = build(curves("cross_entropy", "squared_error", probe=0.25))
    value, gradient = figure.panels
    assert (value.row, gradient.row) == (0, 1)
    assert value.link_x == gradient.link_x == "x"
    for panel in figure.panels:
        assert items(panel, Rule)["probe"].position == 0.25
        assert items(panel, Rule)["probe"].draggable
    mark = items(value, Markers)["at:cross_entropy:1"]
    assert mark.y[0] == pytest.approx(evaluate("cross_entropy", [0.75, 0.25], [0, 1]).value)
    assert items(gradient, Markers)["at:cross_entropy:1"].y[0] == pytest.approx(-4)


def test_moving_the_probe_reuses_lines_and_ranges():
    session = curves("cross_entropy", "squared_error", probe=0.3)
    before = build(session)
    after = build(edits.set_probe(session, 0.7))
    for old, new in zip(before.panels, after.panels, strict=True):
        for key, line in items(old, Line).items():
            if not key.startswith("tangent"):
                assert items(new, Line)[key] is line
        assert (old.x, old.y) == (new.x, new.y)


def test_a_parameter_recomputes_only_its_own_loss():
    session = curves("huber", "squared_error", variable="residual", probe=1.0)
    before = build(session).panels[0]
    after = build(edits.set_parameter(session, "huber", "delta", 2.0)).panels[0]
    assert items(after, Line)["squared_error:1"] is items(before, Line)["squared_error:1"]
    assert items(after, Line)["huber:1"] is not items(before, Line)["huber:1"]


def test_an_infinity_breaks_the_curve_and_is_said():
    session = curves("cross_entropy")
    session = edits.set_convention(session, "cross_entropy", "textbook")
    figure = build(session)
    line = items(figure.panels[0], Line)["cross_entropy:1"]
    assert np.isnan(line.y[0]) and line.x[0] == 0
    assert np.isfinite(line.y[1:]).all()
    assert any("infinite at p = 0" in note for note in figure.notes)


def test_a_kink_breaks_the_gradient_with_a_dot_on_either_side():
    session = curves("hinge", variable="margin", probe=0.0)
    figure = build(session)
    gradient = figure.panel("gradient")
    line = items(gradient, Line)["hinge:1"]
    at = np.flatnonzero(line.x == 1.0)
    assert at.size == 1 and np.isnan(line.y[at[0]])
    (jump,) = [m for key, m in items(gradient, Markers).items() if key.startswith("jump")]
    assert sorted(jump.y) == [-1.0, 0.0] and not jump.filled
    assert any("m = 1" in note for note in figure.notes)


def test_a_kink_below_zero_is_named_with_a_minus_sign():
    figure = build(curves("perceptual", variable="residual", probe=0.5))
    assert "Perceptual: the contrast turns over at r = −1" in figure.notes


def test_both_labels_draw_two_curves_a_loss():
    figure = build(curves("cross_entropy", label="both", probe=0.3))
    lines = items(figure.panel("value"), Line)
    assert {"cross_entropy:0", "cross_entropy:1"} <= set(lines)
    marks = items(figure.panel("value"), Markers)
    assert marks["at:cross_entropy:0"].y[0] == pytest.approx(-np.log(0.7))
    assert marks["at:cross_entropy:1"].y[0] == pytest.approx(-np.log(0.3))


def test_the_tangent_touches_the_curve_at_the_probe():
    figure = build(curves("squared_error", probe=0.3))
    tangent = items(figure.panel("value"), Line)["tangent:1"]
    slope = np.diff(tangent.y)[0] / np.diff(tangent.x)[0]
    assert slope == pytest.approx(2 * (0.3 - 1))
    assert np.interp(0.3, tangent.x, tangent.y) == pytest.approx(0.49)
    assert not items(build(curves("squared_error", tangent=False)).panel("value"), Line).keys() & {
        "tangent:1"
    }


def test_curvature_on_demand():
    figure = build(curves("squared_error", curvature=True, variable="residual", probe=0.0))
    line = items(figure.panel("curvature"), Line)["squared_error:1"]
    np.testing.assert_allclose(line.y[np.isfinite(line.y)], 2, rtol=1e-6)


def test_small_multiples_give_every_loss_its_own_axes():
    figure = build(curves("cross_entropy", "squared_error", "focal", layout="multiples"))
    assert len(figure.panels) == 6
    assert len({(p.row, p.column) for p in figure.panels}) == 6
    assert {p.title for p in figure.panels} >= {"Squared error", "Cross-entropy"}


def test_a_log_axis_has_positive_limits():
    figure = build(curves("cross_entropy", "squared_error", log_y=True))
    axis = figure.panel("value").y
    assert axis.scale == "log" and 0 < axis.low < axis.high
    assert figure.panel("gradient").y.scale == "linear"


def test_beyond_the_domain_is_hatched():
    bands = items(build(curves("cross_entropy")).panel("value"), Band)
    assert bands["below"].hatched and bands["below"].end == 0
    assert bands["above"].start == 1


def test_a_mark_out_of_view_is_named_at_the_edge():
    figure = build(curves("cross_entropy", probe=1e-4))
    (note,) = items(figure.panel("value"), Note).values()
    assert "9.21" in note.text and "↑" in note.text
    assert note.y == figure.panel("value").y.high


def test_losses_without_the_variable_are_left_out():
    figure = build(curves("hinge", "squared_error", variable="residual", probe=0.5))
    assert set(items(figure.panel("value"), Line)) == {"squared_error:1"} | {
        key for key in items(figure.panel("value"), Line) if key.startswith("tangent")
    }


def test_a_zoom_is_part_of_the_session():
    figure = build(curves("huber", variable="residual", x_range=(-10.0, 10.0), y_range=(0.0, 3.0)))
    panel = figure.panel("value")
    assert (panel.x.low, panel.x.high, panel.y.low, panel.y.high) == (-10, 10, 0, 3)
    assert items(panel, Line)["huber:1"].x[0] == -10


def test_nothing_shown_is_still_a_figure():
    session = curves("hinge", variable="residual")
    assert len(build(session).panels) == 2


@pytest.mark.parametrize("variable", ["probability", "logit", "residual", "margin"])
@pytest.mark.parametrize("label", ["0", "1", "both"])
@pytest.mark.parametrize("layout", ["overlay", "multiples"])
def test_every_combination_builds(variable, label, layout):
    session = curves(*keys(), variable=variable, label=label, layout=layout, curvature=True)
    for panel in build(session).panels:
        assert panel.x.low < panel.x.high and panel.y.low < panel.y.high
        assert panel.describe
        assert len({item.id for item in panel.items}) == len(panel.items)


def test_a_loss_that_refuses_its_parameters_is_named_not_drawn():
    session = curves("huber", "squared_error", variable="residual", probe=0.5)
    broken = LossChoice("huber", parameters=(("delta", -1.0),))
    session = replace(session, losses=(broken, LossChoice("squared_error")))
    figure = build(session)
    assert any(note.startswith("Huber:") and "delta" in note for note in figure.notes)
    assert "huber:1" not in items(figure.panel("value"), Line)


def test_a_zoom_below_zero_stays_positive_on_a_log_axis():
    axis = build(curves("cross_entropy", log_y=True, y_range=(-1.0, 5.0))).panel("value").y
    assert 0 < axis.low < axis.high == 5.0


def test_no_tangent_where_the_curve_is_infinite():
    session = edits.set_convention(curves("cross_entropy"), "cross_entropy", "textbook")
    lines = items(build(edits.set_probe(session, 0.0)).panel("value"), Line)
    assert not [key for key in lines if key.startswith("tangent")]


def test_the_tangent_on_a_log_axis_is_sampled_and_touches():
    figure = build(curves("cross_entropy", variable="margin", probe=0.4, log_y=True))
    tangent = items(figure.panel("value"), Line)["tangent:1"]
    assert len(tangent.x) > 32
    assert not (tangent.y <= 0).any()
    at = tangent.x == 0.4
    mark = items(figure.panel("value"), Markers)["at:cross_entropy:1"]
    assert tangent.y[at] == pytest.approx(mark.y)


def test_curves_are_called_as_people_call_them():
    panel = build(curves("squared_error")).panel("value")
    assert "MSE" in {line.name for line in items(panel, Line).values()}
    assert panel.x.symbol == "p"
