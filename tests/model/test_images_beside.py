"""What the Images workspace computes beside the window: curves, and what a slow φ sees."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.model import images_beside
from lossexplorer.model.images_beside import ImagesBeside
from lossexplorer.session import edits as session_edits
from lossexplorer.session.images import compared, edits
from lossexplorer.session.images.place import pair_of, way_of, whole_sweep
from lossexplorer.session.session import blank


@pytest.fixture
def session():
    return edits.set_sample(session_edits.set_workspace(blank(), "images"), "digit")


@pytest.fixture
def beside(qtbot):
    made = ImagesBeside()
    yield made
    made.cancel()
    assert made._worker.wait()


@pytest.fixture
def slow(monkeypatch):
    """φ takes longer than a frame, and nothing of it is known."""
    monkeypatch.setattr(compared, "_AT_ONCE", 0)
    monkeypatch.setattr(compared, "_layer_values", {})
    monkeypatch.setattr(compared, "_gradients", {})


def done(beside):
    return beside.known.sweep is not None and beside.known.sweep.finished


def test_the_curves_get_finer_until_they_are_whole(beside, session, qtbot):
    sizes, busy = [], []
    beside.changed.connect(lambda: sizes.append(len(beside.known.sweep.amounts)))
    beside.busy_changed.connect(busy.append)
    beside.follow(session)
    assert beside.known.sweep is None
    qtbot.waitUntil(lambda: done(beside), timeout=20_000)
    assert sizes == [17, 33, 65] and busy == [True, False]
    whole = whole_sweep(way_of(session))
    for key, known in whole.values.items():
        np.testing.assert_array_equal(beside.known.sweep.values[key], known)
    assert beside.known.pair is None


def test_moving_the_slider_computes_no_curve_again(beside, session, qtbot):
    beside.follow(session)
    qtbot.waitUntil(lambda: done(beside), timeout=20_000)
    sweep = beside.known.sweep
    beside.follow(edits.set_amount(session, 2.0))
    assert not beside._worker.busy and beside.known.sweep is sweep


def test_curves_of_another_distortion_replace_those_on_their_way(beside, session, qtbot):
    beside.follow(session)
    other = edits.set_kind(session, "blur")
    beside.follow(other)
    kinds = []
    beside.changed.connect(lambda: kinds.append(beside.known.sweep.way.kind))
    qtbot.waitUntil(lambda: done(beside), timeout=20_000)
    assert set(kinds) == {"blur"}


def test_a_cancelled_curve_never_arrives(beside, session, qtbot):
    said = []
    beside.changed.connect(lambda: said.append("changed"))
    beside.busy_changed.connect(said.append)
    beside.follow(session)
    beside.cancel()
    beside.cancel()
    assert beside._worker.wait()
    assert said == [True, False] and beside.known.sweep is None


@pytest.mark.parametrize("detail", ["maps", "gradients"])
def test_the_pictures_of_a_slow_stack_come_before_the_curves(beside, session, slow, qtbot, detail):
    session = edits.set_images(session, detail=detail)
    pair, choice = pair_of(session), session.choice("perceptual")
    gradient = detail == "gradients"
    assert compared.too_slow(choice, pair.reference, pair.image, gradient=gradient)
    seen = []
    beside.changed.connect(lambda: seen.append((beside.known.pair, beside.known.sweep)))
    beside.follow(session)
    qtbot.waitUntil(lambda: done(beside), timeout=20_000)
    assert seen[0] == (pair, None)
    assert not compared.too_slow(choice, pair.reference, pair.image, gradient=gradient)


def test_pictures_are_finished_while_the_slider_moves_on(beside, session, slow, qtbot, monkeypatch):
    first, last = (edits.set_amount(session, amount) for amount in (1.0, 3.0))
    looked = []
    look = images_beside._looked
    monkeypatch.setattr(
        images_beside, "_looked", lambda now, pair: looked.append(pair) or look(now, pair)
    )
    beside.follow(first)
    for amount in (1.5, 2.0, 2.5):
        beside.follow(edits.set_amount(session, amount))
    beside.follow(last)
    qtbot.waitUntil(lambda: done(beside), timeout=20_000)
    assert looked == [pair_of(first), pair_of(last)]
    assert beside.known.pair == pair_of(last)


def test_the_distortion_compared_with_is_looked_at_too(beside, session, slow, qtbot):
    session = edits.set_against(session, "blur")
    beside.follow(session)
    qtbot.waitUntil(lambda: done(beside), timeout=20_000)
    other = pair_of(session, "blur")
    choice = session.choice("perceptual")
    assert not compared.too_slow(choice, other.reference, other.image)


def test_a_stack_that_does_not_fit_leaves_the_other_curves(beside, session, slow, qtbot, tmp_path):
    np.savez(tmp_path / "wide.npz", weights_0=np.ones((2, 1, 9, 9)))
    session = edits.set_features(session, str(tmp_path / "wide.npz"))
    failed = []
    beside.failed.connect(failed.append)
    beside.follow(session)
    qtbot.waitUntil(lambda: done(beside), timeout=20_000)
    values = beside.known.sweep.values
    assert np.isnan(values["perceptual"]).all() and np.isfinite(values["squared_error"]).all()
    assert not failed
