"""Python lists and printed arrays as rows of cells: our own tokenizer, nothing evaluated.

Understood: nested lists and tuples, ``np.array([...], dtype=float32)``, what NumPy,
PyTorch, JAX and TensorFlow print, several lists after each other, quoted words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from lossexplorer.data.number import shown
from lossexplorer.errors import DataError

_MAX_DEPTH = 16
_MAX_LISTS = 1_000_000
# no name starts with "e": the e of 1e-3 would have to be told from it a million times over
_START = re.compile(r"[A-DF-Za-df-z_\[\](){}'\"<]")
_NAME = r"[A-Za-z_][\w.]*+"
_CONSTANT = r"(?:(?:np|numpy|math|torch|jnp)\.)?(?:nan|inf|infinity)\b"
_STRUCTURE = re.compile(
    rf"""(?<![\w.])(?!(?i:{_CONSTANT}))(?:
          (?P<call>{_NAME})\s*+\(
        | (?P<keyword>{_NAME})\s*+=
        | (?P<word>{_NAME}))
    | (?P<open>[\[({{])
    | (?P<close>[\])}}])
    | (?P<quoted>'[^'\n]*+'|"[^"\n]*+")
    | (?P<note><[^<>]*+>)""",
    re.VERBOSE,
)
_PARAMETER = re.compile(r"\s*+Parameter containing:")
_TENSORFLOW = re.compile(r"\s*+<tf\.[^\[]*?numpy=(.*)>\s*", re.DOTALL)
_PAIRS = {"[": "]", "(": ")", "{": "}"}
_MAKERS = re.compile(
    r"(?:as_?)?array|ndarray|Array|DeviceArray|matrix|(?:as_)?[tT]ensor|(?:Float|Double|Half|Long"
    r"|Int|Bool)Tensor|Variable|Parameter|constant|convert_to_tensor|list|tuple|b?float\d*"
    r"|u?int\d*|double|half|long|bool_?"
)

Node: TypeAlias = "str | list[Node]"


@dataclass(slots=True)
class _Frame:
    """A bracket that is still open.

    Attributes:
        opener: "[", "(", "{" or the name of a call such as "np.array(".
        closer: what ends it.
        items: the cells and lists read in it so far.
        aside: whether it is in a keyword argument such as ``dtype=…``, which is not read.
    """

    opener: str
    closer: str
    items: list[Node] = field(default_factory=list)
    aside: bool = False

    @property
    def call(self) -> bool:
        """Whether it is the bracket of a call and not of a list."""
        return len(self.opener) > 1


def read_brackets(text: str) -> tuple[list[list[str]], bool]:
    """Rows of cells, and whether they were one flat list.

    Raises:
        DataError: brackets that do not match or nest deeper than rows of numbers,
            a call that makes no array, an empty cell.
    """
    tensorflow = _TENSORFLOW.fullmatch(text)
    items = _tree(tensorflow[1] if tensorflow else text)
    if len(items) == 1 and isinstance(items[0], list):
        items = items[0]
    if not any(isinstance(item, list) for item in items):
        return [[item for item in items if isinstance(item, str)]], True
    rows = []
    for number, item in enumerate(items, 1):
        if isinstance(item, str):
            raise DataError(
                f"{shown(item)} stands beside lists",
                where=f"row {number}",
                fix="write every row as a list, such as [0.1, 0.9], and nothing else",
            )
    for number, item in enumerate(items, 1):
        cells = [cell for cell in item if isinstance(cell, str)]
        if len(cells) < len(item):
            raise DataError(
                "the brackets nest deeper than rows of numbers",
                where=f"row {number}",
                fix="give at most two levels, such as [[0.1, 0.9], [0.3, 0.7]]",
            )
        rows.append(cells)
    return rows, False


def _structure(text: str, position: int) -> Iterator[re.Match[str]]:
    """Every bracket, name, quoted word and <note> from a position on.

    Finding the few characters that can start one is far quicker than trying the
    whole pattern at every digit.
    """
    while start := _START.search(text, position):
        match = _STRUCTURE.match(text, start.start())
        position = match.end() if match else start.end()
        if match:
            yield match


def _tree(text: str) -> list[Node]:
    """The text as nested lists of cells."""
    if text.count("[") + text.count("(") + text.count("{") > _MAX_LISTS:
        raise DataError(
            f"there are more than {_MAX_LISTS:,} lists", fix="save the array and open it as a file"
        )
    preamble = _PARAMETER.match(text)
    end = preamble.end() if preamble else 0
    stack = [_Frame("", "")]
    for match in _structure(text, end):
        frame = stack[-1]
        _take(frame, text, end, match.start())
        end = match.end()
        token, kind = match[0], match.lastgroup
        if kind in ("open", "call"):
            stack.append(_opened(stack, token, kind, text, match.start()))
        elif kind == "close":
            _close(stack, token, text, match.start())
        elif kind == "keyword" and (frame.call or len(stack) == 1):
            frame.aside = frame.aside or frame.call  # "y2 = [...]" only names what follows
        elif kind == "note" or frame.aside or (frame.call and frame.items):
            continue  # grad_fn=<...>, or a dtype after the list
        else:
            frame.items.append(token.strip("'\"") if kind == "quoted" else token)
    _take(stack[-1], text, end, len(text))
    if len(stack) > 1:
        raise DataError(f"{shown(stack[-1].opener)} is never closed", fix="paste the text whole")
    return stack[0].items


def _opened(stack: list[_Frame], token: str, kind: str, text: str, position: int) -> _Frame:
    """The frame a bracket or a call opens; DataError if it makes no array."""
    aside = stack[-1].aside
    if len(stack) > _MAX_DEPTH:
        raise DataError(
            f"the brackets nest deeper than {_MAX_DEPTH} levels",
            where=_place(text, position),
            fix="give at most two levels, such as [[0.1, 0.9], [0.3, 0.7]]",
        )
    name = token[:-1].strip().rpartition(".")[2]
    if kind == "call" and not aside and not _MAKERS.fullmatch(name):
        raise DataError(
            f"{shown(token)} is not understood",
            where=_place(text, position),
            fix="paste numbers, a list, np.array(...) or tensor(...)",
        )
    return _Frame(token, _PAIRS[token[-1]], aside=aside)


def _close(stack: list[_Frame], token: str, text: str, position: int) -> None:
    """Close the innermost bracket and hand what it holds to the one around it."""
    frame = stack.pop()
    if token != frame.closer:
        problem = f"closes {shown(frame.opener)}" if frame.opener else "was never opened"
        raise DataError(
            f"{shown(token)} {problem}", where=_place(text, position), fix="paste the text whole"
        )
    if stack[-1].aside:
        return
    if not frame.call:
        stack[-1].items.append(frame.items)
    elif len(frame.items) == 1:
        stack[-1].items.extend(frame.items)
    else:
        raise DataError(
            f"{shown(frame.opener)} holds {len(frame.items)} values",
            where=_place(text, position),
            fix="give one list, such as np.array([0.1, 0.9])",
        )


def _take(frame: _Frame, text: str, start: int, end: int) -> None:
    """Add the cells between two brackets or words to the innermost list."""
    run = text[start:end]
    if frame.aside or not run or run.isspace():
        return
    if "," not in run:
        frame.items.extend(run.split())
        return
    cells = list(map(str.strip, run.split(",")))
    if not cells[-1]:
        cells.pop()  # a comma before a bracket, or the one Python allows at the end
    if cells and not cells[0] and frame.items:
        del cells[0]  # the comma after a nested list
    if "" in cells:
        raise DataError(
            "there is nothing between two commas",
            where=f"{_place(text, start)}, cell {len(frame.items) + cells.index('') + 1}",
            fix="give a number",
        )
    frame.items.extend(cells)


def _place(text: str, position: int) -> str:
    """A position in the text as people count, from 1."""
    before = text.rfind("\n", 0, position)
    return f"line {text.count(chr(10), 0, position) + 1}, character {position - before}"
