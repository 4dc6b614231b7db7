"""Projector mode, the pages of a lesson as slides, and locked lessons, in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from lossexplorer.session import edits
from lossexplorer.session.store import load_session
from lossexplorer.views.lesson_dialog import LessonDialog
from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.theme import PROJECTOR


def shown(hand) -> dict[str, bool]:
    """Which parts of the window can be seen."""
    window = hand.window
    return {
        **{name: dock.isVisible() for name, dock in window.docks.items()},
        "tabs": window.stage.tabs.isVisible(),
        "diagnostics": hand.furniture.diagnostics.isVisible(),
        "strip": hand.workspace.strip.isVisible(),
        "menu": window.menuBar().isVisible(),
    }


def sizes(hand) -> list[tuple[int, int]]:
    return [(dock.width(), dock.height()) for dock in hand.window.docks.values()]


def place(hand) -> str:
    return hand.furniture.lesson._position.text()


def parts_of_lesson(hand) -> int:
    """How many widgets the dock of the lesson holds."""
    return sum(isinstance(part, QWidget) for part in hand.window.docks["lesson"].children())


def wait_for_docks(qtbot, hand, before) -> None:
    """The docks come back once the window has its former size."""
    qtbot.waitUntil(lambda: sizes(hand) == before, timeout=20_000)


def test_a_lecture_is_large_and_quiet_and_everything_comes_back(hand, qtbot):
    hand.model.apply("Curves", edits.set_workspace, "curves")
    hand.window.resize(1280, 720)
    hand.settle()
    qtbot.waitUntil(lambda: hand.window.height() == 720)
    before, before_sizes, parts = shown(hand), sizes(hand), parts_of_lesson(hand)
    assert all(before.values())
    type_size = QApplication.font().pixelSize()
    thin = Ink(hand.window.theme.palette)
    hand.keys("PgDown")  # nobody turns pages outside a lecture
    assert hand.furniture.lesson.pages.current == "look"

    hand.keys("F5")
    needless = ("losses", "inspector", "data", "tabs", "diagnostics")
    assert shown(hand) == before | dict.fromkeys(needless, False)
    assert hand.actions["present.projector"].isChecked()
    assert QApplication.font().pixelSize() == round(type_size * PROJECTOR)
    thick = Ink(hand.window.theme.palette)
    assert thick.pen("text", 2.0).widthF() > 1.3 * thin.pen("text", 2.0).widthF()
    # readings grow more than the rest
    grown = thick.line_height("reading") / thin.line_height("reading")
    assert grown > 1.3 * thick.line_height("small") / thin.line_height("small")
    pages_are_slides(hand)

    hand.keys("F11")
    assert hand.window.isFullScreen()
    assert not shown(hand)["menu"]
    hand.workspace.plot.setFocus()
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Space)
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Escape)  # takes the pin away
    assert hand.window.theme.projector
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Escape)
    hand.settle()
    assert not hand.window.theme.projector and not hand.window.isFullScreen()
    assert not hand.actions["view.full_screen"].isChecked()
    assert shown(hand) == before | {"strip": False}  # the lesson's vector has none
    assert QApplication.font().pixelSize() == type_size
    wait_for_docks(qtbot, hand, before_sizes)
    assert parts_of_lesson(hand) == parts  # a dock keeps every title it was given


def pages_are_slides(hand) -> None:
    """Page Down goes through the pages and lessons, Page Up back to the end of the one before."""
    first = hand.session.lesson.key
    assert place(hand).endswith("page 1 of 4")
    for number in (2, 3, 4):
        hand.keys("PgDown")
        assert place(hand).endswith(f"page {number} of 4")
        assert hand.session.lesson.key == first
    hand.keys("PgDown")
    assert hand.session.lesson.key != first
    assert "page 1 of" in place(hand)
    hand.keys("PgUp")
    assert hand.session.lesson.key == first
    assert place(hand).endswith("page 4 of 4")
    for _ in range(5):
        hand.keys("PgUp")
    assert place(hand).endswith("page 1 of 4")
    assert hand.session.lesson.key == first


@pytest.fixture
def dialog(hand, tmp_path, monkeypatch):
    """The dialog for a locked lesson about curves, and the file it will be written to."""
    hand.model.apply("Curves", edits.set_workspace, "curves")
    hand.settle()
    path = tmp_path / "mine.lossx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    hand.actions["present.save_lesson"].trigger()
    (dialog,) = hand.window.findChildren(LessonDialog)
    return dialog, path


def test_a_teacher_locks_a_lesson_and_a_student_works_in_it(hand, dialog):
    dialog, path = dialog
    mine = hand.session
    dialog.title.clear()
    dialog.save()
    assert dialog.complaint.isVisible() and not path.exists()
    dialog.title.setText("What a guess costs")
    dialog.texts["look"].setPlainText("Look at the red curve.")
    for box in (*dialog.hidden.values(), *dialog.fixed.values()):
        box.setChecked(False)
    for key in ("losses", "tools", "strip", "workspaces"):
        dialog.hidden[key].setChecked(True)
    for key in ("losses", "ranges", "workspace"):
        dialog.fixed[key].setChecked(True)
    QTest.mouseClick(
        dialog.buttons.button(dialog.buttons.StandardButton.Save), Qt.MouseButton.LeftButton
    )
    assert hand.session is mine  # the teacher goes on as before
    session = load_session(path)
    assert (session.lesson.title, session.lesson.look) == (
        "What a guess costs",
        "Look at the red curve.",
    )
    assert session.lesson.locked.hidden == ("losses", "tools", "strip", "workspaces")
    assert session.lesson.published == ()

    everything = shown(hand)
    hand.model.replace_session("Open", session, path)
    hand.settle()
    assert shown(hand) == everything | {"losses": False, "tabs": False, "strip": False}
    assert not hand.window.docks["losses"].toggleViewAction().isEnabled()
    assert not hand.actions["view.vector"].isEnabled()
    refused = []
    hand.model.refused.connect(lambda error: refused.append(error.what))
    hand.model.apply("Tick", edits.show_loss, "focal", True)
    assert refused == ["the losses are fixed in this lesson"]
    hand.workspace.plot.setFocus()
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Plus)
    hand.settle()
    assert hand.session.curves.x_range is None
    assert not hand.workspace.plot.figure.panel("value").zoomable
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Right)  # the probe is theirs
    hand.settle()
    assert hand.session.curves.probe != session.curves.probe

    (unlock,) = (b for b in hand.furniture.lesson.findChildren(QPushButton) if b.isVisible())
    hand.click(unlock)
    assert shown(hand) == everything
    assert hand.session.lesson.title == "What a guess costs"
    hand.model.apply("Tick", edits.show_loss, "focal", True)
    assert len(refused) == 1
    for _ in range(2):
        hand.model.undo_stack.undo()
    hand.settle()
    assert hand.session.lesson.locked is not None
    assert not shown(hand)["losses"]
