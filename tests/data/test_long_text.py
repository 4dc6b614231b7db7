"""Text files of more than one block: they mean what short ones do, and mistakes are placed."""

import io
import re

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lossexplorer.data import text_blocks
from lossexplorer.data.readers import read_array, read_table
from lossexplorer.errors import DataError
from lossexplorer.model.worker import Cancelled


@pytest.fixture
def save(tmp_path):
    """Write text (or bytes) to a file and return its path."""

    def write(text, name="data.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.fixture
def blocks(monkeypatch):
    """Make blocks of so many bytes."""
    return lambda size: monkeypatch.setattr(text_blocks, "BLOCK_BYTES", size)


def lines(rows, cell="{:.2f},{:.2f},{}", head="a,b,label"):
    """A file of random numbers with labels 0 and 1."""
    rng = np.random.default_rng(0)
    values = rng.normal(size=(rows, 2))
    body = [cell.format(*row, k % 2) for k, row in enumerate(values.tolist())]
    return [head, *body] if head else body


def outcome(path, **settings):
    """What reading gives: the table's content, or the message."""
    try:
        table = read_table(path, **settings)
    except DataError as error:
        return str(error)
    return (
        table.predictions.tolist(),
        table.labels.tolist(),
        table.class_names,
        table.row_names,
        table.notes,
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_blocks_are_whole_lines_in_any_encoding(encoding, end):
    data = end.join(["a,é", "1,2", f'"x{end}y",3', "4,5"]).encode(encoding)
    for size in (1, 2, 3, 7, 100):
        found = list(text_blocks.text_blocks(io.BytesIO(data), len(data), block_bytes=size))
        assert "".join(block.text for block in found) == 'a,é\n1,2\n"x\ny",3\n4,5\n'
        assert all(block.text.count('"') % 2 == 0 for block in found)
        assert [block.last for block in found] == [False] * (len(found) - 1) + [True]
        line = 1
        for block in found:
            assert block.line == line
            line += block.text.count("\n")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"1,2\n3,\xe94\n", "line 2: byte 0xe9 is no UTF-8 text"),
        ("1,2\n3,4".encode("utf-16")[:-1], "line 2: the UTF-16 text is cut short"),
        (b"1,2\n3\x00,4", "this is no text file"),
    ],
)
def test_bytes_that_are_no_text(data, words):
    for size in (1, 4, 100):
        with pytest.raises(DataError, match=words):
            list(text_blocks.text_blocks(io.BytesIO(data), len(data), block_bytes=size))


STYLES = {
    "plain": ("{:.2f},{:.2f},{}", "a,b,label"),
    "names": ("{:.2f},{:.2f},c{}", "c0,c1,label"),
    "numbers that are names": ("{:.2f},{:.2f},{}", "1,0,label"),
    "quoted": ('"{:.2f}",{:.2f},"{}"', '"a","b","label"'),
    "blank before a quote": ('{:.2f}, {:.2f}, "c{}"', "c0,c1,label"),
    "percent": ("{:.2f},{:.2f}%,{}", "a,b,label"),
    "blanks": ("{:.2f}   {:.2f} {}", "a b label"),
    "tabs": ("{:.2f}\t{:.2f}\tc{}", "c0\tc1\tlabel"),
    "pipes": ("{:.2f}|{:.2f}|{}", "a|b|label"),
    "separator at the end": ("{:.2f};{:.2f};{};", "a;b;label;"),
    "two columns of row names": ("{:.2f},img.png,{:.2f},{}", "a,file,b,label"),
    "row names": ("img.png,{:.2f},{:.2f},{}", "file,a,b,label"),
    "no headings": ("{:.2f},{:.2f},{}", ""),
}


@pytest.mark.parametrize("style", STYLES)
def test_long_files_are_read_as_short_ones(save, blocks, style):
    path = save("\n".join(lines(400, *STYLES[style])))
    whole = outcome(path)
    assert not isinstance(whole, str), whole
    for size in (100, 1_500):
        blocks(size)
        assert outcome(path) == whole


def test_decimal_commas_in_long_files(save, blocks):
    text = "\n".join(lines(400, "{:.3f};{:.3f};c{}", "c0;c1;label"))
    whole = outcome(save(text))
    blocks(1_000)
    assert outcome(save(text.replace(".", ","))) == whole
    # names with commas stay as they are
    named = text.replace("c0", "c,0").replace(".", ",")
    assert read_table(save(named)).class_names == ("c,0", "c1")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("1.234;0,5;0", "row 401 (line 402), column 1 'a': the point in '1.234' may be"),
        ("1.234,5;0,5;0", "row 401 (line 402), column 1 'a': the point in '1.234,5' may be"),
    ],
)
def test_a_point_after_a_thousand_decimal_commas_is_not_guessed(save, blocks, row, words):
    text = "\n".join(lines(400, "{:.3f};{:.3f};{}", "a;b;label")).replace(".", ",")
    blocks(1_000)
    with pytest.raises(DataError, match=re.escape(words)):
        read_table(save(f"{text}\n{row}"))


def test_a_comma_after_decimal_points_is_not_guessed(save, blocks):
    text = "\n".join(lines(400, "{:.3f};{:.3f};{}", "a;b;label"))
    blocks(1_000)
    with pytest.raises(DataError, match=r"row 401 \(line 402\), column 2 'b': the comma in '1,5'"):
        read_table(save(f"{text}\n0.5;1,5;0"))


