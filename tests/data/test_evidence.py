"""Counts of what is odd over many rows: right, and the same however the rows are split."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.data import duplicates
from lossexplorer.data.diagnostics import findings, in_order
from lossexplorer.data.evidence import Evidence
from lossexplorer.losses.links import apply

ROWS, CLASSES = 400, 5
RNG = np.random.default_rng(11)
LABELS = np.arange(ROWS) % CLASSES
LOGITS = (RNG.normal(size=(ROWS, CLASSES)) + 3 * np.eye(CLASSES)[LABELS]).astype(np.float32)
P = apply("softmax", LOGITS.astype(np.float64))
SPLITS = (ROWS, 1, 7, 64, 399)


def merged(predictions, labels, kind, split, seed=0):
    """The evidence of parts of so many rows, merged in any order."""
    parts = [
        Evidence.of(
            np.ascontiguousarray(predictions[at : at + split]),
            labels[at : at + split],
            kind,
            start=at,
        )
        for at in range(0, len(predictions), split)
    ]
    order = np.random.default_rng(seed).permutation(len(parts))
    result = parts[order[0]]
    for place in order[1:]:
        result = result.merged(parts[place])
    return result


def said(predictions, labels=LABELS, kind="logits", needs=("log",)):
    """The findings, which every split must give."""
    predictions = np.asarray(predictions)

    def equal(one, other):
        return bool((predictions[one] == predictions[other]).all())

    found = [
        in_order(findings(merged(predictions, labels, kind, split), needs, equal))
        for split in SPLITS
    ]
    assert all(each == found[0] for each in found)
    return found[0]


def only(*args, **settings):
    (found,) = said(*args, **settings)
    assert found.fix_text
    assert "\n" not in found.text
    return found


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_sound_batches_are_left_alone(dtype):
    assert said(LOGITS.astype(dtype)) == ()
    assert said(P.astype(dtype), kind="probabilities", needs=()) == ()
    if dtype != np.float16:  # logarithms rounded to it are off by up to 0.004
        assert said(np.log(P).astype(dtype), kind="log-probabilities") == ()


def test_rows_that_do_not_sum_to_one():
    odd = P.copy()
    odd[[1, 16, 89]] *= 0.95
    found = only(odd, kind="probabilities")
    assert found.text == "3 rows do not sum to 1: rows 2, 17, 90; the first sums to 0.95"
    assert (found.code, found.row) == ("row-sum", 1)
    odd[200:300] *= 0.9
    found = only(odd, kind="probabilities")
    assert found.text.startswith("103 rows do not sum to 1: rows 2, 17, 90, 201, 202, …;")
    assert said(odd, kind="probabilities", needs=("multi-label",)) == ()


def test_numbers_that_are_none():
    odd = LOGITS.copy()
    odd[[7, 70], 3] = np.nan, np.inf
    found = only(odd)
    assert found.text == "2 rows have NaN or ∞ in them: rows 8, 71"
    assert (found.severity, found.row, found.column) == ("error", 7, 3)
    masked = LOGITS.copy()
    masked[3, (LABELS[3] + 1) % 5] = -np.inf  # a class that is ruled out
    assert said(masked) == ()


def test_numbers_outside():
    odd = P.copy()
    odd[[20, 21], [2, 4]] = -0.25, 1.25
    found, sums = said(odd, kind="probabilities")
    assert found.text == (
        "2 numbers in 2 rows are outside [0, 1]: rows 21, 22; the first is -0.25 in row 21, class 2"
    )
    assert (found.code, found.row, found.column, sums.code) == ("outside", 20, 2, "row-sum")


def test_numbers_of_another_kind():
    assert said(LOGITS, kind="probabilities")[0].code == "like-logits"
    assert said(np.log(P), kind="probabilities")[0].code == "like-log-probabilities"


def test_labels_given_the_probability_zero():
    odd = P.copy()
    for row in (5, 50):
        odd[row, LABELS[row]] = 0
        odd[row] /= odd[row].sum()
    found = only(odd, kind="probabilities")
    assert found.text.endswith("log 0 = −∞: rows 6, 51")
    assert said(odd, kind="probabilities", needs=()) == ()
    soft = np.eye(CLASSES)[LABELS]
    assert said(odd, soft, "probabilities")[0].text == found.text


def test_softmax_applied_twice():
    assert [one.code for one in said(P)] == ["double-softmax"]
    sure = apply("softmax", 4 * LOGITS.astype(np.float64))
    twice = apply("softmax", sure)
    assert [one.code for one in said(twice, kind="probabilities")] == ["softmax-of-softmax"]
    twice[300] = P[300]
    assert said(twice, kind="probabilities") == ()


@pytest.mark.parametrize(("step", "word"), [(1, "minus"), (-1, "plus")])
def test_labels_off_by_one(step, word):
    label = np.where((4 if step == 1 else 0) == LABELS, 2, LABELS)
    sure = RNG.normal(size=(ROWS, CLASSES)) + 9 * np.eye(CLASSES)[label]
    off, *others = said(sure, label + step)
    assert off.code == "off-by-one"
    assert f"in 400 of 400 rows the predicted class is the label {word} 1" in off.text
    assert {one.code for one in others} <= {"absent", "never-predicted"}


def test_ignored_labels_do_not_count():
    labels = np.where(np.arange(ROWS) % 3 == 0, -100, LABELS)
    assert said(LOGITS, labels) == ()
    counted = merged(LOGITS, labels, "logits", 64)
    assert counted.labels.sum() == (labels >= 0).sum()


def test_all_rows_alike():
    found = only(np.tile(LOGITS[:1], (ROWS, 1)))
    assert (found.code, found.text) == ("constant", "all 400 rows have the same predictions")


def test_a_column_that_never_changes():
    odd = LOGITS.copy()
    odd[:, 2] = 0.5
    found = [one for one in said(odd) if one.code == "constant-class"][0]
    assert found.text == "class 2 gets the same number, 0.5, in all 400 rows"
    odd[250, 2] = 0.25
    assert "constant-class" not in [one.code for one in said(odd)]


def test_one_class_is_always_predicted():
    odd = LOGITS.copy()
    odd[:, 3] += 50
    found = only(odd)
    assert found.text == "class 3 is predicted in all 400 rows, whatever the label"


def test_a_class_that_is_never_predicted():
    odd = LOGITS.copy()
    odd[:, 3] -= 50
    assert only(odd).text == "class 3 is never predicted, though the label of 80 rows"


def test_unequal_and_absent_classes():
    labels = np.where(np.arange(ROWS) < 380, 0, 1 + np.arange(ROWS) % 2)
    logits = RNG.normal(size=(ROWS, CLASSES)) + 9 * np.eye(CLASSES)[labels]
    absent, unequal = said(logits, labels)
    assert absent.text == "classes 3 and 4 are no row's label"
    assert unequal.text == (
        "classes are unequal: 0.95 of the labels are class 0, 0.025 class 1, 38 times fewer"
    )


def test_one_score_a_row():
    label = (np.arange(ROWS) % 40 == 0).astype(float)[:, None]
    score = np.where(label > 0, 0.9, 0.1) + RNG.uniform(-0.05, 0.05, (ROWS, 1))
    (found,) = said(score, label, "probabilities")
    assert (found.code, found.column) == ("imbalance", 1)


def test_rows_that_are_there_twice():
    odd = LOGITS.copy()
    odd[17] = odd[3]
    found = only(odd)
    assert found.text == "rows 4 and 18 have the same predictions"
    assert (found.severity, found.row) == ("note", 3)
    odd[[100, 200, 300]] = odd[50]
    assert only(odd).text == (
        "6 rows have predictions that another row has too, in 2 groups; the first are rows 4 and 18"
    )


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_equal_rows_that_are_quite_sure_or_rounded_are_no_news(dtype):
    sure = P.astype(dtype)
    sure[:100] = np.eye(CLASSES)[LABELS[:100]]
    rounded = np.array([0.9998, 0.0002, 0, 0, 0])
    for row in range(100, 200):
        sure[row] = np.roll(rounded, LABELS[row])
    assert said(sure, kind="probabilities", needs=()) == ()


def test_many_duplicates_are_counted_on_a_part(monkeypatch):
    rows = RNG.integers(0, 200, (20_000, 2)).astype(np.float32)
    _, counts = np.unique(rows, axis=0, return_counts=True)
    whole = duplicates.Duplicates.of(rows, 0).counted()
    assert (whole.groups, whole.rows, whole.scale) == (
        (counts > 1).sum(),
        counts[counts > 1].sum(),
        1,
    )
    monkeypatch.setattr(duplicates, "MOST", 2_000)
    found = []
    for split in (20_000, 997, 64):
        parts = [
            duplicates.Duplicates.of(rows[at : at + split], at) for at in range(0, 20_000, split)
        ]
        result = duplicates.Duplicates()
        for part in reversed(parts):
            result = result.merged(part)
        counted = result.counted()
        found.append((counted.groups, counted.rows, counted.scale, counted.pairs.tolist()))
        assert sum(map(len, result.tidy().hashes)) <= 2_000
    assert found[0] == found[1] == found[2]
    groups, repeated, scale, pairs = found[0]
    assert scale > 1
    assert scale * groups == pytest.approx(whole.groups, rel=0.2)
    assert scale * repeated == pytest.approx(whole.rows, rel=0.2)
    assert all((rows[one] == rows[other]).all() for one, other in pairs)


def test_equal_hashes_of_other_rows_are_not_called_duplicates(monkeypatch):
    monkeypatch.setattr(duplicates, "row_hashes", lambda block: np.zeros(len(block), np.uint64))
    assert said(LOGITS) == ()


@pytest.mark.parametrize(("classes", "dtype"), [(3, "f4"), (3, "f2"), (16, "f4"), (101, "f8")])
def test_rows_that_differ_have_other_hashes(classes, dtype):
    rows = RNG.normal(size=(500, classes)).astype(dtype)
    rows[1] = rows[0]
    rows[1, -1] = np.nextafter(rows[0, -1], np.asarray(9, dtype))
    rows[3] = rows[2][::-1]
    hashes = duplicates.row_hashes(rows)
    assert len(np.unique(hashes)) == 500
    np.testing.assert_array_equal(hashes[::-1], duplicates.row_hashes(rows[::-1]))
