"""The Chinese pages say all that the English ones say, and name what stands in the windows."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path

import pytest
from same_numbers import numbers, words_in_a_row

from lossexplorer.cli import parsers
from lossexplorer.language import file_of
from lossexplorer.losses.registry import all_losses
from lossexplorer.model.language import language
from lossexplorer.views.help.pages import all_pages

FOLDER = Path(__file__).parents[2] / "resources" / "help"
MADE = ("command_line", "conventions")
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.md")))
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)]*)\)")
_SPAN = re.compile(r"`[^`\n]*`")
_NAMES = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z]*[A-Z0-9][A-Za-z]*(?![A-Za-z])")  # PNG, PyTorch, L2
_KEYS = re.compile(
    r"(?<!\w)(?:(?:Ctrl|Shift|Alt)\+)+(?:Page (?:Up|Down)|[A-Za-z0-9]+)|(?<!\w)F\d+|[←→↑↓]"
)
_QUOTED = re.compile(r"“([^”]*)”")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_ENGLISH = re.compile(r"[A-Za-z]{3,} [A-Za-z]{2,}")
_PARAGRAPH = re.compile(r"[^|\s#`-]|-\S")  # how a line of a paragraph begins


def page(name: str, language: str = "") -> str:
    return (FOLDER / language / f"{name}.md").read_text(encoding="utf-8")


def prose(text: str) -> str:
    """What is read: no code, no addresses, no titles of books."""
    plain = _LINK.sub("]", _SPAN.sub("", _FENCE.sub("", text)))
    return re.sub("《[^》]*》", "", plain)


def headings(text: str) -> list[int]:
    return [len(marks) for marks in re.findall(r"^(#+) ", _FENCE.sub("", text), re.MULTILINE)]


def tables(text: str) -> list[int]:
    """How many cells each line of each table has."""
    lines = (line for line in text.splitlines() if line.startswith("|"))
    return [len(re.split(r"(?<!\\)\|", line)) for line in lines]


def test_every_page_is_there_and_no_other():
    assert sorted(path.stem for path in (FOLDER / "zh_CN").glob("*.md")) == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_built_like_the_english_one(name):
    english, chinese = page(name), page(name, "zh_CN")
    assert headings(chinese) == headings(english)
    assert tables(chinese) == tables(english)
    assert _LINK.findall(chinese) == _LINK.findall(english)
    bullets = [len(re.findall(r"^(?:-|\d+\.) ", text, re.MULTILINE)) for text in (english, chinese)]
    assert bullets[0] == bullets[1]
    if name != "command_line":  # its examples have remarks
        assert _FENCE.findall(chinese) == _FENCE.findall(english)
    if name != "conventions":
        assert sorted(_SPAN.findall(_FENCE.sub("", chinese))) == sorted(
            _SPAN.findall(_FENCE.sub("", english))
        )


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_the_numbers_names_and_keys_and_no_sentence_of_the_english_one(name):
    english, chinese = page(name), page(name, "zh_CN")
    assert not numbers(english) - numbers(chinese)
    assert not set(_NAMES.findall(english)) - set(_NAMES.findall(chinese))
    assert not set(_KEYS.findall(english)) - set(_KEYS.findall(chinese))
    assert not words_in_a_row(prose(chinese))


@pytest.mark.parametrize("name", NAMES)
def test_no_paragraph_is_broken(name):
    """A line break is shown as a space, which has no place between Chinese characters."""
    lines = prose(page(name, "zh_CN")).splitlines()
    for above, below in zip(lines, lines[1:], strict=False):
        assert not (_PARAGRAPH.match(above) and _PARAGRAPH.match(below)) or above[0].isdigit()


@pytest.mark.parametrize("name", [name for name in NAMES if name not in MADE])
def test_what_is_quoted_is_called_so_in_the_windows(name):
    said = file_of("zh_CN", ".json").read_text(encoding="utf-8")
    named = {re.sub(r"\(&\w\)|…", "", text) for text in re.findall(r'": "(.*)",?$', said, re.M)}
    for quoted in _QUOTED.findall(page(name, "zh_CN")):
        assert quoted in named, f"nothing is called {quoted!r}"


@pytest.mark.parametrize("name", MADE)
def test_pages_that_are_made_are_up_to_date(name):
    make = runpy.run_path(str(FOLDER / f"make_{name}.py"))["page"]
    assert make("zh_CN") == page(name, "zh_CN"), f"run python resources/help/make_{name}.py"


def test_no_words_are_kept_that_commands_do_not_say_any_more():
    kept = json.loads((FOLDER / "zh_CN" / "command_line.json").read_text(encoding="utf-8"))
    english = " ".join(re.sub(r"\\([*_<|])", r"\1", page("command_line")).split())
    assert [text for text in kept if text not in english] == []


def test_pages_of_losses_are_chinese_but_for_code_and_references(qapp):
    language().choose("zh_CN")
    try:
        pages = [page for page in all_pages(all_losses(), "zh_CN") if "/" in page.place]
    finally:
        language().choose("en")
    assert len(pages) == len(all_losses())
    for shown in pages:
        text = prose(shown.text).partition("\n## 参考文献\n")[0]
        assert _CHINESE.search(shown.section), shown.section
        for heading in re.findall(r"^## (.*)$", text, re.MULTILINE):
            assert _CHINESE.search(heading), heading
        assert set(_ENGLISH.findall(text)) <= {"TensorFlow Addons"}, shown.place
        assert ": " not in text and "的的" not in text, shown.place


def test_every_option_and_example_of_every_command_is_there():
    chinese = page("command_line", "zh_CN")
    for parser in parsers():
        assert f"## {parser.prog}\n" in chinese
        for option in parser._option_string_actions:
            assert option in ("-h", "--help") or re.search(rf"[`, ]{option}[`, ]", chinese)
    typed = [
        re.findall(r"^ {2}(lossexplorer.*?)(?: {2}|$)", text, re.MULTILINE)
        for text in (page("command_line"), chinese)
    ]
    assert typed[0] == typed[1] and len(typed[0]) > 20
