"""The lessons on information: the articles' numbers, and what the texts tell."""

from __future__ import annotations

import math

import pytest

from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.information.edits import drag_probability, set_event, set_information
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.published import published_rows


def value(session, key):
    return {concept.key: concept.value for concept in concepts_of(session)}[key]


def test_eight_teams_add_up_in_every_unit():
    session = open_lesson("eight-teams")
    assert [row.computed for row in published_rows(session)] == [2.0, 1.0, 3.0, 4.0]
    assert all(row.matches for row in published_rows(session))
    for base, unit in (("e", math.log(2)), ("10", math.log10(2))):
        other = set_information(session, base=base)
        assert value(other, "joint_information") == pytest.approx(3 * unit)
    certain = set_event(session, 1, 1.0)
    assert value(certain, "self_information:1") == 0
    assert value(certain, "joint_information") == 2


def test_two_matches():
    even, uneven, *asked = published_rows(open_lesson("two-matches"))
    assert even.computed == 1.0
    assert f"{uneven.computed:.6f}" == "0.811278"
    assert even.matches and uneven.matches and all(row.matches for row in asked)


def test_table_tennis_as_printed_is_wrong():
    session = open_lesson("table-tennis")
    row, *asked = published_rows(session)
    assert all(other.matches for other in asked)
    assert f"{row.computed:.6f}" == "0.116115"
    assert not row.matches
    assert f"{63 / 64 * 0.023 + 6 / 64:.4f}" == row.published  # the reason that is given
    p = session.information.p
    usual, rare = (-x * math.log2(x) for x in p)
    assert (f"{usual:.4f}", rare) == ("0.0224", 0.09375)
    assert rare / (usual + rare) > 0.8  # "most of the entropy"
    surer = drag_probability(session, "p", 0, 0.999)
    assert value(surer, "entropy") < row.computed


def test_kl_is_neither_symmetric_nor_negative():
    session = open_lesson("kl-not-symmetric")
    assert value(session, "kl_forward") == 0.625
    assert value(session, "kl_reverse") == 0.5
    assert value(session, "entropy") == value(session, "entropy_q") == 1.75
    assert value(session, "cross_entropy") == 2.375
    without = drag_probability(session, "q", 0, 0.0)
    assert value(without, "kl_forward") == math.inf
    assert math.isfinite(value(without, "kl_reverse"))
    same = set_information(session, q=session.information.p)
    assert value(same, "kl_forward") == value(same, "kl_reverse") == 0
