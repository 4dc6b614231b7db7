"""Typeset formulas: drawn whole at every width, written out where they can't be read."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtGui import QFontInfo, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer

from lossexplorer.figures.palette import DARK, LIGHT
from lossexplorer.losses.registry import all_losses
from lossexplorer.views.inspector import typeset as typesetting
from lossexplorer.views.inspector.formula import FormulaView
from lossexplorer.views.inspector.typeset import is_made, typeset, with_signs

TEX = r"L = -\sum_k t_k \log y_k"


def ink(widget):
    """Where something is drawn: a boolean array."""
    image = QImage(widget.size(), QImage.Format.Format_RGBA8888)
    image.fill(0xFFFFFFFF)
    widget.render(image)
    pixels = np.array(image.constBits()).reshape(widget.height(), widget.width(), 4)
    return (pixels[:, :, :3].min(axis=2) < 128).copy()


@pytest.fixture
def formula(qtbot):
    view = FormulaView(1.5)
    qtbot.addWidget(view)
    view.set_palette_tokens(LIGHT)
    view.set_tex(TEX)
    qtbot.waitUntil(lambda: view.is_typeset)
    return view


@pytest.mark.parametrize("width", [400, 200, 120, 60])
def test_no_width_clips_it(formula, width):
    formula.resize(width, formula.heightForWidth(width))
    drawn = ink(formula)
    assert drawn.any()
    assert not (drawn[0].any() or drawn[-1].any() or drawn[:, 0].any() or drawn[:, -1].any())


def test_a_narrow_place_makes_it_lower(formula):
    assert formula.heightForWidth(80) < formula.heightForWidth(400)
    assert formula.heightForWidth(400) == formula.heightForWidth(800)


def test_larger_type_around_it_makes_it_larger_at_once(formula):
    before, made = formula.sizeHint(), []
    formula.made.connect(lambda: made.append(formula.sizeHint()))
    font = formula.font()
    font.setPixelSize(2 * QFontInfo(font).pixelSize())
    formula.setFont(font)
    assert formula.is_typeset and made == [formula.sizeHint()]
    padding = 4  # px, of every size
    assert formula.sizeHint().width() - padding == pytest.approx(
        2 * (before.width() - padding), abs=2
    )


def test_a_hidden_formula_waits_for_its_colour_until_it_is_seen(formula, monkeypatch):
    drawn, draw = [], FormulaView._drawn
    monkeypatch.setattr(FormulaView, "_drawn", lambda *what: drawn.append(1) or draw(*what))
    formula.resize(200, 60)
    formula.set_palette_tokens(DARK)
    assert drawn == []
    ink(formula)
    ink(formula)
    assert drawn == [1]


def test_a_reader_hears_the_tex_and_a_writer_copies_it(formula):
    assert formula.accessibleName() == TEX
    formula.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == TEX


def test_a_formula_made_once_comes_at_once(qtbot, formula):
    again = FormulaView(1.5)
    qtbot.addWidget(again)
    assert is_made(TEX)
    again.set_tex(TEX)
    assert again.is_typeset


def test_pictures_of_former_formulas_and_themes_are_not_kept(qtbot, formula):
    for tex in (r"\alpha", TEX):
        formula.set_tex(tex)
        qtbot.waitUntil(lambda: formula.is_typeset)
        for palette in (DARK, LIGHT):
            formula.set_palette_tokens(palette)
    assert formula.findChildren(QSvgRenderer) == []


def test_tex_that_can_not_be_read_is_written_out(qtbot):
    view = FormulaView(1.5)
    qtbot.addWidget(view)
    view.set_tex(r"\frac{1}{")
    qtbot.waitUntil(lambda: view.is_typeset)
    view.resize(200, 40)
    assert ink(view).any()


def test_a_new_formula_is_made_beside_the_window(qtbot, monkeypatch):
    threads = []

    def note(tex):
        threads.append(threading.current_thread())
        return draw(tex)

    draw = typesetting._draw
    monkeypatch.setattr(typesetting, "_draw", note)
    view = FormulaView(1.5)
    qtbot.addWidget(view)
    view.set_tex("never + seen")
    view.set_tex("seen + never,\\quad before")  # chosen before the first one is there
    assert not view.is_typeset
    qtbot.waitUntil(lambda: view.is_typeset)
    assert view._whole is not None
    assert len(threads) == 4  # the second one whole and in its two parts
    assert threading.main_thread() not in threads


def test_colours_are_those_asked_for():
    assert b"#abcdef" in typeset(TEX, "#abcdef")
    assert b"#123456" in typeset(TEX, "#123456")


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_every_formula_of_the_catalog_can_be_typeset(loss):
    symbols = [p.symbol for p in loss.parameters if p.symbol]
    for tex in (loss.formula, loss.gradient_formula, *symbols):
        assert typeset(tex, "#000000").startswith(b"<svg")


@pytest.mark.parametrize(
    ("tex", "grouped"),
    [
        (r"I = -\log p - 1", r"I = {-}\log p - 1"),
        (r"y \in \{-1, +1\}", r"y \in \{{-}1, {+}1\}"),
        (r"\sum_{i} -\log p_i", r"\sum_{i} {-}\log p_i"),
        (r"e^{-s} \exp(-t\,s),\quad -1", r"e^{-s} \exp({-}t\,s),\quad {-}1"),
    ],
)
def test_signs_are_set_close_and_minus_between_terms_is_not(tex, grouped):
    assert with_signs(tex) == grouped
