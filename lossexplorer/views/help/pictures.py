"""The pictures on a page: typeset formulas, and curves in the colours of the theme."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from lossexplorer.errors import LossInputError
from lossexplorer.figures.build import build
from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.losses import get
from lossexplorer.session.own_losses import preview
from lossexplorer.views.inspector.formula import FormulaView
from lossexplorer.views.plot.plot_view import PlotView

_CURVE = QSize(520, 300)
_FORMULA, _GRADIENT = 1.6, 1.3  # sizes of the text
_WAITING = QSize(200, 28)


class Pictures(QObject):
    """Draws what a page names: "curve/huber", "formula/huber", "gradient/huber".

    A formula that was never typeset is made in a thread.

    Attributes:
        room: the width there is, in pixels.

    Signals:
        ready(): a formula that was waited for is there; ask again.
    """

    ready = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = QWidget(parent)  # never shown; what is drawn stands on it
        self._canvas.hide()
        self.room = _CURVE.width()
        self._palette = LIGHT
        self._formulas: dict[str, FormulaView] = {}
        self._plot: PlotView | None = None
        self._scale = 1.0
        self._telling = QTimer(self, singleShot=True, interval=0)  # once for several
        self._telling.timeout.connect(self._tell)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Draw in another theme from now on."""
        self._palette = palette
        for view in self._formulas.values():
            view.set_palette_tokens(palette)
        if self._plot is not None:
            self._plot.set_palette(palette)

    def draw(self, name: str, scale: float) -> QImage | None:
        """A picture for a screen with ``scale`` device pixels a pixel; None if there is none."""
        self._scale = scale
        kind, _, key = name.partition("/")
        try:
            return self._curve(key) if kind == "curve" else self._formula(kind, key)
        except LossInputError:  # a loss that can't be used any more
            return None

    def _formula(self, kind: str, key: str) -> QImage:
        name = f"{kind}/{key}"
        if name not in self._formulas:
            loss = get(key)
            ratio = _FORMULA if kind == "formula" else _GRADIENT
            view = FormulaView(ratio, parent=self._canvas)
            view.set_palette_tokens(self._palette)
            view.set_tex(loss.formula if kind == "formula" else loss.gradient_formula)
            view.made.connect(self._telling.start)
            self._formulas[name] = view
        view = self._formulas[name]
        if not view.is_typeset:
            return self._blank(_WAITING)
        width = min(self.room, view.sizeHint().width())
        view.resize(width, view.heightForWidth(width))
        return self._drawn(view)

    def _curve(self, key: str) -> QImage | None:
        if self._plot is None:
            self._plot = PlotView(self._canvas)
            self._plot.set_palette(self._palette)
        self._plot.resize(_CURVE.boundedTo(QSize(self.room, _CURVE.height())))
        with suppress(IndexError):  # a loss without a variable has no curve
            self._plot.set_figure(build(preview(key)))
            return self._drawn(self._plot)
        return None

    def _drawn(self, widget: QWidget) -> QImage:
        image = self._blank(widget.size())
        painter = QPainter(image)
        widget.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        painter.end()
        return image

    def _blank(self, size: QSize) -> QImage:
        image = QImage(size * self._scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(self._scale)
        image.fill(Qt.GlobalColor.transparent)
        return image

    def _tell(self) -> None:
        if self._formulas and all(view.is_typeset for view in self._formulas.values()):
            self.ready.emit()
