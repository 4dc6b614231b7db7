"""The command ``evaluate``: value and gradient of a loss on files of numbers."""

from __future__ import annotations

import argparse
import io
import math
import os
from pathlib import Path
from typing import Any

import numpy as np

from lossexplorer.batch.output.apart import check_apart
from lossexplorer.cli_asked import Asked
from lossexplorer.cli_inputs import Inputs, placed, read_inputs
from lossexplorer.cli_output import print_json
from lossexplorer.cli_reading import add_reading, check_reading
from lossexplorer.cli_report import print_report
from lossexplorer.cli_samples import check_at_once, is_large, takes_samples
from lossexplorer.cli_snippet import add_snippet, print_snippet
from lossexplorer.data.npz_bytes import npz_bytes
from lossexplorer.data.readers import read_array
from lossexplorer.errors import ExplorerError, LossInputError
from lossexplorer.files import atomic_write
from lossexplorer.losses import Result, evaluate
from lossexplorer.losses.spec import Space
from lossexplorer.write_errors import write_errors

# options about single rows, or about going through them
_OF_ROWS = ("per_sample", "gradient_norms", "top", "by_class", "markdown", "dask")

_MOST = 10_000  # rows of a list

_EVALUATE_EXAMPLES = """examples:
  lossexplorer evaluate cross_entropy predictions.csv
  lossexplorer evaluate cross_entropy logits.npy labels.npy --link softmax
  lossexplorer evaluate cross_entropy logits.npy labels.npy --link softmax --temperature 2 \\
      --convention pytorch --set label_smoothing=0.1 --set base=2 --gradient gradient.npy
  lossexplorer evaluate squared_error logits.npy labels.npy --link softmax --rows sum
  lossexplorer evaluate huber prediction.npy target.npy --set delta=2
  lossexplorer evaluate "formula: delta*abs(y - t)" prediction.npy target.npy --set delta=2
  lossexplorer evaluate python:my_losses:robust prediction.npy target.npy
  lossexplorer evaluate nll archive.npz --link log_softmax --arrays logits,labels --json
  lossexplorer evaluate cross_entropy logits.npy labels.npy --link softmax --snippet pytorch
  lossexplorer evaluate cross_entropy logits.npy labels.npy --link softmax --top 20 --by-class \\
      --per-sample losses.csv

Files are CSV, TSV, NPY, NPZ, Parquet or Arrow, one row a sample. Labels are class indices,
names, one-hot or soft rows, in a second file or in a column of the first. 'lossexplorer show
LOSS' lists what --set, --convention and --link take. A loss of your own is a formula, in
quotes, or a Python function, whose module is then imported.

An NPY file of more than a million numbers, a folder of NPY files, a pattern such as
"part-*.npy" and a Zarr array are read a part at a time, in little memory, and computed with in
the precision they are stored in; their gradient is computed only for --gradient. Rows are
counted from 1, classes from 0.
"""


