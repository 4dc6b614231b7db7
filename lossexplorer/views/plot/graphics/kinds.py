"""Which graphic draws which kind of item."""

from __future__ import annotations

from collections.abc import Callable

from lossexplorer.figures.figure import (
    Arrows,
    Band,
    Bars,
    Image,
    Item,
    Line,
    Markers,
    Note,
    Rule,
    Shape,
)
from lossexplorer.views.plot.graphics.arrows import ArrowsGraphic
from lossexplorer.views.plot.graphics.band import BandGraphic
from lossexplorer.views.plot.graphics.bars import BarsGraphic
from lossexplorer.views.plot.graphics.base import Graphic
from lossexplorer.views.plot.graphics.image import ImageGraphic
from lossexplorer.views.plot.graphics.line import LineGraphic
from lossexplorer.views.plot.graphics.markers import MarkersGraphic
from lossexplorer.views.plot.graphics.note import NoteGraphic
from lossexplorer.views.plot.graphics.rule import RuleGraphic
from lossexplorer.views.plot.graphics.shape import ShapeGraphic

_KINDS: dict[type[Item], Callable[[], Graphic]] = {
    Line: LineGraphic,
    Bars: BarsGraphic,
    Shape: ShapeGraphic,
    Markers: MarkersGraphic,
    Arrows: ArrowsGraphic,
    Rule: RuleGraphic,
    Band: BandGraphic,
    Note: NoteGraphic,
    Image: ImageGraphic,
}


def new_graphic(item: Item) -> Graphic:
    """A graphic for items like ``item``, not yet showing anything."""
    return _KINDS[type(item)]()
