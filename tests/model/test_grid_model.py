"""The table behind a picture: what a change of a large one costs."""

from __future__ import annotations

import gc

import pytest

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.grid_model import GridModel
from lossexplorer.session.grids import grid_of
from lossexplorer.session.likelihood.bernoulli_edits import flip, set_outcomes
from lossexplorer.session.presets import open_lesson


@pytest.fixture
def session():
    return set_outcomes(open_lesson("cat-likelihood"), "01" * 5000)


def test_one_outcome_of_ten_thousand_flips_without_a_search_for_cycles(qtbot, session):
    grids = [grid_of(session), grid_of(flip(session, 17))]
    model = GridModel(ExplorerModel(session))
    model.set_grid(grids[0])
    told, searches = [], []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    gc.collect(0)  # the counter of new objects begins at 0; older ones are not what is tested
    gc.callbacks.append(note := lambda phase, _: searches.append(phase))
    model.set_grid(grids[1])
    gc.callbacks.remove(note)
    assert set(told) == {(17, 17)} and not searches
