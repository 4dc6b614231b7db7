"""The lessons hold what the articles print, and say so where the article is wrong."""

from __future__ import annotations

import importlib.util
import json
import shutil

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer import assets
from lossexplorer.batch.statistics.minibatch import draw, expected_deviation
from lossexplorer.errors import SessionError
from lossexplorer.figures.build import build
from lossexplorer.losses import evaluate
from lossexplorer.session import presets
from lossexplorer.session.batch_edits import set_second, swap_models
from lossexplorer.session.batch_results import batch_result
from lossexplorer.session.data_edits import (
    set_class_weight,
    set_data,
    set_label_kind,
    set_prediction_kind,
)
from lossexplorer.session.diagnosis import fix
from lossexplorer.session.edits import set_probe, show_loss
from lossexplorer.session.gradient_check import check_row
from lossexplorer.session.lesson import Lesson, Published
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.presets import COURSE, lessons, open_lesson
from lossexplorer.session.published import published_rows
from lossexplorer.session.readings import readings
from lossexplorer.session.row_view import row_view
from lossexplorer.session.session import Data, blank
from lossexplorer.session.store import dumps, loads
from lossexplorer.session.total import total


def test_lessons_come_in_course_order_with_a_title():
    assert tuple(entry.key for entry in lessons()) == COURSE
    for entry in lessons():
        assert entry.title


@pytest.mark.parametrize("key", COURSE)
def test_a_lesson_is_whole(key):
    session = open_lesson(key)
    lesson = session.lesson
    assert lesson.key == key
    assert session.title == lesson.title
    for text in (lesson.source, lesson.look, lesson.explore, lesson.conclude):
        assert len(text) > 40
    assert session.shown
    assert session.selected in {choice.key for choice in session.shown}
    assert build(session).panels
    assert loads(dumps(session)) == session


@pytest.mark.parametrize("key", COURSE)
def test_what_a_lesson_says_of_a_number_is_so(key):
    """``matches`` and ``why`` in the file are written by hand; this checks them."""
    session = open_lesson(key)
    for said, row in zip(session.lesson.published, published_rows(session), strict=True):
        assert row.matches == said.matches
        if row.published:
            assert bool(row.why) != row.matches
        assert (row.what, row.published) == (said.what, said.published)


def computed(key: str) -> list[float | None]:
    return [row.computed for row in published_rows(open_lesson(key))]


def test_digit_squared_error():
    assert computed("digit-mse") == [0.09750000000000003, 0.5975]


def test_digit_cross_entropy_to_the_last_digit():
    assert computed("digit-ce") == [0.510825457099338, 2.302584092994546]


def test_three_classes():
    assert computed("three-classes") == pytest.approx([np.log(2), 0.223144, 0.223144], abs=5e-7)


def test_cross_entropy_from_logits():
    session = open_lesson("ce-from-logits")
    logits, labels = session.data.predictions.array, session.data.labels.array.argmax(axis=1)
    expected = evaluate("cross_entropy", logits, labels, link="softmax").value
    assert computed("ce-from-logits") == [expected, expected]
    assert round(expected, 4) == 2.2152


def test_likelihood_as_printed_is_negative_and_the_log_softmax_mends_it():
    printed, right = computed("nll")
    assert round(printed, 4) == -0.3861
    assert round(right, 4) == 1.3537
    assert [row.matches for row in published_rows(open_lesson("nll"))] == [False, True]


def test_softmax_and_cross_entropy_give_p_minus_y():
    session = open_lesson("softmax-ce")
    view = row_view(session, "cross_entropy")
    np.testing.assert_allclose(view.gradient_z, view.probabilities - view.label, atol=1e-15)
    np.testing.assert_allclose(view.jacobian.T @ view.gradient_p, view.gradient_z, atol=1e-15)
    assert all(check.agrees for check in check_row(session, "cross_entropy"))


def test_squared_error_saturates():
    session = open_lesson("mse-saturates")
    assert session.curves.probe == -5.0
    at_probe = readings(session)
    ratio = at_probe["binary_cross_entropy"].gradient / at_probe["squared_error"].gradient
    p = 1 / (1 + np.exp(5.0))
    assert ratio == pytest.approx(1 / (p * (1 - p)))
    assert 149 < ratio < 152  # "about 150 times"
    further = readings(set_probe(session, -20.0))
    assert abs(further["squared_error"].gradient) < 1e-8
    assert further["binary_cross_entropy"].gradient == pytest.approx(-1.0)


def test_what_the_digit_lessons_tell_is_so():
    second = open_lesson("digit-mse").data.predictions.array[1]
    terms = (second - open_lesson("digit-mse").data.labels.array[1]) ** 2
    assert 0.29 < terms[7] / terms.sum() < 1 / 3  # "almost a third"
    zero = Data(Matrix([[1.0, 0.0]]), Matrix([[0, 1]]), label_kind="one-hot")
    session = set_data(open_lesson("digit-ce"), zero)
    assert row_view(session, "cross_entropy").value == pytest.approx(16.1, abs=0.05)


