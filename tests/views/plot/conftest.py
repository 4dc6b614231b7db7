"""Figures like those of the workspaces, a plot that shows them, and a mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lossexplorer.figures.figure import (
    Axis,
    Bars,
    Figure,
    Line,
    Markers,
    Panel,
    Rule,
    floats,
)
from lossexplorer.figures.palette import LIGHT
from lossexplorer.views.plot.plot_view import PlotView

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
P = floats(np.linspace(0.001, 1.0, 300))
LOSS = Line("ce", P, floats(-np.log(P)), "curve:0", label="Cross-entropy", name="Cross-entropy")
OTHER = Line("mse", P, floats((1 - P) ** 2), "curve:1", "dash", label="MSE", name="MSE")
GRADIENT = Line("ce", P, floats(-1 / P), "curve:0", label="Cross-entropy", name="Cross-entropy")


def _curves(
    probe: float = 0.6,
    *,
    lines: tuple[Line, ...] = (LOSS, OTHER),
    y: Axis | None = None,
) -> Figure:
    """Loss over gradient with one probe."""
    rule = Rule("rule", "vertical", probe, "accent", draggable=True)
    point = Markers(
        "probe", floats([probe]), floats([-np.log(probe)]), "accent", draggable=True, size=10
    )
    loss = Panel(
        "loss",
        Axis("p", 0.0, 1.0),
        y or Axis("loss", 0.0, 4.0, "nats"),
        (*lines, rule, point),
        title="Loss",
        link_x="p",
        describe="Loss against p.",
    )
    gradient = Panel(
        "gradient",
        Axis("p", 0.0, 1.0),
        Axis("∂L/∂p", -6.0, 1.0),
        (GRADIENT, rule),
        title="Gradient",
        row=1,
        link_x="p",
        describe="Gradient against p.",
    )
    return Figure((loss, gradient), row_weights=(3, 2))


def _bars(heights: tuple[float, ...] = (0.7, 0.0, 0.3), zoomable: bool = False) -> Figure:
    """Bars of one prediction over class names, as in the vector workspace."""
    count = len(heights)
    panel = Panel(
        "prediction",
        Axis("", -0.6, count - 0.4, ticks=tuple((float(k), f"class {k}") for k in range(count))),
        Axis("probability", 0.0, 1.0),
        (
            Bars(
                "p",
                floats(np.arange(count)),
                floats(heights),
                0.7,
                "curve:0",
                texts=tuple(f"{h:.3f}" for h in heights),
                name="prediction",
                draggable=True,
            ),
        ),
        title="Prediction",
        zoomable=zoomable,
    )
    return Figure((panel,))


@pytest.fixture
def curves() -> Callable[..., Figure]:
    """Makes the two linked panels; unchanged curves are the same objects each time."""
    return _curves


@pytest.fixture
def bars() -> Callable[..., Figure]:
    """Makes the bars of one prediction."""
    return _bars


@pytest.fixture
def plot(qtbot) -> Iterator[PlotView]:
    """A plot on the screen, without a figure yet.

    It stands in a window without a layout: the offscreen platform warns about
    windows that have a least size.
    """
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 800)
    view = PlotView(window)
    view.resize(800, 600)
    view.set_palette(LIGHT)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield view


@pytest.fixture
def at(plot) -> Callable[[str, float, float], QPoint]:
    """Where a place in data units is on the plot's canvas."""

    def pixel(panel: str, x: float, y: float) -> QPoint:
        view = plot._panels[panel]
        corner = view.plot_rect.topLeft()
        return QPoint(
            round(corner.x() + view.viewport.x_pixel(x)),
            round(corner.y() + view.viewport.y_pixel(y)),
        )

    return pixel


@pytest.fixture
def pixels(plot) -> Callable[[], np.ndarray]:
    """What is seen now: (height, width, 3), 0–255."""

    def grab() -> np.ndarray:
        image = plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        data = np.frombuffer(image.constBits(), dtype=np.uint8)
        return data.reshape(image.height(), image.width(), 4)[:, :, 2::-1].copy()

    return grab


@pytest.fixture
def rest(qtbot, plot) -> Callable[..., None]:
    """Waits until a plot has drawn fine what came to rest."""

    def wait(view: PlotView = plot) -> None:
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not view._stage._rest.isActive())
        QApplication.processEvents()  # what rests is painted with the next picture

    return wait


@pytest.fixture
def count() -> Callable[[np.ndarray, str], int]:
    """How many pixels of a picture have a colour."""

    def matching(picture: np.ndarray, color: str) -> int:
        rgb = [int(color[k : k + 2], 16) for k in (1, 3, 5)]
        return int((np.abs(picture.astype(int) - rgb).max(axis=2) <= 2).sum())

    return matching


@pytest.fixture
def mouse(plot) -> Mouse:
    """The mouse on the canvas."""
    return Mouse(plot._canvas.viewport())


class Mouse:
    """Real mouse events, one call each.

    Moves are sent as events: moving the screen's pointer would hit whichever
    window of an earlier test still lies there.
    """

    def __init__(self, viewport: QWidget) -> None:
        self.viewport = viewport
        self._held = Qt.MouseButton.NoButton

    def move(self, pixel: QPoint) -> None:
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(pixel),
            QPointF(self.viewport.mapToGlobal(pixel)),
            Qt.MouseButton.NoButton,
            self._held,
            NO_KEY,
        )
        QApplication.sendEvent(self.viewport, event)
        QApplication.processEvents()

    def leave(self) -> None:
        QApplication.sendEvent(self.viewport.parentWidget(), QEvent(QEvent.Type.Leave))

    def press(self, pixel: QPoint) -> None:
        self.move(pixel)
        QTest.mousePress(self.viewport, LEFT, NO_KEY, pixel)
        self._held = LEFT

    def release(self, pixel: QPoint) -> None:
        QTest.mouseRelease(self.viewport, LEFT, NO_KEY, pixel)
        self._held = Qt.MouseButton.NoButton

    def drag(self, start: QPoint, end: QPoint, steps: int = 4) -> None:
        self.press(start)
        for step in range(1, steps + 1):
            self.move(start + (end - start) * step / steps)
        self.release(end)

    def click(self, pixel: QPoint) -> None:
        QTest.mouseClick(self.viewport, LEFT, NO_KEY, pixel)

    def double_click(self, pixel: QPoint) -> None:
        QTest.mouseClick(self.viewport, LEFT, NO_KEY, pixel)
        QTest.mouseDClick(self.viewport, LEFT, NO_KEY, pixel)

    def wheel(self, pixel: QPoint, turn: int, key: Qt.KeyboardModifier = NO_KEY) -> bool:
        """Turn the wheel; whether somebody took it."""
        event = QWheelEvent(
            QPointF(pixel),
            QPointF(self.viewport.mapToGlobal(pixel)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            key,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.viewport, event)
        return event.isAccepted()


@pytest.fixture
def emitted(plot) -> dict[str, list[tuple]]:
    """Everything the plot emits, by signal."""
    names = (
        "drag_started",
        "dragged",
        "drag_finished",
        "nudged",
        "pushed",
        "range_changed",
        "fit_requested",
        "log_requested",
        "copy_requested",
        "hovered",
        "clicked",
        "pins_changed",
    )
    record: dict[str, list[tuple]] = {name: [] for name in names}
    for name in names:
        getattr(plot, name).connect(lambda *args, name=name: record[name].append(args))
    return record
