"""The rows of a batch in the order of a table: filtered, sorted, in bounded memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.passes.result import Columns
from lossexplorer.batch.table.row_filter import Bools, Selection, passing

Array = NDArray[Any]
Key = Callable[[slice], Array]
Test = Callable[[Array], Bools]

WHOLE = 1 << 24
"""So many rows are ordered in full."""
FIRST = 1_000_000
"""Of more than that, so many."""

_BLOCK = 1 << 18  # rows looked at in one go
_SHARE = 1 << 19  # rows sorted in one go, about
_SAMPLE = 1 << 14  # rows looked at to find out how keys are spread


class View(Selection, Protocol):
    """A filter, and what the rows are sorted by."""

    @property
    def sort(self) -> str:
        """A field of :class:`Columns`, "row", "second_predicted", "second_loss", "difference"."""
        ...

    @property
    def descending(self) -> bool:
        """The largest first."""
        ...


@dataclass(frozen=True, eq=False)
class Order:
    """Row numbers in the order of the table.

    Attributes:
        rows: counted from 0.
        found: how many rows pass the filter. That is more than ``len(rows)`` where the
            order was cut short.
    """

    rows: Array
    found: int


def order_of(
    columns: Columns,
    view: View,
    *,
    second: Columns | None = None,
    class_names: Sequence[str] = (),
    row_names: Sequence[str] = (),
    whole: int = WHOLE,
    first: int = FIRST,
) -> Order:
    """The rows that pass a filter, sorted; equal ones by their number.

    Infinite values are in their place, the largest first when descending. Rows without a
    value (NaN) come last either way, also those of a second model that is not as far. By
    a column that isn't there, rows stay as they are.

    Args:
        columns: of the model that is looked at.
        view: filter and order.
        second: the columns of the other model.
        class_names: what each class is called, for searching.
        row_names: what each row is called, or empty.
        whole: the order of more rows than that is cut short,
        first: after so many rows.
    """
    total = len(columns.loss)
    kept = passing(columns, view, class_names=class_names, row_names=row_names)
    found = total if kept is None else int(np.count_nonzero(kept))
    out = np.empty(min(found, first) if found > whole else found, _index_type(total))
    key = _key(columns, view.sort, second)
    if found == 0:
        return Order(out, 0)
    if key is None:
        backwards = view.descending and view.sort == "row"
        _number(out, kept, total, backwards=backwards)
    else:
        _sort(out, _turned(key) if view.descending else key, kept, total, found)
    return Order(out, found)


def _index_type(total: int) -> type[np.signedinteger[Any]]:
    return np.int32 if total <= np.iinfo(np.int32).max else np.int64


def _key(columns: Columns, sort: str, second: Columns | None) -> Key | None:
    """What gives some rows' floats to sort by; None for the order they are in."""
    match sort:
        case "label" | "predicted" | "loss" | "margin" | "gradient":
            return _floats(getattr(columns, sort))
        case "second_predicted" if second is not None:
            return _padded(second.predicted, len(columns.loss))
        case "second_loss" if second is not None:
            return _padded(second.loss, len(columns.loss))
        case "difference" if second is not None:
            mine, other = columns.loss, _padded(second.loss, len(columns.loss))
            return lambda part: difference(mine[part], other(part))
    return None


def difference(loss: Array, other: Array) -> Array:
    """How much larger each loss is than the other model's; NaN if both are infinite."""
    with np.errstate(invalid="ignore"):
        return np.asarray(loss - other)


def _floats(values: Array | None) -> Key | None:
    if values is None:
        return None
    kind = values.dtype if values.dtype in (np.float32, np.float64) else np.dtype(np.float64)
    return lambda part: values[part].astype(kind, copy=False)


def _padded(values: Array, total: int) -> Key:
    """Values with NaN after their end."""
    given = _floats(values)
    assert given is not None

    def key(part: slice) -> Array:
        there = given(part)
        missing = len(range(*part.indices(total))) - len(there)
        return np.pad(there, (0, missing), constant_values=np.nan) if missing > 0 else there

    return key


