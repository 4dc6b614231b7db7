"""A list one of whose entries is chosen, told by key; some entries ask for something."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from lossexplorer.model.language import say


class ChoiceBox(QComboBox):
    """A drop-down list of keys and texts.

    Signals:
        chosen(str): the person chose an entry. :meth:`show_choices` does not emit it.
    """

    chosen = Signal(str)

    def __init__(self, name: str, letters: int, parent: QWidget | None = None) -> None:
        """Make an empty list.

        Args:
            name: what is chosen here.
            letters: room for so many; longer texts are cut.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self._choices: tuple[tuple[str, str], ...] = ()
        self._current = ""
        self.activated.connect(self._choose)

    def show_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Show these keys and texts, and which is the present one; emits nothing."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self.clear()
            for key, text in choices:
                self.addItem(say(text), key)
            self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)
        self._current = current
        self.setCurrentIndex(self.findData(current))

    def _choose(self, index: int) -> None:
        """Tell what was chosen; the session decides what is shown then."""
        key = self.itemData(index)
        self.setCurrentIndex(self.findData(self._current))
        if key != self._current:
            self.chosen.emit(key)
