import numpy as np
import pytest

from lossexplorer.data import content, delimited
from lossexplorer.data.readers import read_array, read_pair, read_predictions, read_table
from lossexplorer.errors import DataError


@pytest.fixture
def save(tmp_path):
    """Write text (or bytes) to a file and return its path."""

    def write(text, name="data.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


P = [[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]]

# text → label_kind, labels, words of a note
TABLES = {
    "cat,dog,bird,label\n.7,.2,.1,0\n.1,.8,.1,1": ("index", [0, 1], "labels: column 4 'label'"),
    "label,cat,dog,bird\r\n0,.7,.2,.1\r\n1,.1,.8,.1\r\n": ("index", [0, 1], "column 1 'label'"),
    "cat,dog,bird,truth\n.7,.2,.1,cat\n.1,.8,.1,DOG": ("index", [0, 1], "column 4 'truth'"),
    "cat,dog,bird,kind\n.7,.2,.1,cat\n.1,.8,.1,dog": ("index", [0, 1], "column 4 'kind'"),
    "p_cat,p_dog,p_bird,y\n.7,.2,.1,cat\n.1,.8,.1,dog": ("index", [0, 1], "their name says so"),
    "p(cat),p(dog),p(bird),y\n.7,.2,.1,cat\n.1,.8,.1,dog": ("index", [0, 1], "labels: column 4"),
    "5,7,9,label\n.7,.2,.1,5\n.1,.8,.1,7": ("index", [0, 1], "names of the prediction columns"),
    "0,1,2,label\n.7,.2,.1,0\n.1,.8,.1,1": ("index", [0, 1], "rows sum to 1: read as prob"),
    "0,1,2,label\n.7,.2,.1,0.0\n.1,.8,.1,1.0": ("index", [0, 1], "column 4 'label'"),
    "id,a,b,c,label\nu,.7,.2,.1,0\nv,.1,.8,.1,1": ("index", [0, 1], "row names: column 1 'id'"),
    "who,a,b,c,label\nu,.7,.2,.1,0\nv,.1,.8,.1,1": ("index", [0, 1], "row names: column 1 'who'"),
    "id,a,b,c,File,label\nu,.7,.2,.1,u.png,0\nv,.1,.8,.1,v.png,1": (
        "index",
        [0, 1],
        "column 5 'File' left out: names of rows",
    ),
    ",0,1,2,label\n0,.7,.2,.1,0\n1,.1,.8,.1,1": ("index", [0, 1], "row names: column 1 ''"),
    ".7,.2,.1,0\n.1,.8,.1,1": ("index", [0, 1], "labels: column 4"),
    "0,.7,.2,.1\n1,.1,.8,.1": ("index", [0, 1], "labels: column 1"),
    "0;1;2;label\n0,7;0,2;0,1;0\n0,1;0,8;0,1;1": ("index", [0, 1], "column 4 'label'"),
    "a\tb\tc\tlabel\n0,7\t0,2\t0,1\t0\n0,1\t0,8\t0,1\t1": ("index", [0, 1], "column 4 'label'"),
    "a;b;c;label\n.7;.2;.1;0;\n.1;.8;.1;1;": ("index", [0, 1], "column 4 'label'"),
    "a b c label\n.7 .2 .1 0\n.1  .8 .1 1\n\n": ("index", [0, 1], "column 4 'label'"),
    "# a, b, c, label\n.7,.2,.1,0\n.1,.8,.1,1": ("index", [0, 1], "column 4 'label'"),
    "# made today\na,b,c,label\n.7,.2,.1,0\n.1,.8,.1,1": ("index", [0, 1], "column 4 'label'"),
    '"a","b","c","label"\n"70%","20 %","10%","0"\n.1,.8,.1,1': ("index", [0, 1], "column 4"),
    "a,b,c,label\n0,7,.2,.1,0".replace("0,7", "７０％") + "\n.1,.8,.1,1": (  # noqa: RUF001
        "index",
        [0, 1],
        "column 4",
    ),
    "p0,p1,p2,t0,t1,t2\n.7,.2,.1,1,0,0\n.1,.8,.1,0,1,0": (
        "one-hot",
        [[1, 0, 0], [0, 1, 0]],
        "labels: column 4 't0', column 5 't1', column 6 't2'",
    ),
    "a,b,c,label_a,label_b,label_c\n.7,.2,.1,.5,.5,0\n.1,.8,.1,0,1,0": (
        "soft",
        [[0.5, 0.5, 0], [0, 1, 0]],
        "soft labels",
    ),
    "a|b|c|label\n,7|,2|,1|0\n,1|,8|,1|1": ("index", [0, 1], "column 4 'label'"),
    "a b c label\n0,7 0,2 0,1 0\n0,1 0,8 0,1 1": ("index", [0, 1], "column 4 'label'"),
    "0,7 0,2 0,1 0\n0,1 0,8 0,1 1": ("index", [0, 1], "labels: column 4"),
    "[[.7, .2, .1, 0], [.1, .8, .1, 1]]": ("index", [0, 1], "labels: column 4"),
}


@pytest.mark.parametrize("text", TABLES)
def test_table_from_one_file(save, text):
    kind, labels, words = TABLES[text]
    table = read_table(save(text))
    np.testing.assert_allclose(table.predictions, P)
    assert table.predictions.dtype == np.float64
    assert table.labels.tolist() == labels
    assert table.label_kind == kind
    assert table.prediction_kind == "probabilities"
    assert table.source == "data.csv"
    assert any(words in note for note in table.notes), table.notes
    expected = np.eye(3)[:2] if kind != "soft" else labels
    np.testing.assert_array_equal(table.label_rows, expected)
    assert table.label_coding == "binary"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(save, encoding):
    table = read_table(save("chät;dog;label\r\n0,7;0,3;1\r\n".encode(encoding)))
    assert table.class_names == ("chät", "dog")
    assert table.predictions.tolist() == [[0.7, 0.3]]


def test_words_that_were_kept_from_being_formulas_are_read_back(save):
    table = read_table(save("id,'=cat,'@dog,label\n'-x,.7,-.3,'=cat\n'quoted,.2,.8,'@dog"))
    assert table.class_names == ("=cat", "@dog")
    assert table.row_names == ("-x", "'quoted")
    assert table.labels.tolist() == [0, 1]
    assert table.predictions.tolist() == [[0.7, -0.3], [0.2, 0.8]]


def test_names(save):
    table = read_table(save("id,p_cat,p_dog,label\nu,.7,.3,1\nv,.2,.8,0"))
    assert table.class_names == ("cat", "dog")
    assert table.row_names == ("u", "v")
    assert read_table(save("p_a,q_b,label\n.7,.3,1\n.2,.8,0")).class_names == ("p_a", "q_b")
    assert read_table(save("plane,train,label\n.7,.3,1\n.2,.8,0")).class_names[0] == "plane"
    assert read_table(save(".7,.3,1\n.2,.8,0")).class_names == ()


def test_kind_by_name_by_argument_or_recognised(save):
    logits = save("logit_a,logit_b,label\n.7,.3,1\n.2,.8,0")
    assert read_table(logits).prediction_kind == "logits"
    assert "their name says so: read as logits" in read_table(logits).notes
    asked = read_table(logits, prediction_kind="log-probabilities")
    assert asked.prediction_kind == "log-probabilities"
    assert not any("read as" in note for note in asked.notes)
    assert read_table(save("a,b,label\n2,-1.5,1\n.2,.8,0")).prediction_kind == "logits"
    with pytest.raises(DataError, match="no prediction kind 'odds'; use probabilities, logits"):
        read_table(logits, prediction_kind="odds")


@pytest.mark.parametrize("column", ["kind", "KIND", "2", 2, -2])
def test_label_column_by_name_or_number(save, column):
    table = read_table(save("a,kind,b\n.7,0,.3\n.2,1,.8"), label_column=column)
    assert table.labels.tolist() == [0, 1]
    assert table.class_names == ("a", "b")


def test_label_column_that_looks_like_row_names(save):
    table = read_table(save("id,a,b\n0,.7,.3\n1,.2,.8"), label_column="id")
    assert table.labels.tolist() == [0, 1]
    assert table.row_names == ()


@pytest.mark.parametrize(
    "labels", ["0\n1", "label\n0\n1", "[0, 1]", "id,label\na,0\nb,1", "cat\ndog"]
)
@pytest.mark.parametrize("head", ["cat,dog\n", ""])
def test_labels_in_a_second_file(save, head, labels):
    predictions = save(head + ".7,.3\n.2,.8")
    if labels[0] == "c" and not head:
        with pytest.raises(DataError, match="labels.csv: column 1 holds words such as 'cat', but"):
            read_table(predictions, save(labels, "labels.csv"))
        return
    table = read_table(predictions, save(labels, "labels.csv"))
    assert table.labels.tolist() == [0, 1]
    assert table.class_names == (("cat", "dog") if head else ())


def test_one_hot_labels_in_a_second_file(save):
    table = read_table(save(".7,.3\n.2,.8"), save("1,0\n0,1", "labels.csv"))
    assert table.label_kind == "one-hot"


def test_a_label_column_beside_a_second_file_is_left_out_and_said(save):
    table = read_table(save("a,b,label\n.7,.3,1\n.2,.8,0"), save("0\n1", "labels.csv"))
    assert table.predictions.shape == (2, 2)
    assert table.labels.tolist() == [0, 1]
    assert "column 3 'label' left out: labels come from another file" in table.notes


def test_which_column_of_the_second_file(save):
    labels = save("a,b\n0,1\n1,0", "labels.csv")
    assert read_table(save(".7,.3\n.2,.8"), labels, label_column="b").labels.tolist() == [1, 0]


def test_one_score_a_row(save):
    table = read_table(save("score,label\n.7,1\n-2.5,0"))
    assert table.predictions.tolist() == [[0.7], [-2.5]]
    assert table.labels.tolist() == [1, 0]
    assert table.label_rows.tolist() == [[1], [0]]
    signs = read_table(save("0.7\n2.5"), save("1\n-1", "labels.csv"))
    assert signs.labels.tolist() == [1, -1]
    assert signs.label_coding == "sign"


# text → words of the message; the labels are in the same file
WRONG = {
    "": "data.csv: the file is empty; give CSV",
    "\n\n": "there are no rows",
    "cat,dog,label": "there are only headings",
    "a,b,label\n.7,.3,0\n.2,nan,1": "data.csv, row 2 (line 3), column 2 'b': 'nan' is not a number",
    ".7,.3,0\n.2,NaN,1": "data.csv, row 2, column 2: 'NaN' is not a number (NaN)",
    "nan,.3,0\n.2,.8,1": "row 1, column 1: 'nan' is not a number (NaN)",
    "a,b,label\n.7,.3,0\n.2,,1": "row 2 (line 3), column 2 'b': the cell is empty",
    "a,b,label\n.7,.3,0\n.2,O.8,1\n.5,.5,1": "row 2 (line 3), column 2 'b': 'O.8' is no number",
    ".7,O.3,0\n.2,.8,1\n.5,.5,0": "data.csv, row 1, column 2: 'O.3' is no number",
    "1.234,5;0,5;0\n0,5;0,5;1": "row 1, column 1: the comma in '1.234,5' may be a decimal comma",
    "a,b,label\n.7,inf,0": "column 2 'b': 'inf' is infinite",
    "a,b,label\n.7,.3,0\n.2,.8": "row 2 (line 3): the row has 2 numbers where others have 3",
    "a,b\n.7,.3,0\n.2,.8,1": "line 1: there are 2 headings for 3 columns",
    "a,b,label\n.7,.3,0\n.2,.8,2": "data.csv, row 2: label 2 is outside 0 … 1",
    "a,b,label\n.7,.3,1\n.2,.8,2": "seem to count from 1",
    "a,b,label\n.7,.3,-1\n.2,.8,1": "row 1: label -1 is outside 0 … 1",
    "a,b,label\n.7,.3,0.5\n.2,.8,1": "row 1: label 0.5 is no class index",
    "a,b,label\n.7,.3,a\n.2,.8,wolf": "data.csv, row 2: 'wolf' is no class name; the classes are",
    "score,label\n.7,cat\n.2,dog": "'cat', but the predictions have no headings that name",
    ".7,.3,cat\n.2,.8,dog": "column 3 holds words such as 'cat', but the predictions have no head",
    "a,b,label,target\n.7,.3,0,0": "column 3 'label' and column 4 'target' may both hold",
    "a,b,c\n.7,.2,.1\n.1,.8,.1": "no column is called 'label', and none alone holds whole numbers",
    "a,b,c\n1,0,0\n0,1,1": "name the label column, say which it is, or give the labels in a sec",
    "a,note,b,label\n.7,x,.3,0\n.2,y,.8,1": "column 2 'note' holds words such as 'x'; take the",
    "label\n1\n0": "there is no column of predictions",
    'a,b,label\n.7,"3,0\n.2,.8,1': "line 3: the cells can't be told apart",
    "a,b,label\n" + '"' + "x" * 140_000 + '",1,2': "the cells can't be told apart (field larger",
    b"a,b,label\n.7,.3,0\n\xe9,1,1": "data.csv, line 3: byte 0xe9 is no UTF-8 text; save the file",
    b"a,b\x00\n1,2": "this is no text file",
    b"\x80\x04\x95junk": "this is a pickle, and pickles are never loaded",
    b"\x1f\x8bjunk": "this is compressed by gzip; unpack it first",
    b"\x89HDF\r\n": "this is an HDF5 file",
    "[[.7, .3, 0], [.2, .8": "'[' is never closed",
    "[[.7, .3, 0], []]": "a list in it is empty",
    "[]": "a list in it is empty",
    "[[.7, ..., 0]]": "the printout is shortened",
}


@pytest.mark.parametrize("text", WRONG, ids=lambda text: repr(text)[:20])
def test_refused(save, text):
    with pytest.raises(DataError) as caught:
        read_table(save(text))
    message = str(caught.value)
    assert WRONG[text] in message
    assert message.startswith("data.csv")
    assert "\n" not in message


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ("0", "data.csv with labels.csv: 1 label for 3 prediction rows"),
        ("0\n1", "data.csv with labels.csv: 2 labels for 3 prediction rows; the pred"),
        ("0\n1\n0\n1", "4 labels for 3 prediction rows; give one label a row"),
        ("0\n1\n7", "data.csv with labels.csv, row 3: label 7 is outside 0 … 1"),
        ("0\nx\n1", "labels.csv, row 2, column 1: 'x' is no number"),
        ("", "labels.csv: the file is empty"),
        ("a b\n1 2\n0 1\n0 1", "label_column"),
    ],
)
def test_labels_file_refused(save, labels, words):
    settings = {"label_column": "c"} if words == "label_column" else {}
    words = "labels.csv: there is no column 'c'; the columns are 'a', 'b'" if settings else words
    with pytest.raises(DataError) as caught:
        read_table(save(".7,.3\n.2,.8\n.5,.5"), save(labels, "labels.csv"), **settings)
    assert words in str(caught.value)


