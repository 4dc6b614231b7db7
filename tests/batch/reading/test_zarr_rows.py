"""Rows of Zarr arrays, and arrays that nobody should open."""

import builtins
import json
import os
import pickle
import shutil

import numpy as np
import pytest

from lossexplorer.batch.reading import zarr_rows
from lossexplorer.batch.reading.zarr_rows import ZarrRows, is_zarr, zarr_arrays
from lossexplorer.errors import DataError

zarr = pytest.importorskip("zarr")

VALUES = np.random.default_rng(6).normal(size=(100, 3)) * 4


@pytest.fixture
def save(tmp_path):
    def write(values, name="logits.zarr", chunks=(17, 2), **options):
        path = tmp_path / name
        chunks = chunks[: values.ndim]
        array = zarr.create_array(
            path, shape=values.shape, chunks=chunks, dtype=values.dtype, **options
        )
        array[...] = values
        return path

    return write


@pytest.mark.parametrize("version", [2, 3])
@pytest.mark.parametrize("code", ["<f2", "<f4", ">f4", "<f8", "i1", ">i8", "?"])
def test_every_type_and_both_versions(save, version, code):
    stored = VALUES.round().astype(code)
    path = save(stored, zarr_format=version)
    assert is_zarr(path)
    assert zarr_arrays(path) is None
    rows = ZarrRows(path)
    assert (rows.shape, rows.name) == ((100, 3), "logits.zarr")
    assert rows.dtype == ("f4" if code == "<f2" else np.dtype(code).newbyteorder("="))
    for start, stop in ((0, 100), (5, 9), (16, 35), (3, 4), (99, 130), (7, 7)):
        found = rows.read(start, stop)
        assert found.dtype == rows.dtype
        assert found.flags.c_contiguous
        np.testing.assert_array_equal(found, stored[start:stop])
    wanted = np.array([99, 3, 50, 3])
    np.testing.assert_array_equal(rows.pick(wanted), stored[wanted])


def test_a_chunk_is_decoded_once_for_rows_in_their_order(save, monkeypatch):
    rows = ZarrRows(save(VALUES, chunks=(50, 3)))
    decoded = []
    chunks = ZarrRows._chunks
    monkeypatch.setattr(
        ZarrRows, "_chunks", lambda *args: decoded.append(args[1:]) or chunks(*args)
    )
    for start in range(0, 100, 5):
        np.testing.assert_array_equal(rows.read(start, start + 5), VALUES[start : start + 5])
    assert decoded == [(0, 5), (50, 55)]


def test_shards_and_labels(save):
    labels = np.arange(100, dtype=np.uint8)
    rows = ZarrRows(save(labels, chunks=(10,), shards=(50,)))
    assert rows.shape == (100,)
    np.testing.assert_array_equal(rows.read(45, 55), labels[45:55])


def test_groups_list_their_arrays(tmp_path):
    group = zarr.open_group(tmp_path / "run.zarr", mode="w")
    group.create_array("logits", shape=(10, 3), dtype="f4")
    group.create_array("labels", shape=(10,), dtype="i8")
    group.create_group("more")
    arrays = zarr_arrays(tmp_path / "run.zarr")
    assert {name: str(header) for name, header in arrays.items()} == {
        "labels": "(10,) i8",
        "logits": "(10, 3) f4",
    }
    zarr.open_group(tmp_path / "empty.zarr", mode="w")
    with pytest.raises(DataError, match="empty.zarr: holds no arrays; name the folder of an array"):
        zarr_arrays(tmp_path / "empty.zarr")


def test_it_travels_to_another_process(save):
    path = save(VALUES)
    rows = ZarrRows(path)
    rows.read(0, 1)
    data = pickle.dumps(rows)
    np.testing.assert_array_equal(pickle.loads(data).read(10, 90), VALUES[10:90])
    status = os.stat(path / "zarr.json")
    os.utime(path / "zarr.json", ns=(status.st_atime_ns, status.st_mtime_ns + 10**9))
    for anew in (rows, pickle.loads(data)):
        with pytest.raises(DataError, match="logits.zarr: the (file was changed|array was ma)"):
            anew.read(50, 90)
    shutil.rmtree(path)
    with pytest.raises(DataError, match="there is no such file"):
        pickle.loads(data).read(0, 1)


