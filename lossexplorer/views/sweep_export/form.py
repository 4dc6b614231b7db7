"""The form for a sweep: which setting, and its values."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from lossexplorer.errors import ExplorerError
from lossexplorer.model.language import say
from lossexplorer.session.session import Session
from lossexplorer.session.sweeping.sweep import (
    MOST_VALUES,
    Sweep,
    parse_values,
    settings_of,
    spaced,
)
from lossexplorer.views.number_boxes import WholeBox
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.segments import Segments

_USUAL_COUNT = 9


class SweepForm(QWidget):
    """Chooses a setting and its values: by both ends and a count, or as a list.

    Attributes:
        sweep: what is chosen; None where that is none.
        complaint: what is wrong with the values; "" for nothing.

    Signals:
        changed(): there is another :attr:`sweep`.
        complained(str): why there is none; "" once there is one.
    """

    changed = Signal()
    complained = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings_of(session)
        self.sweep: Sweep | None = None
        self.complaint = ""
        self.setting_box = QComboBox()
        self.setting_box.addItems([say(setting.title) for setting in self._settings])
        self.setting_box.setAccessibleName(self.tr("Setting that is swept"))
        self.setting_box.setToolTip(self.tr("Setting that is swept"))
        self.setting_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.first, self.last = NumberEdit(6), NumberEdit(6)
        self.first.setAccessibleName(self.tr("First value"))
        self.last.setAccessibleName(self.tr("Last value"))
        self.first.setToolTip(self.tr("Of the setting, in the first frame"))
        self.last.setToolTip(self.tr("Of the setting, in the last frame"))
        self.count = WholeBox()
        self.count.setRange(2, MOST_VALUES)
        self.count.setValue(_USUAL_COUNT)
        self.count.setAccessibleName(self.tr("How many values"))
        self.count.setToolTip(self.tr("One frame or panel for each value"))
        self.spacing = Segments(
            self.tr("Spacing"),
            [
                ("steps", self.tr("Equal steps"), self.tr("0, 1, 2, 3")),
                ("ratios", self.tr("Equal ratios"), self.tr("0.1, 1, 10, 100")),
            ],
        )
        self.values = QLineEdit()
        self.values.setAccessibleName(self.tr("Values of the sweep"))
        self.values.setToolTip(self.tr("Change the list to have other values: 0, 1, 2, 5"))
        self._lay_out()
        self.setting_box.currentIndexChanged.connect(lambda _: self._offer())
        for edit in (self.first, self.last):
            edit.entered.connect(lambda _: self._spread())
            edit.complained.connect(self._end_typed)
        self.count.valueChanged.connect(lambda _: self._spread())
        self.spacing.chosen.connect(lambda _: self._spread())
        self.values.editingFinished.connect(self._read)
        self.setEnabled(bool(self._settings))
        if self._settings:
            self._offer()

    def _lay_out(self) -> None:
        ends = QHBoxLayout()
        ends.setSpacing(6)
        for widget in (self.first, QLabel(self.tr("to")), self.last, QLabel(self.tr("in"))):
            ends.addWidget(widget)
        ends.addWidget(self.count)
        ends.addStretch()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Setting"), self.setting_box)
        form.addRow(self.tr("From"), ends)
        form.addRow(self.tr("Spacing"), self.spacing)
        form.addRow(self.tr("Values"), self.values)

    def _offer(self) -> None:
        """The range of another setting."""
        setting = self._settings[self.setting_box.currentIndex()]
        self.first.set_value(setting.low)
        self.last.set_value(setting.high)
        self.spacing.set_current("ratios" if setting.ratio else "steps")
        self._spread()

    def _end_typed(self, complaint: str) -> None:
        """What was typed as an end is wrong, or right again: then perhaps the old number."""
        if complaint:
            self._complain(complaint)
        else:
            self._spread()

    def _spread(self) -> None:
        """Values from one end to the other."""
        setting = self._settings[self.setting_box.currentIndex()]
        first, last = self.first.value, self.last.value
        if first is None or last is None:
            return
        try:
            values = spaced(
                first, last, self.count.value(), self.spacing.current == "ratios", setting.whole
            )
        except ExplorerError as error:
            self._complain(say(error.message))
            return
        self.values.setText(", ".join(f"{value:.6g}" for value in values))
        self.values.setCursorPosition(0)
        self._take(values)

    def _read(self) -> None:
        """Values as they were typed."""
        if not self.values.isModified():
            return
        setting = self._settings[self.setting_box.currentIndex()]
        self.values.setModified(False)
        try:
            self._take(parse_values(self.values.text(), setting.whole))
        except ExplorerError as error:
            self._complain(say(error.message))

    def _take(self, values: tuple[float, ...]) -> None:
        sweep = Sweep(self._settings[self.setting_box.currentIndex()], values)
        try:
            sweep.check_ends(self._session)  # the others by who draws them, in a thread
        except ExplorerError as error:
            self._complain(say(error.message))
            return
        self.sweep = sweep
        self._complain("")
        self.changed.emit()

    def _complain(self, message: str) -> None:
        if message:
            self.sweep = None
        self.complaint = message
        self.complained.emit(message)