def test_an_unknown_lesson_suggests_the_nearest():
    with pytest.raises(SessionError, match="did you mean 'digit-mse'"):
        open_lesson("digit-mes")
    with pytest.raises(SessionError, match="there are digit-mse, digit-ce"):
        open_lesson("../../etc/passwd")


@pytest.fixture
def presets_folder(tmp_path, monkeypatch):
    shutil.copytree(assets.path("presets"), tmp_path / "presets")
    caches = (presets._listed, presets._files, presets._loaded)
    monkeypatch.setattr(assets, "root", lambda: tmp_path)
    for cached in caches:
        cached.cache_clear()
    yield tmp_path / "presets"
    for cached in caches:
        cached.cache_clear()


def test_a_new_file_is_a_new_lesson(presets_folder):
    document = json.loads(dumps(open_lesson("nll")))
    document["session"]["lesson"]["title"] = "Mine"
    (presets_folder / "a-new-one.lossx").write_text(json.dumps(document))
    document["session"]["lesson"] = None
    (presets_folder / "no-lesson.lossx").write_text(json.dumps(document))
    presets._files.cache_clear()
    presets._listed.cache_clear()
    assert [entry.key for entry in lessons()] == [*COURSE, "a-new-one"]


def lesson_with(**fields: object) -> Lesson:
    item = {"what": "w", "published": "1.0986", "loss": "cross_entropy", **fields}
    return Lesson("k", "t", published=(Published(**item),))


def row_of(session, **fields):
    (row,) = published_rows(replace(session, lesson=lesson_with(**fields)))
    return row


def test_no_lesson_has_no_published_numbers():
    assert published_rows(blank()) == ()


@pytest.mark.parametrize(
    ("printed", "matches"),
    [
        ("1.0986", True),
        ("1.10", True),
        ("1", True),
        ("1.0985", False),
        ("1.09", False),
        ("-1.0986", False),
        ("−1.0986", False),
        ("about 1", False),
        ("inf", False),
    ],
)
def test_a_number_matches_at_the_precision_it_is_printed_with(printed, matches):
    row = row_of(blank(), published=printed)
    assert row.computed == pytest.approx(np.log(3))
    assert row.matches is matches


def test_all_rows_of_probabilities_and_of_log_probabilities_give_one_mean():
    values = np.array([[0.5, 0.2, 0.3], [0.8, 0.1, 0.1]])
    labels = Matrix(np.eye(3)[[0, 1]])
    session = set_data(blank(), Data(Matrix(values), labels))
    expected = -np.log([0.5, 0.1]).mean()
    assert row_of(session).computed == pytest.approx(expected)
    assert row_of(set_prediction_kind(session, "log-probabilities")).computed == pytest.approx(
        expected
    )
    assert row_of(session, loss="squared_error").computed == pytest.approx(
        ((values - np.eye(3)[[0, 1]]) ** 2).mean()
    )


def test_scores_with_signs_are_understood():
    data = Data(
        Matrix([[0.3], [-1.2]]),
        Matrix([[1], [-1]]),
        prediction_kind="logits",
        label_coding="sign",
    )
    session = set_data(blank(), data)
    assert row_of(session, loss="hinge").computed == pytest.approx(0.35)


def test_values_kept_apart_are_averaged():
    session = set_data(blank(), Data(Matrix([[0.5, 0.5]]), Matrix([[0, 1]])))
    choice = replace(session.choice("squared_error"), convention="optax")
    session = replace(session, losses=(choice,))
    assert row_of(session, loss="squared_error").computed == pytest.approx(0.25)


def test_a_loss_that_does_not_apply_has_no_number():
    assert row_of(blank(), loss="hinge").computed is None
    assert row_of(blank(), row=7).computed is None  # rows were taken out since
    beyond = set_data(blank(), Data(Matrix([[1.5, -0.5]]), Matrix([[0, 1]])))
    row = row_of(beyond)
    assert row.computed is None
    assert not row.matches


def test_an_infinite_loss_matches_nothing():
    session = set_data(blank(), Data(Matrix([[1.0, 0.0]]), Matrix([[0, 1]])))
    row = row_of(show_loss(session, "cross_entropy", True))
    assert row.computed == np.inf
    assert not row.matches


def test_a_wrong_link_can_be_tried_on_one_row():
    session = fix(blank(), "read-as-logits")
    row = row_of(session, loss="negative_log_likelihood", link="softmax", row=0)
    assert row.computed == pytest.approx(-1 / 3)


def test_a_fraction_is_printed_exactly():
    item = row_of(set_data(blank(2), Data(Matrix([[0.5, 0.5]]), Matrix([[0, 1]]))), loss="zero_one")
    assert item.computed == 1.0
    assert item.matches is False
    third = set_data(
        blank(2),
        Data(Matrix([[0.9, 0.1], [0.2, 0.8], [0.7, 0.3]]), Matrix([[1, 0], [0, 1], [0, 1]])),
    )
    assert row_of(third, loss="zero_one", published="1/3").matches is True
    assert row_of(third, loss="zero_one", published="2/3").matches is False
    assert row_of(third, loss="zero_one", published="1/0").matches is False
    assert row_of(third, loss="zero_one", published="a/b").matches is False


