import io
import struct
import zipfile

import numpy as np
import pytest

from lossexplorer.data import npy
from lossexplorer.data.readers import read_array, read_table
from lossexplorer.errors import DataError

RNG = np.random.default_rng(0)
LOGITS = RNG.normal(size=(6, 3)) * 4
LABELS = np.array([0, 1, 2, 2, 1, 0])


@pytest.fixture
def save(tmp_path):
    """Write an array or bytes to a file and return its path."""

    def write(content, name="data.npy"):
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, dict):
            np.savez(path, **content)
        else:
            np.save(path, content)
        return path

    return write


def npy_bytes(array, version=None):
    file = io.BytesIO()
    np.lib.format.write_array(file, np.asarray(array), version)
    return file.getvalue()


def holding(value):
    array = LOGITS.copy()
    array[2, 1] = value
    return array


def with_header(header, data=b"\0" * 32, version=1):
    text = header.encode()
    length = struct.pack("<H" if version == 1 else "<I", len(text))
    return b"\x93NUMPY" + bytes([version, 0]) + length + text + data


@pytest.mark.parametrize("dtype", ["f2", "<f4", ">f4", "<f8", ">f8", "i1", "<i4", ">i8", "u2", "?"])
@pytest.mark.parametrize("order", ["C", "F"])
def test_array_of_every_number_type(save, dtype, order):
    values = np.asarray(LOGITS.round(), dtype=dtype, order=order)
    array = read_array(save(values))
    assert array.shape == values.shape
    assert array.dtype == (np.float64 if dtype == "f2" else np.dtype(dtype).newbyteorder("="))
    np.testing.assert_array_equal(array, values)


@pytest.mark.parametrize("shape", [(), (1,), (4,), (2, 3, 4)])
@pytest.mark.parametrize("version", [(1, 0), (2, 0), (3, 0)])
def test_array_of_any_shape_and_version(save, shape, version):
    values = RNG.normal(size=shape)
    np.testing.assert_array_equal(read_array(save(npy_bytes(values, version))), values)


@pytest.mark.parametrize(
    "labels", [LABELS, LABELS.astype(float), LABELS[:, None], np.eye(3)[LABELS]]
)
def test_table_from_two_files(save, labels):
    table = read_table(save(LOGITS.astype(np.float32)), save(labels, "labels.npy"))
    np.testing.assert_array_equal(table.predictions, LOGITS.astype(np.float32).astype(float))
    np.testing.assert_array_equal(table.label_rows, np.eye(3)[LABELS])
    assert table.prediction_kind == "logits"
    assert "predictions are float32, computed with as float64" in table.notes
    assert not table.predictions.flags.writeable
    assert not table.labels.flags.writeable


def test_labels_from_csv_and_npz(save):
    predictions = save(LOGITS)
    csv = save("\n".join(map(str, LABELS)).encode(), "labels.csv")
    for labels in (csv, save({"other": np.zeros((2, 2)), "labels": LABELS}, "labels.npz")):
        assert read_table(predictions, labels).labels.tolist() == LABELS.tolist()
    only = save({"arr_0": LABELS}, "only.npz")
    assert read_table(predictions, only).labels.tolist() == LABELS.tolist()
    two = save({"a": LABELS, "b": LABELS[::-1]}, "two.npz")
    with pytest.raises(DataError, match=r"two.npz: 2 arrays hold numbers: 'a' \(6,\) i8, 'b'"):
        read_table(predictions, two)
    assert read_table(predictions, two, arrays=("", "b")).labels.tolist() == LABELS[::-1].tolist()


def test_label_column_of_an_array(save):
    path = save(np.column_stack([LABELS, LOGITS]))
    table = read_table(path, label_column=1)
    assert table.labels.tolist() == LABELS.tolist()
    np.testing.assert_array_equal(table.predictions, LOGITS)
    assert "labels: column 1" in table.notes
    with pytest.raises(DataError, match="there is no column 'label'; give a number from 1 to 4"):
        read_table(path, label_column="label")
    with pytest.raises(DataError, match=r"shape \(6,\) has no label column"):
        read_table(save(LABELS), label_column=1)


def test_one_score_a_row_and_one_row(save):
    scores = read_table(save(LOGITS[:, 0]), save(LABELS % 2, "labels.npy"))
    assert scores.predictions.shape == (6, 1)
    assert "one score a row" in scores.notes
    one = read_table(save(LOGITS[0]), save(LABELS[:1], "labels.npy"))
    assert one.predictions.shape == (1, 3)
    assert "one sample" in one.notes


