"""One loss on one page: formula, parameters, convention, readings, notes, reference."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses.own import is_own
from lossexplorer.losses.spec import Loss
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.language import say
from lossexplorer.session.options import settings
from lossexplorer.views.icons import icon
from lossexplorer.views.inspector.convention import ConventionPanel
from lossexplorer.views.inspector.formula import FormulaView
from lossexplorer.views.inspector.own_panel import OwnPanel
from lossexplorer.views.inspector.parameter_row import ParameterRow
from lossexplorer.views.inspector.readings_panel import ReadingsPanel
from lossexplorer.views.inspector.section import Section
from lossexplorer.views.inspector.snippet_panel import SnippetPanel
from lossexplorer.views.line_sample import LineSample
from lossexplorer.views.nested_layout import add_layout

# sizes of the text
FORMULA_SIZE = 1.6
GRADIENT_SIZE = 1.3
# set where the data are, in the table's weight column
_IN_THE_TABLE = ("class_weight",)


class LossPage(QWidget):
    """The inspector's content for one loss.

    Attributes:
        key: which loss it shows.
        rows: its parameters' rows, by name.
        snippet: the evaluation as code.
        own: the check and the buttons of a loss of one's own; None for others.

    Signals:
        edit_requested(): the person wants to change their own loss.
        compare_requested(): the person wants the conventions of all losses.
        help_requested(str): the person wants the page of this loss, by its key.
    """

    edit_requested = Signal()
    compare_requested = Signal()
    help_requested = Signal(str)

    def __init__(self, model: ExplorerModel, loss: Loss, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = loss.key
        self.rows: dict[str, ParameterRow] = {}
        self._model = model
        self._loss = loss
        self._sections: list[Section] = []
        self._help = QToolButton()
        self._sample = LineSample()
        self._sample.set_stroke(stroke_of(loss.key))
        self._formula = FormulaView(FORMULA_SIZE)
        self._gradient = FormulaView(GRADIENT_SIZE)
        self._readings = ReadingsPanel()
        self._convention = ConventionPanel(model, loss) if loss.conventions else None
        self.setBackgroundRole(QPalette.ColorRole.Base)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(12)
        add_layout(layout, self._title())
        layout.addWidget(self._formula)
        layout.addWidget(self._gradient)
        layout.addWidget(_text(say(loss.summary)))
        layout.addWidget(self._section("now", self.tr("Now"), self._readings))
        self.own = OwnPanel(model, loss.key) if is_own(loss.key) else None
        if self.own is not None:
            self.own.edit_requested.connect(self.edit_requested)
            layout.addWidget(self._section("own", self.tr("Your own"), self.own))
        if loss.parameters:
            layout.addWidget(self._parameters())
        if self._convention is not None:
            self._convention.compare_requested.connect(self.compare_requested)
            title = self.tr("Convention")
            layout.addWidget(self._section("convention", title, self._convention))
        if loss.notes:
            notes = [_text(say(note)) for note in loss.notes]
            layout.addWidget(self._section("notes", self.tr("When it fails"), *notes))
        reference = _text(loss.reference, secondary=True)
        layout.addWidget(self._section("reference", self.tr("Reference"), reference))
        self.snippet = SnippetPanel(loss.key)
        self._sections.append(Section("snippet", self.tr("Snippet"), unfolded=False))
        self._sections[-1].body.addWidget(self.snippet)
        layout.addWidget(self._sections[-1])
        layout.addStretch()
        self._formula.set_tex(loss.formula)
        self._gradient.set_tex(loss.gradient_formula)

    def _title(self) -> QHBoxLayout:
        title = _text(say(self._loss.title))
        title.setProperty("role", "title")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(title, 1)
        row.addWidget(self._sample)
        row.addWidget(self._help)
        self._help.setToolTip(self.tr("Help on this loss"))
        self._help.setAccessibleName(self.tr("Help on this loss"))
        self._help.clicked.connect(lambda: self.help_requested.emit(self.key))
        return row

    def _section(self, key: str, title: str, *content: QWidget) -> Section:
        section = Section(key, title)
        for widget in content:
            section.body.addWidget(widget)
        self._sections.append(section)
        return section

    def _parameters(self) -> Section:
        content: list[QWidget] = []
        for parameter in self._loss.parameters:
            if parameter.name in _IN_THE_TABLE:
                title = say(parameter.title or parameter.name)
                text = self.tr("{}: the weight column of the data.").format(title)
                content.append(_text(text, secondary=True))
            else:
                row = ParameterRow(self._model, self.key, parameter)
                self.rows[parameter.name] = row
                content.append(row)
        section = self._section("parameters", self.tr("Parameters"), *content)
        section.body.setSpacing(12)
        return section

    def set_frame(self, frame: Frame) -> None:
        """Show settings and readings of a frame; never writes back."""
        choice = frame.session.choice(self.key)
        chosen = choice.values()
        values = settings(choice)
        for name, row in self.rows.items():
            row.set_value(values[name], name in chosen)
        if self._convention is not None:
            self._convention.set_frame(frame)
        self._readings.set_frame(frame)
        if self.own is not None:
            self.own.set_frame(frame)
        self.snippet.set_frame(frame)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        followers: tuple[LineSample | FormulaView | ReadingsPanel | SnippetPanel, ...] = (
            self._sample,
            self._formula,
            self._gradient,
            self._readings,
            self.snippet,
        )
        for widget in followers:
            widget.set_palette_tokens(palette)
        if self._convention is not None:
            self._convention.set_palette_tokens(palette)
        if self.own is not None:
            self.own.set_palette_tokens(palette)
        for row in self.rows.values():
            row.set_palette_tokens(palette)
        for section in self._sections:
            section.set_palette_tokens(palette)
        self._help.setIcon(icon("help", palette, "secondary"))


def _text(text: str, *, secondary: bool = False) -> QLabel:
    """A paragraph that wraps and can be copied."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if secondary:
        label.setProperty("role", "secondary")
    return label
