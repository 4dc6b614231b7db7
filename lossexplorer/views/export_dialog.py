"""The export dialog: a live preview, the style, several formats in one go."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.errors import ExplorerError
from lossexplorer.export import FORMATS, write_figure
from lossexplorer.figures.palette import Palette
from lossexplorer.files import file_stem
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say, worded
from lossexplorer.model.worker import Report
from lossexplorer.session.session import Style
from lossexplorer.views.export_preview import ExportPreview
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.preview_dialog import PreviewDialog


class ExportDialog(PreviewDialog):
    """Writes the figure that is shown.

    Attributes:
        preview: what is drawn.
        boxes: a check box for each format, by key.
        folder, name: where the files go.
    """

    def __init__(
        self,
        model: ExplorerModel,
        preferences: Preferences,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, preferences, parent)
        self.setWindowTitle(self.tr("Export"))
        self._figure = worded(model.snapshot().figure)
        self._complaint = ""
        self._written: list[Path] = []
        self._writer.finished.connect(self._say_written)
        self._writer.failed.connect(self._say_failed)
        self.preview = ExportPreview(self._figure)
        self.preview.warned.connect(self._warn_of_fonts)
        self.preview.shrunk.connect(self._tell_type_size)
        self.style_form.complained.connect(self._complain)
        self.folder = QLineEdit(preferences.export_folder)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.setToolTip(self.tr("Where the files are written"))
        self.name = QLineEdit(file_stem(name))
        self.name.setAccessibleName(self.tr("Name of the files, without suffix"))
        self.name.setToolTip(self.tr("Every format adds its own suffix"))
        self.boxes = self._format_boxes()
        self.export_button = self._add_button(self.tr("Export"))
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self.write)
        self._lay_out()
        self.folder.textChanged.connect(lambda _: self._check())
        self.name.textChanged.connect(lambda _: self._check())
        self._check()
        self.preview.set_style(model.session.style)
        self.resize(940, 560)

    def _format_boxes(self) -> dict[str, QCheckBox]:
        boxes = {}
        for key, form in FORMATS.items():
            box = QCheckBox(key.upper())
            box.setToolTip(say(form.description))
            box.setAccessibleDescription(say(form.description))
            box.setChecked(key in self._preferences.export_formats)
            box.toggled.connect(lambda _: self._check())
            boxes[key] = box
        return boxes

    def _lay_out(self) -> None:
        formats = QGridLayout()
        formats.setVerticalSpacing(8)
        for index, box in enumerate(self.boxes.values()):
            formats.addWidget(box, *divmod(index, 4))
        browse = QPushButton(self.tr("Choose…"))
        browse.setToolTip(self.tr("Choose the folder"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self.folder, 1)
        folder.addWidget(browse)
        files = QFormLayout()
        files.setVerticalSpacing(8)
        files.addRow(self.tr("Formats"), formats)
        files.addRow("", self.session_box)
        files.addRow(self.tr("Name"), self.name)
        files.addRow(self.tr("Folder"), folder)
        self.open_folder = QPushButton(self.tr("Open the folder"))
        self.open_folder.clicked.connect(self._open_folder)
        self.copy_path = QPushButton(self.tr("Copy the path"))
        self.copy_path.clicked.connect(self._copy_path)
        result = QHBoxLayout()
        for button in (self.open_folder, self.copy_path):
            button.setAutoDefault(False)
            button.hide()
            result.addWidget(button)
        result.addStretch()
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(self.style_form)
        add_layout(side, files)
        side.addWidget(self.fonts)
        side.addWidget(self.type_size)
        side.addWidget(self.message)
        add_layout(side, result)
        self._put_side_by_side(self.preview, side, 352)

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that are ticked."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    @property
    def paths(self) -> list[Path]:
        """The files that would be written."""
        folder, stem = Path(self.folder.text().strip()).expanduser(), self.name.text().strip()
        return [folder / f"{stem}{FORMATS[key].suffix}" for key in self.formats]

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme: the preview stands on the window's ground."""
        self.preview.setStyleSheet(f"background: {palette.window};")

    def write(self) -> None:
        """Write the files in a thread; what happened is said in the dialog."""
        jobs = list(zip(self.formats, self.paths, strict=True))
        figure, style = self._figure, self.style_form.style_now
        carried = (
            replace(self._model.session, style=style) if self.session_box.isChecked() else None
        )

        def job(report: Report) -> list[Path]:
            written = []
            for done, (key, path) in enumerate(jobs):
                report(done / len(jobs))
                written.append(write_figure(figure, path, style=style, format=key, session=carried))
            return written

        self._writer.start(job)
        self._say(self.tr("Writing…"))

    def _restyle(self, style: Style) -> None:
        super()._restyle(style)
        self.preview.set_style(style)
        self._check()

    def _complain(self, message: str) -> None:
        self._complaint = message
        self._check()

    def _problem(self) -> str:
        """Why nothing can be exported now, or ""."""
        if self._complaint:
            return self._complaint
        if not self.formats:
            return self.tr("Tick at least one format.")
        return "" if self.name.text().strip() else self.tr("Give the files a name.")

    def _check(self) -> None:
        """After a change: say what is missing or what would be replaced."""
        self._written = []
        there = [path.name for path in self.paths if path.is_file()]
        problem = self._problem()
        if problem:
            self._say(problem, "error")
        elif there:
            self._say(self.tr("Replaces {}.").format(", ".join(there)), "secondary")
        else:
            self._say("")

    def _say(self, text: str, role: str = "") -> None:
        super()._say(text, role)
        self.export_button.setEnabled(not self._problem() and not self._writer.busy)
        for button in (self.open_folder, self.copy_path):
            button.setVisible(bool(self._written))

    def _say_written(self, paths: list[Path]) -> None:
        self._written = paths
        self._preferences.export_folder = str(paths[0].parent)
        self._preferences.export_formats = self.formats
        self._preferences.export_session = self.session_box.isChecked()
        self._say(self.tr("Written: {}").format("\n".join(str(path) for path in paths)))

    def _say_failed(self, error: ExplorerError) -> None:
        self._say(say(error.message), "error")

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written[0].parent)))

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(str(path) for path in self._written))
