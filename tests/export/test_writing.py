import errno
import os
import subprocess
import sys

import pytest

from lossexplorer.errors import ExportError
from lossexplorer.export import FORMATS, render, style_in_pixels, write_figure
from lossexplorer.session.session import Style

_BEGIN = {
    "png": b"\x89PNG\r\n",
    "svg": b"<?xml",
    "pdf": b"%PDF-",
    "tex": b"% !TeX program = pdflatex\n% What",
    "py": b'"""What',
    "csv": b'"loss/',
    "npz": b"PK",
    "json": b"{",
}
_STYLE = Style(width_mm=60, height_mm=45, dpi=60)


def test_the_package_is_light():
    heavy = "[m for m in ('matplotlib', 'PySide6') if m in sys.modules]"
    code = f"import sys, lossexplorer.export; print({heavy})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("format", FORMATS)
def test_the_suffix_says_the_format(tmp_path, curves_figure, format):
    path = tmp_path / f"figure{FORMATS[format].suffix.upper()}"
    figure = curves_figure()
    assert write_figure(figure, path, style=_STYLE) == path
    data = path.read_bytes()
    assert data.startswith(_BEGIN[format])
    assert data == render(figure, style=_STYLE, format=format)


def test_the_format_may_be_said(tmp_path, curves_figure):
    write_figure(curves_figure(), str(tmp_path / "figure"), style=_STYLE, format=".CSV")
    assert (tmp_path / "figure").read_bytes().startswith(b'"loss/')


def test_a_title_replaces_the_figures(curves_figure):
    figure = curves_figure()
    assert b"Another" in render(figure, style=_STYLE, format="json", title="Another")
    assert figure.title.encode() in render(figure, style=_STYLE, format="json")


def test_an_unknown_format_names_what_there_is(tmp_path, curves_figure):
    with pytest.raises(ExportError) as caught:
        write_figure(curves_figure(), tmp_path / "a.pgn", style=_STYLE)
    error = caught.value
    assert error.what == "'.pgn' is no format"
    assert error.where == str(tmp_path / "a.pgn")
    assert error.fix == "did you mean png? There are png, svg, pdf, tex, py, csv, npz, json"
    assert os.listdir(tmp_path) == []


def test_a_name_without_suffix(tmp_path, curves_figure):
    with pytest.raises(ExportError, match="no suffix that says the format; there are png"):
        write_figure(curves_figure(), tmp_path / "figure", style=_STYLE)


def test_folders_that_are_none_or_missing(tmp_path, curves_figure):
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(ExportError, match="is a folder; give the name of a file in it"):
        write_figure(curves_figure(), tmp_path / "folder.png", style=_STYLE)
    with pytest.raises(ExportError, match="does not exist; make it first"):
        write_figure(curves_figure(), tmp_path / "no" / "a.csv", style=_STYLE)
    assert os.listdir(tmp_path) == ["folder.png"]


def test_a_full_disk_leaves_the_old_file(tmp_path, curves_figure, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="the disk is full"):
        write_figure(curves_figure(), path, style=_STYLE)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.csv"]


def test_a_picture_of_too_many_pixels_is_refused(curves_figure):
    style = Style(width_mm=2000, height_mm=2000, dpi=1200)
    with pytest.raises(ExportError, match="a PNG of 94488 × 94488 pixels is too large"):
        render(curves_figure(), style=style, format="png")


def test_a_size_in_pixels():
    style = style_in_pixels(Style(dpi=96), 1200, 800)
    assert (style.width_mm, style.height_mm) == (317.5, pytest.approx(211.6667))
    with pytest.raises(ExportError, match="width: 3 pixels at 200 dpi are 0.381 mm"):
        style_in_pixels(Style(), 3, 800)
    with pytest.raises(ExportError, match="height: 90000 pixels"):
        style_in_pixels(Style(), 800, 90000)
