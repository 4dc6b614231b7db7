"""The icons of the actions, in the colours of a palette."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction

from lossexplorer.figures.palette import Palette
from lossexplorer.views.actions import ACTIONS
from lossexplorer.views.icons import icon


def set_icons(actions: Mapping[str, QAction], palette: Palette) -> None:
    """Give every action that has one its icon."""
    for spec in ACTIONS:
        if spec.icon:
            actions[spec.key].setIcon(icon(spec.icon, palette))
