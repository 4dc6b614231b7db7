"""Which graphics of a panel have come to rest and are part of its backdrop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lossexplorer.figures.figure import Item, Line
from lossexplorer.views.plot.backdrop import Backdrop

# a line this short (a tangent) costs nothing to draw fine, every frame
_SHORT = 8


class Resting:
    """Moves graphics between the scene and the backdrop.

    A graphic in the backdrop costs nothing while others move. What moves often
    never goes there, so that a drag doesn't begin with painting backdrops.
    """

    def __init__(self, backdrop: Backdrop, graphics: Mapping[str, Any]) -> None:
        self._backdrop = backdrop
        self._graphics = graphics
        self._restless: set[str] = set()
        self._settled: list[str] = []

    def note_new(self, item: Item) -> None:
        """An item has appeared; what can be dragged will move."""
        if getattr(item, "draggable", False) or getattr(item, "parts", False):
            self._restless.add(item.id)

    def note_changed(self, item: Item) -> None:
        """An item has moved, and if it is cheap to draw it stays out from now on."""
        covers = self._graphics[item.id].covers
        if len(item.x) <= _SHORT if isinstance(item, Line) else not covers:
            self._restless.add(item.id)

    def forget(self, key: str) -> None:
        """An item is about to go."""
        self.rouse([key])
        self._restless.discard(key)

    def settle(self, items: Iterable[Item]) -> None:
        """Paint what rests into the backdrop, in the order of the panel's items."""
        resting: list[str] = []
        for item in items:
            if item.id not in self._restless:
                resting.append(item.id)
            elif self._graphics[item.id].covers:
                break  # what lies above it must be painted after it
        if resting == self._settled:
            return
        self._settled = resting
        for key in resting:
            self._graphics[key].setVisible(False)
        self._show()

    def rouse(self, keys: Iterable[str]) -> None:
        """Take items out of the backdrop, and all above those that would hide them."""
        moving = [key for key in keys if key in self._settled]
        if not moving:
            return
        covering = [self._settled.index(key) for key in moving if self._graphics[key].covers]
        first = min(covering, default=len(self._settled))
        leaving = {*moving, *self._settled[first:]}
        self._settled = [key for key in self._settled if key not in leaving]
        for key in leaving:
            self._graphics[key].setVisible(True)
        self._show()

    def rouse_all(self) -> None:
        """Take everything out of the backdrop."""
        self.rouse(list(self._settled))

    def _show(self) -> None:
        self._backdrop.show_settled([self._graphics[key] for key in self._settled])
