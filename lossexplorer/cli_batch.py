"""``evaluate`` over many rows: in parts, with what single rows and classes say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from lossexplorer.batch.output.gradient_file import gradient_norm, write_gradient
from lossexplorer.batch.output.report import HardRow, Report, Subject, subject_values
from lossexplorer.batch.output.report_tables import (
    as_markdown,
    class_table,
    hardest_table,
    summary_table,
)
from lossexplorer.batch.output.row_export import picked
from lossexplorer.batch.output.row_files import PART_ROWS, check_row_file, part_of, row_file
from lossexplorer.batch.passes.result import Columns
from lossexplorer.batch.passes.run import Outcome, Progress, run
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.table.details import row_details
from lossexplorer.cli_asked import Asked
from lossexplorer.cli_ending import terminable
from lossexplorer.cli_inputs import placed
from lossexplorer.cli_output import print_heading, print_json, print_table
from lossexplorer.cli_progress import ProgressBar
from lossexplorer.cli_report import print_report
from lossexplorer.cli_samples import Read, is_large, read_samples, read_weights
from lossexplorer.errors import ExplorerError, LossInputError
from lossexplorer.losses.diagnose import EMPTY


def evaluate_batch(asked: Asked) -> None:
    """Print, and write, what was asked for.

    Raises:
        ExplorerError: for whatever can't be used.
    """
    options = asked.options
    _check_outputs(asked)
    with ProgressBar("reading") as bar:
        read = read_samples(asked.loss, options.files, asked.reading, bar.show)
    job = _job(asked, read)
    try:
        with terminable():
            outcome = _evaluated(asked, read, job)
            norm = _gradient(asked, job, outcome)
        hardest = _hardest(job, outcome, read)
    except LossInputError as error:
        raise placed(error, asked.loss, read.files, options.sample_weight) from None
    summary = outcome.summary
    report = Report(
        loss=asked.loss.key,
        convention=options.convention or asked.loss.convention,
        reduction=asked.reduction(_label_rows(asked, read)),
        unit=asked.unit,
        subjects=(Subject("", summary, hardest=hardest),),
        class_names=read.samples.class_names,
        classes=read.label_kind is not None,
        by_class=options.by_class,
    )
    if options.markdown:
        print(as_markdown(report), end="")
    elif options.json:
        print_json(_values(asked, read, report, norm))
    else:
        _print_text(asked, report, _values(asked, read, report, norm))


def _check_outputs(asked: Asked) -> None:
    """Raise ExplorerError for what is known to be impossible before any work."""
    options = asked.options
    alone = options.reduction == "none" and not options.per_sample
    if options.per_sample:
        check_row_file(options.per_sample)
    if alone:
        raise ExplorerError(
            "every row keeps its own loss",
            where="--reduction none",
            fix="write them with --per-sample OUT.npy, or choose another reduction",
        )
    if options.gradient_norms and not (options.per_sample or "").lower().endswith(
        (".csv", ".npz", ".parquet")
    ):
        raise ExplorerError(
            "there is no table to add them to",
            where="--gradient-norms",
            fix="give --per-sample OUT.csv, OUT.npz or OUT.parquet",
        )


def _job(asked: Asked, read: Read) -> Job:
    options = asked.options
    return Job(
        samples=read.samples,
        loss=asked.loss.key,
        parameters=asked.parameters,
        convention=options.convention,
        rows=asked.rows,
        reduction=asked.reduction(_label_rows(asked, read)),
        link=options.link or "identity",
        temperature=options.temperature,
        sample_weight=read_weights(options.sample_weight, read.samples.count)
        if options.sample_weight
        else None,
        top=options.top or 0,
    )


def _label_rows(asked: Asked, read: Read) -> bool:
    """Whether labels of classes are given as rows, for which a reduction may differ."""
    return asked.reading.on_classes and read.label_kind in ("one-hot", "soft")


def _evaluated(asked: Asked, read: Read, job: Job) -> Outcome:
    """Go through all rows, and write what is asked of single ones."""
    options = asked.options
    if not options.per_sample:
        return _run(asked, job)
    rows = job.samples.count
    with row_file(options.per_sample, rows) as add:  # at once: the folder may be missing
        outcome = _run(asked, job, columns=True, gradient=options.gradient_norms)
        assert outcome.columns is not None
        with ProgressBar("writing", rows) as bar:
            for start in range(0, rows, PART_ROWS):
                numbers = np.arange(start, min(start + PART_ROWS, rows))
                add(_part(read, picked(outcome.columns, numbers), numbers))
                bar.show(start + len(numbers))
    return Outcome(outcome.summary, None)


def _part(read: Read, columns: Columns, numbers: Any) -> Any:
    return part_of(
        columns,
        numbers,
        classes=read.label_kind is not None,
        row_names=read.row_names,
        class_names=read.samples.class_names,
    )


def _run(asked: Asked, job: Job, *, columns: bool = False, gradient: bool = False) -> Outcome:
    with ProgressBar("evaluating", job.samples.count) as bar:

        def report(progress: Progress) -> None:
            bar.show(progress.done)

        if asked.options.dask is None:
            return run(job, columns=columns, gradient=gradient, report=report)
        from lossexplorer.batch.passes.cluster import run_on

        where = asked.options.dask
        return run_on(job, where, columns=columns, gradient=gradient, report=report)


def _gradient(asked: Asked, job: Job, outcome: Outcome) -> float | None:
    """The norm of the gradient, which is written where that was asked for.

    It takes longer than the value: of a large file it is computed only to be written.
    """
    path = asked.options.gradient
    if path is None:
        large = is_large(asked.options.files[0])
        return None if large else gradient_norm(job, outcome.summary)
    with ProgressBar("writing the gradient", job.samples.count) as bar:
        return write_gradient(path, job, outcome.summary, bar.show)


def _hardest(job: Job, outcome: Outcome, read: Read) -> tuple[HardRow, ...]:
    """The rows with the largest loss, with their classes."""
    found = outcome.summary.hardest
    if not found:
        return ()
    numbers = np.array([row for _, row in found], dtype=np.int64)
    classes = read.label_kind is not None
    columns = row_details(job, numbers)
    return tuple(
        HardRow(
            row,
            loss,
            int(columns.label[place]) if classes else None,
            int(columns.predicted[place]) if classes else None,
            read.row_names[row] if read.row_names else "",
        )
        for place, (loss, row) in enumerate(found)
    )


def _values(asked: Asked, read: Read, report: Report, norm: float | None) -> dict[str, Any]:
    """Everything that is said, under the keys that a small file has too."""
    values = subject_values(report, report.subjects[0])
    for key in ("name", "scores", "best_temperature"):
        del values[key]
    said = asked.report(
        values.pop("value"),
        read.samples.predictions.shape,
        _label_rows(asked, read),
        prediction_kind=read.prediction_kind,
        label_kind=read.label_kind,
        gradient_norm=norm,
        notes=[*read.notes, *_empty(report)],
    )
    return {**said, **values, "per_sample_file": asked.options.per_sample}


def _empty(report: Report) -> tuple[str, ...]:
    """What is said of a value that is the mean of no row."""
    summary = report.subjects[0].summary
    return () if report.reduction == "none" or summary.divisor(report.reduction) else (EMPTY,)


def _print_text(asked: Asked, report: Report, values: dict[str, Any]) -> None:
    facts = summary_table(replace(report, reduction="none")).rows
    facts = tuple(fact for fact in facts if fact[0] != "rows")  # the size says it
    written = asked.options.per_sample
    print_report(values, (*facts, ("per sample", f"written to {written}" if written else "")))
    tables = (class_table(report), hardest_table(report, report.subjects[0]))
    for table in tables:
        if table is not None:
            print()
            print_heading(table.title)
            print_table(table.headings, table.rows)
