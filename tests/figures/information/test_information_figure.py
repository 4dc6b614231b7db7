"""The pictures of information: what is drawn is what is computed, and areas are entropies."""

from __future__ import annotations

import math

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.figures.build import build
from lossexplorer.figures.polygons import polygons
from lossexplorer.session.information import edits, lists
from lossexplorer.session.session import blank
from lossexplorer.theory.information import (
    binary_entropy,
    cross_entropy,
    entropy,
    kl_divergence,
)

START = replace(blank(), workspace="information")
ENTROPY = edits.set_information(START, detail="entropy")
DIVERGENCE = edits.set_information(START, detail="divergence")


def item(session, panel, key):
    (found,) = (one for one in build(session).panel(panel).items if one.id == key)
    return found


def keys(session, panel):
    return {one.id for one in build(session).panel(panel).items}


def area(shape) -> float:
    """Of all polygons together, by the shoelace formula."""
    total = 0.0
    for corners in polygons(shape.x, shape.y):
        x, y = np.asarray(corners).T
        total += abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2
    return total


def many(count: int, detail: str):
    rng = np.random.default_rng(3)
    session = edits.set_information(START, detail=detail)
    for which in ("p", "q"):
        p = np.maximum(rng.dirichlet(np.ones(count)), 0.002)
        session = lists.set_distribution(session, which, p / p.sum())
    return session


# Self-information ----------------------------------------------------------------


def test_events_stand_on_the_curve():
    curve, events = item(START, "surprise", "curve"), item(START, "surprise", "events")
    np.testing.assert_allclose(curve.y, -np.log2(curve.x), atol=1e-12)
    assert events.parts and events.moves == "x"
    assert (events.x.tolist(), events.y.tolist()) == ([0.25, 0.5], [2.0, 1.0])
    joint = item(START, "surprise", "joint")
    assert (joint.x.tolist(), joint.y.tolist()) == ([0.125], [3.0])


def test_the_events_end_to_end_are_as_long_as_the_product():
    boxes = polygons(*((s := item(START, "sum", "sum")).x, s.y))
    (whole,) = polygons(*((s := item(START, "sum", "product")).x, s.y))
    ends = [(c[:, 0].min(), c[:, 0].max()) for c in map(np.asarray, boxes)]
    assert ends == [(0, 2), (2, 3)]
    assert np.asarray(whole)[:, 0].max() == 3
    assert build(START).notes == ("Independent events: 2 + 1 = 3 bits",)


def test_the_axes_stand_still_for_small_moves_and_grow_by_doubling():
    def tops(p):
        figure = build(edits.set_event(START, 0, p))
        return figure.panel("surprise").y.high, figure.panel("sum").x.high

    assert tops(0.25) == tops(0.2) == tops(0.125)
    assert tops(1e-3)[0] == pytest.approx(4 * tops(0.25)[0])


def test_an_impossible_event_leaves_the_axes_usable():
    session = edits.set_event(START, 0, 0.0)
    figure = build(session)
    assert figure.panel("surprise").y.high < 10
    assert np.isnan(item(session, "surprise", "events").y[0])
    assert item(session, "surprise", "name:0").text == "↑ reaches the final: ∞"
    assert "joint" not in keys(session, "surprise")
    assert figure.notes == ("“reaches the final” cannot happen: its information is ∞",)
    assert item(session, "sum", "joint").text == "p = 0: ∞"


def test_a_certain_event_has_no_length():
    session = edits.set_event(START, 0, 1.0)
    assert item(session, "surprise", "events").y[0] == 0
    assert item(session, "surprise", "joint").y.tolist() == [1.0]


def test_on_a_logarithmic_axis_the_curve_is_a_straight_line():
    session = edits.set_information(START, log_p=True)
    curve = item(session, "surprise", "curve")
    assert build(session).panel("surprise").x.scale == "log"
    slopes = np.diff(curve.y) / np.diff(np.log2(curve.x))
    np.testing.assert_allclose(slopes, -1)


# Entropy -------------------------------------------------------------------------


@pytest.mark.parametrize("base", ["2", "e", "10"])
@pytest.mark.parametrize("count", [2, 4, 16, 40])
def test_the_areas_sum_to_the_entropy(base, count):
    session = edits.set_information(many(count, "entropy"), base=base)
    drawn = area(item(session, "entropy", "areas")) + area(item(session, "entropy", "chosen"))
    assert drawn == pytest.approx(entropy(session.information.p, base))
    assert item(session, "entropy", "mean").position == pytest.approx(drawn)


def test_outcomes_are_as_wide_as_they_are_likely_and_as_high_as_they_surprise():
    (chosen,) = polygons(*((s := item(ENTROPY, "entropy", "chosen")).x, s.y))
    low, high = np.asarray(chosen).min(axis=0), np.asarray(chosen).max(axis=0)
    assert (low.tolist(), high.tolist()) == ([0, 0], [0.5, 1])


def test_an_outcome_that_cannot_happen_adds_nothing_and_says_so():
    session = edits.drag_probability(ENTROPY, "p", 3, 0.0)
    assert "chosen" not in keys(session, "entropy")
    drawn = area(item(session, "entropy", "areas"))
    assert drawn == pytest.approx(entropy(session.information.p))
    assert "“d” has probability 0 and adds 0: 0 · log 0 counts as 0" in build(session).notes


