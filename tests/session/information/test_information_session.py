"""Events and distributions in a session: edited, listed, diagnosed, explained."""

from __future__ import annotations

import json
import math

import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.diagnosis import fix
from lossexplorer.session.grids import grid_of
from lossexplorer.session.information import edits, lists
from lossexplorer.session.information.diagnosis import diagnose
from lossexplorer.session.session import blank
from lossexplorer.session.store import dumps, loads

START = replace(blank(), workspace="information")
ENTROPY = edits.set_information(START, detail="entropy")
DIVERGENCE = edits.set_information(START, detail="divergence")


def view(session):
    return session.information


def values(session):
    return {concept.key: concept.value for concept in concepts_of(session)}


def stored(session, **fields):
    document = json.loads(dumps(session))
    document["session"]["information"] = fields
    return json.dumps(document)


# Edits ---------------------------------------------------------------------------


def test_a_typed_probability_leaves_the_others_alone():
    after = view(edits.set_probability(START, "q", 1, 0.3))
    assert after.q == (0.125, 0.3, 0.125, 0.25)
    assert after.p == view(START).p


@pytest.mark.parametrize("value", [-0.1, 1.2, math.nan, math.inf])
def test_what_is_no_probability_is_refused(value):
    for edit, where in ((edits.set_probability, ("p", 0)), (edits.set_event, (0,))):
        with pytest.raises(SessionError, match="is no probability; give a number from 0 to 1"):
            edit(START, *where, value)


def test_a_dragged_probability_rescales_the_others_and_is_the_chosen_one():
    after = view(edits.drag_probability(START, "p", 1, 0.5))
    assert after.p == pytest.approx((1 / 3, 0.5, 1 / 12, 1 / 12))
    assert (after.which, after.outcome) == ("p", 1)


def test_a_drag_through_1_keeps_the_proportions_it_began_with():
    before = view(START)
    through = edits.drag_probability(START, "p", 0, 1.7, before)
    assert view(through).p == (1.0, 0.0, 0.0, 0.0)
    back = edits.drag_probability(through, "p", 0, 0.5, before)
    assert view(back).p == pytest.approx(before.p)


def test_without_renormalising_a_drag_moves_one_alone():
    loose = edits.set_information(START, renormalise=False)
    assert view(edits.drag_probability(loose, "p", 0, 0.9)).p == (0.9, 0.25, 0.125, 0.125)


def test_one_outcome_alone_is_moved_as_it_is():
    one = lists.set_distribution(START, "p", [1.0])
    assert view(edits.drag_probability(one, "p", 0, 0.4)).p == (0.4,)


def test_events_come_and_go():
    more = lists.add_event(START)
    assert [event.name for event in view(more).events][-1] == "event 3"
    assert view(more).event == 2
    less = lists.remove_events(more, (0, 2))
    assert [event.name for event in view(less).events] == ["wins the final"]
    assert view(less).event == 0
    with pytest.raises(SessionError, match="one event has to stay"):
        lists.remove_events(less, (0,))
    full = START
    for _ in range(14):
        full = lists.add_event(full)
    with pytest.raises(SessionError, match="17 events are too many; at most 16"):
        lists.add_event(full)


def test_outcomes_come_with_probability_0_and_go_with_the_rest_rescaled():
    more = lists.add_outcome(START, 1)
    assert view(more).outcomes == ("a", "e", "b", "c", "d")
    assert view(more).p == (0.5, 0.0, 0.25, 0.125, 0.125)
    less = lists.remove_outcomes(more, (0, 1))
    assert view(less).p == pytest.approx((0.5, 0.25, 0.25))
    loose = lists.remove_outcomes(edits.set_information(more, renormalise=False), (0,))
    assert view(loose).p == (0.0, 0.25, 0.125, 0.125)
    with pytest.raises(SessionError, match="one outcome has to stay"):
        lists.remove_outcomes(START, (0, 1, 2, 3))


def test_whole_distributions_are_made_even_copied_swapped_and_scaled():
    assert view(lists.make_even(START, "q")).q == (0.25,) * 4
    assert view(lists.copy_p(START)).q == view(START).p
    swapped = view(lists.swap(START))
    assert (swapped.p, swapped.q) == (view(START).q, view(START).p)
    nothing = edits.set_information(START, p=(0.0,) * 4)
    assert view(lists.normalise(nothing, "p")).p == (0.25,) * 4


def test_a_list_of_another_length_brings_its_outcomes():
    longer = view(lists.set_distribution(START, "p", [0.2] * 5))
    assert longer.outcomes == ("a", "b", "c", "d", "e")
    assert (longer.p, longer.q) == ((0.2,) * 5, (0.125, 0.5, 0.125, 0.25, 0.0))
    many = view(lists.set_distribution(START, "q", [1 / 64] * 64))
    assert len(set(many.outcomes)) == 64
    with pytest.raises(SessionError, match="65 outcomes are too many; at most 64"):
        lists.set_distribution(START, "q", [1 / 65] * 65)
    with pytest.raises(SessionError, match="number 2: 1.5 is no probability"):
        lists.set_distribution(START, "q", [0.5, 1.5])


# Files ---------------------------------------------------------------------------


def test_a_session_comes_back_from_its_file():
    session = lists.set_distribution(edits.set_event(DIVERGENCE, 0, 0.0), "q", [1.0, 0.0])
    assert loads(dumps(session)) == session


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"p": [0.5, 0.5]}, "information.p: there are 2 probabilities for 4 outcomes"),
        ({"outcome": 4}, "information.outcome: there is no number 4 among 4 outcomes"),
        ({"event": 2}, "information.event: there is no number 2 among 2 events"),
        ({"p": [1.5, 0, 0, 0]}, r"information.p\[.*\]: "),
        ({"events": []}, "information.events: "),
        ({"base": "3"}, "information.base: '3' is not known"),
        ({"outcomes": ["x"] * 65, "p": [0] * 65, "q": [0] * 65}, "information.outcomes: "),
    ],
)
def test_a_file_that_does_not_fit_is_refused_at_its_place(fields, message):
    with pytest.raises(SessionError, match=message):
        loads(stored(START, **fields))


