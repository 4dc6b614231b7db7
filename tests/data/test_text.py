import math

import numpy as np
import pytest

from lossexplorer.data import layout
from lossexplorer.data.text import parse_number, parse_numbers
from lossexplorer.errors import DataError

NUMBERS = [
    ("0.6", 0.6),
    (" .5\n", 0.5),
    ("1e-3", 1e-3),
    ("+2", 2.0),
    ("60%", 0.6),
    ("60 %", 0.6),
    ("1/3", 1 / 3),
    ("-1 / 4", -0.25),
    ("−0.5", -0.5),
    ("–2", -2.0),
    ("0,6", 0.6),
    ("0.6;".strip(";"), 0.6),  # noqa: RUF001 - full-width digits, as a Chinese keyboard types
    ("0\u30025", 0.5),  # the full stop of a Chinese keyboard
    ("\ufeff3", 3.0),
]

LISTS = [
    ("0.1 .05 .6", [0.1, 0.05, 0.6]),
    ("0.1, .05, .6", [0.1, 0.05, 0.6]),
    ("0.6,0.4", [0.6, 0.4]),
    ("1,2,3", [1, 2, 3]),
    ("1,2,", [1, 2]),
    ("0.1;0.2;0.3", [0.1, 0.2, 0.3]),
    ("0.1\t0.2", [0.1, 0.2]),
    ("0.1,\t0.2,\t0.3", [0.1, 0.2, 0.3]),
    ("0.1\n0.2\n0.3\n", [0.1, 0.2, 0.3]),
    ("0.1\r\n0.2\r\n", [0.1, 0.2]),
    ("0.1\r0.2", [0.1, 0.2]),
    ("0,6;0,3", [0.6, 0.3]),
    ("0,6\t0,3", [0.6, 0.3]),
    ("1,234;0,5", [1.234, 0.5]),
    ("0.6、0.4", [0.6, 0.4]),
    ("60 % 40 %", [0.6, 0.4]),
    ("60%\t40%", [0.6, 0.4]),
    ("1/3 2/3", [1 / 3, 2 / 3]),
    ("1 / 4, 3 / 4", [0.25, 0.75]),
    ("[0.1, .05]", [0.1, 0.05]),
    ("[0.1, .05,]", [0.1, 0.05]),
    ("(0.1, 0.2)", [0.1, 0.2]),
    ("{0.1, 0.2}", [0.1, 0.2]),
    ("[0.1 0.2]", [0.1, 0.2]),
    ("[1. 2.\n 3. 4.]", [1, 2, 3, 4]),
    ("[\"0.1\", '0.2']", [0.1, 0.2]),
    ("y = .1 .2", [0.1, 0.2]),
    ("y1 = [.1, .2]", [0.1, 0.2]),
    ("np.array([0.1, 0.2], dtype=float32)", [0.1, 0.2]),
    ("np.array([0.1, 0.2], np.float32)", [0.1, 0.2]),
    ("numpy.asarray((1, 2), 'float32')", [1, 2]),
    ("array([1.000e-08, 2.5e+03])", [1e-8, 2500]),
    ("tensor([0.1000, 0.2000])", [0.1, 0.2]),
    ("torch.tensor(\n  [0.1, 0.2],\n  device=torch.device('cuda:0'),\n)", [0.1, 0.2]),
    ("tensor([1., 2.], device='cuda:0', grad_fn=<SoftmaxBackward0>)", [1, 2]),
    ("tensor([1., 2.], grad_fn=<MulBackward0 at 0x7f>, requires_grad=True)", [1, 2]),
    ("Parameter containing:\ntensor([1., 2.], requires_grad=True)", [1, 2]),
    ("jnp.array([1, 2])", [1, 2]),
    ("Array([1., 2.], dtype=float32, weak_type=True)", [1, 2]),
    ("<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>", [1, 2]),
    ("[np.float64(0.1), np.float64(0.2)]", [0.1, 0.2]),
    ("[tensor(0.1), tensor(0.2)]", [0.1, 0.2]),
    ("tensor(0.5)", [0.5]),
    ("2", [2]),
]

