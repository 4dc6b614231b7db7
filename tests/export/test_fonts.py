"""Chinese letters in pictures: a font that has them is found, and a missing one is named."""

from __future__ import annotations

import pytest
from matplotlib import font_manager

from lossexplorer.cli import main
from lossexplorer.export import fonts
from lossexplorer.export.shown import missing_letters
from lossexplorer.figures.build import build
from lossexplorer.figures.worded import Wording
from lossexplorer.language import phrasebook
from lossexplorer.session.presets import open_lesson

WARNING = "no installed font has Chinese letters"


@pytest.fixture
def installed(monkeypatch):
    """Sets the families that are installed beside those of matplotlib."""
    own = [font for font in font_manager.fontManager.ttflist if font.name in _OWN]

    def install(*names):
        chinese = [font_manager.FontEntry(fname="", name=name) for name in names]
        monkeypatch.setattr(font_manager.fontManager, "ttflist", own + chinese)
        fonts._chinese_family.cache_clear()

    yield install
    fonts._chinese_family.cache_clear()


_OWN = tuple(fonts.FAMILIES.values())


@pytest.fixture(scope="module")
def figure():
    """A small one, in English."""
    return build(open_lesson("two-matches"))


@pytest.fixture(scope="module")
def chinese(figure):
    """The same in Chinese."""
    return Wording(phrasebook("zh_CN").say).figure(figure)


def test_a_chinese_picture_without_a_font_is_warned_of(installed, figure, chinese):
    installed()
    assert missing_letters(chinese).startswith(WARNING)
    assert "install one, such as Noto Sans CJK SC" in missing_letters(chinese)
    assert missing_letters(figure) == ""


def test_the_best_font_that_is_installed_is_taken(installed, figure, chinese):
    installed("SimSun", "WenQuanYi Micro Hei")
    style = open_lesson("two-matches").style
    assert missing_letters(chinese) == ""
    assert fonts.families(chinese, style) == ["DejaVu Sans", "WenQuanYi Micro Hei"]
    assert fonts.families(figure, style) == ["DejaVu Sans"]


@pytest.mark.parametrize(
    ("name", "language", "warned"),
    [
        ("a.svg", "zh_CN", True),
        ("a.svg", "en", False),
        ("a.csv", "zh_CN", False),
    ],
)
def test_the_command_line_warns_once(installed, tmp_path, capsys, name, language, warned):
    installed()
    path = tmp_path / name
    assert main(["export", "two-matches", "-o", str(path), "--language", language]) == 0
    assert path.exists()
    assert capsys.readouterr().err.count(WARNING) == warned


def test_a_sweep_warns_once(installed, tmp_path, capsys):
    installed()
    path = tmp_path / "a.svg"
    words = ["--language", "zh_CN", "--sweep", "scale=1,2"]
    assert main(["export", "target-logit", "-o", str(path), *words]) == 0
    assert "目标对数几率" in path.read_text(encoding="utf-8")
    assert capsys.readouterr().err.count(WARNING) == 1
