import csv
import io
import json
import zipfile
from dataclasses import replace

import numpy as np
import pytest

from lossexplorer.export import figure_table, render
from lossexplorer.figures.figure import (
    Axis,
    Bars,
    Figure,
    Image,
    Line,
    Markers,
    Note,
    Panel,
    floats,
)
from lossexplorer.session.session import Style

AXIS = Axis("p", 0.0, 1.0)
ODD = floats([0.1 + 0.2, 1 / 3, -0.0, 5e-324, 1.7976931348623157e308, np.nan, np.inf, -np.inf])


def _data(figure: Figure, format: str) -> bytes:
    return render(figure, style=Style(), format=format)


def _one(*items, **axis) -> Figure:
    return Figure((Panel("panel", replace(AXIS, **axis), Axis("loss", 0, 1, unit="nats"), items),))


def _table(figure: Figure) -> dict[str, list[str]]:
    rows = list(csv.reader(io.StringIO(_data(figure, "csv").decode())))
    assert len({len(row) for row in rows}) == 1
    assert len(set(rows[0])) == len(rows[0])
    return {heading: list(column) for heading, *column in zip(*rows, strict=True)}


def _same_bits(a, b) -> bool:
    a, b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    both_nan = np.isnan(a) & np.isnan(b)
    return a.shape == b.shape and bool(np.all(both_nan | (a.view(np.int64) == b.view(np.int64))))


def test_csv_keeps_every_bit():
    table = _table(_one(Line("l", floats(np.arange(8) / 7), ODD, "accent", name="cross-entropy")))
    assert list(table) == ["panel/cross-entropy/x: p", "panel/cross-entropy/y: loss (nats)"]
    x, y = table.values()
    assert _same_bits([float(v) for v in x], np.arange(8) / 7)
    assert _same_bits([float(v) for v in y], ODD)


def test_json_is_strict_and_keeps_every_bit():
    def refuse(word):
        raise AssertionError(word)

    figure = _one(Line("l", ODD, ODD, "accent", name="l"))
    document = json.loads(_data(figure, "json"), parse_constant=refuse)
    y = document["panels"][0]["items"][0]["y"]
    assert y[-3:] == ["nan", "inf", "-inf"]
    assert _same_bits([float(v) for v in y], ODD)


def test_npz_keeps_every_bit_and_needs_no_pickle(curves_figure, vector_figure):
    for figure in (curves_figure(), vector_figure()):
        with np.load(io.BytesIO(_data(figure, "npz")), allow_pickle=False) as archive:
            arrays = dict(archive)
        about = json.loads(str(arrays["about"]))
        assert about["title"] == figure.title
        for panel in figure.panels:
            assert about["axes"][panel.id]["y"]["label"] == panel.y.label
            for item in panel.items:
                stem = f"{panel.id}/{getattr(item, 'name', '') or item.id}"
                if isinstance(item, Line | Markers):
                    assert _same_bits(arrays[f"{stem}/x"], item.x)
                    assert _same_bits(arrays[f"{stem}/y"], item.y)
                elif isinstance(item, Bars):
                    assert _same_bits(arrays[f"{stem}/height"], item.height)
                elif isinstance(item, Image):
                    assert _same_bits(arrays[f"{stem}/values"], item.values)


def test_json_tells_everything(vector_figure):
    figure = vector_figure()
    document = json.loads(_data(figure, "json"))
    assert document["format"] == "lossexplorer figure"
    assert [panel["id"] for panel in document["panels"]] == [p.id for p in figure.panels]
    matrix = document["panels"][3]["items"][0]
    assert matrix["kind"] == "image"
    assert matrix["values"] == figure.panels[3].items[0].values.tolist()
    assert document["panels"][0]["x"]["ticks"][2] == [2.0, "2"]


def test_points_over_the_same_x_share_its_column():
    x, other = floats([0, 1]), floats([0, 2])
    table = _table(
        _one(
            Line("a", x, floats([1, 2]), "accent"),
            Line("b", floats([0, 1]), floats([3, 4]), "accent"),
            Line("c", other, floats([5, 6]), "accent"),
            Line("d", x, floats([7, 8]), "accent"),
        )
    )
    parts = [heading.split(":")[0].removeprefix("panel/") for heading in table]
    assert parts == ["a/x", "a/y", "b/y", "c/x", "c/y", "d/x", "d/y"]


