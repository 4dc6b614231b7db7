"""Every pair of colours that stand on each other, in both themes, by the WCAG's numbers."""

from __future__ import annotations

import re

import pytest

from lossexplorer.figures.contrast import GRAPHICS, TEXT, as_text, contrast, mixed
from lossexplorer.figures.palette import DARK, LIGHT, PRINT, Palette
from lossexplorer.views.plot.ink import VEIL
from lossexplorer.views.style_sheet import style_sheet

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)


def rules(tokens: Palette) -> dict[str, dict[str, str]]:
    """The style sheet's declarations by selector; of several the last."""
    sheet = style_sheet(tokens, "/symbols")
    found: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        pairs = (line.split(":", 1) for line in body.split(";") if ":" in line)
        declared = {name.strip(): value.strip() for name, value in pairs}
        for selector in selectors.split(","):
            found.setdefault(selector.strip(), {}).update(declared)
    return found


def test_the_ratio_is_that_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0B6BCB", "#0B6BCB") == 1


@THEMES
def test_words_can_be_read_on_every_ground_they_stand_on(tokens):
    tint, hover = mixed(tokens.accent, tokens.panel, 0.15), mixed(tokens.text, tokens.panel, 0.06)
    grounds = (tokens.window, tokens.panel, tokens.plot, tint, hover)
    for ground in grounds:
        assert contrast(tokens.text, ground) >= 7
        assert contrast(tokens.secondary, ground) >= TEXT
    for ground in (tokens.warning_ground, tokens.error_ground):
        assert contrast(tokens.text, ground) >= TEXT
        assert contrast(tokens.secondary, ground) >= TEXT
    for token in ("accent", "warning", "error"):  # links, badges, complaints
        for ground in (tokens.window, tokens.panel, tokens.plot):
            assert contrast(tokens.color(token), ground) >= TEXT, token
    assert contrast(tokens.error, tokens.error_ground) >= TEXT
    assert contrast(tokens.plot, tokens.accent) >= TEXT  # selected text


@THEMES
def test_every_rule_of_the_sheet_that_sets_both_colours_can_be_read(tokens):
    checked = 0
    for selector, declared in rules(tokens).items():
        words, ground = declared.get("color", ""), declared.get("background", "")
        if words.startswith("#") and ground.startswith("#"):
            least = GRAPHICS if ":disabled" in selector else TEXT
            assert contrast(words, ground) >= least, selector
            checked += 1
    assert checked >= 5


@THEMES
def test_what_cannot_be_used_now_can_still_be_read(tokens):
    faint = rules(tokens)["QPushButton:disabled"]["color"]
    for ground in (tokens.window, tokens.panel):
        assert contrast(faint, ground) >= GRAPHICS


@THEMES
def test_edges_and_focus_can_be_seen(tokens):
    sheet = rules(tokens)
    edge = sheet["QCheckBox::indicator"]["border"].split()[-1]
    for ground in (tokens.window, tokens.panel):
        assert contrast(edge, ground) >= GRAPHICS
        assert contrast(tokens.accent, ground) >= GRAPHICS
    for selector in ("QTableView:focus", "QLineEdit:focus", "QPushButton:focus"):
        assert sheet[selector]["border"].endswith(tokens.accent)
    # the handle is the accent's; its edge has to differ from that
    edge = sheet["QSlider:focus::handle"]["border-color"]
    assert contrast(edge, tokens.panel) >= GRAPHICS
    assert edge != sheet["QSlider::handle"]["border"].split()[-1]


@THEMES
def test_what_is_switched_on_has_a_line_not_only_another_colour(tokens):
    sheet = rules(tokens)
    for selector in ("QToolButton:checked", "QToolButton[segment]:checked"):
        width, _, color = sheet[selector]["border-bottom"].split()
        assert width == "2px"
        for ground in (tokens.window, tokens.panel):
            assert contrast(color, ground) >= GRAPHICS


@THEMES
def test_curves_can_be_seen_and_their_names_read(tokens):
    for k in range(8):
        token = f"curve:{k}"
        assert contrast(tokens.color(token), tokens.plot) >= GRAPHICS, token
        assert contrast(tokens.text_color(token), tokens.plot) >= TEXT, token
    for token in ("positive", "negative"):
        assert contrast(tokens.color(token), tokens.plot) >= GRAPHICS
        assert contrast(tokens.text_color(token), tokens.plot) >= TEXT


@THEMES
def test_a_name_on_its_veil_can_be_read_above_any_curve(tokens):
    for k in range(8):
        under = mixed(tokens.plot, tokens.color(f"curve:{k}"), VEIL)
        assert contrast(tokens.text, under) >= TEXT
        assert contrast(tokens.secondary, under) >= TEXT


def test_print_has_dark_greys_only():
    for color in PRINT.curves:
        assert contrast(color, PRINT.plot) >= GRAPHICS


def test_a_colour_is_moved_no_further_than_it_has_to_be():
    assert as_text("#0B6BCB", "#FFFFFF", "#000000") == "#0B6BCB"
    moved = as_text("#C88700", "#FFFFFF", "#1B1F24")
    assert TEXT <= contrast(moved, "#FFFFFF") < TEXT + 0.7
    assert as_text("#FFFFFF", "#808080", "#808080") == "#808080"  # nowhere to go
