"""What only many rows together show: all alike, some twice, classes that are rare."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.evidence import Evidence
from lossexplorer.data.finding import Diagnostic
from lossexplorer.data.places import MOST_LISTED

Equal = Callable[[int, int], bool]

OF_LABELS = frozenset({"absent", "imbalance"})  # codes of remarks on labels alone
FEWEST = 10  # rows; fewer are examples that were written down
_MANY = 50  # rows, before shares of classes mean something
_FEW_LABELS = 10  # of a class that nothing is predicted to be
_UNEQUAL = 10.0  # times more labels of one class than of another


def batch_remarks(evidence: Evidence, equal: Equal) -> Iterator[Diagnostic]:
    """Remarks on a batch as a whole.

    Args:
        evidence: what was counted.
        equal: whether two rows, by number, have the same predictions: equal hashes alone
            are no proof.
    """
    if evidence.rows < FEWEST:
        return
    alike = len(evidence.constant) == evidence.classes
    if alike:
        yield _all_alike(evidence)
    else:
        yield from _constant_columns(evidence)
        yield from _duplicates(evidence, equal)
    if evidence.labels is not None and evidence.labels.sum() >= _MANY:
        yield from _of_classes(evidence.labels, evidence.predicted, alike)


def _all_alike(evidence: Evidence) -> Diagnostic:
    return Diagnostic(
        "constant",
        "warning",
        f"all {evidence.rows:,} rows have the same predictions",
        row=0,
        fix_text="see whether the model got its inputs, and was not read from an empty file",
    )


def _constant_columns(evidence: Evidence) -> Iterator[Diagnostic]:
    if evidence.constant:
        columns = [column for column, _ in evidence.constant]
        column, value = evidence.constant[0]
        text = f"class {column} gets the same number, {value:.6g}, in all {evidence.rows:,} rows"
        if len(columns) > 1:
            text = f"{_classes(columns)} get the same number in all {evidence.rows:,} rows"
        todo = "right for a reference class whose logit is fixed; else its output is dead"
        yield Diagnostic("constant-class", "note", text, None, column, None, todo)


def _duplicates(evidence: Evidence, equal: Equal) -> Iterator[Diagnostic]:
    repeats = None if evidence.duplicates is None else evidence.duplicates.counted()
    pair = repeats.first(equal) if repeats is not None and repeats.groups else None
    if repeats is None or pair is None:
        return
    rows, groups = repeats.rows * repeats.scale, repeats.groups * repeats.scale
    about = "about " if repeats.scale > 1 else ""
    counted = f" (counted on 1 of {repeats.scale} rows)" if about else ""
    first = f"rows {pair[0] + 1} and {pair[1] + 1}"
    text = f"{about}{rows:,} rows have predictions that another row has too{counted}"
    text += f", in {about}{groups:,} groups; the first are {first}" if groups > 1 else f": {first}"
    if rows == 2:
        text = f"{first} have the same predictions"
    todo = "see whether samples were drawn or written more than once"
    yield Diagnostic("duplicates", "note", text, pair[0], None, None, todo)


def _of_classes(
    labels: NDArray[Any], predicted: NDArray[Any] | None, alike: bool
) -> Iterator[Diagnostic]:
    total = int(labels.sum())
    present = labels > 0
    guessed = predicted > 0 if predicted is not None else present
    if guessed.sum() == 1 and present.sum() > 1 and not alike:
        yield Diagnostic(
            "one-class",
            "warning",
            f"class {int(guessed.argmax())} is predicted in all {total:,} rows, whatever the label",
            fix_text="see whether the columns are those of the model, and what it learnt",
        )
    elif guessed.sum() > 1:
        yield from _never_predicted(labels, guessed)
    absent = np.flatnonzero(~present)
    if absent.size and total >= _MANY * len(labels):
        verb = "is" if len(absent) == 1 else "are"
        yield Diagnostic(
            "absent",
            "note",
            f"{_classes(absent.tolist())} {verb} no row's label",
            column=int(absent[0]),
            fix_text="their losses are missing from every mean",
        )
    most, least = int(labels.argmax()), int(np.where(present, labels, total + 1).argmin())
    ratio = labels[most] / labels[least]
    if ratio >= _UNEQUAL:
        yield Diagnostic(
            "imbalance",
            "note",
            f"classes are unequal: {labels[most] / total:.3g} of the labels are class {most}, "
            f"{labels[least] / total:.3g} class {least}, {ratio:.3g} times fewer",
            column=least,
            fix_text="the mean says little of rare classes: look at the loss by class, "
            "or give classes weights",
        )


def _never_predicted(labels: NDArray[Any], guessed: NDArray[Any]) -> Iterator[Diagnostic]:
    never = np.flatnonzero(~guessed & (labels >= _FEW_LABELS))
    if never.size:
        verb = "is" if len(never) == 1 else "are"
        yield Diagnostic(
            "never-predicted",
            "note",
            f"{_classes(never.tolist())} {verb} never predicted, "
            f"though the label of {int(labels[never].sum()):,} rows",
            column=int(never[0]),
            fix_text="look at the loss of that class",
        )


def _classes(columns: list[int]) -> str:
    """Like "class 3", "classes 3 and 7", "classes 1, 2, 3, 4, 5 and 12 more"."""
    if len(columns) == 1:
        return f"class {columns[0]}"
    if len(columns) <= MOST_LISTED:
        listed = ", ".join(map(str, columns[:-1]))
        return f"classes {listed} and {columns[-1]}"
    listed = ", ".join(map(str, columns[:MOST_LISTED]))
    return f"classes {listed} and {len(columns) - MOST_LISTED} more"
