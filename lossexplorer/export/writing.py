"""A figure into a file or into bytes, by format."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from lossexplorer.errors import ExportError
from lossexplorer.export.carrying import carrying
from lossexplorer.export.data import csv_bytes, json_bytes, npz_bytes
from lossexplorer.export.printable import printable
from lossexplorer.figures.figure import Figure
from lossexplorer.files import atomic_write
from lossexplorer.session.session import Session, Style
from lossexplorer.write_errors import write_errors

Metadata = Mapping[str, str]
Writer = Callable[[Figure, Style, Metadata], bytes]


@dataclass(frozen=True)
class Format:
    """One kind of file.

    Attributes:
        suffix: with its dot. description: for a file dialog.
        drawn: whether it is a picture, so that theme and size matter.
    """

    suffix: str
    description: str
    drawn: bool
    writer: Writer


def _picture(name: str) -> Writer:
    def write(figure: Figure, style: Style, metadata: Metadata) -> bytes:
        # matplotlib costs half a second: only who draws pays for it
        from lossexplorer.export.image import draw_bytes

        data: bytes = draw_bytes(figure, style, name, metadata)
        return data

    return write


def _script(figure: Figure, style: Style, metadata: Metadata) -> bytes:
    from lossexplorer.export.script import script_bytes

    data: bytes = script_bytes(figure, style)
    return data


def _pgfplots(figure: Figure, style: Style, metadata: Metadata) -> bytes:
    from lossexplorer.export.pgfplots import pgfplots_bytes

    data: bytes = pgfplots_bytes(figure, style)
    return data


def _arrays(write: Callable[[Figure], bytes]) -> Writer:
    return lambda figure, style, metadata: write(figure)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "png": Format(".png", "PNG image", True, _picture("png")),
        "svg": Format(".svg", "SVG vector graphic", True, _picture("svg")),
        "pdf": Format(".pdf", "PDF document", True, _picture("pdf")),
        "tex": Format(".tex", "LaTeX file that draws it by pgfplots", True, _pgfplots),
        "py": Format(".py", "Python script that draws it by matplotlib", True, _script),
        "csv": Format(".csv", "CSV table of the drawn numbers", False, _arrays(csv_bytes)),
        "npz": Format(".npz", "NumPy arrays of the drawn numbers", False, _arrays(npz_bytes)),
        "json": Format(".json", "JSON of the whole figure", False, _arrays(json_bytes)),
    }
)


def render(
    figure: Figure,
    *,
    style: Style,
    format: str,
    title: str = "",
    metadata: Metadata | None = None,
    session: Session | None = None,
) -> bytes:
    """The bytes of a file; the same figure and style always give the same bytes.

    Args:
        figure: what is drawn.
        style: theme, size, resolution and type size; data formats ignore it.
        format: a key of :data:`FORMATS`, with or without a dot, in any case.
        title: the line above the panels instead of the figure's own.
        metadata: entries for the head of a PNG, SVG or PDF: "Title", "Description",
            "Keywords", "Author"; data formats ignore it.
        session: what a PNG, SVG or PDF carries, so that it can be opened again.

    Raises:
        ExportError: for a format or metadata entry that doesn't exist, a picture of more
            pixels than can be drawn, or a session too large to be carried.
    """
    key = format_key(format, where="")
    figure = printable(replace(figure, title=title or figure.title))
    content = FORMATS[key].writer(figure, style, metadata or {})
    return content if session is None else carrying(content, key, session)


def write_figure(
    figure: Figure,
    path: str | Path,
    *,
    style: Style,
    format: str | None = None,
    title: str = "",
    metadata: Metadata | None = None,
    session: Session | None = None,
) -> Path:
    """Write a figure to a file, replacing one that is there; all or nothing.

    Args:
        figure: what is drawn.
        path: the file.
        style: as for :func:`render`.
        format: a key of :data:`FORMATS`; None for what the suffix of ``path`` says.
        title: as for :func:`render`.
        metadata: as for :func:`render`.
        session: as for :func:`render`.

    Returns:
        ``path``.

    Raises:
        ExportError: as :func:`render`, and for a missing or unwritable folder, or a
            ``path`` that is a folder.
    """
    path = Path(path)
    if format is None:
        format = format_key(path.suffix, where=str(path))
    data = render(
        figure, style=style, format=format, title=title, metadata=metadata, session=session
    )
    with write_errors(path, ExportError):
        atomic_write(path, data)
    return path


def format_key(name: str, where: str = "", known: Collection[str] = FORMATS) -> str:
    """The key in ``known`` that ``name`` stands for, with or without a dot.

    Raises:
        ExportError: if there is no such format, with ``where`` as its place.
    """
    key = name.lower().removeprefix(".")
    if key in known:
        return key
    near = difflib.get_close_matches(key, known, n=1)
    guess = f"did you mean {near[0]}? There" if near else "there"
    what = f"'{name}' is no format" if name else "the name has no suffix that says the format"
    raise ExportError(what, where=where, fix=f"{guess} are {', '.join(known)}")
