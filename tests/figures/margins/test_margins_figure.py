"""The pictures of the Margins workspace: curves, zones, boundaries and arrows are what they say."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Arrows, Band, Figure, Line, Markers, Rule, Shape
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.losses.variables import along
from lossexplorer.session.edits import select_loss, set_parameter, set_workspace, show_loss
from lossexplorer.session.margins import edits
from lossexplorer.session.margins.members import at_embedding
from lossexplorer.session.margins.scene import scene_of
from lossexplorer.session.margins.view import Area
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.readings import reading
from lossexplorer.session.session import Session, blank


def opened(detail: str, **fields: object) -> Session:
    session = set_workspace(blank(), "margins")
    return edits.show_usual(edits.set_margins(session, detail=detail, **fields), detail)


def item(figure: Figure, panel: str, key: str):
    """The one item of this id."""
    (found,) = (i for i in figure.panel(panel).items if i.id == key)
    return found


def keys(figure: Figure, panel: str, kind: type) -> set[str]:
    return {i.id for i in figure.panel(panel).items if isinstance(i, kind)}


@pytest.mark.parametrize("detail", ["surrogates", "psi", "circle"])
def test_ids_are_unique_and_equal_sessions_share_their_lines(detail):
    first, second = build(opened(detail)), build(opened(detail))
    for one, other in zip(first.panels, second.panels, strict=True):
        ids = [i.id for i in one.items]
        assert len(ids) == len(set(ids))
        lines = [i for i in one.items if isinstance(i, Line) and ":" not in i.id]
        assert all(any(i is j for j in other.items) for i in lines if i.id not in _MOVING)


_MOVING = {"theta", "projection"}


@pytest.mark.parametrize("detail", ["surrogates", "psi", "circle"])
def test_without_a_loss_that_applies_the_picture_says_what_to_do(detail):
    session = set_workspace(select_loss(blank(), "squared_error"), "margins")
    session = show_loss(show_loss(session, "cross_entropy", False), "huber", True)
    figure = build(edits.set_margins(session, detail=detail))
    assert any("press Usual losses" in note for note in figure.notes)


# Surrogates -----------------------------------------------------------------------


def test_the_step_is_always_there_once():
    for session in (opened("surrogates"), show_loss(opened("surrogates"), "zero_one", True)):
        step = item(build(session), "value", "zero_one:1")
        assert set(step.y[step.x < 0]) == {1.0} and set(step.y[step.x > 1e-6]) == {0.0}


def test_bounds_and_what_is_below_are_said():
    notes = build(opened("surrogates")).notes
    assert notes[0] == "Upper bounds of the 0-1 loss: hinge, hinge², exp"
    assert "logistic in nats is below the 0-1 loss for −0.5413 < m ≤ 0" in notes
    bits = edits.set_base(opened("surrogates"), 2.0)
    assert "exp, logistic" in build(bits).notes[0]
    half = set_parameter(opened("surrogates"), "hinge", "margin", 0.5)
    assert "hinge is below the 0-1 loss for −0.5 < m ≤ 0" in build(half).notes


def test_the_gap_of_the_selected_surrogate_is_filled():
    session = select_loss(opened("surrogates"), "logistic")
    (gap,) = (i for i in build(session).panel("value").items if isinstance(i, Shape))
    assert gap.x.min() == pytest.approx(-math.log(math.e - 1)) and gap.x.max() == 0.0
    exact = along(get("logistic"), "margin", gap.x[:-2], 1).value
    np.testing.assert_allclose(gap.y[:-2], exact)
    assert not keys(build(select_loss(session, "hinge")), "value", Shape)


def test_marks_stand_where_the_list_reads():
    session = opened("surrogates", probe=-1.25)
    figure = build(session)
    for key in ("hinge", "exponential", "focal"):
        at = reading(session, key)
        assert item(figure, "value", f"at:{key}:1").y == pytest.approx([at.value])
        assert item(figure, "gradient", f"at:{key}:1").y == pytest.approx([at.gradient])
    assert item(figure, "value", "probe").position == -1.25


# ψ(θ) -----------------------------------------------------------------------------


def test_rising_zones_are_shaded_and_said():
    paper = set_parameter(opened("psi"), "arcface", "past_pi", "paper")
    figure = build(paper)
    for panel in ("value", "gradient"):
        zone = item(figure, panel, "rising:arcface:0")
        assert (zone.start, zone.end) == pytest.approx((math.pi - 0.5, math.pi), abs=1e-8)
    assert "ArcFace pushes away from the prototype for 2.642 < θ < 3.142" in figure.notes
    fallback = build(opened("psi"))
    assert not any(key.startswith("rising") for key in keys(fallback, "value", Band))
    assert any("fallback begins at θ = π − m" in note for note in fallback.notes)
    assert "Every ψ falls from 0 to π" in fallback.notes
    dots = item(fallback, "value", "jump:arcface:0")
    assert dots.y[0] - dots.y[1] == pytest.approx(0.1173, abs=1e-4)


def test_both_branches_of_arcface_are_drawn():
    for used, other in (("fallback", "paper"), ("paper", "fallback")):
        session = set_parameter(opened("psi"), "arcface", "past_pi", used)
        inverse = build(set_parameter(session, "arcface", "past_pi", other))
        for panel in ("value", "gradient"):
            dotted, whole = (
                item(build(session), panel, "branch:arcface"),
                item(inverse, panel, "arcface"),
            )
            assert dotted.label == other
            assert dotted.x[-1] == pytest.approx(math.pi)
            assert dotted.x[0] == pytest.approx(math.pi - 0.5, abs=0.01)
            inside = dotted.x > math.pi - 0.49
            known = whole.x > math.pi - 0.49
            np.testing.assert_allclose(
                dotted.y[inside], np.interp(dotted.x[inside], whole.x[known], whole.y[known])
            )
    plain = set_parameter(opened("psi"), "arcface", "margin", 0.0)
    assert "branch:arcface" not in keys(build(plain), "value", Line)


def test_a_fallback_that_jumps_up_is_no_fall():
    huge = set_parameter(opened("psi"), "arcface", "margin", 3.0)
    notes = build(huge).notes
    assert any("ψ jumps up" in note for note in notes)
    assert "Every ψ falls from 0 to π" not in notes


def test_times_s_scales_both_panels():
    plain, scaled = build(opened("psi")), build(opened("psi", scaled=True))
    for panel in ("value", "gradient"):
        for key, factor in (("arcface", 64), ("am_softmax", 30), ("a_softmax", 1)):
            one, other = item(plain, panel, key), item(scaled, panel, key)
            np.testing.assert_allclose(other.y, factor * one.y)
    assert any("length of the embedding" in note for note in scaled.notes)


def test_the_second_panel_is_the_slope_of_the_first():
    figure = build(opened("psi"))
    for key in ("cross_entropy", "a_softmax", "am_softmax"):
        value, slope = item(figure, "value", key), item(figure, "gradient", key)
        numerical = -np.gradient(value.y, value.x)
        np.testing.assert_allclose(slope.y[2:-2], numerical[2:-2], atol=0.02)


# Circle ---------------------------------------------------------------------------


def test_arrows_are_gradients_to_scale():
    session = open_lesson("margin-circle")
    figure, scene = build(session), scene_of(session.margins)
    (note,) = (n for n in figure.notes if n.startswith("Arrows"))
    unit = float(note.rpartition(" ")[2])
    for choice in session.shown:
        arrow, gradient = (
            item(figure, "circle", f"pull:{choice.key}"),
            at_embedding(choice, scene)[1],
        )
        pushed = [arrow.x1[0] - arrow.x0[0], arrow.y1[0] - arrow.y0[0]]
        np.testing.assert_allclose(pushed, -np.array(gradient) / unit)
    (hidden,) = (n for n in figure.notes if n.startswith("Too short"))
    assert hidden == "Too short to see: L2-soft., softmax"
    assert {k for k in keys(figure, "circle", Markers) if k.startswith("tip:")} == {
        "tip:arcface",
        "tip:am_softmax",
    }


def test_directions_alone_show_every_arrow_with_its_marker():
    session = edits.set_margins(open_lesson("margin-circle"), same_length=True)
    figure, scene = build(session), scene_of(session.margins)
    lengths = []
    for choice in session.shown:
        arrow = item(figure, "circle", f"pull:{choice.key}")
        tip = item(figure, "circle", f"tip:{choice.key}")
        assert tip.symbol == stroke_of(choice.key).symbol
        pushed = np.array([arrow.x1[0] - arrow.x0[0], arrow.y1[0] - arrow.y0[0]])
        gradient = np.array(at_embedding(choice, scene)[1])
        lengths.append(math.hypot(*pushed))
        np.testing.assert_allclose(pushed / lengths[-1], -gradient / np.hypot(*gradient))
    # arrows that point the same way still end apart
    assert np.diff(sorted(lengths)).min() > 0.05 * max(lengths)


def test_prototypes_that_touch_share_one_name():
    for second, names in ((32.0, ["", "W₁, W₂"]), (50.0, ["W₁", "W₂"])):
        figure = build(opened("circle", prototypes=(30.0, second)))
        texts = [item(figure, "circle", f"prototype{k}").texts for k in (1, 2)]
        assert texts == [(name,) for name in names]
        assert [item(figure, "turning", f"W{k}").label for k in (1, 2)] == names


def test_what_cancels_is_no_arrow():
    # rounding has no direction
    session = opened("circle", embedding=(0.0, 0.0), prototypes=(10.0, 10.0), same_length=True)
    figure = build(session)
    for choice in ("l_softmax", "cross_entropy"):
        arrow = item(figure, "circle", f"pull:{choice}")
        assert (arrow.x1[0], arrow.y1[0]) == (0.0, 0.0)
    assert not any(key.startswith("tip:") for key in keys(figure, "circle", Markers))


def test_a_zoomed_circle_keeps_its_arrows_in_sight():
    session = open_lesson("margin-circle")
    near = edits.set_margins(session, plane=Area((0.2, 0.6), (0.9, 1.3)))
    panel = build(near).panel("circle")
    assert (panel.x.low, panel.x.high, panel.y.low, panel.y.high) == (0.2, 0.6, 0.9, 1.3)
    longest = max(
        math.hypot(i.x1[0] - i.x0[0], i.y1[0] - i.y0[0])
        for i in panel.items
        if isinstance(i, Arrows)
    )
    assert 0.05 < longest < 0.2
    turned = build(edits.set_margins(session, turning=Area((0.0, 90.0), (0.0, 2.0))))
    axis = turned.panel("turning").x
    assert (axis.low, axis.high, axis.ticks) == (0.0, 90.0, ())
    assert build(edits.unzoom(near)).panel("circle").x == build(session).panel("circle").x


def test_the_wedge_is_the_margin_of_the_selected_member():
    session = select_loss(opened("circle"), "arcface")
    figure = build(session)
    wedge = item(figure, "circle", "wedge")
    directions = np.degrees(np.arctan2(wedge.y, wedge.x))[np.hypot(wedge.x, wedge.y) > 0]
    near = directions[(directions > 0)]
    assert near.min() == pytest.approx(80 - math.degrees(0.25), abs=1e-6)
    assert near.max() == pytest.approx(80 + math.degrees(0.25), abs=1e-6)
    bands = [i for i in figure.panel("turning").items if isinstance(i, Band)]
    assert any(b.end - b.start == pytest.approx(math.degrees(0.5)) for b in bands)
    assert "Shaded: margin of ArcFace, 28.65° between the prototypes" in figure.notes
    plain = build(select_loss(session, "cross_entropy"))
    assert not keys(plain, "circle", Shape)
    assert any("no margin" in note for note in plain.notes)


def test_the_turning_curve_goes_through_the_embedding():
    session = opened("circle")
    figure, scene = build(session), scene_of(session.margins)
    here = math.degrees(scene.direction)
    assert item(figure, "turning", "turn").position == pytest.approx(here)
    for key in ("cross_entropy", "a_softmax", "l2_softmax"):
        curve, dot = item(figure, "turning", key), item(figure, "turning", f"at:{key}")
        assert dot.y[0] == pytest.approx(np.interp(here, curve.x, curve.y), abs=2e-3)
        assert dot.y[0] == at_embedding(session.choice(key), scene)[0]


@pytest.mark.parametrize("log", [False, True])
def test_while_something_is_dragged_only_points_that_tell_nothing_are_left_out(log):
    session = opened("circle", log_y=log)
    fine, draft = build(session), build(session, True)
    for key in ("cross_entropy", "a_softmax", "am_softmax", "arcface"):
        whole, thin = item(fine, "turning", key), item(draft, "turning", key)
        assert len(thin.x) < 0.7 * len(whole.x)
        assert np.isin(thin.x, whole.x).all()
        breaks = whole.x[np.isnan(whole.y)]
        assert np.isin(breaks, thin.x).all()
        y, at = (np.log10(line.y) if log else line.y for line in (whole, thin))
        difference = np.abs(np.interp(whole.x, thin.x, at) - y)
        assert np.nanmax(difference) <= 3e-3 * np.ptp(y[np.isfinite(y)])


def test_the_radius_of_the_l2_constrained_softmax():
    session = set_parameter(opened("circle"), "l2_softmax", "alpha", 2.0)
    figure = build(session)
    assert np.hypot(*_xy(item(figure, "circle", "circle:alpha"))) == pytest.approx(2.0)
    mark = item(figure, "circle", "alpha")
    np.testing.assert_allclose(np.ravel(_xy(mark)), 2 * np.array([0.4, 1.1]) / math.hypot(0.4, 1.1))
    assert figure.panel("circle").x.high >= 2.0
    assert any("beyond the picture" in note for note in build(opened("circle")).notes)


def _xy(one: Line | Markers) -> tuple[np.ndarray, np.ndarray]:
    return one.x, one.y


def test_degenerate_circles_are_explained():
    nowhere = build(opened("circle", embedding=(0.0, 0.0)))
    assert any("no direction" in note for note in nowhere.notes)
    assert "turn" not in keys(nowhere, "turning", Rule)
    together = build(opened("circle", prototypes=(50.0, 50.0)))
    assert any("coincide" in note for note in together.notes)
    assert "boundary" not in keys(together, "circle", Line)
    close = build(select_loss(opened("circle", prototypes=(50.0, 60.0)), "arcface"))
    assert any("closer than its margin" in note for note in close.notes)
    for figure in (nowhere, together, close):
        for panel in figure.panels:
            for one in panel.items:
                if isinstance(one, Markers | Arrows):
                    assert all(np.isfinite(getattr(one, "x", 0.0)).ravel())


def test_a_refused_parameter_is_said_and_the_others_are_drawn():
    session = set_parameter(opened("circle"), "l2_softmax", "bias", (0.1, 0.2, 0.3))
    figure = build(select_loss(session, "arcface"))
    assert any(note.startswith("L2-constrained softmax:") for note in figure.notes)
    assert "pull:arcface" in keys(figure, "circle", Arrows)
    build(select_loss(session, "l2_softmax"))
    # ψ takes no bias; the loss that does is told of in words
    panel = build(edits.set_margins(session, detail="psi")).panel("value")
    assert "bias" in panel.describe
    assert "l2_softmax" in keys(build(edits.set_margins(session, detail="psi")), "value", Line)


@pytest.mark.parametrize("detail", ["surrogates", "circle"])
def test_a_logarithmic_axis_has_no_losses_of_0(detail):
    figure = build(opened(detail, log_y=True))
    panel = figure.panels[0 if detail == "surrogates" else 1]
    assert panel.y.scale == "log" and 0 < panel.y.low < panel.y.high


# Lessons --------------------------------------------------------------------------


def test_numbers_in_the_lesson_on_surrogates():
    session = open_lesson("surrogates")

    def slope(key: str, m: float) -> float:
        return -reading(edits.set_probe(session, m), key).gradient

    assert [slope("exponential", m) for m in (0, -2)] == pytest.approx([1, 7.4], abs=0.05)
    assert [slope("logistic", m) for m in (0, -2)] == pytest.approx([0.72, 1.27], abs=0.005)
    assert slope("exponential", -10) == pytest.approx(22026, abs=0.5)
    assert slope("logistic", -10) == pytest.approx(1.44, abs=0.005)
    assert "exp, logistic" in build(session).notes[0]
    assert any(
        "focal in nats is below the 0-1 loss for −1.354" in note for note in build(session).notes
    )


def test_what_the_lesson_on_the_target_logit_says():
    session = open_lesson("target-logit")
    pull = item(build(session), "gradient", "a_softmax")
    assert pull.y.max() == pytest.approx(2.0)
    assert np.interp(math.pi / 4, pull.x, pull.y) == pytest.approx(2.0)
    assert item(build(session), "value", "a_softmax").y[-1] == pytest.approx(1 - 2 * 2)


def test_what_the_lesson_on_the_circle_says():
    session = open_lesson("margin-circle")
    longer = edits.set_length(session, 3.0)
    for key in ("am_softmax", "arcface", "l2_softmax"):
        assert reading(longer, key).value == pytest.approx(reading(session, key).value)
    assert reading(longer, "cross_entropy").value < reading(session, "cross_entropy").value
    outside = edits.set_direction(session, 50.0)
    assert reading(outside, "arcface").value < 0.2 * reading(session, "arcface").value
