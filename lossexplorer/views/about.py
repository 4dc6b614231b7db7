"""What this program is, its version, its licence."""

from __future__ import annotations

import platform

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from lossexplorer import __version__


def about(parent: QWidget) -> QMessageBox:
    """The box, ready to be opened."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("About", "About Loss Explorer"))
    box.setText(f"<b>Loss Explorer {__version__}</b>")
    words = QCoreApplication.translate(
        "About",
        "See a loss function: its value\nand its gradient, live,\non your own numbers.\n\n"
        "MIT licence\nPython {}, Qt {}",
    )
    box.setInformativeText(words.format(platform.python_version(), qVersion()))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    return box
