"""The strip of the Numerics workspace that says what is compared: precisions, forms, guard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import numeric_edits as edits
from lossexplorer.session.session import LossChoice, NumericsView
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.segments import Segments
from lossexplorer.views.switches import Switches
from lossexplorer.views.wrapping_row import WrappingRow

_HEIGHT = 40


class ComparisonStrip(QWidget):
    """Which precisions and forms are drawn, and what guards the naive one.

    Attributes:
        precisions, forms: the switches of what is drawn.
        guards: the exclusive choice. epsilon: the guard's ε.

    Signals:
        complained(str): what is wrong with a typed ε; "" once it is fine again.
    """

    complained = Signal(str)

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.precisions = Switches(
            self.tr("Precision"),
            [(name, name.removeprefix("float"), name) for name in edits.PRECISIONS],
            self.tr("One precision has to stay"),
        )
        self.forms = Switches(
            self.tr("Form"),
            [
                ("naive", self.tr("naive"), self.tr("As a book writes it, step by step")),
                ("stable", self.tr("stable"), self.tr("As this program computes it")),
            ],
            self.tr("One form has to stay"),
        )
        for switches in (self.precisions, self.forms):
            switches.switched.connect(
                lambda name, on: self._set(self.tr("Choose what is compared"), **{name: on})
            )
        self.guards = Segments(
            self.tr("Guard of the naive form"),
            [
                ("none", self.tr("none"), self.tr("The logarithm of 0 stays infinite")),
                ("add", "+ ε", self.tr("log(p + ε)")),
                ("clip", self.tr("clip"), self.tr("p is kept between ε and 1 − ε")),
            ],
            caption=self.tr("guard"),
        )
        self.guards.chosen.connect(lambda kind: self._set(self.tr("Change the guard"), guard=kind))
        self.epsilon = NumberEdit(6)
        self.epsilon.setAccessibleName(self.tr("ε of the guard"))
        self.epsilon.setToolTip(self.tr("ε of the guard"))
        self.epsilon.entered.connect(self._type_epsilon)
        self.epsilon.complained.connect(self.complained)
        self.setMinimumHeight(_HEIGHT)
        row = WrappingRow(self)
        row.setContentsMargins(12, 0, 12, 8)
        row.setSpacing(12)
        for widget in (self.precisions, self.forms, self.guards, self.epsilon):
            row.addWidget(widget)
        row.addStretch()

    def show_view(self, choice: LossChoice, view: NumericsView) -> None:
        """Show the settings of a view of a loss; never writes back."""
        self.precisions.show_values(
            float16=view.float16, float32=view.float32, float64=view.float64
        )
        self.forms.show_values(naive=view.naive, stable=view.stable)
        self.guards.set_current(view.guard)
        reason = "" if _guardable(choice, view) else self.tr("There is no probability to guard")
        for kind in ("add", "clip"):
            self.guards.set_reason(kind, reason)
        self.epsilon.set_value(view.epsilon)
        self.epsilon.setEnabled(view.guard != "none" and not reason)

    def _set(self, text: str, **fields: Any) -> None:
        self._model.nudge(text, edits.set_numerics, **fields)

    def _type_epsilon(self, value: float) -> None:
        error = self._model.attempt(self.tr("Change ε"), edits.set_numerics, epsilon=value)
        if error is not None:
            self.epsilon.complain(error.message)


def _guardable(choice: LossChoice, view: NumericsView) -> bool:
    """Whether the naive form of a loss takes a probability."""
    # numbers of many digits are loaded with this, and only when the workspace is shown
    from lossexplorer.session.precision import guardable

    return guardable(choice, view)