class Trap:
    def __reduce__(self):
        return (pytest.fail, ("a pickle was loaded",))


@pytest.mark.parametrize(
    "codec",
    [
        {"filters": [{"id": "pickle", "protocol": 5}]},
        {"filters": [{"id": "zlib", "level": 1}, {"id": "pickle", "protocol": 5}]},
        {"compressor": {"id": "pickle", "protocol": 5}},
    ],
)
@pytest.mark.parametrize("code", ["|O", "<f8"])
def test_pickles_are_never_loaded(save, codec, code):
    path = save(VALUES, zarr_format=2, chunks=(100, 3))
    metadata = json.loads((path / ".zarray").read_text())
    (path / ".zarray").write_text(json.dumps(metadata | {"dtype": code} | codec))
    (path / "0.0").write_bytes(pickle.dumps(Trap()))
    with pytest.raises(DataError, match="logits.zarr: is stored by the codec 'pickle', which is"):
        ZarrRows(path).read(0, 1)


def test_codecs_within_shards_are_looked_at_too(save):
    path = save(VALUES, chunks=(10, 3), shards=(100, 3))
    metadata = json.loads((path / "zarr.json").read_text())
    metadata["codecs"][0]["configuration"]["codecs"].append({"name": "numcodecs.pickle"})
    (path / "zarr.json").write_text(json.dumps(metadata))
    with pytest.raises(
        DataError, match="is stored by the codec 'numcodecs.pickle', which is never"
    ):
        ZarrRows(path)


def spoil(path, **entries):
    metadata = json.loads((path / "zarr.json").read_text())
    (path / "zarr.json").write_text(json.dumps(metadata | entries))


def test_arrays_that_can_not_be_read(save, monkeypatch):
    path = save(VALUES)
    good = (path / "zarr.json").read_text()
    (path / "c" / "1" / "0").write_bytes(b"damaged")
    np.testing.assert_array_equal(ZarrRows(path).read(0, 10), VALUES[:10])
    with pytest.raises(
        DataError, match=r"logits.zarr: the Zarr array can't be read \(.*write it a"
    ):
        ZarrRows(path).read(0, 30)
    for text in (good[:50], "[]", "[" * 100_000, ""):
        (path / "zarr.json").write_text(text)
        with pytest.raises(DataError, match=r"logits.zarr: zarr.json can't be read|zarr.json: the"):
            ZarrRows(path)
    (path / "zarr.json").write_text(good)
    spoil(path, shape=["many"])
    with pytest.raises(DataError, match="logits.zarr: the Zarr array can't be read"):
        ZarrRows(path)
    (path / "zarr.json").write_text(good)
    spoil(path, shape=[10**9, 3], chunk_grid=grid(10**9, 3))
    with pytest.raises(DataError, match=r"its chunks of \(1000000000, 3\) have 24,000,000,000 byt"):
        ZarrRows(path)


def grid(*chunk):
    return {"name": "regular", "configuration": {"chunk_shape": list(chunk)}}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (np.zeros((2, 2, 2)), r"has the shape \(2, 2, 2\); give \(rows,\) or \(rows, classes\)"),
        (np.zeros((0, 3)), r"holds no numbers: its shape is \(0, 3\)"),
        (np.zeros(3, complex), "holds the type 'complex128', not numbers"),
    ],
)
def test_what_are_no_rows_of_numbers(save, values, words):
    path = save(values, chunks=tuple(max(1, size) for size in values.shape))
    with pytest.raises(DataError, match=f"logits.zarr: {words}"):
        ZarrRows(path)


def test_without_the_extra(save, monkeypatch):
    path = save(VALUES)
    imported = builtins.__import__

    def without(name, *args, **kwargs):
        if name == "zarr":
            raise ImportError(name)
        return imported(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(DataError, match=r"zarr isn't installed; pip install 'lossexplorer\[clus"):
        ZarrRows(path)


def test_metadata_that_goes_on_and_on(save, monkeypatch):
    path = save(VALUES)
    monkeypatch.setattr(zarr_rows, "_MAX_METADATA", 100)
    with pytest.raises(DataError, match="logits.zarr: zarr.json can't be read"):
        ZarrRows(path)
