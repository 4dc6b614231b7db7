"""The languages that come with the program, and their files."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from lossexplorer import assets
from lossexplorer.errors import ExplorerError
from lossexplorer.language.phrasebook import Phrasebook

ENGLISH = "en"
# by Qt's name of the locale, each in its own words
LANGUAGES = {ENGLISH: "English", "zh_CN": "简体中文"}


def file_of(language: str, suffix: str) -> Path:
    """A language's file in resources/translations: ".qm" for Qt, ".json" for the phrasebook.

    Help pages and lessons need no file of their own: pages lie in resources/help/<language>,
    the texts of lessons are phrases.
    """
    return assets.path("translations", f"lossexplorer_{language}{suffix}")


@cache
def phrasebook(language: str) -> Phrasebook:
    """What the texts below the views are called in a language; an empty book for English.

    Raises:
        ExplorerError: there is no such language.
    """
    book = _book(language)
    return Phrasebook(book["phrases"], book["marks"])


def steps(language: str, *, back: bool = False) -> Phrasebook:
    """What the texts of the views are called, for steps that were named in another language.

    Args:
        language: the other one than English.
        back: from it into English.
    """
    texts = _book(language)["views"]
    return Phrasebook({said: text for text, said in texts.items()} if back else texts)


@cache
def _book(language: str) -> dict[str, dict[str, str]]:
    if language not in LANGUAGES:
        raise ExplorerError(
            f"there is no language {language!r}", fix=f"use one of {', '.join(LANGUAGES)}"
        )
    if language == ENGLISH:
        return {"marks": {}, "phrases": {}, "views": {}}
    book: dict[str, dict[str, str]] = json.loads(
        file_of(language, ".json").read_text(encoding="utf-8")
    )
    return book
