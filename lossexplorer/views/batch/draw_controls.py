"""How mini-batches are drawn: size, seed, with or without replacement."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.batch_edits import opened_row, set_draw
from lossexplorer.session.session import Session
from lossexplorer.views.number_boxes import WholeBox
from lossexplorer.views.wrapping_row import WrappingRow

_MOST = 1_000_000  # rows a mini-batch, as in the session
_LAST_SEED = 2**31 - 1  # what a spin box can show


class DrawControls(QWidget):
    """A row of controls for the strip below the plots.

    Attributes:
        size_box, seed: the numbers. again: draws with the next seed.
        replacement: whether a row may be drawn twice.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._rows = 1
        self.size_box = self._box(self.tr("Rows a mini-batch"), 1, _MOST)
        self.size_box.setGroupSeparatorShown(True)
        self.size_box.valueChanged.connect(lambda size: self._set(size=self.fitting(size)))
        self.seed = self._box(self.tr("Seed of the random numbers"), 0, _LAST_SEED)
        self.seed.valueChanged.connect(lambda seed: self._set(seed=seed))
        self.again = QPushButton(self.tr("Draw again"))
        self.again.setToolTip(self.tr("Draw other rows: the next seed"))
        self.again.clicked.connect(self._draw_again)
        self.replacement = QCheckBox(self.tr("with replacement"))
        self.replacement.setToolTip(self.tr("A row may be drawn twice"))
        self.replacement.clicked.connect(lambda on: self._set(replacement=on))
        row = WrappingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for text, box in ((self.tr("Rows n"), self.size_box), (self.tr("Seed"), self.seed)):
            label = QLabel(text)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
        row.addWidget(self.again)
        row.addWidget(self.replacement)
        row.addStretch()

    def _box(self, name: str, low: int, high: int) -> WholeBox:
        box = WholeBox()
        box.setRange(low, high)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setKeyboardTracking(False)
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        return box

    def set_session(self, session: Session) -> None:
        """Show how a session draws; never writes back."""
        draw = session.batch.draw
        _, self._rows = opened_row(session)
        for box, value in ((self.size_box, draw.size), (self.seed, draw.seed)):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)
        self.replacement.setChecked(draw.replacement)

    def fitting(self, size: float) -> int:
        """The nearest size there can be: no more rows than there are."""
        return round(min(max(size, 1), self._rows, _MOST))

    def _draw_again(self) -> None:
        seed = self._model.session.batch.draw.seed
        text = self.tr("Draw again")
        self._model.nudge(text, set_draw, seed=seed + 1 if seed < _LAST_SEED else 0)

    def _set(self, **fields: Any) -> None:
        self._model.nudge(self.tr("Change the mini-batches"), set_draw, **fields)
