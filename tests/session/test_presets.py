"""The lessons hold what the articles print, and say so where the article is wrong."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer import assets
from lossexplorer.errors import SessionError
from lossexplorer.figures.build import build
from lossexplorer.losses import evaluate
from lossexplorer.session import presets
from lossexplorer.session.data_edits import set_data, set_prediction_kind
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


def test_lessons_come_in_course_order_with_a_title_and_a_sentence():
    assert tuple(entry.key for entry in lessons()) == COURSE
    for entry in lessons():
        assert entry.title
        assert entry.summary.endswith(".")


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
    caches = (presets.lessons, presets._files, presets._loaded)
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
    presets.lessons.cache_clear()
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
