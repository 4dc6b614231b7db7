"""``export`` of many sources into a folder: names, formats, failures, the same bytes again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lossexplorer.cli import main
from lossexplorer.session.edits import set_workspace
from lossexplorer.session.in_figure import open_session
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.store import save_session

SMALL = ("--size", "60x45mm", "--dpi", "50")


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for key in ("nll", "digit-mse"):
        save_session(open_lesson(key), f"{key}.lossx")
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_source_is_written_in_every_format(folder, capsys):
    words = ("nll.lossx", "digit-mse.lossx", "-o", "new/figures/", "--format", "svg, csv")
    assert main(["export", *words, *SMALL]) == 0
    assert names(folder / "new/figures") == [
        "digit-mse.csv",
        "digit-mse.svg",
        "nll.csv",
        "nll.svg",
    ]
    printed = capsys.readouterr()
    assert printed.out.splitlines()[0] == f"wrote {Path('new/figures/nll.svg')}"
    assert all("hardly any room" in line for line in printed.err.splitlines())  # no progress


def test_a_folder_that_was_made_for_nothing_goes_again(folder, capsys):
    (folder / "bad.lossx").write_text("{}")
    (folder / "old").mkdir()
    for name in ("new/figures/", "old/figures/", "old/"):
        assert main(["export", "bad.lossx", "-o", name, "--format", "csv"]) == 2
    assert "bad.lossx" in capsys.readouterr().err
    assert names(folder) == ["bad.lossx", "digit-mse.lossx", "nll.lossx", "old"]
    assert names(folder / "old") == []
    assert main(["export", "bad.lossx", "nll.lossx", "-o", "new/", "--format", "csv"]) == 2
    assert names(folder / "new") == ["nll.csv"]


def test_a_sweep_of_every_source_is_written_in_every_format(folder, capsys):
    words = ["nll.lossx", "digit-mse.lossx", "--workspace", "curves", "--panel", "value"]
    words += ["--sweep", "probe=0.2,0.4"]
    for name in ("one", "two"):
        assert main(["export", *words, "-o", f"{name}/", "--format", "gif,svg", *SMALL]) == 0
    written = ["digit-mse.gif", "digit-mse.svg", "nll.gif", "nll.svg"]
    assert names(folder / "one") == written
    for name in written:
        assert Path("one", name).read_bytes() == Path("two", name).read_bytes()
    again = open_session("one/nll.gif")
    assert again == open_session("one/nll.svg")
    assert (again.title, again.workspace) == (open_lesson("nll").title, "curves")
    assert again.style.width_mm == 60


def test_a_source_without_the_swept_setting_is_named(folder, capsys):
    words = ["nll.lossx", "digit-mse.lossx", "-o", "out/", "--format", "csv"]
    assert main(["export", *words, "--sweep", "temperature=1,2"]) == 2
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert "nothing that can be swept here" in printed.err


def test_what_fails_is_said_and_the_others_are_written(folder, capsys):
    (folder / "bad.lossx").write_text("{")
    (folder / "out").mkdir()
    words = ("bad.lossx", "nll.lossx", "gone.lossx", "-o", "out", "--format=csv")
    assert main(["export", *words]) == 2
    printed = capsys.readouterr()
    assert names(folder / "out") == ["nll.csv"]
    assert printed.out == f"wrote {Path('out/nll.csv')}\n"
    first, second = printed.err.splitlines()
    assert first.startswith("lossexplorer: bad.lossx:")
    assert "gone.lossx" in second


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("nll.lossx -o out/", "need a format; say which, e.g. --format pdf,svg"),
        ("nll.lossx nll.lossx -o out/ --format csv", "would be the same file"),
        ("nll.lossx -o out/ -o other/ --format csv", "a folder is the only output"),
        ("nll.lossx -o out/ --format csv,pfd", "did you mean pdf"),
        ("nll.lossx -o a.csv --format csv,pdf", "several formats are several files"),
        ("nll.lossx -o nll.lossx/x/ --format csv", "nll.lossx"),
        ("digit-mse -o nll.lossx/ --format csv", "nll.lossx: is a file"),
    ],
)
def test_what_cannot_be_planned_writes_nothing(words, what, folder, capsys):
    before = names(folder)
    assert main(["export", *words.split()]) == 2
    printed = capsys.readouterr()
    assert what in printed.err
    assert printed.err.count("\n") == 1
    assert names(folder) == before


def test_a_file_is_called_as_its_source_letter_for_letter(folder, capsys):
    save_session(open_lesson("nll"), "图 3 (final).lossx")
    assert main(["export", "图 3 (final).lossx", "-o", "my out/", "--format", "csv"]) == 0
    assert names(folder / "my out") == ["图 3 (final).csv"]


def test_a_figure_carries_its_session_and_the_style_it_was_drawn_in(folder, capsys):
    session = set_workspace(open_lesson("digit-mse"), "curves")
    save_session(session, "my.lossx")
    assert main(["export", "my.lossx", "-o", "a.svg", "--legend", "below", "--font=serif"]) == 0
    carried = open_session("a.svg")
    assert carried.curves == session.curves
    assert (carried.style.legend, carried.style.font_family) == ("below", "serif")
    assert main(["export", "a.svg", "-o", "b.svg"]) == 0
    assert (folder / "a.svg").read_bytes() == (folder / "b.svg").read_bytes()
    assert main(["export", "a.svg", "-o", "c.svg", "--no-session"]) == 0
    capsys.readouterr()
    assert main(["export", "c.svg", "-o", "d.svg"]) == 2
    assert "no session is in it" in capsys.readouterr().err


def test_the_same_input_gives_the_same_bytes(folder, capsys):
    """In another process, with other hashes, another clock and another place."""
    formats = "png,svg,pdf,tex,py,csv,npz,json"
    words = ["export", "nll.lossx", "--format", formats, *SMALL, "-o"]
    assert main([*words, "one/"]) == 0
    environment = {**os.environ, "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "86400"}
    environment |= {"TZ": "Asia/Shanghai", "LC_ALL": "C"}
    program = [sys.executable, "-m", "lossexplorer"]
    subprocess.run([*program, *words, "two/"], env=environment, check=True, capture_output=True)
    assert names(folder / "one") == names(folder / "two")
    assert len(names(folder / "one")) == 8
    for name in names(folder / "one"):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes(), name
