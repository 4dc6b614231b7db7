"""A row of switches for what a workspace shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from lossexplorer.figures.palette import SPACING, Palette
from lossexplorer.views.icons import icon

# around a word, a little more than Qt takes, so that words don't come and go
_AIR = 12


@dataclass(frozen=True)
class Toggle:
    """One switch: its name in the session, its text, its icon and what it does."""

    key: str
    text: str
    icon: str
    tip: str


class ToggleRow(QWidget):
    """Buttons that are on or off, independent of each other.

    Signals:
        toggled(str, bool): the person switched one. :meth:`show_values` does not emit it.
    """

    toggled = Signal(str, bool)

    def __init__(self, toggles: Sequence[Toggle], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = {toggle.key: toggle.icon for toggle in toggles}
        self._compact = False
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for toggle in toggles:
            button = QToolButton()
            button.setText(toggle.text)
            button.setToolTip(toggle.tip)
            button.setAccessibleName(toggle.tip)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(lambda on, key=toggle.key: self.toggled.emit(key, on))
            self._buttons[toggle.key] = button
            row.addWidget(button)

    def button(self, key: str) -> QToolButton:
        """One of the switches."""
        return self._buttons[key]

    def show_values(self, **values: bool) -> None:
        """Show which are on; emits nothing."""
        for key, on in values.items():
            self._buttons[key].setChecked(on)

    @property
    def missing_width(self) -> int:
        """How much wider the row would be with words; 0 while it has them."""
        return self.words_width if self._compact else 0

    @property
    def words_width(self) -> int:
        """How much wider the row is with words."""
        shown = [button for button in self._buttons.values() if not button.isHidden()]
        return sum(b.fontMetrics().horizontalAdvance(b.text()) + _AIR for b in shown)

    def set_compact(self, compact: bool) -> None:
        """Show only the icons, where there is no room for words."""
        if compact == self._compact:
            return
        self._compact = compact
        style = Qt.ToolButtonStyle
        for button in self._buttons.values():
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if compact else style.ToolButtonTextBesideIcon
            )

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        for key, button in self._buttons.items():
            button.setIcon(icon(self._icons[key], palette))
