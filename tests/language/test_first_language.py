"""At the first start the program speaks the system's language, where it knows it."""

from __future__ import annotations

import pytest

from lossexplorer.model import language


@pytest.mark.parametrize(
    ("spoken", "name"),
    [
        (["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        (["zh-CN"], "zh_CN"),
        (["zh-Hans-SG", "en-US"], "zh_CN"),
        (["en-GB", "zh-CN"], "en"),  # the first that is known
        (["de-DE", "zh-CN"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW", "zh"], "en"),  # traditional characters are not written
        (["fr-FR"], "en"),
        ([], "en"),
    ],
)
def test_the_language_of_the_system(monkeypatch, spoken, name):
    class System:
        def uiLanguages(self):
            return spoken

    class QLocale:
        system = System

    monkeypatch.setattr(language, "QLocale", QLocale)
    assert language.of_the_system() == name
