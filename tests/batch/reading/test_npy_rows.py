"""Rows of NPY files: every type and order, hostile headers, files that change meanwhile."""

import io
import os
import pickle
import shutil
import struct
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from lossexplorer.batch.reading import watched_file
from lossexplorer.batch.reading.npy_rows import NpyRows
from lossexplorer.errors import DataError

RNG = np.random.default_rng(4)
VALUES = RNG.normal(size=(50, 3)) * 4


@pytest.fixture
def save(tmp_path):
    def write(content, name="logits.npy"):
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            np.save(path, content)
        return path

    return write


def later(path):
    """Move the time of the last change on, as any change after a while does."""
    status = os.stat(path)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000_000))


def npy_bytes(array):
    file = io.BytesIO()
    np.lib.format.write_array(file, array)
    return file.getvalue()


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("code", ["<f2", "<f4", ">f4", "<f8", ">f8", "i1", "u1", ">i4", "<i8", "?"])
def test_every_type_and_order(save, code, order):
    stored = np.asarray(VALUES.round(), dtype=code, order=order)
    rows = NpyRows(save(stored))
    assert rows.shape == (50, 3)
    assert rows.name == "logits.npy"
    native = np.dtype(code).newbyteorder("=")
    assert rows.dtype == (np.float32 if code == "<f2" else native)
    for start, stop in ((0, 50), (7, 19), (49, 50), (45, 80), (50, 60)):
        found = rows.read(start, stop)
        assert found.dtype == rows.dtype
        assert found.flags.c_contiguous
        np.testing.assert_array_equal(found, stored[start:stop])
    wanted = np.array([3, 49, 3, 4, 5, 0])
    np.testing.assert_array_equal(rows.pick(wanted), stored[wanted])


@pytest.mark.parametrize("order", ["C", "F"])
def test_one_number_a_row(save, order):
    stored = np.asarray(VALUES[:, 0], order=order)
    rows = NpyRows(save(stored))
    assert rows.shape == (50,)
    np.testing.assert_array_equal(rows.read(10, 13), stored[10:13])
    np.testing.assert_array_equal(rows.pick(np.array([9, 2])), stored[[9, 2]])
    assert rows.pick(np.array([], np.int64)).shape == (0,)
    assert rows.read(5, 5).shape == (0,)


def test_a_read_is_the_readers_own(save):
    rows = NpyRows(save(VALUES))
    first = rows.read(0, 10)
    rows.read(10, 20)
    np.testing.assert_array_equal(first, VALUES[:10])


def test_several_threads_read_at_once(save):
    values = np.arange(400_000.0).reshape(-1, 4)
    rows = NpyRows(save(values))
    starts = list(range(0, 100_000, 1_000)) * 2

    def read(start):
        return rows.read(start, start + 999)

    with ThreadPoolExecutor(8) as pool:
        for start, found in zip(starts, pool.map(read, starts), strict=True):
            np.testing.assert_array_equal(found, values[start : start + 999])


def test_where_a_system_can_read_only_at_one_place_in_a_file(save, monkeypatch):
    def some(self, buffer, offset):
        return self._at_place(buffer[:40], offset)

    monkeypatch.setattr(watched_file._Descriptor, "_some", some)
    test_several_threads_read_at_once(save)


def header(shape, code="<f8"):
    text = f"{{'descr': {code!r}, 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text


