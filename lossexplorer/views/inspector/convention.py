"""As which source a loss is computed, what that sets, and what it changes now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.losses.convention_words import SOURCES, words_of
from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Loss
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.language import say
from lossexplorer.session import edits
from lossexplorer.session.convention_values import in_force
from lossexplorer.session.session import LossChoice
from lossexplorer.views.inspector.convention_table import ConventionTable


class ConventionPanel(QWidget):
    """Which source's convention holds, and how the elements of a row combine.

    Signals:
        compare_requested(): the person wants the table of all losses.

    Attributes:
        table: the numbers now under every convention.
        sets: what the one in force sets, in words.
    """

    compare_requested = Signal()

    def __init__(self, model: ExplorerModel, loss: Loss, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._loss = loss
        self._shown: LossChoice | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(1, 1)
        self._convention = self._combo(grid, self.tr("As in"), 0)
        for name in loss.conventions:
            source = say(SOURCES.get(name, name))
            own = self.tr("{}, the default").format(source) if name == loss.convention else source
            self._convention.addItem(own, None if name == loss.convention else name)
        self._convention.activated.connect(self._choose_convention)
        self._rows = self._combo(grid, self.tr("Elements"), 1)
        self._rows.setToolTip(self.tr("How the elements of a row become one number"))
        for text, rows in (
            ("", ""),
            (self.tr("averaged"), "mean"),
            (self.tr("added up"), "sum"),
            (self.tr("kept apart"), "keep"),
        ):
            self._rows.addItem(text, rows)
        self._rows.activated.connect(self._choose_rows)
        for widget in self._row_widgets:
            widget.setVisible(not loss.per_row)
        self.table = ConventionTable(model, loss)
        self.table.setVisible(len(loss.conventions) > 1)
        self.sets = QLabel()
        self.sets.setWordWrap(True)
        self.sets.setProperty("role", "secondary")
        self._convention.setToolTip(self.tr("Compute the loss as this framework does"))
        compare = QPushButton(self.tr("Compare all conventions…"))
        compare.setToolTip(self.tr("What every framework does, for all losses in one table"))
        compare.clicked.connect(self.compare_requested)
        grid.addWidget(self.table, 2, 0, 1, 2)
        grid.addWidget(self.sets, 3, 0, 1, 2)
        grid.addWidget(compare, 4, 0, 1, 2)

    def _combo(self, grid: QGridLayout, text: str, row: int) -> QComboBox:
        label = QLabel(text)
        combo = QComboBox()
        combo.setAccessibleName(text)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        label.setBuddy(combo)
        grid.addWidget(label, row, 0)
        grid.addWidget(combo, row, 1)
        self._row_widgets = (label, combo)
        return combo

    def set_frame(self, frame: Frame) -> None:
        """Show a frame's settings and numbers; never writes back."""
        choice = frame.session.choice(self._loss.key)
        if choice != self._shown:
            self._shown = choice
            self._show(choice, in_force(frame.session, self._loss.key))
        self.table.set_frame(frame)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.table.set_palette_tokens(palette)

    def _show(self, choice: LossChoice, convention: str) -> None:
        own = convention == self._loss.convention
        self._convention.setCurrentIndex(
            max(0, self._convention.findData(None if own else convention))
        )
        base = defaults(self._loss, choice.convention)
        words = {"mean": self.tr("averaged"), "sum": self.tr("added up")}
        as_set = words.get(base.rows or "", self.tr("kept apart"))
        self._rows.setItemText(0, self.tr("default: {}").format(as_set))
        self._rows.setCurrentIndex(max(0, self._rows.findData(choice.rows)))
        said = words_of(self._loss, convention)
        sets = say("; ".join(said.parts))
        if said.function:
            self.sets.setText(self.tr("Like {}: {}.").format(said.function, sets))
        else:
            self.sets.setText(self.tr("Sets {}.").format(sets))

    def _choose_convention(self, row: int) -> None:
        self._model.apply(
            self.tr("Change convention of {}").format(say(self._loss.title)),
            edits.set_convention,
            self._loss.key,
            self._convention.itemData(row),
        )

    def _choose_rows(self, row: int) -> None:
        self._model.apply(
            self.tr("Combine rows of {}").format(say(self._loss.title)),
            edits.set_rows,
            self._loss.key,
            self._rows.itemData(row),
        )
