"""One line that says whether a gradient agrees with finite differences."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.session.gradient_check import Check
from lossexplorer.views.icons import icon
from lossexplorer.views.style_property import set_style_property

_ICON = 16
_ENOUGH = 1e-4  # numerical gradients are compared with other differences


class CheckLine(QWidget):
    """The result of a check, with a warning sign where the two differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; "" while there is nothing to compare."""
        return "" if self.isHidden() else self._text.text()

    def set_check(self, check: Check | None) -> None:
        """Show a result; None where nothing compares."""
        known = check is not None and not math.isnan(check.error)
        self.setVisible(known)
        if check is None or not known:
            return
        differs = check.error > _ENOUGH
        if differs:
            text = self.tr(
                "∂L/∂{} differs from finite differences by {:.2g}\u00a0%: the gradient is wrong, "
                "or there is a kink here"
            ).format(check.wrt, 100 * check.error)
        else:
            text = self.tr("∂L/∂{} agrees with finite differences to {:.0e}").format(
                check.wrt, max(check.error, 1e-16)
            )
        if text != self._text.text():
            self._text.setText(text)
        set_style_property(self._text, "role", "error" if differs else "secondary")
        self._sign.setVisible(differs)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self._sign.setPixmap(icon("warning", palette).pixmap(_ICON))
