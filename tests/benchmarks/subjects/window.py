"""The program's own window, filled and moved as a person moves it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from drags import DRAGS, Drag
from PySide6.QtCore import QPoint, QPointF, QRect, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsView, QSlider, QStyle, QStyleOptionSlider, QWidget
from scenarios import SCENARIOS, Scenario
from serving import Paintings, frame_times, rest, serve

from lossexplorer.app import make_application
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Bars, Rule
from lossexplorer.session.session import Session
from lossexplorer.views.number_slider import NumberSlider
from lossexplorer.views.opening import Opening
from lossexplorer.views.preferences import Preferences

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_LONGEST_START = 60.0
_COMPUTED = 1.0  # s; what a workspace computes beside the window is there by then
_SETTLED = 0.25  # s; after this, all that is put off while things move has been done


class Contender:
    """The window at 1600 × 1000, with settings and autosave in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self._opening = Opening(None, Preferences(settings), folder)
        ready: list[bool] = []
        self._opening.ready.connect(lambda: ready.append(True))
        self._window = self._opening.window
        self._window.resize(1600, 1000)
        self._window.show()
        for _ in range(int(_LONGEST_START / 0.01)):
            if ready:
                break
            rest(0.01)
        assert self._opening.assembly is not None, "the window was not filled"
        self._model = self._opening.assembly.model
        self._frame = 0
        self._show(SCENARIOS["probe"].start)

    def _show(self, session: Session) -> None:
        """Show a session; the plot is then that of its workspace."""
        assembly = self._opening.assembly
        assert assembly is not None
        self._model.replace_session("Benchmark", session)
        rest(_SETTLED)
        self._plot = assembly.workspaces[session.workspace].plot
        view = self._plot.findChild(QGraphicsView)
        assert isinstance(view, QGraphicsView)
        self._viewport = view.viewport()
        self._paintings = Paintings(self._viewport)

    def size(self) -> tuple[int, int]:
        """Width and height of the plot in the window."""
        self._show(SCENARIOS["probe"].start)
        return self._viewport.width(), self._viewport.height()

    def frames(self, scenario: str, count: int) -> list[float]:
        """Milliseconds from each mouse move (or edit) until the window is painted."""
        plan = SCENARIOS[scenario]
        self._begin(plan)
        moves = {"probe": self._drag_probe, "slider": self._drag_slider, "": self._edit}[plan.by]
        before = self._model.session
        times = frame_times(self._paintings, moves(plan, count))
        assert self._model.session != before, "nothing was moved"
        self._frame += count
        return times

    def item_frames(self, scenario: str, count: int) -> list[float]:
        """Milliseconds from each mouse move until the window is painted: an item is dragged."""
        plan = DRAGS[scenario]
        self._show(plan.session())
        rest(_COMPUTED)
        before = self._model.session
        times = frame_times(self._paintings, self._drag_item(plan, count))
        assert self._model.session != before, "nothing was moved"
        return times

    def _drag_item(self, plan: Drag, count: int) -> Iterator[Callable[[], None]]:
        """Press on what is to be dragged and move it."""
        if not plan.panel:
            sliders = self._window.findChildren(NumberSlider)
            slider = next(one for one in sliders if one.accessibleName() == plan.item)
            start, reach = _handle(slider).center(), int(slider.width() * 0.4)
            return _drag(slider, start, 1, max(3, _stride(slider)), reach, count)
        start = self._place(plan)
        rect = self._plot.plot_rect(plan.panel)
        center = self._viewport.mapFrom(self._plot, rect.center())
        forward = center.y() > start.y() if plan.up else center.x() > start.x()
        reach = int((rect.height() if plan.up else rect.width()) / 3)
        return _drag(self._viewport, start, 1 if forward else -1, 3, reach, count, plan.up)

    def _place(self, plan: Drag) -> QPoint:
        """Where what is to be dragged stands on the viewport."""
        view = self._plot._panels[plan.panel]
        name, _, index = plan.item.partition(":")
        item = next(one for one in view.panel.items if one.id == name)
        if isinstance(item, Rule):
            local = QPointF(view.viewport.x_pixel(item.position), view.plot_rect.height() / 2)
        else:
            heights = item.height if isinstance(item, Bars) else item.y
            part = int(index or 0)
            x, y = view.viewport.x_pixel(item.x[part]), view.viewport.y_pixel(heights[part])
            local = QPointF(x, y)
        rect = self._plot.plot_rect(plan.panel)
        return self._viewport.mapFrom(self._plot, rect.topLeft() + local).toPoint()

    def plot_alone(self, scenario: str, count: int) -> list[float]:
        """The same figures given to the plot, without the model and the rest of the window."""
        plan = SCENARIOS[scenario]
        self._begin(plan)
        figures = [build(plan.session(self._frame + n)) for n in range(count)]
        self._frame += count
        return frame_times(
            self._paintings,
            (lambda figure=figure: self._plot.set_figure(figure) for figure in figures),
        )

    def _begin(self, plan: Scenario) -> None:
        # what the last round has computed shall not serve this one
        self._show(plan.session(self._frame + 10_000))

    def _edit(self, plan: Scenario, count: int) -> Iterator[Callable[[], None]]:
        for number in range(self._frame, self._frame + count):
            yield lambda number=number: self._model.apply("Benchmark", plan.step, number)

    def _drag_probe(self, plan: Scenario, count: int) -> Iterator[Callable[[], None]]:
        """Press on the probe, then move it a few pixels a frame, there and back."""
        panel = self._plot.figure.panels[0]
        rect = self._plot.plot_rect(panel.id)
        probe = self._model.session.curves.probe
        x = rect.left() + (probe - panel.x.low) / (panel.x.high - panel.x.low) * rect.width()
        start = self._viewport.mapFrom(self._plot, QPointF(x, rect.center().y())).toPoint()
        reach = int(rect.width() * 0.3)
        direction = -1 if x > rect.center().x() else 1
        yield from _drag(self._viewport, start, direction, 7, reach, count)

    def _drag_slider(self, plan: Scenario, count: int) -> Iterator[Callable[[], None]]:
        """Press on the handle of the selected loss's first slider and move it."""
        # another round is another loss, so that its curves are not known yet
        sliders = self._window.docks["inspector"].findChildren(NumberSlider)
        slider = next(one for one in sliders if one.isVisible())
        slider.setSliderPosition((slider.minimum() + slider.maximum()) // 2)
        rest(_SETTLED)
        start, reach = _handle(slider).center(), int(slider.width() * 0.4)
        yield from _drag(slider, start, 1, _stride(slider), reach, count)


def _handle(slider: QSlider) -> QRect:
    """Where the handle of a slider stands on it."""
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    return slider.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
    )


