"""Random and damaged files: only DataError may come out."""

import contextlib
import io
import zipfile

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lossexplorer.data.readers import read_array, read_table
from lossexplorer.errors import DataError

NAMES = st.sampled_from(["data.csv", "data.tsv", "data.txt", "data.npy", "data.npz", "data"])
WORDS = st.sampled_from(
    [
        "label",
        "cat",
        "p_a",
        "id",
        "0",
        "1",
        "0.5",
        "-1",
        "nan",
        "",
        '"',
        "1e999",
        "0,5",
        "#",
        "[",
        "é",
    ]
)
TEXT = st.lists(
    st.tuples(WORDS, st.sampled_from([",", ";", "\t", " ", "\n", "\r\n", ""])), max_size=40
).map(lambda pairs: "".join(word + mark for word, mark in pairs).encode())


def _archive(method):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, array in [
            ("logits", np.eye(3)),
            ("labels", np.arange(3)),
            ("names", np.array("a")),
        ]:
            data = io.BytesIO()
            np.save(data, array)
            archive.writestr(f"{name}.npy", data.getvalue())
    return file.getvalue()


def _array(array):
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


SEEDS = st.sampled_from(
    [
        _array(np.eye(3)),
        _array(np.arange(3)),
        _array(np.array(["a"])),
        _archive(zipfile.ZIP_STORED),
        _archive(zipfile.ZIP_DEFLATED),
    ]
)


@st.composite
def damaged(draw):
    """A real file with bytes changed, cut off, put in or added."""
    data = bytearray(draw(SEEDS))
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(data) - 1)) if data else 0
        how = draw(st.sampled_from(["change", "cut", "insert", "repeat"]))
        if how == "change" and data:
            data[place] = draw(st.integers(0, 255))
        elif how == "cut":
            del data[place : place + draw(st.integers(1, 60))]
        elif how == "insert":
            data[place:place] = draw(st.binary(max_size=8))
        else:
            data += data[place : place + 40]
    return bytes(data)


CONTENT = st.one_of(st.binary(max_size=200), TEXT, damaged(), st.text().map(str.encode))


@settings(
    max_examples=700, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(CONTENT, CONTENT, NAMES, NAMES)
def test_any_file_is_data_or_a_data_error(tmp_path, content, labels, name, labels_name):
    path, labels_path = tmp_path / name, tmp_path / f"labels-{labels_name}"
    path.write_bytes(content)
    labels_path.write_bytes(labels)
    with contextlib.suppress(DataError):
        array = read_array(path)
        assert array.dtype.kind in "fiub"
        assert array.dtype.kind != "f" or np.isfinite(array).all()
    for settings_ in ({}, {"label_column": -1}, {"labels_path": labels_path}):
        with contextlib.suppress(DataError):
            table = read_table(path, **settings_)
            assert table.predictions.ndim == 2
            assert np.isfinite(table.predictions).all()
            assert table.label_rows.shape == table.predictions.shape


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.integers(0, 1)), min_size=1)
)
def test_every_number_written_is_read_back(tmp_path, rows):
    values = np.array(rows)
    path = tmp_path / "data.csv"
    for mark in (",", ";", "\t", " "):
        lines = [mark.join(["a", "b", "label"]), *(mark.join(map(repr, row)) for row in rows)]
        path.write_text("\n".join(lines))
        table = read_table(path)
        np.testing.assert_array_equal(table.predictions, values[:, :2])
        np.testing.assert_array_equal(table.labels, values[:, 2])
