"""What all workspaces share: a plot, a line of notes, a strip of controls, tools."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lossexplorer.figures.figure import Figure
from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.language import say
from lossexplorer.session.session import Session
from lossexplorer.views.annotating import Annotating
from lossexplorer.views.elided_label import ElidedLabel
from lossexplorer.views.plot.plot_view import PlotView
from lossexplorer.views.style_property import set_style_property
from lossexplorer.views.toggles import ToggleRow
from lossexplorer.views.workspaces.range_hold import RangeHold
from lossexplorer.views.wrapping_row import WrappingRow

CONTROLS_HEIGHT = 48


class Workspace(QWidget):
    """A plot of the model's figure with the controls that belong to it.

    The plot is there from the start; :meth:`add_controls` fills the strip below it
    and the tools above it, so that the picture need not wait for them.

    Attributes:
        toggles: switches among the tools, there once the controls are.
        annotating: the notes on the plot.

    Signals:
        copy_requested(str): the plot's tool strip asked for a picture of a panel.
        drag_out_requested(str): a panel is being dragged out of the window as a picture.
        paste_requested(): Ctrl+V while the focus is in the workspace.
        sweeping(bool): something began to move by itself, or has stopped.
    """

    copy_requested = Signal(str)
    drag_out_requested = Signal(str)
    paste_requested = Signal()
    sweeping = Signal(bool)

    toggles: ToggleRow

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.figure: Figure | None = None
        self._palette: Palette | None = None
        self._built = False
        self._ranges = RangeHold()
        self.plot = PlotView()
        self.annotating = Annotating(self.plot, model)
        self.tools = QWidget()
        self.tools_row = WrappingRow(self.tools)
        self.tools_row.setContentsMargins(0, 0, 0, 4)
        self.tools_row.setSpacing(8)
        self.tools_row.addStretch()
        self._strip_wanted, self._strip_locked = True, False
        self.strip = QWidget()
        self.strip.setMinimumHeight(CONTROLS_HEIGHT)
        self.strip_row = WrappingRow(self.strip)
        self.strip_row.setContentsMargins(12, 4, 12, 8)
        self.strip_row.setSpacing(12)
        self._remarks = self._complaint = ""
        self.notes = ElidedLabel()
        self.notes.setProperty("role", "secondary")
        self.notes.setContentsMargins(12, 0, 12, 0)
        self.notes.setAccessibleName(self.tr("Notes on the figure"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.notes)
        layout.addWidget(self.strip)
        self._dragging = False
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)

    def _connect_plot(self) -> None:
        plot = self.plot
        plot.drag_started.connect(self._start_drag)
        plot.drag_finished.connect(self._finish_drag)
        plot.dragged.connect(self._drag)
        plot.nudged.connect(self.nudge)
        plot.pushed.connect(self._push)
        plot.range_changed.connect(self.zoom)
        plot.fit_requested.connect(lambda _panel: self.fit())
        plot.log_requested.connect(lambda _panel: self.toggle_log())
        plot.copy_requested.connect(self.copy_requested)
        plot.drag_out_requested.connect(self.drag_out_requested)

    def show_strip(self, wanted: bool) -> None:
        """Show the strip where there is something to set, unless a lesson hides it."""
        self._strip_wanted = wanted
        self.strip.setVisible(wanted and not self._strip_locked)

    def lock_strip(self, locked: bool) -> None:
        """Hide the strip whatever there is to set, or let it come back."""
        self._strip_locked = locked
        self.show_strip(self._strip_wanted)

    def _drag(self, panel: str, item: str, x: float, y: float) -> None:
        if self.annotating.owns(item):
            self.annotating.drag(item, x, y)
        elif self._dragging:  # not one that began before the controls were there
            self.drag(panel, item, x, y)

    def _push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        if self.annotating.owns(item):
            self.annotating.push(panel, item, across, up, fine)
        else:
            self.push(panel, item, across, up, fine)

    def _start_drag(self, panel: str, _item: str) -> None:
        self._dragging = True
        self.model.begin_gesture()
        self._ranges.start(self.plot.figure, panel)

    def _finish_drag(self, _panel: str, _item: str) -> None:
        self._dragging = False
        self.model.end_gesture()
        self._ranges.stop()
        self.model.schedule()

    def add_controls(self) -> None:
        """Fill the strip below the plot and the tools above it; the plot answers from now on."""
        self._connect_plot()
        self._fill()
        if self.toggles.parent() is None:  # a row without switches stands nowhere
            self.toggles.setParent(self.tools)
        self._built = True
        if self._palette is not None:
            self.set_palette_tokens(self._palette)

    def _fill(self) -> None:
        raise NotImplementedError

    def set_frame(self, frame: Frame) -> None:
        """Draw a frame and show its settings; called only while the workspace is visible."""
        self.figure = frame.figure
        self.plot.set_figure(self._ranges.held(frame.figure))
        self.plot.offers_log = self.is_log(frame.session) is not None
        self._remarks = "   ·   ".join(say(note, frame.figure.own) for note in frame.figure.notes)
        self._show_line()
        if self._built:
            self._show_settings(frame.session)

    def _show_settings(self, session: Session) -> None:
        """Let the controls say what the session says; never writes back."""
        raise NotImplementedError

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self.plot.set_palette(palette)
        if self._built:
            self.toggles.set_palette_tokens(palette)

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """Something in the plot was dragged to (x, y), in data units."""
        raise NotImplementedError

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """Something in the plot was nudged by the keys."""
        raise NotImplementedError

    def push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        """Something that moves freely was pushed by the keys; only where such a thing is."""

    def zoom(self, panel: str, x: tuple[float, float], y: tuple[float, float]) -> None:
        """The person zoomed or panned a panel."""

    def _zoomed(
        self, panel: str, x: tuple[float, float], y: tuple[float, float], y_field: str | None
    ) -> dict[str, tuple[float, float]]:
        """The ranges that zooming a panel changed, under the names of the session's fields."""
        assert self.figure is not None
        before = self.figure.panel(panel)
        fields = {}
        if (before.x.low, before.x.high) != x:
            fields["x_range"] = x
        if y_field is not None and (before.y.low, before.y.high) != y:
            fields[y_field] = y
        return fields

    def fit(self) -> None:
        """Show the range the figure chooses."""

    @property
    def fits(self) -> bool:
        """Whether :meth:`fit` does anything here."""
        return type(self).fit is not Workspace.fit

    def toggle_log(self) -> None:
        """Switch the loss axis between linear and logarithmic."""

    def is_log(self, session: Session) -> bool | None:
        """Whether the loss axis is logarithmic; None where there is nothing to switch."""
        return None

    def toggle_sweep(self) -> None:
        """Let something move by itself, or stop it."""

    @property
    def sweeps(self) -> bool:
        """Whether :meth:`toggle_sweep` does anything here."""
        return type(self).toggle_sweep is not Workspace.toggle_sweep

    def paste(self) -> None:
        """Put in what the clipboard holds."""
        self.paste_requested.emit()

    def complain(self, message: str) -> None:
        """Say in the line above the controls what is wrong with what was typed; "" for nothing."""
        self._complaint = say(message)
        set_style_property(self.notes, "role", "error" if message else "secondary")
        self._show_line()

    def _show_line(self) -> None:
        self.notes.set_line(self._complaint or self._remarks)
