import errno
import os
import stat
import threading
from pathlib import Path

import pytest

from lossexplorer.files import atomic_write, write_problem


def test_a_new_file_gets_what_the_umask_allows(tmp_path):
    before = os.umask(0o027)
    try:
        atomic_write(tmp_path / "new", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "new").read_bytes() == b"x"
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_an_old_file_is_replaced_and_keeps_its_permissions(tmp_path):
    old = tmp_path / "old"
    old.write_bytes(b"long ago")
    old.chmod(0o604)
    atomic_write(str(old), b"now")
    assert old.read_bytes() == b"now"
    assert stat.S_IMODE(old.stat().st_mode) == 0o604
    assert os.listdir(tmp_path) == ["old"]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "file", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    atomic_write(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_the_longest_name_can_be_written(tmp_path):
    name = "n" * 255
    atomic_write(tmp_path / name, b"x")
    assert os.listdir(tmp_path) == [name]


def test_what_is_no_file_is_written_to_directly(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    atomic_write(pipe, b"through")
    reader.join(10)
    assert read == [b"through"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("step", ["open", "fsync", "chmod", "replace"])
@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "No space"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step, failure):
    old = tmp_path / "old"
    old.write_bytes(b"old")

    def fail(*args, **kwargs):
        raise failure

    with monkeypatch.context() as patch, pytest.raises(type(failure)):
        patch.setattr(os, step, fail)
        atomic_write(old, b"new")
    assert old.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["old"]


def _problem(path: Path) -> str:
    with pytest.raises(OSError) as caught:
        atomic_write(path, b"")
    what, fix = write_problem(path, caught.value)
    assert fix
    return what


def test_problems_are_said_in_words(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert _problem(tmp_path) == "is a folder"
    assert _problem(tmp_path / "no" / "x") == f"the folder '{tmp_path / 'no'}' does not exist"
    assert _problem(tmp_path / "file" / "x") == f"the folder '{tmp_path / 'file'}' is no folder"
    assert _problem(tmp_path / ("n" * 300)) == "the name is too long"


def test_a_write_protected_file_is_not_replaced(tmp_path, monkeypatch):
    old = tmp_path / "old"
    old.write_bytes(b"old")
    # as root every file can be written, so the question is answered for this one
    may = os.access
    monkeypatch.setattr(os, "access", lambda p, mode: Path(p) != old and may(p, mode))
    assert _problem(old) == "the file is write-protected"
    assert old.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "can't be written to"),
        (errno.EIO, "could not be written (Input/output error)"),
    ],
)
def test_other_problems(tmp_path, number, said):
    error = OSError(number, os.strerror(number))
    assert said in write_problem(tmp_path / "x", error)[0]
