"""The angle that is looked at, and what shapes ψ of the selected loss."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QLabel, QWidget

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.margins import edits
from lossexplorer.session.margins.members import chosen_member, title_of
from lossexplorer.session.session import Session
from lossexplorer.views.detail_controls import DetailControls
from lossexplorer.views.margins.member_sliders import MemberSliders
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.number_slider import NumberSlider

_NUDGE = 0.01  # rad, one press of an arrow key


class PsiControls(DetailControls):
    """The strip below ψ(θ).

    Attributes:
        slider, entry: the angle. parameters: of the selected loss.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        caption = QLabel("θ")
        caption.setProperty("role", "secondary")
        self.slider = NumberSlider(0.0, math.pi)
        self.slider.setAccessibleName(self.tr("Angle"))
        self.slider.sliderPressed.connect(model.begin_gesture)
        self.slider.sliderReleased.connect(model.end_gesture)
        self.slider.chosen.connect(self._slide)
        self.entry = NumberEdit(6)
        self.entry.setAccessibleName(self.tr("Angle in radians, from 0 to π"))
        self.entry.setToolTip(self.entry.accessibleName())
        self.entry.complained.connect(self.complained)
        self.entry.entered.connect(self._type)
        self.parameters = MemberSliders(model)
        for widget, stretch in (
            (caption, 0),
            (self.slider, 1),
            (self.entry, 0),
            (self.parameters, 3),
        ):
            self.row.addWidget(widget, stretch)

    def show_session(self, session: Session) -> None:
        """Say what the session says; never writes back."""
        self.slider.set_number(session.margins.theta)
        self.entry.set_value(session.margins.theta)
        choice = chosen_member(session)
        self.parameters.show_choice(choice, "" if choice is None else title_of(choice))

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """The angle was dragged in the plot."""
        self.model.apply(self.tr("Move the angle"), edits.set_theta, x)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys move by hundredths (fine: thousandths) of a radian."""
        step = steps * _NUDGE * (0.1 if fine else 1.0)
        theta = round(self.model.session.margins.theta + step, 9)
        self.model.nudge(self.tr("Move the angle"), edits.set_theta, theta)

    def _slide(self, value: float) -> None:
        change = self.model.apply if self.slider.isSliderDown() else self.model.nudge
        change(self.tr("Move the angle"), edits.set_theta, value)

    def _type(self, value: float) -> None:
        if not 0 <= value <= math.pi:
            self.entry.complain(self.tr("The angle lies between 0 and π = 3.1416"))
            return
        self.model.apply(self.tr("Move the angle"), edits.set_theta, value)
