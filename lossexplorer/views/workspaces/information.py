"""The Information workspace: self-information, entropy, cross-entropy and KL divergence."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.information import edits
from lossexplorer.session.information.lists import event_name, outcome_name
from lossexplorer.session.information.view import InformationView, Which
from lossexplorer.session.own_words import own_words
from lossexplorer.session.session import Session
from lossexplorer.views.information.change_menu import ChangeMenu
from lossexplorer.views.information.probability_row import ProbabilityRow
from lossexplorer.views.segments import Segments
from lossexplorer.views.toggles import Toggle, ToggleRow
from lossexplorer.views.workspaces.workspace import Workspace

_STEP = 0.01  # one press of an arrow key; fine: a tenth


class InformationWorkspace(Workspace):
    """Events on a curve, or distributions as bars, and what can be computed of them.

    Attributes:
        details, direction: the exclusive choices above the plot.
        toggles: the switches "renormalise" and "log_p" beside them.
        bases, which: the unit, and the distribution that slider and menu change.
        row: the chosen probability as slider and number.
        change: what can be done to whole lists.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._before: InformationView | None = None

    def _fill(self) -> None:
        self._add_tools()
        self._add_strip()

    def _add_tools(self) -> None:
        self.details = Segments(
            self.tr("Part"),
            [
                ("surprise", self.tr("Surprise"), self.tr("Self-information of events")),
                ("entropy", self.tr("Entropy"), self.tr("Entropy of a distribution")),
                (
                    "divergence",
                    self.tr("Divergence"),
                    self.tr("Cross-entropy and KL divergence of two distributions"),
                ),
            ],
        )
        self.details.chosen.connect(lambda key: self._set(self.tr("Change the part"), detail=key))
        self.direction = Segments(
            self.tr("Terms of"),
            [
                ("forward", "KL(P‖Q)", self.tr("Forward: what Q lacks where P is")),
                ("reverse", "KL(Q‖P)", self.tr("Reverse: what P lacks where Q is")),
            ],
        )
        self.direction.chosen.connect(
            lambda key: self._set(self.tr("Change the direction"), reverse=key == "reverse")
        )
        self.toggles = ToggleRow(
            (
                Toggle(
                    "renormalise",
                    self.tr("Keep sum"),
                    "renormalise",
                    self.tr("Moving one probability rescales the others, so that they sum to 1"),
                ),
                Toggle("log_p", self.tr("Log p"), "log", self.tr("Logarithmic axis of p")),
            )
        )
        self.toggles.toggled.connect(
            lambda key, on: self._set(self.tr("Switch a setting"), **{key: on})
        )
        for widget in (self.toggles, self.direction, self.details):
            self.tools_row.addWidget(widget)

    def _add_strip(self) -> None:
        self.bases = Segments(
            self.tr("Unit"),
            [
                ("2", self.tr("bits"), self.tr("Logarithm to the base 2")),
                ("e", self.tr("nats"), self.tr("Natural logarithm")),
                ("10", self.tr("dits"), self.tr("Logarithm to the base 10")),
            ],
        )
        self.bases.chosen.connect(lambda key: self._set(self.tr("Change the unit"), base=key))
        self.which = Segments(
            self.tr("Distribution"),
            [
                ("p", "P", self.tr("Show and change P")),
                ("q", "Q", self.tr("Show and change Q")),
            ],
        )
        self.which.chosen.connect(
            lambda key: self._set(self.tr("Change the distribution"), which=key)
        )
        self.row = ProbabilityRow()
        self.row.held.connect(self._hold)
        self.row.slid.connect(self._slide)
        self.row.typed.connect(self._type)
        self.row.complained.connect(self.complain)
        self.change = ChangeMenu(self.model)
        for widget in (self.bases, self.which, self.row, self.change):
            self.strip_row.addWidget(widget, 1 if widget is self.row else 0)

    def _show_settings(self, session: Session) -> None:
        view = session.information
        events = view.detail == "surprise"
        self.details.set_current(view.detail)
        self.direction.set_current("reverse" if view.reverse else "forward")
        self.direction.setVisible(view.detail == "divergence")
        self.toggles.show_values(renormalise=view.renormalise, log_p=view.log_p)
        self.toggles.button("renormalise").setVisible(not events)
        self.toggles.button("log_p").setVisible(events)
        self.bases.set_current(view.base)
        self.which.set_current(view.which)
        self.which.setVisible(not events)
        self.change.show_view(view)
        own = own_words(session)
        if events:
            name = event_name(view, view.event)
            self.row.show_probability(f"p({name})", view.events[view.event].probability, own)
        else:
            name = outcome_name(view, view.outcome)
            value = view.distribution(view.which)[view.outcome]
            self.row.show_probability(f"{view.which.upper()}({name})", value, own)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        super().set_palette_tokens(palette)
        if self._built:
            self.change.set_palette_tokens(palette)

    # What the person does -----------------------------------------------------------

    def _start_drag(self, panel: str, item: str) -> None:
        self._before = self.model.session.information
        super()._start_drag(panel, item)

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """An event, a bar or the point of the binary entropy was dragged."""
        if panel == "surprise":
            index = int(item.rpartition(":")[2])
            self.model.apply(self.tr("Drag an event"), edits.drag_event, index, round(x, 9))
            return
        which, index = self._outcome_at(item)
        value = x if panel == "binary" else y
        text = self.tr("Drag a probability")
        self.model.apply(text, edits.drag_probability, which, index, value, self._before)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys moved a probability by 0.01 (fine: 0.001)."""
        step = steps * _STEP * (0.1 if fine else 1.0)
        view = self.model.session.information
        if panel == "surprise":
            index = int(item.rpartition(":")[2])
            value = round(view.events[index].probability + step, 9)
            self.model.nudge(self.tr("Nudge an event"), edits.drag_event, index, value)
            return
        which, index = self._outcome_at(item)
        value = round(view.distribution(which)[index] + step, 9)
        text = self.tr("Nudge a probability")
        self.model.nudge(text, edits.drag_probability, which, index, value)

    def is_log(self, session: Session) -> bool | None:
        """Whether the axis of p is logarithmic; only the self-information has it."""
        view = session.information
        return view.log_p if view.detail == "surprise" else None

    def toggle_log(self) -> None:
        """Switch the axis of p between linear and logarithmic."""
        view = self.model.session.information
        if view.detail == "surprise":
            self._set(self.tr("Logarithmic axis of p"), log_p=not view.log_p)

    def _outcome_at(self, item: str) -> tuple[Which, int]:
        """The distribution and outcome of a bar ``q:2`` or of the point ``binary_q``."""
        name, _, index = item.partition(":")
        which: Which = "q" if name in ("q", "binary_q") else "p"
        return which, int(index) if index else self.model.session.information.outcome

    def _set(self, text: str, **fields: object) -> None:
        self.model.apply(text, edits.set_information, **fields)

    def _hold(self, held: bool) -> None:
        if held:
            self._before = self.model.session.information
            self.model.begin_gesture()
        else:
            self._before = None
            self.model.end_gesture()

    def _slide(self, value: float) -> None:
        self._move(value, held=self.row.slider.isSliderDown())

    def _type(self, value: float) -> None:
        self._before = None
        self._move(value, held=True)

    def _move(self, value: float, *, held: bool) -> None:
        """Give what is chosen a probability; moves that nothing holds together are nudges."""
        view = self.model.session.information
        change = self.model.apply if held else self.model.nudge
        text = self.tr("Change a probability")
        if view.detail == "surprise":
            change(text, edits.drag_event, view.event, value)
        else:
            before = self._before if held else None
            change(text, edits.drag_probability, view.which, view.outcome, value, before)
