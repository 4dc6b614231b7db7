"""The controls of a risk with a penalty."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.descent.risk_edits import drag_minimiser, push_minimiser, set_risk
from lossexplorer.session.descent.risk_results import path
from lossexplorer.session.session import Session
from lossexplorer.views.detail_controls import DetailControls
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.place_slider import PlaceSlider
from lossexplorer.views.plot.viewport import Scale
from lossexplorer.views.segments import Segments
from lossexplorer.views.wrapping_row import WrappingRow

_STEP = 0.05  # decades of λ a press of an arrow key


class RiskControls(DetailControls):
    """Penalty, mixture, λ, and which samples; the minimiser and λ can be dragged in the plot.

    Attributes:
        penalty, term, features: exclusive choices.
        ratio, strength: boxes for ρ and λ; slider: λ, logarithmic.
        correlated: whether the built-in features are.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.penalty = Segments(
            self.tr("Penalty"),
            [
                ("l1", "L1", self.tr("Σ|w|: the lasso")),
                ("l2", "L2", self.tr("½ Σw²: ridge regression")),
                ("elastic", self.tr("Elastic net"), self.tr("ρ Σ|w| + (1 − ρ)/2 Σw²")),
            ],
        )
        self.penalty.chosen.connect(lambda key: self._set(self.tr("Penalty"), penalty=key))
        self.row.addWidget(self.penalty)
        self.ratio = self._box("ρ", self.tr("Share of L1 in the elastic net"), "ratio", 5)
        self.slider = PlaceSlider()
        self.slider.setAccessibleName(self.tr("Strength of the penalty, λ"))
        self.slider.setMinimumWidth(80)
        self.slider.chosen.connect(self._slide)
        self.slider.sliderPressed.connect(model.begin_gesture)
        self.slider.sliderReleased.connect(model.end_gesture)
        self.strength = self._box("λ", self.tr("Strength of the penalty"), "strength", 6)
        self.row.insertWidget(self.row.indexOf(self.strength), self.slider, 1)
        self.term = Segments(
            self.tr("Data term"),
            [
                ("squared", "½ r²", self.tr("Half the squared error, of a regression")),
                ("logistic", self.tr("logistic"), self.tr("Logistic loss of the sign of y")),
            ],
        )
        self.term.chosen.connect(lambda key: self._set(self.tr("Data term"), term=key))
        self.features = Segments(
            self.tr("Number of features"),
            [
                ("two", "2", self.tr("Built-in samples with two features")),
                ("eight", "8", self.tr("Built-in samples with eight features")),
            ],
            caption=self.tr("features"),
        )
        self.features.chosen.connect(lambda key: self._set(self.tr("Samples"), features=key))
        self.correlated = QCheckBox(self.tr("correlated"))
        self.correlated.setToolTip(
            self.tr("Built-in features that go together; off: XᵀX/N is the identity")
        )
        self.correlated.clicked.connect(lambda on: self._set(self.tr("Samples"), correlated=on))
        self.tools = QWidget()
        tools = WrappingRow(self.tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(8)
        for widget in (self.term, self.features, self.correlated):
            tools.addWidget(widget)

    def _box(self, symbol: str, name: str, field: str, digits: int) -> NumberEdit:
        label, box = QLabel(symbol), NumberEdit(digits)
        label.setToolTip(name)
        label.setBuddy(box)
        box.setAccessibleName(name)
        box.entered.connect(lambda value: self._type(box, name, field, value))
        box.complained.connect(self.complained)
        self.row.addWidget(label)
        self.row.addWidget(box)
        return box

    def show_session(self, session: Session) -> None:
        """Say what the session says; never writes back."""
        view, found = session.descent.risk, path(session.descent.risk)
        self.penalty.set_current(view.penalty)
        self.term.set_current(view.term)
        self.features.set_current(view.features)
        self.correlated.setChecked(view.correlated)
        self.ratio.set_value(view.ratio)
        self.ratio.setEnabled(view.penalty == "elastic")
        self.strength.set_value(view.strength)
        self.slider.set_scale(Scale(found.low, found.high, log=True))
        self.slider.set_number(view.strength)

    # What the person does -----------------------------------------------------------

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """The minimiser moves along its path, λ along its axis."""
        if item == "minimiser":
            self.model.apply(self.tr("Drag the minimiser"), drag_minimiser, x, y)
        else:
            self.model.apply(self.tr("Drag λ"), set_risk, strength=self._within(x))

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """λ is multiplied by 10^0.05 a press (fine: 10^0.005)."""
        self.push(panel, item, steps, 0, fine)

    def push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        """The minimiser goes along its path, to the side that the key points to."""
        step = _STEP * (0.1 if fine else 1.0)
        text = self.tr("Change λ")
        if item == "minimiser":
            self.model.nudge(text, push_minimiser, across, up, step)
            return
        found = path(self.model.session.descent.risk)
        now = max(self.model.session.descent.risk.strength, found.low)
        self.model.nudge(text, set_risk, strength=self._within(now * 10 ** (across * step)))

    def _within(self, strength: float) -> float:
        found = path(self.model.session.descent.risk)
        return float(f"{np.clip(strength, found.low, found.high):.4g}")

    def _slide(self, value: float) -> None:
        change = self.model.apply if self.slider.isSliderDown() else self.model.nudge
        change(self.tr("Change λ"), set_risk, strength=value)

    def _set(self, text: str, **fields: Any) -> None:
        self.model.apply(text, set_risk, **fields)

    def _type(self, box: NumberEdit, text: str, field: str, value: float) -> None:
        error = self.model.attempt(text, set_risk, **{field: value})
        if error is not None:
            box.complain(error.message)
