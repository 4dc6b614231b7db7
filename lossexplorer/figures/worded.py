"""A figure with its texts in another language; what says the same stays the same object."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from lossexplorer.figures.annotations import annotation_of
from lossexplorer.figures.figure import Axis, Figure, Item, Panel

Say = Callable[[str, frozenset[str]], str]
"""Says a text; words of a person in it stay as they are."""

_OF_FIGURE = ("title",)
_OF_PANEL = ("title", "describe")
_OF_AXIS = ("label", "unit", "symbol")
_OF_ITEM = ("label", "name", "text")  # the "symbol" of markers is a shape, not a text
Part = TypeVar("Part", Figure, Panel, Axis, Item)


class Wording:
    """Says one figure after the other; parts that come again are the same objects again.

    Plots compare parts by identity when they decide what to draw anew.
    """

    def __init__(self, say: Say) -> None:
        self._words = say
        self._own: frozenset[str] = frozenset()  # words of the person, in the figure at hand
        self._last: dict[int, tuple[object, object]] = {}  # by identity, of the last figure
        self._seen: dict[int, tuple[object, object]] = {}

    def figure(self, figure: Figure) -> Figure:
        """``figure`` with every text said."""
        self._seen = {}
        if figure.own != self._own:
            self._own, self._last = figure.own, {}
        panels = tuple(self._once(panel, self._panel) for panel in figure.panels)
        self._last = self._seen
        notes = tuple(map(self._say, figure.notes))
        names = () if figure.own_title else _OF_FIGURE
        return self._said(figure, names, panels=panels, notes=notes)

    def _say(self, text: str) -> str:
        return self._words(text, self._own)

    def _panel(self, panel: Panel) -> Panel:
        items = tuple(self._once(item, self._item) for item in panel.items)
        return self._said(
            panel, _OF_PANEL, items=items, x=self._axis(panel.x), y=self._axis(panel.y)
        )

    def _axis(self, axis: Axis) -> Axis:
        ticks = tuple((place, self._say(text)) for place, text in axis.ticks)
        return self._said(axis, _OF_AXIS, ticks=ticks)

    def _item(self, item: Item) -> Item:
        if annotation_of(item.id) is not None:
            return item  # words of a person
        texts = getattr(item, "texts", ())
        parts = {"texts": tuple(map(self._say, texts))} if texts else {}
        return self._said(item, _OF_ITEM, **parts)

    def _said(self, part: Part, names: Sequence[str], **parts: object) -> Part:
        """``part`` with its own texts said and ``parts`` put in; itself if nothing differs."""
        for name in names:
            text = getattr(part, name, "")
            if text:
                parts[name] = self._say(text)
        changes = {name: new for name, new in parts.items() if _differs(new, getattr(part, name))}
        return replace(part, **changes) if changes else part  # type: ignore[arg-type]

    def _once(self, part: Part, make: Callable[[Part], Part]) -> Part:
        known = self._last.get(id(part))
        if known is None or known[0] is not part:
            known = part, make(part)
        self._seen[id(part)] = known
        return known[1]  # type: ignore[return-value]


def _differs(new: object, old: object) -> bool:
    """Whether texts differ, or parts are other objects."""
    if isinstance(new, tuple) and isinstance(old, tuple):
        return any(map(_differs, new, old))
    return new != old if isinstance(new, str | float) else new is not old
