"""What the lessons say in Chinese has the numbers, formulas and names of the English."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import ts_file
from extraction import LESSONS
from same_numbers import numbers, words_in_a_row

from lossexplorer.language import file_of, phrasebook
from lossexplorer.session.presets import lesson_keys, open_lesson

SAID = ts_file.read(file_of("zh_CN", ".ts"))
NAMED = {re.sub(r"\(&\w\)|…", "", said) for key, said in SAID.items() if key[0] != LESSONS}
_SIGNS = re.compile(r"[=<>≤≥≈+×√∂Σ∏‖½²³₁₂ₖα-ωψ|^\[\]{}%°]")
_QUOTED = re.compile(r"“([^”]*)”")
_CODES = re.compile(r"\b(?:float\d+|log-softmax|\w+\(\w*\)|NaN)\b")
_CHINESE = re.compile("[\u4e00-\u9fff]")


def texts(key: str) -> list[tuple[str, str]]:
    """All that a person reads of a lesson, in English and in Chinese."""
    lesson = open_lesson(key).lesson
    rows = (part for row in lesson.published for part in (row.what, row.why))
    english = (lesson.title, lesson.look, lesson.explore, lesson.conclude, *rows)
    # a formula alone is no text of its own
    return [(one, SAID[LESSONS, one]) for one in english if re.search("[A-Za-z]{2}", one)]


@pytest.mark.parametrize("key", lesson_keys())
def test_a_lesson_is_said_with_its_numbers_formulas_and_names(key):
    book = phrasebook("zh_CN")
    assert len(texts(key)) >= 4
    for english, chinese in texts(key):
        assert book.say(english) == chinese and _CHINESE.search(chinese)
        assert not words_in_a_row(chinese)
        assert numbers(english) == numbers(chinese), chinese
        assert Counter(_SIGNS.findall(english)) == Counter(_SIGNS.findall(chinese)), chinese
        assert set(_CODES.findall(english)) <= set(_CODES.findall(chinese)), chinese
        assert set(_QUOTED.findall(chinese)) <= NAMED, chinese