@pytest.mark.parametrize(
    ("arrays", "wanted", "kind", "notes"),
    [
        ({"logits": LOGITS, "labels": LABELS}, (), "logits", "predictions: array 'logits'"),
        ({"y_pred": LOGITS, "y": LABELS}, (), "logits", "labels: array 'y'"),
        ({"mlp_logits": LOGITS, "target": LABELS, "images": LOGITS}, (), "logits", "'mlp_logits'"),
        ({"log_probs": LOGITS, "labels": LABELS}, (), "log-probabilities", "their name says so"),
        ({"p": LOGITS * 0 + 1 / 3, "y_true": LABELS}, (), "probabilities", "array 'p'"),
        ({"X": LOGITS, "Y": LABELS}, (), "logits", "predictions: array 'X'"),
        ({"arr_0": LOGITS, "arr_1": LABELS}, (), "logits", "predictions: array 'arr_0'"),
        ({"arr_0": LABELS, "arr_1": LOGITS}, (), "logits", "predictions: array 'arr_1'"),
        ({"a": LOGITS, "b": LOGITS + 1, "l": LABELS}, ("a", "l"), "logits", "array 'a'"),
        ({"a": LOGITS, "b": LOGITS + 1, "labels": LABELS}, ("a",), "logits", "array 'labels'"),
    ],
)
def test_table_from_one_archive(save, arrays, wanted, kind, notes):
    table = read_table(save(arrays, "data.npz"), arrays=wanted)
    assert table.labels.tolist() == LABELS.tolist()
    assert table.predictions.shape == LOGITS.shape
    assert table.prediction_kind == kind
    assert any(notes in note for note in table.notes)


def test_archive_with_labels_elsewhere(save):
    labels = save(LABELS, "labels.npy")
    for arrays in ({"only": LOGITS}, {"logits": LOGITS, "images": LOGITS}):
        assert read_table(save(arrays, "data.npz"), labels).predictions.shape == (6, 3)
    with pytest.raises(DataError, match="which array holds the predictions"):
        read_table(save({"a": LOGITS, "b": LOGITS}, "data.npz"), labels)


def test_class_names_of_an_archive(save):
    names = np.array(["cat", "dog", "bird"])
    arrays = {"logits": LOGITS, "labels": LABELS, "class_names": names}
    assert read_table(save(arrays, "data.npz")).class_names == ("cat", "dog", "bird")
    with pytest.raises(DataError, match="data.npz: array 'class_names' has 2 names for 3 classes"):
        read_table(save({**arrays, "class_names": names[:2]}, "data.npz"))
    for code in (0xFFFFFFFF, 0x110000, 0xD800):
        bad = names.view("<u4").copy()
        bad[0] = code
        with pytest.raises(DataError, match="array 'class_names' holds no valid text"):
            read_table(save({**arrays, "class_names": bad.view(names.dtype)}, "data.npz"))


@pytest.mark.parametrize(
    ("arrays", "wanted", "words"),
    [
        (
            {"a": LOGITS, "b": LOGITS},
            (),
            "which array holds the predictions: there are 'a' (6, 3) f8",
        ),
        ({"logits": LOGITS}, (), "can't tell which array holds the labels"),
        (
            {"logits": LOGITS, "b": LOGITS, "c": LABELS},
            (),
            "can't tell which array holds the labels",
        ),
        ({"logits_a": LOGITS, "logits_b": LOGITS, "y": LABELS}, (), "array holds the predictions"),
        ({"a": LOGITS, "b": LABELS + 0.5}, (), "array holds the predictions"),
        ({"a": LABELS, "b": LABELS}, (), "array holds the predictions"),
        (
            {"logits": LOGITS, "y": LABELS},
            ("p",),
            "no array 'p'; there are 'logits' (6, 3) f8, 'y'",
        ),
        ({f"a{i}": LOGITS for i in range(13)}, (), "…; say which arrays"),
        ({"logits": LOGITS, "y": np.array(["a"] * 6)}, ("logits", "y"), "holds text, not numbers"),
    ],
)
def test_archive_refused(save, arrays, wanted, words):
    with pytest.raises(DataError) as caught:
        read_table(save(arrays, "data.npz"), arrays=wanted)
    assert words in str(caught.value)
    assert str(caught.value).startswith("data.npz: ")


def test_bare_array_of_an_archive(save):
    path = save({"a": LOGITS, "b": LABELS, "names": np.array(["x"])}, "data.npz")
    np.testing.assert_array_equal(read_array(path, array="a"), LOGITS)
    with pytest.raises(DataError, match="2 arrays hold numbers: 'a'.*; say which to read"):
        read_array(path)
    with pytest.raises(DataError, match="no array 'c'; there are 'a'"):
        read_array(path, array="c")
    np.testing.assert_array_equal(read_array(save({"a": LOGITS}, "data.npz")), LOGITS)


