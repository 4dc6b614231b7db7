"""The one accessor for the files in ``resources/``.

Installed, they lie inside the package; in a checkout, beside it.
"""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """The folder that holds icons, presets, samples and help."""
    packaged = _PACKAGE / "resources"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "resources"


def bundled() -> bool:
    """Whether this is the program without Python, to which no package can be added."""
    return bool(getattr(sys, "frozen", False))  # PyInstaller sets it


def path(*parts: str) -> Path:
    """The path of one resource, e.g. ``path("presets", "digit-mse.lossx")``."""
    return root().joinpath(*parts)
