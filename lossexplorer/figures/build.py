"""The one way from a session to its picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from lossexplorer.figures.annotations import annotated
from lossexplorer.figures.curves import curves_figure
from lossexplorer.figures.figure import Figure
from lossexplorer.figures.vector import vector_figure
from lossexplorer.session.locking import lock_of
from lossexplorer.session.own_words import has_own_title, own_words
from lossexplorer.session.presets import workspace_of
from lossexplorer.session.session import Session


def _numerics(session: Session) -> Figure:
    # numbers of many digits take a while to load, and no other workspace needs them
    from lossexplorer.figures.numerics import numerics_figure

    return numerics_figure(session)


def _batch(session: Session, known: object) -> Figure:
    # every row is evaluated here unless a window has done so beside itself
    from lossexplorer.batch.passes.result import BatchResult
    from lossexplorer.figures.batch import batch_figure
    from lossexplorer.session.batch_results import batch_result

    return batch_figure(session, known if isinstance(known, BatchResult) else batch_result(session))


def _information(session: Session, draft: bool, known: object) -> Figure:
    from lossexplorer.figures.information.figure import information_figure

    return information_figure(session, draft)


def _likelihood(session: Session, draft: bool, known: object) -> Figure:
    from lossexplorer.figures.likelihood.figure import likelihood_figure

    return likelihood_figure(session, draft)


def _descent(session: Session, draft: bool, known: object) -> Figure:
    from lossexplorer.figures.descent.figure import descent_figure

    return descent_figure(session, draft, known)


def _margins(session: Session, draft: bool, known: object) -> Figure:
    from lossexplorer.figures.margins.figure import margins_figure

    return margins_figure(session, draft)


def _images(session: Session, draft: bool, known: object) -> Figure:
    from lossexplorer.figures.images.figure import images_figure

    return images_figure(session, draft, known)


BUILDERS: Mapping[str, Callable[[Session], Figure]] = {
    "curves": curves_figure,
    "vector": vector_figure,
    "numerics": _numerics,
}
DRAFTERS: Mapping[str, Callable[[Session, bool, object], Figure]] = {
    "information": _information,
    "likelihood": _likelihood,
    "descent": _descent,
    "margins": _margins,
    "images": _images,
}


def build(session: Session, draft: bool = False, known: object = None) -> Figure:
    """The figure of the session's workspace; pure, so equal sessions look alike.

    Args:
        session: what is shown.
        draft: something is being dragged; what is slow may be drawn coarser until it rests.
        known: what was computed beside the window for this workspace; None to compute it here.
    """
    if session.workspace == "batch":
        figure = _batch(session, known)
    elif session.workspace in DRAFTERS:
        figure = DRAFTERS[session.workspace](session, draft, known)
    else:
        figure = BUILDERS[session.workspace](session)
    if _is_beside_its_lesson(session):
        figure = replace(figure, title="")
    figure = replace(figure, own=own_words(session), own_title=has_own_title(session))
    return annotated(_with_fixed_ranges(figure, session), session)


def _with_fixed_ranges(figure: Figure, session: Session) -> Figure:
    """Nobody zooms where a locked lesson fixes the ranges."""
    lock = lock_of(session)
    if lock is None or "ranges" not in lock.fixed:
        return figure
    panels = tuple(replace(panel, zoomable=False) for panel in figure.panels)
    return replace(figure, panels=panels)


def _is_beside_its_lesson(session: Session) -> bool:
    """Whether the title is that of a lesson which is about another workspace."""
    lesson = session.lesson
    if lesson is None or session.title != lesson.title:
        return False
    meant = workspace_of(lesson.key)
    return meant is not None and meant != session.workspace
