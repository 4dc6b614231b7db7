"""How far the evaluation of a large batch is, with a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from lossexplorer.model.batch_evaluation import BatchEvaluation
from lossexplorer.session.batch_progress import BatchProgress
from lossexplorer.views.elided_label import ElidedLabel

_AFTER_MS = 300  # what takes less needs no bar
_STEPS = 1000
_BAR_WIDTH = 200

translate = QCoreApplication.translate


class ProgressStrip(QWidget):
    """A bar, numbers and one button; hidden while nothing takes long.

    After a stop it says how far it came, and the button begins again.

    Attributes:
        bar: the share that is done. button: stops, or begins again.
    """

    def __init__(self, evaluation: BatchEvaluation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evaluation = evaluation
        self._last: BatchProgress | None = None
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setAccessibleName(self.tr("Rows done"))
        self._text = ElidedLabel()
        self._text.setProperty("role", "secondary")
        self.button = QPushButton(self.tr("Cancel"))
        self.button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.bar)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._appear)
        evaluation.busy_changed.connect(self._follow)
        evaluation.progress.connect(self._show)
        evaluation.result_changed.connect(lambda _: self._follow(evaluation.busy))
        self.hide()
        self._follow(evaluation.busy)

    @property
    def text(self) -> str:
        """What the strip says."""
        return self._text.text()

    def _follow(self, busy: bool) -> None:
        """An evaluation began or is over."""
        stopped = not busy and self._evaluation.interrupted
        if busy:
            if self.isHidden() and not self._timer.isActive():
                self._last = None
                self._timer.start()
            self.button.setText(self.tr("Cancel"))
        else:
            self._timer.stop()
            self.setVisible(stopped)
        if stopped:
            result = self._evaluation.result
            done, rows = (result.done, result.rows) if result else (0, 0)
            self._text.set_line(self.tr("stopped after {}").format(rows_of(done, rows)))
            self.bar.setValue(round(_STEPS * done / rows) if rows else 0)
            self.button.setText(self.tr("Compute again"))

    def _appear(self) -> None:
        if self._evaluation.busy:
            self.bar.setValue(0)
            self._text.set_line(self.tr("reading …"))
            if self._last is not None:
                self._show(self._last)
            self.show()

    def _show(self, progress: BatchProgress) -> None:
        self._last = progress
        self.bar.setValue(round(_STEPS * progress.share))
        parts = [rows_of(progress.done, progress.rows)]
        if progress.rate:
            parts.append(self.tr("{} rows/s").format(count(progress.rate)))
        if progress.remaining is not None:
            parts.append(self.tr("{} s left").format(max(1, round(progress.remaining))))
        self._text.set_line(" · ".join(parts))

    def _press(self) -> None:
        if self._evaluation.busy:
            self._evaluation.cancel()
        else:
            self._evaluation.again()


def count(number: float) -> str:
    """A number of rows as people say it: "950", "64,000", "3.2 million"."""
    if number < 1e3:
        return f"{number:.0f}"
    if number < 1e6:
        return f"{float(f'{number:.3g}'):,.0f}"
    return translate("ProgressStrip", "{} million").format(_millions(number))


def rows_of(done: float, rows: float) -> str:
    """So many of so many rows: "3.2 of 10 million rows"."""
    if rows < 1e6:
        return translate("ProgressStrip", "{} of {} rows").format(count(done), count(rows))
    text = translate("ProgressStrip", "{} of {} million rows")
    return text.format(_millions(done), _millions(rows))


def _millions(number: float) -> str:
    millions = number / 1e6
    return f"{millions:.1f}".removesuffix(".0") if millions < 100 else f"{millions:,.0f}"
