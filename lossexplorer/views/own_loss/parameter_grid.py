"""The free names of a formula: default, range of the slider, logarithmic or not."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from lossexplorer.losses.own.settings import Setting
from lossexplorer.views.number_edit import NumberEdit

_DIGITS = 6


class ParameterGrid(QWidget):
    """One row a parameter. What is set in the formula's text is shown and can't be edited.

    Attributes:
        settings: what was chosen here, by name; kept while a name is gone for a moment.

    Signals:
        changed(): the person chose something else.
    """

    changed = Signal()

    def __init__(self, above: QWidget, parent: QWidget | None = None) -> None:
        """Make it empty.

        Args:
            above: from where the tab key comes to the first row.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._above = above
        self.settings: dict[str, Setting] = {}
        self.fields: dict[str, tuple[NumberEdit, NumberEdit, NumberEdit, QCheckBox]] = {}
        self._shown: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(5, 1)
        self.hide()

    def set_parameters(self, parameters: tuple[tuple[str, Setting], ...], fixed: set[str]) -> None:
        """Show a formula's parameters; never emits.

        Args:
            parameters: names with their settings in force.
            fixed: names whose setting stands in the text.
        """
        names = tuple(name for name, _ in parameters)
        if names != self._shown:
            self._build(names)
        for name, setting in parameters:
            default, low, high, log = self.fields[name]
            default.set_value(setting.default)
            low.set_value(setting.range[0])
            high.set_value(setting.range[1])
            log.setChecked(setting.logarithmic)
            for widget in self.fields[name]:
                widget.setEnabled(name not in fixed)
        self.setVisible(bool(names))

    def _build(self, names: tuple[str, ...]) -> None:
        self._shown = names
        self.fields.clear()
        for child in self.children():
            if isinstance(child, QWidget):
                self._grid.removeWidget(child)
                child.hide()
                child.deleteLater()
        for column, text in enumerate((self.tr("default"), self.tr("from"), self.tr("to")), 1):
            heading = QLabel(text)
            heading.setProperty("role", "secondary")
            self._grid.addWidget(heading, 0, column)
        for row, name in enumerate(names, 1):
            self._add_row(row, name)
        # made last, they would be reached last: after the preview and the buttons
        fields = [field for fields in self.fields.values() for field in fields]
        for before, after in pairwise((self._above, *fields)):
            QWidget.setTabOrder(before, after)

    def _add_row(self, row: int, name: str) -> None:
        label = QLabel(name)
        self._grid.addWidget(label, row, 0)
        edits = []
        for column, role in enumerate(
            (self.tr("Default of {}"), self.tr("Least {}"), self.tr("Largest {}")), 1
        ):
            edit = NumberEdit(_DIGITS)
            edit.setAccessibleName(role.format(name))
            edit.entered.connect(partial(self._entered, name, column))
            self._grid.addWidget(edit, row, column)
            edits.append(edit)
        label.setBuddy(edits[0])
        log = QCheckBox(self.tr("logarithmic"))
        log.setAccessibleName(self.tr("Logarithmic slider for {}").format(name))
        log.clicked.connect(lambda on: self._switched(name, on))
        self._grid.addWidget(log, row, 4)
        self.fields[name] = (edits[0], edits[1], edits[2], log)

    def _entered(self, name: str, column: int, value: float) -> None:
        default, low, high, log = self.fields[name]
        edit = (default, low, high)[column - 1]
        old = self.settings.get(name, Setting())
        if column == 1:
            setting = replace(old, default=value)
        else:
            ends = (value, old.range[1]) if column == 2 else (old.range[0], value)
            if not ends[0] < ends[1]:
                edit.complain(self.tr("give the lower end first"))
                return
            setting = replace(old, slider=ends)
        if setting.logarithmic and setting.range[0] <= 0:
            setting = replace(setting, logarithmic=False)
        self._keep(name, setting)

    def _switched(self, name: str, on: bool) -> None:
        old = self.settings.get(name, Setting())
        low, high = old.range
        if on and low <= 0:
            low = high / 1000 if high > 0 else 0.001
            high = max(high, 1.0)
        self._keep(name, Setting(old.default, (low, high), on))

    def _keep(self, name: str, setting: Setting) -> None:
        self.settings[name] = setting
        self.changed.emit()
