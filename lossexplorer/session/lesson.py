"""The text beside a worked example, with the numbers its article prints and asks for."""

from __future__ import annotations

from msgspec import Struct

from lossexplorer.session.lock import Lock
from lossexplorer.session.words import Key, Name, Text


class Published(Struct, frozen=True, forbid_unknown_fields=True):
    """One number an article prints or a lesson asks for, and how this program computes it.

    Attributes:
        what: e.g. "MSE of the first prediction".
        published: as printed; "" for a number that no article prints.
        quantity: the key of a concept of the workspace (:mod:`lossexplorer.session.concepts`);
            "" for a loss.
        loss, row: which loss of the session, on which row; row None for all rows.
        second: of the second model instead of the first.
        changed: (setting, value) pairs, set before the number is computed: a question about
            something that isn't on the screen yet (:mod:`lossexplorer.session.variation`).
        ask: the person is asked to guess the number before it is shown.
        matches: False where the printed number is wrong.
        why: what went wrong, where ``matches`` is False; what a number that no article
            prints says.
    """

    what: Text
    published: Name
    loss: Key = ""
    quantity: Name = ""
    row: int | None = None
    link: Name = ""
    second: bool = False
    changed: tuple[tuple[Name, bool | int | float | Text], ...] = ()
    ask: bool = False
    matches: bool = True
    why: Text = ""


class Lesson(Struct, frozen=True, forbid_unknown_fields=True):
    """The text beside a worked example.

    Attributes:
        locked: what is hidden and fixed while the lesson is open; None for nothing.
        based_on: the lesson whose names a person's lesson still has; "" for none.
    """

    key: Name
    title: Name
    source: Text = ""
    look: Text = ""
    explore: Text = ""
    conclude: Text = ""
    published: tuple[Published, ...] = ()
    locked: Lock | None = None
    based_on: Name = ""
