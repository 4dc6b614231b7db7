"""Parquet and Arrow files: columns by name, lists, nulls, damaged files."""

import sys

import numpy as np
import pytest

from lossexplorer.data import arrow_file
from lossexplorer.data.readers import read_predictions, read_table
from lossexplorer.errors import DataError

P = [[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]]
REASON = 'pyarrow is not installed: pip install "lossexplorer[parquet]"'


@pytest.fixture
def pa():
    """Arrow itself; these tests are skipped without it."""
    return pytest.importorskip("pyarrow", reason=REASON)


@pytest.fixture(params=["parquet", "file", "stream"])
def save(request, tmp_path, pa):
    """Write columns to a file of one of the formats and return its path."""
    from pyarrow import feather, ipc, parquet

    def write(columns, name="data"):
        table = columns if isinstance(columns, pa.Table) else pa.table(columns)
        if request.param == "parquet":
            path = tmp_path / f"{name}.parquet"
            parquet.write_table(table, path)
        elif request.param == "file":
            path = tmp_path / f"{name}.feather"
            feather.write_feather(table, str(path), compression="zstd")
        else:
            path = tmp_path / f"{name}.arrow"
            with ipc.new_stream(path, table.schema) as stream:
                stream.write_table(table, max_chunksize=1)
        return path

    return write


def columns(**more):
    """Three columns of probabilities."""
    by_class = dict(zip(("p_cat", "p_dog", "p_bird"), np.transpose(P).tolist(), strict=True))
    return {**by_class, **more}


def test_columns_of_numbers_with_a_label_column(save):
    table = read_table(save(columns(label=[0, 1])))
    np.testing.assert_array_equal(table.predictions, P)
    assert table.labels.tolist() == [0, 1]
    assert table.class_names == ("cat", "dog", "bird")
    assert "labels: column 4 'label'" in table.notes
    assert "their name says so: read as probabilities" in table.notes


def test_words_are_classes_and_row_names(save, pa):
    words = pa.array(["dog", "bird"]).dictionary_encode()
    table = read_table(save({"file": ["u.png", "v.png"], **columns(kind=words)}))
    assert table.row_names == ("u.png", "v.png")
    assert table.labels.tolist() == [1, 2]
    with pytest.raises(DataError, match="row 2: 'wolf' is no class name; the classes are 'cat'"):
        read_table(save(columns(label=["dog", "wolf"])))


def test_an_index_column_names_rows(save):
    first = {"__index_level_0__": [7, 9]}
    table = read_table(save({**first, **columns(label=[0, 1])}))
    assert table.row_names == ("7", "9")


def test_number_types(save, pa):
    from decimal import Decimal

    table = read_table(
        save(
            {
                "a": pa.array([1, 0], pa.uint8()),
                "b": pa.array([True, False]),
                "c": pa.array([1.5, 2.5], pa.float32()),
                "d": pa.array([Decimal("1.25"), Decimal("2.50")]),
                "label": pa.array([3, 0], pa.int64()),
            }
        )
    )
    np.testing.assert_array_equal(table.predictions, [[1, 1, 1.5, 1.25], [0, 0, 2.5, 2.5]])


@pytest.mark.parametrize("fixed", [True, False])
def test_lists_are_predictions(save, pa, fixed):
    kind = pa.list_(pa.float32(), 3) if fixed else pa.list_(pa.float64())
    lists = pa.array(P, kind)
    table = read_table(save({"logits": lists, "label": [0, 1], "id": ["u", "v"]}))
    np.testing.assert_allclose(table.predictions, P, rtol=1e-6)
    assert table.prediction_kind == "logits"
    assert "predictions: the lists of column 1 'logits'" in table.notes
    assert "left out: column 3 'id'" in table.notes
    other = read_table(save({"scores": lists, "what": [0, 1]}))
    assert "labels: column 2 'what'" in other.notes
    soft = read_table(save({"scores": lists, "label": pa.array([[0, 1, 0], [0.5, 0.5, 0]])}))
    assert soft.label_kind == "soft"


def test_labels_in_another_file_of_any_kind(save, tmp_path):
    predictions = save(columns())
    np.save(tmp_path / "y.npy", [0, 1])
    (tmp_path / "y.csv").write_text("cat\ndog\n")
    for labels in (tmp_path / "y.npy", tmp_path / "y.csv", save({"y": [0, 1]}, "labels")):
        assert read_table(predictions, labels).labels.tolist() == [0, 1]
    (tmp_path / "p.csv").write_text("\n".join(",".join(map(str, row)) for row in P))
    assert read_table(tmp_path / "p.csv", save({"y": [0, 1]}, "labels")).labels.tolist() == [0, 1]


