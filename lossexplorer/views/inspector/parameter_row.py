"""One parameter of a loss: name, exact entry, slider, reset, and what is wrong with it."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.losses.spec import Parameter
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.session import edits
from lossexplorer.session.session import ParameterValue
from lossexplorer.views.icons import icon
from lossexplorer.views.inspector.controls import control_for
from lossexplorer.views.inspector.formula import FormulaView
from lossexplorer.views.nested_layout import add_layout

_SYMBOL = 1.15  # sizes of the text


class ParameterRow(QWidget):
    """A parameter of one loss, bound to the session.

    A drag of the slider is one undo step, and so are its key steps within a second.
    """

    def __init__(
        self, model: ExplorerModel, key: str, parameter: Parameter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._key = key
        self._parameter = parameter
        self._title = say(parameter.title or parameter.name.replace("_", " "))
        self._last: ParameterValue = parameter.default
        self._control = control_for(parameter, self._title)
        self._control.chosen.connect(self._choose)
        self._control.complained.connect(self._complain)
        self._switch = self._make_switch()
        self._reset = self._make_reset()
        self._message = QLabel()
        self._message.setObjectName("errorText")
        self._message.setWordWrap(True)
        self._message.hide()
        self._symbol: FormulaView | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        add_layout(layout, self._head())
        slider = self._control.slider
        if slider is not None:
            slider.sliderPressed.connect(model.begin_gesture)
            slider.sliderReleased.connect(model.end_gesture)
            layout.addWidget(slider)
        layout.addWidget(self._message)
        self._describe(say(parameter.description))

    def _describe(self, told: str) -> None:
        """Say what the parameter does, also where the keyboard is."""
        self.setToolTip(told)
        main = self._control.focusProxy()
        for widget in (main, self._switch, self._control.slider):
            if widget is not None:
                widget.setToolTip(told)

    def _head(self) -> QHBoxLayout:
        """Tick (if there is one), symbol, title, entry, reset."""
        head = QHBoxLayout()
        head.setSpacing(8)
        tick_only = self._parameter.kind == "boolean"
        if tick_only:
            head.addWidget(self._control)
        if self._switch is not None:
            head.addWidget(self._switch)
        if self._parameter.symbol:
            self._symbol = FormulaView(_SYMBOL, inline=True)
            self._symbol.set_tex(self._parameter.symbol)
            head.addWidget(self._symbol)
        label = QLabel(self._title)
        label.setWordWrap(True)
        label.setBuddy(self._control)
        head.addWidget(label, 1)
        if not tick_only:
            head.addWidget(self._control)
        head.addWidget(self._reset)
        return head

    def _make_switch(self) -> QCheckBox | None:
        if not self._parameter.optional or self._parameter.kind == "object":
            return None
        switch = QCheckBox()
        switch.setAccessibleName(self.tr("Use {}").format(self._title))
        switch.clicked.connect(self._switch_over)
        return switch

    def _make_reset(self) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setProperty("compact", True)
        button.setToolTip(self.tr("Reset {}").format(self._title))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(self._reset_value)
        return button

    def set_value(self, value: Any, changed: bool) -> None:
        """Show the value in force and whether it was set by hand; never writes back."""
        if value is not None:
            self._last = value
        self._control.set_value(value)
        self._control.setEnabled(value is not None or self._switch is None)
        if self._switch is not None:
            self._switch.setChecked(value is not None)
        self._reset.setEnabled(changed)
        if self._control.slider is not None:
            self._control.slider.setVisible(value is not None)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._reset.setIcon(icon("reset", palette))
        if self._symbol is not None:
            self._symbol.set_palette_tokens(palette)

    def _choose(self, value: Any) -> None:
        text = self.tr("Change {}").format(self._title)
        slider = self._control.slider
        steps = slider is not None and slider.hasFocus() and not slider.isSliderDown()
        change = self._model.nudge if steps else self._model.attempt
        error = change(text, edits.set_parameter, self._key, self._parameter.name, value)
        # the row says which parameter it is
        self._control.complain(f"{error.what}; {error.fix}" if error else "")

    def _switch_over(self, on: bool) -> None:
        self._choose(self._starting_value() if on else None)

    def _starting_value(self) -> ParameterValue:
        """What a parameter is switched on with: its last value, else a typical one."""
        if self._last is not None:
            return self._last
        if self._parameter.slider is None:
            return 1.0 if self._parameter.kind != "integer" else 0
        low, high = self._parameter.slider
        if self._parameter.logarithmic:
            return float(f"{math.sqrt(low * high):.0e}")
        middle = (low + high) / 2
        return round(middle) if self._parameter.kind == "integer" else middle

    def _reset_value(self) -> None:
        self._complain("")
        self._model.apply(
            self.tr("Reset {}").format(self._title),
            edits.reset_parameter,
            self._key,
            self._parameter.name,
        )

    def _complain(self, message: str) -> None:
        self._message.setText(say(message))
        self._message.setVisible(bool(message))
