"""One probability by its name, as a slider and as a number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lossexplorer.model.language import say
from lossexplorer.views.elided_label import ElidedLabel
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.number_slider import NumberSlider

_NAME_WIDTH = 116


class ProbabilityRow(QWidget):
    """The probability of what is chosen; a number outside [0, 1] is refused in words.

    Signals:
        held(bool): the slider was taken, or let go.
        slid(float): the slider was moved.
        typed(float): a number from 0 to 1 was typed.
        complained(str): what is wrong with what was typed; "" once nothing is.
    """

    held = Signal(bool)
    slid = Signal(float)
    typed = Signal(float)
    complained = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel()
        self.name.setMinimumWidth(_NAME_WIDTH)
        self.name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.slider = NumberSlider(0.0, 1.0)
        self.slider.setMinimumWidth(60)
        self.slider.sliderPressed.connect(lambda: self.held.emit(True))
        self.slider.sliderReleased.connect(lambda: self.held.emit(False))
        self.slider.chosen.connect(self.slid)
        self.entry = NumberEdit(7)
        self.entry.setToolTip(self.tr("A probability: 0.25, 25 % or 1/4"))
        self.entry.entered.connect(self._type)
        self.entry.complained.connect(self.complained)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        # shares, not the name's own width: the slider stays where it is when another is chosen
        for widget, share in ((self.name, 1), (self.slider, 3), (self.entry, 0)):
            row.addWidget(widget, share)

    def show_probability(self, name: str, value: float, own: frozenset[str]) -> None:
        """Show a name, with words of a person in it, and its probability; emits nothing."""
        name = say(name, own)
        self.name.set_line(name)
        self.slider.set_number(value)
        self.entry.set_value(value)
        for widget in (self.slider, self.entry):
            if widget.accessibleName() != name:
                widget.setAccessibleName(name)

    def _type(self, value: float) -> None:
        if not 0 <= value <= 1:
            self.entry.complain(self.tr("A probability lies between 0 and 1"))
            return
        self.typed.emit(value)
