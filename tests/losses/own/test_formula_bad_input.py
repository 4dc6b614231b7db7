"""A typed formula is never code: whoever tries to break out gets an error within a second."""

from __future__ import annotations

import builtins
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lossexplorer.errors import LossInputError
from lossexplorer.losses import get
from lossexplorer.losses.own.formula import FormulaError, read_formula
from lossexplorer.losses.own.parser import parse
from lossexplorer.losses.own.text import written
from lossexplorer.losses.own.words import FUNCTIONS, GREEK, MEANINGS

ATTACKS = {
    "attribute": "y.__class__",
    "attribute of a call": "exp(y).real",
    "attribute of a number": "(1).__class__.__bases__",
    "import": "__import__('os').system('true')",
    "bare import": "__import__ + y",
    "call of a builtin": "eval(y)",
    "call of a name": "delta(y)",
    "call of a result": "(y)(t)",
    "call of a call": "exp(y)(t)",
    "lambda": "lambda y: y",
    "bare lambda": "lambda + y",
    "comprehension": "[y for y in t]",
    "conditional": "y if t else e",
    "assignment": "y := t",
    "keyword argument": "exp(x=y)",
    "star": "max(*y)",
    "text": "'y'",
    "double quotes": '"y" + y',
    "f-text": 'f"{y}"',
    "bytes": "b'y'",
    "subscript": "y[0]",
    "braces": "{y}",
    "dunder": "__builtins__",
    "underscores": "a__b * y",
    "semicolon": "y; import os",
    "two formulas": "y; t",
    "newline": "y\nimport os",
    "comment": "y # t",
    "backslash": "y \\ t",
    "backtick": "`y`",
    "at": "y @ t",
    "percent": "y % t",
    "bits": "y << 64",
    "tilde": "~y",
    "walrus in a call": "exp((y := 1))",
    "null byte": "y\0",
    "null byte in a name": "del\0ta*y",
    "right to left": "y\u202e + t",
    "zero width": "y\u200b*t",
    "full width": "ｅｖａｌ(y)",
    "letters that look alike": "\u0435xp(y)",
    "mathematical letters": "𝐲 - t",
    "superscript": "y²",
    "surrogate": "y\ud800",
    "huge power": "9**9**9**9",
    "huge power of a name": "y^9^9^9",
    "powers of powers": "((((2*y)^64)^64)^64)^64",
    "exponent by a function": "y^exp(99)",
    "root that is huge": "exp(1e9*log(1.000000001))^1e9 + y",
    "tower of exponentials": "exp(exp(exp(exp(9)))) + y",
    "huge number": "1e999 * y",
    "tiny number": "1e-999 * y",
    "many digits": "y * " + "9" * 5000,
    "factorial by hand": "y^65",
    "division by nothing": "y / (1 - 1)",
    "deep parentheses": "(" * 100_000 + "y" + ")" * 100_000,
    "less deep parentheses": "(" * 400 + "y" + ")" * 400,
    "deep calls": "exp(" * 150 + "y" + ")" * 150,
    "unclosed": "(" * 29,
    "many signs": "-" * 900 + "y",
    "many powers": "y^" * 300 + "y",
    "long sum": "y" + "+y" * 450,
    "megabytes": "y + " * 1_000_000,
    "megabytes of spaces": " " * 5_000_000 + "y",
    "megabytes of a name": "y + " + "a" * 5_000_000,
    "many parameters": "y" + "".join(f" + a{i}" for i in range(20)),
    "long name": "y * " + "a" * 200,
    "no prediction": "t + 1",
    "nothing": "",
    "only settings": "delta = 1",
    "setting of nothing": "y; delta = 1",
    "setting of a variable": "y; y = 1",
    "setting by code": "delta*y; delta = __import__('os')",
    "setting with underscores": "delta*y; delta = 1_000",
    "setting that is huge": "delta*y; delta = 1e300",
    "setting of no number": "delta*y; delta = nan",
    "range upside down": "delta*y; delta = 1 from 5 to 2",
    "log range from 0": "delta*y; delta = 1 from 0 to 2 log",
    "set twice": "delta*y; delta = 1; delta = 2",
    "name with control characters": "y; name = a\x07b",
    "long title": "y; name = " + "a" * 200,
    "reserved parameter": "rows * y",
    "reserved as well": "temperature * y",
    "two predictions": "y + p",
    "residual of a score": "s * y + e",
    "comparison alone": "y < t",
    "comparison as a number": "(y < t) + 1",
    "number as a comparison": "where(y, 1, 2)",
    "chained comparison": "where(0 < y < 1, 1, 2)",
    "wrong number of arguments": "max(y)",
    "no argument": "exp()",
    "function as a name": "exp + y",
    "implied product": "2 y",
    "implied product with parentheses": "y (t)",
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_breaking_out_gets_a_clear_error_within_a_second(attack: str) -> None:
    modules = set(sys.modules)
    start = time.thread_time()  # its own: others may work meanwhile
    with pytest.raises(LossInputError) as caught:
        get(f"formula: {ATTACKS[attack]}")
    assert time.thread_time() - start < 1.0
    message = caught.value.message
    assert len(message) < 400
    assert message.isprintable(), message
    assert caught.value.fix
    assert set(sys.modules) - modules <= {"lossexplorer.losses.own.program"} | {
        name for name in sys.modules if name.startswith(("lossexplorer.", "sympy", "mpmath"))
    }


def test_no_builtin_can_be_called_or_read() -> None:
    for name in dir(builtins):
        if name in FUNCTIONS or name in MEANINGS:
            continue
        for text in (f"{name}(y)", f"{name} + y"):
            with pytest.raises(FormulaError):
                read_formula(text)


def test_neither_eval_nor_exec_nor_sympify_is_in_the_package() -> None:
    from pathlib import Path

    import lossexplorer.losses.own as package

    for file in Path(package.__file__).parent.glob("*.py"):
        text = file.read_text(encoding="utf-8")
        for word in ("eval(", "exec(", "sympify(", "parse_expr(", "lambdify(", "compile("):
            plain = text.replace("re.compile(", "")
            assert word not in plain, f"{word} in {file.name}"


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("y + @", 4),
        ("(y - t", 0),
        ("(y t)", 3),
        ("y - t)", 5),
        ("exq(y)", 0),
        ("y + foo(t)", 4),
        ("y * ", 4),
        ("formula: y + $", 13),
        ("name = a; y + $", 14),
        ("y*delta; delta = x", 16),
        ("y 2", 2),
    ],
)
def test_the_mistake_is_placed(text: str, position: int) -> None:
    with pytest.raises(FormulaError) as caught:
        read_formula(text)
    assert caught.value.position == position
    assert caught.value.where == f"column {position + 1}"


