"""The option ``--snippet``: an evaluation as code, on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from lossexplorer.cli_inputs import Inputs
from lossexplorer.losses.spec import Loss
from lossexplorer.snippets.evaluation import Evaluation
from lossexplorer.snippets.example import example
from lossexplorer.snippets.frameworks import FRAMEWORKS, write


def add_snippet(printed: argparse._MutuallyExclusiveGroup) -> None:
    """Declare the option among those that say what is printed."""
    printed.add_argument(
        "--snippet",
        choices=tuple(FRAMEWORKS),
        help="print code that computes the same number",
    )


def print_example(key: str, framework: str) -> None:
    """Print the code of a loss on a small example.

    Raises:
        LossInputError: if the loss can't be written out.
    """
    print(write(example(key), framework), end="")


def print_snippet(loss: Loss, inputs: Inputs, options: Mapping[str, Any], framework: str) -> None:
    """Print the code of an evaluation on files.

    Args:
        loss: the loss.
        inputs: what was read.
        options: the other keyword arguments of ``evaluate``.
        framework: a key of ``FRAMEWORKS``.

    Raises:
        LossInputError: if it can't be written out.
    """
    names = [item.name for item in loss.inputs]
    loadable = {
        name: file
        for name, value, file in zip(names, inputs.values, inputs.files, strict=True)
        if _holds(file, np.asarray(value))
    }
    where = f"of {', '.join(dict.fromkeys(inputs.files))}"
    print(write(Evaluation(loss, inputs.values, options, where, loadable), framework), end="")


def _holds(file: str, value: Any) -> bool:
    """Whether NumPy reads the very same numbers from a file."""
    if Path(file).suffix.lower() != ".npy":
        return False
    found = np.load(file, allow_pickle=False)
    return found.shape == value.shape and np.array_equal(found, value)
