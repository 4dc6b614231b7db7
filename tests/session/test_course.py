"""The course is whole: every worked example is a lesson, every printed number is cited."""

from __future__ import annotations

import re

import numpy as np
import pytest

from lossexplorer.session.edits import set_vector
from lossexplorer.session.presets import COURSE, SECTIONS, lessons, open_lesson
from lossexplorer.session.published import published_rows
from lossexplorer.session.row_view import row_view

# worked example of the articles: the lessons that show it, the numbers the article prints
EXAMPLES = {
    "two predictions of one digit, squared error": (["digit-mse"], ["0.0975", "0.5975"]),
    "two predictions of one digit, cross-entropy with 1e-7 added": (
        ["digit-ce"],
        ["0.510825457099338", "2.302584092994546"],
    ),
    "three classes": (["three-classes"], ["0.69", "0.22", "0.2231"]),
    "cross-entropy from logits": (["ce-from-logits"], ["2.2152", "2.2151"]),
    "negative log-likelihood": (["nll"], ["1.3537"]),
    "two models: classification error": (["two-models"], ["1/3", "1/3"]),
    "two models: mean squared error": (["two-models"], ["0.81", "0.34"]),
    "two models: cross-entropy, log base 10": (["two-models"], ["1.8", "0.697"]),
    "eight teams": (["eight-teams"], ["2", "1", "3"]),
    "two matches": (["two-matches"], ["1", "0.8"]),
    "table tennis": (["table-tennis"], ["0.1164"]),
    "cat or not": (["cat-likelihood"], ["-4.8975"]),
    "mini-batches": (["digits-minibatch"], []),
    "softmax with cross-entropy": (["softmax-ce"], []),
    "squared error saturates": (["mse-saturates", "mse-stalls", "mse-stalls-softmax"], []),
    "why not accuracy": (["why-not-accuracy"], []),
    "imbalance": (["imbalance"], []),
    "soft softmax": (["soft-softmax"], []),
    "an outlier under L1, L2, smooth L1, Huber": (["one-outlier"], []),
    "surrogates of the 0-1 step": (["surrogates"], []),
    "KL is not symmetric": (["kl-not-symmetric"], []),
    "pixels or perception": (["pixels-or-perception"], []),
}
# where the article is wrong
MISTAKES = {"2.2151", "0.697", "0.1164", "-4.8975"}
SENTENCE = re.compile(r"[.!?](?=\s|$)")


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_worked_example_is_a_lesson_that_cites_its_numbers(example):
    keys, printed = EXAMPLES[example]
    assert set(keys) <= set(COURSE)
    cited = [row.published for key in keys for row in published_rows(open_lesson(key))]
    for number in printed:
        assert printed.count(number) <= cited.count(number)


@pytest.mark.parametrize("key", COURSE)
def test_a_cited_number_is_right_or_explained(key):
    for row in published_rows(open_lesson(key)):
        assert row.computed is not None and np.isfinite(row.computed)
        assert row.matches or len(row.why) > 20
        if row.published in MISTAKES:
            assert not row.matches


@pytest.mark.parametrize("key", COURSE)
def test_a_lesson_says_what_to_look_at_to_try_and_to_conclude(key):
    lesson = open_lesson(key).lesson
    for text in (lesson.look, lesson.explore, lesson.conclude):
        assert len(SENTENCE.findall(text)) >= 2, text


@pytest.mark.parametrize("key", COURSE)
def test_a_lesson_that_asks_says_so(key):
    lesson = open_lesson(key).lesson
    asks = any(item.ask for item in lesson.published)
    assert asks == ("Guess" in lesson.look and "Values" in lesson.look)


def test_every_lesson_has_its_part_of_the_course():
    assert len(set(COURSE)) == len(COURSE)
    places = {title: k for k, (title, _) in enumerate(SECTIONS)}
    order = [places[entry.section] for entry in lessons()]
    assert order == sorted(order)
    assert set(order) == set(places.values())


def test_the_soft_softmax_is_as_told():
    session = open_lesson("soft-softmax")
    views = [row_view(session, "entropy", row) for row in range(4)]
    values = [view.value for view in views]
    assert [round(value, 3) for value in values] == [0.878, 1.741, 2.211, 2.315]
    assert values == sorted(values) and values[-1] < np.log2(5)
    assert len({int(view.probabilities.argmax()) for view in views}) == 1
    # "at T = 2 the first row is what the second was"
    warmer = set_vector(session, temperature=2.0)
    np.testing.assert_allclose(
        row_view(warmer, "entropy", 0).probabilities, views[1].probabilities, rtol=1e-12
    )
    # "towards 2.322", "to 0"
    hot, cold = (set_vector(session, temperature=t) for t in (1e3, 1e-2))
    assert row_view(hot, "entropy", 0).value == pytest.approx(np.log2(5), abs=1e-4)
    assert row_view(cold, "entropy", 0).value == pytest.approx(0.0, abs=1e-9)
    # the cross-entropy "is near 2.322 whatever the label"
    assert row_view(hot, "cross_entropy", 0).value == pytest.approx(np.log2(5), abs=0.01)
