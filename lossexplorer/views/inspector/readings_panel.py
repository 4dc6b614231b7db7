"""What the selected loss gives now: value, the same in bits, gradient."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from lossexplorer.batch.result import BatchResult
from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.model.all_rows_reading import AllRowsReading
from lossexplorer.model.explorer import Frame
from lossexplorer.model.number_text import short
from lossexplorer.session.batch_edits import opened_row
from lossexplorer.session.numeric_axis import shown_view
from lossexplorer.session.readings import Reading
from lossexplorer.session.row_view import row_view
from lossexplorer.session.session import CurvesView, LossChoice, NumericsView, Session
from lossexplorer.session.units import in_bits, unit_of
from lossexplorer.views.inspector.precision_table import PrecisionTable
from lossexplorer.views.inspector.reading_line import ReadingLine, StillText
from lossexplorer.views.inspector.settled import set_shown, set_text


class ReadingsPanel(QWidget):
    """Value and gradient at the probe, or on the shown row, those beside it, and all rows.

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
        self._place.set_text(self._where(session, frame.batch))
        set_text(self._reason, reading.reason if reading.value is None else "")
        set_shown(self._reason, reading.value is None)
        self._show_value(reading, session.choice(session.selected))
        set_shown(self._gradient, session.workspace != "batch")
        if session.workspace != "batch":
            self._gradient.set_reading(self._gradient_name(session), reading.gradient)
        self._show_rows(session, reading)
        set_shown(self._precisions, session.workspace == "numerics")
        if session.workspace == "numerics":
            self._precisions.set_session(session)
        self._follow_all(session, unit_of(session.choice(session.selected)))
        for line in self._lines:
            line.set_unit_width(self._unit_width(reading.unit))

    def _unit_width(self, unit: str) -> int:
        """Room for the units of all lines; none where there is no unit."""
        units = (unit, self.tr("nats"), self.tr("bits")) if unit else ("",)
        return max(self.fontMetrics().horizontalAdvance(text) for text in units)

    def _show_value(self, reading: Reading, choice: LossChoice) -> None:
        self._value.set_reading(self.tr("Loss"), reading.value, reading.unit)
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
        for line, (row, value) in zip(self._rows, others, strict=False):
            line.set_reading(session.data.row_name(row), value, reading.unit)
            set_shown(line, True)

    def _follow_all(self, session: Session, unit: str) -> None:
        """What a training log would print, where there is more than one row."""
        several = session.workspace not in ("curves", "batch") and session.data.rows > 1
        set_shown(self.all_rows, several)
        if several:
            self._all_name = self.tr("all {:,} rows").format(session.data.rows)
            self._unit = unit
            self._all.follow(session, session.selected)
            self._show_all()

    def _show_all(self) -> None:
        self.all_rows.set_reading(self._all_name, self._all.value, self._unit)

    def _rows_read(self, rows: int, batch: BatchResult | None) -> str:
        """How many of all rows the reading is of."""
        done = batch.models[0].summary.count if batch is not None and batch.models else rows
        if done < rows:
            return self.tr("on the first {done:,} of {rows:,} rows").format(done=done, rows=rows)
        return self.tr("on the only row") if rows == 1 else self.tr("on all {:,} rows").format(rows)

    def _where(self, session: Session, batch: BatchResult | None) -> str:
        if session.workspace == "batch":
            return self._rows_read(opened_row(session)[1], batch)
        if session.workspace not in ("curves", "numerics"):
            view, data = session.vector, session.data
            if data.rows == 1:
                return self.tr("on the data below")
            name = data.row_name(view.row)
            return self.tr("on {name}, {n} of {all}").format(
                name=name, n=view.row + 1, all=data.rows
            )
        along = _along(session)
        variable = VARIABLES[along.variable]
        place = f"{variable.symbol} = {short(along.probe)}"
        if not variable.labelled:
            return self.tr("at {}").format(place)
        label = "0" if along.label == "0" else "1"
        return self.tr("at {place}, label {label}").format(place=place, label=label)

    def _gradient_name(self, session: Session) -> str:
        if session.workspace in ("curves", "numerics"):
            return f"dL/d{VARIABLES[_along(session).variable].symbol}"
        of_p = row_view(session, session.selected).gradient_p is not None
        wrt = "p" if of_p and session.vector.gradient == "probabilities" else "z"
        return f"‖∂L/∂{wrt}‖"

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        for line in self._lines:
            line.set_palette_tokens(palette)

    @property
    def _lines(self) -> tuple[ReadingLine, ...]:
        return self._value, self._other, self._gradient, *self._rows, self.all_rows


def _along(session: Session) -> CurvesView | NumericsView:
    """The view with the probe."""
    return session.curves if session.workspace == "curves" else shown_view(session)
