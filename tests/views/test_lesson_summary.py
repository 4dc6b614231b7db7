"""The one sentence on a lesson is the first of its text, in any language."""

from __future__ import annotations

import pytest

from lossexplorer.session.presets import lessons, open_lesson
from lossexplorer.views import lesson_summary


@pytest.mark.parametrize("entry", lessons(), ids=lambda entry: entry.key)
def test_in_english_it_ends_with_a_full_stop(entry):
    summary = lesson_summary.lesson_summary(entry.key)
    assert summary.endswith(".") and ". " not in summary
    assert open_lesson(entry.key).lesson.look.startswith(summary)


def test_in_chinese_it_ends_with_a_chinese_full_stop(monkeypatch):
    monkeypatch.setattr(lesson_summary, "say", lambda text: "交叉熵为 0.51。第二句。")
    assert lesson_summary.lesson_summary("digit-mse") == "交叉熵为 0.51。"
