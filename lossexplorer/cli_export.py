"""The command ``export``: a lesson, a session or a data file as files, without a screen."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from msgspec.structs import replace

from lossexplorer.cli_ending import terminable
from lossexplorer.cli_export_plan import Plan, folder_made, into_folder, planned
from lossexplorer.cli_export_style import add_style, changed, styled
from lossexplorer.cli_output import print_json
from lossexplorer.cli_progress import ProgressBar
from lossexplorer.cli_sweep import SWEEP_EXAMPLES, add_sweep, check_sweep_options, run_sweep
from lossexplorer.cli_words import CheckedWords
from lossexplorer.errors import ExplorerError
from lossexplorer.export import FORMATS, write_figure
from lossexplorer.export.sweep import MOVING, Report
from lossexplorer.figures.build import build
from lossexplorer.language import ENGLISH, LANGUAGES
from lossexplorer.losses.own import allow, typed_by_hand
from lossexplorer.session.batch_edits import open_row
from lossexplorer.session.edits import select_loss, set_workspace, show_loss
from lossexplorer.session.presets import COURSE
from lossexplorer.session.session import Session, Workspace
from lossexplorer.session.source import open_source
from lossexplorer.session.store import SUFFIX

_DRAWN = ("png", "svg", "pdf", "py", *MOVING)  # with the fonts of this machine
_EXPORT_EXAMPLES = f"""lessons:
  {", ".join(COURSE)}

examples:
  lossexplorer export digit-mse -o digit-mse.svg
  lossexplorer export my.lossx -o figure.pdf -o figure.csv      the same figure and its numbers
  lossexplorer export nll -o nll.png --size 1200x800px --style dark
  lossexplorer export softmax-ce -o chain.pdf --size 120x80mm --style print --font-size 8
  lossexplorer export predictions.csv --row 3 --loss cross_entropy --loss mse -o row3.svg
  lossexplorer export logits.npy labels.npy --row 12 -o row12.png
  lossexplorer export *.lossx -o figures/ --format pdf,svg     every session, in both formats
  lossexplorer export figure.pdf -o again.svg      the session that a figure carries

The ending chooses the format: png, svg and pdf are pictures; tex draws it by pgfplots and
py by matplotlib; csv, npz and json hold the exact arrays that are drawn. The same input
always gives the same bytes. PNG, SVG, PDF, GIF and APNG carry their session, and are opened
as it.

Into a folder, each source is written by itself and called after it. A source that can't
be exported is named on standard error, the others are written all the same, and the exit
code is 2.

{SWEEP_EXAMPLES}"""


def add_export(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``export``."""
    parser.epilog = _EXPORT_EXAMPLES
    add = parser.add_argument
    add(
        "source",
        metavar="SOURCE",
        nargs="+",
        help=f"a lesson, a session ({SUFFIX}) or a figure that carries one, or a file of "
        "predictions with labels: in one file, or labels in a second one; several for a folder",
    )
    add(
        "-o",
        "--output",
        metavar="FILE",
        action="append",
        required=True,
        help="repeat for more, or a folder (figures/)",
    )
    add(
        "--format",
        metavar="FORMAT",
        help=f"instead of the ending: {', '.join(FORMATS)}; several for a folder (pdf,svg)",
    )
    add_style(add)
    words = "of the texts in it; messages stay English"
    add("--language", choices=tuple(LANGUAGES), default=ENGLISH, help=words)
    add("--no-session", action="store_true", help="leave the session out of the picture")
    add("--workspace", choices=get_args(Workspace), help="which picture")
    add("--loss", metavar="LOSS", action="append", help="draw only this; repeat for more")
    add("--row", metavar="N", type=int, help="the row that is drawn, counted from 1")
    add(
        "--allow",
        metavar="MODULE:NAME",
        action="append",
        default=[],
        help="let a Python loss of the session be imported; repeat for more",
    )
    add_sweep(add)
    add("--json", action="store_true", help="print JSON, for a program")
    parser.set_defaults(run=run_export)


def run_export(options: argparse.Namespace) -> None:
    """Write the figure of a source to every output.

    Raises:
        ExplorerError: if the source can't be read or an output can't be written.
    """
    for name in options.allow:
        allow(name)
    check_sweep_options(options)
    plans = planned(options)
    options.words, options.remarks = CheckedWords(options.language), []
    failed: list[ExplorerError] = []
    with terminable(), ProgressBar("exporting") as bar:
        if into_folder(options):
            with folder_made(options.output[0]):
                plans, failed = _write_all(plans, options, bar.show)
        else:
            _write(plans[0], options, bar.show)
    _print_written([name for plan in plans for name, _ in plan.outputs], options)
    if options.words.problem and any(key in _DRAWN for plan in plans for _, key in plan.outputs):
        print(f"lossexplorer: {options.words.problem}", file=sys.stderr)
    for remark in options.remarks:
        print(f"lossexplorer: {remark}", file=sys.stderr)
    if failed:
        for error in failed[:-1]:
            print(f"lossexplorer: {' '.join(error.message.split())}", file=sys.stderr)
        raise failed[-1]


def _write(plan: Plan, options: argparse.Namespace, report: Report) -> None:
    """Write the figure of one source, or its sweep, to its files."""
    session = _chosen(open_source(plan.source), options)
    style = styled(session.style, options)
    if options.sweep:
        run_sweep(options, session, style, plan.outputs, report)
        return
    figure = options.words.figure(build(session))
    if any(key in _DRAWN for _, key in plan.outputs):
        name = plan.outputs[0][0]
        options.remarks += [f"{name}: {what}" for what in changed(figure, style, options)]
    # one that can't be written goes first, so that nothing is written
    for name, key in sorted(plan.outputs, key=lambda output: Path(output[0]).parent.is_dir()):
        write_figure(
            figure,
            name,
            style=style,
            format=key,
            metadata={"Title": session.title} if session.title else {},
            session=None if options.no_session else replace(session, style=style),
        )


def _write_all(
    plans: list[Plan], options: argparse.Namespace, report: Report
) -> tuple[list[Plan], list[ExplorerError]]:
    """Write what can be written, as ``make -k`` does: what was, and why the rest was not."""
    written: list[Plan] = []
    failed: list[ExplorerError] = []
    for index, plan in enumerate(plans):

        def told(share: float, done: int = index) -> None:
            report((done + share) / len(plans))

        told(0.0)
        try:
            _write(plan, options, told)
        except ExplorerError as error:
            source = " ".join(plan.source)
            failed.append(error if error.where.startswith(source) else error.at(source))
        else:
            written.append(plan)
    return written, failed


def _print_written(names: Sequence[str], options: argparse.Namespace) -> None:
    if options.json:
        print_json(
            {"written": [{"path": name, "bytes": Path(name).stat().st_size} for name in names]}
        )
    else:
        for name in names:
            print(f"wrote {name}")


def _chosen(session: Session, options: argparse.Namespace) -> Session:
    """The session with the workspace, losses and row that were asked for."""
    if options.workspace:
        session = set_workspace(session, options.workspace)
    if options.loss:
        for choice in session.shown:
            session = show_loss(session, choice.key, False)
        for key in options.loss:
            session = show_loss(session, typed_by_hand(key), True)
        session = select_loss(session, options.loss[0])
    if options.row is not None:
        session = open_row(session, options.row - 1)
    return session