@pytest.mark.parametrize("column", ["c", 0, 4, -4, "9" * 5000])
def test_no_such_label_column(save, column):
    with pytest.raises(DataError, match="there is no column"):
        read_table(save(".7,.3,0\n.2,.8,1"), label_column=column)


def test_places_that_are_no_files(tmp_path, save, monkeypatch):
    for path, words in [
        (tmp_path, "this is a folder; give a file in it"),
        (tmp_path / "none.csv", "none.csv: there is no such file"),
        ("/dev/zero", "zero: this is no regular file"),
        ("a\0b", "this is no file name"),
        (tmp_path / ("n" * 400), "the file can't be read (File name too long)"),
        (save("1") / "x", "the file can't be read (Not a directory)"),
    ]:
        with pytest.raises(DataError) as caught:
            read_array(path)
        assert words in str(caught.value)

    def refuse(error):
        def raising(*_args, **_settings):
            raise error

        return raising

    for error, words in [(PermissionError(), "who may read it"), (MemoryError(), "more memory")]:
        monkeypatch.setattr(content, "_check_regular", refuse(error))
        with pytest.raises(DataError, match=words):
            read_array(save("1"))


def test_limits(save, monkeypatch):
    monkeypatch.setattr("lossexplorer.data.parts.MAX_TEXT_BYTES", 20)
    with pytest.raises(DataError, match="the text has 21 bytes; at most 20 are read"):
        read_array(save("1\n" * 10 + "1"))
    monkeypatch.setattr(delimited, "MAX_NUMBERS_IN_TEXT", 8)
    with pytest.raises(DataError, match="there are 9 numbers; at most 8"):
        read_array(save("1,2,3\n4,5,6\n7,8,9"))


