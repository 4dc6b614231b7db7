"""What was computed with random settings is found; what can't be, is said with counts."""

from __future__ import annotations

import math
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lossexplorer.losses import evaluate
from lossexplorer.losses.links import apply
from lossexplorer.session.matching import (
    Match,
    Question,
    apply_match,
    search,
    tried_words,
    typed_number,
)
from lossexplorer.session.matching import sums as sums_module
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.row_view import row_view
from lossexplorer.session.session import Data, Session
from lossexplorer.session.store import dumps, loads
from lossexplorer.session.total import total

CASES = st.fixed_dictionaries(
    {
        "seed": st.integers(0, 10_000),
        "rows": st.integers(1, 12),
        "fed": st.sampled_from(["softmax", "softmax twice", "sigmoid", "probabilities"]),
        "loss": st.sampled_from(
            ["cross_entropy", "binary_cross_entropy", "squared_error", "kl_divergence", "huber"]
        ),
        "reduction": st.sampled_from(["sum", "mean", "batchmean"]),
        "by_row": st.sampled_from(["sum", "mean", None]),
        "base": st.sampled_from(["e", 2, 10]),
        "epsilon": st.sampled_from([None, 1e-7, 1e-8, 1e-12, 1e-15]),
        "mode": st.sampled_from(["add", "clip"]),
        "half": st.booleans(),
        "weighted": st.booleans(),
        "temperature": st.sampled_from([1.0, 2.5]),
    }
)


def computed(case: dict) -> tuple[float, Data]:
    """A number with settings, and the data it came from."""
    rng = np.random.default_rng(case["seed"])
    z = rng.normal(size=(case["rows"], 3)) * 3
    labels = np.eye(3)[rng.integers(0, 3, case["rows"])]
    kind, p = "logits", apply("softmax", z, case["temperature"])
    if case["fed"] == "softmax twice":
        p = apply("softmax", p)
    elif case["fed"] == "sigmoid":
        p = apply("sigmoid", z, case["temperature"])
    elif case["fed"] == "probabilities":
        z, kind = p, "probabilities"
    loss, options = case["loss"], {"reduction": case["reduction"]}
    target = labels.argmax(axis=1) if loss == "cross_entropy" else labels
    weights = None
    if loss in ("cross_entropy", "binary_cross_entropy", "kl_divergence"):
        options |= {"base": case["base"], "epsilon": case["epsilon"]}
    if loss == "cross_entropy":
        options["epsilon_mode"] = case["mode"]
        if case["weighted"]:
            weights = options["class_weight"] = np.array([1.0, 3.0, 0.25])
    else:
        options["rows"] = case["by_row"]
    if loss == "squared_error":
        options["half"] = case["half"]
    value = evaluate(loss, p, target, convention="textbook", **options).value
    held = None if weights is None else Matrix(weights)
    return value, Data(Matrix(z), Matrix(labels), kind, class_weights=held)


def all_of(matches: tuple[Match, ...]) -> list[Match]:
    return [one for match in matches for one in (match, *match.same)]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CASES)
def test_settings_that_were_used_are_found_and_can_be_shown(case):
    value, data = computed(case)
    temperature = case["temperature"]
    found = search(Question(typed_number(repr(value)), data, temperature))
    matches = [match for match in all_of(found.matches) if match.row is None]
    assert case["loss"] in {match.choice.key for match in matches}
    for match in matches:
        shown = apply_match(Session(data=data), data, match)
        assert total(shown, match.choice.key) == pytest.approx(value, rel=1e-11)


def test_a_row_alone_is_what_the_vector_workspace_reads(scores, look):
    few = Data(Matrix(scores.predictions.array[:5]), Matrix(scores.labels.array[:5]), "logits")
    session = Session(data=few)
    value = row_view(session, "cross_entropy", 3).value
    first = look(value, few).matches[0]
    assert first.row == 3
    assert "on row 4 alone" in first.words
    shown = apply_match(session, few, first)
    assert shown.vector.row == 3
    assert row_view(shown, first.choice.key).value == pytest.approx(value, rel=1e-12)


def test_rows_are_not_tried_alone_where_there_are_many(scores, look):
    found = look("0.5", scores)
    assert not found.tried.rows_alone
    assert all(match.row is None for match in all_of(found.matches))


def test_what_is_applied_where_nothing_is_as_it_was(scores):
    """Fed numbers replace the predictions; the searched data can be applied to again."""
    z, y = scores.predictions.array, scores.labels.array.argmax(axis=1)
    value = evaluate("cross_entropy", apply("softmax", z), y, link="softmax").value
    found = search(Question(typed_number(repr(value)), scores))
    session = Session(data=scores)
    twice = apply_match(session, scores, found.matches[0])
    np.testing.assert_allclose(twice.data.predictions.array, apply("softmax", z))
    assert twice.data.prediction_kind == "logits"
    again = apply_match(twice, scores, found.matches[0])
    assert again == twice


