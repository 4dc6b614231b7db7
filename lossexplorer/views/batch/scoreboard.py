"""One or two models side by side: error rate, squared error, cross-entropy and more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QIcon,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableWidgetItem,
    QWidget,
)

from lossexplorer.batch.output.report_tables import TextTable
from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.language import mark, say
from lossexplorer.model.number_text import exact, short
from lossexplorer.model.score_rows import ScoreRow, models_in_order, score_rows
from lossexplorer.session.own_words import own_words
from lossexplorer.session.session import Session
from lossexplorer.session.told_apart import told_apart
from lossexplorer.views.batch.copyable_table import CopyableTable, MarkBehind
from lossexplorer.views.batch.score_titles import short_title_of, title_of
from lossexplorer.views.icons import icon

_WIDTH = 248
_WIDEST = "0.009876"
_ICON = 10
_ROOM = _ICON + 14  # px beside a number: the mark and margins
_MARGIN = 10  # px around a title
_HEADING = 20  # px around a heading
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Scoreboard(CopyableTable):
    """A line for each measure, a column for each model; a click on a loss selects it.

    Signals:
        loss_chosen(str): the person wants this loss, by key.
    """

    loss_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ScoreRow, ...] = ()
        self._names: tuple[str, ...] = ()
        self._selected = ""
        self._palette = LIGHT
        self._updating = False
        blank = QPixmap(_ICON, _ICON)
        blank.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(blank)
        self.setItemDelegate(MarkBehind(self))
        self.setAccessibleName(self.tr("Measures of the models over all rows"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(24)
        self.currentCellChanged.connect(self._choose)

    @property
    def rows(self) -> tuple[ScoreRow, ...]:
        """What is shown."""
        return self._rows

    def set_result(self, result: BatchResult, session: Session) -> None:
        """Show what is known of a batch; never writes back."""
        own = own_words(session)
        names = tuple(say(model.name, own) for model in models_in_order(result))
        rows = score_rows(result, session)
        if (rows, names) != (self._rows, self._names):
            self._rows, self._names = rows, names
            self._fill()
        self._selected = session.selected
        self._mark_selected()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self._fill()
        self._mark_selected()

    def as_table(self) -> TextTable:
        """What is shown, with all digits."""
        models = range(len(self._names))
        return TextTable(
            "",
            (self.tr("measure"), *(self._name(place) for place in models)),
            tuple(
                (
                    f"{title_of(row.key)} ({say(row.unit)})" if row.unit else title_of(row.key),
                    *("" if value is None else exact(value) for value in row.values),
                )
                for row in self._rows
            ),
        )

    # Filling ------------------------------------------------------------------------

    def _fill(self) -> None:
        self._updating = True
        self.setRowCount(len(self._rows))
        self.setColumnCount(1 + len(self._names))
        self._fill_headings()
        height = self.fontMetrics().height() + 6
        for place, row in enumerate(self._rows):
            self.setRowHeight(place, height)
            self.setItem(place, 0, self._title_item(row))
            for model in range(len(self._names)):
                self.setItem(place, 1 + model, self._value_item(row, model))
        self._updating = False
        self.updateGeometry()

    def _fill_headings(self) -> None:
        header = self.horizontalHeader()
        width = self._value_width()
        names = tuple(map(self._name, range(len(self._names))))
        shown = told_apart(*names) if len(names) == 2 else names
        mode = QHeaderView.ResizeMode
        self.setHorizontalHeaderItem(0, QTableWidgetItem(""))
        header.setSectionResizeMode(0, mode.Stretch)
        for place in range(len(self._names)):
            room, elided = width - _HEADING, Qt.TextElideMode.ElideRight
            item = QTableWidgetItem(header.fontMetrics().elidedText(shown[place], elided, room))
            item.setTextAlignment(_RIGHT)
            item.setToolTip(names[place])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, names[place])
            self.setHorizontalHeaderItem(1 + place, item)
            header.setSectionResizeMode(1 + place, mode.Fixed)
            header.resizeSection(1 + place, width)

    def _value_width(self) -> int:
        """Of a column of numbers; a name that stands alone takes what titles leave."""
        width = self.fontMetrics().horizontalAdvance(_WIDEST) + _ROOM
        if len(self._names) != 1:
            return width
        name = self.horizontalHeader().fontMetrics().horizontalAdvance(self._name(0)) + _HEADING
        titles = (self.fontMetrics().horizontalAdvance(title_of(row.key)) for row in self._rows)
        left = max(self.viewport().width(), _WIDTH) - max(titles, default=0) - 2 * _MARGIN
        return max(width, min(name, left))

    def _title_item(self, row: ScoreRow) -> QTableWidgetItem:
        title = title_of(row.key)
        item = QTableWidgetItem(self._fitting_title(row))
        item.setToolTip("\n".join(filter(None, (title, say(row.how)))))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
        item.setFlags(_flags(row))
        return item

    def _value_item(self, row: ScoreRow, model: int) -> QTableWidgetItem:
        value, reason = row.values[model], row.reasons[model]
        item = QTableWidgetItem(short(value))
        item.setTextAlignment(_RIGHT)
        item.setFlags(_flags(row))
        number = reason if value is None else f"{exact(value)} {say(row.unit)}".strip()
        lines = [f"{self._name(model)}{mark(': ')}{say(number)}", say(row.how)]
        said = f"{title_of(row.key)}, {self._name(model)}: {number}"
        if len(self._names) > 1:  # numbers without a mark keep its place free
            better = row.better == model
            item.setIcon(icon("check", self._palette, "accent") if better else self._blank)
        if row.better == model:
            smaller = self.tr("smaller than {}").format(self._name(1 - model))
            lines.insert(1, smaller)
            said += f", {smaller}"
        item.setToolTip("\n".join(filter(None, lines)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def _fitting_title(self, row: ScoreRow) -> str:
        """The title if there is room for it, else the short name."""
        title = title_of(row.key)
        fits = self.fontMetrics().horizontalAdvance(title) + _MARGIN <= self.columnWidth(0)
        return title if fits else short_title_of(row.key)

    def _name(self, model: int) -> str:
        if len(self._names) == 1:
            return self._names[0] or self.tr("Value")
        return self._names[model] or "AB"[model]

    def _mark_selected(self) -> None:
        """Mark the line of the selected loss."""
        keys = [row.key for row in self._rows]
        place = keys.index(self._selected) if self._selected in keys else -1
        self._updating = True
        if place < 0:
            self.clearSelection()
        elif place != self.currentRow() or not self.selectedItems():
            self.setCurrentCell(place, 0)
        self._updating = False

    # What the person does -----------------------------------------------------------

    def _choose(self, place: int) -> None:
        if self._updating or not 0 <= place < len(self._rows):
            return
        row = self._rows[place]
        if row.loss and row.key != self._selected:
            self.loss_chosen.emit(row.key)

    # Size ---------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles have more or less room."""
        super().resizeEvent(event)
        for place, row in enumerate(self._rows):
            if (item := self.item(place, 0)) is not None:
                item.setText(self._fitting_title(row))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the font changes (projector mode)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._rows:
            self._fill()
            self._mark_selected()

    def sizeHint(self) -> QSize:
        """All lines, without a scroll bar."""
        lines = sum(self.rowHeight(place) for place in range(self.rowCount()))
        return QSize(_WIDTH, self.horizontalHeader().sizeHint().height() + lines)

    def minimumSizeHint(self) -> QSize:
        """Three lines; the others are scrolled to."""
        few = sum(self.rowHeight(place) for place in range(min(3, self.rowCount())))
        return QSize(_WIDTH, self.horizontalHeader().sizeHint().height() + few)


def _flags(row: ScoreRow) -> Qt.ItemFlag:
    """What is no loss can be read, but not chosen."""
    enabled, selectable = Qt.ItemFlag.ItemIsEnabled, Qt.ItemFlag.ItemIsSelectable
    return enabled | selectable if row.loss else enabled
