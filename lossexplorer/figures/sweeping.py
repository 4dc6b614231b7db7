"""Figures of one sweep made comparable, and put side by side in one figure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from lossexplorer.figures.figure import Axis, Figure, Image, Item, Line, Panel
from lossexplorer.figures.image_range import value_range


def on_same_axes(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures with the ranges of every panel widened to what any of them shows.

    Panels are the same by their id. Colours of matrices stand for the same values, too.
    An axis that changes its scale or quantity on the way is left as it is.
    """
    axes = {
        (name, letter): _common([getattr(panel, letter) for panel in _called(figures, name)])
        for name in _names(figures)
        for letter in ("x", "y")
    }
    colors = _color_ranges(figures)
    return tuple(
        replace(
            figure,
            panels=tuple(
                replace(
                    panel,
                    x=axes[panel.id, "x"] or panel.x,
                    y=axes[panel.id, "y"] or panel.y,
                    items=tuple(
                        _colored(item, colors.get((panel.id, item.id))) for item in panel.items
                    ),
                )
                for panel in figure.panels
            ),
        )
        for figure in figures
    )


def side_by_side(figures: Sequence[Figure], titles: Sequence[str]) -> Figure:
    """Small multiples: every figure a block of panels under its title, row by row.

    Args:
        figures: on the same axes, at least one.
        titles: one each.
    """
    across = math.ceil(math.sqrt(len(figures)))
    rows = max(_rows(figure) for figure in figures)
    columns = max(_columns(figure) for figure in figures)
    panels: list[Panel] = []
    for index, (figure, title) in enumerate(zip(figures, titles, strict=True)):
        down, right = divmod(index, across)
        for panel in figure.panels:
            corner = panel.row == 0 and panel.column == 0
            panels.append(
                replace(
                    panel,
                    id=f"{index + 1}.{panel.id}",
                    row=down * rows + panel.row,
                    column=right * columns + panel.column,
                    title=" · ".join(filter(None, (title if corner else "", panel.title))),
                    describe=f"{title}: {panel.describe}" if panel.describe else title,
                    items=_plainly_named(panel, figures),
                )
            )
    first = figures[0]
    down = math.ceil(len(figures) / across)
    return Figure(
        panels=tuple(panels),
        row_weights=_filled(first.row_weights, rows) * down,
        column_weights=_filled(first.column_weights, columns) * across,
        title=first.title if all(f.title == first.title for f in figures) else "",
        notes=tuple(n for n in first.notes if all(n in figure.notes for figure in figures)),
    )


def only_panels(figure: Figure, wanted: Sequence[str]) -> Figure:
    """``figure`` with the panels in ``wanted``, in as many rows and columns as they need.

    KeyError for a panel that it hasn't.
    """
    kept = [figure.panel(name) for name in wanted]
    rows = sorted({panel.row for panel in kept})
    columns = sorted({panel.column for panel in kept})
    return replace(
        figure,
        panels=tuple(
            replace(
                panel,
                row=rows.index(panel.row),
                column=columns.index(panel.column),
                column_span=sum(0 <= c - panel.column < panel.column_span for c in columns),
            )
            for panel in kept
        ),
        row_weights=tuple(_filled(figure.row_weights, max(rows) + 1)[row] for row in rows),
        column_weights=tuple(
            _filled(figure.column_weights, max(columns) + 1)[column] for column in columns
        ),
    )


def with_value(figure: Figure, title: str) -> Figure:
    """``figure`` with the value it stands for behind its title."""
    return replace(figure, title=" · ".join(filter(None, (figure.title, title))))


def _names(figures: Sequence[Figure]) -> list[str]:
    return list(dict.fromkeys(panel.id for figure in figures for panel in figure.panels))


def _called(figures: Sequence[Figure], name: str) -> list[Panel]:
    return [panel for figure in figures for panel in figure.panels if panel.id == name]


def _common(axes: list[Axis]) -> Axis | None:
    """The axis that shows all that any of ``axes`` shows; None where they can't be compared."""
    first = axes[0]
    if any(
        (axis.scale, axis.unit, axis.decades) != (first.scale, first.unit, first.decades)
        for axis in axes
    ):
        return None
    named = not first.decades and bool(first.ticks)
    if named and any(axis.ticks != first.ticks for axis in axes):
        return None
    ends = [(min(axis.low, axis.high), max(axis.low, axis.high)) for axis in axes]
    low, high = min(end[0] for end in ends), max(end[1] for end in ends)
    ticks = tuple(dict(sorted({tick for axis in axes for tick in axis.ticks})).items())
    if first.low > first.high:
        low, high = high, low
    return replace(first, low=low, high=high, ticks=ticks)


def _color_ranges(figures: Sequence[Figure]) -> dict[tuple[str, str], tuple[float, float]]:
    """The range of values of every matrix, over all figures, by panel and item."""
    ranges: dict[tuple[str, str], tuple[float, float]] = {}
    for figure in figures:
        for panel in figure.panels:
            for item in panel.items:
                if isinstance(item, Image):
                    low, high = value_range(item)
                    known = ranges.get((panel.id, item.id), (low, high))
                    ranges[panel.id, item.id] = (min(known[0], low), max(known[1], high))
    return ranges


def _colored(item: Item, ends: tuple[float, float] | None) -> Item:
    if not isinstance(item, Image) or ends is None:
        return item
    return replace(item, low=ends[0], high=ends[1])


def _plainly_named(panel: Panel, figures: Sequence[Figure]) -> tuple[Item, ...]:
    """The items, curves whose labels change with the sweep under the part that stays.

    The title over the block says what changes; one key then serves all blocks.
    """
    labels: dict[str, set[str]] = {}
    for other in _called(figures, panel.id):
        for item in other.items:
            if isinstance(item, Line) and item.label:
                labels.setdefault(item.id, set()).add(item.label)
    return tuple(
        replace(item, label=_shared(labels[item.id]))
        if isinstance(item, Line) and item.label and len(labels[item.id]) > 1
        else item
        for item in panel.items
    )


def _shared(labels: set[str]) -> str:
    """The words that all labels begin with: "focal" of "focal, γ = 1" and "focal, γ = 2"."""
    parts = [label.split(", ") for label in sorted(labels)]
    kept = [words[0] for words in zip(*parts, strict=False) if len(set(words)) == 1]
    return ", ".join(kept) or sorted(labels)[0]


def _rows(figure: Figure) -> int:
    return 1 + max(panel.row for panel in figure.panels)


def _columns(figure: Figure) -> int:
    return max(panel.column + max(panel.column_span, 1) for panel in figure.panels)


def _filled(weights: tuple[float, ...], count: int) -> tuple[float, ...]:
    """``count`` weights; a missing one is 1."""
    return (*weights, *(1.0,) * count)[:count]
