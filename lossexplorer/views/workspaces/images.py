"""The Images workspace: two pictures, and how differently losses see them."""

from __future__ import annotations

from typing import Any

from lossexplorer.session.images import edits
from lossexplorer.session.images.view import RANGES
from lossexplorer.session.session import Session
from lossexplorer.views.images.feature_strip import FeatureStrip
from lossexplorer.views.images.files import ImageFiles
from lossexplorer.views.images.place_strip import PlaceStrip
from lossexplorer.views.segments import Segments
from lossexplorer.views.toggles import Toggle, ToggleRow
from lossexplorer.views.workspaces.workspace import Workspace

_NUDGE = 0.01  # of the slider, one press of an arrow key


class ImagesWorkspace(Workspace):
    """Pictures, maps and curves with their controls.

    Attributes:
        details: what the lower row shows.
        place: the picture and its distortion. features: the strip of φ.
        files: opens pictures and stacks of convolutions.
    """

    def _fill(self) -> None:
        self.files = ImageFiles(self.model, self)
        self.details = Segments(
            self.tr("Lower row"),
            [
                ("maps", self.tr("Feature maps"), self.tr("What a layer of φ sees")),
                (
                    "gradients",
                    self.tr("Gradients"),
                    self.tr("Where each loss would change the distorted picture"),
                ),
            ],
        )
        self.details.chosen.connect(
            lambda key: self._set(self.tr("Change the lower row"), detail=key)
        )
        self.toggles = ToggleRow(
            (
                Toggle(
                    "normalised",
                    self.tr("Normalised"),
                    "renormalise",
                    self.tr("Every curve as a share of its maximum"),
                ),
            )
        )
        self.toggles.toggled.connect(
            lambda name, on: self._set(self.tr("Normalise the curves"), **{name: on})
        )
        self.place = PlaceStrip(self.model, self.files, self.tools_row, self.strip_row)
        self.place.complained.connect(self.complain)
        self.tools_row.addWidget(self.details)
        self.tools_row.addWidget(self.toggles)
        self.features = FeatureStrip(self.model, self.files)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.features)

    def _show_settings(self, session: Session) -> None:
        self.details.set_current(session.images.detail)
        self.toggles.show_values(normalised=session.images.normalised)
        self.place.show_session(session)
        self.features.show_session(session)

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """The place was dragged along the curves."""
        self.model.apply(self.tr("Move the slider"), edits.slide, x)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """The arrow keys moved the place by hundredths (fine: thousandths) of the slider."""
        view = self.model.session.images
        low, high = RANGES[view.kind]
        step = _NUDGE * (high - low) * (0.1 if fine else 1.0)
        amount = round(edits.amount_of(view) + steps * step, 6)
        self.model.nudge(self.tr("Move the slider"), edits.slide, amount)

    def _set(self, text: str, **fields: Any) -> None:
        self.model.nudge(text, edits.set_images, **fields)
