"""Bad files on the command line: exit code 2, one line, nothing written."""

from __future__ import annotations

import io
import os
import pickle

import numpy as np
import pytest

from lossexplorer.cli import main
from lossexplorer.session.session import blank
from lossexplorer.session.store import dumps


class Trap:
    """Unpickling this would make a file."""

    def __reduce__(self):
        return (open, ("sprung", "w"))


def npy(array) -> bytes:
    stream = io.BytesIO()
    np.save(stream, array, allow_pickle=True)
    return stream.getvalue()


SESSION = dumps(blank())

TABLES = {
    "words": (b"a,b,label\n0.6x,0.4,0\n0.1,0.9,1\n", "0.6x"),
    "ragged": (b"a,b,label\n0.5,0.5,0\n0.1,0.2,0.7,1\n", ""),
    "nan": (b"a,b,label\n0.5,0.5,0\nnan,0.9,1\n", "line 3), column 1"),
    "labels out of range": (b"a,b,label\n0.5,0.5,0\n0.1,0.9,2\n", "2"),
    "negative labels": (b"a,b,label\n0.5,0.5,-3\n0.1,0.9,1\n", "-3"),
    "empty": (b"", "empty"),
    "blank": (b"\n\n  \n", ""),
    "only headings": (b"a,b,label\n", ""),
    "binary": (b"\x00\x01\x02\x03" * 20, ""),
    "no utf-8": (b"a,b,label\n0.5,\xff,1\n", ""),
    "pickle in npy": (npy(np.array([Trap()], dtype=object)), ""),
    "bare pickle": (pickle.dumps(Trap()), ""),
    "truncated npy": (npy(np.zeros((4, 3)))[:-5], ""),
    "npy of words": (npy(np.array(["cat"])), ""),
    "complex npy": (npy(np.zeros((2, 2), dtype=complex)), ""),
    "damaged zip": (b"PK\x03\x04" + b"\x00" * 40, ""),
}

SESSIONS = {
    "truncated": (SESSION[: len(SESSION) // 2], "cut off"),
    "newer": (SESSION.replace(b'"version": 1', b'"version": 2'), "newer version (2)"),
    "empty": (b"", "empty"),
    "no session": (b'{"a": 1}', "no session"),
    "binary": (b"\x89PNG\r\n\x1a\n\x00", "no session"),
    "unknown loss": (SESSION.replace(b'"cross_entropy"', b'"cros_entropy"'), "'cross_entropy'"),
    "unknown field": (SESSION.replace(b'"title"', b'"titel"'), "did you mean 'title'"),
    "nested": (b'{"a":' * 100_000, "too deep"),
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refusal(capsys, *words: str) -> str:
    before = sorted(os.listdir())
    assert main(list(words)) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("lossexplorer: ")
    assert printed.err.count("\n") == 1
    assert sorted(os.listdir()) == before
    return printed.err


@pytest.mark.parametrize("name", TABLES)
def test_a_bad_table_is_refused(name, folder, capsys):
    content, what = TABLES[name]
    (folder / "file.data").write_bytes(content)
    for words in (
        ("evaluate", "cross_entropy", "file.data", "--gradient", "g.npy"),
        ("export", "file.data", "-o", "a.svg"),
    ):
        message = refusal(capsys, *words)
        assert "file.data" in message
        assert what in message


COLUMNS = {
    "empty": (b"", "empty"),
    "word": (b"0\n0.6x\n", "0.6x"),
    "nan": (b"0\nnan\n", "nan"),
    "npy with nan": (npy(np.array([0.0, np.nan])), "NaN"),
    "pickle in npy": TABLES["pickle in npy"],
    "truncated npy": TABLES["truncated npy"],
}


@pytest.mark.parametrize("name", COLUMNS)
def test_bad_labels_weights_and_targets_are_refused(name, folder, capsys):
    np.save("good.npy", np.full((2, 2), 0.5))
    np.save("labels.npy", np.array([0, 1]))
    content, what = COLUMNS[name]
    (folder / "bad").write_bytes(content)
    for words in (
        ("ce", "good.npy", "bad"),
        ("ce", "good.npy", "labels.npy", "--sample-weight", "bad"),
        ("huber", "labels.npy", "bad"),
    ):
        message = refusal(capsys, "evaluate", *words)
        assert "bad" in message
        assert what in message


@pytest.mark.parametrize("name", SESSIONS)
def test_a_bad_session_is_refused(name, folder, capsys):
    content, what = SESSIONS[name]
    (folder / "my.lossx").write_bytes(content)
    message = refusal(capsys, "export", "my.lossx", "-o", "a.svg")
    assert "my.lossx" in message
    assert what in message


def test_labels_that_do_not_fit_are_refused(folder, capsys):
    np.save("p.npy", np.full((3, 2), 0.5))
    np.save("t.npy", np.array([0, 1]))
    assert "p.npy" in refusal(capsys, "evaluate", "ce", "p.npy", "t.npy")
    assert "p.npy" in refusal(capsys, "export", "p.npy", "t.npy", "-o", "a.svg")


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="no folder that root can't write to")
def test_a_folder_that_may_not_be_written_to_is_named(folder, capsys):
    assert "/proc" in refusal(capsys, "export", "digit-mse", "-o", "/proc/a.svg")


def test_a_place_that_cannot_be_written_to_is_named(folder, capsys):
    (folder / "file").write_text("")
    (folder / "folder.svg").mkdir()
    assert "file" in refusal(capsys, "export", "digit-mse", "-o", "file/a.svg")
    assert "is a folder" in refusal(capsys, "export", "digit-mse", "-o", "folder.svg")
    np.save("p.npy", np.full((2, 2), 0.5))
    np.save("t.npy", np.array([0, 1]))
    words = ("evaluate", "ce", "p.npy", "t.npy", "--gradient", "file/g.npy")
    assert "file" in refusal(capsys, *words)


def test_an_old_file_survives_a_refusal(folder, capsys):
    (folder / "a.svg").write_text("old")
    refusal(capsys, "export", "digit-mse", "-o", "a.svg", "-o", "none/b.svg")
    assert (folder / "a.svg").read_text() == "old"
