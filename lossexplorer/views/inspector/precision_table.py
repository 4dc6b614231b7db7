"""The selected loss at the probe in every precision: value, relative error, gradient."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from lossexplorer.errors import LossInputError
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.model.language import say
from lossexplorer.model.number_text import MINUS, short
from lossexplorer.session.numeric_axis import numeric_variables, shown_view
from lossexplorer.session.session import Session
from lossexplorer.views.inspector.reading_line import StillText

_DIGITS = 3  # two, where there is an exponent
_WIDEST = "\u22120.0e\u221210"
_ROWS = 7  # the exact one, and two forms in three precisions
_NAN = "NaN"


class PrecisionTable(QWidget):
    """One row for the exact loss and one for each form and precision that is drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = [QLabel() for _ in range(4)]
        self._cells = [
            [StillText(widest) for widest in ("", _WIDEST, _WIDEST, _WIDEST)] for _ in range(_ROWS)
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for column, head in enumerate(self._heads):
            head.setProperty("role", "secondary")
            head.setAlignment(Qt.AlignmentFlag.AlignRight)
            head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(head, 0, column)
            for row, cells in enumerate(self._cells):
                grid.addWidget(cells[column], row + 1, column)
        self.setAccessibleName(self.tr("The loss in every precision"))

    @property
    def texts(self) -> list[list[str]]:
        """What is shown, row by row."""
        return [[cell.line for cell in cells] for cells in self._cells if cells[0].line]

    def set_session(self, session: Session) -> None:
        """Show the readings at the probe."""
        symbol = VARIABLES[shown_view(session).variable].symbol
        heads = ("", self.tr("loss"), self.tr("error"), f"∂L/∂{symbol}")
        for head, text in zip(self._heads, heads, strict=True):
            if head.text() != text:
                head.setText(text)
        rows = self._rows(session)
        for cells, texts in zip(self._cells, rows + [()] * (_ROWS - len(rows)), strict=True):
            for column, cell in enumerate(cells):
                if cell.isHidden() == bool(texts):
                    cell.setVisible(bool(texts))
                cell.set_line(texts[column] if texts else "")

    def _rows(self, session: Session) -> list[tuple[str, ...]]:
        # numbers of many digits are loaded with this, and only when they are shown
        from lossexplorer.session.precision import at_point, exact_at, settings_of

        choice, view = session.choice(session.selected), shown_view(session)
        if not numeric_variables(choice):
            return []
        settings = settings_of(choice, view)
        try:
            exact = exact_at(settings[-1], view.probe)
            readings = [at_point(setting, view.probe) for setting in settings]
        except LossInputError:
            return []
        rows: list[tuple[str, ...]] = [
            (self.tr("exact"), _text(exact.value[0]), "", _text(exact.slope[0]))
        ]
        for one in readings:
            name = say(one.name).replace("float", "")
            rows.append((name, _text(one.value), _text(one.error, 2, "–"), _text(one.slope)))
        return rows


def _text(number: float, digits: int = _DIGITS, nothing: str = _NAN) -> str:
    """A number in few digits, as there are many of them."""
    if math.isnan(number):
        return nothing
    if not math.isfinite(number):
        return short(float(number))
    number = float(number) + 0.0  # no minus before 0
    text = f"{number:.{digits}g}"
    if "e" in text:
        mantissa, _, exponent = f"{number:.1e}".partition("e")
        text = f"{mantissa}e{int(exponent)}"
    return text.replace("-", MINUS)
