"""What workspaces of several parts share: each part has its own controls, one is shown."""

from __future__ import annotations

from collections.abc import Mapping

from lossexplorer.figures.palette import Palette
from lossexplorer.session.session import Session
from lossexplorer.views.detail_controls import DetailControls
from lossexplorer.views.page_stack import PageStack
from lossexplorer.views.segments import Segments
from lossexplorer.views.workspaces.workspace import Workspace


class PartsWorkspace(Workspace):
    """A plot with the controls of the part that is shown, which answer mouse and keys, too.

    Attributes:
        details: the exclusive choice of the part.
        parts: their controls.
    """

    details: Segments
    parts: Mapping[str, DetailControls]

    def _detail(self, session: Session) -> str:
        """Which part a session shows: a key of :attr:`parts`."""
        raise NotImplementedError

    @property
    def _part(self) -> DetailControls:
        return self.parts[self._detail(self.model.session)]

    def _add_parts(self) -> None:
        """Put the strips of the parts below the plot, one above the other."""
        self._stack = PageStack()
        for part in self.parts.values():
            part.complained.connect(self.complain)
            part.sweeping.connect(self.sweeping)
            self._stack.addWidget(part)
        self.strip_row.addWidget(self._stack)
        plot = self.plot
        plot.clicked.connect(lambda *place: self._part.click(*place))
        plot.double_clicked.connect(lambda *place: self._part.double_click(*place))
        plot.drag_started.connect(lambda *what: self._part.start_drag(*what))
        plot.asked.connect(self._on_asked)

    def _on_asked(self, wish: str, _panel: str, item: str, _x: float, _y: float) -> None:
        if wish == "delete" and not self.annotating.owns(item):
            self._part.remove(item)

    def _show_settings(self, session: Session) -> None:
        shown = self._detail(session)
        self.details.set_current(shown)
        self._stack.setCurrentWidget(self.parts[shown])
        for key, part in self.parts.items():
            for widget in (part.tools, part.second):
                if widget is not None:
                    widget.setVisible(key == shown)
        self.parts[shown].figure = self.figure
        self.parts[shown].show_session(session)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        super().set_palette_tokens(palette)
        if self._built:
            for part in self.parts.values():
                part.set_palette_tokens(palette)

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """Something in the plot was dragged."""
        self._part.drag(panel, item, x, y)

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """Something in the plot was nudged by the keys."""
        self._part.nudge(panel, item, steps, fine)

    def push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        """Something that moves freely was pushed by the keys."""
        self._part.push(panel, item, across, up, fine)
