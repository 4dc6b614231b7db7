"""What a lesson is about, in one sentence of the reader's language."""

from __future__ import annotations

import re

from lossexplorer.model.language import say
from lossexplorer.session.presets import open_lesson

_END = re.compile(r"(?<=\.)\s+|(?<=。)")


def lesson_summary(key: str) -> str:
    """The first sentence of a lesson's text, taken from the text as it is read.

    Raises:
        SessionError: if there is no such lesson.
    """
    lesson = open_lesson(key).lesson
    return _END.split(say(lesson.look), maxsplit=1)[0] if lesson is not None else ""
