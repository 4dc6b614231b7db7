"""The field in which a note on the plot is typed, at its place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_LETTERS = 28
_INSET = 4


class NoteEdit(QLineEdit):
    """Takes one line of text; Enter or leaving keeps it, Escape gives it up.

    Signals:
        written(str): what was typed, once. given_up: nothing is to be changed.
    """

    written = Signal(str)
    given_up = Signal()

    def __init__(self, text: str, longest: int, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setMaxLength(longest)
        self.setAccessibleName(self.tr("Text of the note"))
        self.setPlaceholderText(self.tr("Type a note"))
        self._plot = parent
        self._done = False
        self.returnPressed.connect(lambda: self._finish(True))

    def open_at(self, place: QPointF, inside: QRectF) -> None:
        """Appear with the middle of the left side at ``place``, but ``inside``."""
        letters = self.fontMetrics().averageCharWidth() * _LETTERS
        width = min(letters, round(inside.width()) - 2 * _INSET)
        self.resize(width, self.sizeHint().height())
        left = min(max(place.x(), inside.left() + _INSET), inside.right() - width - _INSET)
        top = min(max(place.y() - self.height() / 2, inside.top()), inside.bottom() - self.height())
        self.move(round(left), round(top))
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self, keep: bool) -> None:
        if self._done:
            return
        self._done = True
        if self.hasFocus():  # a key ended it: the next one is for the plot
            self._plot.setFocus(Qt.FocusReason.OtherFocusReason)
        if keep:
            self.written.emit(self.text())
        else:
            self.given_up.emit()
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the note as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self._finish(False)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere keeps what was typed, unless it is only to a menu or a window."""
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in passing:
            self._finish(True)
