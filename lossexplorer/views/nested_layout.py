"""A layout in a layout, without Python's objects for what stands in it."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QBoxLayout, QLayout


def add_layout(outer: QBoxLayout, inner: QLayout, stretch: int = 0) -> None:
    """As ``outer.addLayout(inner, stretch)``, for an inner layout that is filled already.

    PySide 6.11 makes an object for each item of the inner one and keeps it. Where Qt deletes
    an item, as it does with its widget, Python's object stays under its address, Shiboken takes
    what Qt makes next there for it, and the program ends when that is deleted.

    Args:
        outer: the layout to add to, at its end.
        inner: the layout that is added.
        stretch: its share of the room to spare.
    """
    outer.addLayout(inner, stretch)
    for place in range(inner.count()):
        item = inner.itemAt(place)
        if item is not None:
            shiboken6.invalidate(item)