MATRICES = [
    ("0.1\t0.2\n0.3\t0.4\n", [[0.1, 0.2], [0.3, 0.4]]),
    ("0,1\t0,2\n0,3\t0,4\n", [[0.1, 0.2], [0.3, 0.4]]),
    ("1\t2\t\n3\t4\t\n", [[1, 2], [3, 4]]),
    ("0.1,0.2,\n0.3,0.4", [[0.1, 0.2], [0.3, 0.4]]),
    ("0.1 0.2\n\n0.3 0.4", [[0.1, 0.2], [0.3, 0.4]]),
    ("0,1\n1,0", [[0, 1], [1, 0]]),
    ("1 2; 3 4", [[1, 2], [3, 4]]),
    ("0.1, 0.2; 0.3, 0.4;", [[0.1, 0.2], [0.3, 0.4]]),
    ("[1 2; 3 4]", [[1, 2], [3, 4]]),
    ("[[0.1 0.2]\n [0.3 0.4]]", [[0.1, 0.2], [0.3, 0.4]]),
    ("[[0.1, 0.2], [0.3, 0.4]]", [[0.1, 0.2], [0.3, 0.4]]),
    ("([1, 2], (3, 4),)", [[1, 2], [3, 4]]),
    ("[1, 2]\n[3, 4]", [[1, 2], [3, 4]]),
    ("y1 = .1 .2\ny2 = .3 .4", [[0.1, 0.2], [0.3, 0.4]]),
    ("y1 = [.1, .2]\ny2 = [.3, .4]", [[0.1, 0.2], [0.3, 0.4]]),
    ("[tensor([1, 2]), array([3, 4])]", [[1, 2], [3, 4]]),
    ("tf.Tensor(\n[[1. 2.]], shape=(1, 2), dtype=float32)", [[1, 2]]),
    ("[[0.1], [0.2]]", [[0.1], [0.2]]),
]

# what was typed, words its message must have
WRONG = [
    ("", "empty"),
    (" \n\t ", "empty"),
    ("cat", "row 1, column 1: 'cat' is no number; write it like 0.6"),
    ("0.1 0.6x", "row 1, column 2: '0.6x' is no number"),
    ("0.1 0.2\n0.3 O.4", "row 2, column 2: 'O.4'"),
    ("[[1, 2], [3, x]]", "row 2, column 2: 'x'"),
    ("1 2\n3", "row 2: the row has 1 number where others have 2"),
    ("1 2\n3 4\n5 6 7", "row 3: the row has 3 numbers where others have 2"),
    ("[[1, 2], [3]]", "row 2: the row has 1 number where"),
    ("1\t\t2", "row 1, column 2: the cell is empty"),
    ("\t1\t2", "row 1, column 1: the cell is empty"),
    ("1\n2\n\n3", "row 3: the line is empty"),
    ("[1,,2]", "cell 2: there is nothing between two commas"),
    ("[,]", "nothing between two commas"),
    ("[1,\n2,\n,3]", "nothing between two commas"),
    ("nan 1", "row 1, column 1: 'nan' is not a number (NaN)"),
    ("[1, NaN]", "row 1, column 2: 'NaN' is not a number (NaN)"),
    ("[1, np.nan]", "row 1, column 2: 'np.nan' is not a number (NaN)"),
    ("1 inf", "row 1, column 2: 'inf' is infinite"),
    ("1e999", "'1e999' is too large"),
    ("1e308/1e-308", "is too large"),
    ("1/0", "'1/0' divides by zero"),
    ("[True, False]", "'True' is no number; write 1 or 0"),
    (
        "[0.1, ..., 0.3]",
        "the printout is shortened ('...'); print it whole with np.set_printoptions",
    ),
    ("0.1 … 0.3", "shortened"),
    (",", "there is no number"),
    ("[]", "there is no number"),
    ("[[], []]", "there is no number"),
    ("[1, 2", "'[' is never closed"),
    ("1]", "']' was never opened"),
    ("1\n(1]", "line 2, character 3: ']' closes '('"),
    ("[1, [2]]", "row 1: '1' stands beside lists"),
    ("[[1, 2]] and more", "'and' stands beside lists"),
    ("[[[1, 2]]]", "row 1: the brackets nest deeper"),
    ("[" * 40, "nest deeper than 16 levels"),
    ("[1], " * 1_000_001, "more than 1,000,000 lists"),
    ("sqrt(2)", "line 1, character 1: 'sqrt(' is not understood; paste numbers, a list"),
    ("np.array(1, 2)", "'np.array(' holds 2 values"),
    ("np.array()", "'np.array(' holds 0 values"),
    ("{'a': 1}", "'a' is no number"),
    ("[a=1]", "is no number"),
    ("0.5 < 0.6", "'<' is no number"),
    ("0.1, 0.2 0.3", "'0.2 0.3' is no number; put a comma between"),
    ("0,6", "'0,6' may be one number with a decimal comma or two numbers"),
    ("0,6\n0,4", "row 1: '0,6' may be one number"),
    ("1,234\t5,678", "row 1, column 1: the comma in '1,234' may be"),
    ("0.5\t1,234", "row 1, column 2: the comma in '1,234' may be"),
    ("0.1,0.2;0.3,0.4", "the comma in '0.1,0.2' may be"),
    ("1,2,3;4,5,6", "row 1, column 1: '1,2,3' is no number"),
    ("0,6x;0,3", "row 1, column 1: '0,6x' is no number"),
    ("1\u00a0234", "'1 234' may be one number or several"),
    ("9" * 1_001, "has 1,001 characters"),
    ("\ud800\x00", "'\\ud800\\x00' is no number"),
]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_one_number(text, value):
    assert parse_number(text) == value
    if "," not in text:
        assert parse_numbers(text).tolist() == [value]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "there is no number"),
        ("1,234", "may be a decimal comma or separate thousands"),
        ("1.000,5", "may be a decimal comma or separate thousands"),
        ("0,6,3", "'0,6,3' is no number; write a decimal point"),
        ("inf", "'inf' is infinite; give a finite number"),
        ("nan", "not a number (NaN)"),
        ("0.6 0.4", "put a comma between two numbers"),
        ("a" * 30, "'aaaaaaaaaaaaaaaaaaaaaaa…' is no number"),
    ],
)
def test_one_number_refused(text, words):
    with pytest.raises(DataError) as caught:
        parse_number(text)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    "text", ["inf", "-inf", "∞", "-∞", "−Infinity", "np.inf", "-np.inf", "-math.inf", "torch.inf"]
)
def test_infinity_only_on_demand(text):
    expected = -math.inf if text[0] in "-−" else math.inf
    assert parse_number(text, allow_infinite=True) == expected
    assert parse_numbers(f"[1, {text}]", allow_infinite=True).tolist() == [1, expected]
    with pytest.raises(DataError, match="infinite"):
        parse_numbers(f"[1, {text}]")
    with pytest.raises(DataError, match="too large"):
        parse_numbers("1e999", allow_infinite=True)


