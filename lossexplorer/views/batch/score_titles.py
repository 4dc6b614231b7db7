"""What measures of a batch are called beside one number or two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lossexplorer.losses import get
from lossexplorer.model.language import say

translate = QCoreApplication.translate  # by this name lupdate finds the texts


def title_of(key: str) -> str:
    """A measure's name, short enough to stand beside two numbers."""
    titles = {
        "zero_one": translate("Scoreboard", "Error rate"),
        "squared_error": translate("Scoreboard", "Squared error"),
        "cross_entropy": translate("Scoreboard", "Cross-entropy"),
        "binary_cross_entropy": translate("Scoreboard", "Cross-entropy"),
        "calibration": translate("Scoreboard", "Calibration error"),
        "temperature": translate("Scoreboard", "Best temperature"),
    }
    return titles.get(key) or say(get(key).title)


def short_title_of(key: str) -> str:
    """What it is called where its name finds no room."""
    names = {
        "calibration": translate("Scoreboard", "ECE"),
        "temperature": translate("Scoreboard", "Best T"),
    }
    name = names.get(key) or say(get(key).short)
    return name[:1].upper() + name[1:]