def test_infinite_predictions_on_demand(save):
    path = save("log_p_a,log_p_b,label\n0,-inf,0\n-0.5,-0.93,1")
    with pytest.raises(DataError, match="column 2 'log_p_b': '-inf' is infinite"):
        read_table(path)
    table = read_table(path, allow_infinite=True)
    assert table.prediction_kind == "log-probabilities"
    assert table.predictions[0, 1] == -np.inf


@pytest.mark.parametrize(
    ("text", "values", "dtype"),
    [
        ("1\n2\n3", [1, 2, 3], np.int64),
        ("1.0\n2", [1, 2], np.float64),
        ("prediction\n0.5\n1.5\n", [0.5, 1.5], np.float64),
        ("1,2\n3,4", [[1, 2], [3, 4]], np.int64),
        ("0,5;1,5\n2,5;3,5", [[0.5, 1.5], [2.5, 3.5]], np.float64),
        ("0.5,1.5", [[0.5, 1.5]], np.float64),
        ("[0.5, 1.5]", [0.5, 1.5], np.float64),
        ("x = np.array([[1, 2]])", [[1, 2]], np.int64),
        ("99999999999999999999\n1", [1e20, 1], np.float64),
        ("0,1,2\n.5,.5,.5", [[0.5, 0.5, 0.5]], np.float64),
        ("+1\n-1", [1, -1], np.int64),
    ],
)
def test_bare_array(save, text, values, dtype):
    array = read_array(save(text))
    assert array.tolist() == values
    assert array.dtype == dtype


