"""The window speaks another language at once, and keeps the work that is in it."""

from __future__ import annotations

import gc
import re
import weakref

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from lossexplorer.model.language import language
from lossexplorer.session import data_edits

# what is the same in both: symbols, names of losses, programs and people, keys
SAME = re.compile(
    r"\b(Loss Explorer|PyTorch|Keras|Optax|JAX|NumPy|scikit-learn|LaTeX|TeX|Kornia|MONAI|ImageNet|"
    r"English|Ctrl|Shift|Alt|Esc|Enter|Page|Up|Down|textbook|pytorch|keras|sklearn|optax|jax|"
    r"softmax|sigmoid|log|exp|min|max|sin|cos|tan|nan|inf|Huber|Tversky|Dice|ArcFace|NLL|MSE|"
    r"MAE|BCE|CE|KL|JS|ECE|Pinball|Poly|Log-cosh|cosh|Logistic|float16|float32|float64)\b"
)
# an article or a book is cited as it is called
CITED = re.compile(r"\(\d{4}\)|^Textbook chapter|^Article ")
WORDS = re.compile(r"[A-Za-z]{3,}(?: [A-Za-z]{2,})+")


@pytest.fixture(autouse=True)
def english_again(open_window):
    """Other tests look for English texts."""
    yield
    language().choose("en")


def switch(hand, qtbot, name):
    """Choose a language in the menu; gives the hand on the new window."""
    with qtbot.waitSignal(hand.opening.ready, timeout=20_000):
        hand.window.actions_by_key[f"view.language_{name}"].trigger()
    again = type(hand)(hand.opening)
    again.settle()
    return again


def texts_of(window):
    """Every text that is on the screen."""
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            if isinstance(widget, QLabel | QAbstractButton):
                yield type(widget).__name__, widget.text()
            yield type(widget).__name__, widget.toolTip()
            yield type(widget).__name__, widget.accessibleName()
    for action in window.findChildren(QAction):
        yield action.objectName(), action.text()


def english(window):
    """Those that have two English words in a row."""
    return [
        (name, text)
        for name, text in texts_of(window)
        if WORDS.search(SAME.sub("·", text)) and "\\" not in text and not CITED.search(text)
    ]


def test_another_language_is_spoken_at_once_and_the_work_is_kept(open_window, qtbot):
    hand = open_window()
    hand.model.apply("Drag a bar", data_edits.drag_prediction, 0, 2, 0.9)
    hand.model.apply("Drag a bar", data_edits.drag_prediction, 0, 2, 0.8)
    hand.keys("Ctrl+Z")
    before, size = hand.session, hand.window.size()
    chinese = switch(hand, qtbot, "zh")
    assert chinese.window is not hand.window
    assert chinese.window.size() == size
    assert chinese.session == before
    assert chinese.actions["file.open"].text() == "打开(&O)…"
    assert chinese.actions["file.open"].toolTip().startswith("打开 (")
    assert chinese.actions["view.language_zh"].isChecked()
    assert chinese.opening.window.preferences.language == "zh_CN"
    panels = chinese.workspace.plot._panels.values()
    assert "类别" in [view.panel.x.label for view in panels]
    stack = chinese.model.undo_stack
    assert (stack.count(), stack.index()) == (2, 1)
    assert not stack.isClean()
    chinese.keys("Ctrl+Y")
    assert chinese.session != before
    chinese.keys("Ctrl+Z")
    chinese.keys("Ctrl+Z")
    assert stack.isClean()
    assert english(chinese.window) == []
    again = switch(chinese, qtbot, "en")
    assert again.actions["file.open"].text() == "&Open…"
    assert again.model.undo_stack.count() == 2


def test_steps_are_named_in_the_language_of_the_window(open_window, qtbot):
    hand = open_window()
    hand.actions["view.curves"].trigger()
    hand.settle()
    chinese = switch(hand, qtbot, "zh")
    assert chinese.model.undo_stack.undoText() == "显示另一工作区"
    again = switch(chinese, qtbot, "en")
    assert again.model.undo_stack.undoText() == "Show another workspace"


def test_windows_of_the_other_language_are_gone(open_window, qtbot):
    hand = open_window()
    gone = []
    for turn in range(6):
        gone.append(weakref.ref(hand.window))
        hand = switch(hand, qtbot, ("zh", "en")[turn % 2])
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert sum(window() is not None for window in gone) <= 1  # one may still be on its way


def test_a_language_that_is_chosen_while_a_window_is_made_is_spoken_by_all_of_it(
    open_window, monkeypatch
):
    def loading():
        language().choose("zh_CN")
        yield False

    monkeypatch.setattr("lossexplorer.views.opening._load_panels", loading)
    hand = open_window()
    assert hand.actions["file.open"].text() == "打开(&O)…"
    assert hand.window.docks["losses"].windowTitle() == "损失"


def test_the_language_is_remembered(open_window, qtbot):
    switch(open_window(), qtbot, "zh")
    assert open_window().actions["file.open"].text() == "打开(&O)…"
