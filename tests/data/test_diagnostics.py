import time

import numpy as np
import pytest

from lossexplorer.data.diagnostics import FIELD_FIXES, FIXES, apply_fix, diagnose

GOOD = np.array([[0.2, 0.8], [0.5, 0.5], [1.0, 0.0]])
HOT = np.array([[0.0, 1.0], [0.0, 1.0], [1.0, 0.0]])


def only(predictions, labels=HOT, **settings):
    """The single diagnostic of this data; its fix must make it go away."""
    predictions, labels = np.asarray(predictions, float), np.asarray(labels, float)
    before = predictions.copy(), labels.copy()
    (found,) = diagnose(predictions, labels, **settings)
    assert found.fix is None or found.fix in FIXES
    assert found.fix_text
    assert "\n" not in found.text
    if found.fix in FIELD_FIXES:
        field, value = FIELD_FIXES[found.fix]
        assert diagnose(predictions, labels, **{**settings, field: value}) == ()
    elif found.fix and found.fix != "epsilon":
        fixed = apply_fix(found.fix, predictions, labels)
        assert diagnose(*fixed, **settings) == ()
        np.testing.assert_array_equal((predictions, labels), before)
    return found


def test_nothing_to_say():
    assert diagnose(GOOD, HOT, needs={"log"}) == ()
    assert diagnose(GOOD * 1e3, HOT, prediction_kind="logits") == ()
    assert diagnose(np.log([[0.2, 0.8]]), HOT[:1], prediction_kind="log-probabilities") == ()
    assert diagnose(np.array([[0.3]]), np.array([[1.0]]), needs={"log"}) == ()
    assert diagnose(GOOD, 2 * HOT - 1, label_coding="sign") == ()


def test_one_row_does_not_sum_to_one():
    found = only([[0.2, 0.8], [0.5, 0.45], [1, 0]])
    assert (found.code, found.severity, found.row, found.column) == ("row-sum", "warning", 1, None)
    assert found.text == "row 2 sums to 0.95, not 1"
    assert found.fix == "normalise-row"
    assert "2e-06" in found.fix_text


def test_several_rows_do_not_sum_to_one():
    found = only([[0.2, 0.7], [0.5, 0.45], [0.9, 0.5]])
    assert found.text == "3 rows do not sum to 1: rows 1, 2, 3; the first sums to 0.9"
    assert found.fix == "normalise-rows"


def test_tolerance_is_scaled_to_the_classes():
    row = np.full((1, 100), 0.01)
    label = np.eye(100)[:1]
    row[0, 0] += 5e-5
    assert diagnose(row, label) == ()
    row[0, 0] += 1e-4
    assert only(row, label).code == "row-sum"
    assert only([[0.5, 0.50001]], HOT[:1]).text == "row 1 sums to 1.00001, not 1"


def test_a_row_of_zeros_becomes_uniform():
    assert only([[0, 0]], HOT[:1]).fix == "normalise-row"
    assert apply_fix("normalise-row", np.zeros((1, 2)), HOT[:1])[0].tolist() == [[0.5, 0.5]]
    assert only([[-np.inf] * 2], HOT[:1], prediction_kind="log-probabilities").text == (
        "exp of row 1 sums to 0, not 1"
    )


def test_rows_need_not_sum_to_one_for_multi_label_losses():
    assert diagnose(GOOD / 2, HOT, needs={"multi-label"}) == ()
    many = {"label_kind": "soft", "needs": {"multi-label"}}
    assert diagnose(GOOD, np.ones((3, 2)), **many) == ()


def test_log_probabilities_that_do_not_sum_to_one():
    found = only(np.log([[0.2, 0.8], [0.5, 0.4], [0.9, 0.1]]), prediction_kind="log-probabilities")
    assert found.text == "exp of row 2 sums to 0.9, not 1"
    found = only(np.log([[0.2, 0.7], [0.5, 0.4], [0.9, 0.1]]), prediction_kind="log-probabilities")
    assert found.text == (
        "the exponentials of 2 rows do not sum to 1: rows 1, 2; the first sums to 0.9"
    )
    assert found.fix == "normalise-logs"


