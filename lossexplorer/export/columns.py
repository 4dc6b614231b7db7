"""The columns of a figure: which arrays stand in a data file, and under which names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from lossexplorer.figures.figure import (
    Arrows,
    Axis,
    Band,
    Bars,
    Figure,
    Floats,
    Image,
    Item,
    Line,
    Markers,
    Note,
    Panel,
    Rule,
    Shape,
    floats,
)

Values = Floats | tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Column:
    """One named column.

    Attributes:
        key: ``panel/item/part``, unique in the figure.
        caption: the axis it is measured on, with its unit, or "".
        values: numbers or texts; (rows, columns) for a whole image.
    """

    key: str
    caption: str
    values: Values

    @property
    def heading(self) -> str:
        """What stands above it: ``loss/cross-entropy/y: loss (nats)``."""
        return f"{self.key}: {self.caption}" if self.caption else self.key


_PARTS: dict[type[Item], tuple[tuple[str, str], ...]] = {
    Line: (("x", "x"), ("y", "y")),
    Bars: (("x", "x"), ("height", "y")),
    Shape: (("x", "x"), ("y", "y")),
    Markers: (("x", "x"), ("y", "y")),
    Arrows: (("x0", "x"), ("y0", "y"), ("x1", "x"), ("y1", "y")),
    Rule: (("position", "across"),),
    Band: (("start", "across"), ("end", "across")),
    Note: (("x", "x"), ("y", "y"), ("text", "")),
    Image: (("values", ""),),
}


def columns_of(figure: Figure, *, whole: bool = False) -> list[Column]:
    """The columns of every item, panel by panel; rules, bands and notes come last.

    An item is called by its name, or by its id where it has none or an earlier item
    of the panel has the same. Items of a panel with the very same ``x`` share one
    column: the ``x`` of a column is the nearest one to its left. Fixed ticks (class
    names) stand in front of their panel's items.

    Args:
        figure: the figure, any number of panels.
        whole: for keyed arrays instead of a table: every item has its own ``x``,
            and an image is one array instead of a column for each of its columns.
    """
    taken: set[str] = set()
    return [column for panel in figure.panels for column in _panel(panel, whole, taken)]


def _panel(panel: Panel, whole: bool, taken: set[str]) -> Iterator[Column]:
    for letter, axis in (("x", panel.x), ("y", panel.y)):
        if axis.ticks:
            stem = _stem(panel, taken, f"{letter} ticks")
            positions, texts = zip(*axis.ticks, strict=True)
            yield Column(f"{stem}/position", measure(axis), floats(positions))
            yield Column(f"{stem}/text", axis.caption, tuple(texts))
    shared: Floats | None = None
    for item in sorted(panel.items, key=lambda item: isinstance(item, Rule | Band | Note)):
        stem = _stem(panel, taken, getattr(item, "name", ""), item.id)
        for part, letter in _PARTS[type(item)]:
            values = _values(getattr(item, part))
            if part == "x" and not isinstance(item, Note) and not whole:
                assert not isinstance(values, tuple)
                if shared is not None and shared.tobytes() == values.tobytes():
                    continue
                shared = values
            column = Column(f"{stem}/{part}", _caption(panel, item, letter), values)
            yield from [column] if whole else _flat(column)
        texts = getattr(item, "texts", ())
        if any(texts):
            yield Column(f"{stem}/text", "", tuple(texts))


def _stem(panel: Panel, taken: set[str], *names: str) -> str:
    """The first of ``names`` that no earlier item has, behind the panel's."""
    stems = [f"{_name(panel.id)}/{_name(name)}" for name in names if name]
    stem = next((stem for stem in stems if stem not in taken), stems[-1])
    while stem in taken:
        stem += "_"
    taken.add(stem)
    return stem


def _name(text: str) -> str:
    """``text`` as one part of a key: NPZ files take "/" for a folder."""
    return text.replace("/", "_").replace("\\", "_")


def _values(value: object) -> Values:
    if isinstance(value, str):
        return (value,)
    return np.atleast_1d(np.asarray(value, dtype=np.float64))


def _caption(panel: Panel, item: Item, letter: str) -> str:
    if letter == "across":
        assert isinstance(item, Rule | Band)
        letter = "x" if item.orientation == "vertical" else "y"
    axis = {"x": panel.x, "y": panel.y}.get(letter)
    return "" if axis is None else measure(axis)


def measure(axis: Axis) -> str:
    """What the numbers along an axis are, with their unit."""
    return f"log10 of {axis.caption}" if axis.decades else axis.caption


def _flat(column: Column) -> Iterator[Column]:
    """One column for each column of a matrix."""
    values = column.values
    if isinstance(values, tuple) or values.ndim == 1:
        yield column
        return
    for index in range(values.shape[1]):
        yield Column(f"{column.key}/{index}", column.caption, values[:, index])
