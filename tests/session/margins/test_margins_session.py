"""Margins in the session: edits, what is checked in files, numbers in tables and lists."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.losses import evaluate
from lossexplorer.session.edits import select_loss, set_parameter, set_workspace, show_loss
from lossexplorer.session.margins import edits
from lossexplorer.session.margins.checks import check
from lossexplorer.session.margins.concepts import concepts
from lossexplorer.session.margins.grid import grid
from lossexplorer.session.margins.members import (
    USUAL,
    at_embedding,
    at_theta,
    chosen_member,
    members,
    reach_of,
    wedge_of,
)
from lossexplorer.session.margins.readings import reading
from lossexplorer.session.margins.scene import scene_of
from lossexplorer.session.margins.view import MarginsView
from lossexplorer.session.session import LossChoice, Session, blank
from lossexplorer.session.store import dumps, loads


def opened(detail: str, **fields: object) -> Session:
    session = set_workspace(blank(), "margins")
    return edits.show_usual(edits.set_margins(session, detail=detail, **fields), detail)


def quantities(session: Session) -> dict[str, float | None]:
    return {concept.key: concept.value for concept in concepts(session)}


# Edits ----------------------------------------------------------------------------


def test_what_moves_stays_within_reach():
    session = opened("circle")
    assert edits.set_probe(session, -1e9).margins.probe == -100
    assert edits.set_theta(session, 4.0).margins.theta == math.pi
    assert edits.set_embedding(session, 3.0, 1e9).margins.embedding == (3.0, 100.0)
    for edit in (edits.set_probe, edits.set_theta):
        with pytest.raises(SessionError, match="no number"):
            edit(session, math.nan)


def test_prototypes_turn_modulo_a_whole_turn():
    session = edits.set_prototype(opened("circle"), 0, 200.0)
    assert session.margins.prototypes == (-160.0, 130.0)
    assert edits.set_prototype(session, 1, -180.0).margins.prototypes[1] == 180.0
    with pytest.raises(SessionError, match="no angle"):
        edits.set_prototype(session, 1, math.inf)


def test_the_embedding_turns_and_stretches():
    session = edits.set_embedding(opened("circle"), 2.0, 0.0)
    assert edits.set_direction(session, 90.0).margins.embedding == (0.0, 2.0)
    assert edits.set_length(session, 0.5).margins.embedding == (0.5, 0.0)
    nothing = edits.set_length(session, 0.0)
    assert nothing.margins.embedding == (0.0, 0.0)
    with pytest.raises(SessionError, match="no direction"):
        edits.set_direction(nothing, 10.0)
    x, y = edits.set_length(nothing, 1.0).margins.embedding  # towards its own prototype
    assert math.degrees(math.atan2(y, x)) == pytest.approx(30.0)
    with pytest.raises(SessionError, match="0 to 100"):
        edits.set_length(session, -1.0)


def test_one_base_for_all_that_have_one():
    session = opened("surrogates")
    assert edits.base_of(session) == "e"
    bits = edits.set_base(session, 2.0)
    assert edits.base_of(bits) == 2.0
    assert reading(bits, "logistic").unit == "bits"
    assert edits.base_of(set_parameter(bits, "logistic", "base", "e")) is None
    assert edits.base_of(edits.set_base(bits, "e")) == "e"


@pytest.mark.parametrize("detail", USUAL)
def test_the_usual_losses_are_ticked_and_one_is_selected(detail):
    session = edits.show_usual(select_loss(blank(), "squared_error"), detail)
    assert set(USUAL[detail]) <= {choice.key for choice in session.shown}
    assert session.selected in USUAL[detail]
    assert edits.show_usual(session, detail) == session


def test_of_the_usual_losses_one_with_a_margin_is_selected():
    session = select_loss(blank(), "cross_entropy")
    assert edits.show_usual(session, "psi").selected == "arcface"
    assert edits.show_usual(select_loss(session, "am_softmax"), "psi").selected == "am_softmax"


# Files ----------------------------------------------------------------------------


def test_a_file_keeps_all_of_it():
    session = opened("circle", embedding=(0.25, -1.5), prototypes=(-20.0, 170.5), label="2")
    assert loads(dumps(session)) == session


@pytest.mark.parametrize(
    ("field", "value", "where"),
    [
        ("detail", "sphere", "session.margins.detail"),
        ("theta", 4.0, "session.margins.theta"),
        ("embedding", [1.0], "session.margins.embedding"),
        ("embedding", [1e9, 0.0], "session.margins.embedding"),
        ("prototypes", [0.0, 181.0], "session.margins.prototypes"),
        ("label", "3", "session.margins.label"),
        ("psi_ranges", {"x": [1.0, 0.0]}, "session.margins.psi_ranges.x"),
        ("psi_ranges", {"z": None}, "session.margins.psi_ranges"),
        ("plane", {"y": [1.0, 1.0]}, "session.margins.plane.y"),
        ("turning", {"upper": None}, "session.margins.turning"),
    ],
)
def test_files_that_make_no_sense_are_refused_with_the_place(field, value, where):
    tree = json.loads(dumps(opened("circle")))
    tree["session"].setdefault("margins", {})[field] = value
    with pytest.raises(SessionError) as caught:
        loads(json.dumps(tree))
    assert caught.value.where.startswith(where)


# Losses ---------------------------------------------------------------------------


def test_the_family_is_what_has_an_angle_and_the_plain_softmax():
    session = show_loss(opened("circle"), "hinge", True)
    assert {choice.key for choice in members(session)} == set(USUAL["circle"])
    assert chosen_member(select_loss(session, "hinge")).key == "cross_entropy"
    assert chosen_member(select_loss(session, "arcface")).key == "arcface"


@pytest.mark.parametrize("key", USUAL["circle"])
@pytest.mark.parametrize("label", [0, 1])
def test_loss_and_gradient_at_the_embedding(key, label):
    """Against ``evaluate``, and the gradient against central differences of it."""
    session = opened("circle", label=str(label + 1))
    session = (
        set_parameter(session, key, "scale", 4.0) if key in ("am_softmax", "arcface") else session
    )
    choice, scene = session.choice(key), scene_of(session.margins)

    def loss(x: np.ndarray) -> float:
        if key == "cross_entropy":
            logits = scene.prototypes @ x
            return evaluate("cross_entropy", logits, label, link="softmax").value
        return evaluate(key, x, scene.prototypes, label, **choice.values()).value

    value, gradient = at_embedding(choice, scene)
    x, step = np.array(scene.embedding), 1e-6
    assert value == pytest.approx(loss(x), rel=1e-12)
    numerical = [(loss(x + step * e) - loss(x - step * e)) / (2 * step) for e in np.eye(2)]
    np.testing.assert_allclose(gradient, numerical, rtol=1e-6, atol=1e-8)
    if key in ("am_softmax", "arcface", "l2_softmax"):  # only turns, never stretches
        assert np.dot(gradient, x) == pytest.approx(0.0, abs=1e-12)
    assert reading(session, key).value == value
    assert reading(session, key).gradient == pytest.approx(math.hypot(*numerical), rel=1e-5)


def test_the_plain_softmax_is_l_softmax_without_a_margin():
    scene = scene_of(opened("circle").margins)
    plain = at_embedding(LossChoice("cross_entropy"), scene)
    without = at_embedding(LossChoice("l_softmax", parameters=(("margin", 1),)), scene)
    np.testing.assert_allclose(np.hstack(plain), np.hstack(without))
    for theta in (0.0, 0.7, math.pi):
        np.testing.assert_allclose(
            at_theta(LossChoice("cross_entropy"), theta),
            at_theta(LossChoice("l_softmax", parameters=(("margin", 1),)), theta),
            atol=1e-12,
        )


@pytest.mark.parametrize("key", USUAL["circle"])
def test_no_direction_and_no_difference_are_no_nan(key):
    session = opened("circle", embedding=(0.0, 0.0))
    assert math.isfinite(reading(session, key).value)
    assert math.isfinite(reading(session, key).gradient)
    session = select_loss(opened("circle", prototypes=(40.0, 40.0)), key)
    assert reading(session, key).value >= math.log(2) - 1e-12
    found = quantities(session)
    assert found["bisector"] is None and found["boundary"] is None and found["wedge"] is None


def test_what_does_not_apply_says_why():
    assert "margin" in reading(opened("surrogates"), "squared_error").reason
    assert "softmax" in reading(opened("psi"), "hinge").reason
    assert "softmax" in reading(opened("circle"), "hinge").reason


def test_a_bias_shifts_the_boundary_of_the_l2_constrained_softmax():
    session = set_parameter(blank(2), "l2_softmax", "alpha", 2.0)
    session = set_parameter(session, "l2_softmax", "bias", (0.5, 0.0))
    choice = session.choice("l2_softmax")
    at = reach_of(choice, 1.5, 0)
    assert math.cos(at) - math.cos(1.5 - at) == pytest.approx(-0.25)
    assert reach_of(choice, 1.5, 1) == pytest.approx(1.5 - at)
    assert wedge_of(choice, (0.0, math.degrees(1.5))) == ()


# Quantities -----------------------------------------------------------------------


def test_quantities_of_the_circle():
    session = select_loss(opened("circle", prototypes=(0.0, 90.0), embedding=(1.0, 1.0)), "arcface")
    found = quantities(session)
    assert found["own_angle"] == pytest.approx(45.0)
    assert found["separation"] == pytest.approx(90.0)
    assert found["wedge"] == pytest.approx(math.degrees(0.5))
    assert found["boundary"] == pytest.approx(45 - math.degrees(0.25))
    assert found["length"] == pytest.approx(math.sqrt(2))
    assert quantities(edits.set_embedding(session, 0.0, 0.0))["own_angle"] is None
    closer = edits.set_prototype(session, 1, 20.0)
    assert quantities(closer)["boundary"] is None
    assert quantities(closer)["wedge"] == pytest.approx(20.0)


def test_quantities_of_the_angle():
    session = select_loss(opened("psi", theta=1.2), "arcface")
    found = quantities(session)
    assert found["psi"] == pytest.approx(math.cos(1.7))
    assert found["scaled_psi"] == pytest.approx(64 * math.cos(1.7))
    assert found["pull"] == pytest.approx(math.sin(1.7))
    assert found["rises_from"] is None
    paper = set_parameter(session, "arcface", "past_pi", "paper")
    assert quantities(paper)["rises_from"] == pytest.approx(math.pi - 0.5)
    assert found["loss"] == reading(session, "arcface").value


@pytest.mark.parametrize(
    ("key", "parameter", "value", "theta", "formula", "expected"),
    [
        ("arcface", "past_pi", "fallback", 3.0, r"- m \sin m", math.cos(3) - 0.5 * math.sin(0.5)),
        ("arcface", "past_pi", "fallback", 2.0, r"(\theta + m)", math.cos(2.5)),
        ("arcface", "past_pi", "paper", 3.0, r"(\theta + m)", math.cos(3.5)),
        ("a_softmax", "blend", 3.0, 1.0, r"\lambda", (3 * math.cos(1) + math.cos(2)) / 4),
        ("l_softmax", "margin", 3, 1.5, r"(-1)^k", -math.cos(4.5) - 2),
    ],
)
def test_the_formula_is_that_of_the_piece_at_the_angle(
    key, parameter, value, theta, formula, expected
):
    session = set_parameter(select_loss(opened("psi", theta=theta), key), key, parameter, value)
    (psi,) = (c for c in concepts(session) if c.key == "psi")
    assert formula in psi.formula
    assert psi.value == pytest.approx(expected, abs=1e-12)


def test_quantities_of_the_margin():
    found = quantities(select_loss(opened("surrogates", probe=-2.0), "exponential"))
    assert found == {
        "margin": -2.0,
        "zero_one": 1.0,
        "surrogate": math.exp(2.0),
        "slope": -math.exp(2.0),
    }
    assert set(quantities(select_loss(opened("surrogates"), "squared_error"))) == {
        "margin",
        "zero_one",
    }


def test_without_a_member_the_picture_still_has_its_quantities():
    session = show_loss(select_loss(blank(), "hinge"), "cross_entropy", False)
    found = quantities(edits.set_margins(session, detail="psi"))
    assert set(found) == {"theta", "cosine"}
    found = quantities(edits.set_margins(session, detail="circle"))
    assert found["bisector"] == pytest.approx(50.0)
    assert "loss" not in found


@pytest.mark.parametrize("name", ["probe", "embedding"])
def test_what_is_not_finite_is_no_place(name):
    view = replace(MarginsView(), **{name: (math.nan, 0.0) if name == "embedding" else math.inf})
    with pytest.raises(SessionError) as caught:
        check(view)
    assert caught.value.where == f"session.margins.{name}"


def test_refused_parameters_leave_no_quantities():
    session = set_parameter(blank(3), "l2_softmax", "bias", (0.1, 0.2, 0.3))
    session = select_loss(edits.set_margins(session, detail="circle"), "l2_softmax")
    assert reading(session, "l2_softmax").reason
    assert concepts(session) == ()


# Table ----------------------------------------------------------------------------


def set_cell(session: Session, row: int, column: str, value: float | str) -> Session:
    change = grid(session).set_cell
    assert change is not None
    return change(session, row, column, value)


def cell(session: Session, row: int, column: str) -> object:
    table = grid(session)
    return table.cells[row][[c.key for c in table.columns].index(column)]


def test_every_number_of_the_circle_can_be_typed():
    session = opened("circle", prototypes=(0.0, 90.0), embedding=(1.0, 1.0))
    for row, column, value in (
        (0, "angle", 45.0),
        (1, "angle", -170.0),
        (2, "x", -0.5),
        (2, "y", 0.25),
        (2, "angle", 100.0),
        (2, "length", 3.0),
    ):
        session = set_cell(session, row, column, value)
        assert cell(session, row, column) == pytest.approx(value, abs=1e-9)
    assert set_cell(session, 0, "x", 0.0).margins.prototypes[0] == 90.0
    assert set_cell(session, 0, "y", -1.0).margins.prototypes[0] == -90.0
    for column, value in (("length", 2.0), ("x", 1.5), ("angle", "left")):
        with pytest.raises(SessionError):
            set_cell(session, 0, column, value)


@pytest.mark.parametrize(
    ("detail", "row", "column", "value"),
    [
        ("surrogates", 0, "margin", 1e9),
        ("surrogates", 0, "margin", math.nan),
        ("psi", 0, "theta", 3.2),
        ("psi", 0, "degrees", -1.0),
        ("circle", 2, "x", 101.0),
        ("circle", 2, "y", math.nan),
        ("circle", 2, "length", -1.0),
        ("circle", 1, "angle", math.inf),
    ],
)
def test_what_is_typed_out_of_range_is_refused_not_changed(detail, row, column, value):
    with pytest.raises(SessionError) as caught:
        set_cell(opened(detail), row, column, value)
    assert caught.value.fix


def test_the_table_gives_what_the_drawn_losses_give():
    session = opened("circle")
    for key in USUAL["circle"]:
        assert cell(session, 2, f"loss:{key}") == reading(session, key).value
        assert cell(session, 0, f"loss:{key}") is None
    session = opened("psi", theta=0.5)
    assert cell(session, 0, "psi:arcface") == pytest.approx(math.cos(1.0))
    assert set_cell(session, 0, "degrees", 90.0).margins.theta == pytest.approx(math.pi / 2)
    assert set_cell(session, 0, "theta", 0.75).margins.theta == 0.75
    session = set_cell(opened("surrogates"), 0, "margin", 1.5)
    assert session.margins.probe == 1.5
    assert cell(session, 0, "loss:hinge") == 0.0
    assert all(len(row) == len(grid(session).columns) for row in grid(session).cells)
