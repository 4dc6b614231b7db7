"""The inspector: one page a loss, parameters that can be dragged, typed, switched and reset."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSlider, QToolButton

from lossexplorer.figures.palette import DARK
from lossexplorer.losses.registry import all_losses
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import data_edits, edits
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.store import dumps, loads
from lossexplorer.views.inspector.formula import FormulaView
from lossexplorer.views.inspector.inspector import Inspector
from lossexplorer.views.inspector.reading_line import ReadingLine
from lossexplorer.views.inspector.section import Section
from lossexplorer.views.number_edit import NumberEdit

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def explorer(qtbot):
    return ExplorerModel(edits.select_loss(open_lesson("digit-mse"), "cross_entropy"))


def select(qtbot, explorer, inspector, key):
    explorer.apply("x", edits.select_loss, key)
    explorer.refresh()
    assert inspector.page.key == key
    qtbot.wait(1)
    return inspector.page


def row(inspector, name):
    return inspector.page.rows[name]


def entry(inspector, name):
    return row(inspector, name).findChild(NumberEdit)


def type_in(qtbot, edit, text):
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def values(explorer, key="cross_entropy"):
    return explorer.session.choice(key).values()


def readings(inspector):
    lines = inspector.page.findChildren(ReadingLine)
    return [line.accessibleName() for line in lines if not line.isHidden()]


def test_nothing_is_made_before_the_first_paint(qtbot, explorer):
    widget = Inspector(explorer)
    qtbot.addWidget(widget)
    explorer.refresh()
    assert widget.page is None
    widget.show()
    qtbot.waitUntil(lambda: widget.page is not None)


def clipped(page):
    """What has less room than it needs."""
    found = [f for f in page.findChildren(FormulaView) if f.height() < f.heightForWidth(f.width())]
    for widget in page.findChildren(QLabel) + page.findChildren(QComboBox):
        if not widget.isVisible():
            continue
        right = widget.mapTo(page, QPoint(widget.width(), 0)).x()
        narrow = widget.width() < widget.minimumSizeHint().width() or right > page.width()
        if narrow or widget.height() < widget.heightForWidth(widget.width()):
            found.append(widget)
    return found


@pytest.mark.parametrize("key", [loss.key for loss in all_losses()])
def test_every_loss_has_a_page_on_which_nothing_is_clipped(qtbot, explorer, inspector, key):
    page = select(qtbot, explorer, inspector, key)
    formulas = page.findChildren(FormulaView)
    qtbot.waitUntil(lambda: all(f.is_typeset for f in formulas))
    qtbot.waitUntil(lambda: not clipped(page))  # once Qt has laid it out
    assert page.width() <= inspector.width()


def test_a_hidden_inspector_catches_up_when_shown(explorer, inspector):
    inspector.hide()
    explorer.apply("x", edits.select_loss, "huber")
    explorer.refresh()
    assert inspector.page.key == "cross_entropy"
    inspector.show()
    assert inspector.page.key == "huber"


def test_a_typed_number_sets_the_parameter(qtbot, explorer, inspector):
    type_in(qtbot, entry(inspector, "label_smoothing"), "10 %")
    assert values(explorer) == {"label_smoothing": 0.1}


@pytest.mark.parametrize(("typed", "why"), [("lots", "is no number"), ("7", "at most 1")])
def test_a_bad_number_is_explained_below_its_box(qtbot, explorer, inspector, typed, why):
    type_in(qtbot, entry(inspector, "label_smoothing"), typed)
    assert values(explorer) == {}
    (message,) = (
        label
        for label in row(inspector, "label_smoothing").findChildren(QLabel)
        if label.objectName() == "errorText"
    )
    assert message.isVisible()
    assert why in message.text()
    qtbot.keyClick(entry(inspector, "label_smoothing"), Qt.Key.Key_Escape)
    assert not message.isVisible()


def test_a_drag_of_a_slider_is_one_undo_step(qtbot, explorer, inspector):
    slider = row(inspector, "label_smoothing").findChild(QSlider)
    start, middle = QPoint(8, slider.height() // 2), slider.rect().center()
    QTest.mousePress(slider, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for x in range(start.x(), middle.x(), 10):
        QTest.mouseMove(slider, QPoint(x, middle.y()))
    QTest.mouseMove(slider, middle)
    QTest.mouseRelease(slider, LEFT, Qt.KeyboardModifier.NoModifier, middle)
    assert values(explorer)["label_smoothing"] == pytest.approx(0.25, abs=0.03)
    assert explorer.undo_stack.count() == 1
    explorer.undo_stack.undo()
    assert values(explorer) == {}


def test_steps_by_key_are_one_undo_step(qtbot, explorer, inspector):
    slider = row(inspector, "label_smoothing").findChild(QSlider)
    slider.setFocus()
    for _ in range(3):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
        explorer.refresh()
    assert values(explorer)["label_smoothing"] == pytest.approx(0.015)
    assert explorer.undo_stack.count() == 1


def test_reset_is_offered_for_what_was_changed(qtbot, explorer, inspector):
    reset = row(inspector, "label_smoothing").findChild(QToolButton)
    assert not reset.isEnabled()
    type_in(qtbot, entry(inspector, "label_smoothing"), "0.1")
    explorer.refresh()
    assert reset.isEnabled()
    qtbot.mouseClick(reset, LEFT)
    assert values(explorer) == {}
    explorer.refresh()
    assert not reset.isEnabled()
    assert entry(inspector, "label_smoothing").text() == "0"


def test_an_optional_parameter_is_switched_on_and_off(qtbot, explorer, inspector):
    switch = row(inspector, "epsilon").findChild(QCheckBox)
    assert not entry(inspector, "epsilon").isEnabled()
    qtbot.mouseClick(switch, LEFT, pos=QPoint(8, switch.height() // 2))
    first = values(explorer)["epsilon"]
    assert 0 < first < 0.1
    explorer.refresh()
    assert entry(inspector, "epsilon").isEnabled()
    type_in(qtbot, entry(inspector, "epsilon"), "1e-7")
    assert values(explorer)["epsilon"] == 1e-7
    explorer.refresh()
    qtbot.mouseClick(switch, LEFT, pos=QPoint(8, switch.height() // 2))
    assert values(explorer).get("epsilon") is None
    explorer.refresh()
    qtbot.mouseClick(switch, LEFT, pos=QPoint(8, switch.height() // 2))
    assert values(explorer)["epsilon"] == 1e-7  # the number is remembered


@pytest.mark.parametrize(("typed", "base"), [("2", 2), ("10", 10), ("3", 3), ("e", "e")])
def test_any_base_can_be_typed(qtbot, explorer, inspector, typed, base):
    explorer.apply("x", edits.set_parameter, "cross_entropy", "base", 7)
    explorer.refresh()
    line = row(inspector, "base").findChild(QComboBox).lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    explorer.refresh()
    assert values(explorer).get("base", "e") == base
    assert line.text() == typed


def test_a_bad_base_is_explained(qtbot, explorer, inspector):
    line = row(inspector, "base").findChild(QComboBox).lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "1")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert values(explorer) == {}
    assert any(
        label.isVisible() and label.text()
        for label in row(inspector, "base").findChildren(QLabel)
        if label.objectName() == "errorText"
    )


def test_a_switch_and_a_choice(qtbot, explorer, inspector):
    (box,) = row(inspector, "normalise").findChildren(QCheckBox)
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    assert values(explorer)["normalise"] is True
    combo = row(inspector, "epsilon_mode").findChild(QComboBox)
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert values(explorer)["epsilon_mode"] == "clip"


def test_a_convention_says_what_it_sets(qtbot, explorer, inspector):
    page = select(qtbot, explorer, inspector, "squared_error")
    (combo,) = (c for c in page.findChildren(QComboBox) if c.accessibleName() == "As in")
    combo.setFocus()
    while combo.currentText() != "Textbook":
        qtbot.keyClick(combo, Qt.Key.Key_Up)
        explorer.refresh()
    assert explorer.session.choice("squared_error").convention == "textbook"
    sets = [label.text() for label in page.findChildren(QLabel) if label.text().startswith("Sets")]
    assert sets == ["Sets elements added up; mean, with weights ÷ n; factor c = ½: on."]
    (rows,) = (c for c in page.findChildren(QComboBox) if c.accessibleName() == "Elements")
    assert rows.currentText() == "default: added up"
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert explorer.session.choice("squared_error").rows == "mean"


def test_readings_are_in_nats_and_bits(explorer, inspector):
    lines = readings(inspector)
    assert "Loss: 0.5108 nats" in lines
    assert "in bits: 0.7370 bits" in lines
    explorer.apply("x", edits.set_parameter, "cross_entropy", "base", 2)
    explorer.refresh()
    lines = readings(inspector)
    assert "Loss: 0.7370 bits" in lines
    assert "in nats: 0.5108 nats" in lines


def test_readings_follow_the_probe(explorer, inspector):
    explorer.apply("x", edits.set_workspace, "curves")
    explorer.apply("x", edits.set_probe, 0.25)
    explorer.refresh()
    explorer.panels.catch_up()
    assert "Loss: 1.386 nats" in readings(inspector)
    assert "dL/dp: \u22124.000" in readings(inspector)


def test_a_reading_is_copied_with_all_digits(qtbot, inspector):
    line = inspector.page.findChildren(ReadingLine)[0]
    qtbot.mouseClick(line.findChild(QToolButton), LEFT)
    assert float(QGuiApplication.clipboard().text()) == pytest.approx(0.5108256237659907, rel=1e-15)
    (action,) = line.actions()
    QGuiApplication.clipboard().clear()
    action.trigger()
    assert QGuiApplication.clipboard().text()


def test_a_loss_that_does_not_apply_gives_its_reason(qtbot, explorer, inspector):
    page = select(qtbot, explorer, inspector, "hinge")
    reason = explorer.snapshot().readings["hinge"].reason
    assert reason in [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_a_drag_of_the_data_lays_nothing_out_again(qtbot, explorer, inspector):
    page = inspector.page
    qtbot.wait(50)
    layouts = []
    page.layout().activate()
    place = page.findChildren(Section)[-1].pos()
    for value in (0.61, 0.62, 1e-9):
        explorer.apply("x", data_edits.set_prediction, 0, 2, value)
        explorer.refresh()
        layouts.append(page.findChildren(Section)[-1].pos())
    assert set(layouts) == {place}


def test_a_section_folds_and_stays_folded(qtbot, explorer, inspector):
    section = next(
        s for s in inspector.page.findChildren(Section) if s.heading.text() == "Parameters"
    )
    qtbot.mouseClick(section.heading, LEFT)
    assert not section.unfolded
    assert not row(inspector, "base").isVisible()
    page = select(qtbot, explorer, inspector, "huber")
    section = next(s for s in page.findChildren(Section) if s.heading.text() == "Parameters")
    assert not section.unfolded
    section.heading.setFocus()
    qtbot.keyClick(section.heading, Qt.Key.Key_Space)
    assert section.unfolded
    assert section.heading.accessibleDescription() == "unfolded"


def test_frames_write_nothing_back(explorer, inspector):
    inspector.set_frame(explorer.snapshot())
    assert explorer.undo_stack.count() == 0


def test_the_page_follows_the_theme(qtbot, inspector):
    (formula, *_) = inspector.page.findChildren(FormulaView)
    qtbot.waitUntil(lambda: formula.is_typeset)
    light = formula.grab().toImage()
    inspector.set_palette_tokens(DARK)
    assert formula.grab().toImage() != light


def test_numbers_of_the_classes_are_typed_as_a_list(qtbot, explorer, inspector):
    select(qtbot, explorer, inspector, "categorical_focal")
    alpha = row(inspector, "alpha")
    alpha.findChild(QCheckBox).click()
    explorer.refresh()
    line = alpha.findChild(QLineEdit)
    type_in(qtbot, line, "1, 2, 0.5, 1, 1, 1, 1, 1, 1, 3")
    explorer.refresh()
    expected = (1.0, 2.0, 0.5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 3.0)
    assert values(explorer, "categorical_focal") == {"alpha": expected}
    assert line.text() == "1, 2, 0.5, 1, 1, 1, 1, 1, 1, 3"
    assert loads(dumps(explorer.session)) == explorer.session
    type_in(qtbot, line, "1, 2")
    assert "one a class" in row(inspector, "alpha").findChild(QLabel, "errorText").text()
    assert values(explorer, "categorical_focal") == {"alpha": expected}
    type_in(qtbot, line, "0.25")
    assert values(explorer, "categorical_focal") == {"alpha": 0.25}


def test_features_are_chosen_by_a_word(qtbot, explorer, inspector):
    select(qtbot, explorer, inspector, "perceptual")
    line = row(inspector, "features").findChild(QLineEdit)
    assert line.isEnabled()
    type_in(qtbot, line, "pixels")
    assert values(explorer, "perceptual") == {"features": "pixels"}
    type_in(qtbot, line, "no such file.npz")
    assert row(inspector, "features").findChild(QLabel, "errorText").text()
    assert values(explorer, "perceptual") == {"features": "pixels"}
