"""The list of losses on the left: search, families, ticks, values. It is the legend."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.figures.palette import Palette
from lossexplorer.losses.registry import all_losses, problems
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.loss_cells import Role
from lossexplorer.model.loss_model import NAME, LossModel
from lossexplorer.session import edits
from lossexplorer.views.icons import icon
from lossexplorer.views.loss_tree import LossTree
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.search_box import SearchBox
from lossexplorer.views.search_words import wanted_words

_LEAST_WIDTH = 14  # times the height of a line
_GOOD_WIDTH = 16


class LossList(QWidget):
    """Search box above the tree of losses.

    Ticks draw a loss, the selection is what the inspector explains.

    Attributes:
        search: the search box (Ctrl+F puts the focus there).
        tree: the tree view.
        own_button: at the foot. problems: beside it, what was left out, or hidden.

    Signals:
        own_requested(): the person wants a loss of their own.
        packages_requested(): the person wants to know what was left out.
    """

    own_requested = Signal()
    packages_requested = Signal()

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._updating = False
        self._losses = LossModel(model, all_losses(), self)
        self.search = SearchBox()
        self.search.setPlaceholderText(self.tr("Search losses"))
        self.search.setAccessibleName(self.tr("Search losses by name"))
        self.tree = LossTree(self._losses)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._nothing_found())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 8, 0)
        top.addWidget(self.search)
        add_layout(layout, top)
        layout.addWidget(self._pages)
        add_layout(layout, self._foot())
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._select_first)
        self.search.left.connect(self.tree.setFocus)
        self.tree.selectionModel().currentChanged.connect(self._select)
        model.panels.add(self)

    def _foot(self) -> QHBoxLayout:
        """A loss of one's own, and packages that could not be used."""
        self.own_button = QPushButton(self.tr("Your own loss…"))
        self.own_button.setToolTip(self.tr("Type a formula, or use a Python function"))
        self.own_button.clicked.connect(self.own_requested)
        self.problems = QToolButton()
        self.problems.setAutoRaise(True)
        self.problems.clicked.connect(self.packages_requested)
        found = problems()
        words = self.tr("Losses of {} packages were left out").format(len(found))
        if len(found) == 1:
            words = self.tr("The losses of a package were left out")
        self.problems.setToolTip("\n".join((words, *found)))
        self.problems.setAccessibleName(words)
        self.problems.setVisible(bool(found))
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 8)
        foot.addWidget(self.own_button, 1)
        foot.addWidget(self.problems)
        return foot

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
        self._updating = True  # rows that come and go move Qt's current index
        changed = self._losses.set_frame(frame)
        self._updating = False
        if changed and self.search.text():
            self._search(self.search.text())
        index = self._losses.index_of(frame.session.selected)
        if index.isValid() and index != self.tree.currentIndex():
            self._updating = True
            self.tree.setCurrentIndex(index)
            self._updating = False

    def minimumSizeHint(self) -> QSize:
        """Room for a dozen letters of each name, in whatever type."""
        return QSize(_LEAST_WIDTH * self.fontMetrics().height(), 120)

    def sizeHint(self) -> QSize:
        """Room for most names."""
        return QSize(_GOOD_WIDTH * self.fontMetrics().height(), 480)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.search.set_palette_tokens(palette)
        self.problems.setIcon(icon("warning", palette))
        self.tree.set_palette_tokens(palette)

    def _search(self, text: str) -> None:
        """Show the losses one of whose names contains all the words typed."""
        words = wanted_words(text)
        found = False
        for row in range(self._losses.rowCount()):
            family = self._losses.index(row, NAME)
            hits = [
                all(word in loss.data(Role.SEARCH) for word in words)
                for loss in self._losses_of(family)
            ]
            for place, hit in enumerate(hits):
                self.tree.setRowHidden(place, family, not hit)
            self.tree.setRowHidden(row, QModelIndex(), not any(hits))
            found = found or any(hits)
        if words:
            self.tree.expandAll()
        self._pages.setCurrentIndex(0 if found else 1)
        self._nothing.setText(self.tr("No loss is called “{}”.").format(text))

    def _losses_of(self, family: QModelIndex) -> list[QModelIndex]:
        count = self._losses.rowCount(family)
        return [self._losses.index(row, NAME, family) for row in range(count)]

    def _select_first(self) -> None:
        """Enter in the search box: choose the first loss that matches."""
        for row in range(self._losses.rowCount()):
            family = self._losses.index(row, NAME)
            for loss in self._losses_of(family):
                if not self.tree.isRowHidden(loss.row(), family):
                    self.tree.setCurrentIndex(loss)
                    self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
                    return

    def _select(self, index: QModelIndex) -> None:
        key = index.data(Role.KEY)
        if not self._updating and key and key != self._model.session.selected:
            self._model.nudge(self.tr("Select a loss"), edits.select_loss, key)
