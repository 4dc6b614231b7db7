"""The session that a name stands for: a lesson, a session file, a figure, or data files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lossexplorer.errors import ExplorerError, near
from lossexplorer.session.batch_edits import open_large
from lossexplorer.session.draft import Source, read_draft
from lossexplorer.session.from_table import session_of
from lossexplorer.session.in_figure import carries, open_session
from lossexplorer.session.presets import lesson_keys, open_lesson
from lossexplorer.session.session import Session
from lossexplorer.session.store import SUFFIX


def open_source(words: Sequence[str]) -> Session:
    """The session that a lesson's key, a session file or data files stand for.

    Raises:
        ExplorerError: if there is no such thing, or it can't be read.
    """
    name = words[0]
    keys = lesson_keys()
    if len(words) > 2:
        raise ExplorerError(f"{words[2]!r} is one file too many", fix="give predictions and labels")
    if len(words) == 1 and name in keys:
        return open_lesson(name)
    if not Path(name).exists():
        if Path(name).suffix or Path(name).parent != Path():
            raise ExplorerError(f"there is no file {name!r}", fix="check its name and folder")
        fix = near(name, keys) or f"the lessons are {', '.join(keys)}"
        raise ExplorerError(f"there is no lesson or file {name!r}", fix=fix)
    if len(words) == 1 and (Path(name).suffix.lower() == SUFFIX or carries(name)):
        return open_session(name)
    draft = read_draft(Source(name, words[1] if len(words) > 1 else ""))
    session = session_of(draft.table)
    return session if draft.large is None else open_large(session, draft.large)
