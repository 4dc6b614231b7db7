"""What stands still behind a panel: ground, grid, axes, titles, settled curves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.figure import Panel
from lossexplorer.views.plot.arrangement import GAP, Framing, Place
from lossexplorer.views.plot.axes import TICK_GAP, AxisTexts, x_texts, y_texts
from lossexplorer.views.plot.calm import calmest_corner
from lossexplorer.views.plot.ink import VEIL, Ink
from lossexplorer.views.plot.viewport import Viewport


class Backdrop(QGraphicsItem):
    """One picture per panel, painted when something in it changes and copied otherwise.

    Texts, grid lines and wide strokes are what makes a plot slow; here they
    cost one copy of pixels a frame. Graphics that have come to rest are painted
    into it, too, and hidden from the scene.
    """

    def __init__(self, words: Callable[[], Sequence[QRectF]] = tuple) -> None:
        """An empty backdrop.

        Args:
            words: where other texts stand in the plot, in its pixels; a caption inside
                keeps off them.
        """
        super().__init__()
        self._words = words
        self._picture: QPixmap | None = None
        self._bounds = QRectF()
        self._settled: Sequence[QGraphicsItem] = ()
        self._plot = QRectF()

    def show_panel(
        self, panel: Panel, place: Place, viewport: Viewport, ink: Ink, framing: Framing
    ) -> None:
        """Prepare ground and axes for a panel at ``place``."""
        self._panel, self._viewport, self._ink = panel, viewport, ink
        self._framing = framing
        self._plot = place.plot
        self.prepareGeometryChange()
        self._bounds = QRectF(0, 0, place.cell.width(), place.cell.height())
        self.setPos(place.cell.topLeft())
        self._x = x_texts(panel.x, viewport.x, viewport.width, ink)
        self._y = y_texts(panel.y, viewport.y, viewport.height, ink)
        self.invalidate()

    def set_panel(self, panel: Panel) -> None:
        """What a caption inside the plot keeps clear of when it is next painted."""
        self._panel = panel

    def show_settled(self, graphics: Sequence[QGraphicsItem]) -> None:
        """Paint these graphics into the picture, in this order."""
        self._settled = graphics
        self.invalidate()

    def invalidate(self) -> None:
        """Paint the picture anew before it is next shown."""
        self._picture = None
        self.update()

    def boundingRect(self) -> QRectF:
        """The panel's whole cell."""
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Copy the picture."""
        ratio = painter.device().devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._painted(ratio)
        painter.drawPixmap(QPointF(0, 0), self._picture)

    def _painted(self, ratio: float) -> QPixmap:
        picture = QPixmap(
            max(1, round(self._bounds.width() * ratio)),
            max(1, round(self._bounds.height() * ratio)),
        )
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._ink.color("plot"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.save()
        painter.translate(self._plot.topLeft())
        self._paint_grid(painter)
        painter.restore()
        self._paint_header(painter)
        painter.translate(self._plot.topLeft())
        self._paint_x_texts(painter, self._x)
        self._paint_y_texts(painter, self._y)
        self._paint_settled(painter)
        painter.end()
        return picture

    def _paint_header(self, painter: QPainter) -> None:
        """The title, then what the y axis shows, unless the title says so already."""
        ink, title, caption = self._ink, self._panel.title, self._panel.y.caption
        size = "heading" if self._framing.compact else "title"
        left, room = GAP / 2, self._bounds.width() - GAP
        close = self._framing.compact and bool(title)
        baseline = self._plot.top() - (6 if close else 9) * ink.magnification
        if title:
            text = ink.metrics(size).elidedText(title, Qt.TextElideMode.ElideRight, room)
            painter.setFont(ink.font(size))
            painter.setPen(ink.color("text"))
            painter.drawText(QPointF(left, baseline), text)
            used = ink.text_width(text, size) + 12
            left, room = left + used, room - used
            if caption in title or ink.text_width(caption) > room:
                return
        elif self._framing.caption_inside and caption:
            size_inside = QSizeF(ink.text_width(caption), ink.line_height())
            corner = calmest_corner(
                self._panel, self._viewport, size_inside, (4.0, 1.0), self._words()
            )
            box = QRectF(self._plot.topLeft() + corner, size_inside)
            painter.fillRect(box.adjusted(-2, 0, 2, 0), ink.color("plot", VEIL))
            left, baseline = box.left(), box.top() + ink.metrics("small").ascent()
        painter.setFont(ink.font("small"))
        painter.setPen(ink.color("secondary"))
        caption = ink.metrics("small").elidedText(caption, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(left, baseline), caption)

    def _paint_grid(self, painter: QPainter) -> None:
        """Grid, zero lines and the two axis lines, on whole pixels."""
        width, height = self._viewport.width, self._viewport.height
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        xs = [round(self._viewport.x_pixel(place)) for place, _ in self._x.ticks]
        ys = [round(self._viewport.y_pixel(place)) for place, _ in self._y.ticks]
        painter.setPen(self._ink.hairline("grid"))
        if self._panel.x.grid and not self._x.fixed:
            painter.drawLines([QLineF(x, 0, x, height) for x in xs])
        if self._panel.y.grid and not self._y.fixed:
            painter.drawLines([QLineF(0, y, width, y) for y in ys])
        painter.setPen(self._ink.hairline("hairline"))
        if not self._panel.bare:
            painter.drawLines([QLineF(0, 0, 0, height), QLineF(0, height, width, height)])
        zero = self._ink.hairline("secondary")
        color = zero.color()
        color.setAlphaF(0.6)
        zero.setColor(color)
        painter.setPen(zero)
        if self._panel.x.zero_line and not self._x.fixed and self._shows_zero("x"):
            x = round(self._viewport.x_pixel(0.0))
            painter.drawLine(QLineF(x, 0, x, height))
        if self._panel.y.zero_line and not self._y.fixed and self._shows_zero("y"):
            y = round(self._viewport.y_pixel(0.0))
            painter.drawLine(QLineF(0, y, width, y))

    def _shows_zero(self, axis: str) -> bool:
        scale = getattr(self._viewport, axis)
        return not scale.log and min(scale.low, scale.high) <= 0 <= max(scale.low, scale.high)

    def _paint_x_texts(self, painter: QPainter, texts: AxisTexts) -> None:
        if self._framing.bare_below:
            return
        ink, height = self._ink, self._viewport.height
        painter.setFont(ink.font("small"))
        painter.setPen(ink.color("secondary"))
        ascent = ink.metrics("small").ascent()
        for place, text in texts.ticks:
            x = self._viewport.x_pixel(place)
            if not -1 <= x <= self._viewport.width + 1:
                continue
            width = ink.text_width(text)
            if texts.turned:
                painter.save()
                painter.translate(x + ascent / 2 - 1, height + TICK_GAP + width)
                painter.rotate(-90)
                painter.drawText(QPointF(0, 0), text)
                painter.restore()
            else:
                painter.drawText(QPointF(x - width / 2, height + TICK_GAP + ascent), text)
        room = self._bounds.width() - GAP
        caption = ink.metrics("small").elidedText(
            self._panel.x.caption, Qt.TextElideMode.ElideRight, room
        )
        top = height + TICK_GAP + texts.extent + 2
        width = ink.text_width(caption)
        # below the middle of the axis, but inside the panel
        first = GAP / 2 - self._plot.left()
        left = max(min((self._viewport.width - width) / 2, first + room - width), first)
        painter.drawText(QPointF(left, top + ascent), caption)

    def _paint_y_texts(self, painter: QPainter, texts: AxisTexts) -> None:
        metrics = self._ink.metrics("small")
        painter.setFont(self._ink.font("small"))
        painter.setPen(self._ink.color("secondary"))
        for place, text in texts.ticks:
            y = self._viewport.y_pixel(place)
            if -1 <= y <= self._viewport.height + 1:
                left = -TICK_GAP - self._ink.text_width(text)
                painter.drawText(QPointF(left, y + metrics.capHeight() / 2), text)

    def _paint_settled(self, painter: QPainter) -> None:
        painter.setClipRect(QRectF(0, 0, self._viewport.width, self._viewport.height))
        for graphic in self._settled:
            painter.save()
            graphic.paint(painter, None, None)  # type: ignore[arg-type]
            painter.restore()
