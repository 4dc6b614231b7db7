"""What can be grabbed on a panel, and what is marked as grabbed."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from lossexplorer.figures.figure import Item
from lossexplorer.views.plot.graphics.base import Grip
from lossexplorer.views.plot.panel_view import PanelView


def grip_at(view: PanelView, pixel: QPointF) -> tuple[str, Grip] | None:
    """The target (``id``, a part ``id:index``) at a pixel of the view, and how it is held.

    Of several the one of lower rank and nearer to the pixel; later items lie on top.
    """
    local = pixel - view.plot_rect.topLeft()
    best: tuple[str, Grip] | None = None
    for item in view.panel.items:
        grip = view.graphics[item.id].grip_at(local.x(), local.y())
        if grip is None:
            continue
        if best is None or (grip.rank, grip.distance) <= (best[1].rank, best[1].distance):
            best = (_target(item.id, grip.part), grip)
    return best


def targets(view: PanelView) -> list[str]:
    """Everything that can be dragged: ``id``, and ``id:index`` for each bar and part."""
    return [
        _target(item.id, part)
        for item in view.panel.items
        for part in view.graphics[item.id].grips()
    ]


def _target(item: str, part: int) -> str:
    return item if part < 0 else f"{item}:{part}"


def owner(view: PanelView, target: str) -> tuple[Item, int]:
    """The item a target belongs to, and its part: −1 for the whole."""
    if target in view.graphics:
        return view.graphics[target].item, -1
    item, _, part = target.rpartition(":")
    return view.graphics[item].item, int(part)


def mark(view: PanelView, target: str | None) -> None:
    """Highlight a target, or nothing."""
    for key, graphic in view.graphics.items():
        part: int | None = None
        if target is not None:
            whole, _, index = target.rpartition(":")
            if target == key:
                part = -1
            elif whole == key:
                part = int(index)
        graphic.set_highlight(part)
