"""``match``: which settings give a number, on files."""

from __future__ import annotations

import io
import json
import sys

import numpy as np
import pytest

from lossexplorer import assets
from lossexplorer.cli import main
from lossexplorer.losses import evaluate
from lossexplorer.losses.links import apply

SAMPLES = assets.path("samples")
LOGITS = str(SAMPLES / "digits-softmax-logits.npy")
LABELS = str(SAMPLES / "digits-labels.npy")
Y = np.array([0, 2, 1, 0, 2, 2, 1, 0, 1])


@pytest.fixture
def z(tmp_path, monkeypatch):
    """Logits in a folder of files."""
    monkeypatch.chdir(tmp_path)
    z = np.random.default_rng(0).normal(size=(9, 3)) * 2
    np.save("logits.npy", z)
    np.save("labels.npy", Y)
    np.save("weights.npy", np.array([1.0, 2.0, 0.5]))
    np.savez("both.npz", logits=z, labels=Y)
    np.save("prediction.npy", np.array([1.0, 2.5, -3.0]))
    np.save("target.npy", np.array([[0.5], [2.5], [0.0]]))
    np.save("short.npy", Y[:4])
    (tmp_path / "p.csv").write_text("cat,dog,label\n0.9,0.1,cat\n0.4,0.6,cat\n0.2,0.8,dog\n")
    return z


