"""What every convention of every loss sets, in one table that can be searched."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.losses.convention_words import ConventionWords, conventions_of, listed
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Loss
from lossexplorer.model.language import language, say
from lossexplorer.views.help.page import page_file
from lossexplorer.views.keyed_splitter import KeyedSplitter
from lossexplorer.views.search_words import wanted_words

_KEY = Qt.ItemDataRole.UserRole + 1
_SOUGHT = Qt.ItemDataRole.UserRole + 2


class ConventionsDialog(QDialog):
    """Stays beside the window, so that numbers can be tried while it is read.

    Attributes:
        search: words that a line has to contain. table: a loss, below it its conventions.
        nothing: said where no line contains them. reading: how the columns are meant.
    """

    def __init__(self, loss: str = "", parent: QWidget | None = None) -> None:
        """Make the dialog.

        Args:
            loss: the key of the loss to begin at.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Conventions"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search: a loss, PyTorch, mse_loss, Σw, ε …"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.table = self._tree()
        self._losses: list[QTreeWidgetItem] = []
        self._lines: dict[str, list[QTreeWidgetItem]] = {}
        self.nothing = QLabel(self.tr("No convention has all of these words."))
        self.nothing.setProperty("role", "secondary")
        self.nothing.hide()
        self.reading = QTextBrowser()
        self.reading.setMarkdown(_introduction())
        self.reading.setAccessibleName(self.tr("How to read the table"))
        self.reading.setAccessibleDescription(self.tr("Arrow keys scroll it"))
        parts = KeyedSplitter(
            Qt.Orientation.Vertical, self.tr("Share the height: arrow keys, Home, End")
        )
        parts.addWidget(self.table)
        parts.addWidget(self.reading)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 1)
        parts.setSizes([400, 140])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.nothing)
        layout.addWidget(parts, 1)
        layout.addWidget(buttons)
        for before, after in pairwise((self.search, self.table, parts.handle(1), self.reading)):
            QWidget.setTabOrder(before, after)
        self.resize(1040, 640)
        self._fill()
        self._begin_at(loss)

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Conventions of every loss"))
        tree.setAccessibleDescription(self.tr("← and → fold and unfold a loss"))
        tree.setHeaderLabels(
            [
                self.tr("Loss, as in"),
                self.tr("Elements"),
                self.tr("Returns"),
                self.tr("Weights"),
                self.tr("Sets"),
                self.tr("From logits"),
                self.tr("Function"),
            ]
        )
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = tree.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        return tree

    def _fill(self) -> None:
        for loss in all_losses():
            item = QTreeWidgetItem([say(loss.title)])
            font = item.font(0)
            font.setWeight(font.Weight.DemiBold)
            item.setFont(0, font)
            item.setData(0, _KEY, loss.key)
            self.table.addTopLevelItem(item)
            lines = [self._line(loss, words) for words in conventions_of(loss)]
            item.addChildren(lines)
            item.setExpanded(True)
            self._losses.append(item)
            self._lines[loss.key] = lines
        for column in range(self.table.columnCount()):
            self.table.resizeColumnToContents(column)

    def _line(self, loss: Loss, words: ConventionWords) -> QTreeWidgetItem:
        source = f"{say(words.source)} ●" if words.own else say(words.source)
        weights = words.weights
        if words.label_rows:
            weights = self.tr("{}, label rows {}").format(weights, words.label_rows)
        cells = [
            source,
            say(words.rows),
            say(words.values),
            weights,
            say(listed(words.parameters)),
            say(listed(words.logits)),
            words.function,
        ]
        item = QTreeWidgetItem(cells)
        for column, text in enumerate(cells):
            item.setToolTip(column, text)
        english = (words.source, words.rows, words.values, *words.parts)
        named = (loss.title, say(loss.title), loss.key, loss.family, *loss.aliases)
        known = (*named, *english, *cells)
        item.setData(0, _SOUGHT, " ".join(known).lower())
        return item

    def _begin_at(self, key: str) -> None:
        for item in self._losses:
            if item.data(0, _KEY) == key:
                self.table.setCurrentItem(item)
                self.table.scrollToItem(item, QAbstractItemView.ScrollHint.PositionAtTop)

    def _filter(self, text: str) -> None:
        """Leave the lines that contain every word, and the losses that have some."""
        words = wanted_words(text)
        for item in self._losses:
            lines = self._lines[item.data(0, _KEY)]
            for line in lines:
                line.setHidden(not all(word in line.data(0, _SOUGHT) for word in words))
            item.setHidden(all(line.isHidden() for line in lines))
        self.nothing.setVisible(all(item.isHidden() for item in self._losses))


def _introduction() -> str:
    """The help page's words before its tables, without the heading."""
    page = page_file("conventions", language().name).read_text(encoding="utf-8")
    return page.partition("\n## ")[0].partition("\n")[2]
