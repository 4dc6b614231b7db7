"""The one family of errors a person is meant to read.

Every message says what is wrong, where, and what would be right. The window
shows it where the mistake is; the command line prints it and exits with 2.
"""

from __future__ import annotations

from collections.abc import Collection


class ExplorerError(ValueError):
    """Input that can't be used, explained in the reader's words.

    Attributes:
        what: what is wrong, without a full stop ("'0.6x' is no number").
        where: where it is ("row 3, column 2 of digits.csv"), or "".
        fix: what would be right ("write it like 0.6"), or "".
    """

    def __init__(self, what: str, *, where: str = "", fix: str = "") -> None:
        self.what = what
        self.where = where
        self.fix = fix
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The whole message in one line: ``where: what; fix``."""
        text = f"{self.where}: {self.what}" if self.where else self.what
        return f"{text}; {self.fix}" if self.fix else text

    def at(self, where: str) -> ExplorerError:
        """The same error, placed: ``where`` goes in front of the present place."""
        place = f"{where}, {self.where}" if self.where else where
        return type(self)(self.what, where=place, fix=self.fix)


class LossInputError(ExplorerError):
    """An argument of :func:`lossexplorer.losses.evaluate` that can't be used."""


class DataError(ExplorerError):
    """Text or a file that can't be read as predictions and labels."""


class CountedFromOneError(DataError):
    """Labels that go from 1 to the number of classes."""


class SessionError(ExplorerError):
    """A session that can't be opened or saved, or an edit it doesn't allow."""


class ExportError(ExplorerError):
    """A figure that can't be written."""


class ClusterError(ExplorerError):
    """A cluster that can't be reached or can't be used."""


def near(word: str, words: Collection[str]) -> str:
    """A fix: a question naming the word that was probably meant; "" if none is near."""
    import difflib  # where something was misspelt

    close = difflib.get_close_matches(word, words, 1)
    return f"did you mean {close[0]!r}?" if close else ""
