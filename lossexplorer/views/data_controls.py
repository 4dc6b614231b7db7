"""Beside the data table: which row, what the numbers are, temperature, paste."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.session import data_edits, edits
from lossexplorer.session.batch_edits import open_row, opened_row
from lossexplorer.session.own_words import own_words
from lossexplorer.session.session import Session
from lossexplorer.views.elided_label import ElidedLabel
from lossexplorer.views.icons import icon
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.number_boxes import WholeBox
from lossexplorer.views.temperature import TemperatureRow

_LAST_ROW = 2**31 - 1  # what a spin box can show
_GROUPED = 100_000  # numbers from here on have commas


class DataControls(QWidget):
    """A narrow column of controls.

    Signals:
        paste_asked(): the paste button was pressed.
    """

    paste_asked = Signal()

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._previous = self._button(self.tr("Previous row"))
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next = self._button(self.tr("Next row"))
        self._next.clicked.connect(lambda: self._step(1))
        self._row = WholeBox()
        self._row.setAccessibleName(self.tr("Row"))
        self._row.setToolTip(self.tr("Which row is shown"))
        self._row.setKeyboardTracking(False)
        self._row.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._row.valueChanged.connect(self._go)
        self._of = QLabel()
        self._paste = self._button(self.tr("Paste numbers (a spreadsheet, list, array or tensor)"))
        self._paste.clicked.connect(self.paste_asked)
        self._name = ElidedLabel()
        self._name.setProperty("role", "secondary")
        self._kind = self._combo(
            self.tr("Predictions"),
            (
                (self.tr("probabilities"), "probabilities"),
                (self.tr("logits"), "logits"),
                (self.tr("log-probabilities"), "log-probabilities"),
            ),
        )
        self._kind.setToolTip(self.tr("What the numbers of the predictions are"))
        self._kind.activated.connect(self._choose_kind)
        self._labels = self._combo(
            self.tr("Labels"),
            (
                (self.tr("class index"), "index"),
                (self.tr("one-hot"), "one-hot"),
                (self.tr("soft"), "soft"),
            ),
        )
        self._labels.setToolTip(self.tr("How the labels are written"))
        self._labels.activated.connect(self._choose_labels)
        self._renormalise = QCheckBox(self.tr("Dragged bars keep the sum 1"))
        self._renormalise.setToolTip(
            self.tr("Dragging one bar rescales the others, so that the row sums to 1")
        )
        self._renormalise.clicked.connect(self._choose_renormalise)
        self._temperature = TemperatureRow(model)
        self._lay_out()

    def _button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _combo(self, name: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        for text, key in choices:
            combo.addItem(text, key)
        return combo

    def _lay_out(self) -> None:
        rows = QHBoxLayout()
        rows.setSpacing(4)
        for widget in (self._previous, self._row, self._of, self._next):
            rows.addWidget(widget)
        rows.addStretch()
        rows.addWidget(self._paste)
        kinds = QGridLayout()
        kinds.setSpacing(4)
        kinds.setColumnStretch(1, 1)
        for line, combo in enumerate((self._kind, self._labels)):
            label = QLabel(combo.accessibleName())
            label.setBuddy(combo)
            kinds.addWidget(label, line, 0)
            kinds.addWidget(combo, line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        add_layout(layout, rows)
        layout.addWidget(self._name)
        add_layout(layout, kinds)
        layout.addWidget(self._renormalise)
        layout.addWidget(self._temperature)
        layout.addStretch()

    def set_session(self, session: Session) -> None:
        """Show the choices of a session; never writes back."""
        data, view = session.data, session.vector
        self._row.blockSignals(True)
        row, rows = opened_row(session)
        self._row.setRange(1, min(rows, _LAST_ROW))
        self._row.setValue(row + 1)
        self._row.blockSignals(False)
        self._row.setEnabled(rows > 1)
        self._of.setText(self.tr("of {}").format(rows if rows < _GROUPED else f"{rows:,}"))
        self._previous.setEnabled(row > 0)
        self._next.setEnabled(row < rows - 1)
        named = bool(data.row_names) and session.large is None
        self._name.set_line(
            say(data.row_name(view.row), own_words(session)) if named else data.source
        )
        self._name.setVisible(bool(data.row_names or data.source))
        self._kind.setCurrentIndex(self._kind.findData(data.prediction_kind))
        self._labels.setCurrentIndex(self._labels.findData(data.label_kind))
        self._labels.setEnabled(data.classes > 1)
        self._renormalise.setChecked(view.renormalise)
        self._renormalise.setVisible(data.prediction_kind == "probabilities" and data.classes > 1)
        self._temperature.setVisible(data.prediction_kind == "logits" and data.classes > 1)
        self._temperature.set_value(view.temperature)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._previous.setIcon(icon("previous", palette))
        self._next.setIcon(icon("next", palette))
        self._paste.setIcon(icon("paste", palette))

    def _step(self, by: int) -> None:
        self._go(opened_row(self._model.session)[0] + 1 + by)

    def _go(self, number: int) -> None:
        self._model.nudge(self.tr("Show another row"), open_row, number - 1)

    def _choose_kind(self, index: int) -> None:
        kind: Any = self._kind.itemData(index)
        text = self.tr("Change kind of predictions")
        self._model.apply(text, data_edits.set_prediction_kind, kind)

    def _choose_labels(self, index: int) -> None:
        kind: Any = self._labels.itemData(index)
        self._model.apply(self.tr("Change kind of labels"), data_edits.set_label_kind, kind)

    def _choose_renormalise(self, on: bool) -> None:
        text = self.tr("Keep sums at 1") if on else self.tr("Let sums differ from 1")
        self._model.apply(text, edits.set_vector, renormalise=on)
