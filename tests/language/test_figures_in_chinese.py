"""The figures of every lesson are said in Chinese, whole: no English is left in them."""

from __future__ import annotations

import pytest
from texts_on_screen import english, texts_of_figure

from lossexplorer.figures.build import build
from lossexplorer.figures.worded import Wording
from lossexplorer.language import phrasebook
from lossexplorer.session.presets import COURSE, open_lesson

SAY = phrasebook("zh_CN").say


@pytest.mark.parametrize("key", COURSE)
def test_a_figure_is_said_in_chinese(key):
    figure = Wording(SAY).figure(build(open_lesson(key)))
    assert english(texts_of_figure(figure)) == []
