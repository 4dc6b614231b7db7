"""The form for how a picture looks: size, resolution, type, names of curves, theme."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from lossexplorer.errors import ExportError
from lossexplorer.export import style_in_pixels
from lossexplorer.export.size import MAX_SIDE, MM_PER_INCH
from lossexplorer.model.language import say
from lossexplorer.session.session import DPI, SIDE_MM, TYPE_PT, Style
from lossexplorer.views.number_boxes import DecimalBox, WholeBox
from lossexplorer.views.segments import Segments

UNITS = ("mm", "in", "px")
_RANGES = {"mm": SIDE_MM, "in": (0.4, 78.7), "px": (10, MAX_SIDE)}
_DECIMALS = {"mm": 1, "in": 2, "px": 0}
_STEPS = {"mm": 5.0, "in": 0.25, "px": 20.0}


class StyleForm(QWidget):
    """Edits a :class:`Style`.

    Signals:
        changed(Style): the person changed something.
        complained(str): why the present numbers can't be a style; "" once they can.
        unit_changed(str): one of :data:`UNITS`.
    """

    changed = Signal(object)
    complained = Signal(str)
    unit_changed = Signal(str)

    def __init__(self, style: Style, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._silent = False
        self.width_box = self._number(self.tr("Width"))
        self.height_box = self._number(self.tr("Height"))
        self.unit = QComboBox()
        self.unit.addItems(UNITS)
        self.unit.setCurrentText(unit)
        self.unit.setAccessibleName(self.tr("Unit of the size"))
        self.unit.setAccessibleDescription(self.tr("Unit of the size"))
        self.unit.currentTextChanged.connect(self._change_unit)
        self.dpi = WholeBox()
        self.dpi.setRange(*DPI)
        self.dpi.setSuffix(self.tr(" dpi"))
        self.dpi.setAccessibleName(self.tr("Resolution"))
        self.dpi.setToolTip(self.tr("Pixels an inch, of PNG, GIF and APNG"))
        self.dpi.valueChanged.connect(self._read)
        self.theme = Segments(
            self.tr("Theme"),
            [
                ("light", self.tr("Light"), self.tr("For slides and screens")),
                ("dark", self.tr("Dark"), self.tr("For dark slides")),
                ("print", self.tr("Print"), self.tr("Greys, told apart by dashes and markers")),
            ],
        )
        self.theme.chosen.connect(self._read)
        self.font_box = DecimalBox()
        self.font_box.setRange(*TYPE_PT)
        self.font_box.setDecimals(1)
        self.font_box.setSingleStep(0.5)
        self.font_box.setSuffix(self.tr(" pt"))
        self.font_box.setAccessibleName(self.tr("Type size"))
        self.font_box.setToolTip(self.tr("Of the texts, in points"))
        self.font_box.valueChanged.connect(self._read)
        self.family = self._choice(
            self.tr("Family of the type"),
            [
                ("sans", self.tr("Sans serif")),
                ("serif", self.tr("Serif")),
                ("stix", self.tr("Times (STIX)")),
            ],
        )
        self.legend = self._choice(
            self.tr("Names of the curves"),
            [
                ("ends", self.tr("At their ends")),
                ("right", self.tr("Beside the panels")),
                ("inside", self.tr("Inside, where there is room")),
                ("below", self.tr("Below the panels")),
                ("none", self.tr("None")),
            ],
        )
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        kind = QHBoxLayout()
        kind.setSpacing(4)
        kind.addWidget(self.family, 1)
        kind.addWidget(self.font_box)
        size = QHBoxLayout()
        size.setSpacing(4)
        size.addWidget(self.width_box, 1)
        size.addWidget(QLabel("×"))
        size.addWidget(self.height_box, 1)
        size.addWidget(self.unit)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Size"), size)
        form.addRow(self.tr("Resolution"), self.dpi)
        form.addRow(self.tr("Type"), kind)
        form.addRow(self.tr("Names"), self.legend)
        form.addRow(self.tr("Theme"), self.theme)

    @property
    def style_now(self) -> Style:
        """The style as it was last accepted."""
        return self._style

    def _choice(self, name: str, entries: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        for key, text in entries:
            box.addItem(text, key)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.currentIndexChanged.connect(self._read)
        return box

    def _number(self, name: str) -> DecimalBox:
        box = DecimalBox()
        box.setKeyboardTracking(False)
        box.setAccessibleName(name)
        box.setToolTip(self.tr("Of the whole picture"))
        box.valueChanged.connect(self._read)
        return box

    def _show(self) -> None:
        """Put the style's numbers into the boxes, in the chosen unit."""
        style, unit = self._style, self.unit.currentText()
        scale = {"mm": 1.0, "in": 1 / MM_PER_INCH, "px": style.dpi / MM_PER_INCH}[unit]
        self._silent = True
        for box, value in ((self.width_box, style.width_mm), (self.height_box, style.height_mm)):
            box.setRange(*_RANGES[unit])
            box.setDecimals(_DECIMALS[unit])
            box.setSingleStep(_STEPS[unit])
            box.setValue(value * scale)
        self.dpi.setValue(style.dpi)
        self.font_box.setValue(style.font_size)
        self.theme.set_current(style.theme)
        self.family.setCurrentIndex(self.family.findData(style.font_family))
        self.legend.setCurrentIndex(self.legend.findData(style.legend))
        self._silent = False

    def _read(self, _value: object = None) -> None:
        """Make a style of what the boxes say; pixels stay pixels when the dpi change."""
        if self._silent:
            return
        theme: Any = self.theme.current
        style = replace(
            self._style,
            dpi=self.dpi.value(),
            font_size=self.font_box.value(),
            theme=theme,
            font_family=self.family.currentData(),
            legend=self.legend.currentData(),
        )
        width, height = self.width_box.value(), self.height_box.value()
        try:
            unit = self.unit.currentText()
            if unit == "px":
                style = style_in_pixels(style, width, height)
            elif unit == "in":
                style = self._in_inches(style, width, height)
            else:
                style = replace(style, width_mm=width, height_mm=height)
        except ExportError as error:
            self.complained.emit(say(error.message))
            return
        self.complained.emit("")
        if style != self._style:
            self._style = style
            self.changed.emit(style)

    def _in_inches(self, style: Style, width: float, height: float) -> Style:
        """The style in inches; what the boxes only round stays as it is."""
        sides = {"width_mm": width, "height_mm": height}
        decimals = _DECIMALS["in"]
        changed = {
            name: min(max(inches * MM_PER_INCH, _RANGES["mm"][0]), _RANGES["mm"][1])
            for name, inches in sides.items()
            if round(getattr(style, name) / MM_PER_INCH, decimals) != round(inches, decimals)
        }
        return replace(style, **changed)

    def _change_unit(self, unit: str) -> None:
        self._show()
        self.unit_changed.emit(unit)
