"""The dialog that writes a sweep: small multiples, or an animation."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.export.sweep import MOVING, SECONDS_A_VALUE, write_sweep
from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say, worded
from lossexplorer.model.worker import Report
from lossexplorer.session.session import Style
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.number_boxes import DecimalBox
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.preview_dialog import PreviewDialog
from lossexplorer.views.save_name import ask_where
from lossexplorer.views.sweep_export.form import SweepForm
from lossexplorer.views.sweep_export.preview import SweepPreview

FORMATS = (*MOVING, "png", "svg", "pdf")


class SweepDialog(PreviewDialog):
    """Writes one figure for each value of a setting.

    Attributes:
        form, preview: what is swept, and what it will look like.
        format_box, panel_box, seconds: the file's format, which panels, and how long it lasts.
        progress: how far the file has come.
    """

    def __init__(
        self,
        model: ExplorerModel,
        preferences: Preferences,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, preferences, parent)
        self.setWindowTitle(self.tr("Export a sweep"))
        self._name = name
        self._session = model.session
        self._complaints = {"sweep": "", "style": "", "figure": ""}
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)  # the bar is lower than a line
        self.progress.setAccessibleName(self.tr("Progress"))
        self._writer.progress.connect(lambda share: self.progress.setValue(round(100 * share)))
        self._writer.finished.connect(self._say_written)
        self._writer.failed.connect(lambda error: self._say(say(error.message), "error"))
        self._writer.idle.connect(self._show_busy)
        self._writer.started.connect(self._show_busy)
        self.preview = SweepPreview()
        self.preview.picture.warned.connect(self._warn_of_fonts)
        self.preview.picture.shrunk.connect(self._tell_type_size)
        self.form = SweepForm(self._session)
        self.format_box, self.panel_box = QComboBox(), QComboBox()
        self._fill_boxes()
        self.seconds = DecimalBox()
        self.seconds.setRange(0.1, 600.0)
        self.seconds.setDecimals(1)
        self.seconds.setSuffix(self.tr(" s"))
        self.seconds.setAccessibleName(self.tr("Duration of the animation"))
        self.seconds.setToolTip(self.tr("Of all frames together"))
        self.cancel_button = self._add_button(self.tr("Stop"))
        self.cancel_button.clicked.connect(self._cancel)
        self.export_button = self._add_button(self.tr("Export…"))
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self._ask)
        self._lay_out()
        self._connect()
        self.preview.set_style(self._session.style)
        self._take_sweep()
        self._choose_format()
        self._show_busy()
        self.resize(980, 600)

    def _fill_boxes(self) -> None:
        words = {"gif": self.tr("GIF, moving"), "apng": self.tr("APNG, moving")}
        for key in FORMATS:
            text = words.get(key) or self.tr("{}, side by side").format(key.upper())
            self.format_box.addItem(text, key)
        self.format_box.setAccessibleName(self.tr("Format"))
        self.format_box.setToolTip(self.tr("Kind of the file"))
        self.panel_box.setToolTip(self.tr("What the frames show of the figure"))
        self.panel_box.addItem(self.tr("All panels"), ())
        panels = self._model.snapshot().figure.panels
        for panel in panels if len(panels) > 1 else ():
            words_of = panel.title or panel.y.caption or panel.x.caption
            self.panel_box.addItem(say(words_of), (panel.id,))
        self.panel_box.setAccessibleName(self.tr("Panels"))

    def _lay_out(self) -> None:
        for box in (self.format_box, self.panel_box):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        files = QFormLayout()
        files.setVerticalSpacing(8)
        files.addRow(self.tr("Panels"), self.panel_box)
        files.addRow(self.tr("Format"), self.format_box)
        files.addRow(self.tr("Duration"), self.seconds)
        files.addRow("", self.session_box)
        side = QVBoxLayout()
        side.setSpacing(14)
        side.addWidget(self.form)
        add_layout(side, files)
        side.addWidget(self.style_form)
        side.addWidget(self.progress)
        side.addWidget(self.fonts)
        side.addWidget(self.type_size)
        side.addWidget(self.message)
        self._put_side_by_side(self.preview, side, 372)
        self.form.setting_box.setFocus()  # the slider of the preview comes first otherwise

    def _connect(self) -> None:
        self.form.changed.connect(self._take_sweep)
        self.form.complained.connect(lambda words: self._complain("sweep", words))
        self.style_form.complained.connect(lambda words: self._complain("style", words))
        self.preview.failed.connect(lambda error: self._complain("figure", say(error.message)))
        self.panel_box.currentIndexChanged.connect(lambda _: self._take_sweep())
        self.format_box.currentIndexChanged.connect(lambda _: self._choose_format())

    @property
    def format(self) -> str:
        """The key of the chosen format."""
        return str(self.format_box.currentData())

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme: the preview stands on the window's ground."""
        self.preview.picture.setStyleSheet(f"background: {palette.window};")

    def write(self, path: Path) -> None:
        """Write the sweep in a thread; what happened is said in the dialog."""
        sweep, style, key = self.form.sweep, self.style_form.style_now, self.format
        session, panels, seconds = self._session, self.panel_box.currentData(), self.seconds.value()
        carried = self.session_box.isChecked()
        assert sweep is not None  # else the button is disabled

        def job(report: Report) -> Path:
            return write_sweep(
                session,
                sweep,
                path,
                style=style,
                format=key,
                panels=panels,
                seconds=seconds,
                carried=carried,
                report=report,
                worded=worded,
            )

        self.progress.setValue(0)
        self._writer.start(job)
        self._say(self.tr("Writing {}…").format(path.name))

    def _take_sweep(self) -> None:
        sweep = self.form.sweep
        if sweep is None:
            nothing = self.tr("Nothing that is shown here can be swept.")
            self._complain("sweep", self.form.complaint or nothing)
            return
        self.seconds.setValue(SECONDS_A_VALUE * len(sweep.values))
        self._complain("figure", "")
        self.preview.set_sweep(self._session, sweep, self.panel_box.currentData())

    def _choose_format(self) -> None:
        moving = self.format in MOVING
        self.seconds.setEnabled(moving)
        self.preview.set_moving(moving)

    def _restyle(self, style: Style) -> None:
        super()._restyle(style)
        self.preview.set_style(style)

    def _complain(self, where: str, message: str) -> None:
        self._complaints[where] = message
        problem = next(filter(None, self._complaints.values()), "")
        self._say(problem, "error" if problem else "")
        self._show_busy()

    def _show_busy(self) -> None:
        busy = self._writer.busy
        self.progress.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.export_button.setEnabled(not busy and not any(self._complaints.values()))

    def _say_written(self, path: Path) -> None:
        self._preferences.export_folder = str(path.parent)
        self._preferences.export_session = self.session_box.isChecked()
        self._say(self.tr("Written: {}").format(path))

    def _cancel(self) -> None:
        self._writer.cancel()
        self._say(self.tr("Stopped; nothing was written."))

    def _ask(self) -> None:
        start = Path(self._preferences.export_folder) / f"{self._name}.{self.format}"
        # slides take a moving PNG by the ending of other ones
        endings = ("apng", "png") if self.format == "apng" else (self.format,)
        kinds = {self.tr("Sweeps (*.{})").format(one): f".{one}" for one in endings}
        path = ask_where(self, self.tr("Export a sweep"), start, kinds)
        if path is not None:
            self.write(path)
