"""The command line: which command is meant, and how errors leave the program."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from lossexplorer import __version__
from lossexplorer.errors import ExplorerError, near
from lossexplorer.files import write_problem

BAD_INPUT, INTERRUPTED = 2, 130

_HELP = """examples:
  lossexplorer                        open the window
  lossexplorer predictions.csv        open it on a file of predictions with labels
  lossexplorer parts/                 open it on a folder of NPY files, or a Zarr array
  lossexplorer my.lossx               open a saved session
  lossexplorer list                   which losses there are
  lossexplorer show cross_entropy     formula, parameters, conventions, when it fails
  lossexplorer evaluate cross_entropy logits.npy labels.npy --link softmax
  lossexplorer match 0.0325 logits.npy labels.npy
  lossexplorer export digit-mse -o digit-mse.svg

'lossexplorer COMMAND --help' shows the options of a command, with examples.
A file that is called like a command is opened as ./list.
Exit codes: 0 done, 2 bad input (one line says what is wrong), 130 interrupted.
"""

# What a command does, and the function that declares its options; its module is loaded
# for that command only, so that the window doesn't wait for it.
_COMMANDS = {
    "list": ("list the losses", "lossexplorer.cli_catalog", "add_list"),
    "show": (
        "show what a loss is: formula, parameters, conventions",
        "lossexplorer.cli_catalog",
        "add_show",
    ),
    "evaluate": (
        "value and gradient of a loss on your files",
        "lossexplorer.cli_evaluate",
        "add_evaluate",
    ),
    "match": (
        "which settings give the number another tool gave",
        "lossexplorer.cli_match",
        "add_match",
    ),
    "export": (
        "a lesson, session or data file as a picture or as numbers",
        "lossexplorer.cli_export",
        "add_export",
    ),
    "desktop": (
        "an entry in the desktop's menu and an icon for .lossx files, or neither",
        "lossexplorer.desktop",
        "add_desktop",
    ),
}


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with the words it was given."""

    def error(self, message: str) -> NoReturn:
        raise ExplorerError(message, fix=f"see '{self.prog} --help'")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        arguments: the words after the program's name; None for those it was started with.

    Returns:
        The exit code: 0 done, 2 bad input, 130 interrupted.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started the program
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):  # not every terminal has every character
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _run(words)
        sys.stdout.flush()
        return code
    except ExplorerError as error:
        print(f"lossexplorer: {' '.join(error.message.split())}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as done:  # argparse has printed help or the version
        return int(done.code or 0)
    except OSError as error:
        if error.filename is not None:
            raise
        return _not_printed(error)


def _not_printed(error: OSError) -> int:
    """What could not be printed is given up: the exit code."""
    # Python must not complain when it closes the stream
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return 0  # whoever read has seen enough
    what, fix = write_problem("standard output", error)
    print(f"lossexplorer: standard output: {what}; {fix}", file=sys.stderr)
    return BAD_INPUT


def _run(words: list[str]) -> int:
    if not words or words[0] == "--" or not (words[0] in _COMMANDS or words[0].startswith("-")):
        return _open_window(words[1:] if words[:1] == ["--"] else words)
    if words[0] not in _COMMANDS:
        parser = _top_parser()
        _, unknown = parser.parse_known_args(words)  # prints what --help and --version ask for
        raise _not_understood(parser, unknown[0])
    parser = _command_parser(words[0])
    options, unknown = parser.parse_known_intermixed_args(words[1:])
    if unknown:
        raise _not_understood(parser, unknown[0])
    options.run(options)
    return 0


def parsers() -> tuple[argparse.ArgumentParser, ...]:
    """The program's own and those of all commands, for a page that lists them."""
    return (_top_parser(), *(_command_parser(name) for name in _COMMANDS))


def _top_parser() -> argparse.ArgumentParser:
    width = max(map(len, _COMMANDS))
    listed = "\n".join(f"  {name:{width}}  {what}" for name, (what, _, _) in _COMMANDS.items())
    parser = _Parser(
        prog="lossexplorer",
        usage="lossexplorer [FILE]\n       lossexplorer COMMAND …",
        description="See a loss function: its value and its gradient, live, on your own numbers.",
        epilog=f"commands:\n{listed}\n\n{_HELP}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"lossexplorer {__version__}")
    return parser


def _command_parser(name: str) -> argparse.ArgumentParser:
    what, module, declare = _COMMANDS[name]
    parser = _Parser(
        prog=f"lossexplorer {name}",
        description=f"{what[:1].upper()}{what[1:]}.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    getattr(import_module(module), declare)(parser)
    return parser


def _not_understood(parser: argparse.ArgumentParser, word: str) -> ExplorerError:
    option = word.partition("=")[0]
    known = re.findall(r"(?<![\w-])--?[a-z][\w-]*", parser.format_help().partition("examples:")[0])
    fix = near(option, known) if word.startswith("-") else ""
    return ExplorerError(f"{word!r} is not understood", fix=fix or f"see '{parser.prog} --help'")


def _open_window(words: list[str]) -> int:
    """Open the window, on a file if one is named."""
    path = Path(words[0]) if words else None
    if path is not None and not (path.is_file() or _holds_arrays(path)):
        what = "is a folder" if path.is_dir() else "there is no such file or command"
        fix = near(str(path), _COMMANDS) or "see 'lossexplorer --help'"
        raise ExplorerError(what, where=str(path), fix=fix)
    if len(words) > 1:
        raise ExplorerError(f"{words[1]!r} is one word too many", fix="give one file to open")
    from lossexplorer.app import run  # only here: it brings Qt

    return run(path)


def _holds_arrays(path: Path) -> bool:
    """Whether it is a folder of NPY files, or a Zarr array or group, by names alone."""
    marks = ("zarr.json", ".zarray", ".zgroup")
    return path.is_dir() and any(
        name in marks or name.endswith(".npy") for name in os.listdir(path)
    )