def said(capsys, *words: str) -> str:
    assert main(["match", *words]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


def found(capsys, *words: str) -> dict:
    return json.loads(said(capsys, *words, "--json"), parse_constant=pytest.fail)


def refusal(capsys, *words: str) -> str:
    assert main(["match", *words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    return printed.err


def test_the_loss_of_the_sample_is_found_with_who_computes_it_so(capsys):
    lines = said(capsys, "0.1099", LOGITS, LABELS).splitlines()
    assert lines[0] == "0.1099 ± 5e-05 (half of the last digit typed)"
    (first,) = (line for line in lines if line.startswith(" 1 "))
    assert "Cross-entropy: softmax of the logits, mean over the rows" in first
    assert "PyTorch" in first and "Keras" in first
    assert any("= Negative log-likelihood" in line for line in lines)


def test_every_match_has_its_settings_in_json(capsys, z):
    value = evaluate("cross_entropy", z, Y, link="softmax", base=2, reduction="sum").value
    report = found(capsys, f"{value:.5f}", "logits.npy", "labels.npy")
    assert report["tolerance"] == pytest.approx(5e-6)
    first = report["matches"][0]
    assert first["loss"] == "cross_entropy"
    assert first["parameters"] == {"base": 2.0}
    assert first["reduction"] == "sum"
    assert first["fed"] == "softmax"
    assert first["mistake"] is None
    assert first["value"] == pytest.approx(value, rel=1e-13)
    assert report["tried"]["numbers"] > 1000
    assert report["prediction_kind"] == "logits"


def test_a_negative_number_and_its_mistake(capsys, z):
    value = evaluate("negative_log_likelihood", apply("softmax", z), Y).value
    text = said(capsys, f"{value:.5f}", "logits.npy", "labels.npy")
    assert "! log forgotten: probabilities in the place of log-probabilities" in text


def test_temperature_and_class_weights_are_tried(capsys, z):
    value = evaluate(
        "cross_entropy", z, Y, link="softmax", temperature=2, class_weight=[1, 2, 0.5]
    ).value
    for weights in ("1,2,0.5", "weights.npy"):
        words = ("--temperature", "2", "--class-weight", weights)
        first = found(capsys, repr(value), "logits.npy", "labels.npy", *words)["matches"][0]
        assert first["class_weights"] is True
        assert "temperature 2" in first["fed_words"]
        assert "weighted mean, ÷ Σ weights" in first["words"]


def test_only_one_loss_and_a_tolerance(capsys, z):
    report = found(
        capsys, "1", "both.npz", "--loss", "mse", "--loss", "hinge", "--tolerance", "0.25"
    )
    assert report["tried"]["losses"] == 2
    assert "numbers from 1 loss, fed" in said(capsys, "1", "both.npz", "--loss", "mse")
    assert report["tolerance"] == 0.25
    assert {match["loss"] for match in report["matches"]} <= {"squared_error", "hinge"}


def test_nothing_found_says_what_was_tried_and_the_nearest(capsys, z):
    text = said(capsys, "98765.4321", "logits.npy", "labels.npy")
    assert "Nothing gives this number. Tried " in text
    assert "fed with: softmax" in text
    assert "(-" in text.split("Nearest:")[1]
    report = found(capsys, "98765.4321", "logits.npy", "labels.npy")
    assert report["matches"] == []
    assert len(report["nearest"]) == 5
    near = report["nearest"][0]
    assert near["difference"] == pytest.approx(near["value"] - 98765.4321)


def test_more_matches_than_fit_are_counted_and_shown_on_demand(capsys, z):
    few = said(capsys, "1", "logits.npy", "labels.npy")
    assert "less simple: --all shows them" in few
    every = said(capsys, "1", "logits.npy", "labels.npy", "--all")
    assert len(every.splitlines()) > len(few.splitlines())
    assert "--all" not in every


def test_labels_in_the_same_file_and_numbers_as_targets(capsys, z):
    first = found(capsys, "0.414931600", "p.csv")["matches"][0]
    assert first["loss"] == "cross_entropy"
    assert first["value"] == pytest.approx(-np.log([0.9, 0.4, 0.8]).mean())
    first = found(capsys, "3.0833333", "prediction.npy", "target.npy")["matches"][0]
    assert first["loss"] == "squared_error"
    assert first["fed_words"] == "the predictions as they are"


def test_progress_is_shown_on_a_terminal_only(capsys, z, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    assert main(["match", "0.5", "logits.npy", "labels.npy"]) == 0
    assert "Searching" in screen.getvalue()
    assert "Searching" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("abc", "logits.npy", "labels.npy"), "VALUE: 'abc' is no number"),
        (("nan", "logits.npy", "labels.npy"), "VALUE: 'nan' is not a number"),
        (("inf", "logits.npy", "labels.npy"), "VALUE: 'inf' is infinite"),
        (("0.5",), "FILE"),
        (("0.5", "none.npy"), "none.npy: there is no such file"),
        (("0.5", "logits.npy"), "there are no labels in it"),
        (("0.5", "logits.npy", "short.npy"), "4 labels for 9 prediction rows"),
        (("0.5", "logits.npy", "labels.npy", "weights.npy"), "3 files are given"),
        (("0.5", "logits.npy", "labels.npy", "--tolerance", "-1"), "tolerance"),
        (("0.5", "logits.npy", "labels.npy", "--tolerance", "x"), "--tolerance"),
        (("0.5", "logits.npy", "labels.npy", "--temperature", "0"), "give a number > 0"),
        (("0.5", "logits.npy", "labels.npy", "--class-weight", "1,2"), "2 weights are given"),
        (("0.5", "logits.npy", "labels.npy", "--class-weight", "1,-2,3"), "-2 is negative"),
        (("0.5", "logits.npy", "labels.npy", "--class-weight", "1,a,3"), "'a' is no number"),
        (("0.5", "logits.npy", "labels.npy", "--loss", "crossentropy"), "did you mean"),
        (("0.5", "logits.npy", "labels.npy", "--tol", "1"), "--tol"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(capsys, z, words, part):
    assert part in refusal(capsys, *words)


def test_more_numbers_than_can_be_tried_are_refused_before_they_are_read(
    tmp_path, capsys, monkeypatch
):
    monkeypatch.setattr("lossexplorer.cli_samples.IN_MEMORY", 10)
    monkeypatch.setattr("lossexplorer.cli_samples.AT_ONCE", 11)
    np.save(tmp_path / "z.npy", np.zeros((4, 3)))
    np.save(tmp_path / "y.npy", np.zeros(4, int))
    assert main(["match", "1.0986", str(tmp_path / "z.npy"), str(tmp_path / "y.npy")]) == 2
    assert "z.npy: 12 numbers are too many at once; give at most" in capsys.readouterr().err
