"""The numbers of the source articles are found, and said to be what they are."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.losses import evaluate
from lossexplorer.losses.links import apply
from lossexplorer.session.matching import Match, apply_match, tried_words
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Data
from lossexplorer.session.total import total


def everything(match: Match) -> list[str]:
    return [match.statement, *(other.statement for other in match.same)]


def test_half_of_a_sum(look):
    (first, *_) = look("0.0975", "digit-mse").matches
    assert first.choice.key == "squared_error"
    assert first.value == pytest.approx(0.0975, rel=1e-14)
    assert "times ½" in first.words
    assert "summed over the classes" in first.words
    assert first.row == 0
    assert "textbook" in first.sources
    assert any(line.startswith("Huber") for line in everything(first))


def test_an_epsilon_that_was_added(look):
    (only,) = look("0.510825457099338", "digit-ce").matches
    assert only.choice.key == "cross_entropy"
    assert "ε = 1e-7 added" in only.words
    assert only.value == 0.510825457099338


def test_an_epsilon_that_guards_nothing(look):
    (first, *_) = look(-np.log(0.6) + 2 * 0.4, "digit-ce").matches
    assert first.choice.key == "poly1"
    assert "ε = 2" in first.words


def test_cross_entropy_from_logits_with_all_that_do_the_same(look):
    first = look("2.2152", "ce-from-logits").matches[0]
    assert first.choice.key == "cross_entropy"
    assert {"PyTorch", "Keras", "Optax", "scikit-learn", "textbook"} == set(first.sources)
    assert not first.mistake
    assert any(line.startswith("Negative log-likelihood") for line in everything(first))
    assert first.cost == 0


def test_log_softmax_and_a_forgotten_log(look):
    right = look("1.3537", "nll").matches[0]
    assert any("log-softmax of the logits" in line for line in everything(right))
    (forgotten, *_) = look("-0.3861", "nll").matches
    assert forgotten.choice.key == "negative_log_likelihood"
    assert forgotten.mistake.startswith("log forgotten")
    assert forgotten.value == pytest.approx(-0.3861, abs=5e-5)


@pytest.fixture
def model() -> Data:
    rows = np.array([(0.3, 0.3, 0.4), (0.3, 0.4, 0.3), (0.1, 0.2, 0.7)])
    return Data(Matrix(rows), Matrix(np.eye(3)[[2, 1, 0]]))


def test_base_10_and_a_sum(look, model):
    first = look("1.795880", model).matches[0]
    assert first.choice.key == "cross_entropy"
    assert {"logarithm to base 10", "summed over the rows"} <= set(first.words)


def test_sums_of_rows_averaged(look, model):
    first = look("0.806667", model).matches[0]
    assert first.choice.key == "squared_error"
    assert "summed over the classes, mean over the rows" in first.words


def test_softmax_twice_is_named_whatever_the_data_are(look, scores):
    z, y = scores.predictions.array, scores.labels.array.argmax(axis=1)
    value = evaluate("cross_entropy", apply("softmax", z), y, link="softmax").value
    (first, *_) = look(f"{value:.5g}", scores).matches
    assert first.mistake == "softmax applied twice: the logits were already probabilities"
    probabilities = Data(Matrix(apply("softmax", z)), scores.labels)
    (first, *_) = look(f"{value:.5g}", probabilities).matches
    assert first.mistake == "softmax applied twice: the predictions are already probabilities"


@pytest.mark.parametrize(
    ("reduction", "words"),
    [("weighted_mean", "weighted mean, ÷ Σ weights"), ("mean", "weighted, ÷ number of rows")],
)
def test_weighted_means_of_both_kinds(look, scores, reduction, words):
    weights = np.array([1.0, 2.0, 0.5, 4.0])
    z, y = scores.predictions.array, scores.labels.array.argmax(axis=1)
    value = evaluate(
        "cross_entropy", z, y, link="softmax", class_weight=weights, reduction=reduction
    ).value
    data = Data(scores.predictions, scores.labels, "logits", class_weights=Matrix(weights))
    first = look(value, data).matches[0]
    assert first.choice.key == "cross_entropy"
    assert first.weighted
    assert words in first.words
    assert ("PyTorch" in first.sources) == (reduction == "weighted_mean")


def test_class_weights_that_were_given_but_not_used(look, scores):
    z, y = scores.predictions.array, scores.labels.array.argmax(axis=1)
    value = evaluate("cross_entropy", z, y, link="softmax").value
    data = replace(scores, class_weights=Matrix(np.array([1.0, 2.0, 0.5, 4.0])))
    found = look(value, data)
    assert not found.matches[0].weighted
    assert "without class weights" in found.matches[0].words
    assert "with and without class weights" in tried_words(found)


def test_sigmoid_twice_is_named(look):
    rng = np.random.default_rng(1)
    z, t = rng.normal(size=(9, 1)) * 3, rng.integers(0, 2, (9, 1)).astype(float)
    value = evaluate("binary_cross_entropy", apply("sigmoid", z), t, link="sigmoid").value
    (first, *_) = look(value, Data(Matrix(z), Matrix(t), "logits")).matches
    assert first.mistake == "sigmoid applied twice: the logits were already probabilities"


def test_a_temperature_that_was_used_and_one_that_was_forgotten(look, scores):
    z, y = scores.predictions.array, scores.labels.array.argmax(axis=1)
    hot = evaluate("cross_entropy", z, y, link="softmax", temperature=3.0).value
    (first, *_) = look(hot, scores, temperature=3.0).matches
    assert "softmax of the logits at temperature 3" in first.words
    assert first.feed.temperature == 3.0
    plain = evaluate("cross_entropy", z, y, link="softmax").value
    (first, *_) = look(plain, scores, temperature=3.0).matches
    assert first.feed.temperature == 1.0
    assert not look(hot, scores).matches


@pytest.mark.parametrize(
    ("lesson", "number"),
    [
        ("digit-mse", "0.0975"),
        ("digit-ce", "0.510825457099338"),
        ("ce-from-logits", "2.2152"),
        ("nll", "-0.3861"),
    ],
)
def test_every_match_shows_its_number_in_the_session(look, lesson, number):
    session = open_lesson(lesson)
    found = look(number, lesson)
    for match in found.matches:
        for one in (match, *match.same):
            shown = apply_match(session, session.data, one)
            assert shown.selected == one.choice.key
            if one.row is None:
                assert total(shown, one.choice.key) == pytest.approx(one.value, rel=1e-12)
