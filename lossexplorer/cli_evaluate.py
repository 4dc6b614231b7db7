"""The command ``evaluate``: value and gradient of a loss on files of numbers."""

from __future__ import annotations

import argparse
import io
import math
from pathlib import Path
from typing import Any

import numpy as np

from lossexplorer.cli_inputs import Inputs, Reading, placed, read_inputs
from lossexplorer.cli_output import print_json
from lossexplorer.cli_parameters import parameters_of
from lossexplorer.cli_reading import add_reading, array_names, label_column
from lossexplorer.cli_report import print_report
from lossexplorer.cli_snippet import add_snippet, print_snippet
from lossexplorer.data.readers import read_array
from lossexplorer.errors import ExplorerError, LossInputError
from lossexplorer.files import atomic_write, write_problem
from lossexplorer.losses import Result, evaluate, get
from lossexplorer.losses.own import typed_by_hand
from lossexplorer.losses.settings import Settings, defaults, pipeline
from lossexplorer.losses.spec import Loss, Space
from lossexplorer.session.session import LossChoice
from lossexplorer.session.units import unit_of

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

Files are CSV, TSV, NPY or NPZ, one row a sample. Labels are class indices, one-hot or soft
rows, in a second file or in a column of the first. 'lossexplorer show LOSS' lists what
--set, --convention and --link take. A loss of your own is a formula, in quotes, or a Python
function, whose module is then imported.
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
    add("--gradient", metavar="OUT.npy", help="write the gradient of the first input")
    printed = parser.add_mutually_exclusive_group()
    printed.add_argument("--json", action="store_true", help="print JSON, for a program")
    add_snippet(printed)
    parser.set_defaults(run=run_evaluate)


def run_evaluate(options: argparse.Namespace) -> None:
    """Print the value of a loss on files.

    Raises:
        ExplorerError: for whatever can't be used.
    """
    loss = get(typed_by_hand(options.loss))
    parameters = parameters_of(loss, options.set)
    settings = defaults(loss, options.convention, linked=options.link is not None)
    if options.gradient and Path(options.gradient).suffix.lower() != ".npy":
        raise ExplorerError("is no NPY file", where=options.gradient, fix="call it OUT.npy")
    inputs = read_inputs(loss, options.files, _reading(loss, options, settings, parameters))
    arguments: dict[str, Any] = {**parameters}
    for name in ("link", "convention", "reduction"):
        if getattr(options, name) is not None:
            arguments[name] = getattr(options, name)
    if options.rows is not None:
        arguments["rows"] = None if options.rows == "keep" else options.rows
    if options.sample_weight is not None:
        arguments["sample_weight"] = read_array(options.sample_weight)
    try:
        result = evaluate(loss, *inputs.values, temperature=options.temperature, **arguments)
    except LossInputError as error:
        raise placed(error, loss, inputs.files) from None
    if options.gradient:
        _write(options.gradient, result.gradient)
    if options.snippet:
        arguments["temperature"] = options.temperature
        print_snippet(loss, inputs, arguments, options.snippet)
        return
    report = _report(loss, options, settings, parameters, inputs, result)
    if options.json:
        print_json(report)
    else:
        print_report(report)


def _reading(
    loss: Loss, options: argparse.Namespace, settings: Settings, parameters: dict[str, Any]
) -> Reading:
    in_force = {**settings.parameters, **parameters}
    moved = loss.spaces(**in_force) if loss.spaces else {}
    return Reading(
        spaces=tuple(moved.get(item.name, item.space) for item in loss.inputs),
        link=options.link,
        kind=options.kind,
        label_column=label_column(options),
        arrays=array_names(options),
        keep_labels=in_force.get("ignore_index") is not None and len(options.files) > 1,
    )


def _report(
    loss: Loss,
    options: argparse.Namespace,
    settings: Settings,
    parameters: dict[str, Any],
    inputs: Inputs,
    result: Result,
) -> dict[str, Any]:
    """Everything that is printed, in the order it is printed in."""
    label_rows = loss.inputs[-1].space is Space.CLASS and np.ndim(inputs.values[-1]) > 1
    rows = {None: "default", "keep": None}.get(options.rows, options.rows)
    rows, reduction = pipeline(settings, rows, options.reduction, label_rows)
    base = [(name, value) for name, value in parameters.items() if name == "base"]
    choice = LossChoice(loss.key, parameters=tuple(base), convention=options.convention)
    table, shape = inputs.table, np.shape(inputs.values[0])
    with np.errstate(all="ignore"):
        norm = math.sqrt(float(np.square(result.gradient.astype(np.float64)).sum()))
    return {
        "value": result.value,
        "unit": unit_of(choice),
        "loss": loss.key,
        "convention": options.convention or loss.convention,
        "link": options.link or "identity",
        "temperature": options.temperature,
        "parameters": {**settings.parameters, **parameters},
        "rows": None if loss.per_row else rows or "keep",
        "reduction": reduction,
        "shape": shape,
        "samples": shape[0] if shape else 1,
        "classes": shape[1] if len(shape) > 1 else 1,
        "prediction_kind": table.prediction_kind if table else None,
        "label_kind": table.label_kind if table else None,
        "files": options.files,
        "gradient_norm": norm,
        "gradient_file": options.gradient,
        "notes": [*inputs.notes, *result.diagnostics],
    }


def _write(path: str, gradient: Any) -> None:
    stream = io.BytesIO()
    np.save(stream, gradient, allow_pickle=False)
    try:
        atomic_write(path, stream.getvalue())
    except OSError as error:
        what, fix = write_problem(path, error)
        raise ExplorerError(what, where=path, fix=fix) from None
