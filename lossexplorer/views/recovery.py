"""Work that was not saved, shown again at the next start and offered to be kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject

from lossexplorer.errors import ExplorerError
from lossexplorer.losses.own import allow
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.unsaved_entry import Entry, Recovered
from lossexplorer.session.session import Session
from lossexplorer.session.store import load_session
from lossexplorer.views.message_strip import MessageStrip


class Recovery(QObject):
    """Brings the newest piece of unsaved work back, and offers the others.

    After a crash a strip asks whether to keep it. A session without a file that was
    in the window when it was closed simply stands there again. Work that uses Python
    code is offered, not shown: the person allows the code first.

    Attributes:
        adopted: the entry on disk that the window's autosave goes on writing, or None.
    """

    def __init__(
        self, model: ExplorerModel, found: Sequence[Recovered], parent: QObject | None = None
    ) -> None:
        """Take what was found, the newest first."""
        super().__init__(parent)
        self._model = model
        self._found = list(found)
        self._restored: Recovered | None = None

    @property
    def adopted(self) -> Entry | None:
        """The entry of the work that was brought back."""
        return self._restored.entry if self._restored else None

    def restore(self) -> None:
        """Show the newest piece, as unsaved changes of its document."""
        for one in self._found:
            if one.session is not None:
                self._found.remove(one)
                self._restored = one
                self._show(one, one.session)
                return

    def offer(self, strip: MessageStrip) -> None:
        """Ask what has to be asked, one piece after the other."""
        one = self._restored
        if one is not None and not one.closed:
            strip.show_message(
                self.tr("Restored unsaved work from {}{}").format(_time(one), _of(one)),
                choices=(
                    (self.tr("Keep"), lambda: self._keep(strip)),
                    (self.tr("Discard"), lambda: self._take_back(strip)),
                ),
            )
        elif self._found:
            more = self._found[0]
            words = self.tr("There is unsaved work from {}{}").format(_time(more), _of(more))
            button = self.tr("Open")
            if more.code:
                words = self.tr("{} that uses Python code").format(words)
                button = self.tr("Allow {} and open").format(more.code)
            strip.show_message(
                words,
                choices=(
                    (button, lambda: self._open(more, strip)),
                    (self.tr("Discard"), lambda: self._discard(more, strip)),
                ),
            )

    def handed_on(self, model: ExplorerModel, parent: QObject) -> Recovery:
        """The same for the window that comes in the place of this one; nothing is left here."""
        after = Recovery(model, self._found, parent)
        after._restored = self._restored
        self._found, self._restored = [], None
        return after

    def release(self) -> None:
        """Leave what nobody decided on for the next start."""
        for one in self._found:
            one.entry.release()

    def _show(self, one: Recovered, session: Session) -> None:
        """Undo leads back to the document as it was saved, then to what was there."""
        saved = _saved(one.document)
        if saved is not None and one.document is not None:
            self._model.replace_session(self.tr("Open"), saved, one.document)
        self._model.apply(self.tr("Restore unsaved work"), lambda _: session)

    def _keep(self, strip: MessageStrip) -> None:
        self._restored = None
        self.offer(strip)

    def _take_back(self, strip: MessageStrip) -> None:
        self._restored = None
        self._model.undo_stack.undo()
        self.offer(strip)

    def _open(self, one: Recovered, strip: MessageStrip) -> None:
        self._found.remove(one)
        if one.code:
            allow(one.code)
            try:
                one = one.again()
            except ExplorerError as error:
                one.entry.release()
                strip.show_message(error.message, "error")
                return
        if one.session is None:  # it names more code
            self._found.insert(0, one)
        else:
            self._show(one, one.session)
            one.discard()
        self.offer(strip)

    def _discard(self, one: Recovered, strip: MessageStrip) -> None:
        self._found.remove(one)
        one.discard()
        self.offer(strip)


def _saved(document: Path | None) -> Session | None:
    """The document as it is on disk, or None if it is gone."""
    if document is None:
        return None
    try:
        return load_session(document)
    except ExplorerError:
        return None


def _time(one: Recovered) -> str:
    """When it was written: the time, and the day unless that is today."""
    saved = QDateTime.fromSecsSinceEpoch(int(one.saved.timestamp()))
    short = QLocale.FormatType.ShortFormat
    if saved.date() == QDate.currentDate():
        return QLocale().toString(saved.time(), short)
    return QLocale().toString(saved, short)


def _of(one: Recovered) -> str:
    return f" ({one.document.name})" if one.document else ""
