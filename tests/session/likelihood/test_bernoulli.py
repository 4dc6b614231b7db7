"""Outcomes 0 and 1 in a session: edits, quantities, table, files."""

import math

import pytest
from msgspec.structs import replace

from lossexplorer.errors import DataError, SessionError
from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.grids import grid_of
from lossexplorer.session.likelihood import bernoulli_edits as edits
from lossexplorer.session.readings import readings
from lossexplorer.session.session import blank
from lossexplorer.session.store import dumps, loads
from lossexplorer.session.validation import validate

MOST = 10_000


@pytest.fixture
def session():
    return edits.set_outcomes(replace(blank(), workspace="likelihood"), "1101110110")


def values(session):
    return {concept.key: concept.value for concept in concepts_of(session)}


def note(session, key):
    return next(concept.note for concept in concepts_of(session) if concept.key == key)


def outcomes(session):
    return session.likelihood.bernoulli.outcomes


def test_quantities_of_a_known_sample(session):
    found = values(edits.set_p(session, 0.7))
    assert found["maximum"] == 0.7
    assert found["likelihood"] == pytest.approx(0.7**7 * 0.3**3)
    assert found["log_likelihood"] == pytest.approx(7 * math.log(0.7) + 3 * math.log(0.3))
    assert found["greatest_log_likelihood"] == found["log_likelihood"]
    assert found["lost_at"] is None


@pytest.mark.parametrize("p", [0.001, 0.3, 0.5, 0.9999])
@pytest.mark.parametrize("drawn", [1, 10, 3000])
def test_the_negative_log_likelihood_is_the_sum_of_binary_cross_entropies(session, p, drawn):
    session = edits.draw_outcomes(edits.set_bernoulli(session, draw_count=drawn))
    found = values(edits.set_p(session, p))
    assert found["bce_sum"] == pytest.approx(-found["log_likelihood"], rel=1e-12)
    assert abs(found["difference"]) <= 1e-12 * found["bce_sum"]
    assert found["bce_mean"] == pytest.approx(found["bce_sum"] / drawn)


def test_the_list_reads_losses_as_means_over_the_outcomes(session):
    session = edits.set_p(session, 0.4)
    bce = readings(session)["binary_cross_entropy"]
    assert bce.value == pytest.approx(values(session)["bce_mean"])
    assert bce.gradient == pytest.approx((-7 / 0.4 + 3 / 0.6) / 10)
    assert bce.unit == "nats"
    assert readings(session)["squared_error"].value == pytest.approx(0.7 * 0.36 + 0.3 * 0.16)
    hinge = readings(session)["hinge"]
    assert hinge.value is None and hinge.reason


def test_at_the_ends_what_happened_may_be_impossible(session):
    at_0 = edits.set_p(session, 0.0)
    assert values(at_0)["log_likelihood"] == -math.inf
    assert values(at_0)["likelihood"] == 0.0
    assert values(at_0)["difference"] is None
    assert "An outcome 1" in note(at_0, "likelihood")
    assert "An outcome 0" in note(edits.set_p(session, 1.0), "log_likelihood")
    only_ones = edits.set_p(edits.set_outcomes(session, "111"), 1.0)
    assert values(only_ones)["log_likelihood"] == 0.0
    assert values(only_ones)["difference"] == 0.0
    assert readings(only_ones)["binary_cross_entropy"].value == 0.0


def test_many_flips_underflow_and_the_sum_does_not(session):
    session = edits.set_p(edits.set_outcomes(session, "10" * 1000), 0.5)
    found = values(session)
    assert found["likelihood"] == 0.0
    assert found["lost_at"] == 1075
    assert found["log_likelihood"] == pytest.approx(-2000 * math.log(2))
    assert "n = 1075" in note(session, "likelihood")
    assert "−1386.29" in note(session, "likelihood")
    assert values(edits.set_bernoulli(session, precision="float32"))["lost_at"] == 150


def test_flipping_and_going_to_the_maximum(session):
    assert outcomes(edits.flip(session, 0)) == "0101110110"
    assert edits.flip(edits.flip(session, 9), 9) == session
    assert edits.to_maximum(edits.flip(session, 2)).likelihood.bernoulli.p == 0.8
    with pytest.raises(SessionError, match="no outcome 11"):
        edits.flip(session, 10)


def test_drawing_is_as_its_settings_say(session):
    session = edits.set_bernoulli(session, draw_count=MOST, draw_p=0.25, draw_seed=7)
    drawn = edits.draw_outcomes(session)
    assert len(outcomes(drawn)) == MOST
    assert outcomes(drawn).count("1") == pytest.approx(2500, abs=150)
    assert edits.draw_outcomes(drawn) == drawn


