"""The Margins workspace: surrogates, the target logit, two classes on a circle."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QPushButton

from lossexplorer.session.margins import edits
from lossexplorer.session.margins.members import USUAL
from lossexplorer.session.session import Session
from lossexplorer.views.margins.circle_controls import CircleControls
from lossexplorer.views.margins.psi_controls import PsiControls
from lossexplorer.views.margins.surrogate_controls import SurrogateControls
from lossexplorer.views.segments import Segments
from lossexplorer.views.toggles import Toggle, ToggleRow
from lossexplorer.views.workspaces.parts_workspace import PartsWorkspace

_RANGES = {"surrogates": "surrogate_ranges", "psi": "psi_ranges"}
_PARTS = {"value": "upper", "gradient": "lower"}
_AREAS = {"circle": "plane", "turning": "turning"}


class MarginsWorkspace(PartsWorkspace):
    """Surrogates of the 0-1 loss, the target logit, or two classes on a circle.

    Attributes:
        usual: ticks the losses a part is usually shown with.
    """

    def _fill(self) -> None:
        self._add_tools()
        self.parts = {
            "surrogates": SurrogateControls(self.model),
            "psi": PsiControls(self.model),
            "circle": CircleControls(self.model),
        }
        self._add_parts()

    def _add_tools(self) -> None:
        self.toggles = ToggleRow(
            (
                Toggle("log_y", self.tr("Log"), "log", self.tr("Logarithmic loss axis")),
                Toggle(
                    "scaled",
                    self.tr("Times s"),
                    "logit",
                    self.tr("The logit s ψ(θ) instead of ψ(θ)"),
                ),
                Toggle(
                    "same_length",
                    self.tr("Directions"),
                    "tangent",
                    self.tr("Directions of the arrows alone, so that short ones are seen"),
                ),
            )
        )
        self.toggles.toggled.connect(self._toggle)
        self.usual = QPushButton(self.tr("Usual losses"))
        self.usual.setToolTip(self.tr("Tick the losses that are usually compared here"))
        self.usual.clicked.connect(
            lambda: self.model.apply(
                self.tr("Tick the usual losses"),
                edits.show_usual,
                self.model.session.margins.detail,
            )
        )
        self.details = Segments(
            self.tr("Part"),
            [
                (
                    "surrogates",
                    self.tr("Surrogates"),
                    self.tr("Losses over the margin, above the 0-1 loss they stand for"),
                ),
                ("psi", "ψ(θ)", self.tr("The target logit of the softmax family")),
                ("circle", self.tr("Circle"), self.tr("Two classes on the unit circle")),
            ],
        )
        self.details.chosen.connect(
            lambda key: self.model.apply(self.tr("Change the part"), edits.set_margins, detail=key)
        )
        for widget in (self.toggles, self.usual, self.details):
            self.tools_row.addWidget(widget)

    def _detail(self, session: Session) -> str:
        return session.margins.detail

    def _show_settings(self, session: Session) -> None:
        view = session.margins
        self.toggles.show_values(log_y=view.log_y, scaled=view.scaled, same_length=view.same_length)
        self.toggles.button("log_y").setVisible(view.detail != "psi")
        self.toggles.button("scaled").setVisible(view.detail == "psi")
        self.toggles.button("same_length").setVisible(view.detail == "circle")
        shown = {choice.key for choice in session.shown}
        self.usual.setVisible(not shown.issuperset(USUAL[view.detail]))
        super()._show_settings(session)

    # What the person does -----------------------------------------------------------

    def zoom(self, panel: str, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Keep the range in the session, so that exports show the same."""
        name = _AREAS.get(panel) or _RANGES.get(self.model.session.margins.detail)
        if name is None:
            return
        fields = self._zoomed(panel, x, y, _PARTS.get(panel, "y"))
        fields = {"x" if key == "x_range" else key: span for key, span in fields.items()}
        if fields:
            zoomed = replace(getattr(self.model.session.margins, name), **fields)
            self._set(self.tr("Zoom"), **{name: zoomed})

    def fit(self) -> None:
        """Show the ranges the figure chooses."""
        self.model.nudge(self.tr("Fit"), edits.unzoom)

    def is_log(self, session: Session) -> bool | None:
        """Whether the loss axis is logarithmic; the target logit has none."""
        view = session.margins
        return view.log_y if view.detail != "psi" else None

    def toggle_log(self) -> None:
        """Switch the loss axis between linear and logarithmic."""
        view = self.model.session.margins
        if view.detail != "psi":
            self._set(
                self.tr("Logarithmic loss axis"),
                log_y=not view.log_y,
                surrogate_ranges=replace(view.surrogate_ranges, upper=None),
                turning=replace(view.turning, y=None),
            )

    def _toggle(self, name: str, on: bool) -> None:
        if name == "log_y":
            self.toggle_log()
        elif name == "scaled":
            zoomed = replace(self.model.session.margins.psi_ranges, upper=None, lower=None)
            self._set(self.tr("Scale the target logit"), scaled=on, psi_ranges=zoomed)
        else:
            self._set(self.tr("Change the arrows"), same_length=on)

    def _set(self, text: str, **fields: Any) -> None:
        self.model.nudge(text, edits.set_margins, **fields)
