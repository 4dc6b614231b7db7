"""How a page is divided: geometry in points, nothing drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lossexplorer.export.boxes import Box
from lossexplorer.figures.figure import Figure, Panel
from lossexplorer.session.session import LegendPlace

SMALLEST = 1.0  # pt; a panel never has less, so that nothing divides by zero


@dataclass(frozen=True)
class Insets:
    """What stands around a panel's axes (ticks, captions, labels), in points."""

    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0

    def union(self, other: Insets) -> Insets:
        """The larger of both on every side."""
        return Insets(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


@dataclass(frozen=True)
class Layout:
    """Where the axes of a page are.

    Attributes:
        font_size: of the type it was made for.
        legend: where the names of curves are, which may not be where they were wanted.
        room: what the smallest panel with axes has of the room it should have; 1 is enough.
        boxes: in points, by panel id.
    """

    font_size: float
    legend: LegendPlace
    room: float
    boxes: Mapping[str, Box]

    def within(self, other: Layout) -> Layout:
        """The boxes that have at least the room around them that they have in both."""
        boxes = dict(self.boxes)
        for name, (left, bottom, right, top) in other.boxes.items():
            mine = boxes.get(name, (left, bottom, right, top))
            boxes[name] = (
                max(left, mine[0]),
                max(bottom, mine[1]),
                min(right, mine[2]),
                min(top, mine[3]),
            )
        legend: LegendPlace = self.legend if self.legend == other.legend else "below"
        font_size, room = min(self.font_size, other.font_size), min(self.room, other.room)
        return Layout(font_size, legend, room, boxes)


def arrange(figure: Figure, page: Box, insets: Mapping[str, Insets], gap: float) -> dict[str, Box]:
    """The axes' box of every panel, so that rows and columns line up.

    Args:
        figure: whose grid and weights are used; a missing weight is 1.
        page: where panels with all that stands around them may go.
        insets: by panel id.
        gap: between one panel's surroundings and the next.
    """
    across, down = page[2] - page[0], page[3] - page[1]
    columns = _cuts(
        [_Cell(*columns_covered(p), insets[p.id].left, insets[p.id].right) for p in figure.panels],
        figure.column_weights,
        across,
        gap,
    )
    rows = _cuts(
        [_Cell(p.row, p.row, insets[p.id].top, insets[p.id].bottom) for p in figure.panels],
        figure.row_weights,
        down,
        gap,
    )
    boxes = {}
    for panel in figure.panels:
        first, last = columns_covered(panel)
        left, right = columns[first][0], columns[last][1]
        top, bottom = rows[panel.row]
        boxes[panel.id] = (page[0] + left, page[3] - bottom, page[0] + right, page[3] - top)
    return boxes


def columns_covered(panel: Panel) -> tuple[int, int]:
    """The first and the last column a panel covers."""
    return panel.column, panel.column + max(panel.column_span, 1) - 1


@dataclass(frozen=True)
class _Cell:
    """A panel along one direction: the lines it covers, what stands before and behind."""

    first: int
    last: int
    before: float
    after: float


def _cuts(
    cells: list[_Cell], weights: tuple[float, ...], length: float, gap: float
) -> dict[int, tuple[float, float]]:
    """Start and end of the axes in each used row or column along ``length``."""
    used = sorted({i for cell in cells for i in range(cell.first, cell.last + 1)})
    before = {i: max((c.before for c in cells if c.first == i), default=0.0) for i in used}
    after = {i: max((c.after for c in cells if c.last == i), default=0.0) for i in used}
    weight = {i: weights[i] if i < len(weights) else 1.0 for i in used}
    spare = length - gap * (len(used) - 1) - sum(before.values()) - sum(after.values())
    total = sum(weight.values()) or 1.0
    cuts, at = {}, 0.0
    for index in used:
        size = max(spare * weight[index] / total, SMALLEST)
        cuts[index] = (at + before[index], at + before[index] + size)
        at += before[index] + size + after[index] + gap
    return cuts


def shares_x_below(figure: Figure, panel: Panel) -> bool:
    """Whether the next panel below has the same x axis, which is then written only there."""
    below = [p for p in figure.panels if p.column == panel.column and p.row > panel.row]
    if not below or not panel.link_x:
        return False
    nearest = min(below, key=lambda p: p.row)
    return nearest.link_x == panel.link_x and nearest.x == panel.x


def flow(widths: Sequence[float], room: float, gap: float) -> list[tuple[float, int]]:
    """Where things stand that follow each other in rows: (from the left, row)."""
    places = []
    x, row = 0.0, 0
    for width in widths:
        if x > 0 and x + width > room:
            x, row = 0.0, row + 1
        places.append((x, row))
        x += width + gap
    return places
