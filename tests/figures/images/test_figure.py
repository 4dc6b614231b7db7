"""The picture of the Images workspace: what each panel holds."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Bars, Image, Line, Markers, Note, Rule
from lossexplorer.figures.images.frames import tiles
from lossexplorer.session import edits as session_edits
from lossexplorer.session.images import compared, edits
from lossexplorer.session.images.place import Known, pair_of, swept, way_of
from lossexplorer.session.images.view import Picture
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import blank


@pytest.fixture
def session():
    return session_edits.set_workspace(blank(), "images")


def image(figure, panel):
    (found,) = (item for item in figure.panel(panel).items if isinstance(item, Image))
    return found


def items(figure, panel, kind):
    return [item for item in figure.panel(panel).items if isinstance(item, kind)]


def test_pictures_and_their_difference(session):
    figure, pair = build(session), pair_of(session)
    np.testing.assert_array_equal(image(figure, "reference").values, pair.reference.array)
    np.testing.assert_array_equal(image(figure, "image").values, pair.image.array)
    difference = image(figure, "difference")
    np.testing.assert_array_equal(difference.values, pair.image.array - pair.reference.array)
    for name in ("reference", "image"):
        assert image(figure, name).grey and (image(figure, name).low, image(figure, name).high) == (
            0,
            1,
        )
    assert difference.diverging and not difference.grey
    assert all(figure.panel(name).equal for name in ("reference", "image", "difference"))
    assert figure.notes[0].startswith("Colours reach: difference ±0.6, φ₁ difference ±0.48")


def test_curves_with_the_place_on_them(session):
    figure = build(edits.set_images(session, normalised=False))
    lines = {line.id: line for line in items(figure, "curves", Line)}
    assert set(lines) == {"loss:squared_error", "loss:absolute_error", "loss:perceptual"}
    place = next(rule for rule in items(figure, "curves", Rule) if rule.id == "place")
    assert place.draggable and place.position == 1.0
    marks = {mark.id: mark for mark in items(figure, "curves", Markers)}
    for key in ("squared_error", "absolute_error", "perceptual"):
        curve = lines[f"loss:{key}"]
        assert marks[f"at:{key}"].y[0] == curve.y[list(curve.x).index(1.0)]
    assert figure.panel("curves").y.label == "loss"


def test_normalised_curves_reach_one(session):
    figure = build(session)
    for line in items(figure, "curves", Line):
        assert line.y.max() == 1.0
    assert figure.panel("curves").y.label == "loss / its maximum"
    assert figure.panel("curves").y.high > 1


def test_another_distortion_stands_across_the_curves(session):
    figure = build(edits.set_against(session, "blur"))
    rules = {rule.id: rule.position for rule in items(figure, "curves", Rule)}
    marks = {mark.id: mark.y[0] for mark in items(figure, "curves", Markers)}
    assert rules["against:squared_error"] < marks["at:squared_error"]
    assert rules["against:perceptual"] > marks["at:perceptual"]
    bars = items(figure, "layers", Bars)
    assert [bar.id for bar in bars] == ["layers", "layers:against"]
    assert "Dotted lines and outlines: after blur σ = 1.2 px" in figure.notes


def test_layers_have_the_same_axis_all_along_the_slider(session):
    tops = {build(edits.set_amount(session, x)).panel("layers").y for x in (0.0, 1.0, 8.0)}
    assert len(tops) == 1
    (bars,) = items(build(session), "layers", Bars)
    stack, weights = compared.phi_of(session.choice("perceptual"))
    pair = pair_of(session)
    expected = weights * compared.layer_values(stack, pair.reference, pair.image)
    np.testing.assert_array_equal(bars.height, expected)


def test_maps_of_a_layer_and_of_one_channel(session):
    session = edits.set_images(session, layer=1)
    figure, pair = build(session), pair_of(session)
    stack, _ = compared.phi_of(session.choice("perceptual"))
    before, after = (
        compared.seen(stack, picture).maps[1] for picture in (pair.reference, pair.image)
    )
    drawn = image(figure, "map:difference").values
    np.testing.assert_array_equal(drawn[:48, :48], (after - before)[0])
    np.testing.assert_array_equal(drawn[-48:, -48:], (after - before)[7])
    assert np.isnan(drawn).any()
    assert figure.panel("map:reference").title == "φ₂(reference)"
    single = build(edits.set_images(session, channel=2))
    np.testing.assert_array_equal(image(single, "map:image").values, after[2])
    assert "90°" in single.panel("map:image").describe
    far = build(edits.set_images(session, layer=99, channel=99))
    np.testing.assert_array_equal(image(far, "map:image").values.shape, (24, 24))


def test_gradients_of_the_losses(session):
    session = edits.set_images(session, detail="gradients")
    figure, pair = build(session), pair_of(session)
    for key in ("squared_error", "absolute_error", "perceptual"):
        slopes = compared.gradient_of(session.choice(key), pair.reference, pair.image)
        np.testing.assert_array_equal(image(figure, f"gradient:{key}").values, slopes.array)
    other = build(session_edits.select_loss(session, "huber"))
    assert image(other, "gradient:huber").diverging


def test_what_has_not_changed_is_the_same_object(session):
    first, second = (build(edits.set_amount(session, x)) for x in (1.0, 1.5))
    assert image(first, "reference") is image(second, "reference")
    assert image(first, "map:reference").values is not image(second, "map:image").values
    for a, b in zip(items(first, "curves", Line), items(second, "curves", Line), strict=True):
        assert a is b
    assert image(first, "image") is not image(second, "image")


def test_titles_stay_during_a_drag(session):
    for detail in ("maps", "gradients"):
        shown = edits.set_images(session, detail=detail)
        figures = [build(edits.set_amount(shown, x)) for x in (0.0, 1.0, 2.25)]
        words = {tuple((p.title, p.x, p.y) for p in figure.panels) for figure in figures}
        assert len(words) == 1


def test_curves_that_are_not_known_yet_are_left_out(session):
    assert not items(build(session, False, Known()), "curves", Line)
    coarse = build(session, False, Known(swept(way_of(session))))
    assert len(items(coarse, "curves", Line)[0].x) == 17
    stale = Known(swept(way_of(edits.set_kind(session, "blur"))))
    assert not items(build(session, False, stale), "curves", Line)


def test_a_slow_stack_is_shown_as_it_was_seen_last(session, monkeypatch):
    monkeypatch.setattr(compared, "_AT_ONCE", 0)
    monkeypatch.setattr(compared, "_layer_values", {})
    waiting = build(session, False, Known())
    (note,) = items(waiting, "layers", Note)
    assert "computed beside the window" in note.text
    marks = {mark.id for mark in items(waiting, "curves", Markers)}
    assert marks == {"at:squared_error", "at:absolute_error"}
    pair = pair_of(session)
    compared.value_of(session.choice("perceptual"), pair.reference, pair.image)
    there = build(session, False, Known(None, pair))
    assert len(items(there, "curves", Markers)) == 3
    moved = build(edits.set_amount(session, 2.0), False, Known(None, pair))
    np.testing.assert_array_equal(
        image(moved, "map:image").values, image(there, "map:image").values
    )
    assert len(items(moved, "curves", Markers)) == 2
    slow = edits.set_against(session, "noise")
    assert not [r for r in items(build(slow, False, Known()), "curves", Rule) if "against" in r.id]


@pytest.mark.parametrize("detail", ["maps", "gradients"])
def test_features_that_do_not_fit_leave_the_pixels(session, tmp_path, detail):
    np.savez(tmp_path / "wide.npz", weights_0=np.ones((2, 1, 9, 9)))
    session = edits.set_features(edits.set_sample(session, "digit"), str(tmp_path / "wide.npz"))
    figure = build(edits.set_images(session, detail=detail))
    (note,) = items(figure, "layers", Note)
    assert "layer 0 needs 9 x 9 pixels" in note.text
    assert len(items(figure, "curves", Markers)) == 2


def test_remarks_on_pictures_are_said(session):
    own = Picture(Matrix(np.full((8, 9), 7)), "mine.png", ("made up",))
    notes = build(edits.set_reference(session, own)).notes
    assert "Reference mine.png: made up" in notes
    noise = build(edits.set_kind(session, "noise")).notes
    assert any("drawn as black or white" in note for note in noise)


@pytest.mark.parametrize(
    ("count", "shape"), [(1, (4, 4)), (8, (9, 19)), (9, (14, 14)), (70, (39, 39))]
)
def test_tiles(count, shape):
    maps = np.arange(count)[:, None, None] * np.ones((1, 4, 4))
    field = tiles(maps)
    assert field.shape == shape
    assert field[0, 0] == 0 and field[-1, -1] == min(count, 64) - 1


def test_many_maps_are_thinned():
    assert tiles(np.ones((64, 96, 96))).size < 80_000