def test_a_rare_outcome_does_not_stretch_the_axis():
    session = lists.set_distribution(ENTROPY, "p", [1 - 1e-200, 1e-200])
    assert build(session).panel("entropy").y.high <= 1.5
    assert any("reaches 664.4 bits" in note for note in build(session).notes)


def test_a_sum_that_is_not_1_has_no_mean():
    session = edits.set_probability(ENTROPY, "p", 0, 1.0)
    assert "mean" not in keys(session, "entropy")
    assert build(session).panel("entropy").x.high == pytest.approx(1.02 * 1.5)


def test_the_binary_curve_carries_the_chosen_outcome():
    session = edits.drag_probability(ENTROPY, "q", 1, 0.25)
    point = item(session, "binary", "binary_q")
    assert point.draggable
    assert point.x.tolist() == [0.25]
    assert point.y.tolist() == [float(binary_entropy(0.25))]
    assert "binary_p" not in keys(session, "binary")
    curve = item(session, "binary", "binary")
    assert curve.y.max() == pytest.approx(1, abs=1e-3)


def test_of_two_outcomes_both_distributions_stand_on_the_curve():
    session = lists.set_distribution(ENTROPY, "p", [0.5, 0.5])
    session = lists.set_distribution(session, "q", [0.75, 0.25])
    assert item(session, "binary", "binary_p").y.tolist() == [1.0]
    assert item(session, "binary", "binary_q").y[0] == pytest.approx(entropy([0.75, 0.25]))


# Divergence ----------------------------------------------------------------------


def test_cross_entropy_is_entropy_and_divergence_on_top_of_each_other():
    view = DIVERGENCE.information
    total = item(DIVERGENCE, "stacks", "cross_entropy")
    expected = cross_entropy(view.p, view.q), cross_entropy(view.q, view.p)
    assert total.height.tolist() == pytest.approx(expected)
    heights = [
        [np.ptp(np.asarray(c)[:, 1]) for c in polygons(shape.x, shape.y)]
        for shape in (item(DIVERGENCE, "stacks", key) for key in ("entropy", "kl"))
    ]
    assert heights[0] == pytest.approx([1.75, 1.75])
    assert heights[1] == pytest.approx([0.625, 0.5])


@pytest.mark.parametrize("reverse", [False, True])
def test_the_terms_sum_to_the_divergence_of_their_direction(reverse):
    session = edits.set_information(many(7, "divergence"), reverse=reverse)
    view = session.information
    pair = (view.q, view.p) if reverse else (view.p, view.q)
    terms, total = item(session, "terms", "terms"), item(session, "terms", "sum")
    assert terms.height.min() < 0 < total.height[0]
    assert math.fsum(terms.height) == pytest.approx(total.height[0])
    assert total.height[0] == pytest.approx(kl_divergence(*pair))
    assert total.name == ("KL(Q‖P)" if reverse else "KL(P‖Q)")


def test_an_infinite_divergence_is_drawn_on_a_finite_axis_and_named():
    session = edits.set_information(DIVERGENCE, q=(0.5, 0.5, 0.0, 0.0))
    figure = build(session)
    for panel in figure.panels:
        assert all(map(math.isfinite, (panel.y.low, panel.y.high)))
        assert panel.y.high <= 3
    assert item(session, "stacks", "cross_entropy").height[0] == math.inf
    assert item(session, "terms", "sum").texts == ("∞",)
    (note,) = figure.notes
    assert note.startswith("Gibbs' inequality: KL(P‖Q) = ∞, as Q gives 0 to “c” and KL(Q‖P) = ")


def test_gibbs_is_said_as_it_stands():
    (note,) = build(DIVERGENCE).notes
    assert "KL(P‖Q) = 0.625 bits > 0 and KL(Q‖P) = 0.5 bits > 0; 0 only for P = Q" in note
    (note,) = build(lists.copy_p(DIVERGENCE)).notes
    assert note == "Gibbs' inequality: KL = 0 both ways, as only for P = Q"
    odd = edits.set_probability(DIVERGENCE, "q", 1, 0.0)
    (note,) = build(odd).notes
    assert note == "Q does not sum to 1: Gibbs' inequality is about distributions that do"


# All -----------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 2, 64])
@pytest.mark.parametrize("detail", ["entropy", "divergence"])
def test_any_number_of_outcomes_is_drawn(count, detail):
    figure = build(many(count, detail))
    for panel in figure.panels:
        assert panel.y.low < panel.y.high
        assert len({one.id for one in panel.items}) == len(panel.items)


@pytest.mark.parametrize("detail", ["surprise", "entropy", "divergence"])
def test_what_does_not_depend_on_a_drag_is_the_same_object(detail):
    session = edits.set_information(START, detail=detail)
    first, second = build(session), build(session)
    assert all(a is b for a, b in zip(first.panels, second.panels, strict=True))
    session, moved = (
        edits.drag_probability(edits.drag_event(session, 0, p), "p", 0, p) for p in (0.301, 0.302)
    )
    fixed = {
        "surprise": ("surprise", "curve"),
        "entropy": ("binary", "binary"),
        "divergence": ("distributions", "q"),
    }
    assert item(session, *fixed[detail]) is item(moved, *fixed[detail])


def test_axes_do_not_change_by_a_rounding_of_the_sum():
    axes = {
        build(edits.drag_probability(ENTROPY, "p", 0, p)).panel("entropy").x
        for p in np.linspace(0.1, 0.9, 33)
    }
    assert len(axes) == 1
