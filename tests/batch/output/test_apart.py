"""What is read is never written over, by whatever name."""

from __future__ import annotations

import os

import pytest

from lossexplorer.batch.output.apart import check_apart
from lossexplorer.errors import ExportError


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("z.npy", "y.npy", "stack/part-0.npy", "z.zarr/.zarray", "stack/deep/note.npy"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"1")
    os.symlink("z.npy", "link.npy")
    os.link("z.npy", "hard.npy")
    return tmp_path


@pytest.mark.parametrize(
    ("output", "source"),
    [
        ("z.npy", "z.npy"),
        ("./stack/../z.npy", "z.npy"),
        ("link.npy", "z.npy"),
        ("z.npy", "link.npy"),
        ("hard.npy", "z.npy"),
        ("z.zarr", "z.zarr"),
        ("z.zarr/rows.csv", "z.zarr"),
        ("stack/part-0.npy", "stack"),
        ("stack/losses.npy", "stack"),
        ("stack/part-1.npy", "stack/part-*.npy"),
        ("stack/part-1.npy", "*/part-?.npy"),
    ],
)
def test_an_input_is_refused_as_output(output, source):
    with pytest.raises(ExportError, match="choose another name") as caught:
        check_apart(output, ["y.npy", source])
    assert caught.value.where == output


@pytest.mark.parametrize(
    ("output", "source"),
    [
        ("losses.npy", "z.npy"),
        ("stack/rows.csv", "stack"),
        ("stack/deep/losses.npy", "stack"),
        ("stack/losses.npy", "stack/part-*.npy"),
        ("stack/deep/part-1.npy", "stack/part-*.npy"),
        ("z.npy", "missing.npy"),
        ("z.npy", ""),
    ],
)
def test_other_files_may_be_written(output, source):
    check_apart(output, ["y.npy", source])
