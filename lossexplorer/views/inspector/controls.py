"""What a parameter is set with, one widget a kind, all alike from outside."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from lossexplorer.data.text import parse_number, parse_numbers
from lossexplorer.errors import ExplorerError
from lossexplorer.losses.spec import Parameter
from lossexplorer.model.language import say
from lossexplorer.model.number_text import exact
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.number_slider import NumberSlider

_TEXT_WIDTH = 112


class Control(QWidget):
    """Shows a value and says when the person chooses another.

    Attributes:
        slider: what stands below, across the whole width; or None.

    Signals:
        chosen(object): another value. complained(str): what was typed is wrong.
    """

    chosen = Signal(object)
    complained = Signal(str)

    slider: NumberSlider | None = None

    def __init__(self, name: str, main: QWidget) -> None:
        super().__init__()
        main.setAccessibleName(name)
        self.setFocusProxy(main)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(main)

    def set_value(self, value: Any) -> None:
        """Show a value; None for "off". Emits nothing."""
        raise NotImplementedError

    def complain(self, message: str) -> None:
        """Mark the entry as wrong; "" takes the mark away."""
        self.complained.emit(message)


class NumberControl(Control):
    """A box for the exact number and, where a range is declared, a slider."""

    def __init__(self, parameter: Parameter, name: str) -> None:
        self._edit = NumberEdit()
        super().__init__(name, self._edit)
        self._whole = parameter.kind == "integer"
        self._edit.setPlaceholderText(self.tr("off"))
        self._edit.entered.connect(self._typed)
        self._edit.complained.connect(self.complained)
        if parameter.slider is not None:
            low, high = parameter.slider
            self.slider = NumberSlider(
                low, high, logarithmic=parameter.logarithmic, whole=self._whole
            )
            self.slider.setAccessibleName(self.tr("{} slider").format(name))
            self.slider.chosen.connect(lambda value: self.chosen.emit(self._cast(value)))

    def _cast(self, value: float) -> float | int:
        return int(value) if self._whole else value

    def _typed(self, value: float) -> None:
        if self._whole and value != int(value):
            self._edit.complain(self.tr("{} is no whole number").format(exact(value)))
        else:
            self.chosen.emit(self._cast(value))

    def set_value(self, value: Any) -> None:
        """Show a number in box and slider."""
        self._edit.set_value(value)
        if self.slider is not None and value is not None:
            self.slider.set_number(value)

    def complain(self, message: str) -> None:
        """Mark the box."""
        self._edit.complain(message)


class TextControl(Control):
    """A line for what is no single number: numbers of the classes, or words."""

    def __init__(self, parameter: Parameter, name: str) -> None:
        self._line = QLineEdit()
        super().__init__(name, self._line)
        self._numbers = parameter.kind == "array"
        self._line.setPlaceholderText(self.tr("off") if self._numbers else self.tr("built in"))
        self._line.setMinimumWidth(_TEXT_WIDTH)
        self._line.editingFinished.connect(self._typed)
        self._shown = ""

    def _typed(self) -> None:
        text = self._line.text().strip()
        if text == self._shown:
            return
        self.complained.emit("")
        try:
            self.chosen.emit(self._read(text))
        except ExplorerError as error:
            self.complained.emit(error.message)

    def _read(self, text: str) -> Any:
        if not text or not self._numbers:
            return text or None
        numbers = tuple(float(x) for x in parse_numbers(text).ravel())
        return numbers[0] if len(numbers) == 1 else numbers

    def set_value(self, value: Any) -> None:
        """Show numbers or words, unless others are being typed."""
        numbers = value if isinstance(value, tuple) else (value,)
        words = [x if isinstance(x, str) else exact(x) for x in numbers if x is not None]
        text = ", ".join(words)
        if text != self._shown:
            self._shown = text
            self._line.setText(text)
            self._line.setCursorPosition(0)


class SwitchControl(Control):
    """A check box."""

    def __init__(self, parameter: Parameter, name: str) -> None:
        self._box = QCheckBox()
        super().__init__(name, self._box)
        self._box.clicked.connect(lambda on: self.chosen.emit(bool(on)))

    def set_value(self, value: Any) -> None:
        """Tick the box or not."""
        self._box.setChecked(bool(value))


class ChoiceControl(Control):
    """One word of several."""

    def __init__(self, parameter: Parameter, name: str) -> None:
        self._combo = QComboBox()
        super().__init__(name, self._combo)
        for choice in parameter.choices:
            self._combo.addItem(say(choice.replace("_", " ")), choice)
        self._combo.activated.connect(lambda row: self.chosen.emit(self._combo.itemData(row)))

    def set_value(self, value: Any) -> None:
        """Show a word."""
        self._combo.setCurrentIndex(self._combo.findData(value))


class BaseControl(Control):
    """The base of the logarithm: e, 2, 10 or any number typed."""

    def __init__(self, parameter: Parameter, name: str) -> None:
        self._combo = QComboBox()
        super().__init__(name, self._combo)
        self._combo.setEditable(True)
        self._combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._combo.setMinimumContentsLength(4)
        self._combo.addItems(parameter.choices)
        for row, unit in enumerate(("nats", "bits", "dits")[: self._combo.count()]):
            self._combo.setItemData(row, say(unit), Qt.ItemDataRole.ToolTipRole)
        self._combo.activated.connect(self._picked)
        entry = QLineEdit()
        self._combo.setLineEdit(entry)
        # it would make 10 of a typed 1 (the stub forgets that None is allowed)
        self._combo.setCompleter(None)  # type: ignore[arg-type]
        entry.setAccessibleName(name)
        entry.editingFinished.connect(self._typed)
        self._text = ""

    def _picked(self, row: int) -> None:
        self._choose(self._combo.itemText(row))

    def _typed(self) -> None:
        text = self._combo.currentText().strip()
        if text != self._text:
            self._choose(text)

    def _choose(self, text: str) -> None:
        self.complained.emit("")
        try:
            value = text if text == "e" else parse_number(text)
        except ExplorerError as error:
            self.complained.emit(error.message)
            return
        self.chosen.emit(value)

    def set_value(self, value: Any) -> None:
        """Show a base, unless one is being typed."""
        text = value if isinstance(value, str) else exact(value)
        if text != self._text:
            self._text = text
            self._combo.setEditText(text)


def control_for(parameter: Parameter, name: str) -> Control:
    """The control that fits what a parameter declares.

    Args:
        parameter: the declaration.
        name: what screen readers call it.
    """
    if parameter.name == "base":
        return BaseControl(parameter, name)
    kinds: dict[str, Callable[[Parameter, str], Control]] = {
        "boolean": SwitchControl,
        "choice": ChoiceControl,
        "array": TextControl,
        "object": TextControl,
    }
    return kinds.get(parameter.kind, NumberControl)(parameter, name)
