"""What a file would give if it were opened: a table, or files that are read part by part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import prod
from pathlib import Path

import numpy as np
from msgspec import structs

from lossexplorer.batch.reading.model_rows import model_rows
from lossexplorer.batch.reading.opening import disk_rows, open_samples
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.data.kept import kept_predictions, kept_table
from lossexplorer.data.kinds import PredictionKind
from lossexplorer.data.table import Predictions, Table, make_predictions, make_table
from lossexplorer.errors import DataError
from lossexplorer.session.large import IN_MEMORY, Large

_PREVIEWED = 50
_LOOKED_AT = 10_000  # rows from which the kind of a large file is told

Report = Callable[[float], None]


@dataclass(frozen=True)
class Source:
    """Which file, and what in it.

    Attributes:
        path: the predictions. labels: the labels, "" if they are in the same file.
        label_column: by heading or number, of the file with the labels; "" to recognise
            it. For predictions alone the column that is left out.
        arrays: the names of predictions and labels; empty to recognise them.
        lowest_label: the number of the first class in the file, which is taken off.
    """

    path: str
    labels: str = ""
    label_column: str = ""
    arrays: tuple[str, ...] = ()
    lowest_label: int = 0


@dataclass(frozen=True, eq=False)
class Draft:
    """Predictions with labels.

    Attributes:
        table: all rows, or the first of a large file.
        rows: how many there are.
        large: the files, if they are too large for a session to hold.
    """

    table: Table
    rows: int
    large: Large | None = None

    def declared(self, kind: PredictionKind) -> Draft:
        """The same with predictions of another kind."""
        large = self.large and structs.replace(self.large, prediction_kind=kind)
        return replace(self, table=replace(self.table, prediction_kind=kind), large=large)


@dataclass(frozen=True, eq=False)
class SecondDraft:
    """What a second model predicts.

    Attributes:
        predictions: all rows, or the first of a large file. rows: how many there are.
        source: the file.
    """

    predictions: Predictions
    rows: int
    source: Source

    def declared(self, kind: PredictionKind) -> SecondDraft:
        """The same with predictions of another kind."""
        return replace(self, predictions=replace(self.predictions, prediction_kind=kind))


@dataclass(frozen=True)
class First:
    """The model that is there: a second one has to go with it."""

    rows: int
    classes: int
    class_names: tuple[str, ...] = ()


def read_draft(source: Source, report: Report | None = None) -> Draft:
    """Read a file, or look at it if it is large and can be read part by part.

    Raises:
        DataError: as :func:`lossexplorer.data.readers.read_table`.
    """
    if _lies_large(source.path):
        if source.lowest_label:
            raise _not_changed(source)
        opened = open_samples(
            source.path,
            source.labels,
            arrays=source.arrays,
            label_column=source.label_column,
            report=report,
        )
        samples = opened.samples
        large = prod(samples.predictions.shape) > IN_MEMORY
        table = _first_rows(samples, opened.notes, _PREVIEWED if large else samples.count)
        return Draft(table, samples.count, _files(source, table, samples.count) if large else None)
    table = kept_table(
        source.path,
        source.labels or None,
        label_column=source.label_column or None,
        arrays=source.arrays,
        lowest_label=source.lowest_label,
        report=report,
    )
    rows = len(table.predictions)
    large = table.predictions.size > IN_MEMORY
    if large and source.lowest_label:
        raise _not_changed(source)
    return Draft(table, rows, _files(source, table, rows) if large else None)


def read_second(source: Source, first: First, report: Report | None = None) -> SecondDraft:
    """Read what a second model predicts for the rows of a first one.

    Raises:
        DataError: as :func:`lossexplorer.data.readers.read_predictions`; another shape, or
            the same classes in another order.
    """
    name = Path(source.path).name
    if _lies_large(source.path):
        rows = model_rows(source.path, "".join(source.arrays[:1]), source.label_column)
        count, classes = rows.shape
        _check_shape((count, classes), first, name)
        some = count if count * classes <= IN_MEMORY else min(count, _LOOKED_AT)
        found = make_predictions(rows.read(0, some), source=name)
        if some < count:
            notes = (f"recognised from the first {some:,} rows", *found.notes)
            found = replace(found, notes=notes)
        return SecondDraft(found, count, source)
    found = kept_predictions(
        source.path,
        left_out=source.label_column or None,
        arrays=source.arrays,
        report=report,
    )
    _check_shape(found.values.shape, first, name)
    theirs, ours = found.class_names, first.class_names
    if theirs and ours and theirs != ours and sorted(theirs) == sorted(ours):
        raise DataError(
            f"its columns are {', '.join(theirs[:4])}…, those of the first model"
            f" {', '.join(ours[:4])}…",
            where=name,
            fix="put them in the same order",
        )
    return SecondDraft(found, len(found.values), source)


def _not_changed(source: Source) -> DataError:
    """Why labels are not taken from a number other than 0 on."""
    return DataError(
        "the session would refer to this large file, whose labels count from"
        f" {source.lowest_label}",
        where=Path(source.labels or source.path).name,
        fix="subtract it where the file is written",
    )


def _lies_large(path: str) -> bool:
    """Whether rows are read where they lie: a folder, or a large NPY file."""
    if Path(path).is_dir():
        return True
    rows = disk_rows(path)
    return rows is not None and prod(rows.shape) > IN_MEMORY


def _check_shape(shape: tuple[int, ...], first: First, name: str) -> None:
    """Raise DataError unless there is a row for each of the first model's."""
    if shape != (first.rows, first.classes):
        raise DataError(
            f"{shape[0]:,} rows of {shape[1]:,} numbers, where the first model has"
            f" {first.rows:,} of {first.classes:,}",
            where=name,
            fix="give one row for each of the same samples"
            if shape[1] == first.classes
            else "give one column a class, and say which column is left out",
        )


def _first_rows(samples: Samples, notes: tuple[str, ...], count: int) -> Table:
    """The beginning of samples as a table.

    If not all are taken, rows that are not finite are passed over: a large file may have some.
    """
    count = min(count, samples.count)
    some = max(count, min(_LOOKED_AT, IN_MEMORY // samples.classes))
    with np.errstate(invalid="ignore"):  # a NaN of another kind is a NaN still
        values = samples.predictions.read(0, some).astype(np.float64)
    shown = np.arange(count)
    if count < samples.count:
        fit = np.isfinite(values).all(axis=1)
        shown = np.flatnonzero(fit)[:count] if fit.any() else shown
        if shown[-1] > len(shown) - 1:
            notes = (*notes, "rows that are not finite are not shown here")
    try:
        table = make_table(
            values[shown],
            np.asarray(samples.labels.pick(shown)),
            prediction_kind=samples.prediction_kind,
            class_names=samples.class_names,
            source=samples.predictions.name,
        )
    except DataError as error:
        raise error.at(samples.predictions.name) from None
    return replace(table, notes=notes)


def _files(source: Source, table: Table, rows: int) -> Large:
    """The files of a draft as a session names them."""
    absolute = str(Path(source.path).absolute())
    return Large(
        absolute,
        str(Path(source.labels).absolute()) if source.labels else "",
        source.arrays,
        source.label_column,
        table.prediction_kind,
        rows,
    )