@pytest.mark.parametrize(("text", "values"), LISTS + MATRICES)
def test_numbers(text, values):
    numbers = parse_numbers(text)
    assert numbers.dtype == np.float64
    assert numbers.shape == np.shape(values)
    assert numbers.tolist() == np.asarray(values, float).tolist()


@pytest.mark.parametrize(("text", "words"), WRONG, ids=[text[:12] for text, _ in WRONG])
def test_refused(text, words):
    with pytest.raises(DataError) as caught:
        parse_numbers(text)
    message = str(caught.value)
    assert words in message
    assert "\n" not in message
    assert len(message) < 250


def test_limits(monkeypatch):
    monkeypatch.setattr(layout, "MAX_CHARACTERS", 10)
    monkeypatch.setattr(layout, "MAX_NUMBERS", 3)
    with pytest.raises(DataError, match="the text has 11 characters; at most 10"):
        parse_numbers("1 2 3 4 5 6")
    with pytest.raises(DataError, match="too many numbers; at most 3"):
        parse_numbers("1,2,3,4,5")


def test_too_many_numbers_in_brackets():
    with pytest.raises(DataError, match="there are 5,000,001 numbers; at most 5,000,000"):
        parse_numbers("[" + "1 " * 5_000_001 + "]")


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.float16, np.int64])
@pytest.mark.parametrize("shape", [(4,), (1, 4), (3, 4), (40, 12)])
def test_what_numpy_prints_is_read_back(dtype, shape):
    values = (np.random.default_rng(0).normal(size=shape) * 100).astype(dtype)
    for text in (repr(values), str(values), str(values.tolist()), repr(list(values))):
        numbers = parse_numbers(text)
        assert numbers.shape == shape
        np.testing.assert_allclose(numbers, values.astype(float), rtol=1e-3, atol=1e-6)
    assert parse_numbers(str(values.tolist())).tolist() == values.astype(float).tolist()


def test_one_number_alone_has_no_row_to_leave_out():
    with pytest.raises(DataError) as alone:
        parse_number("nan")
    assert "row" not in alone.value.message and "write it like" in alone.value.fix
    with pytest.raises(DataError) as listed:
        parse_numbers("1, nan")
    assert "leave the row out" in listed.value.fix
