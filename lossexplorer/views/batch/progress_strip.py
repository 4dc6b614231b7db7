"""How far the evaluation of a large batch is, with a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lossexplorer.model.batch_evaluation import BatchEvaluation
from lossexplorer.session.batch_progress import BatchProgress
from lossexplorer.views.busy_strip import BusyStrip

translate = QCoreApplication.translate


class ProgressStrip(BusyStrip):
    """Follows an evaluation: rows done, rows a second, seconds left.

    After a stop it says how far it came, and the button begins again.
    """

    def __init__(self, evaluation: BatchEvaluation, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Rows done"), parent)
        self._evaluation = evaluation
        self.pressed.connect(self._press)
        evaluation.busy_changed.connect(self._follow)
        evaluation.progress.connect(self._show)
        evaluation.result_changed.connect(lambda _: self._follow(evaluation.busy))
        self._follow(evaluation.busy)

    def begin(self) -> None:
        """Rows are read before the first of them is done."""
        if self.isHidden():
            self.set_text(self.tr("reading …"))
        super().begin()

    def _follow(self, busy: bool) -> None:
        """An evaluation began or is over."""
        if busy:
            self.begin()
            self.button.setText(self.tr("Cancel"))
            return
        self.end()
        if self._evaluation.interrupted:
            result = self._evaluation.result
            done, rows = (result.done, result.rows) if result else (0, 0)
            self.set_text(self.tr("stopped after {}").format(rows_of(done, rows)))
            self.set_share(done / rows if rows else 0.0)
            self.button.setText(self.tr("Compute again"))
            self.show()

    def _show(self, progress: BatchProgress) -> None:
        self.set_share(progress.share)
        parts = [rows_of(progress.done, progress.rows)]
        if progress.rate:
            parts.append(self.tr("{} rows/s").format(count(progress.rate)))
        if progress.remaining is not None:
            parts.append(self.tr("{} s left").format(max(1, round(progress.remaining))))
        self.set_text(" · ".join(parts))

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