def test_predictions_alone(save):
    model = read_predictions(save(columns(label=[0, 1])))
    np.testing.assert_array_equal(model.values, P)
    assert model.class_names == ("cat", "dog", "bird")
    assert "column 4 'label' left out: labels come from another file" in model.notes


def wrong(pa):
    """Columns, and words of the message."""
    nested = pa.array([{"x": 1.0}, {"x": 2.0}])
    ragged = pa.array([[0.5, 0.5], [1.0]])
    return [
        (columns(label=[0, None]), "row 2, column 4 'label': 1 of 2 rows are null; fill them"),
        (columns(a=[None, 0.5], label=[0, 1]), "row 1, column 4 'a': 1 of 2 rows are null"),
        (columns(a=[0.5, float("nan")], label=[0, 1]), "row 2, column 4 'a': the number is NaN"),
        (columns(a=[0.5, float("inf")], label=[0, 1]), "row 2, column 4 'a': the number is inf"),
        (columns(a=nested, label=[0, 1]), "column 4 'a' holds struct<x: double>; take the column"),
        (columns(a=["x", "y"], label=[0, 1]), "column 4 'a' holds words such as 'x'"),
        ({"p": ragged, "label": [0, 1]}, "row 2, column 1 'p': the list has 1 numbers where"),
        ({"p": pa.array([[], []], pa.list_(pa.float64())), "label": [0, 1]}, "the list is empty"),
        ({"p": pa.array([[0.5, None], [1.0, 2.0]]), "label": [0, 1]}, "row 1, column 1 'p': the n"),
        ({"p": pa.array([[1.0], [2.0]]), "q": pa.array([[1.0], [2.0]])}, "2 columns hold lists"),
        ({"label": pa.array([[1.0], [2.0]])}, "the only list is the label column"),
        ({"p": pa.array(P), "a": [0, 1], "b": [0, 1]}, "no column is called 'label'"),
        ({"p": pa.array(P), "y": [0, 1], "label": [0, 1]}, "column 2 'y' and column 3 'label' may"),
        (columns(), "no column is called 'label', and none alone holds whole numbers"),
        (columns(label=[0, 5]), "row 2: label 5 is outside 0 … 2"),
        (pa.table({"a": pa.array([], pa.float64())}), "there are no rows"),
    ]


@pytest.mark.parametrize("number", range(16))
def test_refused(save, pa, number):
    content, words = wrong(pa)[number]
    path = save(content)
    with pytest.raises(DataError) as caught:
        read_table(path)
    assert words in str(caught.value)
    assert str(caught.value).startswith(path.name)
    assert "\n" not in str(caught.value)


def test_a_size_that_is_declared_is_checked_before_reading(save, pa, monkeypatch):
    lists = save({"p": pa.array([[0.5] * 8] * 4), "label": [0] * 4}, "lists")
    flat = save(columns(label=[0, 1]), "flat")
    monkeypatch.setattr(arrow_file, "MAX_NUMBERS", 7)
    monkeypatch.setattr("lossexplorer.data.parquet.MAX_NUMBERS", 7)
    for path in (lists, flat):
        with pytest.raises(DataError, match=r"the file declares \d rows of \d numbers; at most 7"):
            read_table(path)


def test_damaged_files(save):
    whole = save(columns(label=[0, 1]))
    data = whole.read_bytes()
    path = whole.with_name(f"cut{whole.suffix}")
    refused = 0
    for cut in range(4, len(data) - 8, max(1, len(data) // 40)):
        path.write_bytes(data[:cut])
        try:
            read_table(path)
        except DataError as error:
            refused += 1
            assert "\n" not in str(error)
    assert refused > 30 or whole.suffix == ".arrow"


def test_without_pyarrow_it_is_said_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for magic, what in ((b"PAR1", "Parquet"), (b"ARROW1\0\0", "Arrow")):
        path = tmp_path / "data.bin"
        path.write_bytes(magic + bytes(40))
        with pytest.raises(DataError) as caught:
            read_table(path)
        assert str(caught.value) == (
            f"data.bin: reading a {what} file needs pyarrow; "
            'install it with: pip install "lossexplorer[parquet]"'
        )


def test_a_bundle_without_pyarrow_says_what_works_without_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    (tmp_path / "data.bin").write_bytes(b"PAR1" + bytes(40))
    with pytest.raises(DataError, match="save the table as CSV") as caught:
        read_table(tmp_path / "data.bin")
    assert "pip" not in str(caught.value)


def test_an_old_feather_file_is_refused(tmp_path):
    path = tmp_path / "old.feather"
    path.write_bytes(b"FEA1" + bytes(40))
    with pytest.raises(DataError, match="an old Feather file; write it again with version=2"):
        read_table(path)
