"""``--snippet``: code on the command line that computes what ``evaluate`` prints."""

from __future__ import annotations

import contextlib
import io

import numpy as np
import pytest

from lossexplorer.cli import main
from lossexplorer.losses import evaluate


def printed_by(code: str) -> float:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "<snippet>", "exec"), {})
    return float(printed.getvalue().split()[-1])


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    rng = np.random.default_rng(3)
    np.save("logits.npy", rng.normal(size=(200, 5)))
    np.save("labels.npy", rng.integers(0, 5, 200))
    return "logits.npy", "labels.npy"


def test_code_of_an_evaluation_on_files(files, capsys):
    options = ["--link", "softmax", "--temperature", "2", "--set", "base=2"]
    assert main(["evaluate", "cross_entropy", *files, *options, "--snippet", "numpy"]) == 0
    code = capsys.readouterr().out
    assert code.startswith("# Cross-entropy of logits.npy, labels.npy, in the convention of")
    assert "np.load('logits.npy')" in code
    expected = evaluate("ce", *map(np.load, files), link="softmax", temperature=2.0, base=2)
    assert printed_by(code) == pytest.approx(expected.value, rel=1e-12)


def test_large_data_that_no_file_holds_as_they_are(tmp_path, capsys):
    file = tmp_path / "p.csv"
    file.write_text("a,b,label\n" + "0.5,0.5,0\n" * 3000)
    assert main(["evaluate", "cross_entropy", str(file), "--snippet", "numpy"]) == 2
    assert "6000 numbers are too many to write out" in capsys.readouterr().err


def test_code_of_an_example(capsys):
    assert main(["show", "huber", "--snippet", "numpy"]) == 0
    code = capsys.readouterr().out
    assert code.startswith("# Huber on an example")
    expected = evaluate("huber", [0.1, 0.6, 0.3], [0.0, 1.0, 0.0]).value
    assert printed_by(code) == pytest.approx(expected, rel=1e-12)


def test_unknown_framework(capsys):
    assert main(["show", "huber", "--snippet", "fortran"]) == 2
    assert "fortran" in capsys.readouterr().err


def test_code_or_json_but_not_both(capsys):
    assert main(["show", "huber", "--snippet", "numpy", "--json"]) == 2
    assert "not allowed with" in capsys.readouterr().err


def test_what_cannot_be_written_out(capsys, tmp_path, monkeypatch):
    (tmp_path / "unwritten.py").write_text("def squares(y, t):\n    return (y - t) ** 2\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert main(["show", "python:unwritten:squares", "--snippet", "numpy"]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "has no textbook form to write out" in error


def test_code_for_very_many_numbers_is_refused_before_they_are_read(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("lossexplorer.cli_samples.IN_MEMORY", 10)
    monkeypatch.setattr("lossexplorer.cli_samples.AT_ONCE", 11)
    np.save(tmp_path / "z.npy", np.zeros((4, 3)))
    np.save(tmp_path / "y.npy", np.zeros(4, int))
    words = ["cross_entropy", str(tmp_path / "z.npy"), str(tmp_path / "y.npy"), "--link=softmax"]
    assert main(["evaluate", *words, "--snippet=numpy"]) == 2
    assert "12 numbers are too many at once; give some of the rows" in capsys.readouterr().err
