"""With Chinese on, no English is left: in any workspace, dock, menu, table or dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from texts_on_screen import english, texts_of

from lossexplorer.export import fonts
from lossexplorer.model.language import language, say
from lossexplorer.session.presets import open_lesson
from lossexplorer.views.export_dialog import ExportDialog
from lossexplorer.views.lesson_dialog import LessonDialog
from lossexplorer.views.match_dialog import MatchDialog
from lossexplorer.views.sweep_export.dialog import SweepDialog

# one of each workspace; what all other lessons draw is read in tests/language
LESSONS = (
    *("mse-saturates", "digit-ce", "imbalance", "two-matches", "cat-likelihood"),
    *("ridge-and-lasso", "target-logit", "pixels-or-perception", "naive-softmax"),
)
DIALOGS = (
    *("file.export", "carry.export_sweep", "edit.match_number"),
    *("losses.own", "present.save_lesson", "help.keyboard", "help.conventions", "help.about"),
    *("help.contents", "help.tour"),
)


@pytest.fixture
def chinese(open_window, folder):
    """A window of a person who chose Chinese."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "zh_CN")
    settings.sync()
    yield open_window(size=(1280, 720))
    language().choose("en")


def test_no_english_is_left_in_any_workspace(chinese):
    shown = set()
    for key in LESSONS:
        chinese.model.replace_session("打开", open_lesson(key))
        chinese.settle()
        chinese.workspace.plot._voices.catch_up()
        shown.add(chinese.session.workspace)
        assert english(texts_of(chinese.window)) == [], key
    assert len(shown) == 9


def test_no_english_is_left_in_dialogs(chinese):
    chinese.model.replace_session("打开", open_lesson("digits-minibatch"))
    chinese.settle()
    found = {}

    def read():
        for widget in QApplication.topLevelWidgets():
            if widget is not chinese.window and widget.isVisible():
                found.setdefault(key, []).extend(english(texts_of(widget)))
                if isinstance(widget, QDialog):
                    widget.reject()
                else:
                    widget.close()

    for key in DIALOGS:
        QTimer.singleShot(50, chinese.window, read)
        chinese.actions[key].trigger()
        chinese.settle()
        read()
    for key in DIALOGS[:-1]:
        assert sorted(found[key]) == [], key
    assert english(texts_of(chinese.window)) == []  # the tour stands in it


def test_a_locked_lesson_offers_its_texts_as_the_window_says_them(chinese):
    before = open_lesson("digit-ce")
    chinese.model.replace_session("打开", before)
    chinese.actions["present.save_lesson"].trigger()
    (dialog,) = chinese.window.findChildren(LessonDialog)
    assert dialog.title.text() == say(before.lesson.title) != before.lesson.title
    assert dialog.texts["look"].toPlainText() == say(before.lesson.look) != before.lesson.look
    kept = dialog.lesson().lesson  # who opens it in English reads English
    assert (kept.title, kept.look, kept.published) == (
        before.lesson.title,
        before.lesson.look,
        before.lesson.published,
    )
    dialog.texts["look"].setPlainText("看红线。")
    assert (dialog.lesson().lesson.look, kept.explore) == ("看红线。", before.lesson.explore)
    dialog.reject()


def test_what_a_search_for_a_number_found_is_said_in_chinese(chinese, qtbot):
    chinese.model.replace_session("打开", open_lesson("digit-ce"))
    chinese.actions["edit.match_number"].trigger()
    (dialog,) = chinese.window.findChildren(MatchDialog)
    for number in ("0.5108", "1234.5"):  # which many settings give, and none
        dialog.form.number.setText(number)
        dialog.search_button.click()
        qtbot.waitUntil(lambda: not dialog.busy, timeout=30_000)
        assert dialog.matches.topLevelItemCount()
        assert english(texts_of(dialog)) == []
    dialog.reject()


def test_the_export_dialogs_say_that_a_font_is_missing(chinese, qtbot, monkeypatch):
    monkeypatch.setattr(fonts, "_chinese_family", lambda: "")
    for key, dialog_type in (("file.export", ExportDialog), ("carry.export_sweep", SweepDialog)):
        chinese.actions[key].trigger()
        dialog = next(iter(chinese.window.findChildren(dialog_type)))
        qtbot.waitUntil(dialog.fonts.isVisible, timeout=20_000)
        assert "请安装一种字体，如 Noto Sans CJK SC" in dialog.fonts.text()
        monkeypatch.setattr(fonts, "_chinese_family", lambda: "Noto Sans CJK SC")
        dialog.style_form.dpi.setValue(100)
        dialog.preview.set_style(dialog.style_form.style_now)
        qtbot.waitUntil(dialog.fonts.isHidden, timeout=20_000)
        monkeypatch.setattr(fonts, "_chinese_family", lambda: "")
        dialog.reject()
