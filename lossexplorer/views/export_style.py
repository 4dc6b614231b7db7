"""The form for how a picture looks: size, resolution, theme, type size."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from lossexplorer.errors import ExportError
from lossexplorer.export import style_in_pixels
from lossexplorer.session.session import Style
from lossexplorer.views.segments import Segments

MM_PER_INCH = 25.4
_MILLIMETRES = (10.0, 2000.0)
_PIXELS = (10.0, 32_000.0)


class StyleForm(QWidget):
    """Edits a :class:`Style`.

    Signals:
        changed(Style): the person changed something.
        complained(str): why the present numbers can't be a style; "" once they can.
        unit_changed(str): "mm" or "px".
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
        self.unit.addItems(["mm", "px"])
        self.unit.setCurrentText(unit)
        self.unit.setAccessibleName(self.tr("Unit of the size"))
        self.unit.currentTextChanged.connect(self._change_unit)
        self.dpi = QSpinBox()
        self.dpi.setRange(36, 1200)
        self.dpi.setSuffix(self.tr(" dpi"))
        self.dpi.setAccessibleName(self.tr("Resolution"))
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
        self.font_box = QDoubleSpinBox()
        self.font_box.setRange(4, 48)
        self.font_box.setDecimals(1)
        self.font_box.setSingleStep(0.5)
        self.font_box.setSuffix(self.tr(" pt"))
        self.font_box.setAccessibleName(self.tr("Type size"))
        self.font_box.valueChanged.connect(self._read)
        size = QHBoxLayout()
        size.setSpacing(4)
        for widget in (self.width_box, QLabel("×"), self.height_box, self.unit):
            size.addWidget(widget)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Size"), size)
        form.addRow(self.tr("Resolution"), self.dpi)
        form.addRow(self.tr("Type size"), self.font_box)
        form.addRow(self.tr("Theme"), self.theme)
        self._show()

    @property
    def style_now(self) -> Style:
        """The style as it was last accepted."""
        return self._style

    def _number(self, name: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setKeyboardTracking(False)
        box.setAccessibleName(name)
        box.valueChanged.connect(self._read)
        return box

    def _show(self) -> None:
        """Put the style's numbers into the boxes, in the chosen unit."""
        style, pixels = self._style, self.unit.currentText() == "px"
        scale = style.dpi / MM_PER_INCH if pixels else 1.0
        self._silent = True
        for box, value in ((self.width_box, style.width_mm), (self.height_box, style.height_mm)):
            box.setRange(*(_PIXELS if pixels else _MILLIMETRES))
            box.setDecimals(0 if pixels else 1)
            box.setSingleStep(20 if pixels else 5)
            box.setValue(value * scale)
        self.dpi.setValue(style.dpi)
        self.font_box.setValue(style.font_size)
        self.theme.set_current(style.theme)
        self._silent = False

    def _read(self, _value: object = None) -> None:
        """Make a style of what the boxes say; pixels stay pixels when the dpi change."""
        if self._silent:
            return
        theme: Any = self.theme.current
        style = replace(
            self._style, dpi=self.dpi.value(), font_size=self.font_box.value(), theme=theme
        )
        width, height = self.width_box.value(), self.height_box.value()
        try:
            if self.unit.currentText() == "px":
                style = style_in_pixels(style, width, height)
            else:
                style = replace(style, width_mm=width, height_mm=height)
        except ExportError as error:
            self.complained.emit(error.message)
            return
        self.complained.emit("")
        if style != self._style:
            self._style = style
            self.changed.emit(style)

    def _change_unit(self, unit: str) -> None:
        self._show()
        self.unit_changed.emit(unit)
