"""Which column of a sheet holds what: predictions, labels, names of rows.

What was decided is said in notes; what can't be decided raises, and says how to say it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lossexplorer.data.delimited import LABEL_HEADINGS, Sheet
from lossexplorer.data.kinds import PredictionKind, kind_of_word
from lossexplorer.data.number import shown
from lossexplorer.errors import DataError

_ROW_HEADINGS = frozenset(
    ("", "unnamed: 0", "__index_level_0__", "id", "index", "name", "row", "sample")
    + ("file", "filename", "path", "image")
)
_LABEL_GROUP = re.compile(r"(?:label|target|truth)s?[ _.:-]*+(.+)|[ty][ _.:-]?(\d+)", re.IGNORECASE)
_PREFIX = re.compile(
    r"(log_?probs?|log_?p|logits?|scores?|p|probs?|proba|probability|pred|prediction|class|x)"
    r"(?:[ _.:(\[-]++(.+?)[)\]]?|(\d+))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Columns:
    """The columns of a sheet by what they hold, counted from 0.

    Attributes:
        predictions: numbers, one column a class.
        labels: one column, or one a class; empty where another file has the labels.
        row_names: the column with names of rows, or None.
        notes: what was decided without being asked.
    """

    predictions: tuple[int, ...]
    labels: tuple[int, ...] = ()
    row_names: int | None = None
    notes: tuple[str, ...] = ()


def choose(
    sheet: Sheet,
    label_column: str | int | None,
    *,
    labelled: bool = True,
    left_out: str | int | None = None,
) -> Columns:
    """Decide what each column holds.

    Args:
        sheet: the cells.
        label_column: the heading of the label column or its number from 1 (-1: the last).
        labelled: whether the labels are in this sheet; if not, a column that is called
            "label" is left out.
        left_out: then, another column that is no prediction, by heading or number.

    Raises:
        DataError: columns that can't be told apart, or a column that isn't there.
    """
    row_names = _row_name_column(sheet)
    free = [column for column in sheet.columns if column != row_names]
    notes: list[str] = []
    labels: tuple[int, ...] = ()
    out: tuple[int, ...] = ()
    if not labelled:
        out = _left_out(sheet, free, left_out)
        why = "labels come from another file"
    elif label_column is not None:
        labels = (asked(label_column, sheet.headings, len(sheet.columns)),)
        out = tuple(column for column in _called_labels(sheet, free) if column not in labels)
        why = f"labels are in {sheet.column_name(labels[0])}"
    else:
        labels = _named_label_columns(sheet, free) or (_only_candidate(sheet, free),)
        notes.append(f"labels: {_listed(sheet, labels)}")
    if row_names in (*labels, *out):
        row_names = None
    if row_names is not None:
        notes.insert(0, f"row names: {sheet.column_name(row_names)}")
    if out:
        notes.append(f"{_listed(sheet, out)} left out: {why}")
    if others := _other_names(sheet, {*labels, *out, row_names}):
        notes.append(f"{_listed(sheet, others)} left out: names of rows")
        out += others
    free = [column for column in sheet.columns if column not in (*labels, *out, row_names)]
    predictions = tuple(free)
    if not predictions:
        raise DataError("there is no column of predictions", fix="give one column a class")
    for column in predictions:
        if not sheet.numeric(column):
            raise DataError(
                f"{sheet.column_name(column)} holds words such as {shown(sheet.rows[0][column])}",
                fix="take the column out, or name it as the label column",
            )
    return Columns(predictions, labels, row_names, tuple(notes))


def class_names(headings: Sequence[str]) -> tuple[tuple[str, ...], PredictionKind | None]:
    """Class names from the headings of prediction columns, and the kind they speak of.

    "p_cat", "p_dog" are the classes "cat", "dog" with probabilities.
    """
    matches = [_PREFIX.fullmatch(heading) for heading in headings]
    words = {match[1].lower() if match else "" for match in matches}
    if len(words) != 1 or "" in words:
        return tuple(headings), None
    names = tuple(match[2] or match[3] for match in matches if match)
    return names, kind_of_word(words.pop())


def label_columns(sheet: Sheet, label_column: str | int | None) -> tuple[int, ...]:
    """The columns of a sheet that holds labels and nothing else but names of rows."""
    if label_column is not None:
        return (asked(label_column, sheet.headings, len(sheet.columns)),)
    row_names = _row_name_column(sheet)
    free = tuple(column for column in sheet.columns if column != row_names)
    return _named_label_columns(sheet, free) or free


def asked(wanted: str | int, headings: Sequence[str], count: int) -> int:
    """The column, from 0, that has a heading or a number; DataError if there is none."""
    folded = [heading.casefold() for heading in headings]
    for names, name in ((list(headings), str(wanted)), (folded, str(wanted).casefold())):
        if name in names:
            return names.index(name)
    try:
        number = int(wanted)
    except ValueError:
        number = 0
    if 1 <= abs(number) <= count:
        return number - 1 if number > 0 else count + number
    listed = ", ".join(map(shown, headings[:12]))
    raise DataError(
        f"there is no column {shown(str(wanted))}",
        fix=f"the columns are {listed}" if listed else f"give a number from 1 to {count}",
    )


def _row_name_column(sheet: Sheet) -> int | None:
    """The first column, if it names the rows."""
    if len(sheet.columns) < 2 or not sheet.headings:
        return None
    heading = sheet.headings[0].lower()
    words = not sheet.numeric(0)
    if heading in _ROW_HEADINGS and (words or len(set(sheet.words(0))) == len(sheet.rows)):
        return 0
    return 0 if words and heading not in LABEL_HEADINGS and len(sheet.columns) > 2 else None


def _other_names(sheet: Sheet, taken: Collection[int | None]) -> tuple[int, ...]:
    """Columns of words, beside the first, whose headings say that they name the rows."""
    free = [column for column in sheet.columns if column not in taken and sheet.headings]
    called = [column for column in free if sheet.headings[column].lower() in _ROW_HEADINGS]
    return tuple(column for column in called if not sheet.numeric(column))


def _left_out(sheet: Sheet, free: Sequence[int], asked_for: str | int | None) -> tuple[int, ...]:
    """The columns that are no predictions where the labels are elsewhere."""
    if asked_for is not None:
        return (asked(asked_for, sheet.headings, len(sheet.columns)),)
    return tuple(_called_labels(sheet, free)) or _named_label_columns(sheet, free)


def _listed(sheet: Sheet, columns: Sequence[int]) -> str:
    """Columns for a note; of many the first and the last."""
    if len(columns) <= 4:
        return ", ".join(map(sheet.column_name, columns))
    first, last = sheet.column_name(columns[0]), sheet.column_name(columns[-1])
    return f"{first} … {last} ({len(columns)} columns)"


def _called_labels(sheet: Sheet, free: Sequence[int]) -> list[int]:
    """The columns that are headed by a word for labels."""
    if not sheet.headings:
        return []
    return [column for column in free if sheet.headings[column].lower() in LABEL_HEADINGS]


def _named_label_columns(sheet: Sheet, free: Sequence[int]) -> tuple[int, ...]:
    """The columns whose headings say that they hold labels; empty if none does."""
    named = _called_labels(sheet, free)
    if len(named) > 1:
        raise DataError(
            f"{' and '.join(map(sheet.column_name, named))} may both hold the labels",
            fix="say which is the label column",
        )
    if named or not sheet.headings:
        return tuple(named)
    group = [column for column in free if _LABEL_GROUP.fullmatch(sheet.headings[column])]
    return tuple(group) if 2 * len(group) == len(free) else ()


def _only_candidate(sheet: Sheet, free: Sequence[int]) -> int:
    """The first or last column, if it alone can hold labels; DataError otherwise."""
    words = [column for column in free if not sheet.numeric(column)]
    if len(words) == 1 and words[0] in (free[0], free[-1]):
        return words[0]
    whole = [] if words else [column for column in free if _whole(sheet, column)]
    if len(free) > 1 and len(whole) == 1 and whole[0] in (free[0], free[-1]):
        return whole[0]
    raise DataError(
        "no column is called 'label', and none alone holds whole numbers",
        fix="name the label column, say which it is, or give the labels in a second file",
    )


def _whole(sheet: Sheet, column: int) -> bool:
    """Whether every cell of a column is a whole number without a decimal point."""
    return all(cell.removeprefix("-").isdigit() for cell in sheet.words(column))
