"""A button with a menu of what can be done to a whole list of probabilities."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.information import lists
from lossexplorer.session.information.view import MOST_EVENTS, MOST_OUTCOMES, InformationView
from lossexplorer.session.session import Session
from lossexplorer.views.icons import icon

Edit = Callable[[Session], Session]


class ChangeMenu(QToolButton):
    """Add, remove, make even, copy, swap, scale: each is one undo step."""

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._events: dict[str, QAction] = {}
        self._outcomes: dict[str, QAction] = {}
        self.setText(self.tr("Change"))
        self.setToolTip(self.tr("Add, remove or set probabilities"))
        self.setAccessibleName(self.tr("Change events or distributions"))
        # the arrow stands behind the word
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.setMenu(menu)
        events: tuple[tuple[str, str, Edit], ...] = (
            ("add", self.tr("Add an event"), lists.add_event),
            ("remove", self.tr("Remove the chosen event"), _without_event),
        )
        outcomes: tuple[tuple[str, str, Edit], ...] = (
            ("add", self.tr("Add an outcome"), lists.add_outcome),
            ("remove", self.tr("Remove the chosen outcome"), _without_outcome),
            ("even", self.tr("Make all equally likely"), _even),
            ("scale", self.tr("Scale to sum 1"), _scaled),
            ("copy", self.tr("Make Q equal to P"), lists.copy_p),
            ("swap", self.tr("Swap P and Q"), lists.swap),
        )
        for made, entries in ((self._events, events), (self._outcomes, outcomes)):
            for key, text, edit in entries:
                made[key] = menu.addAction(text)
                made[key].triggered.connect(
                    lambda _=False, text=text, edit=edit: self._model.apply(text, edit)
                )

    def action(self, key: str) -> QAction:
        """One of the entries that are shown: "add", "remove", "even", "scale", "copy", "swap"."""
        shown = self._events if self._events["add"].isVisible() else self._outcomes
        return shown[key]

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.setIcon(icon("chevron-down", palette))

    def show_view(self, view: InformationView) -> None:
        """Offer what can be done to what is shown."""
        of_events = view.detail == "surprise"
        for actions, visible in ((self._events, of_events), (self._outcomes, not of_events)):
            for action in actions.values():
                action.setVisible(visible)
        self._events["add"].setEnabled(len(view.events) < MOST_EVENTS)
        self._events["remove"].setEnabled(len(view.events) > 1)
        self._outcomes["add"].setEnabled(len(view.outcomes) < MOST_OUTCOMES)
        self._outcomes["remove"].setEnabled(len(view.outcomes) > 1)


def _without_event(session: Session) -> Session:
    return lists.remove_events(session, (session.information.event,))


def _without_outcome(session: Session) -> Session:
    return lists.remove_outcomes(session, (session.information.outcome,))


def _even(session: Session) -> Session:
    return lists.make_even(session, session.information.which)


def _scaled(session: Session) -> Session:
    return lists.normalise(session, session.information.which)
