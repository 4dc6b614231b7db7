"""Own losses on the command line: a formula or a function typed there works as a key."""

from __future__ import annotations

import json
import sys

import numpy as np
import pytest

from lossexplorer.cli import main
from lossexplorer.losses import own
from lossexplorer.losses.own import consent, python_loss
from lossexplorer.session import own_losses
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.store import save_session


@pytest.fixture
def files(tmp_path, monkeypatch):
    np.save(tmp_path / "a.npy", np.array([1.0, 2.0, 3.0]))
    np.save(tmp_path / "b.npy", np.array([0.0, 0.0, 1.0]))
    (tmp_path / "cli_losses.py").write_text(
        "def scaled(y, t, *, k=1.0):\n    return k * (y - t) ** 2\n"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(consent, "_allowed", set())
    python_loss._loaded.cache_clear()
    yield tmp_path
    python_loss._loaded.cache_clear()
    sys.modules.pop("cli_losses", None)


def run(capsys, *words):
    code = main(list(words))
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_a_formula_is_evaluated(files, capsys):
    words = ("evaluate", "formula: (y-t)^2", "a.npy", "b.npy", "--json")
    code, out, _ = run(capsys, *words)
    report = json.loads(out)
    assert (code, report["value"], report["loss"]) == (0, 3.0, "formula: (y - t)^2")
    code, out, _ = run(
        capsys, "evaluate", "formula: k*e^2; k=3", "a.npy", "b.npy", "--set", "k=2", "--json"
    )
    assert json.loads(out)["value"] == 6.0
    code, _, error = run(capsys, "evaluate", "formula: y.real", "a.npy", "b.npy")
    assert code == 2
    assert error.startswith("lossexplorer: column 11: '.' means nothing in a formula")
    assert error.count("\n") == 1


def test_a_formula_is_shown(files, capsys):
    code, out, _ = run(capsys, "show", "formula: name = Mine; delta*e^2; delta = 0.5")
    assert code == 0
    assert "Mine (formula: name = Mine; delta * e^2; delta = 0.5)" in out
    assert r"\frac{\partial L}{\partial y} = 2\,\delta\,e" in out


def test_a_function_typed_here_is_loaded(files, capsys):
    code, out, _ = run(
        capsys, "evaluate", "python:cli_losses:scaled", "a.npy", "b.npy", "--set", "k=2", "--json"
    )
    report = json.loads(out)
    assert (code, report["value"], report["parameters"]) == (0, 6.0, {"k": 2.0})
    code, out, _ = run(capsys, "show", "python:cli_losses:scaled")
    assert code == 0 and "by\\ finite\\ differences" in out
    code, _, error = run(capsys, "show", "python:cli_losses")
    assert code == 2 and "names no Python function" in error


def test_a_session_with_code_is_exported_only_when_allowed(files, capsys):
    key = own.allow("cli_losses:scaled")
    save_session(own_losses.add_own(open_lesson("digit-mse"), key), files / "code.lossx")
    consent._allowed.clear()
    del sys.modules["cli_losses"]
    code, _, error = run(capsys, "export", "code.lossx", "-o", "x.csv")
    assert code == 2 and "was not loaded" in error and "--allow" in error
    assert "cli_losses" not in sys.modules
    allow = ("--allow", "cli_losses:scaled")
    code, _, error = run(capsys, "export", "code.lossx", "-o", "x.csv", *allow)
    assert (code, error) == (0, "")
    code, _, _ = run(capsys, "export", "nll", "-o", "y.csv", "--loss", "formula: abs(p - t)")
    assert code == 0 and (files / "y.csv").stat().st_size > 100
