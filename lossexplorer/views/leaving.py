"""Windows on their way out are kept until Qt has deleted them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

_leaving: set[QWidget] = set()


def leave(window: QWidget) -> None:
    """Let Qt delete a window once the events it is in are over.

    Without a reference Python would delete it earlier, perhaps in the middle of one.
    """
    _leaving.add(window)
    window.destroyed.connect(partial(_leaving.discard, window))
    window.deleteLater()
