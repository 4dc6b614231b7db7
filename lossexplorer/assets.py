"""The one accessor for the files in ``resources/``.

Installed, they lie inside the package; in a checkout, beside it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """The folder that holds icons, presets, samples and help."""
    packaged = _PACKAGE / "resources"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "resources"


def path(*parts: str) -> Path:
    """The path of one resource, e.g. ``path("presets", "digit-mse.lossx")``."""
    return root().joinpath(*parts)
