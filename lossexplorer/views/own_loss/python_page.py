"""A loss that is a Python function: named, allowed, loaded, previewed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.errors import ExplorerError, LossInputError
from lossexplorer.losses.own import allow
from lossexplorer.losses.spec import Loss
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.own_loss.loss_page import LossPage, note


class PythonPage(LossPage):
    """The name of a function, a button that loads it, and the preview.

    Attributes:
        name, browse, load: the parts beside those of every page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.name.setPlaceholderText("package.module:function")
        self.name.setAccessibleName(self.tr("Python function"))
        self.browse = QPushButton(self.tr("File…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.load = QPushButton(self.tr("Allow and load"))
        self.load.setAutoDefault(False)
        self.load.clicked.connect(self._load)
        self.name.textChanged.connect(self._forget)
        self.name.returnPressed.connect(self._load)
        self._lay_out()
        self._forget()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.browse)
        row.addWidget(self.load)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        add_layout(layout, row)
        layout.addWidget(
            note(
                self.tr(
                    "Loading runs the code of the module on this computer: allow only code that "
                    "you trust. A session that uses it asks again at the next start."
                )
            )
        )
        layout.addWidget(
            note(
                self.tr(
                    "The function takes (prediction, target) as arrays or torch tensors and "
                    "returns a number for each element or row, or (values, gradient). Call its "
                    "first argument p, z or s for probabilities, logits or scores."
                )
            )
        )
        layout.addWidget(self.message)
        layout.addWidget(self.preview, 1)

    def _browse(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Python file"), "", self.tr("Python files (*.py)")
        )
        if name:
            self.name.setText(f"{Path(name)}:")
            self.name.setFocus()

    def _forget(self) -> None:
        """Another name is typed: what was loaded is no longer it."""
        self._worker.cancel()
        self.load.setEnabled(":" in self.name.text())
        self._say("")
        self.preview.set_loss(None)
        self._set_key("")

    def _load(self) -> None:
        """Pressing the button, or Enter behind the name, is the person's consent."""
        try:
            key = allow(self.name.text())
        except LossInputError as error:
            self._explain(error)
            return
        self.load.setEnabled(False)
        self._make(key)

    def _show(self, loss: Loss) -> None:
        self.load.setEnabled(True)
        super()._show(loss)

    def _explain(self, error: ExplorerError) -> None:
        self.load.setEnabled(True)
        super()._explain(error)
