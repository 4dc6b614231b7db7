"""A sweep into a file: small multiples, or an animation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from lossexplorer.errors import ExportError
from lossexplorer.export.writing import FORMATS, format_key, render
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Figure
from lossexplorer.figures.sweeping import on_same_axes, only_panels, side_by_side, with_value
from lossexplorer.files import atomic_write
from lossexplorer.session.session import Session, Style
from lossexplorer.session.sweeping.sweep import Sweep
from lossexplorer.write_errors import write_errors

Report = Callable[[float], None]
Reword = Callable[[Figure], Figure]

MOVING = ("gif", "apng")
"""The formats whose files move."""
SECONDS_A_VALUE = 0.3
"""How long a value is shown where nobody says it."""

_BUILDING = 0.4  # of the work


def sweep_figures(
    session: Session,
    sweep: Sweep,
    panels: Sequence[str] = (),
    report: Report = lambda _share: None,
    worded: Reword = lambda figure: figure,
) -> tuple[Figure, ...]:
    """The figure at every value, all on the same axes.

    Args:
        session: what is shown.
        sweep: what changes.
        panels: the ids of those that are wanted; all of them if none is named.
        report: is told the share that is done; what it raises ends the work.
        worded: puts a figure's texts into the reader's language.

    Raises:
        SessionError: for a value the setting can't have.
        ExportError: for a panel there isn't.
    """
    figures = []
    sweep.check_ends(session)
    for index, changed in enumerate(sweep.sessions(session)):
        report(index / len(sweep.values))
        figures.append(worded(_chosen(build(changed), panels)))
    return on_same_axes(figures)


def write_sweep(
    session: Session,
    sweep: Sweep,
    path: str | Path,
    *,
    style: Style,
    format: str | None = None,
    panels: Sequence[str] = (),
    seconds: float | None = None,
    carried: bool = False,
    report: Report = lambda _share: None,
    worded: Reword = lambda figure: figure,
) -> Path:
    """Write a sweep to a file; all or nothing, the same bytes for the same input.

    GIF and APNG show one value after the other on axes that stay; every other format
    holds one figure with a block of panels for each value.

    Args:
        session: what is shown.
        sweep: what changes.
        path: the file, which is replaced.
        style: size, theme and type: of a frame, or of the whole page.
        format: a key of ``FORMATS``, "gif" or "apng"; None for what the suffix says.
        panels: as for :func:`sweep_figures`.
        seconds: how long the animation lasts; None for a usual duration.
        carried: whether a picture carries the session, so that it can be opened again.
        report: as for :func:`sweep_figures`; nothing is written once it has raised.
        worded: as for :func:`sweep_figures`.

    Raises:
        SessionError, ExportError: as :func:`sweep_figures`, and as
            :func:`lossexplorer.export.write_figure`.
    """
    path = Path(path)
    key = sweep_format(path.suffix if format is None else format, str(path))
    figures = sweep_figures(session, sweep, panels, lambda share: report(_BUILDING * share), worded)
    inside = replace(session, style=style) if carried else None
    if key not in MOVING:
        report(_BUILDING)
        figure = side_by_side(figures, sweep.titles)
        data = render(figure, style=style, format=key, session=inside)
        report(1.0)
        with write_errors(path, ExportError):
            atomic_write(path, data)
        return path
    from lossexplorer.export.animation import write_animation  # matplotlib and Pillow

    return write_animation(
        [with_value(*pair) for pair in zip(figures, sweep.titles, strict=True)],
        path,
        style=style,
        seconds=SECONDS_A_VALUE * len(figures) if seconds is None else seconds,
        format=key,
        session=inside,
        report=lambda share: report(_BUILDING + (1 - _BUILDING) * share),
    )


def sweep_format(name: str, where: str = "") -> str:
    """The key of the format a sweep is written in, as :func:`lossexplorer.export.format_key`.

    Raises:
        ExportError: if there is no such format, with ``where`` as its place.
    """
    return format_key(name, where, (*FORMATS, *MOVING))


def _chosen(figure: Figure, panels: Sequence[str]) -> Figure:
    try:
        return only_panels(figure, panels) if panels else figure
    except KeyError as error:
        there = ", ".join(panel.id for panel in figure.panels)
        raise ExportError(
            f"there is no panel {error.args[0]!r}", where="panel", fix=f"there are {there}"
        ) from None
