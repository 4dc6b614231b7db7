"""A picture dragged out of the window: for editors, file managers and browsers."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDrag, QImage, QPixmap

from lossexplorer.export import render
from lossexplorer.figures.figure import Figure
from lossexplorer.files import atomic_write
from lossexplorer.model.worker import Report, Worker
from lossexplorer.session.session import Style
from lossexplorer.views.plot.drag_handle import DragHandle

_THUMBNAIL = 160  # pixels, beside the pointer
SVG = "image/svg+xml"


class DragOut(QObject):
    """Draws a figure in a thread and hands it to the drag that is going on.

    Signals:
        failed(ExplorerError): it can't be drawn.
    """

    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder: QTemporaryDir | None = None
        self._name = ""
        self._handle: DragHandle | None = None
        self._worker = Worker(self)
        self._worker.finished.connect(self._begin)
        self._worker.failed.connect(self.failed)

    def start(self, figure: Figure, style: Style, name: str, handle: DragHandle) -> None:
        """Draw ``figure``, and drag it if the mouse button is still down then.

        Args:
            figure: what is dragged.
            style: as for exported files.
            name: of the file, without suffix.
            handle: what it is dragged by.
        """
        self._name, self._handle = name, handle

        def job(_report: Report) -> tuple[bytes, bytes]:
            return (
                render(figure, style=style, format="png"),
                render(figure, style=style, format="svg"),
            )

        self._worker.start(job)

    def _begin(self, pictures: tuple[bytes, bytes]) -> None:
        handle = self._handle
        if handle is None or not handle.held:
            return
        drag = QDrag(handle)
        drag.setMimeData(self._mime(*pictures))
        thumbnail = QPixmap.fromImage(QImage.fromData(pictures[0])).scaled(
            _THUMBNAIL,
            _THUMBNAIL,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        drag.setPixmap(thumbnail)
        drag.setHotSpot(QPoint(-8, -8))
        drag.exec(Qt.DropAction.CopyAction)
        handle.let_go()  # whoever took the picture had the mouse

    def _mime(self, png: bytes, svg: bytes) -> QMimeData:
        """The picture as pixels, as SVG, and as a file for those who take only files."""
        data = QMimeData()
        data.setImageData(QImage.fromData(png))
        data.setData("image/png", png)
        data.setData(SVG, svg)
        if self._folder is None:
            self._folder = QTemporaryDir()  # goes away with the window
        file = Path(self._folder.filePath(f"{self._name}.png"))
        with suppress(OSError):  # the disk is full: the picture itself is still there
            atomic_write(file, png)
            data.setUrls([QUrl.fromLocalFile(str(file))])
        return data
