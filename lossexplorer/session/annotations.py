"""Notes a person has written on the plots: words at a place, with an arrow if wanted."""

from __future__ import annotations

import math
from typing import Annotated

from msgspec import Meta, Struct

from lossexplorer.errors import SessionError
from lossexplorer.session.words import Name

LONGEST = 300
MOST = 100

Words = Annotated[str, Meta(min_length=1, max_length=LONGEST)]


class Annotation(Struct, frozen=True, forbid_unknown_fields=True):
    """One note.

    Attributes:
        workspace, detail: where it is shown; a detail is one of
            :func:`lossexplorer.session.shown_annotations.detail_of`.
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
