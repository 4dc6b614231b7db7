"""Every page of the help is there, is linked to what exists, and is found."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QUrl

from lossexplorer.losses import get
from lossexplorer.losses.registry import all_losses
from lossexplorer.session.presets import lesson_keys
from lossexplorer.views.help.loss_page import loss_page, reference_link
from lossexplorer.views.help.page import PROGRAM, address, escaped, page_file, place_of
from lossexplorer.views.help.pages import FIRST, all_pages
from lossexplorer.views.help.search import marked, search
from lossexplorer.views.search_words import wanted_words
from lossexplorer.views.stage import WORKSPACES

OWN = "formula: abs(p - t)^q / 2; q = 1.5; name = half | a [power]"
_LINK = re.compile(r"(?<!!)\[(?:[^\]\\]|\\.)*\]\(([^)]*)\)")
_WIDEST = 70  # what a page's title may be at most


@pytest.fixture(scope="module")
def pages():
    return {page.place: page for page in all_pages((*all_losses(), get(OWN)))}


def test_every_workspace_and_every_loss_has_a_page(pages):
    assert FIRST in pages
    assert {f"{name}.md" for name in WORKSPACES} <= pages.keys()
    assert {f"loss/{loss.key}" for loss in all_losses()} <= pages.keys()
    assert f"loss/{get(OWN).key}" in pages
    for page in pages.values():
        assert page.title and len(page.title) <= _WIDEST
        assert page.text.startswith("# ") and len(page.words) > 100


def test_every_link_leads_somewhere(pages):
    followed = 0
    for page in pages.values():
        for target in _LINK.findall(page.text):
            url = address(page.place).resolved(QUrl(target))
            followed += 1
            if url.scheme() == PROGRAM:
                kind, _, key = place_of(url).partition("/")
                assert get(key) if kind == "loss" else key in lesson_keys()
            elif url.scheme() == "help":
                assert place_of(url) in pages, (page.place, target)
            else:
                assert url.scheme() == "https" and url.host()
    assert followed > 3 * len(all_losses())


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_a_page_says_all_that_the_loss_declares(pages, loss):
    text = pages[f"loss/{loss.key}"].text
    said = (loss.summary, loss.reference, *loss.notes, *(item.name for item in loss.inputs))
    for words in (*said, *(parameter.name for parameter in loss.parameters)):
        assert escaped(words) in text
    assert text.count("![") == (3 if "## Curve" in text else 2)


def test_a_name_full_of_signs_comes_back_from_its_address():
    key = "formula: a/b^c | d_e; n = [x] % #?"
    assert place_of(address(f"loss/{key}")) == f"loss/{key}"


def test_a_page_names_the_package_that_brought_a_loss():
    assert "from the package more-losses" in loss_page(get("huber"), (), "more-losses").text


@pytest.mark.parametrize(
    ("reference", "link"),
    [
        ("Leng (2022), PolyLoss, arXiv:2204.12511", "https://arxiv.org/abs/2204.12511"),
        ("Huber (1964), 10.1214/aoms/1177703732", "https://doi.org/10.1214/aoms/1177703732"),
        ("Good (1952)", "https://scholar.google.com/scholar?q=Good+%281952%29"),
    ],
)
def test_references_are_looked_up_where_they_are(reference, link):
    assert reference_link(reference) == link


def test_titles_come_before_other_names_and_these_before_mentions(pages):
    places = [hit.page.place for hit in search(pages.values(), "huber")]
    assert places[0] == "loss/huber"
    assert "conventions.md" in places[1:]
    assert search(pages.values(), "mse")[0].page.place == "loss/squared_error"


def test_all_words_have_to_be_there_and_the_snippet_shows_one(pages):
    hits = search(pages.values(), "OUTLIER likelihood")
    assert hits
    for hit in hits:
        everything = f"{hit.page.title} {hit.page.words}".lower()
        assert "outlier" in everything and "likelihood" in everything
        assert "outlier" in hit.snippet.lower() or "likelihood" in hit.snippet.lower()
    assert search(pages.values(), "zzz") == [] == search(pages.values(), " ")


def test_words_side_by_side_come_before_the_same_words_apart(pages):
    hits = search(pages.values(), "label smoothing")
    places = [hit.page.place for hit in hits]
    together = [hit.page.place for hit in hits if "label smoothing" in hit.snippet.lower()]
    assert "loss/cross_entropy" in together[:2]
    assert places[: len(together)] == together
    assert "command_line.md" in places[len(together) :]  # it says "label" very often


def test_chinese_is_found_inside_of_a_sentence(pages):
    page = pages["loss/huber"]
    chinese = type(page)("x.md", "交叉熵", "损失", "# 交叉熵\n\n预测分布与真实标签之间的差异。")
    hits = search([page, chinese], "真实标签")
    assert [hit.page for hit in hits] == [chinese]
    assert marked(hits[0].snippet, ("真实",)) == "预测分布与<b>真实</b>标签之间的差异。"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "# T\n\n## When\n\nA [link](x.md).\n\n| a\\_b | c |\n| --- | --- |\n| 1 | Two. |\n",
            "When. A link. a_b, c. 1, Two.",
        ),
        (
            "# 题\n\n## 何时\n\n此处。\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 二。 |\n",
            "何时。此处。甲，乙。1，二。",
        ),
    ],
)
def test_what_is_searched_reads_like_sentences(pages, text, words):
    assert type(pages["loss/huber"])("x.md", "T", "S", text).words == words


def test_chinese_and_latin_words_need_no_room_between_them(pages):
    assert wanted_words("KL散度、Log-cosh 合页") == ("kl", "散度", "log-cosh", "合页")
    page = pages["loss/huber"]
    chinese = type(page)("x.md", "KL 散度", "损失", "# KL 散度\n\n与 softmax 之后的交叉熵。")
    assert [hit.page for hit in search([page, chinese], "softmax之后")] == [chinese]


def test_what_is_marked_is_still_escaped():
    assert marked("a < b and A", ("a",)) == "<b>a</b> &lt; b <b>a</b>nd <b>A</b>"


def test_a_page_without_a_translation_comes_in_english():
    assert page_file("curves", "xx_XX") == page_file("curves", "en")
