"""The samples of a batch: filter above, table below, and what to do when it is empty."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.figures.palette import Palette
from lossexplorer.losses import get
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.session.session import Session
from lossexplorer.views.batch.filter_bar import FilterBar, filters
from lossexplorer.views.batch.sample_table import SampleTable


class SamplePanel(QWidget):
    """Ctrl+F searches, Down goes on to what was found.

    Attributes:
        bar: the filter. table: the rows. words: stand where there is no row.
        show_all: stands where no row is left.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = FilterBar(model)
        self.table = SampleTable(model)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nothing_found())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._pages, 1)
        self.bar.search.left.connect(self._go_on)
        self.bar.search.returnPressed.connect(self._go_on)
        self.setTabOrder(self.bar.everything, self.table.header)
        self.setTabOrder(self.table.header, self.table)
        # from anywhere in the window, while the panel is shown in it
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.start_search)

    def _nothing_found(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(8)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.show_all = QPushButton(self.tr("Show all rows"))
        self.show_all.clicked.connect(self.bar.show_all)
        layout.addStretch()
        layout.addWidget(self.words)
        layout.addWidget(self.show_all, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return page

    def set_session(self, session: Session) -> None:
        """Show a session's filter, order and row; never writes back."""
        self.bar.set_session(session)
        self.table.set_session(session)

    def set_result(self, result: BatchResult, session: Session) -> None:
        """Show a result, or as much of it as there is; never writes back.

        Args:
            result: what is known.
            session: what it was computed for.
        """
        self.table.set_result(result, session)
        self.bar.set_result(result)
        empty = result.complete and not len(result.order) and filters(session.batch)
        self.words.setText(_problem(result, session) or self.tr("No row passes the filter."))
        self.show_all.setVisible(not result.problem)
        self._pages.setCurrentIndex(1 if empty or result.problem else 0)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.bar.set_palette_tokens(palette)
        self.table.set_palette_tokens(palette)

    def start_search(self) -> None:
        """Put the focus into the search box."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def _go_on(self) -> None:
        """From the search box to the first row found."""
        self.bar.finish_search()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.table.table.rowCount():
            self.table.setCurrentIndex(self.table.table.index(0, 0))


def _problem(result: BatchResult, session: Session) -> str:
    """Why the loss has no values here, or ""."""
    return say(f"{get(session.selected).title}: {result.problem}") if result.problem else ""
