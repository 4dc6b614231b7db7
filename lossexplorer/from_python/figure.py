"""Figures for scripts and notebooks: a session's picture as a file, without Qt or a screen."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol, TypeAlias, get_args

import msgspec
from msgspec.structs import replace

from lossexplorer.errors import ExportError, SessionError, near
from lossexplorer.export import render, write_figure
from lossexplorer.export.style_range import check_range
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Figure
from lossexplorer.session.batch_edits import open_row
from lossexplorer.session.decoding import explained
from lossexplorer.session.edits import set_workspace
from lossexplorer.session.from_arrays import LossAsked, with_losses
from lossexplorer.session.session import Session, Style, Workspace
from lossexplorer.session.source import open_source


class HasSession(Protocol):
    """What :func:`lossexplorer.explore` returns, or a drawing."""

    @property
    def session(self) -> Session:
        """The session now."""
        ...


Source: TypeAlias = "Session | HasSession | str | os.PathLike[str]"


class Drawing:
    """A session's picture, drawn when it is saved or shown.

    Attributes:
        session: what is drawn, with its style.
    """

    def __init__(self, session: Session) -> None:
        self.session = session

    @cached_property
    def figure(self) -> Figure:
        """Panels, lines and markers as plain data."""
        return build(self.session)

    def save(
        self, path: str | os.PathLike[str], *, format: str | None = None, **style: Any
    ) -> Path:
        """Write the picture; the same session gives the same bytes.

        Args:
            path: the file; a file that is there is replaced, whole or not at all.
            format: instead of the ending: "png", "svg", "pdf" or any other of the program's.
            style: options of :func:`figure`, for this file only.

        Returns:
            The path.

        Raises:
            ExplorerError: for a format or an option there isn't, or a file that can't be
                written.
        """
        session = with_style(self.session, style)
        metadata = {"Title": session.title} if session.title else {}
        return write_figure(
            self.figure,
            Path(path),
            style=session.style,
            format=format,
            metadata=metadata,
            session=session,
        )

    def _repr_svg_(self) -> str:
        """What a notebook shows."""
        return render(self.figure, style=self.session.style, format="svg").decode()

    def __repr__(self) -> str:
        title = f" {self.session.title!r}" if self.session.title else ""
        return f"<Drawing{title} of the workspace {self.session.workspace!r}>"


def figure(
    session: Source,
    *,
    workspace: Workspace | None = None,
    row: int | None = None,
    losses: Sequence[LossAsked] = (),
    title: str | None = None,
    **style: Any,
) -> Drawing:
    """The picture of a session, ready to be saved; needs neither Qt nor a screen.

    >>> import lossexplorer
    >>> drawing = lossexplorer.figure("digit-mse", theme="print", width_mm=85, height_mm=60)
    >>> drawing.save("digit.svg").name
    'digit.svg'
    >>> drawing.save("digit.png", dpi=300).name
    'digit.png'

    A file that was exported carries its session and is drawn again from it:

    >>> lossexplorer.figure("digit.svg", workspace="curves").save("curves.pdf").name
    'curves.pdf'

    Args:
        session: a session; a lesson's key; the path of a session, of an exported figure or
            of predictions with labels; or what has a ``session``, such as the window that
            :func:`lossexplorer.explore` returns.
        workspace: which picture; None for the session's own.
        row: which sample, counted from 0.
        losses: draw these and no others: keys, or pairs of a key and parameters.
        title: the line above the picture, "" for none; None for the session's own.
        style: how it looks: ``theme`` ("light", "dark" or "print"), ``width_mm``,
            ``height_mm``, ``dpi``, ``font_size`` in points, ``font_family`` ("sans", "serif"
            or "stix"), ``legend`` ("ends", "right", "inside", "below" or "none").

    Raises:
        ExplorerError: for what can't be read or drawn, with what would be right.
    """
    found = _session(session)
    if workspace is not None:
        if workspace not in get_args(Workspace):
            raise SessionError(
                f"there is no workspace {workspace!r}",
                fix=near(str(workspace), get_args(Workspace))
                or f"there are {', '.join(get_args(Workspace))}",
            )
        found = set_workspace(found, workspace)
    found = with_losses(found, losses)
    if row is not None:
        found = open_row(found, row)
    if title is not None:
        found = replace(found, title=title)
    return Drawing(with_style(found, style))


def with_style(session: Session, style: dict[str, Any]) -> Session:
    """The session with fields of its style changed.

    Raises:
        ExportError: for an option there isn't, or a value out of its range.
    """
    for name in style:
        if name not in Style.__struct_fields__:
            known = f"there are {', '.join(Style.__struct_fields__)}"
            fix = near(name, Style.__struct_fields__) or known
            raise ExportError(f"there is no option {name!r}", where="style", fix=fix)
        if isinstance(style[name], int | float):
            check_range(name, style[name], name)
    try:
        changed = {**msgspec.to_builtins(session.style), **style}
        return replace(session, style=msgspec.convert(changed, Style))
    except msgspec.ValidationError as error:
        field = explained(error, ".style")
        raise ExportError(field.what, where=field.where.rpartition(".")[2], fix=field.fix) from None


def _session(source: Source) -> Session:
    if isinstance(source, Session):
        return source
    if isinstance(source, str | os.PathLike):
        return open_source([os.fspath(source)])
    session = getattr(source, "session", None)
    if not isinstance(session, Session):
        raise SessionError(
            f"{type(source).__name__} is no session",
            where="session",
            fix="give a session, a lesson's key, or the path of a file",
        )
    return session
