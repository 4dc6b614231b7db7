"""The title above a figure: the session's, unless it speaks of another workspace."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from lossexplorer.figures.build import build
from lossexplorer.model.framing import Framing
from lossexplorer.session.edits import set_workspace
from lossexplorer.session.presets import open_lesson


@pytest.mark.parametrize("workspace", ["curves", "margins", "batch"])
def test_a_lesson_gives_its_title_to_what_it_is_about(workspace):
    session = open_lesson("digit-mse")
    assert build(session).title == "Two predictions of one digit: mean squared error"
    assert build(set_workspace(session, workspace)).title == ""


def test_the_window_titles_a_batch_as_the_exported_file_does():
    session = set_workspace(open_lesson("digit-mse"), "batch")
    framing = Framing()
    assert framing.frame(session, draft=False).figure.title == ""
    about = open_lesson("two-models")
    assert framing.frame(about, draft=False).figure.title == about.title
    framing.batch.wait()


def test_a_title_of_ones_own_stays():
    session = replace(set_workspace(open_lesson("digit-mse"), "curves"), title="Figure 3")
    assert build(session).title == "Figure 3"
    mine = replace(session.lesson, key="mine", title="Figure 3")
    assert build(replace(session, lesson=mine)).title == "Figure 3"
