"""What ``export`` does where a setting is swept."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from lossexplorer.cli_ending import terminable
from lossexplorer.cli_progress import ProgressBar
from lossexplorer.errors import ExplorerError
from lossexplorer.export.sweep import sweep_format, write_sweep
from lossexplorer.figures.worded import Wording
from lossexplorer.language import phrasebook
from lossexplorer.session.session import Session, Style
from lossexplorer.session.sweeping.sweep import parse_sweep

SWEEP_EXAMPLES = """sweeps:
  lossexplorer export mse-saturates -o probe.gif --sweep probe=-6:6:25
  lossexplorer export target-logit -o scale.pdf --sweep scale=1:64:6:log
  lossexplorer export target-logit -o margins.svg --sweep arcface.margin=0,0.2,0.5 --panel value

One setting goes through a list of values. GIF and APNG move; every other format holds one
figure with a block for each value. A name that isn't known is answered by those there are.
"""


def add_sweep(add: Callable[..., object]) -> None:
    """Declare the options of a sweep."""
    add(
        "--sweep",
        metavar="NAME=VALUES",
        help="one setting through FROM:TO:COUNT, FROM:TO:COUNT:log, or values with commas",
    )
    add("--panel", metavar="PANEL", action="append", help="of a sweep, only this; repeat for more")
    add("--seconds", metavar="S", type=float, help="how long all values of a sweep are shown")


def run_sweep(
    options: argparse.Namespace, session: Session, style: Style, outputs: Sequence[Path]
) -> None:
    """Write the sweep that was asked for to every output.

    Raises:
        ExplorerError: if there is no such setting, or it can't be written.
    """
    sweep = parse_sweep(session, options.sweep)
    if options.seconds is not None and not 0 < options.seconds < 1e5:
        raise ExplorerError(
            f"{options.seconds:g} is no duration", where="--seconds", fix="give seconds above 0"
        )
    for path in outputs:
        sweep_format(path, options.format)
    with terminable(), ProgressBar("drawing") as bar:
        for index, path in enumerate(outputs):

            def report(share: float, done: int = index) -> None:
                bar.show((done + share) / len(outputs))

            write_sweep(
                session,
                sweep,
                path,
                style=style,
                format=options.format,
                panels=options.panel or (),
                seconds=options.seconds,
                report=report,
                worded=Wording(phrasebook(options.language).say).figure,
            )


def refuse_without_sweep(options: argparse.Namespace) -> None:
    """Say of options that belong to a sweep that there is none.

    Raises:
        ExplorerError: naming the option.
    """
    for name in ("panel", "seconds"):
        if getattr(options, name) is not None:
            raise ExplorerError(
                f"--{name} belongs to a sweep", fix="add --sweep, e.g. --sweep gamma=0:5:11"
            )
    for output in options.output:
        if Path(output).suffix.lower() in (".gif", ".apng"):
            raise ExplorerError(
                "nothing moves in it",
                where=output,
                fix="say what is swept, e.g. --sweep gamma=0:5:11",
            )