def test_predictions_whose_labels_are_elsewhere(save):
    model = read_predictions(save("id,p_a,p_b,label\nu,.7,.3,0\nv,.2,.8,1"))
    assert model.values.tolist() == [[0.7, 0.3], [0.2, 0.8]]
    assert not model.values.flags.writeable
    assert model.class_names == ("a", "b")
    assert model.prediction_kind == "probabilities"
    assert model.source == "data.csv"
    assert "column 4 'label' left out: labels come from another file" in model.notes
    assert "their name says so: read as probabilities" in model.notes
    assert read_predictions(save(".7\n.2")).values.tolist() == [[0.7], [0.2]]
    with pytest.raises(DataError, match="no prediction kind 'odds'"):
        read_predictions(save(".7,.3"), prediction_kind="odds")


@pytest.mark.parametrize("column", [3, "c"])
def test_a_column_that_is_no_prediction_can_be_left_out(save, column):
    path = save("a,b,c\n.7,.3,0\n.2,.8,1")
    assert read_predictions(path).values.shape == (2, 3)
    model = read_predictions(path, left_out=column)
    assert model.values.tolist() == [[0.7, 0.3], [0.2, 0.8]]
    assert "column 3 'c' left out: labels come from another file" in model.notes


@pytest.mark.parametrize(
    ("text", "column", "targets", "words"),
    [
        ("1.5,2.5\n2,7.25", None, [2.5, 7.25], "two columns of numbers: prediction, target"),
        ("a,b\n1.5,2.5\n2,7.25", None, [2.5, 7.25], "two columns of numbers: prediction, target"),
        ("y_true,y_pred\n2.5,1.5\n7.25,2", None, [2.5, 7.25], "targets: column 1 'y_true'"),
        ("id,x,target\nu,1.5,2.5\nv,2,7.25", None, [2.5, 7.25], "targets: column 3 'target'"),
        ("b,a\n2.5,1.5\n7.25,2", "b", [2.5, 7.25], "targets: column 1 'b'"),
    ],
)
def test_targets_that_are_any_numbers(save, text, column, targets, words):
    predicted, found, notes = read_pair(save(text), column)
    assert predicted.tolist() == [1.5, 2.0]
    assert found.tolist() == targets
    assert words in notes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,target\n1.5,cat\n2,dog", "row 1 (line 2), column 2 'target': 'cat' is no number"),
        ("a,target\n1.5,inf\n2,1", "data.csv, row 1: targets hold inf"),
        ("p0,p1,t0,t1\n1,2,3,4\n1,2,3,4", "several columns are targets; say which"),
        ("a,b,c\n1.5,2.5,3.5", "no column is called 'label'"),
    ],
)
def test_targets_that_cannot_be_read(save, text, words):
    with pytest.raises(DataError) as caught:
        read_pair(save(text))
    assert words in str(caught.value)
