"""What is wrong is said in the language of the window, also to screen readers and in tips."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.grid_model import GridModel
from lossexplorer.model.language import language
from lossexplorer.session.grids import grid_of
from lossexplorer.session.presets import open_lesson
from lossexplorer.views.lesson_dialog import LessonDialog
from lossexplorer.views.message_strip import MessageStrip
from lossexplorer.views.preferences import Preferences


@pytest.fixture(autouse=True)
def chinese(qapp):
    language().choose("zh_CN")
    yield
    language().choose("en")


@pytest.fixture
def model(qapp):
    return ExplorerModel(open_lesson("cat-likelihood"))


def said(text):
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def test_a_strip_says_the_same_to_the_eye_and_the_ear(qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda e: heard.append(e.message()))
    strip = MessageStrip()
    qtbot.addWidget(strip)
    strip.show_message("the file is write-protected", "error")
    assert heard == [strip._text.text()]
    assert said(heard[0])


def test_the_tip_of_a_wrong_cell(model):
    grid = GridModel(model)
    grid.set_grid(grid_of(model.session))
    places = [(row, column) for row in range(3) for column in range(grid.columnCount())]
    index = grid.index(*next(place for place in places if grid.is_editable(*place)))
    assert not grid.setData(index, "x")
    assert said(index.data(Qt.ItemDataRole.ToolTipRole))


def test_a_lesson_without_a_title(qtbot, model, tmp_path):
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    dialog = LessonDialog(model, Preferences(settings))
    qtbot.addWidget(dialog)
    dialog.title.clear()
    dialog.save()
    assert said(dialog.complaint.text())
