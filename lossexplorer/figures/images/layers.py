"""How much each layer of φ adds to the perceptual loss."""

from __future__ import annotations

from lossexplorer.errors import LossInputError
from lossexplorer.figures.figure import Axis, Bars, Panel, floats
from lossexplorer.figures.images.frames import empty_panel
from lossexplorer.figures.images.shown import WAITING, Shown
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import round_up
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.session.images.compared import PERCEPTUAL, layer_values, phi_of
from lossexplorer.session.images.edits import amount_of
from lossexplorer.session.images.kinds import named
from lossexplorer.session.images.place import Pair
from lossexplorer.session.session import Session

_MOST_TEXTS = 6
_WIDTH = 0.7


def layers_panel(session: Session, shown: Shown) -> Panel:
    """A bar a layer, weighted; outlines are those of the distortion compared with."""
    view = session.images
    if shown.through is None:
        return empty_panel("layers", WAITING, 1, 3)
    try:
        bars = _bars(session, shown.through, shown.against)
    except LossInputError as error:
        return empty_panel("layers", error.message, 1, 3)
    # the same axis wherever the slider stands
    high = max(0.0 if shown.sweep is None else shown.sweep.most, float(bars[-1].height.max()))
    count = len(bars[0].x)
    ticks = tuple((float(k), f"layer {k + 1}" if count <= 4 else str(k + 1)) for k in range(count))
    words = f"after {named(view.kind, amount_of(view))}"
    return Panel(
        "layers",
        Axis("" if count <= 4 else "layer", -0.6, count - 0.4, ticks=ticks, grid=False),
        Axis("share of the perceptual loss", 0.0, round_up(1.12 * high) if high > 0 else 1.0),
        bars,
        title="layers of φ",
        row=1,
        column=3,
        zoomable=False,
        describe=f"what each layer adds to the perceptual loss {words}: "
        + ", ".join(map(short, bars[0].height.tolist())),
    )


def _bars(session: Session, pair: Pair, against: Pair | None) -> tuple[Bars, ...]:
    stack, weights = phi_of(session.choice(PERCEPTUAL))
    color = stroke_of(PERCEPTUAL).color
    heights = floats(weights * layer_values(stack, pair.reference, pair.image))
    place = floats(range(len(heights)))
    few = len(heights) <= _MOST_TEXTS and against is None  # an outline would cross them out
    bars = (
        Bars(
            "layers",
            place,
            heights,
            _WIDTH,
            color,
            texts=tuple(map(short, heights.tolist())) if few else (),
            name="share",
        ),
    )
    if against is None:
        return bars
    outlines = floats(weights * layer_values(stack, against.reference, against.image))
    return (
        *bars,
        Bars(
            "layers:against",
            place,
            outlines,
            _WIDTH + 0.14,
            "text",
            fill="outline",
            name=f"after {session.images.against}",
        ),
    )
