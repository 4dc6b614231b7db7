"""Which rows of a batch pass a filter: wrong ones, one class, large losses, a search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.passes.result import Columns

Bools = NDArray[np.bool_]

_BLOCK = 1 << 18  # rows: what is made on the way stays in the cache


class Selection(Protocol):
    """What a filter asks for."""

    @property
    def wrong_only(self) -> bool:
        """Only rows that were given another class."""
        ...

    @property
    def label(self) -> int | None:
        """Only rows of this class."""
        ...

    @property
    def above(self) -> float | None:
        """Only rows whose loss is above this."""
        ...

    @property
    def search(self) -> str:
        """Only rows whose number, name, label or predicted class contains this."""
        ...


def wrong(columns: Columns, part: slice) -> Bools:
    """Whether some rows were given another class; one that is ignored can't be wrong."""
    loss = columns.loss[part]
    result: Bools = (columns.predicted[part] != columns.label[part]) & ~np.isnan(loss)
    return result


def passing(
    columns: Columns,
    selection: Selection,
    *,
    class_names: Sequence[str] = (),
    row_names: Sequence[str] = (),
) -> Bools | None:
    """Which rows pass, (N,); None if all do.

    Args:
        columns: of the model that is looked at.
        selection: what is asked for.
        class_names: what each class is called; those without a name by their index.
        row_names: what each row is called, or empty.
    """
    text = selection.search.strip().casefold()
    if not (selection.wrong_only or text) and selection.label is selection.above is None:
        return None
    rows = len(columns.loss)
    kept = np.ones(rows, dtype=bool)
    if text:
        kept = numbers_containing(text, rows)
        names = row_names[:rows]
        kept[: len(names)] |= np.fromiter((text in n.casefold() for n in names), bool, len(names))
    named = _classes_containing(text, columns, class_names) if text else None
    for start in range(0, rows, _BLOCK):
        part = slice(start, start + _BLOCK)
        label, predicted = columns.label[part], columns.predicted[part]
        if named is not None:
            kept[part] |= _called(label, named) | _called(predicted, named)
        if selection.wrong_only:
            kept[part] &= wrong(columns, part)
        if selection.label is not None:
            kept[part] &= label == selection.label
        if selection.above is not None:
            kept[part] &= columns.loss[part] > selection.above
    return kept


def numbers_containing(text: str, rows: int) -> Bools:
    """For each of the numbers 1 … ``rows``, whether its digits contain ``text``.

    No number is written out: those with given digits at a given place lie at equal
    distances from each other.
    """
    found = np.zeros(rows + 1, dtype=bool)
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(rows)):
        return found[1:]
    least = 1 if text[0] == "0" else 0  # a number doesn't begin with 0
    unit = 1
    while unit <= rows:
        period, first = unit * 10 ** len(text), int(text) * unit
        whole = (rows + 1) // period
        if whole > least:
            blocks = found[: whole * period].reshape(whole, period)
            blocks[least:, first : first + unit] = True
        if whole >= least:
            start = whole * period + first
            found[start : start + unit] = True
        unit *= 10
    return found[1:]


def _classes_containing(text: str, columns: Columns, names: Sequence[str]) -> Bools:
    """For every class there is, whether what it is called contains ``text``."""
    top = (int(c.max()) for c in (columns.label, columns.predicted) if len(c))
    count = max(len(names), max(top, default=-1) + 1)
    called = (names[k] if k < len(names) else str(k) for k in range(count))
    return np.fromiter((text in name.casefold() for name in called), dtype=bool, count=count)


def _called(classes: NDArray[Any], named: Bools) -> Bools:
    """Whether each row's class is among those named; one below 0 is no class."""
    result: Bools = named[np.maximum(classes, 0)] & (classes >= 0)
    return result
