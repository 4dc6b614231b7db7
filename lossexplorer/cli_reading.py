"""The options that say how files of data are read, for every command that takes them."""

from __future__ import annotations

import argparse


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add = parser.add_argument
    add("--label-column", metavar="NAME", help="heading or number (from 1) of the label column")
    add("--kind", choices=("probabilities", "logits", "log-probabilities"))
    add("--arrays", metavar="A,B", help="names of predictions and labels in an NPZ")


def label_column(options: argparse.Namespace) -> str | int | None:
    """The heading of the label column, or its number, as ``read_table`` takes it."""
    column: str | None = options.label_column
    if column is not None and column.lstrip("-").isdecimal():
        return int(column)
    return column


def array_names(options: argparse.Namespace) -> tuple[str, ...]:
    """The names of the arrays in an archive, as ``read_table`` takes them."""
    return tuple(options.arrays.split(",")) if options.arrays else ()