def test_one_number_outside():
    found, row_sum = diagnose(np.array([[0.2, 0.8], [0.1, 1.2], [1, 0]]), HOT)
    assert found.text == "1.2 in row 2, class 1 is no probability: it is outside [0, 1]"
    assert (found.code, found.severity, found.fix) == ("outside", "error", "clip")
    assert (found.row, found.column) == (1, 1)
    assert row_sum.code == "row-sum"


def test_several_numbers_outside():
    found = only([[0, 1], [-0.1, 1.1], [1, 0]])
    assert found.text == (
        "2 numbers in row 2 are outside [0, 1]; the first is -0.1 in row 2, class 0"
    )


def test_logits_read_as_probabilities():
    logits = np.array([[2.0, -1.0], [0.3, 4.0], [-3.0, 0.1]])
    found = only(logits, needs={"log"})
    assert (found.code, found.severity, found.fix) == ("like-logits", "error", "read-as-logits")
    one_slip = diagnose(np.array([[0.1, 6.0, 0.3]]), np.eye(3)[:1])[0]
    assert (one_slip.code, one_slip.fix) == ("outside", "clip")


def test_log_probabilities_read_as_probabilities():
    found = diagnose(np.log([[0.2, 0.8], [0.5, 0.5], [0.9, 0.1]]), HOT)[0]
    assert (found.code, found.fix) == ("like-log-probabilities", None)


def test_log_of_zero_only_where_the_label_has_weight():
    predictions = [[1, 0], [0, 1], [1, 0]]
    assert diagnose(np.array(predictions, float), HOT) == ()
    found = only(predictions, needs={"log"})
    assert (found.code, found.fix, found.row, found.column) == ("log-zero", "epsilon", 0, 1)
    assert found.text == (
        "row 1 gives class 1, its label, the probability 0: the loss takes log 0 = −∞"
    )
    found = only([[1, 0], [1, 0], [0, 1]], needs={"log"})
    assert found.text.startswith("3 rows give their label the probability 0")
    assert found.text.endswith("rows 1, 2, 3")


def test_log_of_zero_for_single_scores():
    found = only([[0.5], [1.0]], [[0], [0]], needs={"log"})
    assert found.text.startswith("row 2 gives label 0 the probability 0")
    assert only([[0.0]], [[1]], needs={"log"}).row == 0
    assert only([[1.0]], [[-1]], needs={"log"}, label_coding="sign").row == 0
    assert diagnose(np.array([[1.0], [0.0]]), np.array([[1.0], [0.0]]), needs={"log"}) == ()


def test_labels_minus_one_read_as_binary():
    found = only([[0.5], [0.4]], [[1], [-1]])
    assert (found.code, found.fix, found.row) == ("sign-labels", "read-as-sign", 1)
    assert found.text == "label −1 in row 2, but labels are read as 0/1"


def test_labels_zero_read_as_sign():
    found = only([[0.5], [0.4]], [[1], [0]], label_coding="sign")
    assert (found.code, found.fix, found.row) == ("binary-labels", "read-as-binary", 1)
    assert found.text == "label 0 in row 2, but labels are read as −1/+1"


@pytest.mark.parametrize("coding", ["binary", "sign"])
def test_labels_that_mix_both_have_no_fix(coding):
    found = only([[0.5], [0.4], [0.3]], [[1], [0], [-1]], label_coding=coding)
    assert (found.code, found.fix) == ("mixed-labels", None)