BROKEN = {
    "cut short": (npy_bytes(VALUES)[:-5], "its header declares (50, 3) f8, 1,200 bytes, but 1,195"),
    "too long": (npy_bytes(VALUES) + b"12", "1,200 bytes, but 1,202 bytes are there; the header"),
    "declares more": (header((51, 3)) + bytes(1200), "(51, 3) f8, 1,224 bytes, but 1,200 bytes"),
    "declares fewer": (header((49, 3)) + bytes(1200), "(49, 3) f8, 1,176 bytes, but 1,200 bytes"),
    "declares 10 TB": (header((10**12, 10)) + bytes(80), "80,000,000,000,000 bytes, but 80 bytes"),
    "overflows": (header((2**62, 2**62)) + bytes(80), "more bytes than there can be, but 80"),
    "objects": (npy_bytes(np.array([{}], object)), "pickles are never loaded"),
    "fields": (npy_bytes(np.zeros(3, "f8,i4")), "is a structured array; save each field"),
    "text": (npy_bytes(np.array(["a", "b"])), "holds text, not numbers"),
    "complex": (npy_bytes(np.array([1j])), "holds complex numbers, not numbers"),
    "nothing": (npy_bytes(np.zeros((0, 3))), "holds no numbers: its shape is (0, 3)"),
    "a cube": (npy_bytes(np.zeros((2, 2, 2))), "has the shape (2, 2, 2); give (rows,) or (rows,"),
    "a number": (npy_bytes(np.array(3.0)), "has the shape (); give (rows,) or (rows, classes)"),
    "cut header": (npy_bytes(VALUES)[:40], "is cut short within its header"),
    "no array": (b"0.2,0.8\n", "is no NPY array"),
    "empty": (b"", "the file is empty"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_broken_file(save, case):
    content, words = BROKEN[case]
    with pytest.raises(DataError) as caught:
        NpyRows(save(content))
    assert words in str(caught.value)
    assert str(caught.value).startswith("logits.npy: ")
    assert "\n" not in str(caught.value)


def test_no_file(tmp_path):
    with pytest.raises(DataError, match=r"logits.npy: there is no such file; check the name"):
        NpyRows(tmp_path / "logits.npy")
    with pytest.raises(DataError, match="this is a folder"):
        NpyRows(tmp_path)


def cut(path):
    os.truncate(path, os.stat(path).st_size // 2)


def overwrite(path):
    path.write_bytes(path.read_bytes()[:-8] + b"changed!")
    later(path)


def grow(path):
    with open(path, "ab") as file:
        file.write(b"more")


def replace_by_an_equal_one(path):
    copy = path.with_name("copy")
    shutil.copy2(path, copy)
    os.replace(copy, path)


CHANGES = {
    "cut": (cut, r"the file was cut short while it was read: 1,328 bytes before, 664 now; write"),
    "overwritten": (overwrite, "the file was changed while it was read; open it again"),
    "grown": (grow, "the file was changed while it was read; open it again"),
    "replaced": (replace_by_an_equal_one, "another file took its place while it was read"),
    "removed": (os.unlink, "there is no such file any more; put it back"),
}


@pytest.mark.parametrize("begun", [False, True], ids=["before", "while"])
@pytest.mark.parametrize("case", CHANGES)
def test_file_that_is_changed_while_it_is_read(save, case, begun):
    change, words = CHANGES[case]
    path = save(VALUES)
    rows = NpyRows(path)
    if begun:
        np.testing.assert_array_equal(rows.read(0, 20), VALUES[:20])
    change(path)
    for read in (lambda: rows.read(20, 50), lambda: rows.pick(np.array([3]))):
        with pytest.raises(DataError, match=f"^logits.npy: {words}"):
            read()


def test_file_that_is_cut_short_during_the_very_read(save, monkeypatch):
    path = save(VALUES)
    rows = NpyRows(path)
    fill = watched_file._Descriptor.fill

    def cut_first(self, buffer, offset):
        os.truncate(path, 200)
        return fill(self, buffer, offset)

    monkeypatch.setattr(watched_file._Descriptor, "fill", cut_first)
    with pytest.raises(DataError, match="logits.npy: the file was cut short while it was read"):
        rows.read(0, 50)


def test_another_working_folder_makes_no_difference(save, monkeypatch, tmp_path):
    save(VALUES)
    monkeypatch.chdir(tmp_path)
    rows = NpyRows("logits.npy")
    monkeypatch.chdir("/")
    np.testing.assert_array_equal(rows.read(0, 50), VALUES)


def test_it_travels_to_another_process(save):
    path = save(np.asfortranarray(VALUES.astype(">f4")))
    rows = NpyRows(path)
    rows.read(0, 1)
    data = pickle.dumps(rows)
    assert len(data) < 1_000
    there = pickle.loads(data)
    np.testing.assert_array_equal(there.read(0, 50), VALUES.astype(np.float32))
    # a shared disk may number its files differently on each machine
    replace_by_an_equal_one(path)
    np.testing.assert_array_equal(pickle.loads(data).read(0, 50), VALUES.astype(np.float32))
    later(path)
    with pytest.raises(DataError, match="logits.npy: the file was changed while it was read"):
        pickle.loads(data).read(0, 50)
    path.unlink()
    with pytest.raises(DataError, match=f"logits.npy: there is no such file here: {path}; put it"):
        pickle.loads(data).read(0, 50)


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="needs /proc")
def test_the_file_is_closed_with_the_last_reference(save):
    path = str(save(VALUES))

    def open_files():
        links = [f"/proc/self/fd/{number}" for number in os.listdir("/proc/self/fd")]
        return [os.readlink(link) for link in links if os.path.lexists(link)].count(path)

    rows = NpyRows(path)
    rows.read(0, 1)
    rows.read(1, 2)
    assert open_files() == 1
    rows.release()
    assert open_files() == 0
    np.testing.assert_array_equal(rows.read(3, 4), VALUES[3:4])
    assert open_files() == 1
    del rows
    assert open_files() == 0
