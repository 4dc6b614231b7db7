"""From the pieces of a formula to its tree: precedence climbing over a list of words.

Nothing is looked up anywhere but in :mod:`~lossexplorer.losses.own.words`; Python's own
names are not reachable from a formula, and nothing of it is ever evaluated as code.
"""

from __future__ import annotations

import math

from lossexplorer.errors import near
from lossexplorer.losses.own.tokens import FormulaError, Token, tokens_of
from lossexplorer.losses.own.tree import COMPARISONS, Apply, Name, Node, Number
from lossexplorer.losses.own.words import (
    ALIASES,
    CONSTANTS,
    FUNCTIONS,
    MAX_DEPTH,
    MAX_NODES,
    MEANINGS,
    parameter_problem,
)

_BINDS = {**dict.fromkeys(COMPARISONS, 1), "+": 2, "-": 2, "*": 3, "/": 3, "^": 5}
_PREFIX = 4  # a sign binds less than a power: -y^2 is -(y^2)


def parse(text: str, offset: int = 0) -> Node:
    """The tree of a formula.

    Args:
        text: the formula, without settings.
        offset: where it begins in what was typed, for messages.

    Raises:
        FormulaError: for whatever is no formula, with its place.
    """
    return _Parser(tokens_of(text, offset)).whole()


class _Parser:
    """Reads tokens from left to right; as deep as the formula nests, and no deeper."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._nodes = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def whole(self) -> Node:
        """The only expression there is."""
        if self._next.kind == "end":
            raise FormulaError(
                "there is no formula",
                fix="write one such as (y - t)^2",
                position=self._next.position,
            )
        tree = self._expression(0)
        if self._next.kind != "end":
            raise self._unexpected()
        if _is_condition(tree):
            raise FormulaError(
                "a comparison alone is no loss",
                fix="write where(condition, a, b)",
                position=self._tokens[0].position,
            )
        return tree

    def _expression(self, least: int) -> Node:
        """What follows, as far as its operators bind at least as strongly as ``least``."""
        first = self._next
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise FormulaError(
                f"it nests more than {MAX_DEPTH} deep",
                fix="take parentheses or powers away",
                position=first.position,
            )
        tree = self._operand()
        while self._next.kind == "sign" and _BINDS.get(self._next.text, -1) >= max(least, 1):
            sign = self._take()
            binds = _BINDS[sign.text]
            # a power takes the one to its right first: 2^3^2 is 2^(3^2)
            right = self._expression(binds if sign.text == "^" else binds + 1)
            tree = self._made(sign.text, (tree, right), sign)
        self._depth -= 1
        return tree

    def _operand(self) -> Node:
        token = self._take()
        if token.kind == "number":
            self._count(token)
            return Number(float(token.text))
        if token.kind == "name":
            return self._name(token)
        if token.text in ("-", "+"):
            inner = self._expression(_PREFIX)
            return inner if token.text == "+" else self._made("neg", (inner,), token)
        if token.text == "(":
            inner = self._expression(0)
            self._expect(")", token)
            return inner
        self._at -= 1
        raise self._unexpected()

    def _name(self, token: Token) -> Node:
        name = ALIASES.get(token.text, token.text)
        if self._next.text == "(":
            return self._call(name, token)
        if name in FUNCTIONS:
            raise FormulaError(
                f"{name!r} needs an argument", fix=f"write {name}(…)", position=token.position
            )
        if name not in MEANINGS and name not in CONSTANTS:
            problem = parameter_problem(name)
            if problem:
                raise FormulaError(problem, fix="choose another name", position=token.position)
        self._count(token)
        return Name(name)

    def _call(self, name: str, token: Token) -> Node:
        if name not in FUNCTIONS:
            fix = near(name, FUNCTIONS) or f"there are {', '.join(map(repr, FUNCTIONS))}"
            if name in MEANINGS:
                fix = f"multiply by {name}*(…), as {name} is {MEANINGS[name]}"
            raise FormulaError(
                f"there is no function {name[:24]!r}", fix=fix, position=token.position
            )
        opening = self._take()
        args = [self._expression(0)]
        while self._next.text == ",":
            self._take()
            args.append(self._expression(0))
        self._expect(")", opening)
        if len(args) != FUNCTIONS[name]:
            needed = {1: "one argument", 2: "two arguments"}.get(FUNCTIONS[name], "3 arguments")
            raise FormulaError(
                f"{name!r} has {len(args)} arguments", fix=f"give {needed}", position=token.position
            )
        return self._made(name, tuple(args), token)

    def _made(self, op: str, args: tuple[Node, ...], token: Token) -> Node:
        """An operation, once its arguments are of the right kind."""
        self._count(token)
        for place, one in enumerate(args):
            wanted = op == "where" and place == 0
            if _is_condition(one) != wanted:
                raise FormulaError(
                    "where needs a comparison first" if wanted else "a comparison is no number",
                    fix="write where(abs(e) < 1, a, b)",
                    position=token.position,
                )
        return Apply(op, args)

    def _count(self, token: Token) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise FormulaError(
                f"it has more than {MAX_NODES} numbers, names and signs",
                fix="write a shorter one",
                position=token.position,
            )

    def _take(self) -> Token:
        token = self._next
        self._at += 1
        return token

    def _expect(self, sign: str, opening: Token) -> None:
        if self._next.text == sign:
            self._at += 1
        elif self._next.kind == "end":
            raise FormulaError(
                "this parenthesis is never closed", fix="write a )", position=opening.position
            )
        else:
            raise self._unexpected()

    def _unexpected(self) -> FormulaError:
        token = self._next
        if token.kind == "end":
            what, fix = "the formula ends too early", "write a number or a name"
        elif token.kind == "sign":
            what, fix = f"{token.text!r} can't stand here", "write a number or a name before it"
            if token.text == ")":
                fix = "take it away, or write what belongs before it"
        else:
            what = f"an operator is missing before {token.text[:24]!r}"
            fix = f"write * {token.text[:24]} to multiply"
        return FormulaError(what, fix=fix, position=token.position)


def _is_condition(node: Node) -> bool:
    return isinstance(node, Apply) and node.op in COMPARISONS


def constant(name: str) -> float:
    """The value of one of the constants."""
    return {"pi": math.pi}[name]
