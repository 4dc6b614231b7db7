"""The controls of outcomes 0 and 1: p, its best value, and drawing outcomes."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QPushButton, QWidget

from lossexplorer.figures.likelihood.outcomes import outcome_at
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.likelihood import bernoulli_edits as edits
from lossexplorer.session.likelihood.bernoulli_view import MOST_OUTCOMES, P_ENDS
from lossexplorer.session.session import Session
from lossexplorer.views.detail_controls import Span
from lossexplorer.views.likelihood.part_controls import PartControls
from lossexplorer.views.number_slider import NumberSlider
from lossexplorer.views.segments import Segments

_STEP = 0.01


class BernoulliControls(PartControls):
    """The strip below the plot, the switches above it, and what the mouse does there.

    Attributes:
        slider, entry: p as a slider and as a number.
        best: goes to the maximum.
        count, chance, seed, draw: what outcomes are drawn from, and drawing them.
        scale, precision: what the panels show.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._add_p()
        self._add_drawing()
        self._add_switches()

    def _add_p(self) -> None:
        self.slider = NumberSlider(0.0, 1.0)
        self.slider.setAccessibleName(self.tr("Probability of a 1"))
        self.slider.sliderPressed.connect(self.model.begin_gesture)
        self.slider.sliderReleased.connect(self.model.end_gesture)
        self.slider.chosen.connect(self._slide)
        self.entry = self._number("p", self.tr("Probability of a 1"), 5)
        self.entry.entered.connect(self._type)
        self.best = QPushButton(self.tr("Maximum"))
        self.best.setToolTip(self.tr("Go to the p of greatest likelihood, k / n"))
        self.best.clicked.connect(
            lambda: self.model.apply(self.tr("Go to the maximum"), edits.to_maximum)
        )
        self.row.insertWidget(1, self.slider, 1)
        self.row.addWidget(self.best)

    def _add_drawing(self) -> None:
        self.row.addSpacing(8)
        self.count = self._number("n", self.tr("How many outcomes are drawn"), 5)
        self.count.entered.connect(self._set_count)
        self.chance = self._number("p", self.tr("Probability that outcomes are drawn with"), 4)
        self.chance.entered.connect(self._set_chance)
        self.seed = self._number(self.tr("seed"), self.tr("Seed of the draw"), 3)
        self.seed.entered.connect(self._set_seed)
        self.draw = QPushButton(self.tr("Draw"))
        self.draw.setToolTip(self.tr("Replace the outcomes by drawn ones"))
        self.draw.clicked.connect(
            lambda: self.model.apply(self.tr("Draw outcomes"), edits.draw_outcomes)
        )
        self.row.addWidget(self.draw)

    def _add_switches(self) -> None:
        self.scale = Segments(
            self.tr("The sum as"),
            [
                ("log", "log L", self.tr("Log-likelihood: to be as large as possible")),
                ("sum", "Σ BCE", self.tr("−log L: the sum of the binary cross-entropies")),
                ("mean", self.tr("mean BCE"), self.tr("−log L / n: their mean")),
            ],
        )
        self.scale.chosen.connect(
            lambda key: self._set(self.tr("Change the scale of the sum"), scale=key)
        )
        self.precision = Segments(
            self.tr("Product in"),
            [
                ("float64", "float64", self.tr("Multiply in double precision")),
                ("float32", "float32", self.tr("Multiply in single precision")),
            ],
        )
        self.precision.chosen.connect(
            lambda key: self._set(self.tr("Change the precision"), precision=key)
        )
        self.switches.addWidget(self.precision)
        self.switches.addWidget(self.scale)

    def show_session(self, session: Session) -> None:
        """Say what the session says; never writes back."""
        view = session.likelihood.bernoulli
        self.slider.set_number(view.p)
        self.entry.set_value(view.p)
        self.count.set_value(view.draw_count)
        self.chance.set_value(view.draw_p)
        self.seed.set_value(view.draw_seed)
        self.scale.set_current(view.scale)
        self.precision.set_current(view.precision)

    # What the person does -----------------------------------------------------------

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """The probability was dragged."""
        low, high = self.model.session.likelihood.bernoulli.p_range or P_ENDS
        digits = 3 - math.floor(math.log10(high - low))  # thousandths of what is shown
        self.model.apply(self.tr("Move p"), edits.set_p, round(x, digits))

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys moved the probability by hundredths (fine: thousandths)."""
        p = self.model.session.likelihood.bernoulli.p + steps * _STEP * (0.1 if fine else 1.0)
        self.model.nudge(self.tr("Move p"), edits.set_p, round(p, 9))

    def click(self, panel: str, x: float, y: float) -> None:
        """An outcome was clicked."""
        if panel == "outcomes":
            count = len(self.model.session.likelihood.bernoulli.outcomes)
            index = outcome_at(count, x, y)
            if index is not None:
                self.model.apply(self.tr("Flip an outcome"), edits.flip, index)

    double_click = click

    def zoom(self, panel: str, x: Span | None, y: Span | None) -> None:
        """A part of the axis of p is shown; both curves follow in height."""
        if x is not None and panel != "outcomes":
            self.model.nudge(self.tr("Zoom"), edits.set_p_range, *x)

    def fit(self) -> None:
        """Show the whole axis of p."""
        self.model.nudge(self.tr("Fit"), edits.set_bernoulli, p_range=None)

    def _slide(self, value: float) -> None:
        change = self.model.apply if self.slider.isSliderDown() else self.model.nudge
        change(self.tr("Move p"), edits.set_p, value)

    def _type(self, value: float) -> None:
        if not 0 <= value <= 1:
            self.entry.complain(self.tr("A probability lies between 0 and 1"))
            return
        self.model.apply(self.tr("Move p"), edits.set_p, value)

    def _set_count(self, value: float) -> None:
        if value != int(value) or not 1 <= value <= MOST_OUTCOMES:
            self.count.complain(
                self.tr("Draw a whole number of outcomes, from 1 to {:,}").format(MOST_OUTCOMES)
            )
            return
        self._set(self.tr("Change the draw"), draw_count=int(value))

    def _set_chance(self, value: float) -> None:
        if not 0 <= value <= 1:
            self.chance.complain(self.tr("A probability lies between 0 and 1"))
            return
        self._set(self.tr("Change the draw"), draw_p=value)

    def _set_seed(self, value: float) -> None:
        if value != int(value) or not 0 <= value < 2**32:
            self.seed.complain(self.tr("A seed is a whole number from 0 on"))
            return
        self._set(self.tr("Change the draw"), draw_seed=int(value))

    def _set(self, text: str, **fields: object) -> None:
        self.model.apply(text, edits.set_bernoulli, **fields)
