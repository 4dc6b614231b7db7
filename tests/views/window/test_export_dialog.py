"""The export dialog: live preview, style, several formats, mistakes said in place."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from lossexplorer.errors import SessionError
from lossexplorer.export import FORMATS
from lossexplorer.files import file_stem
from lossexplorer.session.in_figure import open_session
from lossexplorer.views.export_dialog import ExportDialog


@pytest.fixture
def dialog(hand, qtbot, tmp_path):
    hand.actions["file.export"].trigger()
    (found,) = hand.window.findChildren(ExportDialog)
    found.folder.setText(str(tmp_path))
    qtbot.waitUntil(lambda: not found.preview.drawn.isNull(), timeout=20_000)
    yield found
    found.reject()


def write(dialog, qtbot, hand):
    hand.click(dialog.export_button)
    qtbot.waitUntil(lambda: not dialog._writer.busy, timeout=20_000)


def tick(dialog, *formats):
    for key, box in dialog.boxes.items():
        box.setChecked(key in formats)


def test_all_formats_are_written_in_one_go_and_read_back(hand, dialog, qtbot, tmp_path):
    tick(dialog, *dialog.boxes)
    dialog.name.setText("digit")
    write(dialog, qtbot, hand)
    names = {path.name for path in tmp_path.iterdir()} - {"state"}
    assert names == {f"digit{form.suffix}" for form in FORMATS.values()}
    image = QImage(str(tmp_path / "digit.png"))
    assert (image.width(), image.height()) == (1260, 866)  # 160 × 110 mm at 200 dpi
    arrays = np.load(tmp_path / "digit.npz")
    drawn = hand.session.data.predictions.array[0]
    assert any(np.array_equal(arrays[key], drawn) for key in arrays.files)
    assert json.loads((tmp_path / "digit.json").read_text())["panels"]
    assert str(tmp_path / "digit.svg") in dialog.message.text()
    assert dialog.open_folder.isVisible()


def test_the_preview_follows_the_style(hand, dialog, qtbot):
    def ground():
        return dialog.preview.drawn.toImage().pixelColor(3, 3).name().upper()

    assert ground() == "#FFFFFF"
    dialog.style_form.theme.button("dark").click()
    qtbot.waitUntil(lambda: ground() != "#FFFFFF", timeout=10_000)
    assert hand.session.style.theme == "dark"


def test_the_preview_keeps_the_shape_and_fits(dialog, qtbot):
    dialog.style_form.height_box.setValue(40)
    qtbot.waitUntil(
        lambda: dialog.preview.drawn.width() > 3 * dialog.preview.drawn.height(),
        timeout=10_000,
    )
    assert dialog.preview.drawn.width() <= dialog.preview.width()


def test_a_preview_is_drawn_for_the_screen_whatever_the_file_will_be(dialog, qtbot):
    dialog.style_form.dpi.setValue(1200)
    shown = []
    dialog.preview._worker.finished.connect(shown.append)
    dialog.style_form.font_box.setValue(11)
    qtbot.waitUntil(lambda: bool(shown), timeout=10_000)
    assert shown[-1][0][0].shape[1] <= dialog.preview.width() + 40


def test_pixels_stay_pixels_when_the_resolution_changes(hand, dialog, qtbot, tmp_path):
    dialog.style_form.unit.setCurrentText("px")
    dialog.style_form.width_box.setValue(800)
    dialog.style_form.height_box.setValue(600)
    dialog.style_form.dpi.setValue(100)
    tick(dialog, "png")
    write(dialog, qtbot, hand)
    image = QImage(str(tmp_path / "digit-mse.png"))
    assert (image.width(), image.height()) == (800, 600)
    assert hand.window.preferences.export_unit == "px"


def test_a_size_that_cannot_be_is_said_in_place(dialog):
    dialog.style_form.unit.setCurrentText("px")
    dialog.style_form.width_box.setValue(20_000)
    assert "20000 pixels at 200 dpi" in dialog.message.text()
    assert not dialog.export_button.isEnabled()
    dialog.style_form.width_box.setValue(800)
    assert dialog.export_button.isEnabled()


def test_what_is_missing_is_said(dialog):
    tick(dialog)
    assert dialog.message.text() == "Tick at least one format."
    assert not dialog.export_button.isEnabled()
    tick(dialog, "svg")
    dialog.name.setText("  ")
    assert dialog.message.text() == "Give the files a name."


def test_a_folder_that_is_not_there_is_said_and_nothing_is_written(hand, dialog, qtbot, tmp_path):
    dialog.folder.setText(str(tmp_path / "nowhere"))
    write(dialog, qtbot, hand)
    assert "does not exist" in dialog.message.text()
    assert dialog.message.property("role") == "error"
    assert not dialog.open_folder.isVisible()
    assert dialog.export_button.isEnabled()


def test_files_that_would_be_replaced_are_named(dialog, tmp_path):
    (tmp_path / "there.svg").write_text("old")
    tick(dialog, "svg")
    dialog.name.setText("there")
    assert dialog.message.text() == "Replaces there.svg."


def test_folder_and_formats_are_remembered_and_the_path_is_copied(hand, dialog, qtbot, tmp_path):
    tick(dialog, "csv", "svg")
    write(dialog, qtbot, hand)
    assert hand.window.preferences.export_folder == str(tmp_path)
    assert hand.window.preferences.export_formats == ("svg", "csv")
    hand.click(dialog.copy_path)
    assert QGuiApplication.clipboard().text().splitlines()[0] == str(tmp_path / "digit-mse.svg")


def test_style_changes_are_one_undo_step(hand, dialog):
    dialog.style_form.dpi.setValue(150)
    dialog.style_form.dpi.setValue(160)
    assert hand.session.style.dpi == 160
    assert hand.steps() == 1


@pytest.mark.parametrize(
    ("name", "stem"),
    [("a: b/c", "a-b-c"), ("digit-mse", "digit-mse"), ("…", "figure"), ("三类", "三类")],
)
def test_document_names_become_file_names(name, stem):
    assert file_stem(name) == stem


def test_type_and_names_of_curves_are_chosen_and_sizes_are_typed_in_inches(hand, dialog, qtbot):
    form = dialog.style_form
    form.legend.setFocus()
    qtbot.keyClick(form.legend, Qt.Key.Key_End)
    qtbot.keyClick(form.family, Qt.Key.Key_Down)
    form.unit.setCurrentText("in")
    assert (form.width_box.value(), form.height_box.value()) == (6.3, 4.33)
    form.dpi.setValue(100)
    style = hand.session.style
    assert (style.legend, style.font_family, style.dpi) == ("none", "serif", 100)
    assert (style.width_mm, style.height_mm) == (160.0, 110.0)  # only shown rounded
    form.width_box.setValue(4)
    assert hand.session.style.width_mm == pytest.approx(101.6)


def test_a_picture_carries_the_session_unless_that_is_unticked(hand, dialog, qtbot, tmp_path):
    tick(dialog, "png")
    dialog.style_form.dpi.setValue(50)
    dialog.name.setText("with")
    write(dialog, qtbot, hand)
    assert open_session(tmp_path / "with.png") == hand.session
    hand.click(dialog.session_box)
    dialog.name.setText("without")
    write(dialog, qtbot, hand)
    with pytest.raises(SessionError, match="no session is in it"):
        open_session(tmp_path / "without.png")
    assert not hand.window.preferences.export_session


def test_the_dialog_fits_a_small_screen(dialog):
    least = dialog.minimumSizeHint()
    assert least.width() <= 1280
    assert least.height() <= 640


def test_type_that_had_to_shrink_is_said_until_there_is_room(dialog, qtbot):
    dialog.style_form.width_box.setValue(60)
    qtbot.waitUntil(dialog.type_size.isVisible, timeout=10_000)
    assert "pt" in dialog.type_size.text()
    dialog.style_form.width_box.setValue(200)
    dialog.style_form.height_box.setValue(150)
    qtbot.waitUntil(lambda: not dialog.type_size.isVisible(), timeout=10_000)