def test_what_was_meant_is_said() -> None:
    for text, fix in (
        ("exq(y)", "did you mean 'exp'?"),
        ("y = t", "delta = 0.5 behind"),
        ("y*|e|", "abs"),
        ("t(y)", "multiply by t*(…)"),
        ("e^s", "exp"),
    ):
        with pytest.raises(FormulaError) as caught:
            read_formula(text if text != "y = t" else "1 + y = t")
        assert fix in caught.value.message, caught.value.message


@given(st.text(max_size=120))
@settings(max_examples=150)
def test_any_text_is_a_formula_or_an_error(text: str) -> None:
    try:
        made = read_formula(text)
    except LossInputError:
        return
    assert read_formula(made.key) == made


WORDS = [*FUNCTIONS, *MEANINGS, *GREEK, "a", "b2", "(", ")", ",", "+", "-", "*", "/", "^", "<"]


@given(st.lists(st.sampled_from([*WORDS, "1", ".5", "2e-3", ";", "=", "==", "−"]), max_size=40))
@settings(max_examples=150)
def test_any_words_are_a_formula_or_an_error(words: list[str]) -> None:
    try:
        made = read_formula(" ".join(words))
    except LossInputError:
        return
    assert read_formula(made.key) == made


def _trees() -> st.SearchStrategy[str]:
    leaves = st.sampled_from(["y", "t", "e", "a", "pi", "1", "0.5", "2", "1e-3"])

    def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        one = [name for name, count in FUNCTIONS.items() if count == 1]
        return st.one_of(
            st.builds("({} {} {})".format, inner, st.sampled_from("+-*/^"), inner),
            st.builds("{} {} {}".format, inner, st.sampled_from("+-*/"), inner),
            st.builds("-{}".format, inner),
            st.builds("{}({})".format, st.sampled_from(one), inner),
            st.builds("where({} < {}, {}, {})".format, inner, inner, inner, inner),
        )

    return st.recursive(leaves, larger, max_leaves=12)


@given(_trees())
@settings(max_examples=150)
def test_writing_a_formula_and_reading_it_gives_it_again(text: str) -> None:
    try:
        tree = parse(text)
    except FormulaError:
        return
    assert parse(written(tree)) == tree