@pytest.mark.parametrize(
    ("predictions", "labels", "words"),
    [
        (holding(np.nan), LABELS, "row 3, column 2: predictions hold NaN; give finite numbers"),
        (holding(np.inf), LABELS, "row 3, column 2: predictions hold inf"),
        (LOGITS, np.where(LABELS == 2, np.nan, LABELS), "row 3: labels hold NaN; give finite"),
        (LOGITS, LABELS + 1, "row 3: label 3 is outside 0 … 2; classes are counted from 0 to 2"),
        (LOGITS, LABELS[:4], "4 labels for 6 prediction rows; give one label a row"),
        (LOGITS.T, LABELS, "6 labels for 3 prediction rows; the predictions seem to lie on their"),
        (LOGITS, np.eye(2)[LABELS % 2], "label rows have 2 numbers; give one class index a row"),
        (LOGITS[None], LABELS, "predictions have the shape (1, 6, 3); give (rows, classes)"),
        (np.float64(3), LABELS, "predictions have the shape (); give (rows, classes)"),
        (LOGITS, LABELS[None, None], "labels have the shape (1, 1, 6); give (rows,) or"),
        (LOGITS[:, 0], LABELS, "row 3: label 2 does not fit a single score"),
    ],
)  # fmt: skip
def test_arrays_that_do_not_fit(save, predictions, labels, words):
    with pytest.raises(DataError) as caught:
        read_table(save(predictions), save(labels, "labels.npy"))
    assert words in str(caught.value)
    assert str(caught.value).startswith("data.npy with labels.npy")


def test_no_labels_at_all(save):
    with pytest.raises(DataError, match="data.npy: there are no labels in it; give them in a sec"):
        read_table(save(LOGITS))


def test_nan_in_a_bare_array_says_where(save):
    values = np.zeros((2, 2, 2))
    values[1, 0, 1] = np.nan
    with pytest.raises(DataError, match=r"data.npy, element \[1, 0, 1\]: numbers hold NaN"):
        read_array(save(values))
    with pytest.raises(DataError, match="row 2: numbers hold -inf"):
        read_array(save(np.array([1, -np.inf])))
    assert read_array(save(np.array([1, -np.inf])), allow_infinite=True)[1] == -np.inf


class Bomb:
    def __reduce__(self):
        return (pytest.fail, ("a pickle was loaded",))


HEADER = "{{'descr': {}, 'fortran_order': False, 'shape': {}, }}\n"
GOOD = npy_bytes(LOGITS)

