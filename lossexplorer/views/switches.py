"""A few switches side by side of which at least one stays on, e.g. 16 | 32 | 64."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from lossexplorer.model.language import mark
from lossexplorer.views.wrapping_row import WrappingRow


class Switches(QWidget):
    """Buttons that look like :class:`Segments` but are on or off each.

    The last one that is on can't be switched off.

    Signals:
        switched(str, bool): the person switched one. :meth:`show_values` does not emit it.
    """

    switched = Signal(str, bool)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str, str]],
        reason: str,
        parent: QWidget | None = None,
    ) -> None:
        """Make the row of buttons.

        Args:
            name: what is chosen here, for screen readers.
            choices: (key, text, tool tip) of each button.
            reason: why the last one that is on stays on.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._reason = reason
        self._tips = {key: tip for key, _, tip in choices}
        self._buttons: dict[str, QToolButton] = {}
        row = WrappingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index, (key, text, tip) in enumerate(choices):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(f"{name}{mark(': ')}{text}")
            place = "first" if index == 0 else "last" if index == len(choices) - 1 else "middle"
            button.setProperty("segment", place)
            button.clicked.connect(lambda on, key=key: self.switched.emit(key, on))
            self._buttons[key] = button
            row.addWidget(button)

    def button(self, key: str) -> QToolButton:
        """One of the switches."""
        return self._buttons[key]

    def show_values(self, **values: bool) -> None:
        """Show which are on; emits nothing."""
        last = sum(values.values()) == 1
        for key, on in values.items():
            button = self._buttons[key]
            button.setChecked(on)
            reason = self._reason if on and last else ""
            button.setEnabled(not reason)
            button.setToolTip(reason or self._tips[key])
            button.setAccessibleDescription(reason)
