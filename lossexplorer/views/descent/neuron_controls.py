"""The controls of one neuron or one softmax vector that descends."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.descent import neuron_edits as edits
from lossexplorer.session.descent.neuron_surface import is_fine
from lossexplorer.session.descent.neuron_view import LARGEST
from lossexplorer.session.descent.neuron_walks import complete
from lossexplorer.session.session import Session
from lossexplorer.views.descent.neuron_settings import NeuronSettings
from lossexplorer.views.descent.transport import Transport
from lossexplorer.views.detail_controls import DetailControls, Span
from lossexplorer.views.segments import Segments
from lossexplorer.views.toggles import Toggle, ToggleRow
from lossexplorer.views.wrapping_row import WrappingRow

_DIGITS = 3  # decimals of what is dragged
_PUSH = 0.1  # one press of an arrow key
_SPANS = {"loss": "loss_range", "gradient": "gradient_range"}


class NeuronControls(DetailControls):
    """What is drawn (above the plot), when (below it) and how the descent goes (last row).

    Attributes:
        units, pictures: the exclusive choices. toggles: the switches.
        transport: the present step. settings: learning rate, momentum, start.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.transport = Transport(model)
        self.transport.complained.connect(self.complained)
        self.transport.playback.running.connect(self.sweeping)
        self.row.addWidget(self.transport, 1)
        self.settings = NeuronSettings(model)
        self.settings.complained.connect(self.complained)
        self.second = self.settings
        self.tools = self._make_tools()

    def _make_tools(self) -> QWidget:
        self.units = Segments(
            self.tr("Unit"),
            [
                ("sigmoid", self.tr("Sigmoid"), self.tr("One neuron, p = σ(w x + b)")),
                ("softmax", self.tr("Softmax"), self.tr("One vector, p = softmax(z)")),
            ],
        )
        self.pictures = Segments(
            self.tr("Picture"),
            [
                ("steps", self.tr("Steps"), self.tr("Output, loss and gradient by step")),
                (
                    "surface",
                    self.tr("Surface"),
                    self.tr("The loss over weight and bias; with softmax, the classes"),
                ),
                ("errors", self.tr("Errors"), self.tr("The error rate over weight and bias")),
            ],
        )
        self.units.chosen.connect(self._choose_unit)
        self.pictures.chosen.connect(
            lambda key: self._set(self.tr("Change the picture"), picture=key)
        )
        self.toggles = ToggleRow(
            (Toggle("log_y", self.tr("Log"), "log", self.tr("Logarithmic loss")),)
        )
        self.toggles.toggled.connect(lambda _key, _on: self.toggle_log())
        tools = QWidget()
        row = WrappingRow(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.units, self.pictures, self.toggles):
            row.addWidget(widget)
        return tools

    def show_session(self, session: Session) -> None:
        """Say what the session says; never writes back."""
        view = session.descent.neuron
        self.units.set_current(view.unit)
        self.pictures.set_current(view.picture)
        softmax = view.unit == "softmax"
        self.pictures.set_text("surface", self.tr("Classes") if softmax else self.tr("Surface"))
        self.pictures.set_reason(
            "errors", self.tr("A softmax vector has no weight and bias") if softmax else ""
        )
        self.toggles.show_values(log_y=view.log_y)
        self.toggles.button("log_y").setEnabled(self.is_log(session) is not None)
        self.transport.show_view(view)
        self.settings.show_view(view)
        if not self._drawn(session):  # the next frame draws more
            self.model.schedule()

    def _drawn(self, session: Session) -> bool:
        """Whether all is drawn that can be now: a sketch of a neuron while it is dragged."""
        if self.model.in_gesture:
            return session.descent.neuron.unit == "sigmoid" or complete(session)
        return is_fine(session) and complete(session)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.transport.set_palette_tokens(palette)

    # What the person does -----------------------------------------------------------

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """The step, the start, a point or a logit was dragged."""
        kind, _, index = item.partition(":")
        if kind == "step":
            self.transport.playback.stop()
            self.model.apply(self.tr("Change the step"), edits.set_step, x)
        elif kind == "points":
            place = _held(x)
            self.model.apply(self.tr("Move a point"), edits.set_point, int(index), x=place)
        elif index:
            self.model.apply(self.tr("Move a logit"), edits.set_logit, int(index), _held(y))
        else:
            fields = {"weight": _held(x), "bias": _held(y)}
            self.model.apply(self.tr("Move the start"), edits.set_start, **fields)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys moved the step by one, a point or a logit by a tenth."""
        view = self.model.session.descent.neuron
        kind, _, index = item.partition(":")
        by = steps * _PUSH * (0.1 if fine else 1.0)
        if kind == "step":
            self.transport.go_by(steps)
        elif kind == "points":
            place = _held(view.points[int(index)].x + by)
            self.model.nudge(self.tr("Move a point"), edits.set_point, int(index), x=place)
        elif index:
            height = _held(view.logits[int(index)] + by)
            self.model.nudge(self.tr("Move a logit"), edits.set_logit, int(index), height)

    def push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        """The arrow keys moved the start by tenths."""
        view, by = self.model.session.descent.neuron, _PUSH * (0.1 if fine else 1.0)
        fields = {"weight": _held(view.weight + across * by), "bias": _held(view.bias + up * by)}
        self.model.nudge(self.tr("Move the start"), edits.set_start, **fields)

    def zoom(self, panel: str, x: Span | None, y: Span | None) -> None:
        """Keep the ranges in the session, so that exports show the same."""
        fields: dict[str, Span] = {}
        if x is not None:
            fields["w_range" if panel in ("plane", "section") else "step_range"] = x
        if y is not None and panel == "plane":
            fields["b_range"] = y
        elif y is not None and panel in _SPANS:
            fields[_SPANS[panel]] = y
        if fields:
            self._set_softly(self.tr("Zoom"), fields)

    def fit(self) -> None:
        """Show the ranges the figure chooses."""
        names = ("w_range", "b_range", "step_range", *_SPANS.values())
        self._set_softly(self.tr("Fit"), dict.fromkeys(names))

    def toggle_log(self) -> None:
        """Switch the loss between linear and logarithmic."""
        log = not self.model.session.descent.neuron.log_y
        self._set(self.tr("Logarithmic loss"), log_y=log, loss_range=None, gradient_range=None)

    def is_log(self, session: Session) -> bool | None:
        """Whether the loss is drawn logarithmically; None in a picture without its axis."""
        view = session.descent.neuron
        softmax = view.unit == "softmax" and view.picture == "surface"
        return None if softmax or view.picture == "errors" else view.log_y

    def toggle_sweep(self) -> None:
        """Let the steps go by, or stop them."""
        self.transport.toggle()

    def _choose_unit(self, unit: str) -> None:
        picture = self.model.session.descent.neuron.picture
        if unit == "softmax" and picture == "errors":
            picture = "surface"
        fields = {"unit": unit, "picture": picture}
        self._set(self.tr("Change the unit"), **fields, loss_range=None, gradient_range=None)

    def _set(self, text: str, **fields: object) -> None:
        self.model.apply(text, edits.set_neuron, **fields)

    def _set_softly(self, text: str, fields: Mapping[str, object]) -> None:
        """An edit that follows others of its kind within a second is one with them."""
        self.model.nudge(text, edits.set_neuron, **fields)


def _held(value: float) -> float:
    """A dragged number: few digits, inside what a session takes."""
    return min(max(round(value, _DIGITS), -LARGEST), LARGEST)
