"""What carries the figure away besides its files: sweeps, paper, and drags to other programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lossexplorer.figures.figure import Figure
from lossexplorer.model.language import worded
from lossexplorer.views.assembly import Assembly
from lossexplorer.views.diagnostics_bar import DiagnosticsBar

if TYPE_CHECKING:
    from lossexplorer.views.drag_out import DragOut
    from lossexplorer.views.printing import Printing


class CarryCommands(QObject):
    """Carries out the "carry." actions, and drags from the plot's handle."""

    def __init__(
        self, assembly: Assembly, name: Callable[[], str], diagnostics: DiagnosticsBar
    ) -> None:
        """Prepare; what a command needs is loaded with it.

        Args:
            assembly: the window, its model and workspaces.
            name: what a file of this figure would be called, without suffix.
            diagnostics: says what was done.
        """
        super().__init__(assembly.window)
        self._assembly, self._name, self._diagnostics = assembly, name, diagnostics
        self._window, self._model = assembly.window, assembly.model
        self._printing: Printing | None = None
        self._drag: DragOut | None = None

    def export_sweep(self) -> None:
        """Open the dialog for one setting through many values."""
        from lossexplorer.views.sweep_export.dialog import SweepDialog

        dialog = SweepDialog(self._model, self._window.preferences, self._name(), self._window)
        dialog.set_palette_tokens(self._window.theme.palette)
        dialog.open()

    def print_figure(self) -> None:
        """Ask for a printer and print the figure."""
        if self._printing is None:
            from lossexplorer.views.printing import Printing

            self._printing = Printing(self._window)
            self._printing.failed.connect(self._model.refused)
            self._printing.printed.connect(
                lambda: self._diagnostics.flash(self.tr("Figure printed"))
            )
        figure = worded(self._model.snapshot().figure)
        self._printing.ask(figure, self._model.session.style, self._name())

    def drag_panel(self, panel: str) -> None:
        """Drag one panel of the figure out of the window."""
        if self._drag is None:
            from lossexplorer.views.drag_out import DragOut

            self._drag = DragOut(self)
            self._drag.failed.connect(self._model.refused)
        frame = self._model.snapshot()
        plot = self._assembly.workspaces[frame.session.workspace].plot
        for one in frame.figure.panels:
            if one.id == panel:  # after a change the next frame may come without it
                alone = Figure(panels=(replace(one, row=0, column=0, column_span=1),))
                self._drag.start(alone, frame.session.style, self._name(), plot.drag_handle)
