"""Words of a person: told from those that came with a lesson, and never translated."""

from __future__ import annotations

from msgspec.structs import replace

from lossexplorer.figures.build import build
from lossexplorer.figures.worded import Wording
from lossexplorer.language import phrasebook
from lossexplorer.session.data_edits import set_class_name
from lossexplorer.session.own_lesson import as_lesson
from lossexplorer.session.own_words import has_own_title, own_texts, own_words
from lossexplorer.session.presets import lesson_keys, open_lesson
from lossexplorer.session.store import dumps, loads

CHINESE = phrasebook("zh_CN")


def typed():
    """Data of a person, whose names are phrases of the program, too."""
    session = replace(open_lesson("softmax-ce"), lesson=None, title="Cross-entropy")
    data = replace(session.data, class_names=("cat", "dog", "loss: row 3", "class 3"), row_names=())
    return replace(session, data=data)


def test_lessons_have_no_words_of_a_person():
    for key in lesson_keys():
        session = open_lesson(key)
        assert not own_words(session)
        assert not own_texts(session)
        assert not has_own_title(session)


def test_a_name_typed_into_a_lesson_is_the_persons_and_the_others_are_the_lessons():
    session = set_class_name(open_lesson("softmax-ce"), 0, "fox")
    assert own_words(session) == {"fox"}
    ticks = dict(Wording(CHINESE.say).figure(build(session)).panels[0].x.ticks)
    assert ticks[0] == "fox"
    assert ticks[1] == CHINESE.say("dog") != "dog"


def test_names_and_title_of_a_person_stay_in_a_figure():
    session = typed()
    assert own_words(session) == {"cat", "dog", "loss: row 3"}  # "class 3" is no name
    figure = Wording(CHINESE.say).figure(build(session))
    assert figure.title == "Cross-entropy"
    ticks = dict(figure.panels[0].x.ticks)
    assert [ticks[k] for k in range(4)] == ["cat", "dog", "loss: row 3", "类别 3"]


def test_in_a_gap_of_a_text_a_name_stays_and_the_rest_is_said():
    text, own = "Probability of class {}; label: {}", frozenset(("cat", "loss: row 3"))
    said = CHINESE.say("label: cat", own)
    assert said.endswith("cat")
    assert said != "label: cat"
    assert "cat" not in CHINESE.say("label: cat")
    assert CHINESE.say(text.format(1, "loss: row 3"), own).endswith("loss: row 3")


def test_texts_a_person_wrote_into_a_lesson_are_known():
    lesson = open_lesson("softmax-ce")
    before = lesson.lesson
    texts = {"look": "Cross-entropy", "explore": before.explore, "conclude": before.conclude}
    changed = as_lesson(lesson, before.title, texts, None)
    assert own_texts(changed) == {"Cross-entropy"}
    assert not has_own_title(changed)
    assert has_own_title(as_lesson(lesson, "Loss", texts, None))


def test_a_lesson_made_of_the_programs_keeps_its_names():
    mine = as_lesson(open_lesson("softmax-ce"), "Mine", {"look": "Look."})
    assert not own_words(loads(dumps(as_lesson(mine, "Mine again", {}))))


def test_a_saved_lesson_is_the_programs_still():
    session = open_lesson("two-models")
    assert not own_words(loads(dumps(session)))
