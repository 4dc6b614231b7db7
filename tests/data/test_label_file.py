"""Files of labels are told from files of predictions by their beginning."""

import numpy as np
import pytest

from lossexplorer.data.label_file import by_role, holds_only_labels

TEXTS = {
    "0\n1\n2": True,
    "label\ncat\ndog": True,
    "id,label\na,0\nb,1": True,
    "cat\ndog": True,
    "+1\n-1": True,
    "0.5\n1.5": False,
    "0.7,0.3\n0.2,0.8": False,
    "a,b,label\n.7,.3,0\n.2,.8,1": False,
    "0,1\n1,0": False,
    "": False,
    "a,label,target\n1,2,3": False,
}
ARRAYS = {
    "int": (np.arange(3), True),
    "column": (np.arange(3)[:, None], True),
    "bool": (np.array([True, False]), True),
    "scores": (np.linspace(0, 1, 3), False),
    "rows": (np.eye(3, dtype=int), False),
}


@pytest.mark.parametrize("text", TEXTS)
def test_texts(tmp_path, text):
    path = tmp_path / "file.csv"
    path.write_text(text)
    assert holds_only_labels(path) == TEXTS[text]


@pytest.mark.parametrize("name", ARRAYS)
def test_arrays(tmp_path, name):
    array, labels = ARRAYS[name]
    np.save(tmp_path / "a.npy", array)
    assert holds_only_labels(tmp_path / "a.npy") == labels
    np.savez(tmp_path / "a.npz", array)
    assert not holds_only_labels(tmp_path / "a.npz")


def test_roles(tmp_path):
    for name, array in (("z", np.eye(3)), ("y", np.arange(3)), ("z2", np.eye(3)), ("w", [1, 2])):
        np.save(tmp_path / f"{name}.npy", array)
    z, y, z2, w = (tmp_path / f"{name}.npy" for name in ("z", "y", "z2", "w"))
    assert by_role([y, z]) == ([z], y)
    assert by_role([z2, y, z]) == ([z2, z], y)
    assert by_role([z, z2]) == ([z, z2], None)
    assert by_role([y, w]) == ([y], w)  # single scores with their labels, perhaps
    assert by_role([tmp_path / "none.npy", y]) == ([tmp_path / "none.npy"], y)
