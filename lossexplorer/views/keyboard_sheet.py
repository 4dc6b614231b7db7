"""All shortcuts and keys on one sheet, made from the tables of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.views.action_table import ACTIONS
from lossexplorer.views.actions import plain, translated
from lossexplorer.views.menu_table import MENUS, SUBMENUS
from lossexplorer.views.type_scale import in_type
from lossexplorer.views.widget_keys import SECTIONS


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
        self._grid.setColumnStretch(1, 1)
        for title, rows in sheet_sections():
            self._add_section(title, rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        area.setAccessibleName(self.tr("Keyboard"))
        area.setAccessibleDescription(self.tr("Arrow keys scroll it"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        self.resize(in_type(600), 560)

    def _add_section(self, title: str, rows: list[tuple[str, str]]) -> None:
        line = self._grid.rowCount()
        heading = QLabel(title)
        heading.setProperty("role", "title")
        heading.setContentsMargins(0, 8, 0, 0)
        self._grid.addWidget(heading, line, 0, 1, 2)
        for keys, words in rows:
            line += 1
            label = QLabel(keys)
            self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            said = QLabel(words)
            said.setWordWrap(True)
            self._grid.addWidget(said, line, 1)


def sheet_sections() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """(heading, [(keys, what they do)]) of every menu, then of the widgets."""
    native = QKeySequence.SequenceFormat.NativeText
    for name, title, items in MENUS:
        below = [SUBMENUS[item[:-1]][1] for item in items if item and item.endswith(">")]
        inside = {*items, *(key for keys in below for key in keys)}
        rows = [
            (
                ", ".join(QKeySequence(keys).toString(native) for keys in spec.shortcuts),
                plain(translated(spec.text)),
            )
            for spec in ACTIONS
            if spec.shortcuts and (spec.key in inside or spec.key.startswith(f"{name}."))
        ]
        if rows:
            yield plain(translated(title)), rows
    for title, said in SECTIONS:
        yield translated(title), [(translated(keys), translated(words)) for keys, words in said]
