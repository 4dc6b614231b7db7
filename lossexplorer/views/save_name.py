"""Asks where a file is to be written; its ending is one the program can open again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def ask_where(
    parent: QWidget, title: str, start: Path, kinds: Mapping[str, str], *, only: bool = True
) -> Path | None:
    """Ask for the name of a file.

    A name without one of the endings, such as "week 1.5", gets that of the kind that was
    chosen. Qt has asked before a file of the typed name is replaced; a file of the name with
    the ending is asked for here.

    Args:
        parent: the window in front.
        title: of Qt's dialog.
        start: the name that is offered; its ending may be kept, too.
        kinds: the ending of each kind of file, such as "Sessions (*.lossx)": ".lossx".
        only: other endings are part of the name; else who writes the file refuses them.

    Returns:
        The file, or None if there is to be none.
    """
    first = next(iter(kinds))
    typed, kind = QFileDialog.getSaveFileName(parent, title, str(start), ";;".join(kinds), first)
    if not typed:
        return None
    path = Path(typed)
    known = path.suffix.lower() in {*kinds.values(), start.suffix.lower()}
    if known or (not only and path.suffix[1:2].isalpha()):
        return path
    path = path.with_name(path.name + kinds.get(kind, kinds[first]))
    return path if not path.exists() or _may_replace(parent, title, path) else None


def _may_replace(parent: QWidget, title: str, path: Path) -> bool:
    words = QCoreApplication.translate("SaveName", "“{}” is there already. Replace it?")
    answer = QMessageBox.question(parent, title, words.format(path.name))
    return answer == QMessageBox.StandardButton.Yes
