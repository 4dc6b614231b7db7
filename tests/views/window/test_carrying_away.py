"""Sweeps, paper and drags: what takes the picture out of the window besides the export dialog."""

from __future__ import annotations

import errno

import pytest
from PIL import Image as Picture
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest

from lossexplorer.session.edits import set_style
from lossexplorer.session.in_figure import open_session
from lossexplorer.session.session import Style
from lossexplorer.views.printing import on_page
from lossexplorer.views.sweep_export.dialog import SweepDialog


@pytest.fixture
def sweep(hand, qtbot):
    hand.model.apply("Small", set_style, width_mm=60.0, height_mm=45.0, dpi=50)
    hand.actions["carry.export_sweep"].trigger()
    (found,) = hand.window.findChildren(SweepDialog)
    found.form.count.setValue(3)
    qtbot.waitUntil(lambda: found.preview.frame_slider.maximum() == 2, timeout=20_000)
    yield found
    found.reject()


def test_a_sweep_is_previewed_written_and_stopped(hand, sweep, qtbot, tmp_path):
    assert sweep.focusWidget() is sweep.form.setting_box  # and not the preview's slider
    preview = sweep.preview
    qtbot.waitUntil(lambda: not preview.picture.drawn.isNull(), timeout=20_000)
    assert sweep.form.setting_box.currentText() == "Prediction of 2"
    assert sweep.form.values.text() == "0.05, 0.5, 0.95"
    sweep.write(tmp_path / "a.gif")
    assert not sweep.export_button.isEnabled()
    assert sweep.cancel_button.isVisible()
    qtbot.waitUntil(lambda: not sweep._writer.busy, timeout=20_000)
    with Picture.open(tmp_path / "a.gif") as moving:
        assert moving.n_frames == 3
        assert moving.info["duration"] == 300
    assert str(tmp_path / "a.gif") in sweep.message.text()
    assert sweep.session_box.isChecked()
    assert open_session(tmp_path / "a.gif").title == hand.model.session.title
    sweep.session_box.click()
    sweep.write(tmp_path / "b.gif")
    hand.click(sweep.cancel_button)
    qtbot.wait(50)
    assert not sweep.cancel_button.isVisible()
    assert sweep.export_button.isEnabled()
    assert not (tmp_path / "b.gif").exists()


def test_values_can_be_typed_and_mistakes_are_said(hand, sweep, qtbot):
    values = sweep.form.values
    values.setFocus()
    for text, good in (("1, 2, x", False), ("0, 2", False), ("0, 0.2, 1", True)):
        values.selectAll()
        QTest.keyClicks(values, text)
        QTest.keyClick(values, Qt.Key.Key_Tab)
        assert sweep.export_button.isEnabled() is good, sweep.message.text()
        assert bool(sweep.message.text()) is not good
        values.setFocus()
    assert sweep.form.sweep.values == (0.0, 0.2, 1.0)
    first = sweep.form.first
    first.setFocus()
    for text, good in (("x", False), ("0.05", True)):  # the number that stood there before
        first.selectAll()
        QTest.keyClicks(first, text)
        QTest.keyClick(first, Qt.Key.Key_Return)
        assert sweep.export_button.isEnabled() is good is (sweep.form.sweep is not None)
    sweep.format_box.setCurrentIndex(sweep.format_box.findData("pdf"))
    assert not sweep.seconds.isEnabled()
    assert not sweep.preview.frame_slider.isVisible()
    sweep.style_form.unit.setCurrentText("in")
    assert hand.window.preferences.export_unit == "in"


def test_the_figure_is_printed_on_a_page(hand, qtbot, tmp_path):
    hand.keys("Ctrl+P")
    (dialog,) = hand.window.findChildren(QPrintDialog)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    printer.setResolution(72)
    with qtbot.waitSignal(hand.furniture.carry._printing.printed, timeout=20_000):
        dialog.done(QPrintDialog.DialogCode.Accepted)  # accept() would take the file typed there
    content = (tmp_path / "page.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert len(content) > 5000
    assert printer.pageLayout().orientation().name == "Landscape"


def test_a_figure_fills_the_page_and_keeps_its_shape():
    style = on_page(Style(width_mm=160, height_mm=80, font_size=9), 240, 200)
    assert (style.width_mm, style.height_mm, style.font_size) == (240, 120, 13.5)
    small = on_page(Style(width_mm=400, height_mm=200, font_size=5), 200, 200)
    assert (small.width_mm, small.height_mm, small.font_size) == (200, 100, 4)


def test_a_panel_is_dragged_out_as_a_picture(hand, qtbot, monkeypatch):
    dropped = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _action: dropped.append(drag.mimeData()))
    plot = hand.workspace.plot
    panel = next(iter(plot._panels))
    hand._move(hand.place(panel, 1.0, 0.3), Qt.MouseButton.NoButton)
    handle = plot.drag_handle
    assert handle.isVisible()
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(handle, middle + QPoint(2, 0))
    assert handle.held
    QTest.mouseMove(handle, middle + QPoint(40, 0))
    qtbot.waitUntil(lambda: bool(dropped), timeout=20_000)
    (data,) = dropped
    assert data.hasImage()
    assert bytes(data.data("image/png")).startswith(b"\x89PNG")
    assert b"<svg" in bytes(data.data("image/svg+xml"))
    assert not QImage(data.urls()[0].toLocalFile()).isNull()
    assert not handle.held
    monkeypatch.setattr("lossexplorer.views.drag_out.atomic_write", no_room)
    alone = hand.furniture.carry._drag._mime(b"png", b"svg")
    assert alone.hasFormat("image/png") and not alone.hasUrls()


def no_room(path, data):
    raise OSError(errno.ENOSPC, "no room")
