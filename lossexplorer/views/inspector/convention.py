"""As which source a loss is computed, and what that sets."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Loss
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.number_text import brief
from lossexplorer.session import edits
from lossexplorer.session.session import LossChoice

_SOURCES = {
    "textbook": "Textbook",
    "pytorch": "PyTorch",
    "keras": "Keras",
    "optax": "Optax",
    "sklearn": "scikit-learn",
    "paper": "Paper",
}


class ConventionPanel(QWidget):
    """Which source's convention holds, and how the elements of a row combine."""

    def __init__(self, model: ExplorerModel, loss: Loss, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._loss = loss
        self._shown: LossChoice | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(1, 1)
        self._convention = self._combo(grid, self.tr("As in"), 0)
        for name in loss.conventions:
            source = _SOURCES.get(name, name)
            own = self.tr("{}, the default").format(source) if name == loss.convention else source
            self._convention.addItem(own, None if name == loss.convention else name)
        self._convention.activated.connect(self._choose_convention)
        self._rows = self._combo(grid, self.tr("Elements"), 1)
        self._rows.setToolTip(self.tr("How the elements of a row become one number"))
        for text, rows in (
            ("", ""),
            (self.tr("averaged"), "mean"),
            (self.tr("added up"), "sum"),
            (self.tr("kept apart"), "keep"),
        ):
            self._rows.addItem(text, rows)
        self._rows.activated.connect(self._choose_rows)
        self._sets = QLabel()
        self._sets.setWordWrap(True)
        self._sets.setProperty("role", "secondary")
        grid.addWidget(self._sets, 2, 0, 1, 2)
        for widget in self._row_widgets:
            widget.setVisible(not loss.per_row)

    def _combo(self, grid: QGridLayout, text: str, row: int) -> QComboBox:
        label = QLabel(text)
        combo = QComboBox()
        combo.setAccessibleName(text)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        label.setBuddy(combo)
        grid.addWidget(label, row, 0)
        grid.addWidget(combo, row, 1)
        self._row_widgets = (label, combo)
        return combo

    def set_choice(self, choice: LossChoice) -> None:
        """Show a loss's settings; never writes back."""
        if choice == self._shown:
            return
        self._shown = choice
        convention = choice.convention or self._loss.convention
        own = convention == self._loss.convention
        self._convention.setCurrentIndex(
            max(0, self._convention.findData(None if own else convention))
        )
        base = defaults(self._loss, choice.convention)
        words = {"mean": self.tr("averaged"), "sum": self.tr("added up")}
        as_set = words.get(base.rows or "", self.tr("kept apart"))
        self._rows.setItemText(0, self.tr("default: {}").format(as_set))
        self._rows.setCurrentIndex(max(0, self._rows.findData(choice.rows)))
        self._sets.setText(self._describe(base.rows, base.reduction, convention))

    def _describe(self, rows: str | None, reduction: str, convention: str) -> str:
        """What the convention sets, in one line."""
        parts = [self.tr("reduction: {}").format(reduction.replace("_", " "))]
        if not self._loss.per_row:
            parts.insert(0, self.tr("rows: {}").format(rows or self.tr("kept apart")))
        sets = self._loss.conventions.get(convention, {})
        for parameter in self._loss.parameters:
            if parameter.name in sets:
                title = parameter.title or parameter.name
                parts.append(f"{title.lower()}: {self._value_text(sets[parameter.name])}")
        return self.tr("Sets {}.").format(", ".join(parts))

    def _value_text(self, value: Any) -> str:
        if value is None or value is False:
            return self.tr("off")
        if value is True:
            return self.tr("on")
        if callable(value):
            return self.tr("by number type")
        return value if isinstance(value, str) else brief(float(value))

    def _choose_convention(self, row: int) -> None:
        self._model.apply(
            self.tr("Change convention of {}").format(self._loss.title),
            edits.set_convention,
            self._loss.key,
            self._convention.itemData(row),
        )

    def _choose_rows(self, row: int) -> None:
        self._model.apply(
            self.tr("Combine rows of {}").format(self._loss.title),
            edits.set_rows,
            self._loss.key,
            self._rows.itemData(row),
        )
