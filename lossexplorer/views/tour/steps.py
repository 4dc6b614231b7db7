"""The places of the tour and what is said of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtWidgets import QWidget

from lossexplorer.views.main_window import MainWindow


@dataclass(frozen=True)
class Step:
    """One place.

    Attributes:
        title, text: what is said of it.
        place: where it is now, in the window's pixels; brings it out if it is hidden.
    """

    title: str
    text: str
    place: Callable[[], QRect]


def steps_of(window: MainWindow) -> tuple[Step, ...]:
    """The five steps."""
    translate = QCoreApplication.translate
    return (
        Step(
            translate("Tour", "Choose losses"),
            translate(
                "Tour",
                "Tick a loss to draw it. Click its name to read about it on the right. "
                "Each shows its value for what you see now.",
            ),
            lambda: _dock(window, "losses"),
        ),
        Step(
            translate("Tour", "Move what you see"),
            translate(
                "Tour",
                "Drag a bar or the point on a curve, and every number follows. "
                "The tabs above show other sides: curves, batches, descent, margins.",
            ),
            lambda: _of(window.stage, window),
        ),
        Step(
            translate("Tour", "Read about the loss"),
            translate(
                "Tour",
                "Formula, gradient, parameters, what each framework does, when it fails, "
                "and the same computation as code. The question mark opens its page.",
            ),
            lambda: _dock(window, "inspector"),
        ),
        Step(
            translate("Tour", "Use your own numbers"),
            translate(
                "Tour",
                "Type into the table, paste from a spreadsheet or a Python list, "
                "or drop a file of predictions on the window.",
            ),
            lambda: _dock(window, "data"),
        ),
        Step(
            translate("Tour", "Learn, and take it with you"),
            translate(
                "Tour",
                "Lessons are worked examples that you can change. File, Export writes the "
                "picture for a paper or a slide. F1 opens the help.",
            ),
            lambda: _lessons(window),
        ),
    )


def _of(widget: QWidget, window: MainWindow) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _dock(window: MainWindow, name: str) -> QRect:
    """A panel; one that was closed is shown again, one that floats is left where it is.

    A locked lesson may keep it away: then it is the middle.
    """
    dock = window.docks[name]
    if dock.isHidden():
        if not dock.toggleViewAction().isEnabled():
            return _of(window.stage, window)
        dock.show()
    if dock.isFloating():
        return QRect(window.mapFromGlobal(dock.pos()), dock.size())
    dock.raise_()
    return _of(dock, window)


def _lessons(window: MainWindow) -> QRect:
    bar = window.menuBar()
    if not bar.isVisible():
        return _of(window.stage, window)
    place = bar.actionGeometry(window.menus["lessons"].menuAction())
    return place.translated(bar.mapTo(window, QPoint()))
