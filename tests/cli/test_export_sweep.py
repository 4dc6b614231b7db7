"""``export --sweep``: one setting through its values, from the command line."""

import json
import os

import pytest
from PIL import Image as Picture

from lossexplorer.cli import main

_SMALL = ("--size", "60x45mm", "--dpi", "40")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_the_ending_decides_what_is_written(capsys):
    sweep = ("--sweep", "probe=-4:4:3", "--panel", "value")
    code = main(["export", "mse-saturates", "-o", "a.gif", "-o", "a.png", *sweep, *_SMALL])
    printed = capsys.readouterr()
    assert (code, printed.out, printed.err) == (0, "wrote a.gif\nwrote a.png\n", "")
    with Picture.open("a.gif") as moving, Picture.open("a.png") as still:
        assert moving.n_frames == 3
        assert still.n_frames == 1
        assert moving.size == still.size


def test_the_duration_can_be_chosen(capsys):
    words = ["--sweep", "probe=0,1", "--seconds", "3", *_SMALL]
    assert main(["export", "mse-saturates", "-o", "a.apng", *words]) == 0
    with Picture.open("a.apng") as moving:
        assert moving.info["duration"] == 1500


def test_a_sweep_speaks_the_language_that_was_asked_for():
    words = ["--sweep", "probe=0,1", "--language", "zh_CN", "-o", "a.json"]
    assert main(["export", "mse-saturates", *words]) == 0
    with open("a.json", encoding="utf-8") as file:
        assert "损失" in json.load(file)["panels"][0]["y"]["label"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["-o", "a.gif"], "nothing moves in it"),
        (["-o", "a.png", "--panel", "value"], "--panel belongs to a sweep"),
        (["-o", "a.png", "--seconds", "2"], "--seconds belongs to a sweep"),
        (["-o", "a.gif", "--sweep", "prob=0,1"], "did you mean probe"),
        (["-o", "a.gif", "--sweep", "probe=0,x"], "'x' in '0,x' is no number"),
        (["-o", "a.gif", "--sweep", "probe=0:1"], "is no number"),
        (["-o", "a.mp4", "--sweep", "probe=0,1"], "'.mp4' is no format"),
        (["-o", "a.gif", "--sweep", "probe=0,1", "--panel", "x"], "there are value, gradient"),
        (["-o", "a.gif", "--sweep", "probe=0,1", "--seconds", "-1"], "-1 is no duration"),
        (["-o", "a.gif", "--sweep", "probe=0,1", "--seconds", "nan"], "nan is no duration"),
        (["-o", "no/a.gif", "--sweep", "probe=0,1", *_SMALL], "does not exist"),
    ],
)
def test_bad_input_is_one_line_and_writes_nothing(words, message, capsys):
    assert main(["export", "mse-saturates", *words]) == 2
    printed = capsys.readouterr()
    assert message in printed.err
    assert printed.err.count("\n") == 1
    assert os.listdir() == []
