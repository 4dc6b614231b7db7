"""What can be grabbed on a panel, and what is marked as grabbed."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from lossexplorer.figures.figure import Bars
from lossexplorer.views.plot.graphics.base import Grip
from lossexplorer.views.plot.panel_view import PanelView


def grip_at(view: PanelView, pixel: QPointF) -> tuple[str, Grip] | None:
    """The target (``id``, bars ``id:index``) at a pixel of the view, and how it is held.

    Of several the one of lower rank and nearer to the pixel; later items lie on top.
    """
    local = pixel - view.plot_rect.topLeft()
    best: tuple[str, Grip] | None = None
    for item in view.panel.items:
        grip = view.graphics[item.id].grip_at(local.x(), local.y())
        if grip is None:
            continue
        if best is None or (grip.rank, grip.distance) <= (best[1].rank, best[1].distance):
            best = (f"{item.id}:{grip.part}" if isinstance(item, Bars) else item.id, grip)
    return best


def targets(view: PanelView) -> list[str]:
    """Everything that can be dragged: ``id``, and ``id:index`` for each bar."""
    found = []
    for item in view.panel.items:
        count = view.graphics[item.id].grips()
        bars = isinstance(item, Bars)
        found += [f"{item.id}:{k}" if bars else item.id for k in range(count)]
    return found


def mark(view: PanelView, target: str | None) -> None:
    """Highlight a target, or nothing."""
    for key, graphic in view.graphics.items():
        part: int | None = None
        if target is not None:
            bars, _, index = target.rpartition(":")
            if target == key:
                part = -1
            elif bars == key:
                part = int(index)
        graphic.set_highlight(part)
