"""What the Edit menu does: undo, and numbers and pictures over the clipboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication, QImage

from lossexplorer.data.cells import Numbers
from lossexplorer.data.pasted import LONG_TEXT, parse_pasted
from lossexplorer.data.table import Predictions, Table
from lossexplorer.errors import ExplorerError
from lossexplorer.export import figure_table, render
from lossexplorer.figures.figure import Figure
from lossexplorer.losses import get
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say, worded
from lossexplorer.model.number_text import exact
from lossexplorer.model.worker import Worker
from lossexplorer.session.concepts import leading_concept
from lossexplorer.session.grids import WITH_GRID
from lossexplorer.session.pasting import paste
from lossexplorer.views.actions import plain
from lossexplorer.views.data_dock import DataDock
from lossexplorer.views.diagnostics_bar import DiagnosticsBar
from lossexplorer.views.main_window import MainWindow


class EditCommands(QObject):
    """Carries out the "edit." actions."""

    def __init__(
        self,
        window: MainWindow,
        model: ExplorerModel,
        diagnostics: DiagnosticsBar,
        data: DataDock,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._diagnostics = diagnostics
        self._data = data
        self._actions = window.actions_by_key
        self._painter = Worker(self)
        self._painter.finished.connect(self._put_image)
        self._painter.failed.connect(model.refused)
        self._paster = Worker(self)
        self._paster.finished.connect(self._put_pasted)
        self._paster.failed.connect(model.refused)
        stack = model.undo_stack
        stack.canUndoChanged.connect(self._actions["edit.undo"].setEnabled)
        stack.canRedoChanged.connect(self._actions["edit.redo"].setEnabled)
        undo = StepName(self._actions["edit.undo"], self.tr("&Undo"))
        stack.undoTextChanged.connect(undo.show)
        redo = StepName(self._actions["edit.redo"], self.tr("&Redo"))
        stack.redoTextChanged.connect(redo.show)
        self._actions["edit.undo"].setEnabled(stack.canUndo())
        self._actions["edit.redo"].setEnabled(stack.canRedo())

    def undo(self) -> None:
        """Take the last step back."""
        self._model.undo_stack.undo()

    def redo(self) -> None:
        """Do it again."""
        self._model.undo_stack.redo()

    def paste_numbers(self) -> None:
        """Put numbers from the clipboard in the place of the shown row, or of all rows.

        Where other numbers are drawn they take their place, or go into their table.
        """
        if self._model.session.workspace in WITH_GRID:
            self._data.numbers.paste_all()
            return
        text = QGuiApplication.clipboard().text()
        if len(text) > LONG_TEXT:
            self._diagnostics.flash(self.tr("Reading the clipboard…"))
            self._paster.start(lambda report: parse_pasted(text, report))
            return
        try:
            self._put_pasted(parse_pasted(text))
        except ExplorerError as error:
            self._model.refused.emit(error)

    def _put_pasted(self, pasted: Numbers | Predictions | Table) -> None:
        """Put in what was read, and say what was recognised in it."""
        error = self._model.apply(self.tr("Paste numbers"), paste, pasted)
        if error is None and isinstance(pasted, Predictions | Table):
            self._diagnostics.flash(say("; ".join(pasted.notes)))

    def match_number(self) -> None:
        """Ask for a number another tool gave and list what gives it here."""
        from lossexplorer.views.match_dialog import MatchDialog

        dialog = self._window.findChild(MatchDialog)
        if dialog is None:
            dialog = MatchDialog(self._model, self._window)
            dialog.set_palette_tokens(self._window.theme.palette)
            dialog.addActions([self._actions["edit.undo"], self._actions["edit.redo"]])
        dialog.show()
        dialog.activateWindow()

    def copy_image(self) -> None:
        """Put the figure on the clipboard as it would be exported."""
        self._paint(worded(self._model.snapshot().figure))

    def copy_panel(self, panel: str) -> None:
        """Put one panel of the figure on the clipboard."""
        for one in worded(self._model.snapshot().figure).panels:
            if one.id == panel:  # after a change the next frame may come without it
                self._paint(Figure(panels=(replace(one, row=0, column=0, column_span=1),)))

    def _paint(self, figure: Figure) -> None:
        """Draw in a thread: the first picture loads matplotlib."""
        style = self._model.session.style
        self._painter.start(lambda _report: render(figure, style=style, format="png"))

    def copy_data(self) -> None:
        """Put the arrays that are drawn on the clipboard, for a spreadsheet."""
        QGuiApplication.clipboard().setText(figure_table(self._model.snapshot().figure))
        self._diagnostics.flash(self.tr("Data copied"))

    def copy_reading(self) -> None:
        """Put the number at the bottom right on the clipboard, with all digits."""
        session = self._model.session
        reading = self._model.snapshot().readings[session.selected]
        title, value, unit = get(reading.key).title, reading.value, reading.unit
        leading = leading_concept(session) if value is None else None
        if leading is not None:
            title, value, unit = leading.title, leading.value, leading.unit
        if value is None:
            self._diagnostics.flash(self.tr("There is no reading to copy"))
            return
        words = [title, exact(value), unit]
        QGuiApplication.clipboard().setText(" ".join(word for word in words if word))
        self._diagnostics.flash(self.tr("Reading copied"))

    def _put_image(self, content: bytes) -> None:
        # not a QMimeData made here, which Qt may delete after Python has ended
        QGuiApplication.clipboard().setImage(QImage.fromData(content))
        self._diagnostics.flash(self.tr("Image copied"))


class StepName(QObject):
    """Says in the menu what would be undone.

    It is the action's child: with the action Qt ends its connections, so that a
    window destroyed in one go, whose history is emptied last, tells nobody.
    """

    def __init__(self, action: QAction, verb: str) -> None:
        super().__init__(action)
        self._action = action
        self._verb = verb

    def show(self, step: str) -> None:
        """Name the step; "" where there is none."""
        verb = self._verb
        self._action.setText(f"{verb} {step[:1].lower()}{step[1:]}" if step else verb)
        self._action.setToolTip(plain(self._action.text()))
