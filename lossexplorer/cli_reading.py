"""The options that say how files of data are read, for every command that takes them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import suppress

from lossexplorer.data.content import Format, format_of, opened
from lossexplorer.errors import DataError, ExplorerError


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add = parser.add_argument
    add("--label-column", metavar="NAME", help="heading or number (from 1) of the label column")
    kinds = ("probabilities", "logits", "log-probabilities")
    add("--kind", choices=kinds, help="what the predictions are, if not what they look like")
    add("--arrays", metavar="A,B", help="names of predictions and labels in an NPZ")


def check_reading(options: argparse.Namespace) -> None:
    """Refuse an option that none of the files has a use for.

    Raises:
        ExplorerError: a label column where no file has one, arrays without an archive.
    """
    forms = _forms(options.files)
    if len(forms) < len(options.files):
        return  # the one that can't be read is named when it is read
    if options.arrays is not None and "npz" not in forms:
        raise ExplorerError(
            "no NPZ file is given whose arrays could be named", where="--arrays", fix="leave it out"
        )
    last = forms[-1]  # the labels are in it
    if options.label_column is not None and (last == "npz" or (last == "npy" and len(forms) > 1)):
        raise ExplorerError(
            f"{options.files[-1]} is an {last.upper()} file and has no label column",
            where="--label-column",
            fix="name its labels with --arrays" if last == "npz" else "leave it out",
        )


def _forms(files: Sequence[str]) -> list[Format]:
    """What the files are that can be read."""
    forms = []
    for file in files:
        with suppress(DataError), opened(file) as (stream, _):
            forms.append(format_of(stream, file))
    return forms


def label_column(options: argparse.Namespace) -> str | int | None:
    """The heading of the label column, or its number, as ``read_table`` takes it."""
    column: str | None = options.label_column
    if column is not None and column.lstrip("-").isdecimal():
        return int(column)
    return column


def array_names(options: argparse.Namespace) -> tuple[str, ...]:
    """The names of the arrays in an archive, as ``read_table`` takes them."""
    return tuple(options.arrays.split(",")) if options.arrays else ()
