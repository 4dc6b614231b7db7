"""The strip that says how a descent goes: learning rate, momentum and start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.descent import neuron_edits as edits
from lossexplorer.session.descent.neuron_view import NeuronView, Point
from lossexplorer.session.session import Session
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.number_slider import NumberSlider
from lossexplorer.views.wrapping_row import WrappingRow

_HEIGHT = 40
_SLOWEST, _FASTEST = 0.001, 100.0


class NeuronSettings(QWidget):
    """η as a slider and a number, μ, and where the descent starts.

    Attributes:
        slider, rate: η. momentum: μ.
        weight, bias: the start of a neuron. classes, label: of a softmax vector.
        points: one point, or twelve of two classes.

    Signals:
        complained(str): what is wrong with what was typed; "" for nothing.
    """

    complained = Signal(str)

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setMinimumHeight(_HEIGHT)
        self._row = WrappingRow(self)
        self._row.setContentsMargins(12, 0, 12, 8)
        self._row.setSpacing(4)
        self.slider = NumberSlider(_SLOWEST, _FASTEST, logarithmic=True)
        self.slider.setAccessibleName(self.tr("Learning rate η"))
        self.slider.setMinimumWidth(60)
        self.slider.sliderPressed.connect(model.begin_gesture)
        self.slider.sliderReleased.connect(model.end_gesture)
        self.slider.chosen.connect(self._slide)
        self._texts: list[tuple[QLabel, NumberEdit]] = []
        self.rate = self._number("η", self.tr("Learning rate η"), 6, edits.set_rate)
        self._row.insertWidget(1, self.slider, 1)
        self.momentum = self._number("μ", self.tr("Momentum μ"), 5, edits.set_momentum)
        self.weight = self._number("w", self.tr("Weight at the start"), 6, _set_weight)
        self.bias = self._number("b", self.tr("Bias at the start"), 6, _set_bias)
        self.label = self._number(
            self.tr("true class"), self.tr("True class, counted from 0"), 2, edits.set_label
        )
        self.classes = self._number(
            self.tr("classes"), self.tr("Number of classes"), 2, edits.set_classes
        )
        self.points = QPushButton()
        self.points.clicked.connect(self._exchange_points)
        self._row.addWidget(self.points)

    def _number(
        self, text: str, name: str, digits: int, edit: Callable[[Session, float], Session]
    ) -> NumberEdit:
        """A caption and a box whose number goes through an edit."""
        label, box = QLabel(text), NumberEdit(digits)
        label.setToolTip(name)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.complained.connect(self.complained)
        box.entered.connect(lambda value: self._type(box, name, edit, value))
        if self._texts:
            self._row.addSpacing(8)
        self._row.addWidget(label)
        self._row.addWidget(box)
        self._texts.append((label, box))
        return box

    def show_view(self, view: NeuronView) -> None:
        """Show the settings of a view; never writes back."""
        self.slider.set_number(view.rate)
        self.rate.set_value(view.rate)
        self.momentum.set_value(view.momentum)
        self.weight.set_value(view.weight)
        self.bias.set_value(view.bias)
        self.label.set_value(view.label)
        self.classes.set_value(len(view.logits))
        sigmoid = view.unit == "sigmoid"
        for label, box in self._texts:
            if box in (self.weight, self.bias):
                label.setVisible(sigmoid)
                box.setVisible(sigmoid)
            elif box in (self.label, self.classes):
                label.setVisible(not sigmoid)
                box.setVisible(not sigmoid)
        self.points.setVisible(sigmoid)
        many = len(view.points) == 1
        self.points.setText(self.tr("12 points") if many else self.tr("1 point"))
        self.points.setToolTip(
            self.tr("Judge the neuron on twelve points of two classes")
            if many
            else self.tr("Judge the neuron on one point: x = 1 of class 0")
        )

    # What the person does -----------------------------------------------------------

    def _slide(self, rate: float) -> None:
        change = self._model.apply if self.slider.isSliderDown() else self._model.nudge
        change(self.tr("Change the learning rate"), edits.set_rate, rate)

    def _type(
        self,
        box: NumberEdit,
        name: str,
        edit: Callable[[Session, float], Session],
        value: float,
    ) -> None:
        error = self._model.attempt(name, edit, value)
        if error is not None:
            box.complain(error.message)

    def _exchange_points(self) -> None:
        many: Any = len(self._model.session.descent.neuron.points) == 1
        points = edits.TWELVE if many else (Point(),)
        self._model.apply(self.tr("Exchange the points"), edits.set_points, points)


def _set_weight(session: Session, weight: float) -> Session:
    return edits.set_start(session, weight=weight)


def _set_bias(session: Session, bias: float) -> Session:
    return edits.set_start(session, bias=bias)
