"""The tour at the first start, once the window stands and nobody is busy with it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lossexplorer.views.idle import Idle
from lossexplorer.views.opening import Opening

_NOBODY_LOOKS = ("offscreen", "minimal")


def welcome(opening: Opening) -> None:
    """Show the tour in a moment, unless nobody would see it.

    Args:
        opening: of a window that is ready.
    """
    if QGuiApplication.platformName() not in _NOBODY_LOOKS:
        idle = Idle(_tour(opening), opening)
        opening.window.closed.connect(idle.stop)
        opening.window.replaced.connect(idle.stop)


def _tour(opening: Opening) -> Iterator[None]:
    """One piece of work: the tour, if no dialog is in front of it."""
    while QApplication.activeModalWidget() is not None:
        yield
    if opening.furniture is not None:
        opening.furniture.help.tour()
    yield
