"""The strip that says what φ is, which of its maps are shown, and what is compared with."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QLabel, QWidget

from lossexplorer.errors import LossInputError
from lossexplorer.figures.images.maps import channel_name, channels, shown_place
from lossexplorer.losses.features import Stack, oriented_stack
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.images import edits
from lossexplorer.session.images.compared import PERCEPTUAL, phi_of
from lossexplorer.session.images.kinds import named, offered
from lossexplorer.session.options import settings
from lossexplorer.session.session import Session
from lossexplorer.views.images.choice_box import ChoiceBox
from lossexplorer.views.images.files import ImageFiles
from lossexplorer.views.wrapping_row import WrappingRow

_HEIGHT = 40
_MOST_CHANNELS = 256


class FeatureStrip(QWidget):
    """Choices beside each other.

    Attributes:
        features, layer, channel: φ and the maps of it that are shown.
        against: the distortion whose losses are drawn across the curves.
    """

    def __init__(
        self, model: ExplorerModel, files: ImageFiles, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._files = model, files
        self.features = ChoiceBox(self.tr("Features φ of the perceptual loss"), 14)
        self.features.chosen.connect(self._choose_features)
        self.layer = ChoiceBox(self.tr("Layer whose feature maps are shown"), 7)
        self.layer.chosen.connect(
            lambda key: model.apply(
                self.tr("Change the layer"), edits.set_images, layer=int(key), channel=None
            )
        )
        self.channel = ChoiceBox(self.tr("Channel of the layer"), 10)
        self.channel.chosen.connect(
            lambda key: model.apply(
                self.tr("Change the channel"),
                edits.set_images,
                channel=int(key) if key else None,
            )
        )
        self.against = ChoiceBox(self.tr("Draw the losses of another distortion, too"), 16)
        self.against.chosen.connect(self._choose_against)
        self.setMinimumHeight(_HEIGHT)
        row = WrappingRow(self)
        row.setContentsMargins(12, 0, 12, 8)
        row.setSpacing(8)
        for text, box in (
            (self.tr("φ"), self.features),
            ("", self.layer),
            ("", self.channel),
            (self.tr("against"), self.against),
        ):
            if text:
                label = QLabel(text)
                label.setProperty("role", "secondary")
                label.setBuddy(box)
                row.addWidget(label)
            row.addWidget(box)
        row.addStretch()

    def show_session(self, session: Session) -> None:
        """Show the settings of a session; never writes back."""
        view = session.images
        self._show_features(session)
        try:
            stack, _ = phi_of(session.choice(PERCEPTUAL))
        except LossInputError:
            stack = ()
        layer, channel = shown_place(session, stack)
        self.layer.show_choices(
            [(str(k), self.tr("layer {}").format(k + 1)) for k in range(max(len(stack), 1))],
            str(layer),
        )
        self.channel.show_choices(
            self._channels(stack, layer), "" if channel is None else str(channel)
        )
        for box in (self.layer, self.channel):
            box.setEnabled(view.detail == "maps" and bool(stack))
        kinds = [kind for kind in offered(view) if kind != view.kind]
        if view.against and view.against not in kinds:
            kinds.append(view.against)
        self.against.show_choices(
            [
                ("", self.tr("nothing")),
                *((kind, named(kind, edits.amount_of(view, kind))) for kind in kinds),
            ],
            view.against,
        )

    def _show_features(self, session: Session) -> None:
        features = settings(session.choice(PERCEPTUAL))["features"]
        choices = [("", self.tr("oriented filters")), ("pixels", self.tr("pixels"))]
        current = "" if features is None else features if isinstance(features, str) else "…"
        if current not in ("", "pixels"):
            choices.append((current, os.path.basename(current)))
        choices.append(("open", self.tr("From a file…")))
        self.features.show_choices(choices, current)

    def _channels(self, stack: Stack, layer: int) -> list[tuple[str, str]]:
        count = min(channels(stack, layer), _MOST_CHANNELS)
        every = self.tr("all directions") if stack is oriented_stack() else self.tr("all channels")
        return [("", every), *((str(k), channel_name(stack, k)) for k in range(count))]

    def _choose_features(self, key: str) -> None:
        if key == "open":
            self._files.ask_stack()
        else:
            self._model.apply(self.tr("Change the features"), edits.set_features, key or None)

    def _choose_against(self, key: str) -> None:
        self._model.apply(self.tr("Compare with another distortion"), edits.set_against, key)
