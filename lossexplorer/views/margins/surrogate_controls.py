"""The margin that is looked at, and the base of the logarithms."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from lossexplorer.figures.margins.surrogates import WIDE
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.margins import edits
from lossexplorer.session.margins.view import REACH
from lossexplorer.session.session import Session
from lossexplorer.views.detail_controls import DetailControls
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.place_slider import PlaceSlider
from lossexplorer.views.plot.viewport import Scale
from lossexplorer.views.segments import Segments

_NUDGE = 0.01  # of the axis, one press of an arrow key
_BASES: dict[str, str | float] = {"nats": "e", "bits": 2.0}


class SurrogateControls(DetailControls):
    """The strip below the surrogates.

    Attributes:
        slider, entry: the margin. bases: nats or bits.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        caption = QLabel(self.tr("margin m = y f"))
        caption.setProperty("role", "secondary")
        self.slider = PlaceSlider()
        self.slider.setAccessibleName(self.tr("Margin"))
        self.slider.sliderPressed.connect(model.begin_gesture)
        self.slider.sliderReleased.connect(model.end_gesture)
        self.slider.chosen.connect(self._slide)
        self.entry = NumberEdit(7)
        self.entry.setAccessibleName(self.tr("Margin as a number"))
        self.entry.setToolTip(self.entry.accessibleName())
        self.entry.complained.connect(self.complained)
        self.entry.entered.connect(self._type)
        self.bases = Segments(
            self.tr("Unit of the losses with a logarithm"),
            [
                ("nats", self.tr("nats"), self.tr("Natural logarithms: log 2 = 0.693 at m = 0")),
                ("bits", self.tr("bits"), self.tr("Logarithms to base 2: 1 at m = 0")),
            ],
            caption=self.tr("unit"),
        )
        self.bases.chosen.connect(
            lambda unit: model.apply(self.tr("Change the unit"), edits.set_base, _BASES[unit])
        )
        for widget in (caption, self.slider, self.entry, self.bases):
            self.row.addWidget(widget, 1 if widget is self.slider else 0)

    def show_session(self, session: Session) -> None:
        """Say what the session says; never writes back."""
        view = session.margins
        self.slider.set_scale(Scale(*(view.surrogate_ranges.x or WIDE)))
        self.slider.set_number(view.probe)
        self.entry.set_value(view.probe)
        none = "" if edits.counted_in_bases(session) else self.tr("No drawn loss has a logarithm")
        base = edits.base_of(session)
        for unit, value in _BASES.items():
            self.bases.set_reason(unit, none)
            if base == value:
                self.bases.set_current(unit)

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """The margin was dragged in the plot."""
        self.model.apply(self.tr("Move the margin"), edits.set_probe, x)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys move by hundredths (fine: thousandths) of the axis."""
        view = self.model.session.margins
        low, high = view.surrogate_ranges.x or WIDE
        step = steps * _NUDGE * (0.1 if fine else 1.0) * (high - low)
        self.model.nudge(self.tr("Move the margin"), edits.set_probe, round(view.probe + step, 9))

    def _type(self, value: float) -> None:
        if not -REACH <= value <= REACH:
            self.entry.complain(
                self.tr("The margin lies between {} and {}").format(f"−{REACH:g}", f"{REACH:g}")
            )
            return
        self.model.apply(self.tr("Move the margin"), edits.set_probe, value)

    def _slide(self, value: float) -> None:
        change = self.model.apply if self.slider.isSliderDown() else self.model.nudge
        change(self.tr("Move the margin"), edits.set_probe, value)
