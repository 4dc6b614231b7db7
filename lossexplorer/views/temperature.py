"""The temperature of the softmax: slider and exact entry."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.session import edits
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.number_slider import NumberSlider

_RANGE = (0.05, 20.0)


class TemperatureRow(QWidget):
    """T with a logarithmic slider; a drag is one undo step."""

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        name = self.tr("Softmax temperature")
        self._slider = NumberSlider(*_RANGE, logarithmic=True)
        self._slider.setAccessibleName(name)
        self._slider.chosen.connect(self._slide)
        self._slider.sliderPressed.connect(model.begin_gesture)
        self._slider.sliderReleased.connect(model.end_gesture)
        self._edit = NumberEdit(digits=6)
        self._edit.setAccessibleName(name)
        self._edit.entered.connect(self._type)
        self._edit.complained.connect(self._complain)
        self._message = QLabel()
        self._message.setProperty("role", "error")
        self._message.setWordWrap(True)
        self._message.hide()
        label = QLabel("T")
        label.setToolTip(name)
        label.setBuddy(self._edit)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for column, widget in enumerate((label, self._slider, self._edit)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self._message, 1, 0, 1, 3)

    def set_value(self, temperature: float) -> None:
        """Show a temperature; never writes back."""
        self._slider.set_number(temperature)
        self._edit.set_value(temperature)

    def _slide(self, value: float) -> None:
        change = self._model.apply if self._slider.isSliderDown() else self._model.nudge
        change(self.tr("Change temperature"), edits.set_temperature, value)

    def _type(self, value: float) -> None:
        text = self.tr("Change temperature")
        error = self._model.attempt(text, edits.set_temperature, value)
        if error is not None:
            self._edit.complain(error.message)

    def _complain(self, message: str) -> None:
        self._message.setText(say(message))
        self._message.setVisible(bool(message))
