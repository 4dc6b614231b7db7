"""Every text of the program has a translation, and what is shipped is made from them."""

from __future__ import annotations

import json
import re

import make_translations
import pytest
import ts_file
from extraction import LESSONS, PHRASES, every_text

from lossexplorer.language import LANGUAGES, file_of, phrasebook
from lossexplorer.language.template import Template, is_template

TS = file_of("zh_CN", ".ts")
_NAMED = re.compile(r"\{[^{}]*\}")


@pytest.fixture(scope="module")
def texts():
    """Where every text stands, by (context, text)."""
    return every_text()


@pytest.fixture(scope="module")
def said():
    """What they are called in Chinese."""
    return ts_file.read(TS)


def test_texts_of_all_kinds_are_found(texts):
    assert ("Actions", "&Open…") in texts  # a table
    assert ("Workspace", "Notes on the figure") in texts  # self.tr
    assert ("ReadingWords", "on the only row") in texts  # a function of its own
    assert (PHRASES, "{} agrees with finite differences to {}") in texts  # an f-string
    assert (PHRASES, "Cross-entropy") in texts  # a loss
    assert any(context == LESSONS for context, _ in texts)


def test_every_text_is_translated(texts, said):
    left = make_translations.untranslated(texts, said)
    assert not left, f"{len(left)} texts, e.g. {left[:5]}: run make_translations.py --todo"


def test_nothing_is_said_of_texts_that_are_gone(texts, said):
    """A template that is left over could take a text for one of its own."""
    assert not said.keys() - texts.keys()


def test_gaps_are_kept(texts, said):
    """Qt's texts are filled by format(): each gap is there, in the same way."""
    for key in texts:
        if key[0] not in (PHRASES, LESSONS):
            assert sorted(_NAMED.findall(said[key])) == sorted(_NAMED.findall(key[1])), key


def test_phrases_name_only_gaps_that_are_there(texts, said):
    for key in texts:
        if key[0] in (PHRASES, LESSONS) and is_template(key[1]):
            template = Template(key[1], said[key])
            parts = {str(at): "x" for at in range(key[1].count("{}"))}
            template.filled(parts)


def test_what_is_shipped_is_made_from_the_translations(tmp_path):
    make_translations.make_phrases(TS, tmp_path / "book.json")
    make_translations.make_qm(TS, tmp_path / "book.qm")
    assert (tmp_path / "book.json").read_bytes() == file_of("zh_CN", ".json").read_bytes()
    assert (tmp_path / "book.qm").read_bytes() == file_of("zh_CN", ".qm").read_bytes()


def test_templates_are_told_apart(texts):
    """A text made from a template is said by that template or one that fixes as much."""
    book = phrasebook("zh_CN")
    confused = []
    for context, text in texts:
        if context == PHRASES and is_template(text):
            one = re.sub(r"(\{\})+", "{}", text)  # gaps side by side are one
            made = one.replace("{}", "7")
            own = book.template(made)
            if own is not None and Template(own, "").letters < Template(one, "").letters:
                confused.append((text, own))
    assert not confused


def test_the_other_languages_have_their_files():
    for language in LANGUAGES:
        if language != "en":
            book = json.loads(file_of(language, ".json").read_text(encoding="utf-8"))
            assert len(book["phrases"]) > 2000
            assert len(book["views"]) > 900
