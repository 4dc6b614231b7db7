"""The snippet section: folded at first, written when it is seen, copied with all digits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea

from lossexplorer.figures.palette import DARK
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import data_edits, edits
from lossexplorer.session.presets import open_lesson
from lossexplorer.snippets.frameworks import snippet
from lossexplorer.views.inspector import snippet_panel
from lossexplorer.views.inspector.section import Section

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def explorer(qtbot):
    return ExplorerModel(edits.select_loss(open_lesson("ce-from-logits"), "cross_entropy"))


def section(inspector):
    (found,) = [s for s in inspector.page.findChildren(Section) if s.heading.text() == "Snippet"]
    return found


def unfold(qtbot, inspector):
    found = section(inspector)
    inspector.findChild(QScrollArea).ensureWidgetVisible(found)
    qtbot.mouseClick(found.heading, LEFT)
    return inspector.page.snippet


def choose(qtbot, panel, title):
    """Type the first letters of a framework into the list."""
    panel.frameworks.setFocus()
    qtbot.keyClicks(panel.frameworks, title)
    assert panel.frameworks.currentText() == title


def test_folded_it_writes_nothing(qtbot, explorer, inspector, monkeypatch):
    written = []
    monkeypatch.setattr(snippet_panel, "snippet", lambda *given: written.append(given) or "")
    for value in (0.1, 0.2, 0.3):
        explorer.apply("x", data_edits.set_prediction, 0, 0, value)
        explorer.refresh()
    qtbot.wait(200)
    assert not section(inspector).unfolded
    assert not written
    unfold(qtbot, inspector)
    assert len(written) == 1


def test_pytorch_code_is_copied(qtbot, explorer, inspector):
    panel = unfold(qtbot, inspector)
    assert panel.code.isVisible()
    choose(qtbot, panel, "PyTorch")
    panel.copy.setFocus()
    qtbot.keyClick(panel.copy, Qt.Key.Key_Space)
    code = QGuiApplication.clipboard().text()
    assert code == snippet(explorer.session, "cross_entropy", "pytorch")
    assert "F.cross_entropy(logits, labels)" in code
    assert panel.code.isReadOnly()


def test_it_follows_the_data_once_they_rest(qtbot, explorer, inspector):
    panel = unfold(qtbot, inspector)
    before = panel.code.toPlainText()
    explorer.apply("x", data_edits.set_prediction, 0, 0, 0.123456789)
    explorer.refresh()
    assert panel.code.toPlainText() == before
    qtbot.waitUntil(lambda: "0.123456789" in panel.code.toPlainText())
    qtbot.mouseClick(panel.copy, LEFT)
    assert QGuiApplication.clipboard().text() == snippet(explorer.session, "cross_entropy", "numpy")


def test_what_is_copied_in_the_middle_of_a_drag_is_what_is_shown_then(qtbot, explorer, inspector):
    panel = unfold(qtbot, inspector)
    explorer.apply("x", data_edits.set_prediction, 0, 0, 0.5)
    explorer.refresh()
    qtbot.mouseClick(panel.copy, LEFT)
    assert "[[0.5, " in QGuiApplication.clipboard().text()


def test_a_loss_that_does_not_apply_says_so_in_place_of_code(qtbot, explorer, inspector):
    explorer.apply("x", edits.select_loss, "gaussian_nll")
    explorer.refresh()
    panel = unfold(qtbot, inspector)
    assert not panel.code.isVisible()
    assert not panel.copy.isEnabled()
    assert "needs other inputs" in panel._reason.text()


def test_the_framework_is_remembered_for_the_next_loss(qtbot, explorer, inspector):
    choose(qtbot, unfold(qtbot, inspector), "LaTeX")
    assert QSettings().value("inspector/framework") == "latex"
    explorer.apply("x", edits.select_loss, "squared_error")
    explorer.refresh()
    assert section(inspector).unfolded
    panel = inspector.page.snippet
    qtbot.waitUntil(lambda: panel.code.toPlainText().startswith("% Squared error"))
    panel.set_palette_tokens(DARK)
    assert panel.frameworks.accessibleName() == "Framework"
    assert panel.code.accessibleName() == "Code"


def test_it_grows_with_the_type(qtbot, explorer, inspector):
    panel = unfold(qtbot, inspector)
    before = panel.code.height()
    font = panel.font()
    font.setPixelSize(font.pixelSize() * 2 if font.pixelSize() > 0 else 30)
    panel.setFont(font)
    assert panel.code.height() > before