BROKEN = {
    "objects": (npy_bytes(np.array([Bomb()], object)), "pickles are never loaded"),
    "complex": (npy_bytes(LOGITS * 1j), "holds complex numbers, not numbers; save it as float32"),
    "text": (npy_bytes(np.array(["a", "b"])), "holds text, not numbers"),
    "bytes": (npy_bytes(np.array([b"a"])), "holds bytes, not numbers"),
    "dates": (npy_bytes(np.array(["2024-01-01"], "M8[D]")), "holds dates"),
    "spans": (npy_bytes(np.array([1], "m8[s]")), "holds time spans"),
    "void": (npy_bytes(np.zeros(2, "V2")), "holds raw bytes"),
    "structured": (npy_bytes(np.zeros(2, [("a", "f8")])), "is a structured array; save each field"),
    "long double": (with_header(HEADER.format("'<f16'", "(2,)")), "holds long doubles"),
    "odd type": (with_header(HEADER.format("'<q9'", "(2,)")), "holds the type '<q9'"),
    "empty text": (with_header(HEADER.format("'<U0'", "(2,)")), "holds the type '<U0'"),
    "nothing": (npy_bytes(np.zeros((0, 3))), "holds no numbers: its shape is (0, 3)"),
    "cut data": (
        GOOD[:-5],
        "declares (6, 3) f8, 144 bytes, but 139 bytes are there; the file is cut",
    ),
    "cut header": (GOOD[:60], "is cut short within its header"),
    "cut magic": (GOOD[:7], "is cut short within its header"),
    "more data": (GOOD + b"\0" * 8, "but 152 bytes are there; the header does not fit the data"),
    "lying shape": (GOOD.replace(b"(6, 3)", b"(9, 3)"), "declares (9, 3) f8, 216 bytes, but 144"),
    "huge shape": (
        with_header(HEADER.format("'<f8'", "(99999999999, 9999999999999999999999)")),
        "declares (99999999999, 999999999… f8, more bytes than there can be, but 32 bytes are",
    ),
    "many axes": (with_header(HEADER.format("'<f8'", "1, " * 40)), "header that is not understood"),
    "many axes of 1": (with_header(HEADER.format("'<f8'", f"({'1, ' * 40})")), "declares the sh"),
    "no dictionary": (with_header("__import__('os')"), "header that is not understood"),
    "nested": (with_header("(" * 60_000), "header that is not understood"),
    "long header": (with_header(" " * 70_000, version=2), "header that is not understood"),
    "no header": (with_header(""), "header that is not understood"),
    "version": (with_header(HEADER.format("'<f8'", "(4,)"), version=9), "is not understood"),
    "pickle": (b"\x80\x04\x95\x00", "this is a pickle, and pickles are never loaded"),
    "csv": (b"1,2\n", "this is no NPY file: it begins with '1,2\\n'"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_broken_array(save, case):
    data, words = BROKEN[case]
    for read in (read_array, lambda path: read_table(path, path)):
        with pytest.raises(DataError) as caught:
            read(save(data))
        assert words in str(caught.value)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize("case", [case for case in BROKEN if case not in ("pickle", "csv", "text")])
def test_broken_array_in_an_archive(save, case):
    data, words = BROKEN[case]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("logits.npy", data)
        archive.writestr("labels.npy", npy_bytes(LABELS))
    with pytest.raises(DataError) as caught:
        read_table(save(file.getvalue(), "data.npz"))
    assert words in str(caught.value)


def zipped(files, method=zipfile.ZIP_STORED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped({"logits.npy": GOOD})[:-30], "is damaged or cut short; save it again"),
        (zipped({"a.npy": GOOD}).replace(GOOD[100:], b"x" * len(GOOD[100:])), "damaged or cut"),
        (zipped({"a.npy": GOOD}, zipfile.ZIP_BZIP2), "array 'a': is compressed in an unusual way"),
        (zipped({"readme": b""}), "holds no arrays"),
        (zipped({}), "holds no arrays"),
        (zipped({"xl/workbook.xml": b""}), "is an Excel workbook; save the sheet as CSV"),
        (zipped({"model/data.pkl": b""}), "PyTorch file, which is a pickle, and pickles are never"),
        (zipped({f"a{i}.npy": b"" for i in range(1001)}), "holds 1,001 files"),
        (zipped({"a.npy": b"not numpy"}), "array 'a': is no NPY array"),
        (b"not a zip", "this is no NPZ file: it begins with 'not a '"),
    ],
)
def test_broken_archive(save, data, words):
    with pytest.raises(DataError) as caught:
        read_array(save(data, "data.npz"))
    assert words in str(caught.value)


def test_a_zip_bomb_takes_no_memory(save):
    zeros = npy_bytes(np.zeros(1_000))
    header = zeros[:128].replace(b"(1000,)", b"(999999999,)")[:128]
    bomb = zipped({"a.npy": header + bytes(200_000_000)}, zipfile.ZIP_DEFLATED)
    with pytest.raises(DataError, match="7,999,999,992 bytes, but 200,000,000 bytes are there"):
        read_array(save(bomb, "data.npz"))
    bomb = zipped({"a.npy": zeros + bytes(200_000_000)}, zipfile.ZIP_DEFLATED)
    with pytest.raises(DataError, match="8,000 bytes, but 200,008,000 bytes are there"):
        read_array(save(bomb, "data.npz"))


def test_more_numbers_than_are_read_at_once_belong_in_a_file_of_their_own(save, monkeypatch):
    monkeypatch.setattr(npy, "MAX_ELEMENTS", 17)
    with pytest.raises(DataError) as caught:
        read_array(save({"a": LOGITS}, "data.npz"))
    assert str(caught.value) == (
        "data.npz, array 'a': declares the shape (6, 3); at most 17 numbers can be read at once:"
        " predictions and labels saved with np.save as NPY files of their own may have any number"
    )


def test_an_archive_that_lies_about_sizes(save):
    data = GOOD.replace(b"(6, 3)", b"(9, 3)")
    archive = bytearray(zipped({"a.npy": data}, zipfile.ZIP_DEFLATED))
    size = archive.index(b"PK\x01\x02") + 24
    assert struct.unpack_from("<I", archive, size) == (len(data),)
    struct.pack_into("<I", archive, size, len(data) + 72)
    with pytest.raises(DataError, match="array 'a': is cut short"):
        read_array(save(bytes(archive), "data.npz"))


def test_too_much_text(save, monkeypatch):
    monkeypatch.setattr(npy, "MAX_ELEMENTS", 10)
    arrays = {"logits": LOGITS[:2], "y": LABELS[:2], "class_names": np.array(["a" * 50, "b", "c"])}
    with pytest.raises(DataError, match="array 'class_names': holds 600 bytes of text"):
        read_table(save(arrays, "data.npz"))
