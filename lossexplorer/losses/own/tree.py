"""What a formula is once it has been read: a tree of numbers, names and operations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A number, never negative where a person typed it."""

    value: float


@dataclass(frozen=True, slots=True)
class Name:
    """A variable or a parameter."""

    name: str


@dataclass(frozen=True, slots=True)
class Apply:
    """An operator or a function with what it is applied to.

    Besides the functions of :data:`~lossexplorer.losses.own.words.FUNCTIONS` there are
    the operators + - * / ^, "neg", the comparisons, and, in gradients only: "ratio", a
    quotient that is 0 where its numerator is; "step", 1 where the first argument is
    larger, else 0; and "share", the same with 1/2 where both are equal.
    """

    op: str
    args: tuple[Node, ...]


Node = Number | Name | Apply

COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")


def walk(node: Node) -> Iterator[Node]:
    """All nodes, each before what it is applied to, from left to right."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        yield one
        if isinstance(one, Apply):
            waiting.extend(reversed(one.args))


def names_in(node: Node) -> tuple[str, ...]:
    """The names of a tree in order of appearance, each once."""
    return tuple(dict.fromkeys(one.name for one in walk(node) if isinstance(one, Name)))


def apply(op: str, *args: Node) -> Apply:
    """An operation on its arguments."""
    return Apply(op, args)


def replaced(node: Node, by: dict[str, Node]) -> Node:
    """The tree with the names in ``by`` replaced."""
    if isinstance(node, Name):
        return by.get(node.name, node)
    if isinstance(node, Apply):
        return Apply(node.op, tuple(replaced(one, by) for one in node.args))
    return node
