"""A few exclusive choices side by side, e.g. p | z | residual | margin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QSizePolicy, QToolButton, QWidget

from lossexplorer.model.language import mark
from lossexplorer.views.wrapping_row import WrappingRow


class Segments(QWidget):
    """Buttons of which exactly one is down; the arrow keys move between them.

    Signals:
        chosen(str): the person chose another one. :meth:`set_current` does not emit it.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str, str]],
        *,
        caption: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make the row of buttons.

        Args:
            name: what is chosen here, for screen readers.
            choices: (key, text, tool tip) of each button.
            caption: a word in front of the buttons, or "".
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._tips: dict[str, str] = {}
        row = WrappingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if caption:
            label = QLabel(caption)
            label.setProperty("role", "secondary")
            row.addWidget(label)
            row.addSpacing(8)
        for index, (key, text, tip) in enumerate(choices):
            button = QToolButton()
            button.setText(text)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(f"{name}{mark(': ')}{text}")
            # the theme rounds the outer corners of the first and the last one
            place = "first" if index == 0 else "last" if index == len(choices) - 1 else "middle"
            button.setProperty("segment", place)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            self._tips[key] = tip
            button.setToolTip(tip)
            row.addWidget(button)

    def event(self, event: QEvent) -> bool:
        """Be as high as the other rows, whatever is shown, in another font, too."""
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._level()
        return super().event(event)

    def _level(self) -> None:
        """Give every button the height of Chinese letters where the window's language is that."""
        for button in self._buttons.values():
            button.ensurePolished()
            letters = button.fontMetrics()
            line = max(letters.size(0, text).height() for text in (button.text(), mark(": ")))
            lower = line - letters.size(0, button.text()).height()
            button.setMinimumHeight(button.sizeHint().height() + lower)

    @property
    def current(self) -> str:
        """The key of the button that is down, or "" before there is one."""
        for key, button in self._buttons.items():
            if button.isChecked():
                return key
        return ""

    def button(self, key: str) -> QToolButton:
        """One of the buttons."""
        return self._buttons[key]

    def set_current(self, key: str) -> None:
        """Press the button of ``key``; emits nothing."""
        self._buttons[key].setChecked(True)

    def set_text(self, key: str, text: str) -> None:
        """Rename one choice."""
        button = self._buttons[key]
        button.setText(text)
        button.setAccessibleName(f"{self.accessibleName()}{mark(': ')}{text}")

    def set_reason(self, key: str, reason: str) -> None:
        """Disable one choice for a reason that its tool tip gives; "" enables it."""
        button = self._buttons[key]
        button.setEnabled(not reason)
        button.setToolTip(reason or self._tips[key])
        button.setAccessibleDescription(reason)
