"""The order of a table against a plain Python sort, and the filter against plain Python."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lossexplorer.batch.passes.result import Columns
from lossexplorer.batch.table import order as order_module
from lossexplorer.batch.table.order import order_of, stable_order
from lossexplorer.batch.table.row_filter import numbers_containing
from lossexplorer.session.batch_view import BatchView

SORTS = ("label", "predicted", "loss", "gradient", "margin")
SECOND_SORTS = ("second_predicted", "second_loss", "difference")


@dataclass(frozen=True)
class Wanted:
    sort: str = "row"
    descending: bool = False
    wrong_only: bool = False
    label: int | None = None
    above: float | None = None
    search: str = ""


def columns(rows, seed=0, dtype=np.float64, odd=True):
    """Columns with many equal values, and some that are infinite or missing."""
    random = np.random.default_rng(seed)
    loss = np.round(random.exponential(size=rows), 1).astype(dtype)
    if odd and rows > 20:
        loss[random.integers(0, rows, rows // 10)] = np.nan
        loss[random.integers(0, rows, rows // 10)] = np.inf
        loss[random.integers(0, rows, rows // 20)] = -np.inf
    return Columns(
        loss=loss,
        predicted=random.integers(0, 10, rows).astype(np.int32),
        label=random.integers(-1, 10, rows),
        margin=random.normal(size=rows).astype(dtype),
        gradient=np.round(random.normal(size=rows), 2).astype(dtype),
    )


def plain(values, descending):
    """Sorted by Python: stable, without a value last."""
    there = [row for row, value in enumerate(values) if not math.isnan(value)]
    missing = [row for row, value in enumerate(values) if math.isnan(value)]
    sign = -1 if descending else 1
    return sorted(there, key=lambda row: sign * values[row]) + missing


@pytest.fixture
def small_spans(monkeypatch):
    """The ways of many rows, walked with few."""
    monkeypatch.setattr(order_module, "_BLOCK", 64)
    monkeypatch.setattr(order_module, "_SHARE", 50)
    monkeypatch.setattr(order_module, "_SAMPLE", 200)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_every_column_is_sorted_as_python_sorts_it(small_spans, sort, descending, dtype):
    for rows in (0, 1, 7, 1000):
        table = columns(rows, dtype=dtype)
        got = order_of(table, Wanted(sort, descending))
        assert got.rows.tolist() == plain(getattr(table, sort).tolist(), descending)
        assert got.found == rows
        assert got.rows.dtype == np.int32


@pytest.mark.parametrize("descending", [False, True])
def test_spans_of_many_rows_change_nothing(descending):
    table = columns(3 * order_module._SHARE, odd=True)
    got = order_of(table, Wanted("loss", descending)).rows
    keys = -table.loss if descending else table.loss
    np.testing.assert_array_equal(got, np.argsort(keys, kind="stable"))


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", SECOND_SORTS)
def test_a_second_model_that_is_not_as_far_has_no_values_yet(small_spans, sort, descending):
    mine, other = columns(400), columns(150, seed=1)
    missing = [math.nan] * 250
    values = {
        "second_predicted": [*other.predicted.tolist(), *missing],
        "second_loss": [*other.loss.tolist(), *missing],
    }
    values["difference"] = [
        a - b for a, b in zip(mine.loss.tolist(), values["second_loss"], strict=True)
    ]
    got = order_of(mine, Wanted(sort, descending), second=other)
    assert got.rows.tolist() == plain(values[sort], descending)


def test_a_column_that_is_not_there_leaves_rows_as_they_are():
    table = columns(30)
    bare = Columns(table.loss, table.predicted, table.margin, table.label)
    for sort in ("gradient", "second_loss", "second_predicted", "difference"):
        got = order_of(bare, Wanted(sort, descending=True)).rows
        assert got.tolist() == list(range(30))


def test_rows_by_number_go_either_way(small_spans):
    table = columns(300)
    assert order_of(table, Wanted()).rows.tolist() == list(range(300))
    assert order_of(table, Wanted(descending=True)).rows.tolist() == list(range(299, -1, -1))


@pytest.mark.parametrize("sort", ["row", "loss", "label"])
@pytest.mark.parametrize("descending", [False, True])
def test_more_rows_than_are_ordered_whole_are_cut_short(small_spans, sort, descending):
    table = columns(1000)
    view = Wanted(sort, descending, label=3)
    whole = order_of(table, view)
    short = order_of(table, view, whole=50, first=20)
    assert short.found == whole.found == len(whole.rows) > 50
    assert short.rows.tolist() == whole.rows[:20].tolist()


def test_infinite_losses_come_first_and_missing_ones_last():
    loss = np.array([1.0, np.nan, np.inf, 2.0, np.inf, -np.inf])
    classes = np.zeros(6, int)
    table = Columns(loss, classes, loss, classes)
    assert order_of(table, Wanted("loss", descending=True)).rows.tolist() == [2, 4, 3, 0, 5, 1]
    assert order_of(table, Wanted("loss")).rows.tolist() == [5, 0, 3, 2, 4, 1]


@pytest.mark.parametrize(
    "values", [[], [0.0, -0.0, 0.0], [3.0], [2.0, 1.0, 2.0, 1.0, np.inf, 2.0, -np.inf]]
)
def test_equal_keys_stay_in_the_order_they_are_in(values):
    keys = np.array(values)
    np.testing.assert_array_equal(stable_order(keys), np.argsort(keys, kind="stable"))


def naively(table, view, classes, names):
    """What passes, in plain Python."""

    def called(k):
        return "" if k < 0 else classes[k] if k < len(classes) else str(k)

    for row, (loss, label, predicted) in enumerate(
        zip(table.loss.tolist(), table.label.tolist(), table.predicted.tolist(), strict=True)
    ):
        name = names[row] if names else ""
        texts = [str(row + 1), name, called(label), called(predicted)]
        text = view.search.strip().lower()
        if (
            (not view.wrong_only or (loss == loss and label != predicted))
            and (view.label is None or label == view.label)
            and (view.above is None or loss > view.above)
            and any(text in t.lower() for t in texts)
        ):
            yield row


@pytest.mark.parametrize(
    "view",
    [
        Wanted(wrong_only=True),
        Wanted(label=4),
        Wanted(above=0.5),
        Wanted(above=-1e9),
        Wanted(search="9"),
        Wanted(search="10"),
        Wanted(search="00"),
        Wanted(search="  CAT "),
        Wanted(search="e"),
        Wanted(search="sample 12"),
        Wanted(search="ﬂ"),
        Wanted(search="²"),
        Wanted(wrong_only=True, label=1, above=0.3, search="1"),
    ],
)
@pytest.mark.parametrize("classes", [(), ("cat", "Dog", "zebra 9")])
@pytest.mark.parametrize("named", [False, True])
def test_a_filter_passes_what_plain_python_passes(view, classes, named):
    table = columns(1500)
    names = tuple(f"Sample {row}" for row in range(1500)) if named else ()
    got = order_of(table, view, class_names=classes, row_names=names)
    assert got.rows.tolist() == list(naively(table, view, classes, names))
    assert got.found == len(got.rows)


def test_filtered_rows_are_sorted():
    table = columns(2000)
    got = order_of(table, Wanted("loss", descending=True, label=2)).rows
    expected = [r for r in plain(table.loss.tolist(), descending=True) if table.label[r] == 2]
    assert got.tolist() == expected


def test_the_session_s_view_can_be_used_as_it_is():
    table = columns(50)
    got = order_of(table, BatchView(wrong_only=True)).rows
    assert len(got)
    assert (table.predicted[got] != table.label[got]).all()
    assert not np.isnan(table.loss[got]).any()


@given(text=st.from_regex(r"[0-9]{1,4}", fullmatch=True), rows=st.integers(0, 12_345))
def test_numbers_are_found_by_their_digits(text, rows):
    expected = [text in str(number) for number in range(1, rows + 1)]
    assert numbers_containing(text, rows).tolist() == expected


@pytest.mark.parametrize("text", ["1.5", "-1", "", "٣", "²", "123456789012345678901234567890"])
def test_what_is_no_whole_number_is_in_no_row_number(text):
    assert not numbers_containing(text, 500).any()
