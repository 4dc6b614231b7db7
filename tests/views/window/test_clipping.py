"""Every visible text has room: in small windows, without the lesson, in large type."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from clipped_text import clipped_text
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.model.language import language
from lossexplorer.session import edits
from lossexplorer.views.segments import Segments
from lossexplorer.views.stage import WORKSPACES

LANGUAGES = ("en",)
SETTINGS = {
    "1280x720": ((1280, 720), 1.0, True),
    "without the lesson": ((1280, 720), 1.0, False),
    "the smallest window": ((1000, 600), 1.0, True),
    "large type": ((1280, 720), 1.5, True),
}


@pytest.fixture(params=LANGUAGES)
def reader(request, folder, open_window) -> Iterator:
    """A window in each language."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", request.param)
    settings.setValue("theme", "light")
    settings.sync()
    yield open_window(size=(1280, 720))
    language().choose("en")


def enlarge(window, magnification: float) -> None:
    """Larger type in every panel; the projector mode would hide most of them."""
    window.theme._magnification = magnification
    window.theme._refresh()
    window.theme.changed.emit(window.theme.palette)


def settle(hand) -> None:
    """Let the workspace be laid out."""
    hand.settle()
    for _ in range(4):  # a line that wraps moves what is below it, and so on
        QApplication.processEvents()


def lasting(window) -> list[str]:
    """What is still cut when every panel has been laid out."""
    for _ in range(10):
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


@pytest.mark.parametrize("setting", SETTINGS)
def test_no_text_is_cut_and_no_control_covers_another(reader, setting):
    size, magnification, lesson = SETTINGS[setting]
    window = reader.window
    window.docks["lesson"].setVisible(lesson)
    window.resize(*size)
    if magnification != 1.0:
        enlarge(window, magnification)
    found: set[str] = set()
    for name in WORKSPACES:
        reader.model.nudge("", edits.set_workspace, name)
        settle(reader)
        for _ in details(reader) if magnification != 1.0 else ("",):
            found |= {f"{name}: {line}" for line in lasting(window)}
    assert not found, "\n".join(sorted(found))
