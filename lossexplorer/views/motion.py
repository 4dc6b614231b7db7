"""Whether things may move by themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle

_CHOSEN = "reducedMotion"  # a property of the application: one choice for all windows


def reduced_motion() -> bool:
    """Whether the desktop or the person asks the program not to animate."""
    app = QApplication.instance()
    if app is not None and app.property(_CHOSEN):
        return True
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(hint) == 0


def set_reduced_motion(on: bool) -> None:
    """Ask for less motion, for desktops that have no such setting."""
    app = QApplication.instance()
    assert app is not None
    app.setProperty(_CHOSEN, on)
