"""Files: size, head, words, bytes; and that any figure can be written."""

import io
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zlib

import matplotlib
import numpy as np
import pytest
from PIL import Image as Picture

from lossexplorer.errors import ExportError
from lossexplorer.export import render
from lossexplorer.figures.figure import (
    Arrows,
    Axis,
    Band,
    Bars,
    Figure,
    Image,
    Line,
    Markers,
    Note,
    Panel,
    Rule,
    floats,
)
from lossexplorer.figures.palette import PALETTES
from lossexplorer.session.session import Style

SVG = "{http://www.w3.org/2000/svg}"
NONE = floats([])
NAN, INF = np.nan, np.inf


def _pdf_streams(data: bytes) -> bytes:
    return b"".join(
        zlib.decompress(match[1])
        for match in re.finditer(rb"stream\n(.*?)\nendstream", data, re.DOTALL)
        if match[1][:1] == b"x"
    )


def _rgb(color: str) -> tuple[int, ...]:
    return tuple(int(color[i : i + 2], 16) for i in (1, 3, 5))


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize("kind", ["curves", "vector"])
def test_png_has_its_size_resolution_and_colours(curves_figure, vector_figure, theme, kind):
    figure = curves_figure() if kind == "curves" else vector_figure()
    style = Style(theme=theme, width_mm=101.6, height_mm=76.2, dpi=150)
    with Picture.open(io.BytesIO(render(figure, style=style, format="png"))) as picture:
        assert picture.size == (600, 450)
        assert picture.info["dpi"] == pytest.approx((150, 150), abs=0.1)
        assert picture.info["Title"] == figure.title
        pixels = np.asarray(picture.convert("RGB"))
    colors, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_counts=True)
    present = {tuple(int(c) for c in color) for color in colors}
    palette = PALETTES[theme]
    assert tuple(colors[counts.argmax()]) == _rgb(palette.plot)
    assert counts.max() < 0.95 * pixels.shape[0] * pixels.shape[1]
    assert {_rgb(palette.color("curve:0")), _rgb(palette.text)} <= present
    if theme == "print":
        assert (np.ptp(pixels, axis=2) == 0).all()


@pytest.mark.parametrize(
    ("mm", "dpi", "px"), [(160.0, 200, 1260), (50.8, 36, 72), (13.7, 301, 162)]
)
def test_png_size_is_rounded_not_cut(mm, dpi, px, pixels_of):
    pixels = pixels_of(Figure(()), width_mm=mm, height_mm=10, dpi=dpi)
    assert pixels.shape[1] == px


def test_svg_has_its_size_and_its_words(curves_figure, svg_of, words_in):
    figure = curves_figure()
    svg = svg_of(figure, width_mm=127, height_mm=101.6)
    assert float(svg.get("width").removesuffix("pt")) == pytest.approx(360)
    assert float(svg.get("height").removesuffix("pt")) == pytest.approx(288)
    assert not list(svg.iter("{http://purl.org/dc/elements/1.1/}date"))
    words = {figure.title, "loss (nats)", "∂L/∂p", "cross-entropy", "focal, γ = 2", "p = 0.600"}
    assert words | {"0.5108", "0.0", "−4", "probability of class 1, p"} <= words_in(svg)
    assert any(figure.notes[0].startswith(text) for text in words_in(svg) if len(text) > 20)
    families = {element.get("style", "") for element in svg.iter(f"{SVG}text")}
    assert all("'DejaVu Sans', 'Bitstream Vera Sans', Verdana" in style for style in families)


