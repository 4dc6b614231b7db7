"""Numbers of the Images workspace: against evaluate, closed forms and each other."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate
from lossexplorer.losses.features import oriented_stack
from lossexplorer.session import edits as session_edits
from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.images import compared, edits
from lossexplorer.session.images.place import pair_of, swept, way_of, whole_sweep
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.readings import reading
from lossexplorer.session.session import blank

PIXELWISE = ("squared_error", "absolute_error", "huber", "log_cosh")


@pytest.fixture
def session():
    return session_edits.set_workspace(blank(), "images")


@pytest.fixture
def pair(session):
    return pair_of(session)


def values(session):
    return {concept.key: concept.value for concept in concepts_of(session)}


def test_losses_are_means_over_the_pixels(session, pair):
    difference = pair.image.array - pair.reference.array
    found = values(session)
    assert found["mse"] == pytest.approx((difference**2).mean())
    assert found["mae"] == pytest.approx(abs(difference).mean())
    assert found["psnr"] == pytest.approx(-10 * np.log10(found["mse"]))
    assert reading(session, "squared_error").value == pytest.approx(found["mse"])
    assert reading(session, "absolute_error").value == pytest.approx(found["mae"])
    assert reading(session, "l2_norm").value == pytest.approx(np.linalg.norm(difference))
    halved = session_edits.set_parameter(session, "squared_error", "half", True)
    assert reading(halved, "squared_error").value == pytest.approx(found["mse"] / 2)
    assert values(halved)["mse"] == found["mse"]


def test_the_perceptual_loss_is_that_of_the_catalog(session, pair):
    whole = evaluate("perceptual", pair.image.array, pair.reference.array)
    found = values(session)
    assert found["perceptual"] == pytest.approx(float(whole.value), rel=1e-12)
    assert sum(found[f"layer_{k}"] for k in (1, 2, 3)) == pytest.approx(found["perceptual"])
    assert reading(session, "perceptual").value == found["perceptual"]
    weighted = session_edits.set_parameter(session, "perceptual", "layer_weights", (0.0, 2.0, 0.0))
    assert values(weighted)["perceptual"] == pytest.approx(2 * found["layer_2"])
    assert values(weighted)["layer_2"] == found["layer_2"]


@pytest.mark.parametrize("key", [*PIXELWISE, "perceptual", "l2_norm"])
def test_gradients_are_the_slopes(session, key):
    # noise: a flat picture stands at kinks of the ReLU and of the absolute value
    pair = pair_of(edits.set_kind(session, "noise"))
    choice, rng, eps = session.choice(key), np.random.default_rng(1), 1e-7
    slopes = compared.gradient_of(choice, pair.reference, pair.image).array
    direction = rng.normal(size=slopes.shape)

    def value(step):
        moved = type(pair.image)(pair.image.array + step * direction)
        return compared.value_of(choice, pair.reference, moved)

    rise = (value(eps) - value(-eps)) / (2 * eps)
    assert (slopes * direction).sum() == pytest.approx(rise, rel=1e-4)


def test_only_losses_of_two_pictures_have_a_reading(session):
    found = reading(session, "cross_entropy")
    assert found.value is None and found.reason == "Cross-entropy doesn't compare pictures"
    keys = [choice.key for choice in compared.image_losses(session)]
    assert keys == ["squared_error", "absolute_error", "perceptual"]
    more = session_edits.show_loss(session, "huber", True)
    assert compared.image_losses(more)[-1].key == "huber"


def test_the_norm_of_the_gradient_is_read_where_it_is_drawn(session, pair):
    assert reading(session, "squared_error").gradient is None
    shown = edits.set_images(session, detail="gradients")
    slopes = compared.gradient_of(session.choice("squared_error"), pair.reference, pair.image)
    norm = reading(shown, "squared_error").gradient
    assert norm == pytest.approx(np.linalg.norm(slopes.array))


def test_gradients_that_are_not_drawn_are_not_computed_for_the_list(session):
    shown = edits.set_images(session, detail="gradients")
    assert reading(shown, "huber").gradient is None
    assert reading(session_edits.select_loss(shown, "huber"), "huber").gradient > 0


def test_what_a_look_costs_counts_passes_and_maps():
    stack = oriented_stack()
    assert [layer.taps for layer in stack] == [25, 10, 10]
    full = 8 * 96 * 96 * (25 + 10) + 8 * 48 * 48 * (10 + 10) + 8 * 24 * 24 * (10 + 10)
    assert compared.work(stack, (96, 96)) == full


def test_curves_get_finer_and_keep_what_they_have(session):
    way = way_of(session)
    first = swept(way)
    second = swept(way, first)
    assert len(first.amounts) == 17 and len(second.amounts) == 33
    np.testing.assert_array_equal(second.amounts[::2], first.amounts)
    for key, known in first.values.items():
        np.testing.assert_array_equal(second.values[key][::2], known)
        assert known[8] == 0  # nothing is shifted
    whole = whole_sweep(way)
    assert whole.finished and not second.finished
    at = float(whole.amounts[40])
    moved = pair_of(edits.set_amount(session, at))
    value = compared.value_of(session.choice("perceptual"), moved.reference, moved.image)
    assert whole.values["perceptual"][40] == value
    assert whole.most == pytest.approx(
        max(
            compared.layer_values(
                compared.phi_of(session.choice("perceptual"))[0],
                pair_of(edits.set_amount(session, float(x))).reference,
                pair_of(edits.set_amount(session, float(x))).image,
            ).max()
            for x in whole.amounts
        )
    )


def test_the_slider_changes_no_curve(session):
    assert way_of(session) == way_of(edits.set_amount(session, 3.0))
    assert way_of(session) == way_of(edits.set_seed(session, 5))
    noise = edits.set_kind(session, "noise")
    assert way_of(noise) != way_of(edits.set_seed(noise, 5))


def test_a_stack_that_is_too_large_for_the_picture_says_so(session, tmp_path):
    np.savez(tmp_path / "wide.npz", weights_0=np.ones((2, 1, 9, 9)))
    session = edits.set_sample(session, "digit")
    session = edits.set_features(session, str(tmp_path / "wide.npz"))
    found = reading(session, "perceptual")
    assert found.value is None and "layer 0 needs 9 x 9 pixels" in found.reason
    note = next(c.note for c in concepts_of(session) if c.key == "perceptual")
    assert "layer 0 needs 9 x 9 pixels" in note
    assert np.isnan(swept(way_of(session)).values["perceptual"]).all()
    (tmp_path / "wide.npz").unlink()
    assert "it can't be read" in reading(session, "perceptual").reason
    with pytest.raises(LossInputError):
        compared.phi_of(session.choice("perceptual"))


def test_weights_that_do_not_fit_the_layers(session):
    session = session_edits.set_parameter(session, "perceptual", "layer_weights", (1.0, 2.0))
    assert "there are 2 weights" in reading(session, "perceptual").reason


def test_a_large_stack_is_told_from_a_quick_one(session, pair, monkeypatch):
    choice = session.choice("perceptual")
    both = (pair.reference, pair.image)
    assert not compared.too_slow(choice, *both)
    monkeypatch.setattr(compared, "_AT_ONCE", 0)
    monkeypatch.setattr(compared, "_layer_values", {})
    monkeypatch.setattr(compared, "_gradients", {})
    assert compared.too_slow(choice, *both)
    assert not compared.too_slow(session.choice("squared_error"), *both)
    assert reading(session, "perceptual").reason == "it is being computed"
    assert values(session)["perceptual"] is None
    compared.value_of(choice, *both)
    assert not compared.too_slow(choice, *both)
    assert compared.too_slow(choice, *both, gradient=True)
    compared.gradient_of(choice, *both)
    assert not compared.too_slow(choice, *both, gradient=True)


def test_the_lesson_says_what_is_so():
    session = open_lesson("pixels-or-perception")
    found = values(session)
    text = session.lesson.look
    for key in ("mse", "perceptual"):
        for name in (key, f"{key}_against"):
            assert f"{found[name]:.5f}" in text
    assert found["mse"] > found["mse_against"]
    assert found["perceptual"] < found["perceptual_against"]

    def sign(key, amount):
        moved = values(edits.set_amount(session, amount))
        return moved[key] > moved[f"{key}_against"]

    assert (sign("mse", 0.84), sign("mse", 0.86)) == (False, True)
    assert (sign("perceptual", 1.25), sign("perceptual", 1.28)) == (False, True)
    assert "at 0.85 pixels" in session.lesson.explore and "at 1.27" in session.lesson.explore
    assert sign("mse", 2.0) and sign("perceptual", 2.0)