def test_whole_numbers_do_not_settle_what_a_comma_is(save, blocks):
    blocks(300)
    text = "\n".join(["a;b;label", *["1;2;0"] * 200, "1,5;2;1"])
    assert read_table(save(text)).predictions[-1].tolist() == [1.5, 2.0]
    with pytest.raises(DataError, match="the comma in '1,234' may be a decimal comma or separate"):
        read_table(save(text.replace("1,5", "1,234")))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("0.5,O.5,0", "row 401 (line 402), column 2 'b': 'O.5' is no number"),
        ("0.5,,0", "row 401 (line 402), column 2 'b': the cell is empty"),
        ("0.5,nan,0", "column 2 'b': 'nan' is not a number"),
        ("0.5,1e999,0", "column 2 'b': '1e999' is too large"),
        ("0.5,inf,0", "column 2 'b': 'inf' is infinite"),
        ("0.5,0", "row 401 (line 402): the row has 2 numbers where others have 3"),
        ("0.5,1,1,0", "row 401 (line 402): the row has 4 numbers where others have 3"),
        ("0.5,1,cat", "row 401 (line 402), column 3 'label': 'cat' is no number"),
        ("0.5,1,7", "row 401: label 7 is outside 0 … 1"),
        ('0.5,"1,0', "line 1205: the cells can't be told apart"),
    ],
)
def test_a_mistake_far_down_is_named_by_its_place(save, blocks, row, words):
    text = lines(1_200)
    text[401] = row
    blocks(900)
    with pytest.raises(DataError) as caught:
        read_table(save("\n".join(text)))
    if "told apart" not in words:
        assert words in str(caught.value)
    assert str(caught.value).startswith("data.csv, ")


def test_an_unknown_class_far_down_is_named(save, blocks):
    text = lines(1_200, "{:.2f},{:.2f},c{}", "c0,c1,label")
    text[901] = "0.5,0.5,c7"
    blocks(900)
    with pytest.raises(DataError, match="row 901: 'c7' is no class name; the classes are 'c0'"):
        read_table(save("\n".join(text)))


def test_numbers_that_look_like_names_until_far_down(save, blocks):
    text = lines(400, "{:.2f},{:.2f},{}", "1,0,label")
    text[-1] = "0.5,0.5,0.0"
    blocks(900)
    table = read_table(save("\n".join(text)))
    assert table.labels.tolist() == [k % 2 for k in range(399)] + [0]
    text[-1] = "0.5,0.5,x"
    with pytest.raises(DataError, match=r"row 400, column 3 'label': 'x' is no number"):
        read_table(save("\n".join(text)))


def test_comments_and_blank_lines_anywhere(save, blocks):
    text = lines(300)
    text[200:200] = ["# half-way", "", "  ", "#1,2"]
    text[2:2] = ["# early"]
    blocks(900)
    table = read_table(save("\n".join(text)))
    assert table.predictions.shape == (300, 2)


def test_a_row_whose_name_begins_with_a_hash_is_data(save):
    table = read_table(save("name,a,b,label\n#1,.7,.3,0\n#2,.2,.8,1"))
    assert table.row_names == ("#1", "#2")


def test_infinities_on_demand_in_a_long_file(save, blocks):
    text = lines(400)
    text[300] = "-inf,0.0,1"
    blocks(900)
    assert read_table(save("\n".join(text)), allow_infinite=True).predictions[299, 0] == -np.inf


def test_long_arrays_are_whole_only_if_every_number_is(save, blocks):
    blocks(200)
    assert read_array(save("\n".join(["3"] * 500))).dtype == np.int64
    for last in ("3.0", "3e0", "300%"):
        array = read_array(save("\n".join(["3"] * 500 + [last] + ["3"] * 500)))
        assert array.dtype == np.float64
        assert (array == 3).all()


def test_too_many_numbers_are_refused_while_reading(save, blocks, monkeypatch):
    monkeypatch.setattr("lossexplorer.data.text_columns.MAX_NUMBERS_IN_TEXT", 900)
    blocks(900)
    with pytest.raises(DataError, match=r"data.csv: the file has more than 900 numbers; .*np.save"):
        read_table(save("\n".join(lines(400))))


def test_a_long_file_reports_its_share_and_can_be_stopped(save, blocks):
    path = save("\n".join(lines(1_000)))
    blocks(900)
    shares = []
    read_table(path, report=shares.append)
    assert shares == sorted(shares)
    assert shares[0] < 0.2 and shares[-1] == 1.0 and len(shares) > 10

    def stop(share):
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_table(path, report=stop)


CELLS = st.sampled_from(
    ["0.5", "1", "-2", "1e3", "0,5", "", "x", '"1"', '"a,b"', '"', "#", "nan", "5%", "1.2.3", "é"]
)


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.sampled_from([",", ";", "\t", " ", "|"]),
    st.lists(st.lists(CELLS, min_size=3, max_size=4), max_size=6),
    st.integers(20, 400),
)
def test_strange_rows_behind_the_first_block(save, blocks, mark, rows, size):
    good = [mark.join(["a", "b", "label"])] + [
        mark.join(("1", "-2", str(k % 2))) for k in range(80)
    ]
    path = save("\n".join(good + [mark.join(row) for row in rows]))
    blocks(1 << 21)
    whole = outcome(path)
    blocks(size)
    long = outcome(path)
    if isinstance(whole, str) and isinstance(long, str):
        return  # which of several mistakes is named first may differ
    assert long == whole
