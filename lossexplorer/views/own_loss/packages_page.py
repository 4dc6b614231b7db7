"""Losses that installed packages brought, and what kept others out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from lossexplorer.losses import get
from lossexplorer.losses.registry import GROUP, origins, problems
from lossexplorer.model.language import say
from lossexplorer.views.own_loss.loss_page import note


class PackagesPage(QWidget):
    """A list to choose from, and the problems below it.

    Attributes:
        losses: those that were found. problems: one line each, or hidden.
        key: of the chosen loss; "" while there is none.

    Signals:
        changed(): another choice. submitted(): one was double-clicked.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.losses = QListWidget()
        self.losses.setAccessibleName(self.tr("Losses from installed packages"))
        for key, package in origins().items():
            item = QListWidgetItem(f"{say(get(key).title)} — {package}")
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.losses.addItem(item)
        self.losses.currentItemChanged.connect(self.changed)
        self.losses.itemDoubleClicked.connect(lambda _: self.submitted.emit())
        found = bool(self.losses.count())
        about = note(
            self.tr(
                "A package offers losses as an entry point of the group “{}” that names a module "
                "with a LOSS, or a package of such modules. They are read when the program starts."
            ).format(GROUP)
        )
        self.problems = QLabel("\n".join(problems()))
        self.problems.setWordWrap(True)
        self.problems.setTextFormat(Qt.TextFormat.PlainText)
        self.problems.setProperty("role", "error")
        self.problems.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.problems.setVisible(bool(problems()))
        self.losses.setVisible(found)
        none = QLabel(self.tr("No installed package brings losses."))
        none.setVisible(not found)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(about)
        layout.addWidget(none)
        layout.addWidget(self.losses, 1)
        layout.addWidget(self.problems)
        layout.addStretch()

    @property
    def key(self) -> str:
        """The loss that is chosen."""
        item = self.losses.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))
