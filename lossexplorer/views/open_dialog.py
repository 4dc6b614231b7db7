"""Opening a file of predictions: what was recognised, to be confirmed or put right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.data.readers import read_table
from lossexplorer.data.table import Table
from lossexplorer.errors import ExplorerError
from lossexplorer.model.worker import Worker
from lossexplorer.views.elided_label import ElidedLabel
from lossexplorer.views.table_preview import TablePreview


class OpenDialog(QDialog):
    """Reads a file in a thread and shows the beginning of it.

    Attributes:
        preview: the first rows. kind: what the predictions are.
        message: what is wrong, or "".

    Signals:
        chosen(Table): the person accepted what was read.
    """

    chosen = Signal(object)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open {}").format(path.name))
        self._path = path
        self._labels: Path | None = None
        self._table: Table | None = None
        self._reader = Worker(self)
        self._reader.finished.connect(self._show)
        self._reader.failed.connect(self._explain)
        self.heading = QLabel(path.name)
        self.heading.setProperty("role", "title")
        self.notes = QLabel()
        self.notes.setWordWrap(True)
        self.notes.setProperty("role", "secondary")
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setProperty("role", "error")
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Reading the file"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What the predictions are"))
        for text, key in (
            (self.tr("probabilities"), "probabilities"),
            (self.tr("logits"), "logits"),
            (self.tr("log-probabilities"), "log-probabilities"),
        ):
            self.kind.addItem(text, key)
        self.kind.activated.connect(self._declare)
        self.labels_name = ElidedLabel()
        self.labels_button = QPushButton(self.tr("Labels from another file…"))
        self.labels_button.setAutoDefault(False)
        self.labels_button.clicked.connect(self._browse)
        self.column = QLineEdit()
        self.column.setPlaceholderText(self.tr("recognised"))
        self.column.setToolTip(self.tr("The heading of the label column, or its number from 1"))
        self.column.setAccessibleName(self.tr("Label column"))
        self.column.editingFinished.connect(self._read_if_changed)
        self.arrays = QLineEdit()
        self.arrays.setPlaceholderText(self.tr("recognised"))
        self.arrays.setToolTip(self.tr("The names of the predictions and of the labels"))
        self.arrays.setAccessibleName(self.tr("Arrays"))
        self.arrays.editingFinished.connect(self._read_if_changed)
        self.preview = TablePreview()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel
        )
        self.open_button = self.buttons.button(QDialogButtonBox.StandardButton.Open)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _: self._reader.cancel())
        self._lay_out()
        self.resize(720, 480)
        self._read()

    def _lay_out(self) -> None:
        labels = QHBoxLayout()
        labels.addWidget(self.labels_name, 1)
        labels.addWidget(self.labels_button)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Predictions"), self.kind)
        form.addRow(self.tr("Labels"), labels)
        if self._path.suffix.lower() == ".npz":
            form.addRow(self.tr("Arrays"), self.arrays)
        else:
            form.addRow(self.tr("Label column"), self.column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        for widget in (self.heading, self.notes, self.message, self.progress):
            layout.addWidget(widget)
        layout.addLayout(form)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.buttons)

    @property
    def busy(self) -> bool:
        """Whether a file is being read."""
        return self._reader.busy

    @property
    def table(self) -> Table | None:
        """What was read, with the kind as declared."""
        return self._table

    def read_labels_from(self, path: Path) -> None:
        """Read again, with the labels of another file."""
        self._labels = path
        self._read()

    def _read(self) -> None:
        path, labels = self._path, self._labels
        column, arrays = self._asked = self._request()
        self._table = None
        self.message.hide()
        self.notes.setText(self.tr("Reading…"))
        self._show_busy(True)
        self._reader.start(
            lambda _report: read_table(path, labels, label_column=column, arrays=arrays)
        )

    def _request(self) -> tuple[str | int | None, tuple[str, ...]]:
        """Which label column and which arrays were asked for."""
        column = self.column.text().strip()
        number = column.lstrip("-").isdecimal()
        names = tuple(name for name in self.arrays.text().replace(",", " ").split() if name)
        return (int(column) if number else column or None), names

    def _read_if_changed(self) -> None:
        if self._request() != self._asked:
            self._read()

    def _show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.open_button.setEnabled(not busy and self._table is not None)
        self.kind.setEnabled(self._table is not None)
        self.labels_button.setEnabled(not busy)

    def _show(self, table: Table) -> None:
        self._table = table
        rows, classes = table.predictions.shape
        size = self.tr("{:,} rows of {:,} classes").format(rows, classes)
        self.notes.setText("\n".join((size, *table.notes)))
        self.kind.setCurrentIndex(self.kind.findData(table.prediction_kind))
        where = self._labels.name if self._labels else self.tr("in the same file")
        self.labels_name.set_line(f"{_kind_of_labels(table)}, {where}")
        self.preview.set_table(table)
        self._show_busy(False)

    def _explain(self, error: ExplorerError) -> None:
        self.notes.setText("")
        self.labels_name.set_line(self._labels.name if self._labels else "")
        self.message.setText(error.message)
        self.message.show()
        self.preview.set_table(None)
        self._show_busy(False)

    def _declare(self, index: int) -> None:
        kind: Any = self.kind.itemData(index)
        if self._table is not None:
            self._table = replace(self._table, prediction_kind=kind)

    def _browse(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Labels"), str(self._path.parent), self.tr("All files (*)")
        )
        if name:
            self.read_labels_from(Path(name))

    def _accept(self) -> None:
        self.chosen.emit(self._table)
        self.accept()


def _kind_of_labels(table: Table) -> str:
    return {"index": "class index", "one-hot": "one-hot", "soft": "soft"}[table.label_kind]