def _turned(key: Key) -> Key:
    """The other way round, so that equal rows still come by their number."""
    return lambda part: np.negative(key(part))


def _blocks(total: int) -> list[slice]:
    return [slice(start, min(start + _BLOCK, total)) for start in range(0, total, _BLOCK)]


def _number(out: Array, kept: Bools | None, total: int, *, backwards: bool) -> None:
    """Fill ``out`` with the first rows that are kept, or from behind with the last."""
    at = 0
    for part in reversed(_blocks(total)) if backwards else _blocks(total):
        rows = np.arange(part.start, part.stop) if kept is None else _places(kept[part], part)
        rows = rows[::-1] if backwards else rows
        rows = rows[: len(out) - at]
        out[at : at + len(rows)] = rows
        at += len(rows)


def _places(true: Bools, part: slice) -> Array:
    rows: Array = np.flatnonzero(true) + part.start
    return rows


def _sort(out: Array, key: Key, kept: Bools | None, total: int, found: int) -> None:
    """Fill ``out`` with the rows of the smallest keys, ascending, NaN last.

    Rows are gathered a span of keys after the other and each span is sorted by itself:
    sorting all at once would need several times the memory of the result.
    """
    at = 0
    for span in _spans(key, kept, total, found):
        if at == len(out):
            return
        rows, keys = _gathered(key, kept, total, span)
        rows = rows[stable_order(keys)][: len(out) - at]
        out[at : at + len(rows)] = rows
        at += len(rows)


def _spans(key: Key, kept: Bools | None, total: int, found: int) -> list[Test]:
    """Tests that cut the rows into spans of about equal size, the smallest keys first.

    A key that many rows share gets a span of its own, which needs no sorting.
    """
    step = max(1, total // _SAMPLE)
    keys = key(slice(0, total, step))
    if kept is not None:
        keys = keys[kept[::step]]
    keys = np.sort(keys[~np.isnan(keys)])
    shares = max(1, found // _SHARE)
    cuts = keys[np.arange(1, shares) * len(keys) // shares]
    values, times = np.unique(cuts, return_counts=True)
    after = np.nextafter(values[times > 1], values.dtype.type(np.inf))
    edges = np.union1d(values, after)
    bounds = [-np.inf, *edges, None]
    return [_between(low, high) for low, high in pairwise(bounds)] + [np.isnan]


def _between(low: float, high: float | None) -> Test:
    """Whether keys are from ``low`` up to ``high``; without it, however large."""
    if high is None:
        return lambda keys: keys >= low
    return lambda keys: (keys >= low) & (keys < high)


def _gathered(key: Key, kept: Bools | None, total: int, inside: Test) -> tuple[Array, Array]:
    """Rows whose keys pass a test, ascending, and those keys."""
    all_rows: list[Array] = []
    all_keys: list[Array] = []
    for part in _blocks(total):
        keys = key(part)
        chosen = inside(keys) if kept is None else inside(keys) & kept[part]
        places = np.flatnonzero(chosen)
        all_keys.append(keys[places])
        all_rows.append((places + part.start).astype(_index_type(total)))
    return np.concatenate(all_rows), np.concatenate(all_keys)


def stable_order(keys: Array) -> Array:
    """Positions that sort keys, equal ones in the order they are in; all are NaN or none is.

    NumPy's own stable sort takes four times as long as its fastest one, which leaves
    equal keys in any order; those are then sorted by position.
    """
    if len(keys) == 0 or keys.min() == keys.max() or np.isnan(keys[0]):
        return np.arange(len(keys))
    places = np.argsort(keys)
    ordered = keys[places]
    new = ordered[1:] != ordered[:-1]
    if new.all():
        return places
    ranked = np.zeros(len(keys), dtype=np.int64)
    np.cumsum(new, out=ranked[1:])
    ranked <<= 32
    ranked |= places
    ranked.sort()
    ranked &= (1 << 32) - 1
    return ranked
