"""What a loss will be: its formula and gradient typeset, its curve, and the check."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from lossexplorer.errors import LossInputError
from lossexplorer.figures.build import build
from lossexplorer.figures.palette import Palette
from lossexplorer.losses.spec import Loss
from lossexplorer.model.language import say
from lossexplorer.session.curve_check import check_curve
from lossexplorer.session.own_losses import preview
from lossexplorer.session.session import LossChoice
from lossexplorer.views.inspector.check_line import CheckLine
from lossexplorer.views.inspector.formula import FormulaView
from lossexplorer.views.plot.plot_view import PlotView

_FORMULA, _GRADIENT = 1.4, 1.2
_PLOT_HEIGHT = 160


class LossPreview(QWidget):
    """Shows one loss, or nothing.

    Attributes:
        plot: its curve above its gradient. check: how gradient and differences compare.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formula = FormulaView(_FORMULA)
        self._gradient = FormulaView(_GRADIENT)
        self.check = CheckLine()
        self.plot = PlotView()
        self.plot.setMinimumHeight(_PLOT_HEIGHT)
        self.plot.setAccessibleName(self.tr("Preview"))
        self._notes = QLabel()
        self._notes.setWordWrap(True)
        self._notes.setProperty("role", "secondary")
        self._content = QWidget()
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        for widget in (self._formula, self._gradient, self._notes, self.check):
            inner.addWidget(widget)
        inner.addWidget(self.plot, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._content)
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)
        self._content.hide()

    @property
    def shows(self) -> bool:
        """Whether a loss is shown."""
        return not self._content.isHidden()

    def set_loss(self, loss: Loss | None) -> None:
        """Show a loss.

        Raises:
            LossInputError: if its curve can't be computed.
        """
        self._content.setVisible(loss is not None)
        if loss is None:
            return
        self._formula.set_tex(loss.formula)
        self._gradient.set_tex(loss.gradient_formula)
        self._notes.setText(" ".join(map(say, loss.notes)))
        self._notes.setVisible(bool(loss.notes))
        self.check.set_check(check_curve(LossChoice(loss.key)))
        figure = build(preview(loss.key))
        self.plot.set_figure(figure)
        if not any(panel.items for panel in figure.panels):
            raise LossInputError("; ".join(figure.notes) or "it has no curve")

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.plot.set_palette(palette)
        for view in (self._formula, self._gradient, self.check):
            view.set_palette_tokens(palette)
