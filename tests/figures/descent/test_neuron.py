"""Pictures of a descent: what is drawn, that it is drawn once, and how divergence looks."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Bars, Image, Line, Markers, Note, Rule
from lossexplorer.figures.image_range import color_ends, value_range
from lossexplorer.session.descent import neuron_edits as edits
from lossexplorer.session.descent.neuron_view import Point
from lossexplorer.session.descent.neuron_walks import BY_FRAMES, complete, walk_of
from lossexplorer.session.session import LossChoice, blank


def session(*losses, **fields):
    choices = tuple(LossChoice(key) for key in losses or ("squared_error", "cross_entropy"))
    start = replace(blank(), workspace="descent", losses=choices, selected=choices[0].key)
    return edits.set_neuron(start, **fields)


def item(panel, item_id):
    return next(one for one in panel.items if one.id == item_id)


def kinds(panel, kind):
    return [one for one in panel.items if isinstance(one, kind)]


def test_three_panels_share_the_step_and_have_a_curve_a_loss():
    figure = build(session())
    assert [panel.id for panel in figure.panels] == ["output", "loss", "gradient"]
    for panel in figure.panels:
        assert panel.link_x == "step"
        assert item(panel, "step") == Rule("step", "vertical", 30, "accent", draggable=True)
        assert [line.id for line in kinds(panel, Line)] == ["squared_error", "cross_entropy"]
        assert all(len(line.x) == 201 for line in kinds(panel, Line))
    walk = walk_of(session(), LossChoice("cross_entropy"))
    loss = figure.panel("loss")
    assert item(loss, "cross_entropy").y == pytest.approx(walk.values)
    assert item(figure.panel("gradient"), "cross_entropy").y == pytest.approx(walk.norms)
    assert item(loss, "now:cross_entropy").y[0] == walk.values[30]
    assert "at step 30" in loss.describe


def test_moving_the_step_draws_no_curve_anew():
    before, after = build(session()), build(edits.set_step(session(), 77))
    for one, other in zip(before.panels, after.panels, strict=True):
        assert kinds(one, Line) == kinds(other, Line)  # the same objects
        assert (one.x, one.y) == (other.x, other.y)


def test_moving_the_step_leaves_surface_contours_and_paths():
    start = session(picture="surface")
    before, after = (build(edits.set_step(start, step)).panel("plane") for step in (3, 90))
    assert kinds(before, Image) == kinds(after, Image)
    assert kinds(before, Line) == kinds(after, Line)
    assert len([line for line in kinds(before, Line) if line.id.startswith("level:")]) >= 3


def test_a_logarithmic_axis_holds_what_is_positive():
    figure = build(session("hinge", "squared_error", log_y=True, weight=-3.0, bias=-3.0))
    loss = figure.panel("loss")
    assert loss.y.scale == "log"
    assert 0 < loss.y.low < loss.y.high
    assert np.isnan(item(loss, "hinge").y).any()  # it reaches 0


def test_a_logarithmic_axis_of_nothing_is_usable():
    right = session("hinge", log_y=True, weight=-9.0, bias=-9.0)
    loss = build(right).panel("loss")
    assert (loss.y.low, loss.y.high) == (1e-3, 1.0)


def test_divergence_is_a_cross_and_words_on_usable_axes():
    start = edits.set_points(session("squared_hinge", rate=5.0), edits.TWELVE)
    figure = build(start)
    walk = walk_of(start, LossChoice("squared_hinge"))
    assert figure.notes == (f"Squared hinge: diverges at step {walk.diverged}",)
    for panel in figure.panels:
        assert np.isfinite([panel.y.low, panel.y.high]).all()
        assert panel.y.high < 1e4
        cross = item(panel, "end:squared_hinge")
        assert cross.symbol == "cross"
        assert cross.x[0] == walk.diverged
        assert panel.y.low <= cross.y[0] <= panel.y.high
    (words,) = kinds(figure.panel("loss"), Note)
    assert f"diverges at step {walk.diverged}" in words.text


STILL = "Squared error: stands still from step {} on, the saturated {} leaves no gradient"


@pytest.mark.parametrize("picture", ["steps", "surface"])
def test_a_saturated_unit_is_said_where_nothing_moves(picture):
    far = {"weight": 1000.0, "bias": 1000.0, "rate": 1e4, "picture": picture}
    # cross-entropy still has a gradient there
    assert build(session(**far)).notes == (STILL.format(0, "sigmoid"),)
    vector = session(unit="softmax", logits=(1000.0, 0.0, 0.0), picture=picture)
    assert build(vector).notes == (STILL.format(0, "softmax"),)


@pytest.mark.parametrize("start", [0.5, 2.0])
def test_a_neuron_that_jumps_too_far_says_when(start):
    points = (Point(1.0, 1), Point(2.0, 0))
    jumps = session("squared_error", weight=start, bias=start, rate=1e4)
    assert build(edits.set_points(jumps, points)).notes == (STILL.format(1, "sigmoid"),)


@pytest.mark.parametrize("far", [-1000.0, 2.0])
def test_a_neuron_that_is_right_or_still_learns_is_not_called_saturated(far):
    assert build(session(weight=far, bias=far)).notes == ()


@pytest.mark.parametrize("picture", ["steps", "surface", "errors"])
@pytest.mark.parametrize("unit", ["sigmoid", "softmax"])
@pytest.mark.parametrize("log", [False, True])
def test_an_infinite_start_is_said_and_breaks_nothing(picture, unit, log):
    figure = build(session("reverse_kl", "squared_error", picture=picture, unit=unit, log_y=log))
    assert "Reverse KL divergence: infinite at the start" in figure.notes
    for panel in figure.panels:
        assert np.isfinite([panel.x.low, panel.x.high, panel.y.low, panel.y.high]).all()


def test_losses_that_do_not_apply_are_noted_and_alone_leave_words():
    figure = build(session("squared_error", "triplet"))
    assert figure.notes == ("Triplet: it needs other inputs than a prediction and a label",)
    alone = build(session("triplet"))
    assert "Tick another one" in kinds(alone.panels[0], Note)[0].text


def test_the_plane_has_the_selected_loss_and_everybodys_path():
    start = edits.set_points(session(picture="surface"), edits.TWELVE)
    figure = build(start)
    assert [panel.id for panel in figure.panels] == ["plane", "data"]
    plane, data = figure.panels
    assert plane.title == "Squared error"
    surface = item(plane, "surface")
    assert surface.smooth
    assert surface.values.max() <= 1.0
    walk = walk_of(start, LossChoice("cross_entropy"))
    path = item(plane, "path:cross_entropy")
    assert np.stack([path.x, path.y], axis=1) == pytest.approx(np.array(walk.points))
    ring = item(plane, "start")
    assert (ring.x[0], ring.y[0], ring.moves) == (2.0, 2.0, "xy")
    points = item(data, "points")
    assert points.parts
    assert points.x.tolist() == [point.x for point in edits.TWELVE]


def test_contours_lie_at_the_height_that_is_written_on_them():
    plane = build(session(picture="surface")).panel("plane")
    surface = item(plane, "surface")
    rows, columns = surface.values.shape
    w = np.linspace(-8, 8, columns)
    for line in kinds(plane, Line):
        if not line.id.startswith("level:"):
            continue
        level = float(item(plane, line.id.replace("level", "height")).text)
        near = [int(np.abs(w - x).argmin()) for x in line.x[np.isfinite(line.x)]]
        up = [int(np.abs(w - y).argmin()) for y in line.y[np.isfinite(line.y)]]
        assert surface.values[up, near] == pytest.approx(np.full(len(up), level), abs=0.06)
    assert rows == columns == 161


def test_a_surface_without_slope_has_no_contours():
    far = session("hinge", picture="surface", w_range=(-9.0, -5.0), b_range=(-9.0, -5.0))
    plane = build(far).panel("plane")
    assert not [line for line in kinds(plane, Line) if line.id.startswith("level:")]


def test_errors_come_with_their_stairs_along_the_weight():
    start = edits.set_points(session(picture="errors"), edits.TWELVE)
    figure = build(start)
    assert [panel.id for panel in figure.panels] == ["plane", "section", "data"]
    surface = item(figure.panel("plane"), "surface")
    assert (surface.low, surface.high, surface.smooth) == (0.0, 1.0, False)
    assert len(np.unique(surface.values)) <= 13
    stairs = item(figure.panel("section"), "stairs")
    assert stairs.y[::2].tolist() == stairs.y[1::2].tolist()  # flat steps
    assert figure.panel("section").link_x == figure.panel("plane").link_x


def test_a_vector_is_shown_class_by_class():
    start = session(unit="softmax", picture="surface")
    figure = build(start)
    assert [panel.id for panel in figure.panels] == ["logits", "probabilities", "pushes"]
    assert item(figure.panel("logits"), "start").draggable
    now = walk_of(start, LossChoice("cross_entropy")).points[30]
    p = np.exp(now) / np.exp(now).sum()
    bars = {bar.id: bar for bar in kinds(figure.panel("probabilities"), Bars)}
    assert bars["p:cross_entropy"].height == pytest.approx(p)
    pushes = {bar.id: bar for bar in kinds(figure.panel("pushes"), Bars)}
    assert pushes["−∂L/∂z:cross_entropy"].height == pytest.approx([0, 1, 0] - p)
    assert figure.panel("logits").x.ticks[1][1] == "class 1 (true)"


def test_the_target_is_drawn_for_one_point_alone():
    assert item(build(session()).panel("output"), "target").position == 0
    several = edits.set_points(session(), (Point(1.0, 0), Point(2.0, 1)))
    assert not [one for one in build(several).panel("output").items if one.id == "target"]


def test_a_window_gets_what_fits_into_a_frame_and_the_rest_in_the_next():
    start = session("squared_error", "huber", "focal", steps=1000, rate=0.0723)
    first = build(start, known=BY_FRAMES)
    assert not complete(start)
    assert first.panel("loss").x == build(start, known=BY_FRAMES).panel("loss").x
    for _ in range(400):
        if complete(start):
            break
        build(start, known=BY_FRAMES)
    assert complete(start)
    assert len(item(build(start, known=BY_FRAMES).panel("loss"), "focal").x) == 1001


def test_ranges_that_were_zoomed_to_are_kept():
    start = session(step_range=(10.0, 20.0), loss_range=(0.1, 0.2), gradient_range=(0.0, 3.0))
    figure = build(start)
    assert (figure.panel("output").x.low, figure.panel("output").x.high) == (10.0, 20.0)
    assert (figure.panel("loss").y.low, figure.panel("loss").y.high) == (0.1, 0.2)
    assert (figure.panel("gradient").y.low, figure.panel("gradient").y.high) == (0.0, 3.0)
    plane = build(edits.set_neuron(start, picture="surface", w_range=(0.0, 1.0))).panel("plane")
    assert (plane.x.low, plane.x.high) == (0.0, 1.0)
    assert kinds(plane, Markers)


def test_the_zero_one_loss_is_the_staircase_and_drawn_once():
    start = edits.set_points(session("cross_entropy", "zero_one", picture="errors"), edits.TWELVE)
    section = build(start).panel("section")
    assert [line.id for line in kinds(section, Line)] == ["cross_entropy", "stairs"]
    note = item(section, "errors")
    stairs = item(section, "stairs")
    assert (note.x, note.y) == (stairs.x[0], stairs.y[0])


def test_paths_are_seen_on_the_highest_places_of_a_surface():
    surface = item(build(session(picture="surface")).panel("plane"), "surface")
    low, high = value_range(surface)
    least, most = color_ends(surface)
    assert least == low
    assert most > low + 1.5 * (high - low)


def test_heights_are_written_apart_on_a_steep_slope():
    plane = build(session(picture="surface")).panel("plane")
    places = [note.x for note in kinds(plane, Note)]
    assert len(places) >= 3
    assert np.diff(np.sort(places)).min() > 1.0


def test_the_label_is_named_beside_the_axis_where_no_curve_crosses_it():
    assert (0.0, "t = 0") in build(session()).panel("output").y.ticks
    one = edits.set_point(session(), 0, label=1)
    assert (1.0, "t = 1") in build(one).panel("output").y.ticks
    many = edits.set_points(session(), edits.TWELVE)
    assert [text for _, text in build(many).panel("output").y.ticks] == ["0", "0.5", "1"]
