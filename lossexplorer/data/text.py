"""Pasted or typed text as numbers and labels."""

from __future__ import annotations

import re
from itertools import chain

from lossexplorer.data.cells import Numbers, read_cells
from lossexplorer.data.labels import (
    LabelKind,
    Labels,
    check_count,
    labels_of,
    named_labels,
    right_labels,
)
from lossexplorer.data.layout import MAX_CHARACTERS, Layout, lay_out
from lossexplorer.data.number import number, parse_number, unadorned
from lossexplorer.errors import DataError

__all__ = ["parse_labels", "parse_number", "parse_numbers"]


def parse_numbers(text: str, *, allow_infinite: bool = False) -> Numbers:
    """Read what a person pastes or types as an array.

    Spreadsheet cells, numbers between commas, semicolons or blanks, Python lists,
    ``np.array(...)``, ``tensor(...)`` and printed arrays, percent signs, fractions, and
    decimal commas where tabs or semicolons separate the cells. Nothing is evaluated.

    Args:
        text: at most 20 million characters and 5 million numbers.
        allow_infinite: whether "inf" and "-inf" are numbers.

    Returns:
        float64, (K,) for one list, one line or one upright column, else (N, K).

    Raises:
        DataError: naming row, column, the offending token and what would be right.
    """
    return _numbers(lay_out(text), allow_infinite=allow_infinite)


def parse_labels(
    text: str, classes: int, names: tuple[str, ...] = (), *, samples: int | None = None
) -> tuple[Labels, LabelKind]:
    """Read pasted or typed labels: class indices, class names, one-hot or soft rows.

    A word that is both a class name and a number is taken as the name. A flat list of
    K numbers is the label row of one sample if ``samples`` is 1, or if it is one-hot
    or has fractions; else it is K class indices.

    Args:
        text: as for :func:`parse_numbers`.
        classes: K; 1 for single scores with labels 0/1 or -1/+1.
        names: the class names, if there are any.
        samples: N, where it is known.

    Returns:
        The labels and what they are: "index" with int64 (N,), "one-hot" or "soft"
        with float64 (N, K).

    Raises:
        DataError: naming the row and what would be right.
    """
    names = tuple(unadorned(name).strip() for name in names)
    known = {name.casefold() for name in names}
    words = _between_separators(text) if names else []
    if not words or any(word.casefold() not in known for word in words):
        layout = lay_out(text, commas_separate=True)
        words = list(chain.from_iterable(layout.rows))
        if not words or any(word.casefold() not in known for word in words):
            try:
                values = _numbers(layout)
            except DataError as error:
                if not (names and words) or _is_number(words[0]):
                    raise DataError(
                        error.what, where=error.where, fix=right_labels(classes)
                    ) from None
            else:
                return labels_of(values, classes, samples=samples, column=layout.column)
    labels = named_labels(words, names)
    check_count(len(labels), samples)
    return labels, "index"


def _numbers(layout: Layout, *, allow_infinite: bool = False) -> Numbers:
    """The cells as numbers: (K,) if they are one list, else (N, K)."""
    numbers = read_cells(
        layout.rows, decimal_comma=layout.decimal_comma, allow_infinite=allow_infinite
    )
    return numbers.ravel() if layout.flat else numbers


def _between_separators(text: str) -> list[str]:
    """The words between commas, semicolons, tabs and line ends; they may hold blanks."""
    parts = re.split(r"[,;\t\n]", unadorned(text[:MAX_CHARACTERS]))
    words = (part.strip().strip("'\"") for part in parts)
    return [word for word in words if word]


def _is_number(word: str) -> bool:
    try:
        number(word)
    except DataError:
        return False
    return True
