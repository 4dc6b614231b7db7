"""Where Tab goes: panel by panel, and in each as one reads, from top left to bottom right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_AIR = 24  # px around what is scrolled to


def move_focus(window: QWidget, panels: Sequence[QWidget], forward: bool) -> bool:
    """Give the focus to what comes after, or before, what has it.

    Args:
        window: whose focus moves.
        panels: its parts, in the order in which they are gone through.
        forward: Tab, not Shift+Tab.

    Returns:
        Whether there was anything to give it to.
    """
    order = [widget for panel in panels for widget in stops(panel)]
    if not order:
        return False
    place = _place(order, window.focusWidget(), forward)
    _give(order[place % len(order)], forward)
    return True


def move_to_panel(panels: Sequence[QWidget], forward: bool) -> None:
    """Give the focus to the first stop of the next panel, or of the one before."""
    there = [panel for panel in panels if next(stops(panel), None) is not None]
    if not there:
        return
    holder = QApplication.focusWidget()
    inside = [holder is not None and panel.isAncestorOf(holder) for panel in there]
    step = 1 if forward else -1
    place = inside.index(True) + step if any(inside) else 0
    _give(next(stops(there[place % len(there)])), forward=True)


def stops(panel: QWidget) -> Iterator[QWidget]:
    """What Tab stops at in a panel, in the order of reading."""
    if _stops_at(panel):
        yield panel
    if panel.isWindow():
        return
    for child in in_reading_order(_children(panel), lambda widget: widget.pos()):
        yield from stops(child)


def in_reading_order(
    widgets: Sequence[QWidget], place: Callable[[QWidget], QPoint]
) -> list[QWidget]:
    """Line by line from the top, each line from the left.

    A widget belongs to a line if its middle is above the lower edge of what began the line.
    """
    rest = sorted(widgets, key=lambda widget: (place(widget).y(), place(widget).x()))
    order: list[QWidget] = []
    while rest:
        edge = place(rest[0]).y() + rest[0].height()
        line = [
            widget for widget in rest if place(widget).y() + widget.height() / 2 < edge
        ] or rest[:1]
        order += sorted(line, key=lambda widget: place(widget).x())
        rest = [widget for widget in rest if widget not in line]
    return order


def bring_into_view(widget: QWidget, part: QRect) -> None:
    """Scroll what is around a widget until a part of it is seen.

    Of a part that is larger than the place it is seen in, that is its beginning.
    """
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        inside = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and inside is not None:
            place = part.translated(widget.mapTo(inside, QPoint(0, 0)))
            for corner in (place.bottomRight(), place.topLeft()):
                parent.ensureVisible(corner.x(), corner.y(), _AIR, _AIR)
        parent = parent.parentWidget()


def _children(panel: QWidget) -> list[QWidget]:
    children = (child for child in panel.children() if isinstance(child, QWidget))
    return [child for child in children if child.isVisible() and not child.isWindow()]


def _stops_at(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return by_tab and widget.isEnabled() and widget.focusProxy() is None


def _place(order: list[QWidget], holder: QWidget | None, forward: bool) -> int:
    """The place of what comes next."""
    step = 1 if forward else -1
    if holder in order:
        return order.index(holder) + step
    # a button that a click reached, or the part of a box that takes the keys
    around = [i for i, widget in enumerate(order) if holder and widget.isAncestorOf(holder)]
    if around:
        return around[-1] + step
    return 0 if forward else -1


def _give(widget: QWidget, forward: bool) -> None:
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    widget.setFocus(reason)
    bring_into_view(widget, widget.rect())
