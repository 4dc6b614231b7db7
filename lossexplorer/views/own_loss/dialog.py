"""The dialog for a loss of one's own: a formula, a Python function, or a package's."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.losses.own.consent import PREFIX as PYTHON
from lossexplorer.views.own_loss.formula_page import FormulaPage
from lossexplorer.views.own_loss.packages_page import PackagesPage
from lossexplorer.views.own_loss.python_page import PythonPage

Page = Literal["formula", "python", "packages"]


class OwnLossDialog(QDialog):
    """Three ways to a loss; what is accepted is a key.

    Attributes:
        tabs: the three ways. formula, python, packages: their pages.
        accept_button: adds the loss, or changes the one that was given.

    Signals:
        chosen(str): the key of the loss that was accepted.
    """

    chosen = Signal(str)

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        """Make the dialog.

        Args:
            key: of the own loss that is to be changed; "" for a new one.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change your loss") if key else self.tr("Your own loss"))
        self.formula = FormulaPage()
        self.python = PythonPage()
        self.packages = PackagesPage()
        self.tabs = QTabWidget()
        self.tabs.addTab(self.formula, self.tr("Formula"))
        self.tabs.addTab(self.python, self.tr("Python function"))
        self.tabs.addTab(self.packages, self.tr("Installed package"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        words = self.tr("Change") if key else self.tr("Add")
        self.accept_button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setDefault(True)
        # or Enter in a field would cancel while there is nothing to accept
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.tabs.currentChanged.connect(self._refresh)
        for page in (self.formula, self.python, self.packages):
            page.changed.connect(self._refresh)
        self.formula.submitted.connect(self._accept)
        self.packages.submitted.connect(self._accept)
        self.finished.connect(self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.buttons)
        self.resize(680, 640)
        self._show(key)
        self._refresh()

    def open_at(self, page: Page) -> None:
        """Show one of the three ways first."""
        self.tabs.setCurrentIndex(("formula", "python", "packages").index(page))

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.formula.set_palette_tokens(palette)
        self.python.set_palette_tokens(palette)

    def _show(self, key: str) -> None:
        """Begin with a loss that exists, or with an empty field."""
        if key.startswith(PYTHON):
            self.python.name.setText(key.removeprefix(PYTHON))
            self.open_at("python")
            self.python.name.setFocus()
            return
        self.formula.edit.setFocus()
        if key:
            self.formula.set_formula(key)
        else:
            self.formula.warm_up()

    def _key(self) -> str:
        return (self.formula, self.python, self.packages)[self.tabs.currentIndex()].key

    def _refresh(self) -> None:
        self.accept_button.setEnabled(bool(self._key()))

    def _accept(self) -> None:
        key = self._key()
        if key:
            self.chosen.emit(key)
            self.accept()

    def _stop(self) -> None:
        self.formula.cancel()
        self.python.cancel()
