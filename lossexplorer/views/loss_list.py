"""The list of losses on the left: search, families, ticks, values. It is the legend."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.losses.registry import all_losses
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.loss_model import NAME, LossModel, Role
from lossexplorer.session import edits
from lossexplorer.views.loss_tree import LossTree

Index = QModelIndex | QPersistentModelIndex


class LossFilter(QSortFilterProxyModel):
    """Keeps losses one of whose names contains all the words looked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setRecursiveFilteringEnabled(True)

    def set_words(self, text: str) -> None:
        """Look for the words of ``text``; nothing typed keeps everything."""
        self._words = text.lower().split()
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether a row is kept; families stay as long as one of their losses does."""
        index = self.sourceModel().index(source_row, NAME, source_parent)
        names = index.data(Role.SEARCH)
        return bool(index.data(Role.KEY) or not self._words) and all(
            word in names for word in self._words
        )


class SearchBox(QLineEdit):
    """A line to type in; Esc clears it, Down leaves it for the list."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Down; everything else is Qt's."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class LossList(QWidget):
    """Search box above the tree of losses.

    Ticks draw a loss, the selection is what the inspector explains.

    Attributes:
        search: the search box (Ctrl+F puts the focus there).
        tree: the tree view.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._updating = False
        self._losses = LossModel(model, all_losses(), self)
        self._filter = LossFilter(self)
        self._filter.setSourceModel(self._losses)
        self.search = SearchBox()
        self.search.setPlaceholderText(self.tr("Search losses"))
        self.search.setAccessibleName(self.tr("Search losses by name"))
        self.search.setClearButtonEnabled(True)
        self.tree = LossTree()
        self.tree.setModel(self._filter)
        self.tree.fit_columns()
        self.tree.expandAll()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._nothing_found())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self._pages)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._select_first)
        self.search.left.connect(self.tree.setFocus)
        self.tree.selectionModel().currentChanged.connect(self._select)
        model.frame.connect(self.set_frame)

    def _nothing_found(self) -> QWidget:
        """What stands in place of an empty list."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(8, 16, 8, 8)
        self._nothing = QLabel()
        self._nothing.setWordWrap(True)
        button = QPushButton(self.tr("Show all losses"))
        button.clicked.connect(self.search.clear)
        layout.addWidget(self._nothing)
        layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        return page

    def set_frame(self, frame: Frame) -> None:
        """Show ticks, values and the selection of a frame; never writes back."""
        self._losses.set_frame(frame)
        index = self._filter.mapFromSource(self._losses.index_of(frame.session.selected))
        if index.isValid() and index != self.tree.currentIndex():
            self._updating = True
            self.tree.setCurrentIndex(index)
            self._updating = False

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.tree.set_palette_tokens(palette)

    def _search(self, text: str) -> None:
        """Show the losses that match; Qt's moves of the current row are no choice."""
        self._updating = True
        self._filter.set_words(text)
        self.tree.expandAll()
        self.tree.fit_columns()
        selected = self._losses.index_of(self._model.session.selected)
        self.tree.setCurrentIndex(self._filter.mapFromSource(selected))
        self._updating = False
        found = self._filter.rowCount() > 0
        self._pages.setCurrentIndex(0 if found else 1)
        self._nothing.setText(self.tr("No loss is called “{}”.").format(text))

    def _select_first(self) -> None:
        """Enter in the search box: choose the first loss that matches."""
        family = self._filter.index(0, NAME)
        first = self._filter.index(0, NAME, family)
        if first.isValid():
            self.tree.setCurrentIndex(first)
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _select(self, index: QModelIndex) -> None:
        key = index.data(Role.KEY)
        if not self._updating and key and key != self._model.session.selected:
            self._model.nudge(self.tr("Select a loss"), edits.select_loss, key)
