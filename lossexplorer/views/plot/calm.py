"""Where on a plot something can stand without hiding curves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF

from lossexplorer.figures.figure import Line, Panel
from lossexplorer.views.plot.viewport import Viewport


def calmest_corner(
    panel: Panel,
    viewport: Viewport,
    size: QSizeF,
    inset: tuple[float, float],
    words: Sequence[QRectF] = (),
) -> QPointF:
    """The upper left corner of a box in that corner of the plot that hides the least.

    Args:
        panel: whose curves are to stay visible.
        viewport: how they are seen.
        size: of the box, in pixels.
        inset: its distance from the plot's sides, and from top and bottom.
        words: what is to stay readable, in pixels of the plot; the box goes below or above
            it, as long as it fits.

    Returns:
        Whole pixels from the plot's upper left. Where every corner hides something, it hides
        the fewest words, then the fewest points of curves; of equally calm corners the first
        of upper right, upper left, lower right, lower left.
    """
    across, down = inset
    right = max(viewport.width - across - size.width(), across)
    bottom = max(viewport.height - down - size.height(), down)
    plot = QRectF(0, 0, viewport.width, viewport.height)
    corners = [
        _off(words, QRectF(QPointF(round(x), round(y)), size), plot, y == down)
        for y in (down, bottom)
        for x in (right, across)
    ]
    curves = [item for item in panel.items if isinstance(item, Line)]

    def covered(corner: QPointF) -> tuple[int, int]:
        box = QRectF(corner, size)
        hidden = sum(box.intersects(word) for word in words)
        return hidden, hidden_points(curves, viewport, box)

    return min(corners, key=covered)


def hidden_points(curves: Sequence[Line], viewport: Viewport, box: QRectF) -> int:
    """How many points of the curves a box of the plot, in pixels, would hide."""
    count = 0
    for line in curves:
        x, y = viewport.xs(line.x), viewport.ys(line.y)
        # NaN fails every comparison
        inside = (x >= box.left()) & (x <= box.right())
        inside &= (y >= box.top()) & (y <= box.bottom())
        count += int(inside.sum())
    return count


def _off(words: Sequence[QRectF], box: QRectF, plot: QRectF, downwards: bool) -> QPointF:
    """Where a box stands when it has been moved off the words, if the plot has room."""
    moved = QRectF(box)
    for word in sorted(words, key=QRectF.top, reverse=not downwards):
        if moved.intersects(word):
            moved.moveTop(round(word.bottom() + 2 if downwards else word.top() - 2 - box.height()))
    return moved.topLeft() if plot.contains(moved) else box.topLeft()
