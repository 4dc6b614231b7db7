"""A formula's tree written out again, always the same way: what makes two texts one loss."""

from __future__ import annotations

from lossexplorer.losses.own.tree import COMPARISONS, Name, Node, Number

BINDS = {**dict.fromkeys(COMPARISONS, 1), "+": 2, "-": 2, "*": 3, "/": 3, "neg": 4, "^": 5}
ATOM = 6


def number_text(value: float) -> str:
    """A number in the fewest digits that give it again."""
    text = repr(value)
    return text[:-2] if text.endswith(".0") else text


def written(node: Node) -> str:
    """The formula as text; :func:`~lossexplorer.losses.own.parser.parse` gives it back."""
    return _written(node)[0]


def _written(node: Node) -> tuple[str, int]:
    """The text, and how strongly its outermost operator binds."""
    if isinstance(node, Number):
        return number_text(node.value), ATOM
    if isinstance(node, Name):
        return node.name, ATOM
    op, args = node.op, [_written(one) for one in node.args]
    if op == "neg":
        return "-" + wrapped(args[0], BINDS["neg"]), BINDS["neg"]
    if op not in BINDS:
        return f"{op}({', '.join(text for text, _ in args)})", ATOM
    binds = BINDS[op]
    if op == "^":
        return f"{wrapped(args[0], ATOM)}^{wrapped(args[1], BINDS['neg'])}", binds
    return f"{wrapped(args[0], binds)} {op} {wrapped(args[1], binds + 1)}", binds


def wrapped(part: tuple[str, int], least: int) -> str:
    """A part in parentheses, if it binds less than ``least``."""
    text, binds = part
    return text if binds >= least else f"({text})"
