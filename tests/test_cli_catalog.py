"""``list`` and ``show``: everything a loss declares, for people and for programs."""

from __future__ import annotations

import json

import pytest

from lossexplorer.cli import main
from lossexplorer.losses import get, keys, registry


def shown(capsys, *words: str) -> str:
    assert main(list(words)) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


def test_every_loss_is_listed_once(capsys):
    lines = shown(capsys, "list").splitlines()
    assert lines[0].split()[0] == "key"
    assert [line.split()[0] for line in lines[1:]] == list(keys())
    assert any("mse, l2" in line for line in lines)


def test_a_family_is_listed_alone(capsys):
    found = json.loads(shown(capsys, "list", "--family", "margin", "--json"))
    assert {loss["family"] for loss in found} == {"Margin"}
    assert {loss["key"] for loss in found} == {k for k in keys() if get(k).family == "Margin"}
    assert main(["list", "--family", "margn"]) == 2
    assert "did you mean 'margin'" in capsys.readouterr().err
    assert main(["list", "--family", "zzz"]) == 2
    assert "there are Regression, Classification" in capsys.readouterr().err


def test_what_kept_a_loss_out_is_said(capsys, monkeypatch):
    monkeypatch.setattr("lossexplorer.cli_catalog.problems", lambda: ("mine: no LOSS",))
    assert main(["list"]) == 0
    assert "lossexplorer: left out: mine: no LOSS" in capsys.readouterr().err
    assert registry.problems() == ()


def test_json_of_the_list_has_what_a_program_needs(capsys):
    found = {loss["key"]: loss for loss in json.loads(shown(capsys, "list", "--json"))}
    assert found["huber"]["parameters"] == ["delta"]
    assert found["huber"]["inputs"] == {"prediction": "real", "target": "real"}
    assert "ce" in found["cross_entropy"]["aliases"]


@pytest.mark.parametrize("key", keys())
def test_every_loss_is_shown_whole(key, capsys):
    loss = get(key)
    text = shown(capsys, "show", key)
    assert text.splitlines()[0] == f"{loss.title} ({key})"
    for part in (loss.family, loss.summary, loss.formula, loss.gradient_formula, loss.reference):
        assert part in text
    for part in (*loss.notes, *loss.aliases, *loss.conventions, *loss.links):
        assert part in text
    for parameter in loss.parameters:
        assert f"\n{parameter.name} " in text
    strict = json.loads(shown(capsys, "show", key, "--json"), parse_constant=pytest.fail)
    assert [p["name"] for p in strict["parameters"]] == [p.name for p in loss.parameters]
    assert strict["formula"] == loss.formula


def test_ranges_and_defaults_are_in_words(capsys):
    text = shown(capsys, "show", "huber_loss")
    (line,) = [x for x in text.splitlines() if x.startswith("delta")]
    assert "1" in line
    assert "above 0" in line


def test_conventions_say_what_they_set(capsys):
    lines = shown(capsys, "show", "ce").splitlines()
    (keras,) = [line for line in lines if line.startswith("keras")]
    assert "epsilon = 1e-07, epsilon_mode = clip, normalise = true" in keras
    assert "on logits epsilon = none, normalise = false" in keras
    assert "keras.losses.categorical_crossentropy" in keras
    assert "mean, with weights ÷ n;" in keras
    (pytorch,) = [line for line in lines if line.startswith("pytorch")]
    assert "the one in force when none is named" in pytorch
    assert "mean, with weights ÷ Σw (label rows: ÷ n)" in pytorch
    lines = shown(capsys, "show", "bce").splitlines()
    (pytorch,) = [line for line in lines if line.startswith("pytorch")]
    assert "clamp_log = -100" in pytorch
    (sklearn,) = [line for line in lines if line.startswith("sklearn")]
    assert "epsilon = 2.22045e-16 (1.19209e-07 in float32)" in sklearn


def test_a_terminal_gets_a_drawn_table_and_a_pipe_plain_text(capsys, monkeypatch):
    plain = shown(capsys, "show", "hinge")
    assert "\x1b" not in plain
    assert "─" not in plain
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "200")
    drawn = shown(capsys, "show", "hinge")
    assert "─" in drawn
    for word in plain.split():
        assert word in drawn
    assert main(["list"]) == 0
    assert "─" in capsys.readouterr().out
