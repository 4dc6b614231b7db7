"""What a workspace needs that takes longer than a frame, computed in a thread beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from PySide6.QtCore import QObject, Signal

from lossexplorer.session.session import Session


class Beside(QObject):
    """Follows the session of one workspace; what is known goes into its figure.

    Signals:
        changed(): :attr:`known` is another one.
        progress(float): share done, 0 to 1.
        busy_changed(bool): something runs in the thread, or nothing more.
        failed(ExplorerError): what was asked for can't be computed.

    Attributes:
        has_controls: the workspace shows how far it is and has a button that stops it.
    """

    has_controls = False

    changed = Signal()
    progress = Signal(float)
    busy_changed = Signal(bool)
    failed = Signal(object)

    @property
    def known(self) -> object:
        """What the workspace's figure is built with besides the session."""
        raise NotImplementedError

    def follow(self, session: Session) -> None:
        """Compute what this session asks for, unless it is known or on its way."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Stop; what is known stays."""
        raise NotImplementedError


# By workspace: module and class.
_CLASSES: Mapping[str, tuple[str, str]] = {
    "descent": ("lossexplorer.model.training", "DigitsTraining"),
    "images": ("lossexplorer.model.images_beside", "ImagesBeside"),
}


def new_beside(workspace: str, parent: QObject) -> Beside | None:
    """What computes for a workspace; None if its figure is made within a frame."""
    if workspace not in _CLASSES:
        return None
    module, name = _CLASSES[workspace]
    made: Beside = getattr(import_module(module), name)(parent)
    return made
