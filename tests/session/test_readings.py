"""Readings are computed where they are asked for."""

from __future__ import annotations

import math

import pytest

from lossexplorer.losses.registry import all_losses
from lossexplorer.session import edits
from lossexplorer.session import readings as module
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.readings import readings


@pytest.fixture
def computed(monkeypatch):
    """The keys of the losses that were computed."""
    keys = []
    compute = module.reading

    def note(session, key):
        keys.append(key)
        return compute(session, key)

    monkeypatch.setattr(module, "reading", note)
    return keys


def test_only_what_is_asked_for_is_computed_and_once(computed):
    found = readings(open_lesson("digit-mse"))
    assert len(found) == len(all_losses())
    assert "cross_entropy" in found
    assert computed == ["cross_entropy"]
    assert found["cross_entropy"].value == pytest.approx(0.5108, abs=1e-4)
    assert found.get("no_such_loss") is None
    assert computed == ["cross_entropy"]
    assert {key: found[key].key for key in found} == {key: key for key in found}
    assert len(computed) == len(found)


def test_readings_are_equal_if_they_are_of_the_same_session():
    session = open_lesson("digit-mse")
    assert readings(session) == readings(session)
    assert readings(session) != readings(open_lesson("digit-ce"))
    assert readings(session) != {}


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("epsilon", [1e200, -1e200, 1e308])
def test_a_gradient_whose_square_is_too_large_has_a_length(epsilon):
    session = edits.set_workspace(open_lesson("digit-ce"), "vector")
    session = edits.set_parameter(session, "poly1", "epsilon", epsilon)
    length = module.reading(session, "poly1").gradient
    assert length is not None and math.isfinite(length)
    assert length == pytest.approx(abs(epsilon), rel=1.0)
