"""What ``export`` does where a setting is swept."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from lossexplorer.errors import ExplorerError
from lossexplorer.export.sweep import MOVING, Report, write_sweep
from lossexplorer.session.session import Session, Style
from lossexplorer.session.sweeping.sweep import parse_sweep

SWEEP_EXAMPLES = """sweeps:
  lossexplorer export mse-saturates -o probe.gif --sweep probe=-6:6:25
  lossexplorer export softmax-ce -o warm.pdf --sweep temperature=0.5:16:6:log --panel probabilities
  lossexplorer export target-logit -o margins.svg --sweep arcface.margin=0,0.2,0.5 --panel value
  lossexplorer export *.lossx -o figures/ --sweep probe=-4:4:9 --format gif,pdf

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
    options: argparse.Namespace,
    session: Session,
    style: Style,
    outputs: Sequence[tuple[str, str]],
    report: Report,
) -> None:
    """Write the sweep that was asked for to every output.

    Args:
        options: of the command.
        session: what is shown.
        style: how it is drawn.
        outputs: the files, each with its format.
        report: is told the share that is done.

    Raises:
        ExplorerError: if there is no such setting, or it can't be written.
    """
    sweep = parse_sweep(session, options.sweep)
    for index, (name, key) in enumerate(outputs):

        def told(share: float, done: int = index) -> None:
            report((done + share) / len(outputs))

        write_sweep(
            session,
            sweep,
            name,
            style=style,
            format=key,
            panels=options.panel or (),
            seconds=options.seconds,
            carried=not options.no_session,
            report=told,
            worded=options.words.figure,
        )


def check_sweep_options(options: argparse.Namespace) -> None:
    """Refuse a duration that is none, and what belongs to a sweep where there is none.

    Raises:
        ExplorerError: naming the option.
    """
    if options.sweep:
        if options.seconds is not None and not 0 < options.seconds < 1e5:
            what, fix = (
                f"{options.seconds:g} is no duration",
                "give seconds above 0 and below 100000",
            )
            raise ExplorerError(what, where="--seconds", fix=fix)
        return
    for name in ("panel", "seconds"):
        if getattr(options, name) is not None:
            raise ExplorerError(
                f"--{name} belongs to a sweep", fix="add --sweep, e.g. --sweep gamma=0:5:11"
            )
    formats = (options.format or "").replace(" ", "").lower().split(",")
    moving = [(name, Path(name).suffix.lower()) for name in options.output]
    for where, key in moving + [("--format", f".{key}") for key in formats]:
        if key.removeprefix(".") in MOVING:
            raise ExplorerError(
                "nothing moves in it",
                where=where,
                fix="say what is swept, e.g. --sweep gamma=0:5:11",
            )