@pytest.mark.parametrize(
    "text", ["0 1 1 0", "0110", "0\n1\n1\n0\n", "[0, 1, 1, 0]", "0;1;1;0", "0.0, 1.0, 1, 0"]
)
def test_outcomes_are_pasted_as_people_write_them(session, text):
    assert outcomes(edits.paste_outcomes(session, text)) == "0110"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("0 1 2", "2 is no outcome"),
        ("0.5", "0.5 is no outcome"),
        ("0 1 1e300", "is no outcome"),
        ("1" * (MOST + 1), "too many"),
    ],
)
def test_other_numbers_are_refused(session, text, message):
    with pytest.raises(SessionError, match=message):
        edits.paste_outcomes(session, text)


@pytest.mark.parametrize("text", ["", "  ", "cat, no cat"])
def test_a_text_without_numbers_is_refused(session, text):
    with pytest.raises((DataError, SessionError)):
        edits.paste_outcomes(session, text)


def test_p_stays_between_0_and_1_and_is_a_number(session):
    assert edits.set_p(session, 7).likelihood.bernoulli.p == 1.0
    assert edits.set_p(session, -math.inf).likelihood.bernoulli.p == 0.0
    with pytest.raises(SessionError, match="no number"):
        edits.set_p(session, math.nan)


def test_the_table_changes_outcomes(session):
    table = grid_of(session)
    assert [row[0] for row in table.cells] == [float(one) for one in outcomes(session)]
    assert outcomes(table.set_cell(session, 0, "outcome", 0.0)) == "0101110110"
    pasted = table.set_cells(session, 8, "outcome", ((1.0,), (1.0,), (0.0,)))
    assert outcomes(pasted) == "11011101110"
    assert outcomes(table.set_cells(session, 0, "outcome", ((0.0, 0.0),))) == "0001110110"
    assert outcomes(table.add_row(session, 10)) == "11011101101"
    assert outcomes(table.remove_rows(session, (0, 1, 9))) == "0111011"
    with pytest.raises(SessionError, match="no outcome"):
        table.set_cell(session, 0, "outcome", "cat")
    with pytest.raises(SessionError, match="no outcome left"):
        table.remove_rows(session, tuple(range(10)))
    with pytest.raises(SessionError, match="columns"):
        table.set_cells(session, 0, "outcome", ((0.0, 1.0), (1.0, 1.0)))


def test_the_table_ends_in_product_and_sum(session):
    found = values(session)
    _, _, product, _, total = grid_of(session).cells[-1]
    assert product == found["likelihood"]
    assert total == pytest.approx(found["log_likelihood"])


def test_a_long_table_holds_outcomes_alone_and_stays_the_same_while_p_moves(session):
    many = edits.set_outcomes(session, "01" * 2000)
    table = grid_of(many)
    assert [column.key for column in table.columns] == ["outcome"]
    assert len(table.cells) == 4000
    assert grid_of(edits.set_p(many, 0.9)) is table


def test_files_keep_everything(session):
    session = edits.set_bernoulli(
        session, p=0.3, scale="mean", precision="float32", draw_count=7, draw_p=1.0, draw_seed=9
    )
    assert loads(dumps(session)) == session


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"outcomes": "1101110110"', '"outcomes": "11012"'),
        ('"outcomes": "1101110110"', '"outcomes": ""'),
        ('"p": 0.4', '"p": 1.5'),
        ('"draw_count": 100', '"draw_count": 0'),
        ('"draw_seed": 1', '"draw_seed": -1'),
    ],
)
def test_files_with_something_else_are_refused(session, old, new):
    text = dumps(session).decode()
    assert old in text
    with pytest.raises(SessionError, match=r"session\.likelihood\.bernoulli"):
        loads(text.replace(old, new).encode())


@pytest.mark.parametrize("limits", [(0.5, 0.4), (0.2, float("nan")), (-1.0, 0.5), (0.5, 3.0)])
def test_a_range_beyond_the_axis_of_p_is_refused(limits):
    session = edits.set_bernoulli(blank(), p_range=limits)
    with pytest.raises(SessionError, match="p_range"):
        validate(session)


def test_the_axis_of_p_is_shown_in_part_but_never_beyond():
    session = edits.set_p_range(blank(), 0.4, 0.6)
    assert session.likelihood.bernoulli.p_range == (0.4, 0.6)
    assert edits.set_p_range(session, 0.5, 0.5 + 1e-6) is session
    assert edits.set_p_range(session, -3.0, 0.7).likelihood.bernoulli.p_range == (-0.02, 0.7)
    assert edits.set_p_range(session, -3.0, 9.0).likelihood.bernoulli.p_range is None
