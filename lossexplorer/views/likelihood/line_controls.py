"""The controls of points with a line: its coefficients, σ, and the solution arriving."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QPushButton, QWidget

from lossexplorer.figures.likelihood.points import handle_places, ranges
from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.likelihood import line_edits as edits
from lossexplorer.session.session import Session
from lossexplorer.views.likelihood.arrival import Arrival
from lossexplorer.views.likelihood.part_controls import PartControls
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.number_slider import NumberSlider
from lossexplorer.views.segments import Segments
from lossexplorer.views.toggles import Toggle, ToggleRow

_STEPS = 100.0  # presses of an arrow key across a panel
_FITS = {"l2": "squared_error", "l1": "absolute_error", "huber": "huber"}


class LineControls(PartControls):
    """The strip below the plot, the switches above it, and what mouse and keys do there.

    Attributes:
        slope, intercept: the line as numbers.
        solve: lets the line of least squares arrive; ``arrival`` moves it there.
        sigma, sigma_slider, likeliest: the noise, and its best value for this line.
        toggles: squares, and which losses' lines are drawn.
        detail: plane or slice.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.arrival = Arrival(model, self)
        self._around = 0.0
        self._add_line()
        self._add_sigma()
        self._add_switches()

    def _add_line(self) -> None:
        self.slope = self._number("W", self.tr("Slope of the line"), 8)
        self.slope.entered.connect(lambda w: self._set_line(self.slope, w=w))
        self.intercept = self._number("b", self.tr("Intercept of the line"), 8)
        self.intercept.entered.connect(lambda b: self._set_line(self.intercept, b=b))
        self.solve = QPushButton(self.tr("Least squares"))
        self.solve.setToolTip(self.tr("Move the line to the exact solution"))
        self.solve.clicked.connect(self.arrival.start)
        self.row.addWidget(self.solve)
        self.row.addSpacing(8)

    def _add_sigma(self) -> None:
        self.sigma = self._number("σ", self.tr("Standard deviation of the noise"), 7)
        self.sigma.entered.connect(self._type_sigma)
        self.sigma_slider = NumberSlider(0.05, 20.0, logarithmic=True)
        self.sigma_slider.setAccessibleName(self.tr("Standard deviation of the noise"))
        self.sigma_slider.sliderPressed.connect(self.model.begin_gesture)
        self.sigma_slider.sliderReleased.connect(self.model.end_gesture)
        self.sigma_slider.chosen.connect(self._slide_sigma)
        self.likeliest = QPushButton(self.tr("Likeliest σ"))
        self.likeliest.setToolTip(self.tr("σ = √MSE: under it the present line is likeliest"))
        self.likeliest.clicked.connect(
            lambda: self.model.apply(self.tr("Likeliest σ"), edits.likeliest_sigma)
        )
        self.row.insertWidget(self.row.indexOf(self.sigma), self.sigma_slider, 1)
        self.row.addWidget(self.likeliest)

    def _add_switches(self) -> None:
        self.toggles = ToggleRow(
            (
                Toggle("squares", self.tr("Squares"), "squares", self.tr("Squared residuals")),
                Toggle("l2", "MSE", "line-fit", self.tr("The line of least squares (L2)")),
                Toggle(
                    "l1", "MAE", "line-fit", self.tr("The line of least absolute deviations (L1)")
                ),
                Toggle("huber", "Huber", "line-fit", self.tr("The line of the least Huber loss")),
            )
        )
        self.toggles.toggled.connect(self._toggle)
        self.detail = Segments(
            self.tr("Beside the points"),
            [
                ("plane", "(W, b)", self.tr("Likelihood and MSE over the plane of W and b")),
                ("slice", "W", self.tr("Both over W, at the present b")),
            ],
        )
        self.detail.chosen.connect(
            lambda key: self.model.apply(self.tr("Change the view"), edits.set_line, detail=key)
        )
        self.switches.addWidget(self.toggles)
        self.switches.addWidget(self.detail)

    def show_session(self, session: Session) -> None:
        """Say what the session says; never writes back."""
        view = session.likelihood.line
        self.slope.set_value(view.w)
        self.intercept.set_value(view.b)
        self.sigma.set_value(view.sigma)
        self.sigma_slider.set_number(view.sigma)
        self.detail.set_current(view.detail)
        drawn = {choice.key for choice in session.drawn}
        self.toggles.show_values(
            squares=view.squares, **{name: key in drawn for name, key in _FITS.items()}
        )

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.toggles.set_palette_tokens(palette)

    # What the person does -----------------------------------------------------------

    def start_drag(self, panel: str, item: str) -> None:
        """Remember around which point the line turns."""
        self.arrival.stop()
        if item.startswith("handle:"):
            self._around = float(self._handles()[1 - int(item[7:])])

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """A point, the line's handle, or the line in the plane was dragged."""
        if item.startswith("handle:"):
            held = float(self._handles()[int(item[7:])])
            self.model.apply(self.tr("Move the line"), edits.pull_line, held, y, self._around)
            return
        x, y = (_rounded(value, self._unit(panel, axis)) for value, axis in ((x, "x"), (y, "y")))
        self._move(panel, item, x, y, self.model.apply)

    def push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        """The arrow keys pushed something by hundredths of the panel (fine: thousandths)."""
        self.arrival.stop()
        share = 0.1 if fine else 1.0
        view = self.model.session.likelihood.line
        step_x = across * share * self._unit(panel, "x")
        step_y = up * share * self._unit(panel, "y")
        if item.startswith("handle:"):
            places = self._handles()
            at, other = (float(places[k]) for k in (int(item[7:]), 1 - int(item[7:])))
            height = view.w * at + view.b + step_y
            self.model.nudge(self.tr("Move the line"), edits.pull_line, at, height, other)
            return
        place = (view.w, view.b)
        if item.startswith("point:"):
            place = tuple(view.points.array[int(item[6:])].tolist())
        place = round(place[0] + step_x, 9), round(place[1] + step_y, 9)
        self._move(panel, item, *place, self.model.nudge)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys moved W by hundredths of the panel (fine: thousandths)."""
        self.push(panel, item, steps, 0, fine)

    def double_click(self, panel: str, x: float, y: float) -> None:
        """A point is added where the panel was clicked twice."""
        if panel == "points":
            x, y = _rounded(x, self._unit(panel, "x")), _rounded(y, self._unit(panel, "y"))
            self.model.apply(self.tr("Add a point"), edits.add_point, x, y)

    def remove(self, item: str) -> None:
        """Take a point away, unless it has gone since the plot was drawn."""
        count = self.model.session.likelihood.line.points.shape[0]
        if item.startswith("point:") and int(item[6:]) < count:
            self.model.apply(self.tr("Remove a point"), edits.remove_points, (int(item[6:]),))

    def zoom(
        self, panel: str, x: tuple[float, float] | None, y: tuple[float, float] | None
    ) -> None:
        """Keep the ranges in the session, so that exports show the same."""
        if panel == "points":
            named = {"x_range": x, "y_range": y}
            moved = {name: limits for name, limits in named.items() if limits is not None}
            self.model.nudge(self.tr("Zoom"), edits.set_line, **moved)

    def fit(self) -> None:
        """Show all points."""
        self.model.nudge(self.tr("Fit"), edits.set_line, x_range=None, y_range=None)

    def _move(self, panel: str, item: str, x: float, y: float, change: object) -> None:
        """Put a point, or the line as a point of the plane, somewhere."""
        assert callable(change)
        if item.startswith("point:"):
            change(self.tr("Move a point"), edits.move_point, int(item[6:]), x, y)
        elif panel == "plane":
            change(self.tr("Move the line"), edits.set_coefficients, x, y)
        else:
            b = self.model.session.likelihood.line.b
            change(self.tr("Move the line"), edits.set_coefficients, x, b)

    def _handles(self) -> list[float]:
        view = self.model.session.likelihood.line
        return [float(place) for place in handle_places(view, *ranges(view))]

    def _unit(self, panel: str, axis: str) -> float:
        """A hundredth of a panel's range."""
        assert self.figure is not None
        shown = getattr(self.figure.panel(panel), axis)
        return abs(shown.high - shown.low) / _STEPS

    def _set_line(self, box: NumberEdit, w: float | None = None, b: float | None = None) -> None:
        self.arrival.stop()
        view = self.model.session.likelihood.line
        error = self.model.attempt(
            self.tr("Move the line"),
            edits.set_coefficients,
            view.w if w is None else w,
            view.b if b is None else b,
        )
        if error is not None:
            box.complain(error.message)

    def _type_sigma(self, value: float) -> None:
        error = self.model.attempt(self.tr("Change σ"), edits.set_sigma, value)
        if error is not None:
            self.sigma.complain(error.message)

    def _slide_sigma(self, value: float) -> None:
        change = self.model.apply if self.sigma_slider.isSliderDown() else self.model.nudge
        change(self.tr("Change σ"), edits.set_sigma, value)

    def _toggle(self, name: str, on: bool) -> None:
        if name == "squares":
            self.model.apply(self.tr("Show or hide the squares"), edits.set_line, squares=on)
        else:
            self.model.apply(self.tr("Show or hide a line"), edits.show_fit, _FITS[name], on)


def _rounded(value: float, unit: float) -> float:
    """A number no finer than the pixels: a few digits stand in the table."""
    return round(value, max(0, 1 - math.floor(math.log10(unit)))) if unit > 0 else value
