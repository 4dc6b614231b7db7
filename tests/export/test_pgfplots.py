"""The LaTeX file: balanced, with the figure's numbers and no character LaTeX stops at."""

import re
import shutil
import subprocess
import zlib
from dataclasses import replace
from typing import get_args

import numpy as np
import pytest

from lossexplorer.export import render
from lossexplorer.export.printable import texts_of
from lossexplorer.export.tex_text import tex_text
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import (
    Axis,
    Figure,
    Image,
    Line,
    Markers,
    Note,
    Panel,
    Symbol,
    floats,
)
from lossexplorer.session.presets import lesson_keys, open_lesson
from lossexplorer.session.session import Style


def tex_of(figure: Figure, **style) -> str:
    return render(figure, style=Style(**style), format="tex").decode()


def check(tex: str) -> None:
    """Braces and environments close, dollars pair, what remains is ASCII or Latin."""
    code = "\n".join(line for line in tex.split("\n") if not line.startswith("%"))
    depth = 0
    for found in re.finditer(r"\\.|[{}]", code):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        assert depth >= 0
    assert depth == 0
    for name in ("axis", "tikzpicture", "document"):
        assert code.count(f"\\begin{{{name}}}") == code.count(f"\\end{{{name}}}") > 0
    for line in code.split("\n"):
        assert len(re.findall(r"(?<!\\)\$", line)) % 2 == 0
    assert all(ord(letter) < 0x180 for letter in code)
    assert not re.search(r"\binf\b", code)
    assert all(name in code for name in set(re.findall(r"\ble[0-9A-F]{6}\b", code)))


@pytest.mark.parametrize("theme", ["light", "print"])
def test_a_figure_with_everything(theme, curves_figure, vector_figure):
    for figure in (curves_figure(), curves_figure("log"), vector_figure()):
        tex = tex_of(figure, theme=theme)
        check(tex)
        assert tex.count(r"\begin{axis}") == len(figure.panels)
        for item in (item for panel in figure.panels for item in panel.items):
            title = getattr(item, "name", "") or getattr(item, "label", "") or item.id
            assert isinstance(item, Note) or re.search(rf"% {re.escape(title)}\n\\", tex)
        used = set(re.findall(r"\ble[0-9A-F]{6}\b", tex.partition(r"\begin{document}")[2]))
        assert used == set(re.findall(r"\\definecolor\{(\w+)\}", tex))


@pytest.mark.parametrize("key", ["digit-mse", "one-outlier", "mse-stalls", "kl-not-symmetric"])
def test_lessons(key):
    check(tex_of(build(open_lesson(key))))


def test_every_text_of_the_lessons_has_its_latex():
    for key in lesson_keys():
        for text in texts_of(build(open_lesson(key))):
            assert "?" not in tex_text(text) or "?" in text, text


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("50% & a_b {x} $5 #1", r"50\% \& a\_b \{x\} \$5 \#1"),
        ("∂L/∂p", r"$\partial L/\partial p$"),
        ("10⁻⁵ nats", "$10^{-5}$ nats"),
        ("−1.5", r"\textminus{}1.5"),
        ("−∂L", r"$-\partial L$"),
        ("ŷ", r"$\hat{y}$"),
        ("log₁₀x", r"$\text{log}_{10}x$"),
        ("one\ntwo", r"one\\two"),
        (r"\input{x}", r"\textbackslash{}input\{x\}"),
        ("Müller", "Müller"),
        ("\u2603 \U0001f600", "? ?"),
        ("5 €†", r"5 \texteuro{}\dag{}"),
        ("损失 50%", r"损失 50\%"),
        ("误差 8e-08。∂L/∂z 与", r"误差 8e-08。$\partial L/\partial z$ 与"),
    ],
)
def test_texts(text, tex):
    assert tex_text(text) == tex


def coordinates(tex: str) -> np.ndarray:
    found = re.findall(r"\((nan|-?[\d.e+-]+),(nan|-?[\d.e+-]+)\)", tex)
    return np.array(found, dtype=float)


def test_numbers_near_the_panel_are_the_figures_own():
    x = np.linspace(0, 1, 40) ** 3
    line = Line("l", floats(x), floats(np.exp(x)), "curve:0")
    figure = Figure((Panel("p", Axis("x", 0, 1), Axis("y", 1, 3), (line,)),))
    drawn = coordinates(tex_of(figure).partition("% l\n")[2].partition("};")[0])
    np.testing.assert_array_equal(drawn, np.column_stack([line.x, line.y]))


def test_what_is_far_outside_is_cut_off_for_tex():
    x = np.linspace(0, 1, 50)
    y = 1 / np.where(x == 0, 1e-9, x)
    y[20] = np.nan
    figure = Figure(
        (Panel("p", Axis("x", 0, 1), Axis("y", 0, 4), (Line("l", floats(x), floats(y), "text"),)),)
    )
    drawn = coordinates(tex_of(figure).partition("% l\n")[2].partition("};")[0])
    assert np.nanmax(drawn[:, 1]) == pytest.approx(8)
    assert np.isnan(drawn).any()


def image_panel(image: Image, x=(0, 1), y=(0, 1)) -> Figure:
    return Figure((Panel("p", Axis("", *x), Axis("", *y), (image,)),))


