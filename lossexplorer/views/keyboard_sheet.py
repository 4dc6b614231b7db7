"""All shortcuts on one sheet, made from the table of actions."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.views.action_table import ACTIONS, QT_TRANSLATE_NOOP
from lossexplorer.views.actions import plain, translated
from lossexplorer.views.menu_table import MENUS

# What the plot and the panels do with keys and the mouse themselves.
ELSEWHERE: tuple[tuple[str, str], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "← → in Curves"),
        QT_TRANSLATE_NOOP("Actions", "Move the probe (Shift: ten steps, Alt: a tenth)"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "← → in Vector"),
        QT_TRANSLATE_NOOP("Actions", "Choose another bar"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "↑ ↓ in Vector"),
        QT_TRANSLATE_NOOP("Actions", "Move the bar (Shift: ten steps, Alt: a tenth)"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Ctrl+F in Batch"),
        QT_TRANSLATE_NOOP("Actions", "Search rows; Enter goes on to the table"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "↑ ↓ in the table"),
        QT_TRANSLATE_NOOP("Actions", "Choose a row; Enter opens it in Vector"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "← → on the headings"),
        QT_TRANSLATE_NOOP("Actions", "Choose a column; Space sorts by it"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Insert in the table"),
        QT_TRANSLATE_NOOP("Actions", "Add a row below; Ctrl+Delete removes the selected rows"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Page Up, Page Down"),
        QT_TRANSLATE_NOOP("Actions", "Choose another thing that can be moved"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "+  −  0"),
        QT_TRANSLATE_NOOP("Actions", "Zoom in, zoom out, fit"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Space"),
        QT_TRANSLATE_NOOP("Actions", "Pin a reading; Esc clears the pins"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Wheel"),
        QT_TRANSLATE_NOOP("Actions", "Zoom (Shift: only across, Ctrl: only up)"),
    ),
)


class KeyboardSheet(QDialog):
    """Shortcuts in two columns, menu by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard"))
        sheet = QWidget()
        self._grid = QGridLayout(sheet)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setContentsMargins(16, 8, 16, 8)
        for title, rows in sheet_sections():
            self._add_section(title, rows)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        self.resize(520, 560)

    def _add_section(self, title: str, rows: list[tuple[str, str]]) -> None:
        line = self._grid.rowCount()
        heading = QLabel(title)
        heading.setProperty("role", "title")
        heading.setContentsMargins(0, 8, 0, 0)
        self._grid.addWidget(heading, line, 0, 1, 2)
        for keys, words in rows:
            line += 1
            label = QLabel(keys)
            label.setProperty("role", "secondary")
            self._grid.addWidget(label, line, 0)
            self._grid.addWidget(QLabel(words), line, 1)


def sheet_sections() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """(heading, [(keys, what they do)]) of every menu, then of the plot."""
    native = QKeySequence.SequenceFormat.NativeText
    for name, title, items in MENUS:
        rows = [
            (
                ", ".join(QKeySequence(keys).toString(native) for keys in spec.shortcuts),
                plain(translated(spec.text)),
            )
            for spec in ACTIONS
            if spec.shortcuts and (spec.key in items or spec.key.startswith(f"{name}."))
        ]
        if rows:
            yield plain(translated(title)), rows
    yield (
        translated(QT_TRANSLATE_NOOP("Actions", "In the plot")),
        [(translated(keys), translated(words)) for keys, words in ELSEWHERE],
    )
