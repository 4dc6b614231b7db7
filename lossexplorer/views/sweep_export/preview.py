"""What a sweep will look like: all of it, or one frame at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from lossexplorer.export.sweep import sweep_figures
from lossexplorer.figures.figure import Figure
from lossexplorer.figures.sweeping import side_by_side, with_value
from lossexplorer.model.language import worded
from lossexplorer.model.worker import Report, Worker
from lossexplorer.session.session import Session, Style
from lossexplorer.session.sweeping.sweep import Sweep
from lossexplorer.views.export_preview import ExportPreview


class SweepPreview(QWidget):
    """Draws a sweep in a thread; a slider goes through the frames of one that moves.

    Signals:
        failed(ExplorerError): it can't be drawn.
    """

    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = ExportPreview(Figure(()))
        self.frame_slider = QSlider(Qt.Orientation.Horizontal)
        self.frame_slider.setAccessibleName(self.tr("Frame of the preview"))
        self.frame_slider.setToolTip(self.tr("Show another frame"))
        self.frame_slider.valueChanged.connect(lambda _: self._show())
        self._figures: tuple[Figure, ...] = ()
        self._titles: Sequence[str] = ()
        self._moving = True
        self._builder = Worker(self)
        self._builder.finished.connect(self._take)
        self._builder.failed.connect(self.failed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture, 1)
        column.addWidget(self.frame_slider)

    def set_sweep(self, session: Session, sweep: Sweep, panels: Sequence[str]) -> None:
        """Draw another sweep, soon."""

        def job(report: Report) -> tuple[tuple[Figure, ...], Sequence[str]]:
            return sweep_figures(session, sweep, panels, report, worded), sweep.titles

        self._builder.start(job)

    def set_moving(self, moving: bool) -> None:
        """Whether frames follow each other, or all stand on one page."""
        self._moving = moving
        self.frame_slider.setVisible(moving)
        self._show()

    def set_style(self, style: Style) -> None:
        """Draw in another style, soon."""
        self.picture.set_style(style)

    def _take(self, drawn: tuple[tuple[Figure, ...], Sequence[str]]) -> None:
        self._figures, self._titles = drawn
        self.frame_slider.setRange(0, len(self._figures) - 1)
        self._show()

    def _show(self) -> None:
        if not self._figures:
            return
        if self._moving:
            index = self.frame_slider.value()
            figure = with_value(self._figures[index], self._titles[index])
        else:
            figure = side_by_side(self._figures, self._titles)
        self.picture.set_figure(figure)
