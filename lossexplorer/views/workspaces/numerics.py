"""The Numerics workspace: one loss in several precisions, naive and stable."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.variables import VARIABLES
from lossexplorer.model.language import say
from lossexplorer.session import numeric_edits as edits
from lossexplorer.session.numeric_axis import (
    VARIABLE_KEYS,
    drawn_range,
    numeric_variables,
    shown_view,
)
from lossexplorer.session.session import NumericsView, Session
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.place_slider import PlaceSlider, rounded
from lossexplorer.views.plot.viewport import Scale
from lossexplorer.views.segments import Segments
from lossexplorer.views.toggles import Toggle, ToggleRow
from lossexplorer.views.workspaces.comparison_strip import ComparisonStrip
from lossexplorer.views.workspaces.workspace import Workspace

_NUDGE = 0.01  # of the axis, one press of an arrow key
_RANGES = {"value": "y_range", "gradient": "gradient_range"}


class NumericsWorkspace(Workspace):
    """Value, error, gradient and breakdowns with one probe; below, what is compared.

    Attributes:
        variables, labels: the exclusive choices.
        low, high: the ends of the axis as numbers, on both sides of the slider.
        slider, entry: the probe as a slider and as a number.
        comparison: what is compared.
    """

    def _fill(self) -> None:
        self._add_tools()
        self._add_place()
        self.comparison = ComparisonStrip(self.model)
        self.comparison.complained.connect(self.complain)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.comparison)

    def _add_tools(self) -> None:
        self.toggles = ToggleRow(
            (
                Toggle("log_x", self.tr("Log x"), "logit", self.tr("Logarithmic variable axis")),
                Toggle("log_y", self.tr("Log"), "log", self.tr("Logarithmic loss axis")),
                Toggle(
                    "detail",
                    self.tr("Gradient error"),
                    "tangent",
                    self.tr("The relative error of the gradient instead of the gradient"),
                ),
            )
        )
        self.toggles.toggled.connect(self._toggle)
        self.tools_row.addWidget(self.toggles)

    def _add_place(self) -> None:
        """The strip that says where: variable, range, probe, label."""
        self.variables = Segments(
            self.tr("Variable"),
            [(key, VARIABLES[key].symbol, say(VARIABLES[key].words)) for key in VARIABLE_KEYS],
        )
        self.variables.chosen.connect(
            lambda key: self.model.apply(
                self.tr("Change the variable"), edits.set_numeric_variable, key
            )
        )
        self.low = self._number(self.tr("Low end of the axis"), 5)
        self.high = self._number(self.tr("High end of the axis"), 5)
        self.low.entered.connect(lambda value: self._set_range(value, None))
        self.high.entered.connect(lambda value: self._set_range(None, value))
        self.slider = PlaceSlider()
        self.slider.setAccessibleName(self.tr("Probe"))
        self.slider.sliderPressed.connect(self.model.begin_gesture)
        self.slider.sliderReleased.connect(self.model.end_gesture)
        self.slider.chosen.connect(self._slide)
        self.entry = self._number(self.tr("Position of the probe"), 7)
        self.entry.entered.connect(self._type)
        self.labels = Segments(
            self.tr("Label"),
            [
                ("0", "0", self.tr("The true class is 0")),
                ("1", "1", self.tr("The true class is 1")),
            ],
            caption=self.tr("label"),
        )
        self.labels.chosen.connect(
            lambda label: self._set(self.tr("Change the label"), label=label)
        )
        for widget in (
            self.variables,
            self.low,
            self.slider,
            self.high,
            self.entry,
            self.labels,
        ):
            self.strip_row.addWidget(widget, 1 if widget is self.slider else 0)

    def _number(self, name: str, digits: int) -> NumberEdit:
        edit = NumberEdit(digits)
        edit.setAccessibleName(name)
        edit.setToolTip(name)
        edit.complained.connect(self.complain)
        return edit

    # What is shown ------------------------------------------------------------------

    def _show_settings(self, session: Session) -> None:
        view = shown_view(session)
        offered = numeric_variables(session.choice(session.selected))
        self.variables.set_current(view.variable)
        for key in VARIABLE_KEYS:
            missing = self.tr("The selected loss doesn't have this variable")
            self.variables.set_reason(key, "" if key in offered else missing)
        low, high = drawn_range(view)
        self.low.set_value(low)
        self.high.set_value(high)
        self.slider.set_scale(_scale(view))
        self.slider.set_number(view.probe)
        self.entry.set_value(view.probe)
        self.labels.setVisible(VARIABLES[view.variable].labelled)
        self.labels.set_current(view.label)
        self.toggles.show_values(
            log_x=view.log_x, log_y=view.log_y, detail=view.detail == "gradient_error"
        )
        self.comparison.show_view(session.choice(session.selected), view)

    # What the person does -----------------------------------------------------------

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """The probe was dragged on the plot."""
        self.model.apply(self.tr("Move the probe"), edits.slide_numeric_probe, x)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys moved the probe by hundredths (fine: thousandths) of the axis."""
        view = shown_view(self.model.session)
        scale, step = _scale(view), _NUDGE * (0.1 if fine else 1.0)
        inside = min(max(view.probe, scale.low), scale.high)
        place = rounded(scale, float(scale.fractions(np.array(inside))) + steps * step, step / 10)
        self.model.nudge(self.tr("Move the probe"), edits.set_numeric_probe, place)

    def zoom(self, panel: str, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Keep the range in the session, so that exports show the same."""
        fields = self._zoomed(panel, x, y, _RANGES.get(panel))
        if fields:
            self.model.nudge(self.tr("Zoom"), edits.set_numerics, **fields)

    def fit(self) -> None:
        """Show the ranges the figure chooses."""
        self._set(self.tr("Fit"), x_range=None, y_range=None, gradient_range=None)

    def is_log(self, session: Session) -> bool | None:
        """Whether the loss axis is logarithmic."""
        return session.numerics.log_y

    def toggle_log(self) -> None:
        """Switch the loss axis between linear and logarithmic."""
        log = not self.model.session.numerics.log_y
        self._set(self.tr("Logarithmic loss axis"), log_y=log, y_range=None)

    def _set(self, text: str, **fields: Any) -> None:
        self.model.nudge(text, edits.set_numerics, **fields)

    def _toggle(self, name: str, on: bool) -> None:
        if name == "log_y":
            self.toggle_log()
        elif name == "log_x":
            self._set(self.tr("Logarithmic variable axis"), log_x=on)
        else:
            detail = "gradient_error" if on else "gradient"
            self._set(self.tr("Change the detail"), detail=detail, gradient_range=None)

    def _set_range(self, low: float | None, high: float | None) -> None:
        edit, text = (self.low if high is None else self.high), self.tr("Change the range")
        error = self.model.attempt(text, edits.set_numeric_range, low, high)
        if error is not None:
            edit.complain(error.message)

    def _slide(self, value: float) -> None:
        change = self.model.apply if self.slider.isSliderDown() else self.model.nudge
        change(self.tr("Move the probe"), edits.slide_numeric_probe, value)

    def _type(self, value: float) -> None:
        low, high = VARIABLES[shown_view(self.model.session).variable].domain
        if not low <= value <= high:
            self.entry.complain(self.tr("The probe lies between {:g} and {:g}").format(low, high))
            return
        self.model.apply(self.tr("Move the probe"), edits.set_numeric_probe, value)


def _scale(view: NumericsView) -> Scale:
    """The axis the probe moves along."""
    low, high = drawn_range(view)
    logarithmic = view.variable == "probability"
    return Scale(low, high, view.log_x and logarithmic, view.log_x and not logarithmic)
