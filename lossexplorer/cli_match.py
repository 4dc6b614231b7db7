"""The command ``match``: which settings give the number another tool gave."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from msgspec.structs import replace

from lossexplorer.cli_match_report import as_json, print_found
from lossexplorer.cli_output import print_json
from lossexplorer.cli_reading import add_reading, array_names, check_reading, label_column
from lossexplorer.cli_samples import AT_ONCE, check_at_once
from lossexplorer.data.number import parse_number
from lossexplorer.data.readers import read_array, read_table
from lossexplorer.errors import DataError, ExplorerError
from lossexplorer.losses import get
from lossexplorer.session.from_table import data_of
from lossexplorer.session.matching import Found, Question, search, typed_number
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data

if TYPE_CHECKING:
    from rich.progress import Progress

_MATCH_EXAMPLES = """examples:
  lossexplorer match 0.0325 logits.npy labels.npy
  lossexplorer match 1.8 predictions.csv --tolerance 0.01
  lossexplorer match 0.5632 logits.npy labels.npy --class-weight 1,2,0.5 --temperature 2
  lossexplorer match -0.3861 logits.npy labels.npy --loss nll --json

A match rounds to the digits typed: 0.0325 stands for 0.0325 ± 0.00005, 3 for 3 ± 0.5.
Files are read as by 'lossexplorer evaluate'; targets may be numbers too.
"""


def add_match(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``match``."""
    parser.epilog = _MATCH_EXAMPLES
    add = parser.add_argument
    add("value", metavar="VALUE", help="the number another tool gave, with the digits it gave")
    add("files", metavar="FILE", nargs="+", help="predictions, and labels or targets")
    add("--tolerance", metavar="X", help="how far off a match may be, instead of half a digit")
    add("--temperature", metavar="T", help="a softmax temperature that is tried beside 1")
    add("--class-weight", metavar="W", help="one weight a class: 1,2,0.5 or a file; tried too")
    add("--loss", metavar="KEY", action="append", default=[], help="only this loss; repeat")
    add("--all", action="store_true", help="print every match, not only the simplest")
    add_reading(parser)
    add("--json", action="store_true", help="print JSON, for a program")
    parser.set_defaults(run=run_match)


def run_match(options: argparse.Namespace) -> None:
    """Print every setting that gives a number on files.

    Raises:
        ExplorerError: for whatever can't be used.
    """
    tolerance = None if options.tolerance is None else _number(options.tolerance, "--tolerance")
    try:
        typed = typed_number(options.value, tolerance)
    except DataError as error:
        raise error.at("VALUE") from None
    temperature = 1.0
    if options.temperature is not None:
        temperature = _number(options.temperature, "--temperature")
        if temperature <= 0:
            raise ExplorerError(
                f"{temperature:g} is not allowed", where="--temperature", fix="give a number > 0"
            )
    losses = tuple(get(name).key for name in options.loss)
    check_reading(options)
    data, notes = _read(options)
    if options.class_weight is not None:
        data = replace(data, class_weights=_weights(options.class_weight, data.classes))
    found = _searched(Question(typed, data, temperature, losses))
    if options.json:
        print_json(as_json(found, options.files, notes))
    else:
        print_found(found, notes, everything=options.all)


def _number(text: str, where: str) -> float:
    try:
        return parse_number(text)
    except DataError as error:
        raise error.at(where) from None


def _read(options: argparse.Namespace) -> tuple[Data, tuple[str, ...]]:
    """Predictions with labels or targets, and what was recognised in them."""
    if len(options.files) > 2:
        raise ExplorerError(
            f"{len(options.files)} files are given", fix="give predictions, and labels in a second"
        )
    check_at_once(
        options.files[0], f"give at most {AT_ONCE:,}: hundreds of settings are tried on each"
    )
    try:
        table = read_table(
            *options.files,
            prediction_kind=options.kind,
            label_column=label_column(options),
            arrays=array_names(options),
            allow_infinite=True,
        )
    except DataError:
        data = _targets(options)
        if data is None:
            raise
        return data, ("the second file holds targets, not labels",)
    return data_of(table), table.notes


def _targets(options: argparse.Namespace) -> Data | None:
    """Two arrays of one shape: predictions and the numbers they should be."""
    if len(options.files) != 2 or options.label_column or options.arrays:
        return None
    try:
        predictions, targets = (np.asarray(read_array(file)) for file in options.files)
    except DataError:
        return None
    if predictions.size != targets.size or predictions.size == 0 or predictions.ndim > 2:
        return None
    shape = predictions.shape if predictions.ndim == 2 else (-1, 1)
    return Data(
        predictions=Matrix(predictions.reshape(shape)),
        labels=Matrix(targets.reshape(shape)),
        prediction_kind=options.kind or "logits",
        label_kind="soft",
    )


def _weights(text: str, classes: int) -> Matrix:
    """Class weights, from numbers between commas or from a file."""
    where = "--class-weight"
    if Path(text).is_file():
        weights = np.asarray(read_array(text), dtype=np.float64).ravel()
    else:
        weights = np.array([_number(part, where) for part in text.split(",")])
    if weights.size != classes:
        fix = f"give one a class: {classes}"
        raise ExplorerError(f"{weights.size} weights are given", where=where, fix=fix)
    if (weights < 0).any():
        raise ExplorerError(f"{weights.min():g} is negative", where=where, fix="use 0 or more")
    return Matrix(weights)


def _searched(question: Question) -> Found:
    """The search, with a bar on a terminal."""
    if not sys.stderr.isatty():
        return search(question)
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(file=sys.stderr), transient=True) as bar:
        return search(question, _bar(bar))


def _bar(bar: Progress) -> Callable[[float], None]:
    task = bar.add_task("Searching", total=1.0)
    return lambda share: bar.update(task, completed=share)
