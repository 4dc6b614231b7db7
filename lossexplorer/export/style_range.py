"""Which numbers a style may have, said alike wherever one is typed."""

from __future__ import annotations

from typing import get_type_hints

from lossexplorer.errors import ExportError
from lossexplorer.session.session import Style

_UNITS = {"width_mm": "mm", "height_mm": "mm", "dpi": "dpi", "font_size": "pt"}


def check_range(name: str, value: float, where: str) -> None:
    """Raise ExportError if a field of a style can't be so small or large.

    Args:
        name: of a field of :class:`~lossexplorer.session.session.Style`.
        value: what it would be.
        where: what the person typed it into.
    """
    hint = get_type_hints(Style, include_extras=True)[name]
    for limits in getattr(hint, "__metadata__", ()):
        if not limits.ge <= value <= limits.le:
            unit = _UNITS[name]
            what = f"{value:g} {unit} can't be drawn"
            raise ExportError(what, where=where, fix=f"give {limits.ge} to {limits.le} {unit}")
