"""What is drawn of a risk with a penalty, and of the digits in training."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Line, Markers, Rule, Shape
from lossexplorer.session.descent.digits_edits import set_digits
from lossexplorer.session.descent.digits_training import asked_of, train
from lossexplorer.session.descent.risk_edits import set_risk, set_samples
from lossexplorer.session.descent.risk_results import data_term, minimiser
from lossexplorer.session.session import LossChoice, blank
from lossexplorer.theory.penalties import penalty


def session(detail, *losses):
    start = replace(blank(10), workspace="descent")
    if losses:
        start = replace(start, losses=tuple(map(LossChoice, losses)), selected=losses[0])
    return replace(start, descent=replace(start.descent, detail=detail))


def items(figure, panel):
    return {item.id: item for item in figure.panel(panel).items}


@pytest.mark.parametrize("kind", ["l1", "l2", "elastic"])
@pytest.mark.parametrize("term", ["squared", "logistic"])
def test_contour_and_ball_touch_at_the_minimiser(kind, term):
    one = set_risk(session("risk"), penalty=kind, term=term, strength=0.1)
    view = one.descent.risk
    plane = items(build(one), "plane")
    weights = minimiser(view)
    ball, contour = plane["ball"], plane["touching"]
    assert isinstance(ball, Shape)
    ratio = {"l1": 1.0, "l2": 0.0, "elastic": 0.5}[kind]
    outline = np.stack([ball.x, ball.y], axis=-1)
    assert penalty(outline, ratio) == pytest.approx(np.full(161, penalty(weights, ratio)))
    along = np.stack([contour.x, contour.y], axis=-1)
    value = data_term(view).value(weights)
    assert data_term(view).value(along) == pytest.approx(np.full(len(along), value), rel=1e-5)
    # and nowhere else: the contour stays outside the ball
    assert penalty(along, ratio).min() >= penalty(weights, ratio) * (1 - 1e-3)
    point = plane["minimiser"]
    assert isinstance(point, Markers)
    assert point.draggable
    assert (point.x[0], point.y[0]) == tuple(weights)


def test_only_what_depends_on_lambda_is_drawn_anew():
    before = set_risk(session("risk"), strength=0.3)
    old, new = (items(build(set_risk(before, strength=s)), "plane") for s in (0.3, 0.4))
    for name in ("path", "origin", "level:0", "level:4"):
        assert old[name] is new[name]
    assert old["ball"] is not new["ball"]
    old, new = (items(build(set_risk(before, strength=s)), "paths") for s in (0.3, 0.4))
    assert old["w1"] is new["w1"]
    assert isinstance(new["strength"], Rule)
    assert new["strength"].position == 0.4


def test_exact_zeros_are_marked_and_said():
    one = set_risk(session("risk"), features="eight", strength=0.8)
    figure = build(one)
    bars = items(figure, "weights")
    assert bars["zero"].x.tolist() == [2, 3, 5, 6, 7]
    assert "w3" not in bars
    assert figure.notes == ("5 of 8 weights exactly 0 at λ = 0.8; all from λ = 4.038 on",)
    assert "all 8 weights" in build(set_risk(one, strength=10.0)).notes[0]
    assert "none becomes exactly 0" in build(set_risk(one, penalty="l2")).notes[0]


def test_separable_classes_without_a_penalty_are_drawn_without_a_minimiser():
    one = set_risk(session("risk"), features="eight", term="logistic", strength=0.0)
    figure = build(one)
    assert "minimiser" not in items(figure, "plane")
    assert "No minimiser" in figure.notes[0]
    for panel in figure.panels:
        assert np.isfinite([panel.x.low, panel.x.high, panel.y.low, panel.y.high]).all()


def test_targets_that_are_all_0_give_a_picture():
    one = session("risk")
    one = set_samples(one, 0, 2, ((0.0,),) * 16)
    for kind in ("l1", "l2"):
        figure = build(set_risk(one, penalty=kind))
        for panel in figure.panels:
            assert panel.x.low < panel.x.high
            assert panel.y.low < panel.y.high


def test_digits_are_not_trained_unasked():
    figure = build(session("digits", "cross_entropy"))
    assert [item.id for item in figure.panel("training").items] == ["empty"]
    assert "press Train" in figure.notes[0]


def test_curves_grow_and_end_with_the_numbers_of_the_training():
    one = set_digits(session("digits", "cross_entropy", "squared_error"), run=True, epochs=4)
    partly = next(now for now in train(asked_of(one)) if now.share == 0.5)
    figure = build(one, known=partly)
    assert "Epoch 2 of 4" in figure.notes[0]
    line = items(figure, "training")["loss:cross_entropy"]
    assert line.x[-1] == pytest.approx(2.0)
    assert build(one, known=partly).panel("training").items[0] is figure.panel("training").items[0]
    whole = build(one)
    run = partly.runs[0].descent
    errors = items(whole, "errors")["error:cross_entropy"]
    assert isinstance(errors, Line)
    assert errors.y[:3] == pytest.approx(100 * run.errors)
    weights = items(whole, "weights")
    assert weights["weights:3"].values.shape == (8, 8)
    assert len([name for name in weights if name.startswith("weights:")]) == 10
    assert whole.notes[0].startswith("CE: ")


def test_divergence_is_drawn_as_such_and_axes_stay_usable():
    one = set_digits(
        session("digits", "cross_entropy", "squared_error"),
        run=True,
        rate=100.0,
        decay=1.0,
        epochs=3,
    )
    figure = build(one)
    assert any("diverged at step" in note for note in figure.notes)
    panel = figure.panel("training")
    assert 0 < panel.y.low < panel.y.high < 1e6
    assert "diverged:cross_entropy" in items(figure, "training")


def test_the_loss_axis_seldom_moves_while_the_curves_grow():
    one = set_digits(session("digits", "cross_entropy"), run=True, epochs=12)
    panels = [build(one, known=known).panel("training") for known in train(asked_of(one))]
    assert len(panels) > 12
    assert len({(panel.y.low, panel.y.high) for panel in panels[1:]}) <= 4
    for panel in panels[1:]:
        (line,) = (item for item in panel.items if isinstance(item, Line))
        assert panel.y.low < line.y.min() and line.y.max() < panel.y.high


def test_losses_that_do_not_apply_are_named():
    one = set_digits(session("digits", "triplet"), run=True)
    notes = build(one).notes
    assert "tick cross-entropy" in notes[0]
    assert "other inputs" in notes[1]
