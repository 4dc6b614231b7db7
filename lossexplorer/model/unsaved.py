"""Where unsaved work lies, and whether there is any: asked before anything is loaded."""

from __future__ import annotations

from pathlib import Path


def autosave_folder() -> Path:
    """Where unsaved work is kept: the user's state folder."""
    import platformdirs

    return Path(platformdirs.user_state_dir("lossexplorer", appauthor=False)) / "autosave"


def unsaved_files(folder: Path | None = None) -> list[Path]:
    """The sessions in the folder, also those that living windows write."""
    return sorted((folder or autosave_folder()).glob("*.lossx"))
