"""The icons of the actions, in the colours of a palette."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtGui import QAction

from lossexplorer.figures.palette import Palette
from lossexplorer.views.action_table import ACTIONS
from lossexplorer.views.icons import icon


def set_icons(
    actions: Mapping[str, QAction], palette: Palette, keys: Collection[str] | None = None
) -> None:
    """Give actions their icons.

    Args:
        actions: by key.
        palette: whose colours.
        keys: which of them; None for all that have an icon.
    """
    for spec in ACTIONS:
        if spec.icon and (keys is None or spec.key in keys):
            actions[spec.key].setIcon(icon(spec.icon, palette))
