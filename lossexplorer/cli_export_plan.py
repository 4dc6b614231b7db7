"""Which files ``export`` writes: one figure to named files, or many into a folder."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from lossexplorer.batch.output.apart import check_apart
from lossexplorer.errors import ExplorerError, ExportError
from lossexplorer.export import FORMATS, format_key
from lossexplorer.export.sweep import MOVING, sweep_format
from lossexplorer.files import file_stem, write_problem
from lossexplorer.session.in_figure import carries
from lossexplorer.session.presets import lesson_keys
from lossexplorer.session.store import SUFFIX


@dataclass(frozen=True)
class Plan:
    """One source and the files its figure goes to.

    Attributes:
        source: a lesson or a file; predictions and labels may be two.
        outputs: as they were named or made, each with its format.
    """

    source: tuple[str, ...]
    outputs: tuple[tuple[str, str], ...]


def into_folder(options: argparse.Namespace) -> bool:
    """Whether the output is a folder: it is one, or its name ends like one."""
    return any(
        name.endswith(("/", os.sep)) or (name and Path(name).is_dir() and not Path(name).suffix)
        for name in options.output
    )


def planned(options: argparse.Namespace) -> list[Plan]:
    """What is to be written.

    Raises:
        ExportError: if an output can't be one of these sources, or two would be one file.
    """
    plans = _folder_plans(options) if into_folder(options) else [_one_plan(options)]
    for plan in plans:
        for name, _ in plan.outputs:
            check_apart(name, [word for each in plans for word in each.source])
    return plans


@contextmanager
def folder_made(name: str) -> Iterator[None]:
    """Within it a folder is there; behind it none that was made for it stays empty.

    Raises:
        ExplorerError: if it can't be made.
    """
    folder = Path(name)
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        _make(folder)
        yield
    finally:
        with suppress(OSError):  # the first one that holds something, and all around it, stay
            for each in missing:
                each.rmdir()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        fix = "give the name of a folder"
        raise ExplorerError("is a file", where=str(folder), fix=fix) from None
    except OSError as error:
        what, fix = write_problem(folder / "figure", error)
        raise ExplorerError(what, where=str(folder), fix=fix) from None


def _one_plan(options: argparse.Namespace) -> Plan:
    """One source to the files that were named; the ending says the format."""
    if len(options.source) > 2 or (len(options.source) == 2 and any(map(_whole, options.source))):
        fix = f"give one of the {len(options.source)}, or a folder, e.g. -o figures/ --format pdf"
        raise ExportError("several figures are several files", where=options.output[0], fix=fix)
    if options.format and "," in options.format:
        fix = "give a folder, e.g. -o figures/"
        raise ExportError("several formats are several files", where="--format", fix=fix)
    outputs = [
        (name, _key(options, options.format or Path(name).suffix, "" if options.format else name))
        for name in options.output
    ]
    return Plan(tuple(options.source), tuple(outputs))


def _whole(name: str) -> bool:
    """Whether a source is a figure by itself, and not predictions or labels."""
    return name in lesson_keys() or Path(name).suffix.lower() == SUFFIX or carries(name)


def _folder_plans(options: argparse.Namespace) -> list[Plan]:
    """Every source by itself, in every format, called after the source."""
    if len(options.output) > 1:
        raise ExportError("a folder is the only output", where="-o", fix="give one folder")
    if not options.format:
        there = (*FORMATS, *(MOVING if options.sweep else ()))
        fix = f"say which, e.g. --format pdf,svg; there are {', '.join(there)}"
        raise ExportError("the files of a folder need a format", where=options.output[0], fix=fix)
    words = options.format.split(",")
    keys = list(dict.fromkeys(_key(options, word.strip()) for word in words))
    folder = Path(options.output[0])
    sources: dict[str, str] = {}
    for source in options.source:
        stem = Path(source).stem if Path(source).is_file() else file_stem(source)
        if stem in sources:
            what = f"{source} and {sources[stem]} would be the same file"
            raise ExportError(what, where=str(folder / stem), fix="export one of them elsewhere")
        sources[stem] = source
    return [
        Plan((source,), tuple((str(folder / f"{stem}.{key}"), key) for key in keys))
        for stem, source in sources.items()
    ]


def _key(options: argparse.Namespace, name: str, where: str = "") -> str:
    """The key of a format; what moves is one only for a sweep."""
    return sweep_format(name, where) if options.sweep else format_key(name, where)
