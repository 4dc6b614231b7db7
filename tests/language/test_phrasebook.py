"""Texts are said whole, by templates, or piece by piece; what isn't known is left alone."""

from __future__ import annotations

import re

import pytest

from lossexplorer.language import Phrasebook, phrasebook
from lossexplorer.language.phrasebook import LISTED
from lossexplorer.language.template import Template
from lossexplorer.losses.own.formula import FormulaError, read_formula
from lossexplorer.losses.own.words import FUNCTIONS

BOOK = Phrasebook(
    {
        "mean loss": "平均损失",
        "loss": "损失",
        "nats": "奈特",
        "mean over rows": "对行取均值",
        "write it like {}": "请写成如 {}",
        "{} is no number": "{} 不是数",
        "{} of {} rows": "{1} 行中的 {0} 行",
        "{} rows": "{} 行",
        "row {}, column {}": "第 {} 行，第 {} 列",
        "{} row{} left": "剩 {0} 行",
        "{} labels": "{} 个标签",
        "Threshold": "阈值",
        "it is infinite at {}{}": "在 {} 处为无穷{}",
        "for label {}": "标签为 {} 时",
        "choose {}": "请选择 {}",
        "no session: {} was saved anew": "没有会话：{} 被重新保存",
        "clip": "裁剪",
        "array '{}'": "数组“{}”",
    },
    {": ": "：", "; ": "；", ", ": "，", " (": "（", ")": "）", LISTED: "、"},
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("0.25", "0.25"),
        ("p = 0.6", "p = 0.6"),
        ("nothing like it", "nothing like it"),
        ("mean loss", "平均损失"),
        (" mean loss ", " 平均损失 "),
        ("loss (nats)", "损失（奈特）"),
        ("'0.6x' is no number", "'0.6x' 不是数"),
        ("3 of 40 rows", "40 行中的 3 行"),  # gaps change places; the longer template is meant
        ("1 row left", "剩 1 行"),  # what has no place in the other language is left out
        ("2 rows left", "剩 2 行"),
        ("softmax, mean over rows", "softmax，对行取均值"),  # not "{} rows"
        (
            "row 3, column 2: '0.6x' is no number; write it like 0.6",
            "第 3 行，第 2 列：'0.6x' 不是数；请写成如 0.6",
        ),
        ("loss   0.5", "损失   0.5"),
        ("H(P) = 1; loss (nats)", "H(P) = 1；损失（奈特）"),
        ("threshold: 0.5", "阈值：0.5"),  # a title in the middle of a text begins small
        ("threshold: labels", "阈值：labels"),  # not "{} labels" with half of a joint
        ("it is infinite at 0", "在 0 处为无穷"),  # the addition is missing, not the value
        ("it is infinite at 0 for label 1", "在 0 处为无穷标签为 1 时"),
        ("choose 'add', 'clip'", "请选择 'add'、'clip'"),  # codes are typed as they stand
        ("loss: choose 'add', 'clip' or 'none'", "损失：请选择 'add'、'clip'、'none'"),
        ("'clip' is no number", "'clip' 不是数"),
        # what stands in quotes is as a file or a person has it
        ("loss 'loss', nats 'mean loss'", "损失 'loss'，奈特 'mean loss'"),
        ("loss: array 'loss'", "损失：数组“loss”"),
        # a text that has a joint itself is found among others
        (
            "o.svg: no session: x was saved anew; choose 3",
            "o.svg：没有会话：x 被重新保存；请选择 3",
        ),
        ("write it like nats", "请写成如奈特"),  # room is for numbers and Latin words
    ],
)
def test_a_text_is_said(text, said):
    assert BOOK.say(text) == said


@pytest.mark.parametrize(
    "formula",
    [
        "(y",
        "y +",
        "y 3",
        "y,t",
        "y(t)",
        "foo(y)",
        "max(y)",
        "y = t",
        "y.x",
        "|y|",
        "y < t",
        "1e999",
    ],
)
def test_what_is_wrong_with_a_formula_is_said_in_chinese(formula):
    with pytest.raises(FormulaError) as caught:
        read_formula(formula)
    said = phrasebook("zh_CN").say(caught.value.message)
    functions = {"abs", "sqrt", "where", *FUNCTIONS}
    assert not [
        w for w in re.findall(r"\b[A-Za-z]\w+", said) if w not in functions | {"foo", "delta"}
    ]


def test_english_is_left_as_it_is():
    book = phrasebook("en")
    assert not book
    assert book.say("mean loss; 3 rows") == "mean loss; 3 rows"


def test_braces_of_a_formula_are_no_gaps():
    book = Phrasebook({'write {"a": 1}': "写"})
    assert book.say('write {"a": 1}') == "写"


@pytest.mark.parametrize("source", ["{} is no number", "row {}", "{1} after {0}"])
def test_a_template_reads_back_what_was_filled_in(source):
    template = Template(source, source)
    parts = {number: f"part{number}" for number in "01"[: source.count("{")]}
    assert template.match(template.filled(parts)) == parts


def test_there_is_no_other_language():
    with pytest.raises(ValueError, match="no language 'xx'; use one of en, zh_CN"):
        phrasebook("xx")
