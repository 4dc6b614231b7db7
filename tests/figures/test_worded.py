"""Figures in another language: texts are said, shapes and numbers stay, and so do objects."""

from __future__ import annotations

from lossexplorer.figures.build import build
from lossexplorer.figures.items import Markers
from lossexplorer.figures.worded import Wording
from lossexplorer.language import phrasebook
from lossexplorer.session import edits
from lossexplorer.session.annotation_edits import add_note
from lossexplorer.session.presets import open_lesson


def curves():
    """A figure with curves, markers and notes."""
    return build(edits.set_workspace(open_lesson("digit-mse"), "curves"))


def test_texts_are_said_and_shapes_kept():
    figure = curves()
    said = Wording(phrasebook("zh_CN").say).figure(figure)
    assert said.panels[0].y.caption == "损失 (奈特)"
    for before, after in zip(figure.panels, said.panels, strict=True):
        for old, new in zip(before.items, after.items, strict=True):
            if isinstance(old, Markers):
                assert old.symbol == new.symbol  # "square" is a word, too


def test_what_a_person_has_written_stays_as_it_was_written():
    session = edits.set_workspace(open_lesson("digit-mse"), "curves")
    figure = build(add_note(session, "value", (0.4, 2.0), "here the loss is large"))
    said = Wording(phrasebook("zh_CN").say).figure(figure)
    assert said.panel("value").items[-1].text == "here the loss is large"


def test_in_english_it_is_the_same_figure():
    figure = curves()
    assert Wording(phrasebook("en").say).figure(figure) is figure


def test_what_comes_again_is_the_same_object():
    figure = curves()
    wording = Wording(phrasebook("zh_CN").say)
    first = wording.figure(figure)
    again = wording.figure(figure)
    assert all(a is b for a, b in zip(first.panels, again.panels, strict=True))
