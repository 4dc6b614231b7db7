"""A loss typed as a formula: checked while it is typed, previewed a moment later."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from lossexplorer.errors import ExplorerError
from lossexplorer.figures.palette import Palette
from lossexplorer.losses.own.formula import Formula, read_formula
from lossexplorer.losses.own.settings import Setting, words_setting
from lossexplorer.losses.own.tokens import FormulaError
from lossexplorer.losses.own.words import FUNCTIONS
from lossexplorer.losses.spec import Loss
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.own_loss.formula_edit import FormulaEdit
from lossexplorer.views.own_loss.loss_page import LossPage, note
from lossexplorer.views.own_loss.parameter_grid import ParameterGrid

_PAUSE_MS = 120


class FormulaPage(LossPage):
    """A text field, what is wrong with it, a name, parameters, and the preview.

    Attributes:
        edit, name, grid: the parts beside those of every page.

    Signals:
        submitted(): Enter in the formula.
    """

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = FormulaEdit()
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("as the formula"))
        self.name.setMaxLength(60)
        self.grid = ParameterGrid(self.name)
        self._formula: Formula | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._derive)
        self._lay_out()
        self.edit.textChanged.connect(self._read)
        self.edit.submitted.connect(self.submitted)
        self.name.textChanged.connect(self._read)
        self.grid.changed.connect(self._read)

    def _lay_out(self) -> None:
        names = note(
            self.tr(
                "y, p (probability), z (logit) or s (score): the prediction; t: the target; "
                "e = y − t. Other names become parameters."
            )
        )
        names.setToolTip(self.tr("Functions: {}").format(", ".join(FUNCTIONS)))
        label = QLabel(self.tr("&Name"))
        label.setBuddy(self.name)
        named = QHBoxLayout()
        named.setSpacing(8)
        named.addWidget(label)
        named.addWidget(self.name, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        for widget in (self.edit, self.message, names):
            layout.addWidget(widget)
        add_layout(layout, named)
        layout.addWidget(self.grid)
        layout.addWidget(self.preview, 1)

    @property
    def busy(self) -> bool:
        """Whether the preview is still behind the text."""
        return self._pause.isActive() or super().busy

    def cancel(self) -> None:
        """The dialog closes: nobody waits any more."""
        self._pause.stop()
        super().cancel()

    def warm_up(self) -> None:
        """Load what the first derivative needs, while the person begins to type."""
        self._make("formula: y - t")

    def set_formula(self, key: str) -> None:
        """Show a formula that exists, to be changed."""
        formula = read_formula(key)
        self.grid.settings = dict(formula.parameters)
        self.name.setText(formula.name)
        self.edit.setPlainText(formula.text)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        super().set_palette_tokens(palette)
        self.edit.set_palette_tokens(palette)

    def _read(self) -> None:
        """Parse what is typed, at once; the derivative comes after a pause."""
        self._worker.cancel()
        self._set_key("")
        text = self.edit.text
        if not text.strip():
            self._say("")
            self.preview.set_loss(None)
            self.grid.set_parameters((), set())
            return
        try:
            typed = read_formula(text)
            name = typed.name or words_setting("name", self.name.text().replace(";", ","), 0)
        except FormulaError as error:
            self._pause.stop()
            self._explain(error)
            return
        fixed = {name for name, setting in typed.parameters if setting != Setting()}
        parameters = tuple(
            (one, setting if one in fixed else self.grid.settings.get(one, setting))
            for one, setting in typed.parameters
        )
        self._formula = replace(typed, name=name, parameters=parameters)
        self.grid.set_parameters(parameters, fixed)
        self._say("")
        self._pause.start()

    def _derive(self) -> None:
        if self._formula is not None:
            self._make(self._formula.key)

    def _show(self, loss: Loss) -> None:
        if self._formula is not None and loss.key == self._formula.key:
            super()._show(loss)

    def _explain(self, error: ExplorerError) -> None:
        position = error.position if isinstance(error, FormulaError) else None
        self._say(error.message, position)

    def _say(self, message: str, position: int | None = None) -> None:
        super()._say(message)
        self.edit.mark(position)
        self.edit.setAccessibleDescription(message)
