"""The class of the embedding, and prototypes and embedding moved by hand and by keys."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QWidget

from lossexplorer.figures.margins.wedge import L2
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.edits import set_parameter
from lossexplorer.session.margins import edits
from lossexplorer.session.margins.members import chosen_member, title_of
from lossexplorer.session.options import settings
from lossexplorer.session.session import Session
from lossexplorer.views.detail_controls import DetailControls
from lossexplorer.views.margins.member_sliders import MemberSliders
from lossexplorer.views.segments import Segments

_NUDGE = 0.02  # of the plane, one press of an arrow key
_TURN = 1.0  # degrees
_TIDY = 9  # decimals: ten steps of 0.02 are 0.2


class CircleControls(DetailControls):
    """The strip below the circle.

    Attributes:
        labels: the class of the embedding. parameters: of the selected loss.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.labels = Segments(
            self.tr("Class of the embedding"),
            [
                ("1", "1", self.tr("The embedding belongs to W₁")),
                ("2", "2", self.tr("The embedding belongs to W₂")),
            ],
            caption=self.tr("class of x"),
        )
        self.labels.chosen.connect(
            lambda label: model.apply(self.tr("Change the class"), edits.set_margins, label=label)
        )
        self.parameters = MemberSliders(model)
        self.row.addWidget(self.labels)
        self.row.addWidget(self.parameters, 1)

    def show_session(self, session: Session) -> None:
        """Say what the session says; never writes back."""
        self.labels.set_current(session.margins.label)
        choice = chosen_member(session)
        self.parameters.show_choice(choice, "" if choice is None else title_of(choice))

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """A prototype slides on its circle; the embedding goes anywhere, or turns."""
        change = self.model.apply
        if panel == "turning":
            change(self.tr("Turn the embedding"), edits.set_direction, round(x, 1))
        elif item.startswith("prototype"):
            angle = round(math.degrees(math.atan2(y, x)), 1)
            change(self.tr("Turn a prototype"), edits.set_prototype, _index(item), angle)
        elif item == "alpha":
            change(self.tr("Change the radius"), _set_radius, math.hypot(x, y))
        else:
            change(self.tr("Move the embedding"), edits.set_embedding, round(x, 3), round(y, 3))

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys turn the embedding by degrees (fine: tenths)."""
        x, y = self.model.session.margins.embedding
        step = steps * _TURN * (0.1 if fine else 1.0)
        turned = round(math.degrees(math.atan2(y, x)) + step, _TIDY)
        self.model.nudge(self.tr("Turn the embedding"), edits.set_direction, turned)

    def push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        """Arrow keys move the embedding, turn a prototype to the left and the right."""
        scale = 0.1 if fine else 1.0
        view = self.model.session.margins
        if item.startswith("prototype"):
            index = _index(item)
            # up and left are against the clock, as angles are counted
            angle = round(view.prototypes[index] + (up - across) * _TURN * scale, _TIDY)
            self.model.nudge(self.tr("Turn a prototype"), edits.set_prototype, index, angle)
        elif item == "alpha":
            choice = self.model.session.choice(L2)
            radius = settings(choice)["alpha"] + (across + up) * _NUDGE * scale
            self.model.nudge(self.tr("Change the radius"), _set_radius, round(radius, _TIDY))
        else:
            x = round(view.embedding[0] + across * _NUDGE * scale, _TIDY)
            y = round(view.embedding[1] + up * _NUDGE * scale, _TIDY)
            self.model.nudge(self.tr("Move the embedding"), edits.set_embedding, x, y)


def _index(item: str) -> int:
    """Which prototype a mark is, from 0."""
    return int(item.partition(":")[0].removeprefix("prototype")) - 1


def _set_radius(session: Session, radius: float) -> Session:
    """The radius of the L2-constrained softmax; never 0, where it has no direction."""
    return set_parameter(session, L2, "alpha", max(round(radius, 2), 0.01))