def test_soft_labels_that_do_not_sum_to_one():
    found = only(GOOD, [[0.5, 0.4], [0, 1], [1, 0]], label_kind="soft")
    assert found.text == "the label of row 1 sums to 0.9, not 1"
    assert (found.code, found.fix) == ("label-sum", "normalise-label")
    found = only(GOOD, [[0.5, 0.4], [0, 1], [3, 1]], label_kind="soft")
    assert found.text == "2 labels do not sum to 1: rows 1, 3; the first sums to 0.9"
    assert only(GOOD, [[0, 0], [0, 1], [1, 0]], label_kind="soft").row == 0


def test_labels_outside_zero_and_one_for_a_logarithm():
    labels = [[1.5], [0.0]]
    assert diagnose(np.full((2, 1), 0.5), np.array(labels)) == ()
    found = only(np.full((2, 1), 0.5), labels, needs={"log"})
    assert found.text == "label 1.5 in row 1, class 0 is outside [0, 1]"
    assert (found.code, found.fix) == ("label-range", None)
    found = only(GOOD, [[3, 1], [0, 1], [1, 0]], label_kind="soft", needs={"log"})
    assert (found.code, found.fix) == ("label-range", "normalise-label")


def test_errors_come_first():
    found = diagnose(np.array([[0.5], [0.0]]), np.array([[1.0], [1.5]]), needs={"log"})
    assert [each.severity for each in found] == ["error", "warning"]
    found = diagnose(
        np.array([[0.2, 1.2]]), np.array([[0.5, 0.4]]), label_kind="soft", needs={"log"}
    )
    assert [each.code for each in found] == ["outside", "label-sum", "row-sum"]


def test_a_fix_for_one_row_leaves_the_others():
    predictions, labels = np.array([[1.0, 3.0], [2.0, 2.0]]), np.ones((2, 2))
    fixed, same = apply_fix("normalise-row", predictions, labels, row=1)
    assert fixed.tolist() == [[1, 3], [0.5, 0.5]]
    assert same.tolist() == labels.tolist()


def test_any_row_can_be_normalised():
    fixed, _ = apply_fix("normalise-rows", np.array([[0.0, 0.0], [-1.0, 0.5], [1e308, 1e308]]), HOT)
    assert fixed.tolist() == [[0.5, 0.5], [0, 1], [0.5, 0.5]]


@pytest.mark.parametrize("code", [*FIELD_FIXES, "epsilon", "none such"])
def test_fixes_that_change_no_numbers(code):
    with pytest.raises(KeyError):
        apply_fix(code, GOOD, HOT)
    assert code in FIXES or code == "none such"


def test_two_thousand_rows_take_no_time():
    rows = np.random.default_rng(0).dirichlet(np.ones(10), 1797)
    rows[5] *= 0.9
    labels = np.eye(10)[np.arange(1797) % 10]
    times = []
    for _ in range(20):
        start = time.thread_time()
        diagnose(rows, labels, label_kind="soft", needs={"log"})
        times.append(time.thread_time() - start)
    assert min(times) < 0.02  # 0.3 ms; a loop over rows would take longer than this


def test_rows_of_a_part_are_named_by_their_numbers_in_the_whole():
    (found,) = diagnose(np.array([[0.5, 0.45]]), np.array([[0.0, 1.0]]), start=41)
    assert (found.text, found.row) == ("row 42 sums to 0.95, not 1", 41)
    (found,) = diagnose(np.array([[0.5, 0.5]]), np.array([[-1.0, 1.0]]), start=41)
    assert (found.text, found.row) == ("label −1 in row 42, but labels are read as 0/1", 41)
    (found,) = diagnose(
        np.array([[0.5]]), np.array([[1.5]]), label_kind="soft", needs={"log"}, start=41
    )
    assert (found.row, "row 42" in found.text) == (41, True)
    (found,) = diagnose(np.array([[0.5, 0.5]]), np.array([[0.5, 0.4]]), label_kind="soft", start=41)
    assert (found.text, found.row) == ("the label of row 42 sums to 0.9, not 1", 41)
