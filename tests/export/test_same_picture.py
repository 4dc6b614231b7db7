"""An SVG in a browser and a PDF in a viewer show the picture of the PNG."""

import io
import shutil
import subprocess

import numpy as np
import pytest
import resvg_py
from matplotlib import get_data_path
from PIL import Image as Picture
from PIL import ImageFilter

from lossexplorer.export import render
from lossexplorer.figures.build import build
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Style

DPI = 96
FIGURES = ("curves", "vector", "one-outlier", "kl-not-symmetric")


@pytest.fixture(params=FIGURES)
def figure(request, curves_figure, vector_figure):
    made = {"curves": curves_figure, "vector": vector_figure}
    return made[request.param]() if request.param in made else build(open_lesson(request.param))


def blurred(content: bytes) -> np.ndarray:
    """What is seen from a little farther off: letters are smoothed differently by each."""
    with Picture.open(io.BytesIO(content)) as picture:
        plain = picture.convert("RGB").filter(ImageFilter.GaussianBlur(1.5))
    return np.asarray(plain, dtype=np.int64)


def apart(one: bytes, two: bytes) -> tuple[float, float]:
    """The mean difference, and the share of pixels that differ plainly."""
    first, second = blurred(one), blurred(two)
    rows, columns = (min(a, b) for a, b in zip(first.shape[:2], second.shape[:2], strict=True))
    assert max(np.abs(np.subtract(first.shape, second.shape))) <= 1
    difference = np.abs(first[:rows, :columns] - second[:rows, :columns]).max(axis=2)
    return float(difference.mean()), float((difference > 60).mean())


def check(ours: bytes, drawn: bytes) -> None:
    mean, plainly = apart(ours, drawn)
    assert mean < 3
    assert plainly < 0.004
    empty = io.BytesIO()
    with Picture.open(io.BytesIO(ours)) as picture:
        Picture.new("RGB", picture.size, "white").save(empty, "png")
    assert apart(ours, empty.getvalue())[1] > 0.008  # a page without its marks is told apart


def test_svg(figure):
    style = Style(width_mm=120, height_mm=90, dpi=DPI, font_family="serif")
    svg = render(figure, style=style, format="svg").decode()
    drawn = bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            skip_system_fonts=True,
            font_dirs=[f"{get_data_path()}/fonts/ttf"],
            background="#FFFFFF",
            dpi=DPI,
        )
    )
    check(render(figure, style=style, format="png"), drawn)


@pytest.mark.skipif(not shutil.which("pdftocairo"), reason="needs poppler-utils")
def test_pdf(figure, tmp_path):
    style = Style(width_mm=120, height_mm=90, dpi=DPI)
    session = open_lesson("digit-mse")
    (tmp_path / "a.pdf").write_bytes(render(figure, style=style, format="pdf", session=session))
    command = ["pdftocairo", "-png", "-singlefile", "-r", str(DPI), "a.pdf", "a"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    check(render(figure, style=style, format="png"), (tmp_path / "a.png").read_bytes())
