"""Zooming and panning, with linked panels following."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF

from lossexplorer.views.plot.panel_view import FINE_POINTS, PanelView
from lossexplorer.views.plot.viewport import Scale

# a range narrower than this part of its place can't be told apart in float64
_NARROWEST = 1e-9
_WIDEST = 1e9


def _usable(scale: Scale, whole: Scale) -> bool:
    size = abs(scale.span)
    return abs(whole.span) * _NARROWEST < size < abs(whole.span) * _WIDEST


class Navigation:
    """Moves what the panels show; panels with the same link share their x range."""

    def __init__(self, panels: Mapping[str, PanelView], moved: Callable[[], None]) -> None:
        """Move nothing yet.

        Args:
            panels: what is moved.
            moved: called after each move.
        """
        self._panels = panels
        self._moved = moved

    def zoom(self, key: str, place: QPointF, across: float, up: float) -> None:
        """Scale a panel's ranges about a place given as fractions from the lower left.

        Where units are equally long both ranges are scaled alike.
        """
        seen = self._panels[key].viewport
        if self._panels[key].panel.equal:
            across = up = across if across != 1.0 else up
        self._show(key, seen.x.zoomed(place.x(), across), seen.y.zoomed(place.y(), up))

    def pan(self, key: str, across: float, up: float) -> None:
        """Move a panel's ranges by fractions of their extents."""
        seen = self._panels[key].viewport
        self._show(key, seen.x.shifted(across), seen.y.shifted(up))

    def fit(self, key: str) -> None:
        """Show what the figure asks for."""
        panel = self._panels[key].panel
        self._show(key, Scale.of(panel.x), Scale.of(panel.y))

    def _show(self, key: str, x: Scale, y: Scale) -> None:
        view = self._panels[key]
        if not (_usable(x, Scale.of(view.panel.x)) and _usable(y, Scale.of(view.panel.y))):
            return
        link = view.panel.link_x
        moving = [
            other
            for other in self._panels.values()
            if other is view
            or (link and other.panel.link_x == link and other.panel.x.scale == view.panel.x.scale)
        ]
        draft = sum(other.points() for other in moving) > FINE_POINTS
        for other in moving:
            other.set_ranges(x, y if other is view else other.y, draft)
        self._moved()
