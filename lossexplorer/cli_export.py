"""The command ``export``: a lesson, a session or a data file as files, without a screen."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import msgspec
from msgspec.structs import replace

from lossexplorer.batch.output.apart import check_apart
from lossexplorer.cli_output import print_json
from lossexplorer.cli_sweep import SWEEP_EXAMPLES, add_sweep, refuse_without_sweep, run_sweep
from lossexplorer.errors import ExplorerError, ExportError
from lossexplorer.export import FORMATS, style_in_pixels, write_figure
from lossexplorer.figures.build import build
from lossexplorer.losses.own import allow, typed_by_hand
from lossexplorer.losses.parameter_values import near
from lossexplorer.session.batch_edits import open_large, open_row
from lossexplorer.session.decoding import explained
from lossexplorer.session.draft import Source, read_draft
from lossexplorer.session.edits import select_loss, set_workspace, show_loss
from lossexplorer.session.from_table import session_of
from lossexplorer.session.in_figure import carries, open_session
from lossexplorer.session.presets import COURSE, lessons, open_lesson
from lossexplorer.session.session import Session, Style, Workspace
from lossexplorer.session.store import SUFFIX

_MM = {"mm": 1.0, "cm": 10.0, "in": 25.4}

_EXPORT_EXAMPLES = f"""lessons:
  {", ".join(COURSE)}

examples:
  lossexplorer export digit-mse -o digit-mse.svg
  lossexplorer export my.lossx -o figure.pdf -o figure.csv      the same figure and its numbers
  lossexplorer export nll -o nll.png --size 1200x800px --style dark
  lossexplorer export softmax-ce -o chain.pdf --size 120x80mm --style print --font-size 8
  lossexplorer export predictions.csv --row 3 --loss cross_entropy --loss mse -o row3.svg
  lossexplorer export logits.npy labels.npy --row 12 -o row12.png

The ending chooses the format: png, svg and pdf are pictures; csv, npz and json hold the
exact arrays that are drawn.

{SWEEP_EXAMPLES}"""


def add_export(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``export``."""
    parser.epilog = _EXPORT_EXAMPLES
    add = parser.add_argument
    add(
        "source",
        metavar="SOURCE",
        nargs="+",
        help=f"a lesson, a session ({SUFFIX}), or a file of predictions with labels: in one "
        "file, or labels in a second one",
    )
    add("-o", "--output", metavar="FILE", action="append", required=True, help="repeat for more")
    add("--format", metavar="FORMAT", help=f"instead of the ending: {', '.join(FORMATS)}")
    add("--size", metavar="WxH", help="160x110mm, 16x11cm, 6.3x4.3in or 1200x800px")
    add("--dpi", metavar="N", type=int, help="resolution of a PNG")
    add("--style", choices=("light", "dark", "print"), help="print keeps apart in grey")
    add("--font-size", metavar="PT", type=float, help="size of the text, in points")
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
    for output in options.output:
        check_apart(output, options.source)
    session = _chosen(open_source(options.source), options)
    style = _styled(session.style, options)
    if options.sweep:
        run_sweep(options, session, style, list(map(Path, options.output)))
        _print_written(options)
        return
    refuse_without_sweep(options)
    figure = build(session)
    # one that can't be written goes first, so that nothing is written
    outputs = sorted(map(Path, options.output), key=lambda x: _promising(x, options.format))
    for path in outputs:
        metadata = {"Title": session.title} if session.title else {}
        write_figure(figure, path, style=style, format=options.format, metadata=metadata)
    _print_written(options)


def _print_written(options: argparse.Namespace) -> None:
    written = [{"path": name, "bytes": Path(name).stat().st_size} for name in options.output]
    if options.json:
        print_json({"written": written})
    else:
        for name in options.output:
            print(f"wrote {name}")


def open_source(words: Sequence[str]) -> Session:
    """The session that a lesson's key, a session file or data files stand for.

    Raises:
        ExplorerError: if there is no such thing, or it can't be read.
    """
    name = words[0]
    keys = [entry.key for entry in lessons()]
    if len(words) > 2:
        raise ExplorerError(f"{words[2]!r} is one file too many", fix="give predictions and labels")
    if len(words) == 1 and name in keys:
        return open_lesson(name)
    if not Path(name).exists():
        if Path(name).suffix or Path(name).parent != Path():
            raise ExplorerError(f"there is no file {name!r}", fix="check its name and folder")
        fix = near(name, keys) or f"the lessons are {', '.join(keys)}"
        raise ExplorerError(f"there is no lesson or file {name!r}", fix=fix)
    if len(words) == 1 and (Path(name).suffix.lower() == SUFFIX or carries(name)):
        return open_session(name)
    draft = read_draft(Source(name, words[1] if len(words) > 1 else ""))
    session = session_of(draft.table)
    return session if draft.large is None else open_large(session, draft.large)


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


def _styled(style: Style, options: argparse.Namespace) -> Style:
    """The style with what was asked for, each field inside its range."""
    asked = {"theme": options.style, "dpi": options.dpi, "font_size": options.font_size}
    style = replace(style, **{name: value for name, value in asked.items() if value is not None})
    if options.size:
        style = _sized(style, options.size)
    try:
        return msgspec.convert(msgspec.to_builtins(style), Style)
    except msgspec.ValidationError as error:
        field = explained(error)
        where = "--size" if field.where.endswith("mm") else "--" + field.where.rpartition(".")[2]
        raise ExplorerError(field.what, where=where.replace("_", "-"), fix=field.fix) from None


def _sized(style: Style, text: str) -> Style:
    found = re.fullmatch(r"([\d.]+)\s*[x×]\s*([\d.]+)\s*(mm|cm|in|px)", text.strip(), re.ASCII)
    try:
        width, height = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
    except ValueError:
        width = height = 0.0
    if found is None or min(width, height) <= 0:
        raise ExportError(
            f"{text!r} is no size", where="--size", fix="write 160x110mm or 1200x800px"
        )
    if found[3] == "px":
        return style_in_pixels(style, width, height)
    return replace(style, width_mm=width * _MM[found[3]], height_mm=height * _MM[found[3]])


def _promising(path: Path, format: str | None) -> bool:
    return (format or path.suffix[1:]).lower() in FORMATS and path.parent.is_dir()
