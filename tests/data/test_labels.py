import numpy as np
import pytest

from lossexplorer.data.labels import labels_of
from lossexplorer.data.text import parse_labels
from lossexplorer.errors import DataError

NAMES = ("cat", "dog", "guinea pig")

# text, classes, names, samples → labels, kind
RIGHT = [
    ("2", 3, (), None, [2], "index"),
    ("0 1 2 2", 3, (), None, [0, 1, 2, 2], "index"),
    ("1,2", 3, (), None, [1, 2], "index"),
    ("0;1", 3, (), None, [0, 1], "index"),
    ("tensor([0, 1, 2])", 3, (), None, [0, 1, 2], "index"),
    ("[[0], [1]]", 3, (), None, [0, 1], "index"),
    ("0\n1\n0", 3, (), None, [0, 1, 0], "index"),
    ("0 1 1", 3, (), None, [0, 1, 1], "index"),
    ("0 1 0", 3, (), None, [[0, 1, 0]], "one-hot"),
    ("0 1 0", 3, (), 3, [0, 1, 0], "index"),
    ("[[0, 1, 2, 1]]", 3, (), 4, [0, 1, 2, 1], "index"),
    ("0\n1\n0", 3, (), 1, [[0, 1, 0]], "one-hot"),
    ("0 1 1", 3, (), 1, [[0, 1, 1]], "soft"),
    ("[[0,1,0],[1,0,0]]", 3, (), None, [[0, 1, 0], [1, 0, 0]], "one-hot"),
    ("0.1 0.2 0.7", 3, (), None, [[0.1, 0.2, 0.7]], "soft"),
    ("1 0 1", 1, (), None, [1, 0, 1], "index"),
    ("1 -1 +1", 1, (), None, [1, -1, 1], "index"),
    ("0 1 0.5", 1, (), None, [[0], [1], [0.5]], "soft"),
    ("cat", 3, NAMES, None, [0], "index"),
    ("guinea pig\ncat", 3, NAMES, 2, [2, 0], "index"),
    ("'guinea pig', cat", 3, NAMES, None, [2, 0], "index"),
    ("['cat', 'guinea pig']", 3, NAMES, None, [0, 2], "index"),
    ("dog cat", 3, NAMES, None, [1, 0], "index"),
    ("CAT, Dog", 3, NAMES, None, [0, 1], "index"),
    ("2", 3, NAMES, None, [2], "index"),
    ("1", 2, ("1", "2"), None, [0], "index"),
    ("a A", 2, ("a", "A"), None, [0, 1], "index"),
]

WRONG = [
    ("", 3, (), None, "empty"),
    ("3", 3, (), None, "row 1: label 3 is outside 0 … 2; classes are counted from 0 to 2"),
    ("1 2 3", 3, (), None, "row 3: label 3 is outside 0 … 2"),
    ("1 2 3", 3, (), None, "seem to count from 1: subtract 1"),
    (
        "1 -1",
        2,
        (),
        2,
        "row 2: label -1 is outside 0 … 1; classes are counted from 0 to 1; write 0",
    ),
    ("1e30", 3, (), None, "label 1e+30 is outside"),
    ("0.5", 3, (), None, "row 1: label 0.5 is no class index; give a whole number from 0 to 2"),
    ("2", 1, (), None, "label 2 does not fit a single score"),
    ("[[0, 1]]", 3, (), None, "row 1: label rows have 2 numbers; give one class index a row, or 3"),
    ("0 1", 3, (), 1, "2 labels for 1 prediction row"),
    ("cat", 3, (), None, "'cat' is no number; classes are counted from 0 to 2"),
    ("cat", 1, (), None, "'cat' is no number; with one prediction a row"),
    ("0 1 x", 3, NAMES, None, "row 1, column 3: 'x' is no number; classes are"),
    ("dog\nkat", 3, NAMES, None, "row 2: 'kat' is no class name; did you mean 'cat'?"),
    ("wolf", 3, NAMES, None, "the classes are 'cat', 'dog', 'guinea pig'"),
    ("wolf", 9, tuple("abcdefghi"), None, "'g', 'h' …"),
    ("cat dog", 3, NAMES, 3, "2 labels for 3 prediction rows"),
    ("nan", 3, (), None, "NaN"),
    ("[]", 3, NAMES, None, "there is no number; classes are counted from 0 to 2"),
    ("Aa", 2, ("aa", "AA"), None, "'Aa' is no class name"),
]


@pytest.mark.parametrize(("text", "classes", "names", "samples", "expected", "kind"), RIGHT)
def test_labels(text, classes, names, samples, expected, kind):
    labels, found = parse_labels(text, classes, names, samples=samples)
    assert found == kind
    assert labels.tolist() == expected
    assert labels.dtype == (np.int64 if kind == "index" else np.float64)


@pytest.mark.parametrize(("text", "classes", "names", "samples", "words"), WRONG)
def test_labels_refused(text, classes, names, samples, words):
    with pytest.raises(DataError) as caught:
        parse_labels(text, classes, names, samples=samples)
    assert words in str(caught.value)


def test_ones_and_minus_ones_for_two_columns_say_what_to_write():
    with pytest.raises(DataError, match="row 1: label -1 is outside 0 … 1.*write 0 for -1"):
        labels_of(np.array([-1.0, 1.0]), 2, samples=2)