def test_pdf_has_its_size_and_its_words(curves_figure):
    data = render(curves_figure(), style=Style(width_mm=127, height_mm=101.6), format="pdf")
    assert data.startswith(b"%PDF-1.")
    assert re.search(rb"/MediaBox \[ 0 0 360 288 \]", data)
    assert b"/Title (What a wrong probability costs)" in data
    assert b"/Type3" not in data
    streams = _pdf_streams(data)
    for letter in "∂γ−":  # in the maps from glyphs back to text
        assert f"<{ord(letter):04x}>".encode() in streams.lower()


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext")
def test_pdf_text_can_be_copied(curves_figure, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(render(curves_figure(), style=Style(), format="pdf"))
    run = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    for words in ("What a wrong probability costs", "loss (nats)", "∂L/∂p", "focal, γ = 2"):
        assert words in run.stdout


@pytest.mark.parametrize("format", ["png", "svg", "pdf"])
def test_the_same_figure_gives_the_same_bytes(curves_figure, vector_figure, format, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    first = [render(f, style=Style(), format=format) for f in (curves_figure(), vector_figure())]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    again = [render(f, style=Style(), format=format) for f in (curves_figure(), vector_figure())]
    assert first == again


def test_settings_of_matplotlib_neither_change_nor_matter(curves_figure):
    first = render(curves_figure(), style=Style(), format="svg")
    with matplotlib.rc_context({"font.size": 30, "text.usetex": True, "axes.grid": False}):
        before = dict(matplotlib.rcParams)
        assert render(curves_figure(), style=Style(), format="svg") == first
        assert dict(matplotlib.rcParams) == before


def test_metadata(curves_figure):
    entries = {"Title": "T", "Description": 'it\'s {"a": 1} 与', "Keywords": "k", "Author": "Ada"}
    figure, style = curves_figure(), Style()
    with Picture.open(
        io.BytesIO(render(figure, style=style, format="png", metadata=entries))
    ) as picture:
        assert entries.items() <= picture.info.items()
    svg = ET.fromstring(render(figure, style=style, format="svg", metadata=entries))
    words = {(element.text or "").strip() for element in svg.iter()}
    assert set(entries.values()) <= words
    pdf = render(figure, style=style, format="pdf", metadata=entries)
    assert b"/Author (Ada)" in pdf
    assert b"/Subject" in pdf
    with pytest.raises(ExportError, match="'Date' is no metadata entry; there are Title"):
        render(figure, style=style, format="pdf", metadata={"Date": "now"})


_HOSTILE = (
    "$",
    "$x_1$",
    "$\\frac{1$",
    "%&<>\"'",
    "a\x00b\x1b",
    "\ud800",
    "\ufffe",
    "交叉熵",
    "\\u",
    "",
)


@pytest.mark.parametrize("text", _HOSTILE)
@pytest.mark.parametrize("format", ["png", "svg", "pdf"])
def test_any_text_can_be_drawn(text, format, words_in):
    axis = Axis(text, 0, 1, unit=text, ticks=((0.5, text),))
    items = (
        Line("l", floats([0, 1]), floats([0, 1]), "accent", label=text),
        Note("n", 0.5, 0.5, text),
        Rule("r", "vertical", 0.3, label=text),
        Bars("b", floats([0.5]), floats([0.5]), 0.1, "accent", texts=(text,)),
    )
    figure = Figure((Panel("p", axis, axis, items, title=text),), title=text, notes=(text, " "))
    data = render(figure, style=Style(width_mm=80, height_mm=60), format=format)
    if format == "svg":
        assert ET.fromstring(data).tag == f"{SVG}svg"
        if text.isprintable():
            assert text in words_in(ET.fromstring(data)) | {""}


_EVERYTHING = (
    Line("empty", NONE, NONE, "curve:0", label="empty"),
    Line("nan", floats([0, 1]), floats([NAN, INF]), "curve:0", label="nan"),
    Line("huge", floats([0, 0.5, 1]), floats([1e308, -1e308, 0]), "curve:1", label="huge"),
    Line("point", floats([0]), floats([0]), "curve:1"),
    Bars("b", floats([0, 1, 2]), floats([INF, NAN, -INF]), 0.5, "curve:0", texts=("∞", "", "−∞")),
    Bars("h", floats([0.5]), floats([0.5]), 0.2, "curve:3", fill="hatch"),
    Bars("o", floats([0.5]), floats([0.7]), 0.3, "curve:3", fill="outline"),
    Markers(
        "m", floats([NAN, INF, 0.5, 7]), floats([0, 0, 0.5, 0.5]), "accent", texts=tuple("abcd")
    ),
    Arrows(
        "a",
        floats([0, NAN, 0]),
        floats([0, 0, 0]),
        floats([0, 1, 1]),
        floats([0, 1, INF]),
        "curve:2",
        texts=("x", "y", "z"),
    ),
    Rule("nowhere", "vertical", NAN, label="nowhere"),
    Rule("across", "horizontal", 0.5, label="across", dash="dot"),
    Band("left", "vertical", -INF, 0.2, label="left"),
    Band("filled", "horizontal", 0.7, 0.8, hatched=False, label="filled"),
    Band("outside", "horizontal", 5, 9, label="outside"),
    Note("nan", NAN, 0, "nowhere"),
    Note("long", 0.5, 0.5, "a note much wider than its panel " * 5, anchor=(0.5, 0.5)),
    Image("cells", floats([[NAN, 1], [INF, -INF]]), 0, 0, 1, 1, texts=("", "1", "∞", "−∞")),
    Image("none", floats(np.zeros((0, 0))), 0, 0, 1, 1),
    Image("zeros", floats([[0.0, 0.0]]), 0, 0, 1, 1),
    Image("many", floats(np.arange(4900.0).reshape(70, 70)), 0, 0, 1, 1),
)
_AXES = {
    "linear": (Axis("x", 0, 1), Axis("y", -1, 1)),
    "log": (Axis("x", 0, 1, scale="log"), Axis("y", -1, 1, scale="log")),
    "log with classes": (Axis("x", 1e-8, 1e8, scale="log"), Axis("y", 3, 3, scale="log")),
    "turned round": (Axis("x", 1, 0), Axis("y", 1, -1)),
    "without extent": (Axis("", 1, 1), Axis("y", NAN, INF, ticks=((5, "five"),))),
}
_STYLES = {
    "usual": Style(dpi=60),
    "tiny": Style(theme="print", width_mm=10, height_mm=10, font_size=4, dpi=60),
    "huge type": Style(theme="dark", width_mm=40, height_mm=30, font_size=48, dpi=60),
}


@pytest.mark.parametrize(
    ("axes", "style", "format"),
    [
        *((axes, style, "png") for axes in _AXES for style in _STYLES),
        *((axes, "usual", format) for axes in _AXES for format in ("svg", "pdf")),
    ],
)
def test_everything_can_be_drawn_anywhere(axes, style, format):
    x, y = _AXES[axes]
    panels = (
        Panel("a", x, y, _EVERYTHING, title="A", link_x="l"),
        Panel("b", x, y, (), row=1, link_x="l"),
        Panel("c", x, y, _EVERYTHING[:4], row=4, column=2, column_span=2),
    )
    assert render(Figure(panels), style=_STYLES[style], format=format)


@pytest.mark.parametrize("format", ["png", "svg", "pdf"])
def test_a_figure_without_panels(format):
    assert render(Figure((), title="Nothing yet"), style=Style(dpi=40), format=format)
