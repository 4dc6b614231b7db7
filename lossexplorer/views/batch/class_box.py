"""Which class's rows are shown: all, or one that is chosen or typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from lossexplorer.model.language import say
from lossexplorer.session.own_words import own_words
from lossexplorer.session.session import Session


class ClassBox(QComboBox):
    """A list of classes in which one can type; it completes what stands anywhere in a name.

    Signals:
        chosen(object): an int, or None for all. :meth:`set_session` does not emit it.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._classes = -1
        self.setEditable(True)
        self._line = _Line(self)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setAccessibleName(self.tr("Rows of which class"))
        self.setToolTip(self.tr("Only rows with this label"))
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.activated.connect(self._choose)
        self._line.editingFinished.connect(self._finish)

    def set_session(self, session: Session, label: int | None) -> None:
        """Show the classes of a session and which one is chosen; never writes back."""
        blocked, data = self.blockSignals(True), session.data
        if data.class_names is not self._names or data.classes != self._classes:
            self._names, self._classes = data.class_names, data.classes
            own = own_words(session)
            names = [
                say(data.class_name(class_), own) if class_ < len(data.class_names) else str(class_)
                for class_ in range(max(2, data.classes))
            ]
            self.clear()
            self.addItems([self.tr("All classes"), *names])
        if not (self._line.hasFocus() and self._line.isModified()):
            self.setCurrentIndex(0 if label is None else label + 1)
        self.blockSignals(blocked)

    def _choose(self, place: int) -> None:
        self.chosen.emit(place - 1 if place else None)

    def _finish(self) -> None:
        """Take what was typed if it names a class; nothing stands for all of them."""
        if not self._line.isModified():
            return
        self._line.setModified(False)
        typed, shown = self.currentText().strip(), self.currentIndex()
        place = self.findText(typed, Qt.MatchFlag.MatchFixedString) if typed else 0
        if place in (-1, shown):
            self.setEditText(self.itemText(shown))
        else:
            self.setCurrentIndex(place)
            self._choose(place)


class _Line(QLineEdit):
    """A click selects the text, so that typing replaces it."""

    _entered = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._entered = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._entered and not self.hasSelectedText():
            self.selectAll()
        self._entered = False