def _stride(slider: QSlider) -> int:
    """Pixels from one of its steps to the next: what moves less changes nothing."""
    room = slider.width() - _handle(slider).width()
    return max(1, -(-room // (slider.maximum() - slider.minimum())))


def _drag(
    widget: QWidget,
    start: QPoint,
    direction: int,
    stride: int,
    reach: int,
    count: int,
    up: bool = False,
) -> Iterator[Callable[[], None]]:
    """Press, moves of ``stride`` pixels that turn round after ``reach``, release."""

    def moved(place: int) -> QPoint:
        return start + (QPoint(0, place) if up else QPoint(place, 0))

    QTest.mousePress(widget, _LEFT, _NONE, start)
    place, sign = 0, direction
    for _ in range(count):
        if abs(place + sign * stride) > reach or (place + sign * stride) * direction < 0:
            sign = -sign
        place += sign * stride
        yield partial(QTest.mouseMove, widget, moved(place))
    QTest.mouseRelease(widget, _LEFT, _NONE, moved(place))
    rest(0.1)


if __name__ == "__main__":
    application = make_application()
    with tempfile.TemporaryDirectory() as name:
        contender = Contender(Path(name))
        serve(
            size=contender.size,
            frames=contender.frames,
            item_frames=contender.item_frames,
            plot_alone=contender.plot_alone,
        )
