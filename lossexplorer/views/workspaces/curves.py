"""The Curves workspace: losses against one variable, and the probe on them."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QToolButton, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.losses import get
from lossexplorer.losses.variables import VARIABLES, variables_of
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.session import edits
from lossexplorer.session.session import Session
from lossexplorer.views.icons import icon
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.number_slider import NumberSlider
from lossexplorer.views.segments import Segments
from lossexplorer.views.sweep import Sweep
from lossexplorer.views.toggles import Toggle, ToggleRow
from lossexplorer.views.workspaces.workspace import Workspace

_RANGES = {"value": "y_range", "gradient": "gradient_range"}
_NUDGES = 100  # arrow-key steps across the whole range of a variable


class CurvesWorkspace(Workspace):
    """Curves above each other with one probe; below it what moves the probe.

    Attributes:
        sweep: moves the probe by itself.
        variables, labels: the exclusive choices.
        slider, entry: the probe as a slider and as a number.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.sweep = Sweep(model, self)

    def _fill(self) -> None:
        self._add_tools()
        self._add_place()
        self._show_sweep()

    def _add_tools(self) -> None:
        self.toggles = ToggleRow(
            (
                Toggle("tangent", self.tr("Tangent"), "tangent", self.tr("Tangent at the probe")),
                Toggle(
                    "curvature",
                    self.tr("Curvature"),
                    "curvature",
                    self.tr("Second derivative as a third panel"),
                ),
                Toggle("log_y", self.tr("Log"), "log", self.tr("Logarithmic loss axis")),
                Toggle(
                    "multiples",
                    self.tr("Side by side"),
                    "grid-multiples",
                    self.tr("One small plot for each loss"),
                ),
            )
        )
        self.toggles.toggled.connect(self._toggle)
        self.tools_row.addWidget(self.toggles)

    def _add_place(self) -> None:
        """The strip that says where: variable, probe, label."""
        self.variables = Segments(
            self.tr("Variable"),
            [(key, variable.symbol, say(variable.words)) for key, variable in VARIABLES.items()],
        )
        self.variables.chosen.connect(
            lambda key: self.model.apply(self.tr("Change the variable"), edits.set_variable, key)
        )
        self.labels = Segments(
            self.tr("Label"),
            [
                ("0", "0", self.tr("The true class is 0")),
                ("1", "1", self.tr("The true class is 1")),
                ("both", self.tr("both"), self.tr("One curve for each label")),
            ],
            caption=self.tr("label"),
        )
        self.labels.chosen.connect(
            lambda label: self.model.nudge(
                self.tr("Change the label"), edits.set_curves, label=label
            )
        )
        self.entry = NumberEdit(7)
        self.entry.setAccessibleName(self.tr("Position of the probe"))
        self.entry.setToolTip(self.tr("Where the probe stands: 0.6, 1e-3, 60 % or 1/3"))
        self.entry.entered.connect(self._type)
        self.entry.complained.connect(self.complain)
        self._sliders = QStackedWidget()
        for key in VARIABLES:
            self._sliders.addWidget(self._make_slider(key))
        self.play = QToolButton()
        self.play.setCheckable(True)
        self.play.clicked.connect(self.toggle_sweep)
        self.sweep.running.connect(lambda _: self._show_sweep())
        self.sweep.running.connect(self.sweeping)
        for widget in (self.variables, self._sliders, self.entry, self.play, self.labels):
            self.strip_row.addWidget(widget, 1 if widget is self._sliders else 0)

    @property
    def slider(self) -> NumberSlider:
        """The slider of the variable that is shown."""
        slider = self._sliders.currentWidget()
        assert isinstance(slider, NumberSlider)
        return slider

    def _make_slider(self, key: str) -> NumberSlider:
        variable = VARIABLES[key]
        slider = NumberSlider(variable.low, variable.high)
        slider.setAccessibleName(self.tr("Probe: {}").format(say(variable.words)))
        slider.sliderPressed.connect(self.model.begin_gesture)
        slider.sliderReleased.connect(self.model.end_gesture)
        slider.chosen.connect(self._slide)
        return slider

    def _show_settings(self, session: Session) -> None:
        view = session.curves
        self.variables.set_current(view.variable)
        offered = _variables(session)
        for key in VARIABLES:
            reason = "" if key in offered else self.tr("No loss that is ticked has this variable")
            self.variables.set_reason(key, "" if key == view.variable else reason)
        self._sliders.setCurrentIndex(list(VARIABLES).index(view.variable))
        self.slider.set_number(view.probe)
        self.entry.set_value(view.probe)
        self.labels.setVisible(VARIABLES[view.variable].labelled)
        self.labels.set_current(view.label)
        self.toggles.show_values(
            tangent=view.tangent,
            curvature=view.curvature,
            log_y=view.log_y,
            multiples=view.layout == "multiples",
        )

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        super().set_palette_tokens(palette)
        if self._built:
            self._show_sweep()

    # What the person does -----------------------------------------------------------

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """The probe was dragged on the plot."""
        self.sweep.stop()
        self.model.apply(self.tr("Move the probe"), edits.set_probe, x)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys moved the probe by hundredths (fine: thousandths) of its range."""
        variable = VARIABLES[self.model.session.curves.variable]
        step = (variable.high - variable.low) / _NUDGES * (0.1 if fine else 1.0)
        # a round sum, so that ten steps of 0.01 make 0.1
        place = round(self.model.session.curves.probe + steps * step, 9)
        self.sweep.stop()
        self.model.nudge(self.tr("Move the probe"), edits.set_probe, place)

    def zoom(self, panel: str, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Keep the range in the session, so that exports show the same."""
        fields = self._zoomed(panel, x, y, _RANGES.get(panel.partition(":")[0]))
        if fields:
            self.model.nudge(self.tr("Zoom"), edits.set_curves, **fields)

    def fit(self) -> None:
        """Show the ranges the figure chooses."""
        self.model.nudge(
            self.tr("Fit"), edits.set_curves, x_range=None, y_range=None, gradient_range=None
        )

    def toggle_log(self) -> None:
        """Switch the loss axis between linear and logarithmic."""
        log = not self.model.session.curves.log_y
        self.model.apply(
            self.tr("Logarithmic loss axis"), edits.set_curves, log_y=log, y_range=None
        )

    def is_log(self, session: Session) -> bool | None:
        """Whether the loss axis is logarithmic."""
        return session.curves.log_y

    def toggle_sweep(self) -> None:
        """Start the sweep or stop it."""
        if self.sweep.active:
            self.sweep.stop()
        else:
            self.sweep.start()

    def _slide(self, value: float) -> None:
        self.sweep.stop()
        change = self.model.apply if self.slider.isSliderDown() else self.model.nudge
        change(self.tr("Move the probe"), edits.set_probe, value)

    def _type(self, value: float) -> None:
        low, high = VARIABLES[self.model.session.curves.variable].domain
        if not low <= value <= high:
            self.entry.complain(self.tr("The probe lies between {:g} and {:g}").format(low, high))
            return
        self.sweep.stop()
        self.model.apply(self.tr("Move the probe"), edits.set_probe, value)

    def _toggle(self, name: str, on: bool) -> None:
        if name == "log_y":
            self.toggle_log()
        elif name == "multiples":
            self.model.apply(
                self.tr("Arrange the plots"),
                edits.set_curves,
                layout="multiples" if on else "overlay",
            )
        else:
            self.model.apply(self.tr("Show or hide a line"), edits.set_curves, **{name: on})

    def _show_sweep(self) -> None:
        """The play button says what it would do now."""
        active = self.sweep.active
        self.play.setChecked(active)
        name = self.tr("Stop the sweep") if active else self.tr("Sweep the probe")
        self.play.setToolTip(name)
        self.play.setAccessibleName(name)
        if self._palette is not None:
            self.play.setIcon(icon("pause" if active else "play", self._palette))


def _variables(session: Session) -> set[str]:
    """The variables at least one drawn loss has."""
    return {key for choice in session.drawn for key in variables_of(get(choice.key))}
