"""What the View menu does: workspaces, ranges, the sweep, themes, layout."""

from __future__ import annotations

from PySide6.QtCore import QObject

from lossexplorer.model.explorer import Frame
from lossexplorer.model.language import language
from lossexplorer.session import edits
from lossexplorer.session.batch_edits import open_row, opened_row, swap_models
from lossexplorer.session.session import Workspace as Name
from lossexplorer.views.assembly import Assembly
from lossexplorer.views.diagnostics_bar import DiagnosticsBar
from lossexplorer.views.focus_order import move_to_panel
from lossexplorer.views.motion import set_reduced_motion
from lossexplorer.views.preferences import TEXT_SIZES
from lossexplorer.views.soon import soon
from lossexplorer.views.theme import Mode
from lossexplorer.views.workspaces.workspace import Workspace


class ViewCommands(QObject):
    """Carries out the "view." actions and keeps their check marks true."""

    def __init__(self, assembly: Assembly, diagnostics: DiagnosticsBar) -> None:
        super().__init__(assembly.window)  # the theme may outlive the window
        self._window = window = assembly.window
        self._model = model = assembly.model
        self._assembly = assembly
        self._diagnostics = diagnostics
        self._actions = window.actions_by_key
        window.stage.chosen.connect(self._show)
        window.theme.changed.connect(self._check_theme)
        window.theme.changed.connect(self._check_text_size)
        model.frame.connect(self.set_frame)
        self._check_theme()
        self._check_text_size()
        calm = window.preferences.reduced_motion
        self._actions["view.reduced_motion"].setChecked(calm)
        set_reduced_motion(calm)
        self._actions[f"view.language_{language().chosen.partition('_')[0]}"].setChecked(True)

    @property
    def _workspace(self) -> Workspace:
        return self._assembly.workspace(self._model.session.workspace)

    def set_frame(self, frame: Frame) -> None:
        """Show which switches are on and which make sense; never writes back."""
        session = frame.session
        shown = self._assembly.workspace(session.workspace)
        rows_shown = session.workspace == "vector"
        log = shown.is_log(session)
        self._actions[f"view.{session.workspace}"].setChecked(True)
        self._actions["view.log_y"].setChecked(bool(log))
        self._actions["view.log_y"].setEnabled(log is not None)
        self._actions["view.fit"].setEnabled(shown.fits)
        self._actions["view.sweep"].setEnabled(shown.sweeps)
        row, rows = opened_row(session)
        self._actions["view.previous_row"].setEnabled(rows_shown and row > 0)
        self._actions["view.next_row"].setEnabled(rows_shown and row + 1 < rows)
        self._actions["view.swap_models"].setEnabled(session.data.second is not None)
        self._actions["view.next_problem"].setEnabled(len(frame.diagnostics) > 1)
        self._actions["view.fix_problem"].setEnabled(self._diagnostics.can_fix)

    def curves(self) -> None:
        """Show the Curves workspace."""
        self._show("curves")

    def vector(self) -> None:
        """Show the Vector workspace."""
        self._show("vector")

    def batch(self) -> None:
        """Show the Batch workspace."""
        self._show("batch")

    def information(self) -> None:
        """Show the Information workspace."""
        self._show("information")

    def likelihood(self) -> None:
        """Show the Likelihood workspace."""
        self._show("likelihood")

    def descent(self) -> None:
        """Show the Descent workspace."""
        self._show("descent")

    def margins(self) -> None:
        """Show the Margins workspace."""
        self._show("margins")

    def images(self) -> None:
        """Show the Images workspace."""
        self._show("images")

    def numerics(self) -> None:
        """Show the Numerics workspace."""
        self._show("numerics")

    def fit(self) -> None:
        """Show the whole range."""
        self._workspace.fit()

    def log_y(self) -> None:
        """Switch the loss axis between linear and logarithmic."""
        self._workspace.toggle_log()

    def sweep(self) -> None:
        """Let the probe move by itself, or stop it."""
        self._workspace.toggle_sweep()

    def previous_row(self) -> None:
        """Show the sample before."""
        self._step_row(-1)

    def next_row(self) -> None:
        """Show the next sample."""
        self._step_row(1)

    def swap_models(self) -> None:
        """Look at the other model."""
        self._model.apply(self._window.tr("Swap models"), swap_models)

    def next_problem(self) -> None:
        """Show the next diagnostic."""
        self._diagnostics.step(1)

    def fix_problem(self) -> None:
        """Carry out the first fix of the diagnostic that is shown."""
        self._diagnostics.fix()

    def theme_system(self) -> None:
        """Follow the desktop."""
        self._set_theme("system")

    def theme_light(self) -> None:
        """Light, whatever the desktop says."""
        self._set_theme("light")

    def theme_dark(self) -> None:
        """Dark, whatever the desktop says."""
        self._set_theme("dark")

    def text_larger(self) -> None:
        """The next larger type."""
        self._set_text_size(next(s for s in TEXT_SIZES if s > self._window.theme.text_size))

    def text_smaller(self) -> None:
        """The next smaller type."""
        self._set_text_size(max(s for s in TEXT_SIZES if s < self._window.theme.text_size))

    def text_normal(self) -> None:
        """The type of the first start."""
        self._set_text_size(1.0)

    def language_system(self) -> None:
        """Speak the desktop's language."""
        self._set_language("system")

    def language_en(self) -> None:
        """English, whatever the desktop says."""
        self._set_language("en")

    def language_zh(self) -> None:
        """Simplified Chinese, whatever the desktop says."""
        self._set_language("zh_CN")

    def toggle_theme(self) -> None:
        """The other one of light and dark."""
        self._set_theme("light" if self._window.theme.palette.name == "dark" else "dark")

    def next_panel(self) -> None:
        """Bring the keyboard to the next panel."""
        move_to_panel(self._window.panels, forward=True)

    def previous_panel(self) -> None:
        """Bring the keyboard to the panel before."""
        move_to_panel(self._window.panels, forward=False)

    def reduced_motion(self) -> None:
        """Let nothing glide, or follow the desktop again."""
        on = self._actions["view.reduced_motion"].isChecked()
        self._window.preferences.reduced_motion = on
        set_reduced_motion(on)

    def reset_layout(self) -> None:
        """Put the docks where they were at first."""
        self._window.reset_layout()

    def full_screen(self) -> None:
        """Fill the screen, or go back."""
        full = not self._window.isFullScreen()
        if full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()
        self._actions["view.full_screen"].setChecked(full)

    def _step_row(self, step: int) -> None:
        row, _ = opened_row(self._model.session)
        self._model.nudge(self._window.tr("Show another row"), open_row, row + step)

    def _show(self, name: Name) -> None:
        self._model.nudge(self._window.tr("Show another workspace"), edits.set_workspace, name)

    def _set_theme(self, mode: Mode) -> None:
        self._window.preferences.theme = mode
        self._window.theme.set_mode(mode)
        self._check_theme()

    def _set_text_size(self, size: float) -> None:
        self._window.preferences.text_size = size
        self._window.theme.set_text_size(size)

    def _set_language(self, chosen: str) -> None:
        self._window.preferences.language = chosen
        # this window is given up for another: not while one of its menus is open
        soon(language(), lambda: language().choose(chosen))

    def _check_theme(self, _palette: object = None) -> None:
        self._actions[f"view.theme_{self._window.theme.mode}"].setChecked(True)

    def _check_text_size(self, _palette: object = None) -> None:
        size = self._window.theme.text_size
        self._actions["view.text_larger"].setEnabled(size < TEXT_SIZES[-1])
        self._actions["view.text_smaller"].setEnabled(size > TEXT_SIZES[0])
        self._actions["view.text_normal"].setEnabled(size != 1.0)
