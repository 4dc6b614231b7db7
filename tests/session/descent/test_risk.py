"""Regularised risk in a session: its data, minimiser, edits, table and quantities."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.losses import evaluate
from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.descent.risk_checks import check_risk
from lossexplorer.session.descent.risk_edits import (
    add_sample,
    drag_minimiser,
    push_minimiser,
    remove_samples,
    set_risk,
    set_samples,
)
from lossexplorer.session.descent.risk_results import (
    data_term,
    minimiser,
    path,
    ratio_of,
    strength_near,
)
from lossexplorer.session.descent.risk_samples import features_and_targets, rows_of
from lossexplorer.session.descent.risk_view import RiskView
from lossexplorer.session.grids import grid_of
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.readings import readings
from lossexplorer.session.session import blank
from lossexplorer.session.store import dumps, loads
from lossexplorer.theory.penalties import soft_threshold
from lossexplorer.theory.regularised import optimality

PENALTIES = ("l1", "l2", "elastic")


def session(**fields):
    start = replace(blank(), workspace="descent")
    start = replace(start, descent=replace(start.descent, detail="risk"))
    return set_risk(start, **fields)


def concept(of, key):
    return next(one.value for one in concepts_of(of) if one.key == key)


@pytest.mark.parametrize("features", ["two", "eight"])
@pytest.mark.parametrize("correlated", [True, False])
def test_built_in_features_have_the_correlations_they_are_called_after(features, correlated):
    view = RiskView(features=features, correlated=correlated)
    gram = data_term(view).gram
    assert np.diag(gram) == pytest.approx(np.ones(len(gram)), abs=0.02)
    beside = gram[0, 1]
    assert beside == (
        pytest.approx(0.8 if features == "two" else 0.5, abs=0.02) if correlated else 0
    )


def test_without_correlations_the_lasso_is_a_soft_threshold():
    view = RiskView(features="eight", correlated=False, strength=0.4)
    free = minimiser(replace(view, strength=0.0))
    assert minimiser(view) == pytest.approx(soft_threshold(free, 0.4), abs=1e-13)


@pytest.mark.parametrize("term", ["squared", "logistic"])
@pytest.mark.parametrize("penalty", PENALTIES)
@pytest.mark.parametrize("features", ["two", "eight"])
def test_the_path_is_made_of_minimisers(term, penalty, features):
    view = RiskView(term=term, penalty=penalty, features=features)
    found = path(view)
    known = np.isfinite(found.weights).all(axis=1)
    assert known[1:].all()
    away = optimality(data_term(view), found.weights[known], found.strengths[known], ratio_of(view))
    assert away.max() < 1e-9
    place = len(found.strengths) // 2
    at = minimiser(replace(view, strength=float(found.strengths[place])))
    assert at == pytest.approx(found.weights[place], abs=1e-8)
    if penalty == "l2":
        assert found.zero_from == np.inf
        assert found.weights[known].all()
    else:
        assert not found.weights[found.strengths > found.zero_from].any()


@pytest.mark.parametrize("term", ["squared", "logistic"])
@pytest.mark.parametrize("penalty", PENALTIES)
def test_the_risk_is_that_of_the_catalog(term, penalty):
    """The quantity of the inspector, the reading in the list, and evaluate agree."""
    one = session(term=term, penalty=penalty, features="eight", strength=0.2, ratio=0.3)
    view = one.descent.risk
    result = evaluate(
        "regularised_risk",
        *features_and_targets(view),
        minimiser(view),
        0.0,
        data={"squared": "half_squared", "logistic": "logistic"}[term],
        l1=0.2 * ratio_of(view),
        l2=0.2 * (1 - ratio_of(view)),
        reduction="mean",
    )
    assert concept(one, "risk") == pytest.approx(float(result.value), rel=1e-13)
    assert concept(one, "data_term") + 0.2 * concept(one, "penalty") == pytest.approx(
        concept(one, "risk")
    )
    assert readings(one)["regularised_risk"].value == pytest.approx(float(result.value))
    assert readings(one)["cross_entropy"].value is None
    assert readings(one)["cross_entropy"].reason


def test_zeros_are_counted():
    one = session(features="eight", correlated=False, strength=0.4)
    assert concept(one, "zeros") == 5
    assert concept(one, "w4") == 0
    everything = session(features="eight", strength=100.0)
    assert concept(everything, "zeros") == 8
    assert concept(session(features="eight", penalty="l2"), "zeros") == 0
    assert concept(session(penalty="l2"), "zero_from") is None


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"strength": -1.0}, "reward"),
        ({"strength": float("nan")}, "λ"),
        ({"strength": 1e9}, "too large"),
        ({"ratio": 1.5}, "share of L1"),
        ({"axes": (0, 5)}, "two different"),
        ({"axes": (1, 1)}, "two different"),
    ],
)
def test_what_makes_no_sense_is_refused(fields, words):
    with pytest.raises(SessionError, match=words):
        session(**fields)


def test_dragging_the_minimiser_follows_its_path():
    one = session()
    for strength in (0.01, 0.3, 1.2):
        place = minimiser(replace(one.descent.risk, strength=strength))
        assert strength_near(one.descent.risk, *place) == pytest.approx(strength, rel=0.02)
    away = drag_minimiser(one, -5.0, 0.0)  # nearest is 0, from where on nothing moves
    assert not minimiser(away.descent.risk).any()
    free = minimiser(replace(one.descent.risk, strength=0.0))
    assert drag_minimiser(one, *(free + [0.5, 0.3])).descent.risk.strength == 0.0


def test_arrow_keys_push_the_minimiser_to_their_side():
    one = session(strength=0.3)
    before = minimiser(one.descent.risk)
    for across, up in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        after = minimiser(push_minimiser(one, across, up, 0.05).descent.risk)
        assert (after - before) @ [across, up] > 0
    # at 0 every way leads back
    end = session(strength=10.0)
    assert push_minimiser(end, 1, 0, 0.05).descent.risk.strength < 10.0


def test_dependent_features_and_separable_classes_are_explained():
    rows = rows_of(RiskView()).array
    doubled = np.column_stack([rows[:, 0], rows[:, 0], rows[:, -1]])
    one = session(strength=0.0)
    one = replace(
        one,
        descent=replace(one.descent, risk=replace(one.descent.risk, rows=Matrix(doubled))),
    )
    assert "Only 1 of 2 features" in concepts_of(one)[0].note
    assert minimiser(one.descent.risk)[0] == pytest.approx(minimiser(one.descent.risk)[1])
    apart = session(features="eight", term="logistic", strength=0.0)
    assert "No minimiser" in concepts_of(apart)[0].note
    assert concept(apart, "risk") is None
    assert concept(apart, "zeros") is None


def test_every_number_of_the_table_can_be_edited():
    one = session()
    grid = grid_of(one)
    assert [column.key for column in grid.columns] == ["x1", "x2", "y", "output"]
    assert not grid.columns[-1].editable
    changed = grid.set_cell(one, 2, "x2", 7.5)
    assert rows_of(changed.descent.risk).array[2, 1] == 7.5
    assert rows_of(one.descent.risk).array[2, 1] != 7.5
    pasted = grid.set_cells(one, 15, "x1", ((1.0, 2.0, 3.0), (4.0, 5.0, "6")))
    assert rows_of(pasted.descent.risk).array[16].tolist() == [4.0, 5.0, 6.0]
    assert len(grid_of(pasted).rows) == 17
    assert rows_of(add_sample(one, 0).descent.risk).array[0].tolist() == [0.0, 0.0, 0.0]
    assert len(rows_of(remove_samples(one, (0, 3)).descent.risk).array) == 14
    output = [row[-1] for row in grid.cells]
    x, _ = features_and_targets(one.descent.risk)
    assert output == pytest.approx(list(x @ minimiser(one.descent.risk)))


def test_wrong_cells_are_refused():
    one = session()
    grid = grid_of(one)
    for call in (
        lambda: grid.set_cell(one, 0, "output", 1.0),
        lambda: grid.set_cell(one, 0, "x1", float("inf")),
        lambda: grid.set_cell(one, 0, "x1", "many"),
        lambda: set_samples(one, 0, 1, ((1.0, 2.0, 3.0),)),
        lambda: set_samples(one, 499, 0, ((1.0,), (2.0,))),
        lambda: remove_samples(one, tuple(range(15))),
    ):
        with pytest.raises(SessionError):
            call()


def test_other_features_bring_the_built_in_samples_back():
    edited = set_samples(session(), 0, 0, ((9.0,),))
    assert set_risk(edited, strength=0.1).descent.risk.rows is not None
    assert set_risk(edited, features="eight").descent.risk.rows is None


def test_a_saved_session_keeps_edited_samples():
    one = set_samples(session(penalty="elastic", ratio=0.25, strength=0.7), 0, 0, ((9.0,),))
    assert loads(dumps(one)) == one


@pytest.mark.parametrize(
    "view",
    [
        RiskView(rows=Matrix([1.0, 2.0])),
        RiskView(rows=Matrix([[1.0, 2.0], [3.0, 4.0]])),
        RiskView(rows=Matrix(np.ones((2, 40)))),
        RiskView(rows=Matrix([[1.0, 2.0, np.nan], [1.0, 2.0, 3.0]])),
        RiskView(axes=(0, 2)),
    ],
)
def test_files_that_do_not_fit_are_refused(view):
    with pytest.raises(SessionError, match=r"session\.descent\.risk"):
        check_risk(view)
