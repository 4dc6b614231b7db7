"""The figure of the Images workspace: pictures above, what φ or the gradients see below."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lossexplorer.figures.figure import Figure, Image, Panel
from lossexplorer.figures.image_range import centred, color_ends
from lossexplorer.figures.images.curves import curves_panel
from lossexplorer.figures.images.frames import coarse, grey, picture_panel, signed
from lossexplorer.figures.images.gradients import gradient_panels
from lossexplorer.figures.images.layers import layers_panel
from lossexplorer.figures.images.maps import map_panels
from lossexplorer.figures.images.shown import Shown
from lossexplorer.session.images.compared import PERCEPTUAL, too_slow
from lossexplorer.session.images.edits import amount_of
from lossexplorer.session.images.kinds import named
from lossexplorer.session.images.place import Known, Pair, pair_of, way_of, whole_sweep
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Session


def images_figure(session: Session, draft: bool = False, known: object = None) -> Figure:
    """The whole picture.

    Args:
        session: what is shown.
        draft: something is being dragged; everything here is quick enough to stay fine.
        known: a :class:`~lossexplorer.session.images.place.Known` with what was computed
            beside the window; None to compute it here.
    """
    view = session.images
    shown = _shown(session, known)
    below = map_panels if view.detail == "maps" else gradient_panels
    panels = (
        *_pictures(session, shown.pair),
        curves_panel(session, shown),
        *below(session, shown.through),
        layers_panel(session, shown),
    )
    return Figure(
        panels,
        row_weights=(1.0, 1.0),
        column_weights=(1.0, 1.0, 1.0, 1.6),
        title=session.title,
        notes=tuple(_notes(session, panels)),
    )


def _shown(session: Session, known: object) -> Shown:
    """What is there to draw; what is slow and not known yet is left out in a window."""
    view, way, pair = session.images, way_of(session), pair_of(session)
    against = pair_of(session, view.against) if view.against else None
    if not isinstance(known, Known):
        return Shown(pair, pair, against, whole_sweep(way))
    sweep = known.sweep if known.sweep is not None and known.sweep.way == way else None
    choice, gradient = session.choice(PERCEPTUAL), view.detail == "gradients"
    through = next(
        (
            pictures
            for pictures in (pair, known.pair)
            if pictures is not None
            and not too_slow(choice, pictures.reference, pictures.image, gradient=gradient)
        ),
        None,
    )
    if against is not None and too_slow(choice, against.reference, against.image):
        against = None
    return Shown(pair, through, against, sweep)


def _pictures(session: Session, pair: Pair) -> Iterator[Panel]:
    """Reference, distorted picture and their difference."""
    view = session.images
    words = named(view.kind, amount_of(view))
    yield picture_panel(
        "reference", "reference", grey("reference", pair.reference), 0, 0, "the reference picture"
    )
    # titles stay as they are during a drag: texts that change are slow to draw
    yield picture_panel(
        "image", "distorted", grey("image", pair.image), 0, 1, f"the picture after {words}"
    )
    difference = signed("difference", _difference(pair.reference, pair.image))
    yield picture_panel("difference", "difference", difference, 0, 2, "distorted minus reference")


@lru_cache(maxsize=8)
def _difference(reference: Matrix, image: Matrix) -> Matrix:
    return Matrix(image.array - reference.array)


def _notes(session: Session, panels: tuple[Panel, ...]) -> Iterator[str]:
    """What the colours and the dotted lines are, and what was done to the pictures."""
    view = session.images
    scales = [
        f"{panel.title} ±{coarse(color_ends(item)[1])}"
        for panel in panels
        for item in panel.items
        if isinstance(item, Image) and centred(item)
    ]
    yield f"Colours reach: {', '.join(scales)}"
    if view.against:
        words = named(view.against, amount_of(view, view.against))
        yield f"Dotted lines and outlines: after {words}"
    for picture, what in ((view.picture, "Reference"), (view.other, "Second picture")):
        if picture is not None and picture.remarks:
            yield f"{what} {picture.name}: {', '.join(picture.remarks)}"
    if view.kind in ("shift", "blur"):
        yield "Beyond the border the pixels at the edge repeat"
    elif view.kind in ("noise", "contrast"):
        yield "Values outside black and white are kept, but drawn as black or white"
