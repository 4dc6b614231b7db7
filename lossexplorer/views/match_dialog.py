"""Match a number: type what another tool gave, see which settings give it on these data."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.model.number_text import short
from lossexplorer.model.worker import Report, Worker
from lossexplorer.session.matching import (
    Found,
    Match,
    Question,
    Typed,
    apply_match,
    search,
    tried_words,
)
from lossexplorer.session.own_words import own_words
from lossexplorer.session.session import Data, Session
from lossexplorer.views.match_form import MatchForm
from lossexplorer.views.match_list import MatchList
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.style_property import set_style_property


class MatchDialog(QDialog):
    """Stays beside the window, so that every match can be looked at there.

    Attributes:
        form: what is looked for.
        search_button: starts, and stops what runs.
        matches: what was found. message: what was tried, what is wrong, what was applied.
    """

    _partly = Signal(int, object)

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Match a number"))
        self._model = model
        self._run = 0
        self._searched: Data | None = None
        self._applied: Data | None = None
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Searching"))
        self._worker = Worker(self)
        self._worker.finished.connect(self._show)
        self._worker.failed.connect(lambda error: self._say(say(error.message), "error"))
        self._worker.progress.connect(lambda share: self.progress.setValue(round(share * 1000)))
        self._worker.idle.connect(self._show_idle)
        self._partly.connect(self._show_partly)
        self.form = MatchForm(model.session.vector.temperature)
        self.form.changed.connect(self._check)
        self.search_button = QPushButton(self.tr("Search"))
        self.search_button.setDefault(True)
        self.search_button.clicked.connect(self._start_or_stop)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setProperty("role", "secondary")
        self.matches = MatchList()
        self.matches.chosen.connect(self._apply)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _: self._worker.cancel())
        model.changed.connect(self._follow)
        self._lay_out()
        self._show_idle()
        self._describe(model.session)
        self.resize(760, 520)

    def _lay_out(self) -> None:
        asked = QHBoxLayout()
        asked.setSpacing(8)
        asked.addWidget(self.form, 1)
        asked.addWidget(self.search_button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.about)
        add_layout(layout, asked)
        layout.addWidget(self.progress)
        layout.addWidget(self.matches, 1)
        layout.addWidget(self.message)
        layout.addWidget(self.buttons)

    @property
    def busy(self) -> bool:
        """Whether a search is running."""
        return self._worker.busy

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.matches.set_palette_tokens(palette)

    def _describe(self, session: Session) -> None:
        data = session.data
        size = self.tr("{:,} rows of {:,} numbers, {}").format(
            data.rows, data.classes, say(data.prediction_kind)
        )
        self.about.setText(
            self.tr(
                "Which settings give the number that another tool gave for these data ({})?"
            ).format(size)
        )

    def _check(self) -> None:
        self.search_button.setEnabled(self.busy or self.form.typed is not None)

    # Searching ----------------------------------------------------------------------

    def _start_or_stop(self) -> None:
        if self.busy:
            self._worker.cancel()
            self._say(self.tr("Stopped."), "secondary")
        elif self.form.typed is not None:
            self._start(self.form.typed)

    def _start(self, typed: Typed) -> None:
        session = self._model.session
        if self._searched is None or session.data is not self._applied:
            self._searched = session.data
        self._applied = session.data
        first = (session.selected, *(choice.key for choice in session.shown))
        question = Question(typed, self._searched, self.form.temperature, first=first)
        self._run += 1
        show = partial(self._partly.emit, self._run)
        self.matches.set_matches(())
        self.matches.setEnabled(True)
        self._say(self.tr("Searching…"), "secondary")
        self.progress.setValue(0)

        def job(report: Report) -> Found:
            return search(question, report, show)

        self._worker.start(job)
        self.progress.show()
        self.search_button.setText(self.tr("Stop"))

    def _show_idle(self) -> None:
        self.progress.hide()
        self.search_button.setText(self.tr("Search"))
        self._check()

    def _show_partly(self, run: int, found: Found) -> None:
        if run == self._run and self.busy:
            self.matches.set_matches(found.matches)

    def _show(self, found: Found) -> None:
        tried = say(tried_words(found))
        if found.matches:
            self.matches.set_matches(found.matches)
            count = len(found.matches)
            words = self.tr("1 match.") if count == 1 else self.tr("{} matches.").format(count)
            click = self.tr("A click on one shows it in the window.")
            self._say(f"{words} {click} {tried}", "secondary")
            return
        self.matches.set_matches(found.nearest, differences=True)
        words = self.tr("Nothing gives this number; what comes nearest is listed.")
        self._say(f"{words} {tried}")

    # Applying -----------------------------------------------------------------------

    def _apply(self, match: Match) -> None:
        data = self._searched
        if data is None or self.busy:
            return
        before = self._applied
        error = self._model.attempt(self.tr("Match a number"), self._matched, data, match)
        if error is not None:
            self._applied = before
            self._say(say(error.message), "error")
            return
        where = (
            self.tr("on {}").format(say(data.row_name(match.row), own_words(self._model.session)))
            if match.row is not None
            else self.tr("on all {:,} rows").format(data.rows)
        )
        words = self.tr("The window shows it: {} reads {} {}.").format(
            match.title, short(match.value), where
        )
        if match.feed.made:
            words += " " + self.tr("The predictions are now the {}.").format(match.feed.words)
        self._say(f"{words} {self.tr('Undo takes it back.')}")

    def _matched(self, session: Session, data: Data, match: Match) -> Session:
        after = apply_match(session, data, match)
        self._applied = after.data
        return after

    def _follow(self, session: Session) -> None:
        """The data may have become others since the search."""
        if self._searched is None or session.data in (self._searched, self._applied):
            self.matches.setEnabled(True)
            return
        self.matches.setEnabled(False)
        self._describe(session)
        self._say(self.tr("The data are others now: search again."), "secondary")

    def _say(self, text: str, role: str = "") -> None:
        self.message.setText(text)
        set_style_property(self.message, "role", role)
