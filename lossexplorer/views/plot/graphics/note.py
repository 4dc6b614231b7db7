"""A few words at a place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.figure import Note
from lossexplorer.views.plot.graphics.base import Graphic, Grip
from lossexplorer.views.plot.ink import VEIL

_MARGIN = 3.0
_WIDEST = 0.45  # of the plot: words a person typed, which may be a whole paragraph


class NoteGraphic(Graphic):
    """Text on a veil of the ground colour, kept inside the plot."""

    item: Note | None
    home: QRectF | None  # where the text belongs; None out of sight
    box: QRectF | None  # where it stands, moved off others

    def lay_out(self) -> None:
        """The text's box, moved inside the plot if its place is visible."""
        assert self.item is not None
        viewport = self._viewport
        self._size = "body" if self.item.size == "normal" else "small"
        metrics = self._ink.metrics(self._size)
        share = _WIDEST if self.item.draggable else 1.0
        room = max(share * viewport.width - 2 * _MARGIN - 1, 1.0)
        bounds = metrics.boundingRect(QRectF(0, 0, room, 10_000), self._flags(), self.item.text)
        x, y = viewport.x_pixel(self.item.x), viewport.y_pixel(self.item.y)
        # NaN fails every comparison
        if not (-1 <= x <= viewport.width + 1 and -1 <= y <= viewport.height + 1):
            self.home = self.box = None
            return
        self._place = x, y
        across, up = self.item.anchor
        width, height = bounds.width() + 1, bounds.height()
        left = x - across * width + (0.5 - across) * 2 * _MARGIN
        top = y - (1 - up) * height + (up - 0.5) * 2 * _MARGIN
        left = min(max(left, _MARGIN), viewport.width - width - _MARGIN)
        top = min(max(top, 0.0), viewport.height - height)
        self.home = self.box = QRectF(left, top, width, height)

    def grip_at(self, x: float, y: float) -> Grip | None:
        """Anywhere on the text of a note that can be dragged."""
        if not self.grips() or self.box is None:
            return None
        if not self.box.adjusted(-2, 0, 2, 0).contains(x, y):
            return None
        return Grip(0, 0.0, -1, x=self._place[0], y=self._place[1])

    def grips(self) -> Sequence[int]:
        """The whole note, where it is in sight."""
        return (-1,) if self.item is not None and self.item.draggable and self.box else ()

    @staticmethod
    def _flags() -> int:
        return int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Veil, then text."""
        assert self.item is not None
        if self.box is None:
            return
        ground = self.box.adjusted(-2, 0, 2, 0)
        painter.fillRect(ground, self._ink.color("plot", VEIL))
        if self._highlight is not None:
            painter.fillRect(ground, self._ink.color("accent", 0.2))
            painter.setPen(self._ink.pen("accent", 1.5))
            painter.drawRect(ground)
        painter.setFont(self._ink.font(self._size))
        painter.setPen(self._ink.text_color(self.item.color))
        painter.drawText(self.box, self._flags(), self.item.text)


def keep_apart(notes: Sequence[NoteGraphic]) -> None:
    """Move notes that would cover earlier ones, away from the edge they hang on.

    Several curves that leave the plot at the same place each say so there.
    """
    placed: list[QRectF] = []
    for note in notes:
        if note.home is None or note.item is None:
            continue
        down = note.item.anchor[1] >= 0.5
        box = QRectF(note.home)
        for _ in placed:
            hit = next((other for other in placed if other.intersects(box)), None)
            if hit is None:
                break
            box.moveTop(hit.bottom() if down else hit.top() - box.height())
        if box != note.box:
            note.box = box
            note.update()
        placed.append(box)
