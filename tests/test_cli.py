"""Which command is meant, how errors leave the program, and what is loaded for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import lossexplorer
from lossexplorer import assets, cli
from lossexplorer.cli import main

ROOT = Path(__file__).parents[1]
SAMPLES = assets.path("samples")


@pytest.fixture
def opened(monkeypatch) -> list[Path | None]:
    """The files the window was opened on, without a window."""
    paths: list[Path | None] = []

    def run(path=None, argv=()):
        paths.append(path)
        return 0

    monkeypatch.setattr("lossexplorer.app.run", run)
    return paths


def program(*words: str, code: str = "", **options) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own; ``code`` runs after it."""
    script = f"import sys\nfrom lossexplorer.cli import main\nexit_code = main({list(words)!r})\n"
    return subprocess.run(
        [sys.executable, "-c", script + (code or "sys.exit(exit_code)")],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        **options,
    )


def complaint(capsys) -> str:
    """The one line on stderr; nothing may have been printed."""
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("lossexplorer: ")
    assert printed.err.count("\n") == 1
    return printed.err


def test_without_words_the_window_opens(opened):
    assert main([]) == 0
    assert opened == [None]


def test_a_file_opens_in_the_window(opened, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.csv", "list", "-odd"):
        (tmp_path / name).write_text("")
    for words in (["a.csv"], ["./list"], ["--", "list"], ["--", "-odd"]):
        assert main(words) == 0
        assert opened.pop() == Path(words[-1])


@pytest.mark.parametrize("name", ["0.npy", "zarr.json", ".zarray", ".zgroup"])
def test_a_folder_of_arrays_is_opened(opened, tmp_path, name):
    (tmp_path / name).write_text("")
    assert main([str(tmp_path)]) == 0
    assert opened == [tmp_path]


def test_a_word_that_is_a_command_is_one(opened, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list").write_text("")
    assert main(["list"]) == 0
    assert opened == []
    assert "cross_entropy" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (["evalute"], "did you mean 'evaluate'"),
        (
            ["exprot", "digit-mse"],
            "exprot: there is no such file or command; did you mean 'export'",
        ),
        (["nothing.csv"], "no such file or command"),
        (["."], "is a folder"),
        ([str(SAMPLES / "digits.npz"), "more"], "'more' is one word too many"),
        (["--helo"], "did you mean '--help'"),
        (["list", "--jsn"], "did you mean '--json'"),
        (["list", "more"], "'more' is not understood"),
        (["show"], "required: LOSS"),
        (["show", "cros_entropy"], "did you mean 'cross_entropy'"),
        (["export", "digit-mse"], "required: -o"),
        (["export", "digit-mse", "-o", "a.svg", "--dpi", "x"], "invalid int value: 'x'"),
    ],
)
def test_words_that_are_not_understood_are_answered_in_one_line(words, what, opened, capsys):
    assert main(words) == 2
    assert what in complaint(capsys)
    assert opened == []


def test_a_message_is_one_line_whatever_a_file_is_called(capsys):
    assert main(["two\nlines.csv"]) == 2
    assert "two lines.csv" in complaint(capsys)


def test_help_teaches(capsys):
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    for command in ("list", "show", "evaluate", "export"):
        assert f"  {command} " in text
    assert "lossexplorer export digit-mse -o" in text
    assert "130 interrupted" in text


@pytest.mark.parametrize("command", ["list", "show", "evaluate", "export"])
def test_help_of_a_command_has_examples(command, capsys):
    assert main([command, "--help"]) == 0
    assert f"\n  lossexplorer {command} " in capsys.readouterr().out


def test_the_version_is_printed(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"lossexplorer {lossexplorer.__version__}\n"


def test_the_words_it_was_started_with_are_taken(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["lossexplorer", "show", "mse"])
    assert main() == 0
    assert "squared_error" in capsys.readouterr().out


def test_an_interrupt_is_quiet(monkeypatch, capsys):
    def interrupted(words):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run", interrupted)
    assert main(["list"]) == 130
    assert capsys.readouterr().err == ""


def test_a_bug_is_not_hidden(monkeypatch):
    def broken(words):
        raise ZeroDivisionError

    monkeypatch.setattr(cli, "_run", broken)
    with pytest.raises(ZeroDivisionError):
        main(["list"])


@pytest.mark.skipif(os.name != "posix", reason="pipes close otherwise there")
def test_a_closed_pipe_is_quiet():
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "lossexplorer", "list", "--json"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=writer,
        stderr=subprocess.PIPE,
        timeout=60,
    )
    os.close(writer)
    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.skipif(os.name != "posix", reason="a shell's redirections")
@pytest.mark.parametrize(
    ("redirection", "code", "said"),
    [
        (">&-", 0, ""),
        ("2>&-", 0, ""),
        (">&- 2>&-", 0, ""),
        pytest.param(
            "> /dev/full",
            2,
            "lossexplorer: standard output: the disk is full;",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full"),
        ),
    ],
)
def test_a_stream_that_takes_nothing_is_no_traceback(redirection, code, said):
    script = "import sys; from lossexplorer.cli import main; sys.exit(main())"
    z, y = SAMPLES / "digits-softmax-logits.npy", SAMPLES / "digits-labels.npy"
    words = f"evaluate cross_entropy '{z}' '{y}' --link=softmax --top 3"
    done = subprocess.run(
        f"'{sys.executable}' -c '{script}' {words} {redirection}",
        shell=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == code
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == bool(said)
    assert bool(done.stdout) == (redirection == "2>&-")


def test_characters_a_terminal_lacks_are_escaped():
    done = subprocess.run(
        [sys.executable, "-m", "lossexplorer", "show", "cross_entropy"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0
    assert b"\\u03b5" in done.stdout  # epsilon


LOADED = """
print(exit_code, *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("words", "draws"),
    [
        (["list"], False),
        (["show", "huber"], False),
        (
            [
                "evaluate",
                "ce",
                str(SAMPLES / "digits-softmax-logits.npy"),
                str(SAMPLES / "digits-labels.npy"),
                "--link=softmax",
            ],
            False,
        ),
        (
            [
                "match",
                "0.1099",
                str(SAMPLES / "digits-softmax-logits.npy"),
                str(SAMPLES / "digits-labels.npy"),
                "--loss=ce",
            ],
            False,
        ),
        (["export", "digit-mse", "-o", "a.csv"], False),
        (["export", "digit-mse", "-o", "a.svg"], True),
    ],
    ids=lambda x: x[0] if isinstance(x, list) else "",
)
def test_data_commands_load_no_qt_and_only_pictures_load_matplotlib(words, draws, tmp_path):
    done = program(*words, code=LOADED, cwd=tmp_path)
    code, *loaded = done.stderr.split()
    assert code == "0"
    assert not {"PySide6", "pyqtgraph", "superqt", "shiboken6", "ziamath"} & set(loaded)
    assert ("matplotlib" in loaded) is draws
    assert "rich" not in loaded  # a pipe gets plain text
    assert "\x1b" not in done.stdout


def test_the_window_command_loads_no_numpy_of_its_own():
    code = LOADED.replace("exit_code", "0")
    script = f"import sys\nimport lossexplorer.__main__\n{code}"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert not {"numpy", "PySide6", "msgspec", "matplotlib"} & set(done.stderr.split())


def test_without_a_display_one_line_names_export():
    done = subprocess.run(
        [sys.executable, "-m", "lossexplorer"],
        env={
            name: value
            for name, value in os.environ.items()
            if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        }
        | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "export" in done.stderr