def test_columns_of_different_length_end_empty():
    table = _table(
        _one(
            Line("a", floats([0, 1, 2]), floats([1, np.nan, 2]), "accent"),
            Markers("m", floats([1]), floats([5]), "accent", texts=("five",)),
        )
    )
    assert table["panel/a/y: loss (nats)"] == ["1.0", "nan", "2.0"]
    assert table["panel/m/y: loss (nats)"] == ["5.0", "", ""]
    assert table["panel/m/text"] == ["five", "", ""]


def test_items_of_one_name_keep_apart():
    line = {"x": floats([0]), "color": "accent"}
    figure = _one(
        Line("a", y=floats([1]), name="same", **line),
        Line("b", y=floats([2]), name="same", **line),
        Line("same", y=floats([3]), **line),
        Line("s/me", y=floats([4]), **line),
        Line("s_me", y=floats([5]), **line),
    )
    values = [column[0] for key, column in _table(figure).items() if "/y" in key]
    assert values == ["1.0", "2.0", "3.0", "4.0", "5.0"]
    with np.load(io.BytesIO(_data(figure, "npz"))) as archive:
        assert len([key for key in archive if key.endswith("/y")]) == 5


def test_class_names_and_notes_stand_in_the_table():
    figure = _one(
        Bars("b", floats([0, 1]), floats([1, 2]), 0.8, "accent"), ticks=((0, "cat"), (1, "dog"))
    )
    table = _table(replace(figure, notes=("infinite at 0",)))
    assert table["panel/x ticks/text: p"] == ["cat", "dog"]
    assert table["notes"] == ["infinite at 0", ""]


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", " =1", "\r=1"])
def test_no_text_is_a_formula(text):
    figure = _one(
        Note("n", 0, 0, text), Bars("b", floats([0]), floats([-1.5]), 1, "text", name=text)
    )
    figure = replace(figure, title=text, notes=(text,))
    for table in (_data(figure, "csv").decode(), figure_table(figure)):
        delimiter = "," if table.count(",") > table.count("\t") else "\t"
        for row in csv.reader(io.StringIO(table), delimiter=delimiter):
            for cell in row:
                assert cell == "-1.5" or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_texts_that_are_numbers_stay_numbers():
    table = _table(_one(Bars("b", floats([0]), floats([-1]), 1, "text", texts=("-1.00",))))
    assert table["panel/b/text"] == ["-1.00"]


def test_the_clipboard_table_has_tabs_and_one_line_a_row():
    figure = _one(Note("n", 0, 0, "two\nlines\tand a tab"))
    lines = figure_table(figure).splitlines()
    assert [line.split("\t") for line in lines[1:]] == [["0.0", "0.0", "two lines and a tab"]]


def test_a_matrix_is_one_array_or_a_column_each():
    image = Image("J", floats([[1, 2], [3, 4]]), 0, 0, 1, 1, name="jacobian")
    table = _table(_one(image))
    assert table == {
        "panel/jacobian/values/0": ["1.0", "3.0"],
        "panel/jacobian/values/1": ["2.0", "4.0"],
    }


@pytest.mark.parametrize("format", ["csv", "npz", "json"])
def test_the_same_figure_gives_the_same_bytes(curves_figure, format, monkeypatch):
    first = _data(curves_figure(), format)
    monkeypatch.setattr("time.time", lambda: 4e9)
    assert _data(curves_figure(), format) == first
    if format == "npz":
        dates = {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(first)).infolist()}
        assert dates == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("format", ["csv", "npz", "json"])
def test_texts_from_anywhere_can_be_written(format):
    figure = _one(Note("n\x00", 0, 0, "a\x00b\ud800c\x1b[2J"))
    data = _data(figure, format)
    assert b"\x1b" not in data or format == "npz"
    if format == "json":
        assert json.loads(data)["panels"][0]["items"][0]["text"] == "ab�c[2J"


@pytest.mark.parametrize("format", ["csv", "npz", "json"])
def test_an_empty_figure(format):
    assert _data(Figure(()), format)