# The table -----------------------------------------------------------------------


def test_every_number_in_the_table_can_be_edited_where_it_stands():
    table = grid_of(START)
    assert table.cells[0] == ("reaches the final", 0.25, 2.0)
    session = table.set_cell(START, 1, "p", 0.125)
    session = grid_of(session).set_cell(session, 1, "name", " wins ")
    assert grid_of(session).cells[1] == ("wins", 0.125, 3.0)
    other = grid_of(ENTROPY).set_cell(ENTROPY, 2, "q", 0.75)
    assert view(other).q == (0.125, 0.5, 0.75, 0.25)
    with pytest.raises(SessionError, match="'half' is no number"):
        table.set_cell(START, 0, "p", "half")


def test_computed_columns_are_those_of_the_theory():
    table = grid_of(DIVERGENCE)
    keys = [column.key for column in table.columns]
    assert [column.key for column in table.columns if column.editable] == ["name", "p", "q"]
    row = dict(zip(keys, table.cells[1], strict=True))
    assert row == {
        "name": "b",
        "p": 0.25,
        "q": 0.5,
        "information": 2.0,
        "term": 0.5,
        "forward": -0.25,
        "reverse": 0.5,
    }


def test_a_list_is_pasted_down_the_column_and_adds_rows():
    session = grid_of(ENTROPY).set_cells(ENTROPY, 0, "p", ((0.1, 0.2, 0.3, 0.2, 0.2),))
    assert view(session).p == (0.1, 0.2, 0.3, 0.2, 0.2)
    assert view(session).outcomes[4] == "e"
    block = (("rain", 0.4, 0.1), ("sun", 0.6, 0.9))
    session = grid_of(session).set_cells(session, 0, "name", block)
    assert view(session).outcomes[:2] == ("rain", "sun")
    assert view(session).q[:2] == (0.1, 0.9)
    events = grid_of(START).set_cells(START, 1, "p", ((0.5,), (0.25,)))
    assert [event.probability for event in view(events).events] == [0.25, 0.5, 0.25]


def test_what_does_not_fit_the_table_is_refused_and_nothing_changes():
    paste = grid_of(ENTROPY).set_cells
    with pytest.raises(SessionError, match="row 1: 4 numbers do not fit into 3 columns"):
        paste(ENTROPY, 0, "name", (("x", 1, 2, 3), ("y", 1, 2, 3)))
    with pytest.raises(SessionError, match="'term' is computed"):
        paste(ENTROPY, 0, "term", ((0.5,),))
    with pytest.raises(SessionError, match="is no probability"):
        paste(ENTROPY, 0, "p", ((3,), (5,)))


# What is odd ---------------------------------------------------------------------


def test_sums_that_are_not_1_are_found_and_mended_with_one_click():
    odd = edits.set_probability(DIVERGENCE, "p", 0, 0.4)
    (found,) = diagnose(odd)
    assert (found.code, found.severity) == ("distribution-sum", "warning")
    assert found.text == "P sums to 0.9, not 1"
    mended = fix(odd, found.fix)
    assert diagnose(mended) == ()
    assert sum(view(mended).p) == pytest.approx(1)
    assert diagnose(edits.set_information(odd, detail="surprise")) == ()


def test_of_one_distribution_only_the_shown_one_is_diagnosed():
    odd = edits.set_probability(ENTROPY, "q", 0, 0.9)
    assert diagnose(odd) == ()
    (found,) = diagnose(edits.set_information(odd, which="q"))
    assert found.fix == "normalise-q"


def test_an_infinite_divergence_names_its_outcome():
    (found,) = diagnose(edits.drag_probability(DIVERGENCE, "q", 2, 0.0))
    assert found.text == "KL(P‖Q) is infinite: Q gives 0 to “c”, P does not"
    assert (found.severity, found.row) == ("note", 2)
    both = edits.set_information(DIVERGENCE, p=(1.0, 0, 0, 0), q=(0.0, 0.5, 0.5, 0.0))
    assert len(diagnose(both)) == 2


# Quantities ----------------------------------------------------------------------


def test_quantities_do_not_depend_on_what_is_shown():
    kept = values(START)
    for detail in ("entropy", "divergence"):
        assert values(edits.set_information(START, detail=detail)) == kept
    first = [
        concepts_of(edits.set_information(START, detail=detail))[0].key
        for detail in ("surprise", "entropy", "divergence")
    ]
    assert first == ["self_information:0", "entropy", "cross_entropy"]


def test_perplexity_is_the_same_in_every_unit_and_the_rest_is_scaled():
    bits = values(START)
    nats = values(edits.set_information(START, base="e"))
    assert nats["perplexity"] == bits["perplexity"] == pytest.approx(2**1.75)
    for key in set(bits) - {"perplexity"}:
        assert nats[key] == pytest.approx(bits[key] * math.log(2))
    assert {concept.unit for concept in concepts_of(START)} == {"bits", ""}


def test_infinite_quantities_say_why():
    without = edits.set_information(DIVERGENCE, q=(0.5, 0.5, 0.0, 0.0))
    notes = {concept.key: concept.note for concept in concepts_of(without)}
    assert values(without)["kl_forward"] == values(without)["cross_entropy"] == math.inf
    assert notes["kl_forward"] == "infinite: Q gives 0 to “c”, which P gives 0.125"
    assert notes["kl_reverse"] == ""
