"""Which notes of a session belong to what it shows."""

from __future__ import annotations

from collections.abc import Callable

from lossexplorer.session.annotations import Annotation
from lossexplorer.session.session import Session


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
