"""What is looked for: a number as another tool gave it, and a temperature to try."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from lossexplorer.errors import ExplorerError
from lossexplorer.model.language import mark, say
from lossexplorer.model.number_text import brief
from lossexplorer.session.matching import Typed, typed_number
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.style_property import set_style_property


class MatchForm(QWidget):
    """Two boxes; what is wrong with the number stands beside it while it is typed.

    Attributes:
        number: the box with the number as typed. about: how close a match has to come.
        temperature_box: a softmax temperature that is tried beside 1.

    Signals:
        changed(): :attr:`typed` may be another number, or none.
    """

    changed = Signal()

    def __init__(self, temperature: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed: Typed | None = None
        self.number = QLineEdit()
        self.number.setPlaceholderText(self.tr("such as 0.0325"))
        self.number.setAccessibleName(self.tr("The number another tool gave"))
        self.number.textChanged.connect(self._read)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setProperty("role", "secondary")
        self.temperature_box = NumberEdit()
        self.temperature_box.setAccessibleName(self.tr("Temperature"))
        self.temperature_box.setToolTip(self.tr("A softmax temperature that is tried beside 1"))
        self.temperature_box.set_value(temperature)
        self.temperature_box.entered.connect(self._set_temperature)
        typed = QHBoxLayout()
        typed.setSpacing(8)
        typed.addWidget(self.number, 1)
        typed.addWidget(self.about, 1)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Number"), typed)
        form.addRow(self.tr("Temperature"), self.temperature_box)

    @property
    def typed(self) -> Typed | None:
        """The number that is looked for; None while what is typed is none."""
        return self._typed

    @property
    def temperature(self) -> float:
        """The temperature that is tried beside 1."""
        return self.temperature_box.value or 1.0

    def _read(self, text: str) -> None:
        self._typed, said = None, ""
        if text.strip():
            try:
                self._typed = typed_number(text)
                said = f"± {brief(self._typed.tolerance)}{mark(': ')}{say(self._typed.why)}"
            except ExplorerError as error:
                said = say(error.message)
        wrong = bool(text.strip()) and self._typed is None
        self.about.setText(said)
        set_style_property(self.about, "role", "error" if wrong else "secondary")
        set_style_property(self.number, "invalid", wrong)
        self.number.setAccessibleDescription(said)
        self.changed.emit()

    def _set_temperature(self, value: float) -> None:
        if value <= 0:
            self.temperature_box.complain(self.tr("A temperature is above 0."))
        else:
            self.temperature_box.set_value(value)
