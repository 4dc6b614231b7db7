"""What the selected loss gives now: value, the same in bits, gradient."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.all_rows_reading import AllRowsReading
from lossexplorer.model.explorer import Frame
from lossexplorer.model.language import say
from lossexplorer.session.concepts import WITH_CONCEPTS
from lossexplorer.session.own_words import own_words
from lossexplorer.session.readings import Reading
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.session.units import in_bits, unit_of
from lossexplorer.views.inspector.precision_table import PrecisionTable
from lossexplorer.views.inspector.reading_line import ReadingLine, StillText
from lossexplorer.views.inspector.reading_words import gradient_name, place_of
from lossexplorer.views.inspector.settled import set_shown, set_text


class ReadingsPanel(QWidget):
    """Value and gradient where the workspace looks; rows beside the shown one, and all rows.

    Attributes:
        all_rows: the line with the loss on all rows.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._place = StillText()
        self._reason = QLabel()
        self._reason.setWordWrap(True)
        self._value = ReadingLine()
        self._other = ReadingLine()
        self._gradient = ReadingLine()
        self._precisions = PrecisionTable()
        self._rows: list[ReadingLine] = []
        self.all_rows = ReadingLine()
        self._all = AllRowsReading(self)
        self._all.changed.connect(self._show_all)
        self._all_name, self._unit = "", ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        for widget in (
            self._place,
            self._reason,
            self._value,
            self._other,
            self.all_rows,
            self._gradient,
        ):
            self._layout.addWidget(widget)
        self._layout.addWidget(self._precisions)

    def set_frame(self, frame: Frame) -> None:
        """Show the readings of a frame."""
        session = frame.session
        reading = frame.readings[session.selected]
        self._place.set_line(place_of(session, frame.batch))
        set_text(self._reason, say(reading.reason) if reading.value is None else "")
        set_shown(self._reason, reading.value is None)
        self._show_value(reading, session.choice(session.selected))
        without = session.workspace == "batch" or (
            session.workspace in WITH_CONCEPTS and reading.gradient is None
        )
        set_shown(self._gradient, not without)
        if not without:
            self._gradient.set_reading(gradient_name(session), reading.gradient)
        self._show_rows(session, reading)
        set_shown(self._precisions, session.workspace == "numerics")
        if session.workspace == "numerics":
            self._precisions.set_session(session)
        self._follow_all(session, unit_of(session.choice(session.selected)))
        for line in self._lines:
            line.set_unit_width(self._unit_width(say(reading.unit)))

    def _unit_width(self, unit: str) -> int:
        """Room for the units of all lines; none where there is no unit."""
        units = (unit, self.tr("nats"), self.tr("bits")) if unit else ("",)
        return max(self.fontMetrics().horizontalAdvance(text) for text in units)

    def _show_value(self, reading: Reading, choice: LossChoice) -> None:
        self._value.set_reading(self.tr("Loss"), reading.value, say(reading.unit))
        information = bool(reading.unit) and reading.value is not None
        set_shown(self._other, information)
        if information and reading.value is not None:
            bits = in_bits(reading.value, choice)
            if reading.unit == "bits":
                self._other.set_reading(self.tr("in nats"), bits * math.log(2), self.tr("nats"))
            else:
                self._other.set_reading(self.tr("in bits"), bits, self.tr("bits"))

    def _show_rows(self, session: Session, reading: Reading) -> None:
        """One line for each other row drawn beside the shown one."""
        others = [pair for pair in reading.rows if pair[0] != session.vector.row]
        while len(self._rows) < len(others):
            line = ReadingLine()
            line.set_palette_tokens(self._palette)
            self._rows.append(line)
            self._layout.addWidget(line)
        for line in self._rows[len(others) :]:
            set_shown(line, False)
        own = own_words(session)
        for line, (row, value) in zip(self._rows, others, strict=False):
            line.set_reading(say(session.data.row_name(row), own), value, say(reading.unit))
            set_shown(line, True)

    def _follow_all(self, session: Session, unit: str) -> None:
        """What a training log would print, where there is more than one row."""
        several = session.workspace in ("vector", "numerics") and session.data.rows > 1
        set_shown(self.all_rows, several)
        if several:
            self._all_name = self.tr("all {:,} rows").format(session.data.rows)
            self._unit = say(unit)
            self._all.follow(session, session.selected)
            self._show_all()

    def _show_all(self) -> None:
        self.all_rows.set_reading(self._all_name, self._all.value, self._unit)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        for line in self._lines:
            line.set_palette_tokens(palette)

    @property
    def _lines(self) -> tuple[ReadingLine, ...]:
        return self._value, self._other, self._gradient, *self._rows, self.all_rows
