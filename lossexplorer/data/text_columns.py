"""Columns of a text file while it is read: numbers, and names with each different one once."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from lossexplorer.data.cells import Numbers
from lossexplorer.data.delimited import MAX_NUMBERS_IN_TEXT
from lossexplorer.errors import DataError


@dataclass
class Words:
    """The cells of a column that holds names: each different one once.

    Attributes:
        codes: (N,) the number of each row's word. first: the row of each word.
    """

    codes: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """The words, in the order they come."""
        return list(self._numbers)

    def all(self) -> tuple[str, ...]:
        """The word of each row."""
        names = self.names
        return tuple(names[code] for code in self.codes)

    def add(self, word: str) -> float:
        """Put the next row's word in; a number, as NumPy's parser wants one."""
        code = self._numbers.setdefault(word, len(self._numbers))
        if code == len(self.first):
            self.first.append(len(self.codes))
        self.codes.append(code)
        return 0.0

    def cut(self, rows: int) -> None:
        """Forget what was put in after that many rows."""
        del self.codes[rows:]
        while self.first and self.first[-1] >= rows:
            self.first.pop()
            self._numbers.popitem()


@dataclass(frozen=True, eq=False)
class Columns:
    """What was asked for, of all rows.

    Attributes:
        numbers: (N, columns). words: by column.
        whole: whether every number is written without a fraction.
    """

    numbers: Numbers
    words: dict[int, Words]
    whole: bool


@dataclass
class Parts:
    """Blocks of columns that were read so far."""

    columns: tuple[int, ...]
    words: dict[int, Words]
    allow_infinite: bool
    rows: int = 0
    whole: bool = True
    _room: Numbers = field(default_factory=lambda: np.empty((0, 0)))

    def add(self, values: Numbers, whole: bool) -> None:
        """Put rows behind the others."""
        end = self.rows + len(values)
        if end * max(len(self.columns), 1) > MAX_NUMBERS_IN_TEXT:
            raise DataError(
                f"the file has more than {MAX_NUMBERS_IN_TEXT:,} numbers",
                fix="that many are not read from text: save the array with np.save",
            )
        if end > len(self._room):
            room = np.empty((max(end, 2 * self.rows), len(self.columns)))
            room[: self.rows] = self._room[: self.rows] if self.rows else 0.0
            self._room = room
        self._room[self.rows : end] = values
        self.rows, self.whole = end, whole

    def joined(self) -> Numbers:
        """All rows, (N, columns)."""
        return self._room[: self.rows]
