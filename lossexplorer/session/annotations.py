"""Notes a person has written on the plots: words at a place, with an arrow if wanted."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct

from lossexplorer.errors import SessionError
from lossexplorer.session.words import Name

if TYPE_CHECKING:
    from lossexplorer.session.session import Session

LONGEST = 300
MOST = 100

Words = Annotated[str, Meta(min_length=1, max_length=LONGEST)]


class Annotation(Struct, frozen=True, forbid_unknown_fields=True):
    """One note.

    Attributes:
        workspace, detail: where it is shown; a detail is one of :func:`detail_of`.
        panel: the id of the panel it stands on.
        x, y: where the text stands, in the panel's data units.
        tip: what its arrow points at, in the same units; None without an arrow.
    """

    workspace: Name
    panel: Name
    x: float
    y: float
    text: Words
    tip: tuple[float, float] | None = None
    detail: Name = ""


def detail_of(session: Session) -> str:
    """What names the axes of the workspace that is shown: a note belongs to one of these."""
    words = _DETAILS.get(session.workspace)
    return " ".join(words(session)) if words else ""


def shown_annotations(session: Session) -> dict[int, Annotation]:
    """The notes on the figure of a session, by their place in ``session.annotations``."""
    detail = detail_of(session)
    return {
        index: note
        for index, note in enumerate(session.annotations)
        if (note.workspace, note.detail) == (session.workspace, detail)
    }


def check(annotations: tuple[Annotation, ...], workspaces: tuple[str, ...]) -> None:
    """Check what types don't: places that are finite, workspaces that exist.

    Raises:
        SessionError: for the first that is not, with its place.
    """
    for i, note in enumerate(annotations):
        place = f"session.annotations[{i}]"
        if note.workspace not in workspaces:
            raise SessionError(
                f"there is no workspace {note.workspace[:50]!r}",
                where=f"{place}.workspace",
                fix=f"there are {', '.join(workspaces)}",
            )
        if not all(map(math.isfinite, (note.x, note.y, *(note.tip or ())))):
            raise SessionError(
                "this note is at no finite place", where=place, fix="give finite numbers"
            )


def _likelihood(session: Session) -> tuple[str, ...]:
    view = session.likelihood
    part = view.bernoulli.scale if view.detail == "bernoulli" else view.line.detail
    return view.detail, part


def _descent(session: Session) -> tuple[str, ...]:
    view = session.descent
    if view.detail == "neuron":
        return view.detail, view.neuron.unit, view.neuron.picture
    return (view.detail, view.risk.features) if view.detail == "risk" else (view.detail,)


# only what gives the same panel other axes
_DETAILS: dict[str, Callable[[Session], tuple[str, ...]]] = {
    "curves": lambda session: (session.curves.variable,),
    "batch": lambda session: (session.batch.detail,),
    "information": lambda session: (session.information.detail,),
    "likelihood": _likelihood,
    "descent": _descent,
    "margins": lambda session: (session.margins.detail,),
    "images": lambda session: (session.images.kind,),
    "numerics": lambda session: (session.numerics.variable,),
}
