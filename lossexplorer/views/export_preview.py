"""What the exported picture will look like, drawn by the same code, in a thread."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from lossexplorer.errors import ExplorerError
from lossexplorer.export.shown import missing_letters, picture_pixels
from lossexplorer.export.size import MM_PER_INCH
from lossexplorer.figures.figure import Figure
from lossexplorer.model.language import say
from lossexplorer.model.worker import Worker
from lossexplorer.session.session import DPI, Style

_WAIT_MS = 40  # typing "160" asks for one picture, not for three


class ExportPreview(QLabel):
    """The picture at the size of the screen; the last one stays until the next is ready.

    Attributes:
        drawn: the picture that is shown; null where there is a text instead.

    Signals:
        warned(str): what is wrong with letters in the picture; "" for nothing.
        shrunk(float): the size in points of type that is smaller than it should be; else 0.
    """

    warned = Signal(str)
    shrunk = Signal(float)

    def __init__(self, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setMinimumSize(360, 280)
        self.setText(self.tr("Drawing…"))
        self.setAccessibleName(self.tr("Preview"))
        self.drawn = QPixmap()
        self._figure = figure
        self._style: Style | None = None
        self._worker = Worker(self)
        self._worker.finished.connect(self._show)
        self._worker.failed.connect(self._explain)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw)

    def set_figure(self, figure: Figure) -> None:
        """Draw another figure, soon."""
        self._figure = figure
        self._ask()

    def set_style(self, style: Style) -> None:
        """Draw the figure in another style, soon."""
        self._style = style
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new size."""
        super().resizeEvent(event)
        self._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, or the text.

        Left to the label, every picture would stay in the cache of all pixmaps, which is
        large for the sake of the plots: 200 MB after some hundred previews.
        """
        if self.drawn.isNull():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.drawFrame(painter)
        size = self.drawn.deviceIndependentSize().toSize()
        room = self.contentsRect()
        place = QStyle.alignedRect(self.layoutDirection(), self.alignment(), size, room)
        painter.drawPixmap(place.topLeft(), self.drawn)

    def _ask(self) -> None:
        """Draw at once where nothing is being drawn, else when no more changes come."""
        self._timer.start(_WAIT_MS if self._timer.isActive() or self._worker.busy else 0)

    def _draw(self) -> None:
        if self._style is None or not self._figure.panels:
            return
        style = self._at_screen_size(self._style)
        figure = self._figure
        self._worker.start(lambda _report: (picture_pixels(figure, style), missing_letters(figure)))

    def _at_screen_size(self, style: Style) -> Style:
        """The style with the resolution that fills this widget."""
        room = self.size() * self.devicePixelRatio()
        scale = min(room.width() / style.width_mm, room.height() / style.height_mm)
        dpi = int(scale * MM_PER_INCH)
        return replace(style, dpi=min(max(dpi, DPI[0]), DPI[1]))

    def _show(self, drawn: tuple[tuple[NDArray[np.uint8], float], str]) -> None:
        (pixels, size), problem = drawn
        self.warned.emit(say(problem))
        smaller = self._style is not None and size < self._style.font_size
        self.shrunk.emit(size if smaller else 0.0)
        height, width, _ = pixels.shape
        content = pixels.tobytes()
        image = QImage(content, width, height, 3 * width, QImage.Format.Format_RGB888)
        picture = QPixmap.fromImage(image)
        room = self.size() * self.devicePixelRatio()
        if picture.width() > room.width() or picture.height() > room.height():
            picture = picture.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        picture.setDevicePixelRatio(self.devicePixelRatio())
        self.drawn = picture
        self.setPixmap(QPixmap(1, 1))  # never seen: a screen reader calls this a graphic
        self.update()

    def _explain(self, error: ExplorerError) -> None:
        self.drawn = QPixmap()
        self.setText(say(error.message))