def add_evaluate(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``evaluate``."""
    parser.epilog = _EVALUATE_EXAMPLES
    add = parser.add_argument
    add("loss", metavar="LOSS", help="a key or short name from 'lossexplorer list'")
    add("files", metavar="FILE", nargs="+", help="predictions, and labels or targets")
    add("--link", metavar="NAME", help="what logits go through: softmax, log_softmax, sigmoid")
    add("--temperature", metavar="T", type=float, default=1.0, help="divides the logits first")
    add("--set", metavar="NAME=VALUE", action="append", default=[], help="a parameter; repeat")
    add("--convention", metavar="NAME", help="compute as textbook, pytorch, keras … does")
    add("--rows", choices=("mean", "sum", "keep"), help="how the elements of a row combine")
    add(
        "--reduction",
        choices=("none", "sum", "mean", "weighted_mean", "batchmean"),
        help="how the rows combine",
    )
    add("--sample-weight", metavar="FILE", help="one weight a row")
    add_reading(parser)
    add(
        "--gradient",
        metavar="OUT",
        help="write the gradient: OUT.npy has that of the first input, OUT.npz that of every "
        "input, by its name",
    )
    add(
        "--per-sample",
        metavar="OUT",
        help="write every row's loss: OUT.npy has the losses alone; OUT.csv, OUT.npz and "
        "OUT.parquet also have label, predicted class and margin",
    )
    add("--gradient-norms", action="store_true", help="add each row's gradient norm to that")
    add("--top", metavar="N", type=_count, help="list the N rows with the largest loss")
    add("--by-class", action="store_true", help="list count, mean loss and error rate by label")
    add(
        "--dask",
        metavar="WHERE",
        help="share the work out over Dask: 'local', or the address of a scheduler",
    )
    printed = parser.add_mutually_exclusive_group()
    printed.add_argument("--markdown", action="store_true", help="print Markdown tables")
    printed.add_argument("--json", action="store_true", help="print JSON, for a program")
    add_snippet(printed)
    parser.set_defaults(run=run_evaluate)


def _count(word: str) -> int:
    """A number of rows, at least 1."""
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word!r} is no number of rows: give 1 or more")
    if int(word) > _MOST:  # every block of rows keeps so many
        raise argparse.ArgumentTypeError(
            f"{word} rows are too many for a list: give {_MOST:,} or fewer;"
            " --per-sample OUT.csv writes every row"
        )
    return int(word)


def run_evaluate(options: argparse.Namespace) -> None:
    """Print the value of a loss on files.

    Raises:
        ExplorerError: for whatever can't be used.
    """
    asked = Asked.of(options)
    _check_outputs(options)
    check_reading(options)
    if _in_parts(asked):
        from lossexplorer.cli_batch import evaluate_batch  # only for many rows

        evaluate_batch(asked)
        return
    loss = asked.loss
    if options.snippet:
        check_at_once(options.files[0], "give some of the rows: the code is the same for all")
    inputs = read_inputs(loss, options.files, asked.reading)
    arguments: dict[str, Any] = {**asked.parameters}
    for name in ("link", "convention", "reduction"):
        if getattr(options, name) is not None:
            arguments[name] = getattr(options, name)
    if options.rows is not None:
        arguments["rows"] = asked.rows
    if options.sample_weight is not None:
        arguments["sample_weight"] = read_array(options.sample_weight)
    try:
        result = evaluate(loss, *inputs.values, temperature=options.temperature, **arguments)
    except LossInputError as error:
        raise placed(error, loss, inputs.files, options.sample_weight) from None
    if options.gradient:
        _write(options.gradient, result)
    if options.snippet:
        arguments["temperature"] = options.temperature
        print_snippet(loss, inputs, arguments, options.snippet)
        return
    report = _report(asked, inputs, result)
    if options.json:
        print_json(report)
    else:
        print_report(report)


def _check_outputs(options: argparse.Namespace) -> None:
    """Raise ExplorerError for files that can't be meant to be written."""
    given = {"--gradient": options.gradient, "--per-sample": options.per_sample}
    outputs = {name: path for name, path in given.items() if path is not None}
    inputs = [*options.files, *filter(None, [options.sample_weight])]
    for name, path in outputs.items():
        if not path:
            raise ExplorerError("the name is empty", where=name, fix="give a file to write")
        check_apart(path, inputs)
    if options.gradient and Path(options.gradient).suffix.lower() not in (".npy", ".npz"):
        fix = "call it OUT.npy, or OUT.npz for every input"
        raise ExplorerError("is no NPY or NPZ file", where=options.gradient, fix=fix)
    if len(outputs) == 2 and len({*map(os.path.realpath, outputs.values())}) == 1:
        raise ExplorerError(
            "the gradient and the losses would be written there",
            where=options.gradient,
            fix="give each a file of its own",
        )


def _in_parts(asked: Asked) -> bool:
    """Whether rows are gone through a part at a time: many of them, or single ones matter.

    Raises:
        ExplorerError: if that is asked of a loss of other inputs.
    """
    options = asked.options
    given = [f"--{name.replace('_', '-')}" for name in _OF_ROWS if getattr(options, name)]
    possible = takes_samples(asked.loss, asked.reading.spaces)
    if given and not possible:
        raise ExplorerError(
            f"{asked.loss.key} has other inputs than predictions and labels",
            where=given[0],
            fix="leave the option out",
        )
    if options.snippet:
        return False
    parts = bool(given) or (possible and is_large(options.files[0]))
    if parts and options.gradient and not _in_one_array(options.gradient):
        raise ExplorerError(
            "rows that are gone through one by one have the gradient of the predictions alone",
            where=options.gradient,
            fix="call it OUT.npy",
        )
    return parts


def _report(asked: Asked, inputs: Inputs, result: Result) -> dict[str, Any]:
    """Everything that is printed, in the order it is printed in."""
    table, shape = inputs.table, np.shape(inputs.values[0])
    with np.errstate(all="ignore"):
        norm = math.sqrt(float(np.square(result.gradient.astype(np.float64)).sum()))
    return asked.report(
        result.value,
        shape,
        asked.loss.inputs[-1].space is Space.CLASS and np.ndim(inputs.values[-1]) > 1,
        prediction_kind=table.prediction_kind if table else None,
        label_kind=table.label_kind if table else None,
        gradient_norm=norm,
        notes=[*inputs.notes, *result.diagnostics],
    )


def _in_one_array(path: str) -> bool:
    return Path(path).suffix.lower() == ".npy"


def _write(path: str, result: Result) -> None:
    if _in_one_array(path):
        stream = io.BytesIO()
        np.save(stream, result.gradient, allow_pickle=False)
        content = stream.getvalue()
    else:
        content = npz_bytes(result.gradients)
    with write_errors(path):
        atomic_write(path, content)