def pixels(tex: str) -> np.ndarray:
    """The image inside the file, its first row on top."""
    about = re.search(r"/W (\d+) /H (\d+) /CS /RGB /BPC 8 /F \[/AHx /Fl\]\}\{%\n([^}]*)\}", tex)
    columns, rows, digits = about.groups()
    data = zlib.decompress(bytes.fromhex(digits))
    return np.frombuffer(data, dtype=np.uint8).reshape(int(rows), int(columns), 3)


def test_a_large_image_is_in_the_file_pixel_by_pixel():
    values = np.arange(100 * 120.0).reshape(100, 120)
    image = Image("i", floats(values), 0, 0, 1, 1, grey=True, diverging=False)
    tex = tex_of(image_panel(image))
    check(tex)
    assert "rgb,255" not in tex
    expected = np.round(values / values.max() * 255)[::-1]  # row 0 begins at y = 0: below
    np.testing.assert_array_equal(pixels(tex)[..., 0], expected)
    over = tex_of(image_panel(image, y=(1, 0)))
    np.testing.assert_array_equal(pixels(over)[..., 0], expected[::-1])


def test_an_image_ends_where_the_panel_ends():
    values = np.zeros((50, 50))
    values[:, 25:] = 1.0
    image = Image("i", floats(values), 0, 0, 2, 1, grey=True, diverging=False)
    left = tex_of(image_panel(image, x=(-1, 1)))
    assert not pixels(left).any()
    assert (pixels(tex_of(image_panel(image, x=(1.0, 3)))) == 255).all()
    wide = [float(w) for w in re.findall(r"\\lepixels\{([\d.]+)\}", left)]
    axes = [float(w) for w in re.findall(r"\n  width=([\d.]+)bp", left)]
    assert wide == pytest.approx([axes[0] / 2])
    assert "lepixels{" not in tex_of(image_panel(image, x=(3, 4)))


def test_names_without_ticks_stand_at_the_axis_as_in_the_picture():
    """The usual length of ticks in pgfplots would push them into the caption below."""
    for option in tex_of(build(open_lesson("softmax-ce"))).split(r"\begin{axis}")[1:]:
        last = re.findall(r"major tick length=([\d.]+)bp", option.split(r"\end{axis}")[0])[-1]
        assert float(last) < 3


def test_a_smooth_image_is_blended():
    image = Image("i", floats([[0.0, 1.0]]), 0, 0, 1, 1, grey=True, diverging=False, smooth=True)
    assert len(np.unique(pixels(tex_of(image_panel(image))))) > 100


def test_negative_cells_are_hatched_in_print():
    image = Image("i", floats([[-1.0, -2.0, 1.0, np.nan]]), 0, 0, 4, 1)
    tex = tex_of(image_panel(image, x=(0, 4)), theme="print")
    check(tex)
    hatched = tex.partition(r"\path[pattern=")[2].partition("\n;")[0]
    assert re.findall(r"cs:([\d.]+),", hatched) == ["0.0", "2.0", "3.0", "4.0"]


def test_small_numbers_on_an_axis_stay_as_they_are_written(curves_figure):
    assert "scaled ticks=false" in tex_of(curves_figure())


def test_every_mark_has_the_outline_of_the_picture():
    marks = tuple(
        Markers(symbol, floats([0.5]), floats([0.5]), "curve:1", symbol=symbol)
        for symbol in get_args(Symbol)
    )
    tex = tex_of(Figure((Panel("p", Axis("x", 0, 1), Axis("y", 0, 1), marks),)))
    check(tex)
    declared = re.findall(r"\\pgfdeclareplotmark\{(\w+)\}\{%\n(.*?)qfillstroke", tex, re.DOTALL)
    assert {f"mark={name}," for name, _ in declared} | {"mark=*,"} == set(
        re.findall(r"mark=[\w*]+,", tex)
    )
    assert len(declared) == len(marks) - 1
    for _, outline in declared:
        assert outline.count("pgfpathmoveto") == 1
        assert outline.count("pgfpathlineto") >= 2


@pytest.mark.skipif(not shutil.which("pdflatex"), reason="needs pdfLaTeX")
def test_pdflatex_compiles_it(curves_figure, tmp_path):
    smooth = Image("i", floats([[0.0, -1.0], [np.nan, 2.0]]), 0, 0, 1, 1, smooth=True)
    panel = replace(image_panel(smooth).panels[0], column=1)
    figure = curves_figure("log")
    figure = replace(figure, panels=(*figure.panels, panel), column_weights=(1.0, 1.0))
    (tmp_path / "a.tex").write_text(tex_of(figure, theme="print"))
    subprocess.run(
        ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=300,
    )
    log = (tmp_path / "a.log").read_text(errors="replace")
    assert "Missing character" not in log
    assert "Overfull" not in log


def test_a_chinese_text_asks_for_xelatex(curves_figure):
    tex = render(curves_figure(), style=Style(), format="tex", title="损失").decode()
    assert tex.startswith("% !TeX program = xelatex")
    # what pdfLaTeX is told stands in front of the package that it can't load
    assert 0 < tex.index(r"\RequireTUTeX") < tex.index("{ctex}")
    assert "LuaLaTeX luatexja" in tex
    assert "inputenc" not in tex
