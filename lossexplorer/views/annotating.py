"""Notes on a plot as a person writes, moves and deletes them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from lossexplorer.figures.annotations import annotation_of, words_id
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import annotation_edits as edits
from lossexplorer.session.annotations import LONGEST, Annotation
from lossexplorer.session.locking import lock_of
from lossexplorer.views.plot.note_edit import NoteEdit
from lossexplorer.views.plot.plot_view import PlotView

_STEPS = 100  # of the arrow keys across a panel
_FINE = 0.1
_ARROW = QPointF(-56.0, 40.0)  # where a new arrow points, in pixels from the words


class Annotating(QObject):
    """Turns what a plot tells into edits of the session's notes."""

    def __init__(self, plot: PlotView, model: ExplorerModel) -> None:
        super().__init__(plot)
        self._plot = plot
        self._model = model
        self.menu: QMenu | None = None
        self.field: NoteEdit | None = None
        plot.asked.connect(self._obey)

    @staticmethod
    def owns(item: str) -> bool:
        """Whether a dragged item of a figure is a note, or the arrow of one."""
        return annotation_of(item) is not None

    def drag(self, item: str, x: float, y: float) -> None:
        """A note, or the tip of its arrow, was dragged to a place in data units."""
        index, tip = annotation_of(item) or (-1, False)
        edit = edits.point_note if tip else edits.move_note
        self._model.apply(self.tr("Move a note"), edit, index, (x, y))

    def push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        """A note, or the tip of its arrow, was pushed by the arrow keys."""
        index, tip = annotation_of(item) or (-1, False)
        note = self._note(index)
        if note is None:
            return
        x, y = note.tip if tip and note.tip is not None else (note.x, note.y)
        inside = self._plot.plot_rect(panel)
        share = (_FINE if fine else 1.0) / _STEPS
        pixel = self._plot.pixel_of(panel, x, y)
        pixel += QPointF(across * share * inside.width(), -up * share * inside.height())
        place = self._plot.place_of(panel, _kept_in(pixel, panel, self._plot))
        edit = edits.point_note if tip else edits.move_note
        self._model.nudge(self.tr("Move a note"), edit, index, place)

    def _note(self, index: int) -> Annotation | None:
        notes = self._model.session.annotations
        return notes[index] if 0 <= index < len(notes) else None

    def _obey(self, wish: str, panel: str, item: str, x: float, y: float) -> None:
        index, _ = annotation_of(item) or (-1, False)
        if wish == "menu":
            self._open_menu(panel, index, (x, y))
        elif wish == "note":
            self.write(panel, (x, y))
        elif index >= 0 and self._allowed:
            if wish == "edit":
                self.rewrite(index)
            else:
                self.delete(index)

    @property
    def _allowed(self) -> bool:
        lock = lock_of(self._model.session)
        return lock is None or "notes" not in lock.fixed

    def write_by_key(self) -> None:
        """Type a new note where the pointer is, else in the middle of the plot."""
        self._plot.ask("note")

    def write(self, panel: str, place: edits.Place, arrow: bool = False) -> None:
        """Type a new note; with an ``arrow`` that points at ``place``, from beside it."""
        if not self._allowed:
            return
        tip: edits.Place | None = None
        if arrow:
            tip = place
            pixel = self._plot.pixel_of(panel, *place) - _ARROW
            place = self._plot.place_of(panel, _kept_in(pixel, panel, self._plot))

        seen = self._model.session

        def keep(text: str) -> None:
            if text.strip():
                words = self.tr("Add a note")
                self._model.apply(words, edits.add_note, panel, place, text, tip, seen)
                self._plot.touch(panel, words_id(len(self._model.session.annotations) - 1))

        self._open_field("", panel, place).written.connect(keep)

    def rewrite(self, index: int) -> None:
        """Type other words for a note; none at all delete it."""
        note = self._note(index)
        if note is None:
            return

        def keep(text: str) -> None:
            if self._note(index) != note:
                return  # it has changed meanwhile
            if text.strip():
                self._model.apply(self.tr("Change a note"), edits.write_note, index, text)
            else:
                self.delete(index)

        self._open_field(note.text, note.panel, (note.x, note.y)).written.connect(keep)

    def delete(self, index: int) -> None:
        """Take a note away."""
        self._model.apply(self.tr("Delete a note"), edits.delete_note, index)

    def _open_field(self, text: str, panel: str, place: edits.Place) -> NoteEdit:
        field = self.field = NoteEdit(text, LONGEST, self._plot)
        field.open_at(self._plot.pixel_of(panel, *place), self._plot.plot_rect(panel))
        return field

    def _open_menu(self, panel: str, index: int, place: edits.Place) -> None:
        menu = self.menu = QMenu(self._plot)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        note = self._note(index)
        if note is None:
            add = menu.addAction(self.tr("Add a note"), partial(self.write, panel, place))
            add.setShortcut(QKeySequence(Qt.Key.Key_N))
            words = self.tr("Add a note with an arrow")
            menu.addAction(words, partial(self.write, panel, place, True))
        else:
            change = menu.addAction(self.tr("Change the note"), partial(self.rewrite, index))
            change.setShortcut(QKeySequence(Qt.Key.Key_F2))
            arrow = menu.addAction(self.tr("Arrow"), partial(self._switch_arrow, index))
            arrow.setCheckable(True)
            arrow.setChecked(note.tip is not None)
            delete = menu.addAction(self.tr("Delete the note"), partial(self.delete, index))
            delete.setShortcut(QKeySequence(Qt.Key.Key_Delete))
            place = (note.x, note.y)
        for action in menu.actions():
            action.setEnabled(self._allowed)
        pixel = self._plot.pixel_of(panel, *place).toPoint()
        menu.popup(self._plot.mapToGlobal(pixel))

    def _switch_arrow(self, index: int) -> None:
        note = self._note(index)
        if note is None:
            return
        if note.tip is not None:
            self._model.apply(self.tr("Remove the arrow"), edits.point_note, index, None)
            return
        pixel = self._plot.pixel_of(note.panel, note.x, note.y) + _ARROW
        tip = self._plot.place_of(note.panel, _kept_in(pixel, note.panel, self._plot))
        self._model.apply(self.tr("Add an arrow"), edits.point_note, index, tip)


def _kept_in(pixel: QPointF, panel: str, plot: PlotView) -> QPointF:
    """The nearest pixel of the panel's plot area."""
    inside = plot.plot_rect(panel)
    return QPointF(
        min(max(pixel.x(), inside.left()), inside.right()),
        min(max(pixel.y(), inside.top()), inside.bottom()),
    )
