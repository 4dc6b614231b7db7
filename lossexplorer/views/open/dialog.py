"""Opening a file of predictions: what was recognised, to be confirmed or put right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.data.kinds import PredictionKind
from lossexplorer.errors import CountedFromOneError
from lossexplorer.model.language import say
from lossexplorer.model.worker import Worker
from lossexplorer.session.draft import Draft, First, SecondDraft
from lossexplorer.views.dropped_files import dropped_files
from lossexplorer.views.elided_label import ElidedLabel
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.open.form import OpenForm
from lossexplorer.views.open.look import Look, look_into
from lossexplorer.views.open.preview import TablePreview
from lossexplorer.views.open.words import about_labels, statements

_STEPS = 1000
_AFTER_MS = 150  # what is read sooner needs no bar


class OpenDialog(QDialog):
    """Reads a file in a thread and shows the beginning of it.

    Cancelling it, or closing it, stops the reading.

    Attributes:
        form: what can be put right. preview: the first rows.
        notes: what was recognised. message: what is wrong, or "".
        progress: how much of a file has been read, while that takes a while.

    Signals:
        chosen(Draft | SecondDraft): the person accepted what was read.
    """

    chosen = Signal(object)

    def __init__(
        self,
        path: Path,
        parent: QWidget | None = None,
        *,
        labels: Path | None = None,
        first: First | None = None,
    ) -> None:
        """Begin to read.

        Args:
            path: the predictions.
            parent: the window.
            labels: the labels, if they have a file of their own.
            first: for the predictions of a second model, what they have to go with.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("Open {}") if first is None else self.tr("Open {} as the second model")
        self.setWindowTitle(words.format(path.name))
        self.setAcceptDrops(first is None)
        self._path, self._first = path, first
        self._draft: Draft | SecondDraft | None = None
        self._declared: PredictionKind | None = None
        self._reader = Worker(self)
        self._reader.finished.connect(self._show)
        self._reader.progress.connect(self._show_share)
        self.heading = ElidedLabel()
        self.heading.set_line(
            path.name if first is None else self.tr("{}: second model").format(path.name)
        )
        self.heading.setProperty("role", "title")
        self.notes = _paragraph("secondary")
        self.message = _paragraph("error")
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.form = OpenForm(second=first is not None)
        self.form.kind_chosen.connect(self._declare)
        self.form.source_chosen.connect(self._read)
        self.form.labels_asked.connect(self._browse)
        self.preview = TablePreview()
        self.progress = self._bar()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel
        )
        self.open_button = self.buttons.button(QDialogButtonBox.StandardButton.Open)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _: self._reader.cancel())
        self._lay_out()
        self.resize(720, 560)
        self.notes.setText(self.tr("Reading…"))
        self.preview.setFocus()
        if labels is None:
            self._read()
        else:
            self.form.take_labels(str(labels))

    def _bar(self) -> QProgressBar:
        """The progress bar; it keeps its place while it is not shown."""
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Reading the file"))
        policy = bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        bar.setSizePolicy(policy)
        bar.hide()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_AFTER_MS)
        self._late.timeout.connect(lambda: bar.setVisible(self.busy))
        return bar

    def _lay_out(self) -> None:
        bottom = QHBoxLayout()
        bottom.setSpacing(16)
        bottom.addWidget(self.progress, 1)
        bottom.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        for widget in (self.heading, self.notes, self.message, self.form):
            layout.addWidget(widget)
        layout.addWidget(self.preview, 1)
        add_layout(layout, bottom)
        self.message.hide()

    @property
    def busy(self) -> bool:
        """Whether a file is being read."""
        return self._reader.busy

    @property
    def draft(self) -> Draft | SecondDraft | None:
        """What was read, with the kind as declared."""
        return self._draft

    def read_labels_from(self, path: Path) -> None:
        """Read again, with the labels of another file."""
        self.form.take_labels(str(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file with labels may be dropped."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the labels from the file that was dropped."""
        event.acceptProposedAction()
        self.read_labels_from(dropped_files(event)[0])

    def _read(self) -> None:
        source, first = self.form.source(self._path), self._first
        self._draft = None
        self.progress.setRange(0, 0)
        self._late.start()
        self._reader.start(lambda report: look_into(source, first, report))
        self._settle()

    def _show_share(self, share: float) -> None:
        self.progress.setRange(0, _STEPS)
        self.progress.setValue(round(share * _STEPS))

    def _show(self, look: Look) -> None:
        """Show what was found, or what is wrong with it."""
        self.form.set_listings(look.file, look.labels)
        self._draft = look.draft
        self.message.setText(say(look.error.message) if look.error else "")
        self.message.setVisible(look.error is not None)
        self.notes.setVisible(look.error is None)
        self.form.one_less_button.setVisible(isinstance(look.error, CountedFromOneError))
        if look.draft is None:
            self.preview.set_table(None)
            self.form.set_kind(self._declared)
            labels = Path(self.form.labels).name
        else:
            self._show_draft(look.draft)
            labels = about_labels(look.draft, self.form.labels)
        self.form.labels_name.set_line(labels)
        self._settle()

    def _show_draft(self, draft: Draft | SecondDraft) -> None:
        """Show the first rows, and what is said of them."""
        if isinstance(draft, SecondDraft):
            self.preview.set_predictions(draft.predictions)
        else:
            self.preview.set_table(draft.table)
        self._declare(self._declared)

    def _settle(self) -> None:
        """Show whether something is read; what was found before is faint until then."""
        if not self.busy:
            self._late.stop()
            self.progress.hide()
        for label in (self.notes, self.message):
            label.setEnabled(not self.busy)
        self.open_button.setEnabled(not self.busy and self._draft is not None)

    def _declare(self, kind: PredictionKind | None) -> None:
        """Take the predictions for what a person says; None for what was recognised."""
        self._declared = kind
        if self._draft is None:
            return
        if kind is not None:
            self._draft = self._draft.declared(kind)
        self.notes.setText("\n".join(map(say, statements(self._draft, kind))))
        found = self._draft
        table = found.predictions if isinstance(found, SecondDraft) else found.table
        self.form.set_kind(table.prediction_kind)

    def _browse(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Labels"), str(self._path.parent), self.tr("All files (*)")
        )
        if name:
            self.read_labels_from(Path(name))

    def _accept(self) -> None:
        self.chosen.emit(self._draft)
        self.accept()


def _paragraph(role: str) -> QLabel:
    """Lines of text as wide as the dialog."""
    label = QLabel()
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