def test_nothing_found_says_what_was_tried_and_what_comes_nearest(scores, look):
    found = look("123456.789", scores)
    assert found.matches == ()
    assert len(found.nearest) == 5
    gaps = [abs(match.difference) for match in found.nearest]
    assert gaps == sorted(gaps)
    assert all(m.difference == pytest.approx(m.value - 123456.789) for m in found.nearest)
    assert found.tried.numbers > 1000 and found.tried.losses > 10
    words = tried_words(found)
    assert f"{found.tried.numbers:,} numbers" in words
    assert "softmax twice" in words


def test_only_the_losses_that_are_asked_for(scores, look):
    found = look("0.5", scores, losses=("hinge",))
    assert found.tried.losses == 1
    assert {m.choice.key for m in all_of(found.matches) or found.nearest} == {"hinge"}


def test_losses_that_are_ticked_come_first_among_equals(look):
    assert look("0.0975", "digit-mse").matches[0].choice.key == "squared_error"
    ticked = look("0.0975", "digit-mse", first=("huber",))
    assert ticked.matches[0].choice.key == "huber"
    assert "squared_error" in {match.choice.key for match in ticked.matches[0].same}


def test_no_statement_stands_twice_and_the_simplest_first(scores, look):
    found = look("1.0", scores)
    statements = [match.statement for match in all_of(found.matches)]
    assert len(statements) == len(set(statements))
    costs = [match.cost for match in found.matches]
    assert costs == sorted(costs)


def test_a_number_that_fits_nearly_everything_is_cut_short(scores):
    found = search(Question(typed_number("0", 100.0), scores))
    assert found.more
    assert len(all_of(found.matches)) <= 400


def test_targets_that_are_numbers(look):
    rng = np.random.default_rng(3)
    prediction, target = rng.normal(size=(20, 1)) * 5, rng.normal(size=(20, 1)) * 5
    data = Data(Matrix(prediction), Matrix(target), "logits", "soft")
    value = evaluate("huber", prediction, target, delta=1.0, rows=None).value
    first = look(value, data).matches[0]
    assert first.choice.key == "huber"
    shown = apply_match(Session(data=data), data, first)
    assert total(shown, "huber") == pytest.approx(value, rel=1e-12)


def test_log_probabilities_that_are_given_as_such(scores, look):
    z, y = scores.predictions.array, scores.labels.array.argmax(axis=1)
    logs = apply("log_softmax", z)
    data = Data(Matrix(logs), scores.labels, "log-probabilities")
    value = evaluate("negative_log_likelihood", logs, y).value
    first = look(value, data).matches[0]
    assert not first.mistake
    forgotten = evaluate("negative_log_likelihood", np.exp(logs), y).value
    assert look(forgotten, data).matches[0].mistake.startswith("log forgotten")


def test_blocks_of_rows_give_what_all_rows_give(monkeypatch, scores, look):
    whole = look("1.5", scores)
    monkeypatch.setattr(sums_module, "_BLOCK", 20)
    monkeypatch.setattr(sums_module, "_KEPT", 10)
    parts = look("1.5", scores)
    assert parts.tried == whole.tried
    values = [match.value for match in all_of(parts.matches)]
    assert values == pytest.approx([match.value for match in all_of(whole.matches)], rel=1e-12)


def test_threads_change_nothing_and_stop_when_nobody_listens(monkeypatch, scores):
    module = sys.modules[search.__module__]
    question = Question(typed_number("1.5"), scores)
    one = search(question)
    monkeypatch.setattr(module, "_MANY", 0)
    several = search(question)
    assert [m.statement for m in several.matches] == [m.statement for m in one.matches]

    class Stop(Exception):
        pass

    def report(share: float) -> None:
        if share > 0.2:
            raise Stop

    with pytest.raises(Stop):
        search(question, report)


def test_progress_rises_and_first_results_come_before_the_end(monkeypatch, scores):
    module = sys.modules[search.__module__]
    monkeypatch.setattr(module, "_SHOW_EVERY_S", 0.0)
    z, y = scores.predictions.array, scores.labels.array.argmax(axis=1)
    value = evaluate("cross_entropy", z, y, link="softmax").value
    shares: list[float] = []
    shown: list[tuple[float, int]] = []
    found = search(
        Question(typed_number(f"{value:.6f}"), scores),
        shares.append,
        lambda found: shown.append((shares[-1], len(all_of(found.matches)))),
    )
    assert shares == sorted(shares) and shares[0] >= 0 and shares[-1] < 1
    assert shown[0][0] < 0.1
    assert shown[-1][1] == len(all_of(found.matches))
    assert math.isclose(found.matches[0].value, value)


def test_every_session_it_makes_can_be_saved_and_opened_again(scores, look):
    found = all_of(look("1.0", scores).matches)
    assert any("base" in match.choice.values() for match in found)
    for match in found:
        shown = apply_match(Session(data=scores), scores, match)
        assert loads(dumps(shown)) == shown