def test_a_printed_number_belongs_to_its_model_whichever_is_looked_at():
    session = open_lesson("two-models")
    swapped = swap_models(session)
    assert swapped.data.model == "model 2"
    assert published_rows(swapped) == published_rows(session)
    alone = set_second(session, None)
    assert [row.computed is None for row in published_rows(alone)] == [False, True] * 3


def test_two_models_with_equal_errors_differ_in_loss():
    assert computed("two-models") == pytest.approx(
        [1 / 3, 1 / 3, 0.806667, 0.34, 1.795880, 0.832683], abs=5e-7
    )
    # "0.155 + 0.155 + 0.523 = 0.833. With 0.4 it would be 0.708"
    terms = -np.log10([0.7, 0.7, 0.3])
    assert terms.round(3).tolist() == [0.155, 0.155, 0.523]
    assert round(-np.log10(0.7 * 0.7 * 0.4), 3) == 0.708


def test_what_the_lesson_of_mini_batches_tells_is_so():
    session = open_lesson("digits-minibatch")
    losses = np.array([model.columns.loss for model in batch_result(session).models])
    every = losses.mean(axis=1)
    assert every.round(4).tolist() == [0.2678, 0.2767]
    drawn = np.array([losses[:, draw(500, 10, seed)].mean(axis=1) for seed in range(400)])
    assert drawn[0, 0] > drawn[0, 1]  # "the ten rows of seed 0 prefer the MLP"
    assert 0.65 < (drawn[:, 0] > drawn[:, 1]).mean() < 0.75  # "seven of ten"
    assert np.quantile(drawn[:, 0], (0.025, 0.975)).round(1).tolist() == [0.0, 1.0]
    np.testing.assert_allclose(drawn.mean(axis=0), every, rtol=0.1)
    ten, ninety = expected_deviation(losses[0].std(), 500, np.array([10, 90]), False)
    assert 3.0 < ten / ninety < 3.5  # "three times closer, and a little more"


def test_index_and_one_hot_labels_give_the_same_mini_batches():
    session = open_lesson("digits-minibatch")
    by_index, one_hot = (
        batch_result(set_label_kind(session, kind)).models[0].columns.loss
        for kind in ("index", "one-hot")
    )
    rows = draw(500, session.batch.draw.size, session.batch.draw.seed)
    np.testing.assert_array_equal(by_index[rows], one_hot[rows])


def test_what_the_lesson_of_imbalance_tells_is_so():
    session = open_lesson("imbalance")
    labels = session.data.labels.array.argmax(axis=1)
    assert ((labels == 0).sum(), labels.size) == (28, 256)
    never, detector = batch_result(session).models
    wrong = [(model.columns.predicted != labels) for model in (never, detector)]
    assert [mistakes.sum() for mistakes in wrong] == [28, 36]
    assert not wrong[1][labels == 0].any()  # "finds all 28"
    by_weight = [model.summary.value("weighted_mean") for model in (never, detector)]
    by_pixel = [model.summary.value("mean") for model in (never, detector)]
    assert by_weight == pytest.approx([3.02, 0.087], rel=0.01)
    assert by_pixel == pytest.approx([0.333, 0.0096], rel=0.01)
    assert by_weight[0] / by_pixel[0] == pytest.approx(256 / (28 + 0.228))  # "nine times"
    textbook = replace(session.losses[0], convention="textbook")
    session = replace(session, losses=(textbook, *session.losses[1:]))
    assert total(session, "cross_entropy") == pytest.approx(by_pixel[0], rel=1e-12)
    even = set_class_weight(session, 1, 1.0)
    plain = [model.summary.mean for model in batch_result(even).models]
    assert plain == pytest.approx([0.377, 0.434], abs=5e-4)


def test_the_script_makes_the_lessons_again():
    path = assets.path("presets") / "make_batch_lessons.py"
    spec = importlib.util.spec_from_file_location("make_batch_lessons", path)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    for session in (made.digits(), made.imbalance()):
        there = assets.path("presets") / f"{session.lesson.key}.lossx"
        assert dumps(session) == there.read_bytes()


@pytest.fixture
def with_a_damaged_lesson(tmp_path, monkeypatch):
    """The lessons lie in a copy, in which one file was cut off."""
    folder = shutil.copytree(assets.path("presets"), tmp_path / "presets")
    cut = folder / "two-matches.lossx"
    cut.write_bytes(cut.read_bytes()[:100])
    monkeypatch.setattr(assets, "path", lambda name: tmp_path / name)
    for cached in (presets._files, presets._listed):
        cached.cache_clear()
    yield cut
    for cached in (presets._files, presets._listed, presets._loaded):
        cached.cache_clear()


def test_a_damaged_lesson_is_left_out_and_said(with_a_damaged_lesson):
    keys = {entry.key for entry in lessons()}
    assert keys == set(COURSE) - {"two-matches"}
    (error,) = presets.damaged_lessons()
    assert str(with_a_damaged_lesson) in error.message
    assert build(open_lesson("digit-mse")).panels
    with pytest.raises(SessionError, match="cut off"):
        open_lesson("two-matches")
