"""The margin, scale and branch of the selected loss, beside the picture they change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from lossexplorer.losses import get
from lossexplorer.losses.spec import Parameter
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.model.number_text import brief
from lossexplorer.session import edits
from lossexplorer.session.options import settings
from lossexplorer.session.session import LossChoice
from lossexplorer.views.inspector.controls import ChoiceControl
from lossexplorer.views.number_slider import NumberSlider
from lossexplorer.views.page_stack import PageStack
from lossexplorer.views.wrapping_row import WrappingRow

_SYMBOLS = {"scale": "s", "margin": "m", "blend": "λ", "alpha": "α"}
_BRANCHES = ("past_pi",)
_WIDEST = "m = 88.88"
_NARROWEST = 56  # px of a slider


class MemberSliders(PageStack):
    """Sliders of one loss at a time: those of its parameters that shape ψ and the logit.

    They make the same changes as the rows of the inspector, where numbers can be typed.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._pages: dict[str, MemberPage] = {}
        self.addWidget(QWidget())

    def show_choice(self, choice: LossChoice | None, name: str) -> None:
        """Show the parameters of a loss, None for none; never writes back."""
        if choice is None:
            self.setCurrentIndex(0)
            return
        if choice.key not in self._pages:
            page = self._pages[choice.key] = MemberPage(self._model, choice.key, name)
            self.addWidget(page)
        page = self._pages[choice.key]
        page.show_choice(choice)
        self.setCurrentWidget(page)

    @property
    def page(self) -> MemberPage | None:
        """The sliders that are shown."""
        page = self.currentWidget()
        return page if isinstance(page, MemberPage) else None


class MemberPage(QWidget):
    """The sliders of one loss.

    Attributes:
        sliders: by parameter. branches: what is a choice of words, by parameter.
    """

    def __init__(self, model: ExplorerModel, key: str, name: str) -> None:
        super().__init__()
        self._model, self._key = model, key
        self._row = WrappingRow(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._texts: dict[str, QLabel] = {}
        self.sliders: dict[str, NumberSlider] = {}
        self.branches: dict[str, ChoiceControl] = {}
        title = QLabel(name)
        title.setProperty("role", "secondary")
        self._row.addWidget(title)
        for parameter in get(key).parameters:
            if parameter.name in _SYMBOLS and parameter.slider is not None:
                self._add_slider(parameter)
            elif parameter.name in _BRANCHES:
                self._add_branch(parameter)
        if not self.sliders:
            self._row.addStretch()

    def _add_slider(self, parameter: Parameter) -> None:
        assert parameter.slider is not None
        low, high = parameter.slider
        slider = NumberSlider(
            low, high, logarithmic=parameter.logarithmic, whole=parameter.kind == "integer"
        )
        slider.setAccessibleName(f"{say(parameter.title)}, {say(get(self._key).title)}")
        slider.setToolTip(say(parameter.description))
        slider.setMinimumWidth(_NARROWEST)
        slider.sliderPressed.connect(self._model.begin_gesture)
        slider.sliderReleased.connect(self._model.end_gesture)
        slider.chosen.connect(lambda value: self._slide(parameter, value))
        text = QLabel()
        text.setFixedWidth(text.fontMetrics().horizontalAdvance(_WIDEST))
        text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        text.setToolTip(say(parameter.description))
        text.setBuddy(slider)
        self.sliders[parameter.name], self._texts[parameter.name] = slider, text
        self._row.addWidget(text)
        self._row.addWidget(slider, 1)

    def _add_branch(self, parameter: Parameter) -> None:
        branch = ChoiceControl(parameter, say(parameter.title))
        branch.setToolTip(f"{say(parameter.title)}. {say(parameter.description)}")
        branch.chosen.connect(
            lambda value: self._model.apply(
                self.tr("Change {}").format(say(parameter.title)),
                edits.set_parameter,
                self._key,
                parameter.name,
                value,
            )
        )
        self.branches[parameter.name] = branch
        self._row.addWidget(branch)

    def show_choice(self, choice: LossChoice) -> None:
        """Show the values in force; never writes back."""
        values = settings(choice)
        for name, slider in self.sliders.items():
            slider.set_number(values[name])
            self._texts[name].setText(f"{_SYMBOLS[name]} = {brief(values[name])}")
        for name, branch in self.branches.items():
            branch.set_value(values[name])

    def _slide(self, parameter: Parameter, value: float) -> None:
        slider = self.sliders[parameter.name]
        change = self._model.apply if slider.isSliderDown() else self._model.nudge
        change(
            self.tr("Change {}").format(say(parameter.title)),
            edits.set_parameter,
            self._key,
            parameter.name,
            int(value) if parameter.kind == "integer" else value,
        )
