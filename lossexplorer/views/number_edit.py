"""A box for one number: four digits to look at, all digits to edit, errors in words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from lossexplorer.data.text import parse_number
from lossexplorer.errors import ExplorerError
from lossexplorer.model.language import say
from lossexplorer.model.number_text import brief, exact
from lossexplorer.views.style_property import set_style_property

_FRAME = 24  # px of border and padding


class NumberEdit(QLineEdit):
    """A number that can be typed as people write it: 0.6, 1e-3, 60 %, 1/3.

    Signals:
        entered(float): a number was typed and differs from the one shown.
        complained(str): what is wrong with the text; "" once it is fine again.
            The number that was there is kept.
        cleared(): the box was emptied, and that is allowed.
    """

    entered = Signal(float)
    cleared = Signal()
    complained = Signal(str)

    def __init__(
        self, digits: int = 8, parent: QWidget | None = None, *, optional: bool = False
    ) -> None:
        """Make an empty box.

        Args:
            digits: how many there is room for.
            parent: Qt's owner.
            optional: whether it may be emptied again.
        """
        super().__init__(parent)
        self._digits = digits
        self._optional = optional
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._value: float | None = None
        self._complaint = ""
        self._told = "", ""  # what it says of itself while nothing is wrong
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(lambda _: self.complain(""))

    def sizeHint(self) -> QSize:
        """Room for the digits, in whatever type."""
        digits = self.fontMetrics().horizontalAdvance("0") * self._digits
        return QSize(digits + _FRAME, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()

    @property
    def value(self) -> float | None:
        """The number shown; None while there is none."""
        return self._value

    def set_value(self, value: float | None) -> None:
        """Show a number (None: an empty box); text being typed is left alone."""
        if value == self._value and not self._complaint and self.text():
            return
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self.complain("")
            self._show()

    def complain(self, message: str) -> None:
        """Mark the text as wrong, for a reason; "" takes the mark away."""
        if message == self._complaint:
            return
        if not self._complaint:
            self._told = self.toolTip(), self.accessibleDescription()
        self._complaint = message
        set_style_property(self, "invalid", bool(message))
        message = say(message)
        tip, description = (message, message) if message else self._told
        self.setToolTip(tip)
        self.setAccessibleDescription(description)
        self.complained.emit(message)

    def _show(self) -> None:
        if self._value is None:
            self.clear()
        else:
            self.setText(exact(self._value) if self.hasFocus() else brief(self._value))
            self.setCursorPosition(0)

    def _finish(self) -> None:
        """Read what was typed; called by Enter and when the focus goes."""
        if not self.isModified():
            return
        if self._optional and not self.text().strip():
            self.complain("")
            self._value = None
            self._restore()
            self.cleared.emit()
            return
        try:
            value = parse_number(self.text())
        except ExplorerError as error:
            self.complain(error.message)
            return
        self.complain("")
        if value != self._value:
            self.entered.emit(value)
        if not self._complaint:  # the owner may have refused the number
            self.setModified(False)
            self._show()

    def _restore(self) -> None:
        self.setModified(False)
        self.complain("")
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the number back."""
        if event.key() == Qt.Key.Key_Escape and (self.isModified() or self._complaint):
            self._restore()
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show all digits while editing."""
        super().focusInEvent(event)
        if not self._complaint:
            self._show()
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Back to four digits, unless there is something to mend."""
        super().focusOutEvent(event)
        if not self._complaint:
            self._show()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu, and the number with all its digits."""
        menu = self.createStandardContextMenu()
        if self._value is not None:
            text = exact(self._value)
            menu.addSeparator()
            copy = menu.addAction(self.tr("Copy all digits"))
            copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
        menu.exec(event.globalPos())
        menu.deleteLater()
