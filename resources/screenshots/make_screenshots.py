"""Remake the pictures in this folder from the real window, without a screen.

Run ``python resources/screenshots/make_screenshots.py [FOLDER] [--only NAME …]``; it
takes some seconds. Settings and unsaved work come from an empty folder, so that nothing
of yours is shown or changed. What the pictures still depend on are Qt and the fonts.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# before Qt is imported: no screen, no scaling, no desktop's taste
os.environ.update(QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR="1", PYQTGRAPH_QT_LIB="PySide6")

from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QLocale, QSettings, QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from lossexplorer.app import make_application
from lossexplorer.language import ENGLISH
from lossexplorer.session.batch_edits import set_batch_view
from lossexplorer.session.edits import set_curves, set_row
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.views.opening import Opening
from lossexplorer.views.preferences import Preferences

SIZE = (1280, 800)
LARGEST = 120_000  # bytes a picture may take
_STILL = 0.3  # s without change: curves settle after 0.1
_LONGEST = 30.0


def first_start(session: Session) -> Session:
    """What a new user sees: the two predictions of one digit."""
    return session


def curves(session: Session) -> Session:
    """Cross-entropy beside losses it is compared with, the probe on the wrong side."""
    losses = ("cross_entropy", "squared_error", "absolute_error", "focal", "zero_one")
    session = replace(
        session,
        workspace="curves",
        selected="cross_entropy",
        losses=tuple(LossChoice(key) for key in losses),
        lesson=None,
        title="",
    )
    return set_curves(session, probe=0.3)


def batch(session: Session) -> Session:
    """500 digits under two models, the row that costs both of them most chosen."""
    session = replace(open_lesson("digits-minibatch"), lesson=None, title="")
    return set_row(set_batch_view(session, detail="samples", log_loss=True), 363)


def lesson(key: str, **workspace: Any) -> Callable[[Session], Session]:
    """A lesson as a picture: without its text, and with something of its workspace changed."""

    def shown(session: Session) -> Session:
        opened = open_lesson(key)
        view = replace(getattr(opened, opened.workspace), **workspace)
        return replace(opened, **{opened.workspace: view}, lesson=None, title="")

    return shown


def taught(session: Session) -> Session:
    """A lesson with its text beside it: squared error stalls where cross-entropy goes."""
    return open_lesson("mse-stalls")


def whole_window(opening: Opening) -> QWidget:
    """The window itself."""
    return opening.window


def export_dialog(opening: Opening) -> QWidget:
    """The export dialog with its preview."""
    opening.window.actions_by_key["file.export"].trigger()
    return next(d for d in opening.window.findChildren(QDialog) if d.isVisible())


@dataclass(frozen=True)
class Shot:
    """One picture: what the first session becomes, in which theme, of what, in which language."""

    session: Callable[[Session], Session]
    theme: str
    subject: Callable[[Opening], QWidget] = whole_window
    language: str = ENGLISH


SHOTS = {
    "vector-light": Shot(first_start, "light"),
    "vector-dark": Shot(first_start, "dark"),
    "curves-light": Shot(curves, "light"),
    "curves-dark": Shot(curves, "dark"),
    "batch-light": Shot(batch, "light"),
    "batch-dark": Shot(batch, "dark"),
    "information-light": Shot(lesson("kl-not-symmetric"), "light"),
    "likelihood-light": Shot(lesson("gaussian-least-squares"), "light"),
    "descent-light": Shot(taught, "light"),
    "descent-dark": Shot(taught, "dark"),
    "margins-light": Shot(lesson("margin-circle"), "light"),
    "images-light": Shot(lesson("pixels-or-perception"), "light"),
    "curves-chinese": Shot(curves, "dark", language="zh_CN"),
    "export-dialog": Shot(curves, "light", export_dialog),
}


def _wait(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.002)


def _filled(shot: Shot) -> Opening:
    """The window with everything in it; its files lie in the present folder."""
    preferences = Preferences(QSettings("settings.ini", QSettings.Format.IniFormat))
    preferences.theme = shot.theme
    preferences.language = shot.language
    Path("Figures").mkdir()
    preferences.export_folder = "Figures"  # the dialog shows it
    opening = Opening(None, preferences, Path("autosave").absolute())
    ready: list[bool] = []
    opening.ready.connect(lambda: ready.append(True))
    opening.window.resize(*SIZE)
    opening.window.show()
    end = time.monotonic() + _LONGEST
    while not ready:
        if time.monotonic() > end:
            sys.exit(f"the window was not filled within {_LONGEST:g} s")
        _wait(0.01)
    assert opening.assembly is not None
    model = opening.assembly.model
    session = shot.session(model.session)
    if session is not model.session:
        model.replace_session("Open", session)
    return opening


def _still_image(widget: QWidget) -> QImage:
    """The widget once nothing is being computed and it has stopped changing."""
    before, end = QImage(), time.monotonic() + _LONGEST
    while time.monotonic() < end:
        _wait(_STILL)
        working = QThreadPool.globalInstance().activeThreadCount() > 0
        now = widget.grab().toImage()
        if now == before and not working:
            return now
        before = now
    sys.exit(f"the picture was still changing after {_LONGEST:g} s")


def take(name: str, path: Path) -> None:
    """Take one picture and write it to ``path``."""
    shot = SHOTS[name]
    picture = _still_image(shot.subject(_filled(shot)))
    _write(picture.convertToFormat(QImage.Format.Format_RGB888), path)
    if path.stat().st_size > LARGEST:
        sys.exit(f"{path} takes {path.stat().st_size} bytes, more than {LARGEST}")


def _write(picture: QImage, path: Path) -> None:
    """Write a picture with a palette of its own: a third of the bytes, and no visible change."""
    size, line = (picture.width(), picture.height()), picture.bytesPerLine()
    image = Image.frombytes("RGB", size, bytes(picture.constBits()), "raw", "RGB", line)
    small = image.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def main(arguments: list[str]) -> None:
    """Take the pictures named, or all."""
    parser = argparse.ArgumentParser(description="Remake the screenshots.")
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent)
    parser.add_argument("--only", nargs="+", choices=SHOTS, default=list(SHOTS))
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    application.setCursorFlashTime(0)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    folder = options.folder.resolve()
    for name in options.only:
        path = folder / f"{name}.png"
        with tempfile.TemporaryDirectory() as home, contextlib.chdir(home):
            take(name, path)
        for window in QApplication.topLevelWidgets():
            window.hide()
        print(path, flush=True)
    os._exit(0)  # the windows have nothing to save and nobody to ask


if __name__ == "__main__":
    main(sys.argv[1:])
