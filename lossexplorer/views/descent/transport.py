"""The strip that says when: the present step of a descent, and what moves it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QSlider, QToolButton, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.descent import neuron_edits as edits
from lossexplorer.session.descent.neuron_view import NeuronView
from lossexplorer.views.descent.playback import Playback
from lossexplorer.views.icons import icon
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.wrapping_row import WrappingRow

_SPEEDS = (5, 20, 60)


class Transport(QWidget):
    """Back to the start, a step back, play, a step on; slider, numbers, speed.

    Attributes:
        playback: lets the steps go by.
        slider, entry: the present step. steps: how many there are. speed: of playing.

    Signals:
        complained(str): what is wrong with what was typed; "" for nothing.
    """

    complained = Signal(str)

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._palette: Palette | None = None
        self.playback = Playback(model, self)
        self.playback.running.connect(lambda _: self._show_play())
        self.reset = self._button(self.tr("Back to the start"), lambda: self.go(0))
        self.back = self._button(self.tr("One step back"), lambda: self.go_by(-1))
        self.play = self._button(self.tr("Play the steps"), self.toggle)
        self.play.setCheckable(True)
        self.on = self._button(self.tr("One step on"), lambda: self.go_by(1))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Step"))
        self.slider.setToolTip(self.tr("Present step"))
        self.slider.setMinimumWidth(80)
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderPressed.connect(model.begin_gesture)
        self.slider.sliderReleased.connect(model.end_gesture)
        self.entry = self._number(self.tr("Present step"), self.go)
        self.steps = self._number(self.tr("Number of steps"), self._set_steps)
        self.speed = QComboBox()
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("Steps a second while they play"))
        for speed in _SPEEDS:
            self.speed.addItem(self.tr("{} steps/s").format(speed), speed)
        self.speed.activated.connect(self._set_speed)
        self._lay_out()

    def _lay_out(self) -> None:
        row = WrappingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.reset, self.back, self.play, self.on):
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self.slider, 1)
        row.addSpacing(8)
        row.addWidget(QLabel(self.tr("step")))
        row.addWidget(self.entry)
        row.addWidget(QLabel(self.tr("of")))
        row.addWidget(self.steps)
        row.addSpacing(8)
        row.addWidget(self.speed)

    def _button(self, name: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _=False: act())  # type: ignore[operator]
        return button

    def _number(self, name: str, act: object) -> NumberEdit:
        edit = NumberEdit(4)
        edit.setAccessibleName(name)
        edit.setToolTip(name)
        edit.entered.connect(act)
        edit.complained.connect(self.complained)
        return edit

    def show_view(self, view: NeuronView) -> None:
        """Show the step of a view; never writes back."""
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, view.steps)
            self.slider.setPageStep(max(1, view.steps // 10))
            self.slider.setValue(view.step)
        self.entry.set_value(view.step)
        self.steps.set_value(view.steps)
        self.reset.setEnabled(view.step > 0)
        self.back.setEnabled(view.step > 0)
        self.on.setEnabled(view.step < view.steps)
        place = self.speed.findData(view.speed)
        if place < 0:  # from a file
            self.speed.addItem(self.tr("{} steps/s").format(view.speed), view.speed)
            place = self.speed.count() - 1
        self.speed.setCurrentIndex(place)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        for button, name in ((self.reset, "reset"), (self.back, "previous"), (self.on, "next")):
            button.setIcon(icon(name, palette))
        self._show_play()

    def _show_play(self) -> None:
        """The play button says what it would do now."""
        active = self.playback.active
        self.play.setChecked(active)
        name = self.tr("Pause") if active else self.tr("Play the steps")
        self.play.setToolTip(name)
        self.play.setAccessibleName(name)
        if self._palette is not None:
            self.play.setIcon(icon("pause" if active else "play", self._palette))

    # What the person does -----------------------------------------------------------

    def toggle(self) -> None:
        """Let the steps go by, or stop them."""
        if self.playback.active:
            self.playback.stop()
        else:
            self.playback.start()
        self._show_play()

    def go(self, step: float) -> None:
        """Look at one step."""
        self.playback.stop()
        last = self._model.session.descent.neuron.steps
        if not 0 <= step <= last:
            self.entry.complain(self.tr("There are steps 0 to {}").format(last))
            return
        if step != int(step):
            self.entry.complain(self.tr("A step is a whole number"))
            return
        self._model.nudge(self.tr("Change the step"), edits.set_step, int(step))

    def go_by(self, steps: int) -> None:
        """Look at a step before or after this one."""
        view = self._model.session.descent.neuron
        self.go(min(max(view.step + steps, 0), view.steps))

    def _slide(self, step: int) -> None:
        self.playback.stop()
        change = self._model.apply if self.slider.isSliderDown() else self._model.nudge
        change(self.tr("Change the step"), edits.set_step, step)

    def _set_steps(self, steps: float) -> None:
        error = self._model.attempt(self.tr("Number of steps"), edits.set_steps, steps)
        if error is not None:
            self.steps.complain(error.message)

    def _set_speed(self, index: int) -> None:
        speed = self.speed.itemData(index)
        self._model.apply(self.tr("Change the speed"), edits.set_neuron, speed=speed)
