"""The controls that say which picture, what is done to it, and how much."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.session.images import edits
from lossexplorer.session.images.kinds import WORDS
from lossexplorer.session.images.view import RANGES
from lossexplorer.session.session import Session
from lossexplorer.views.images.choice_box import ChoiceBox
from lossexplorer.views.images.files import ImageFiles
from lossexplorer.views.number_boxes import WholeBox
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.place_slider import PlaceSlider
from lossexplorer.views.plot.viewport import Scale
from lossexplorer.views.segments import Segments

_LAST_DIGIT = 1796
_LAST_SEED = 999_999


class PlaceStrip(QObject):
    """The picture among the tools above the plot, the distortion in the strip below it.

    Attributes:
        picture: the reference. digit: which of the shipped digits.
        kinds: the distortion. slider, entry: its amount. seed: of the noise.

    Signals:
        complained(str): what is wrong with a typed number; "" once it is fine again.
    """

    complained = Signal(str)

    def __init__(
        self, model: ExplorerModel, files: ImageFiles, above: QHBoxLayout, below: QHBoxLayout
    ) -> None:
        super().__init__(files)
        self._model, self._files = model, files
        self.picture = ChoiceBox(self.tr("Reference picture"), 9)
        self.picture.chosen.connect(self._choose_picture)
        self.digit = self._box(self.tr("Which of the handwritten digits"), _LAST_DIGIT)
        self.digit.valueChanged.connect(
            lambda digit: model.nudge(
                self.tr("Change the picture"), edits.set_sample, "digit", digit
            )
        )
        self.kinds = Segments(
            self.tr("Distortion"),
            [
                ("shift", self.tr("shift"), self.tr("Shifted to the right, between pixels, too")),
                ("blur", self.tr("blur"), self.tr("Convolved with a Gaussian")),
                ("noise", self.tr("noise"), self.tr("Gaussian noise added to every pixel")),
                ("contrast", self.tr("contrast"), self.tr("Away from the mean, or towards it")),
                ("blend", self.tr("picture…"), self.tr("Blended with a second picture")),
            ],
        )
        self.kinds.chosen.connect(self._choose_kind)
        self.slider = PlaceSlider()
        self.slider.setAccessibleName(self.tr("Amount of the distortion"))
        self.slider.sliderPressed.connect(model.begin_gesture)
        self.slider.sliderReleased.connect(model.end_gesture)
        self.slider.chosen.connect(self._slide)
        self.entry = NumberEdit(6)
        self.entry.setAccessibleName(self.tr("Amount of the distortion as a number"))
        self.entry.setToolTip(self.tr("Amount of the distortion as a number"))
        self.entry.entered.connect(self._type)
        self.entry.complained.connect(self.complained)
        self.seed = self._box(self.tr("Seed of the noise"), _LAST_SEED)
        self.seed.valueChanged.connect(
            lambda seed: model.nudge(self.tr("Draw other noise"), edits.set_seed, seed)
        )
        above.addWidget(self.picture)
        above.addWidget(self.digit)
        below.addWidget(self.kinds)
        below.addWidget(self.slider, 1)
        below.addWidget(self.entry)
        below.addWidget(self.seed)

    def _box(self, name: str, high: int) -> WholeBox:
        box = WholeBox()
        box.setRange(0, high)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setKeyboardTracking(False)
        return box

    def show_session(self, session: Session) -> None:
        """Show the settings of a session; never writes back."""
        view = session.images
        choices = [
            ("scene", self.tr("scene")),
            ("weave", self.tr("weave")),
            ("digit", self.tr("digit")),
        ]
        if view.picture is not None:
            choices.append(("own", view.picture.name or self.tr("picture")))
        choices += [
            ("open", self.tr("From a file…")),
            ("second", self.tr("Second picture from a file…")),
        ]
        current = view.sample if view.picture is None else "own"
        self.picture.show_choices(choices, current)
        self.digit.setVisible(current == "digit")
        _show(self.digit, view.digit)
        self.kinds.set_current(view.kind)
        self.slider.set_scale(Scale(*RANGES[view.kind]))
        amount = edits.amount_of(view)
        self.slider.set_number(amount)
        self.slider.setToolTip(say(WORDS[view.kind].amount))
        self.entry.set_value(amount)
        self.seed.setVisible(view.kind == "noise")
        _show(self.seed, view.seed)

    def _choose_picture(self, key: str) -> None:
        if key == "open":
            self._files.ask_reference()
        elif key == "second":
            self._files.ask_other()
        else:
            digit = self._model.session.images.digit
            self._model.apply(self.tr("Change the picture"), edits.set_sample, key, digit)

    def _choose_kind(self, kind: str) -> None:
        view = self._model.session.images
        if kind == "blend" and view.other is None:
            self.kinds.set_current(view.kind)
            self._files.ask_other()
        else:
            self._model.apply(self.tr("Change the distortion"), edits.set_kind, kind)

    def _slide(self, value: float) -> None:
        change = self._model.apply if self.slider.isSliderDown() else self._model.nudge
        change(self.tr("Move the slider"), edits.slide, value)

    def _type(self, value: float) -> None:
        error = self._model.attempt(self.tr("Move the slider"), edits.set_amount, value)
        if error is not None:
            self.entry.complain(error.message)


def _show(box: WholeBox, value: int) -> None:
    """Show a number; emits nothing."""
    blocked = box.blockSignals(True)
    box.setValue(value)
    box.blockSignals(blocked)
