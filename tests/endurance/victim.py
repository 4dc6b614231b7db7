"""A process that edits and saves until it is killed, and says all it does.

Each line of its journal is ``kind time path digest`` by an unbuffered pipe: "e" for a state
that was reached, "b" and "s" before and after it is saved, "h" a heartbeat, "w" and "i" when
the autosave begins and ends to write, "r" and "x" what a restart shows and an error.
"""

from __future__ import annotations

import hashlib
import os
import random
import time
from collections.abc import Callable
from pathlib import Path

from lossexplorer.model.autosave import Autosave
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import data_edits, edits
from lossexplorer.session.presets import lesson_keys, open_lesson
from lossexplorer.session.session import Session
from lossexplorer.session.store import dumps, load_session, save_session

BEAT_MS = 50
_EDIT_MS = (0, 5, 20, 40)
_LOSSES = ("mse", "mae", "huber", "cross-entropy", "hinge")


def digest(session: Session) -> str:
    """What tells one state from another."""
    return hashlib.sha256(dumps(session)).hexdigest()[:16]


class Life:
    """Edits a model at random and saves it to one of two files now and then."""

    def __init__(self, model: ExplorerModel, folder: Path, pipe: int, seed: int) -> None:
        self._model = model
        self._documents = [folder / "a.lossx", folder / "b.lossx"]
        self._pipe = pipe
        self._chance = random.Random(seed)
        self._saved_by: Callable[[Path], object] = self._save_file
        self._show = model.replace_session
        model.changed.connect(lambda _: self.tell("e"))
        model.document_changed.connect(lambda: self.tell("e"))
        self.tell("e")

    def watch(self, autosave: Autosave) -> None:
        """Say when the autosave writes, too."""
        autosave._worker.started.connect(lambda: self.say("w"))
        autosave._worker.idle.connect(lambda: self.say("i"))

    def use(self, save: Callable[[Path], object], show: Callable[..., None]) -> None:
        """Save and open by what the window's actions call."""
        self._saved_by, self._show = save, show

    def say(self, kind: str, path: object = "-", state: str = "-") -> None:
        """Write one line of the journal."""
        os.write(self._pipe, f"{kind} {time.monotonic():.6f} {path or '-'} {state}\n".encode())

    def tell(self, kind: str, path: Path | None = None) -> None:
        """Write a line about the state now."""
        self.say(kind, path or self._model.path, digest(self._model.session))

    def go_on(self) -> None:
        """Do one thing, and the next one soon."""
        from PySide6.QtCore import QTimer

        chance = self._chance.random()
        if chance < 0.05:
            self._save()
        elif chance < 0.07:
            self._open()
        elif chance < 0.15:
            self._model.undo_stack.undo()
        elif chance < 0.2:
            self._model.undo_stack.redo()
        else:
            self._edit()
        QTimer.singleShot(self._chance.choice(_EDIT_MS), self.go_on)

    def _edit(self) -> None:
        model, chance = self._model, self._chance
        kind = chance.randrange(6)
        if kind == 0:
            model.begin_gesture()
            for _ in range(5):
                model.apply("Drag the probe", edits.set_probe, chance.random())
            model.end_gesture()
        elif kind == 1:
            model.apply("Drag a bar", data_edits.drag_prediction, 0, 0, chance.random())
        elif kind == 2:
            key = chance.choice(_LOSSES)
            model.attempt("Show a loss", edits.show_loss, key, chance.random() < 0.7)
        else:
            model.nudge("Move the probe", edits.set_probe, chance.random())

    def _save(self) -> None:
        path = self._model.path
        if path is None or self._chance.random() < 0.3:
            path = self._chance.choice(self._documents)
        self.tell("b", path)
        self._saved_by(path)
        self.tell("s", path)

    def _save_file(self, path: Path) -> None:
        save_session(self._model.session, path)
        self._model.mark_saved(path)

    def _open(self) -> None:
        path = self._chance.choice(self._documents)
        if path.exists() and self._chance.random() < 0.5:
            self._show("Open", load_session(path), path)
        else:
            self._show("Lesson", open_lesson(self._chance.choice(lesson_keys()[:6])))


def live_without_window(folder: Path, pipe: int, seed: int) -> None:
    """The model and its autosave alone."""
    from PySide6.QtCore import QCoreApplication, QTimer

    application = QCoreApplication(["victim"])
    model = ExplorerModel(open_lesson("digit-mse"))
    life = Life(model, folder, pipe, seed)
    autosave = Autosave(model, folder / "autosave")
    life.watch(autosave)

    def show(text: str, session: Session, path: Path | None = None) -> None:
        autosave.set_aside()
        model.replace_session(text, session, path)

    life.use(life._save_file, show)
    _beat(life)
    QTimer.singleShot(0, life.go_on)
    application.exec()


def live_in_window(folder: Path, pipe: int, seed: int) -> None:
    """The whole program; its own actions save."""
    opening = _open(folder)

    def begin() -> None:
        model, furniture = opening.assembly.model, opening.furniture
        life = Life(model, folder, pipe, seed)
        life.watch(furniture.autosave)
        life.use(lambda path: _save_by_action(opening, path), furniture.files.show_session)
        _beat(life)
        life.go_on()

    opening.ready.connect(begin)
    _exec()


def restart(folder: Path, pipe: int, _seed: int) -> None:
    """Open the program again, say what it shows, and whether it asks about it."""
    opening = _open(folder)

    def say() -> None:
        model, strip = opening.assembly.model, opening.furniture.recovered
        asks = "asks" if not strip.isHidden() else "-"
        line = f"r {time.monotonic()} {asks} {digest(model.session)}\n"
        os.write(pipe, line.encode())
        os._exit(0)

    opening.ready.connect(say)
    _exec()


def _open(folder: Path):
    from PySide6.QtCore import QSettings

    from lossexplorer import app
    from lossexplorer.views.opening import Opening
    from lossexplorer.views.preferences import Preferences

    _KEPT.append(app.make_application())
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    opening = Opening(None, Preferences(settings), folder / "autosave")
    _KEPT.append(opening)
    opening.window.show()
    return opening


_KEPT: list[object] = []  # what Qt must not lose before the process ends


def _exec() -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.exec()


def _save_by_action(opening, path: Path) -> None:
    from PySide6.QtWidgets import QFileDialog

    actions = opening.window.actions_by_key
    if opening.assembly.model.path == path:
        actions["file.save"].trigger()
        return
    QFileDialog.getSaveFileName = lambda *_, **__: (str(path), "")
    actions["file.save_as"].trigger()


def _beat(life: Life) -> None:
    from PySide6.QtCore import QTimer

    timer = QTimer(life._model)
    timer.timeout.connect(lambda: life.say("h"))
    timer.start(BEAT_MS)
