"""What the inspector says of a loss of one's own: the check, and ways to change it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.session import own_losses
from lossexplorer.session.concepts import WITH_CONCEPTS
from lossexplorer.session.curve_check import check_probe
from lossexplorer.session.gradient_check import check_row
from lossexplorer.views.inspector.check_line import CheckLine
from lossexplorer.views.nested_layout import add_layout


class OwnPanel(QWidget):
    """The live gradient check of one own loss, with its two buttons.

    Attributes:
        check: gradient beside finite differences, where the readings are taken.
        edit, remove: the buttons.

    Signals:
        edit_requested(): the person wants to change the loss.
    """

    edit_requested = Signal()

    def __init__(self, model: ExplorerModel, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._key = key
        self.check = CheckLine()
        self.edit = QPushButton(self.tr("Change…"))
        self.edit.clicked.connect(self.edit_requested)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit)
        row.addWidget(self.remove)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.check)
        add_layout(layout, row)

    def set_frame(self, frame: Frame) -> None:
        """Compare at the probe, or on the shown row, where there is one; never writes back."""
        session = frame.session
        if session.workspace == "curves":
            self.check.set_check(check_probe(session, self._key))
            return
        if session.workspace in WITH_CONCEPTS:  # neither a probe nor a row
            self.check.set_check(None)
            return
        checks = check_row(session, self._key)
        known = [check for check in checks if check.error == check.error]
        self.check.set_check(max(known, key=lambda one: one.error, default=None))

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.check.set_palette_tokens(palette)

    def _remove(self) -> None:
        self._model.apply(self.tr("Remove a loss"), own_losses.remove_own, self._key)
