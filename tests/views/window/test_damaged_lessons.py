"""A lesson whose file is damaged doesn't keep the program from starting."""

from __future__ import annotations

import shutil

import pytest

from lossexplorer import assets
from lossexplorer.session import presets
from lossexplorer.session.presets import COURSE
from lossexplorer.views.opening import FIRST_LESSON


@pytest.fixture
def first_lesson_is_damaged(tmp_path, monkeypatch):
    shutil.copytree(assets.root(), tmp_path / "resources")
    (tmp_path / "resources" / "presets" / f"{FIRST_LESSON}.lossx").write_text('{"format": ')
    monkeypatch.setattr(assets, "root", lambda: tmp_path / "resources")
    for cached in (presets._files, presets._listed):
        cached.cache_clear()
    yield
    for cached in (presets._files, presets._listed, presets._loaded):
        cached.cache_clear()


def test_the_window_opens_without_it_and_says_so(first_lesson_is_damaged, open_window):
    hand = open_window()
    assert hand.session.lesson is None
    assert "cut off" in hand.furniture.errors.text
    hand.actions["lessons.next"].trigger()
    hand.settle()
    assert hand.session.lesson.key == COURSE[1]
