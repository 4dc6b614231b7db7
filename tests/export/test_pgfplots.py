"""The LaTeX file: balanced, with the figure's numbers and no character LaTeX stops at."""

import re

import numpy as np
import pytest

from lossexplorer.export import render
from lossexplorer.export.printable import texts_of
from lossexplorer.export.tex_text import tex_text
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Axis, Figure, Image, Line, Panel, floats
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
        ("−1.5", "$-1.5$"),
        ("ŷ", r"$\hat{y}$"),
        ("log₁₀x", r"$\mathrm{log}_{10}x$"),
        ("one\ntwo", r"one\\two"),
        (r"\input{x}", r"\textbackslash{}input\{x\}"),
        ("Müller", "Müller"),
        ("\u2603", "?"),
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


def test_a_large_image_is_drawn_in_blocks():
    image = Image("i", floats(np.arange(100 * 120.0).reshape(100, 120)), 0, 0, 1, 1)
    tex = tex_of(Figure((Panel("p", Axis("", 0, 1), Axis("", 0, 1), (image,)),)))
    check(tex)
    assert tex.count(r"\fill[{rgb,255") <= 4096
    assert "(50, 60) blocks" in tex


def test_a_chinese_text_asks_for_xelatex(curves_figure):
    tex = render(curves_figure(), style=Style(), format="tex", title="损失").decode()
    assert "xeCJK" in tex and "inputenc" not in tex
