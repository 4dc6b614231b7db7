"""Every visible text has room: both languages, small windows, large type, every dialog."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from clipped_text import clipped_text
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget

from lossexplorer.language import LANGUAGES
from lossexplorer.model.language import language
from lossexplorer.session import edits
from lossexplorer.views.open.dialog import OpenDialog
from lossexplorer.views.segments import Segments
from lossexplorer.views.stage import WORKSPACES

LARGE = 1.5
# size of the window, of the type, and whether the lesson is shown
SETTINGS = {
    "1280x720": ((1280, 720), 1.0, True),
    "without the lesson": ((1280, 720), 1.0, False),
    "the smallest window": ((1000, 600), 1.0, True),
    "large type": ((1280, 720), LARGE, True),
}
DIALOGS = (
    "file.export",
    "carry.export_sweep",
    "edit.match_number",
    "losses.own",
    "present.save_lesson",
    "help.contents",
    "help.keyboard",
    "help.conventions",
    "help.about",
)


@pytest.fixture(params=LANGUAGES)
def reader(request, folder, open_window) -> Iterator:
    """A window in each language."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", request.param)
    settings.sync()
    yield open_window(size=(1280, 720))
    language().choose("en")


def settle(hand) -> None:
    """Let the workspace be laid out."""
    hand.settle()
    for _ in range(4):  # a line that wraps moves what is below it, and so on
        QApplication.processEvents()


def lasting(window) -> list[str]:
    """What is still cut when every panel has been laid out."""
    for _ in range(100):
        found = clipped_text(window)
        if not found:
            break
        QTest.qWait(50)
    return found


def details(hand) -> Iterator[str]:
    """The workspace as it is, then with each of the choices above its plot."""
    yield ""
    tools = hand.workspace.tools
    for choice in [c for c in tools.findChildren(Segments) if c.isVisible()]:
        first = choice.current
        for key, button in choice._buttons.items():
            if choice.isVisible() and button.isEnabled() and not button.isChecked():
                button.click()
                settle(hand)
                yield f"{choice.accessibleName()}: {key}"
        if choice.isVisible() and first:
            choice.button(first).click()
            settle(hand)


def in_workspaces(reader) -> Iterator[str]:
    """What is wrong in each workspace."""
    window = reader.window
    for setting, (size, text_size, lesson) in SETTINGS.items():
        window.docks["lesson"].setVisible(lesson)
        window.resize(*size)
        window.theme.set_text_size(text_size)
        for name in WORKSPACES:
            reader.model.nudge("", edits.set_workspace, name)
            settle(reader)
            for _ in details(reader) if text_size == LARGE else ("",):
                yield from (f"{setting}: {name}: {line}" for line in lasting(window))


def pages_of(dialog) -> Iterator[str]:
    """The dialog as it is, then with each of its tabs."""
    yield ""
    for tabs in dialog.findChildren(QTabWidget):
        for index in range(1, tabs.count()):
            tabs.setCurrentIndex(index)
            yield tabs.tabText(index)


def dialogs_of(hand, file) -> Iterator[tuple[str, QDialog]]:
    """Every dialog, one after another, shown; closed when the next one is asked for."""
    for key in (*DIALOGS, "open"):
        if key == "open":
            OpenDialog(file, hand.window).open()
        else:
            hand.actions[key].trigger()
        (dialog,) = (d for d in hand.window.findChildren(QDialog) if d.isVisible())
        QApplication.processEvents()
        yield key, dialog
        dialog.close()


def tour_of(hand) -> Iterator[str]:
    """The tour step by step."""
    hand.actions["help.tour"].trigger()
    while hand.furniture.help.touring is not None:
        QApplication.processEvents()
        yield hand.furniture.help.touring.balloon.title.text()
        hand.furniture.help.touring.move_on(1)


def in_dialogs(reader, file) -> Iterator[str]:
    """What is wrong in each dialog and in the tour."""
    reader.model.nudge("", edits.set_workspace, "curves")
    settle(reader)
    for text_size in (LARGE, 1.0):
        reader.window.theme.set_text_size(text_size)
        for key, dialog in dialogs_of(reader, file):
            for page in pages_of(dialog):
                yield from (f"{text_size} {key} {page}: {line}" for line in lasting(dialog))
            if dialog.width() > 1280 or dialog.height() > 720:
                yield f"{text_size} {key}: larger than a screen, {dialog.size().toTuple()}"
        for step in tour_of(reader):
            yield from (f"{text_size} tour, {step}: {line}" for line in lasting(reader.window))


def test_no_text_is_cut_and_no_control_covers_another(reader, tmp_path):
    file = tmp_path / "predictions.csv"
    file.write_text("p0,p1,label\n0.25,0.75,1\n0.5,0.5,0\n")
    found = {*in_workspaces(reader), *in_dialogs(reader, file)}
    assert not found, "\n".join(sorted(found))
