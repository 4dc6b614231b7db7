"""A formula's tree as TeX, in the subset that the inspector typesets."""

from __future__ import annotations

from lossexplorer.losses.own.text import number_text
from lossexplorer.losses.own.tree import COMPARISONS, Apply, Name, Node, Number, walk
from lossexplorer.losses.own.words import GREEK

MAX_SHOWN = 250  # nodes; a longer formula is not typeset

_BINDS = {**dict.fromkeys(COMPARISONS, 1), "+": 2, "-": 2, "neg": 2, "*": 3, "^": 5}
_ATOM = 6
_SIGNS = {"<=": r"\leq", ">=": r"\geq", "==": "=", "!=": r"\neq"}
_NAMED = ("log", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "min", "max")
_WORDS = {
    "sigmoid": r"\sigma",
    "arcsin": r"\arcsin",
    "arccos": r"\arccos",
    "arctan": r"\arctan",
    "log2": r"\log_2",
    "log10": r"\log_{10}",
    **{name: rf"\{name}" for name in _NAMED},
}
_LETTERS = {**{name: rf"\{name}" for name in GREEK.values()}, "lam": r"\lambda", "pi": r"\pi"}
_LETTERS["epsilon"] = r"\varepsilon"


def tex(node: Node) -> str:
    """The formula as TeX; a very long one only as its number of terms."""
    size = sum(1 for _ in walk(node))
    if size > MAX_SHOWN:
        return rf"\mathrm{{({size}\ terms:\ too\ long\ to\ show)}}"
    return _tex(node)[0]


def name_tex(name: str) -> str:
    """A name: Greek letters as such, digits and what follows a _ below the line."""
    head, _, below = name.partition("_")
    stem = head.rstrip("0123456789")
    below = head[len(stem) :] + below
    main = _LETTERS.get(stem) or (stem if len(stem) == 1 else rf"\mathrm{{{stem}}}")
    if not below:
        return main
    if not below.isdigit():
        below = rf"\mathrm{{{below}}}".replace("_", r"\,")
    return f"{main}_{{{below}}}"


def _tex(node: Node) -> tuple[str, int]:
    """The TeX, and how strongly its outermost operator binds."""
    if isinstance(node, Number):
        return _number(node.value), _ATOM
    if isinstance(node, Name):
        return name_tex(node.name), _ATOM
    if node.op in ("/", "ratio"):
        above, below = (_tex(one)[0] for one in node.args)
        return rf"\frac{{{above}}}{{{below}}}", 4
    if node.op == "^":
        return _power(node)
    if node.op in _BINDS:
        return _operator(node)
    return _function(node), _ATOM


def _operator(node: Apply) -> tuple[str, int]:
    binds = _BINDS[node.op]
    parts = [_tex(one) for one in node.args]
    if node.op == "neg":
        return "-" + _around(parts[0], 3), binds
    if node.op == "*":
        leads = _begins_with_minus(node)
        left = parts[0][0] if leads else _around(parts[0], binds)
        right = _around(parts[1], binds + 1)
        sign = r" \cdot " if right[:1].isdigit() or right.startswith("-") else r"\,"
        return f"{left}{sign}{right}", _BINDS["neg"] if leads else binds
    sign = _SIGNS.get(node.op, node.op)
    return f"{_around(parts[0], binds)} {sign} {_around(parts[1], binds + 1)}", binds


def _begins_with_minus(node: Node) -> bool:
    """Whether a product's first factor has a sign, which needs no parentheses there."""
    while isinstance(node, Apply) and node.op == "*":
        node = node.args[0]
    return isinstance(node, Apply) and node.op == "neg"


def _power(node: Apply) -> tuple[str, int]:
    base, exponent = node.args
    if isinstance(base, Apply) and base.op in _WORDS and base.op not in ("min", "max"):
        head, inner = _WORDS[base.op], _tex(base.args[0])[0]
        if "_" not in head:  # the usual \log^2(x)
            return rf"{head}^{{{_tex(exponent)[0]}}}({inner})", _BINDS["^"]
    return f"{_around(_tex(base), _ATOM)}^{{{_tex(exponent)[0]}}}", _BINDS["^"]


def _function(node: Apply) -> str:
    args = [_tex(one)[0] for one in node.args]
    match node.op:
        case "sqrt":
            return rf"\sqrt{{{args[0]}}}"
        case "abs":
            return rf"\left|{args[0]}\right|"
        case "step" | "share":
            return rf"\left[{args[0]} > {args[1]}\right]"
        case "relu":
            return rf"\max(0,\ {args[0]})"
        case "where":
            return (
                rf"\begin{{cases}} {args[1]} & {args[0]} \\ "
                rf"{args[2]} & \mathrm{{otherwise}} \end{{cases}}"
            )
    head = _WORDS.get(node.op) or rf"\mathrm{{{node.op}}}"
    return head + _fenced(r",\ ".join(args))


def _around(part: tuple[str, int], least: int) -> str:
    return part[0] if part[1] >= least else _fenced(part[0])


def _fenced(text: str) -> str:
    """Parentheses, growing with what stands in them where that is high."""
    high = any(sign in text for sign in (r"\frac", r"\begin", r"\left"))
    return rf"\left({text}\right)" if high else f"({text})"


def _number(value: float) -> str:
    text = number_text(float(f"{value:.6g}"))
    mantissa, _, exponent = text.partition("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponent else text
