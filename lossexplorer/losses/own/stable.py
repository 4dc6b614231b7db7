"""Usual terms of losses in the form that neither overflows nor loses digits.

What is shown stays as it was typed; what is computed is the same number, where the typed
form has one, and its limit where the typed form would be ∞ − ∞ or 0 · ∞.
"""

from __future__ import annotations

from lossexplorer.losses.own.tree import Apply, Node, Number, apply

ONE = Number(1.0)


def stable(node: Node) -> Node:
    """The tree with its unstable terms replaced, from the inside outwards."""
    if not isinstance(node, Apply):
        return node
    made = Apply(node.op, tuple(stable(one) for one in node.args))
    rules = {"log": _log, "log1p": _log1p, "-": _minus, "/": _over}
    rule = rules.get(made.op)
    return made if rule is None else rule(made)


def _log(node: Apply) -> Node:
    inner = node.args[0]
    if not isinstance(inner, Apply):
        return node
    if inner.op == "+" and ONE in inner.args:
        other = inner.args[1] if inner.args[0] == ONE else inner.args[0]
        return _log1p(apply("log1p", other))
    if inner.op == "-" and inner.args[0] == ONE:
        return apply("log1p", _negative(inner.args[1]))
    if inner.op == "sigmoid":
        return _negative(apply("softplus", _negative(inner.args[0])))
    if inner.op == "cosh":
        return apply("logcosh", inner.args[0])
    return inner.args[0] if inner.op == "exp" else node


def _log1p(node: Apply) -> Node:
    inner = node.args[0]
    if isinstance(inner, Apply) and inner.op == "exp":
        return apply("softplus", inner.args[0])
    return node


def _minus(node: Apply) -> Node:
    left, right = node.args
    if left == ONE and isinstance(right, Apply) and right.op == "sigmoid":
        return apply("sigmoid", _negative(right.args[0]))
    if right == ONE and isinstance(left, Apply) and left.op == "exp":
        return apply("expm1", left.args[0])
    return node


def _over(node: Apply) -> Node:
    """1/(1 + exp(x)) and exp(x)/(1 + exp(x))."""
    above, below = node.args
    if not (isinstance(below, Apply) and below.op == "+" and ONE in below.args):
        return node
    other = below.args[1] if below.args[0] == ONE else below.args[0]
    if not (isinstance(other, Apply) and other.op == "exp"):
        return node
    if above == ONE:
        return apply("sigmoid", _negative(other.args[0]))
    return apply("sigmoid", other.args[0]) if above == other else node


def _negative(node: Node) -> Node:
    if isinstance(node, Apply) and node.op == "neg":
        return node.args[0]
    if isinstance(node, Apply) and node.op == "*":
        # -y*s is (-y)*s
        left, right = node.args
        if isinstance(left, Apply) and left.op == "neg":
            return apply("*", left.args[0], right)
    return apply("neg", node)
