"""The figure on paper: as large as the page allows, in the exported look."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QMarginsF, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from lossexplorer.errors import ExportError
from lossexplorer.export import render
from lossexplorer.figures.figure import Figure
from lossexplorer.model.worker import Report, Worker
from lossexplorer.session.session import TYPE_PT, Style

_MARGIN_MM = 15.0
_MOST_DPI = 600


class Printing(QObject):
    """Asks for a printer, draws in a thread and prints.

    Signals:
        printed(): the page has gone to the printer.
        failed(ExplorerError): it has not.
    """

    printed = Signal()
    failed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._worker = Worker(self)
        self._worker.finished.connect(self._paint)
        self._worker.failed.connect(self.failed)

    def ask(self, figure: Figure, style: Style, name: str) -> None:
        """Show the print dialog; print when it is accepted.

        Args:
            figure: what is printed.
            style: its proportions, type and theme.
            name: of the document, in the printer's queue.
        """
        printer = self._printer
        printer.setDocName(name)
        wide = style.width_mm >= style.height_mm
        printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        )
        printer.setPageMargins(
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter
        )
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.finished.connect(lambda result: self._draw(figure, style) if result else None)
        dialog.show()

    def _draw(self, figure: Figure, style: Style) -> None:
        page = self._printer.pageRect(QPrinter.Unit.Millimeter)
        grey = self._printer.colorMode() == QPrinter.ColorMode.GrayScale
        fitted = replace(
            on_page(style, page.width(), page.height()),
            dpi=min(self._printer.resolution(), _MOST_DPI),
            theme="print" if grey else "light" if style.theme == "dark" else style.theme,
        )

        def job(_report: Report) -> bytes:
            return render(figure, style=fitted, format="png")

        self._worker.start(job)

    def _paint(self, png: bytes) -> None:
        painter = QPainter()
        if not painter.begin(self._printer):
            self.failed.emit(
                ExportError("the printer can't be used", fix="choose another one, or print to PDF")
            )
            return
        image = QImage.fromData(png)
        page = self._printer.pageRect(QPrinter.Unit.DevicePixel)
        scale = min(page.width() / image.width(), page.height() / image.height())
        size = QRectF(0, 0, image.width() * scale, image.height() * scale)
        size.moveLeft((page.width() - size.width()) / 2)
        painter.drawImage(size, image)
        painter.end()
        self.printed.emit()


def on_page(style: Style, width: float, height: float) -> Style:
    """``style`` enlarged or reduced, its type with it, to fill a page of so many mm."""
    scale = min(width / style.width_mm, height / style.height_mm, TYPE_PT[1] / style.font_size)
    return replace(
        style,
        width_mm=style.width_mm * scale,
        height_mm=style.height_mm * scale,
        font_size=max(style.font_size * scale, TYPE_PT[0]),
    )
