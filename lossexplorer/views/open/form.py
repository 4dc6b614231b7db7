"""What can be put right before a file is opened: kind, arrays, labels, label column."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from lossexplorer.data.fixes import FIXES
from lossexplorer.data.kinds import PredictionKind
from lossexplorer.model.language import say
from lossexplorer.session.draft import Source
from lossexplorer.session.listing import Listing
from lossexplorer.views.elided_label import ElidedLabel


class OpenForm(QWidget):
    """Boxes for what was recognised; those that don't apply to the file are not there.

    Attributes:
        kind: what the predictions are.
        array: the array of predictions. label_array: that of labels.
        column: the label column; of a second model the column that is left out.
        labels_name: where the labels come from.
        labels_button, here_button: choose a file with labels; take those in the first one.
        one_less_button: takes 1 off the labels, where they count from 1.

    Signals:
        kind_chosen(str): another kind was declared.
        source_chosen(): the file has to be read in another way.
        labels_asked(): a file with labels is to be chosen.
    """

    kind_chosen = Signal(str)
    source_chosen = Signal()
    labels_asked = Signal()

    def __init__(self, *, second: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._second = second
        self._labels = ""
        self._lowest_label = 0
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What the predictions are"))
        for text, key in (
            (self.tr("probabilities"), "probabilities"),
            (self.tr("logits"), "logits"),
            (self.tr("log-probabilities"), "log-probabilities"),
        ):
            self.kind.addItem(text, key)
        self.kind.activated.connect(lambda _: self.kind_chosen.emit(self.kind.currentData()))
        self.array = self._choice(self.tr("Array of predictions"))
        self.label_array = self._choice(self.tr("Array of labels"))
        self.column = self._choice(
            self.tr("Column left out") if second else self.tr("Label column")
        )
        self.labels_name = ElidedLabel()
        self.labels_button = QPushButton(self.tr("Labels from another file…"))
        self.here_button = QPushButton(self.tr("From this file"))
        self.one_less_button = QPushButton(say(FIXES["labels-down"]))
        for button in (self.labels_button, self.here_button, self.one_less_button):
            button.setAutoDefault(False)
        self.labels_button.clicked.connect(self.labels_asked)
        self.here_button.clicked.connect(lambda: self.take_labels(""))
        self.one_less_button.clicked.connect(lambda: self._ask_again(lowest_label=1))
        self._lay_out()

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(24)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setMaxVisibleItems(16)
        box.activated.connect(lambda _: self._ask_again())
        return box

    def _lay_out(self) -> None:
        labels = QHBoxLayout()
        labels.setSpacing(8)
        labels.addWidget(self.labels_name, 1)
        labels.addWidget(self.one_less_button)
        labels.addWidget(self.here_button)
        labels.addWidget(self.labels_button)
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Predictions"), self.kind)
        form.addRow(self.tr("in the array"), self.array)
        form.addRow(self.tr("Labels"), labels)
        form.addRow(self.tr("in the array"), self.label_array)
        form.addRow(self.tr("Left out") if self._second else self.tr("in the column"), self.column)
        form.setRowVisible(labels, not self._second)
        for box in (self.array, self.label_array, self.column):
            form.setRowVisible(box, False)
        self.here_button.hide()
        self.one_less_button.hide()

    @property
    def labels(self) -> str:
        """The file with the labels, "" for that of the predictions."""
        return self._labels

    def source(self, path: Path) -> Source:
        """What is asked for now."""
        array, labels = _chosen(self.array), _chosen(self.label_array)
        arrays = (array, labels) if labels else (array,) if array else ()
        return Source(str(path), self._labels, _chosen(self.column), arrays, self._lowest_label)

    def take_labels(self, path: str) -> None:
        """Take the labels from another file, or with "" from that of the predictions."""
        self._labels = path
        for box in (self.label_array, self.column):
            box.clear()
        self.here_button.setVisible(bool(path))
        self._ask_again()

    def _ask_again(self, lowest_label: int = 0) -> None:
        """Labels count from 0, unless a person has just said otherwise."""
        self._lowest_label = lowest_label
        self.source_chosen.emit()

    def set_listings(self, file: Listing, labels: Listing) -> None:
        """Offer what the files are made of."""
        holder = labels if self._labels else file
        recognised = self.tr("recognised")
        nothing = self.tr("none")
        self._offer(self.array, file.arrays, recognised)
        self._offer(self.label_array, () if self._second else holder.arrays, recognised)
        self._offer(self.column, holder.columns, nothing if self._second else recognised)

    def set_kind(self, kind: PredictionKind | None) -> None:
        """Show what the predictions are; None while that is not known."""
        self.kind.setCurrentIndex(self.kind.findData(kind))

    def _offer(self, box: QComboBox, items: tuple[tuple[str, str], ...], first: str) -> None:
        """Fill a box and keep what was chosen; one choice is none."""
        chosen = _chosen(box)
        box.clear()
        box.addItem(first, "")
        for key, text in items:
            box.addItem(text, key)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        self._form.setRowVisible(box, len(items) > 1)


def _chosen(box: QComboBox) -> str:
    return cast("str | None", box.currentData()) or ""
