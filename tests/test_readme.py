"""What the README shows works as shown."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from pathlib import Path

import numpy as np
import pytest

from lossexplorer import assets
from lossexplorer.losses.spec import Loss

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks written in this language."""
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


def commands() -> list[list[str]]:
    """The calls of the program that need no window, without the program's name."""
    lines = (block.replace("\\\n", "").splitlines() for block in blocks("sh"))
    words = [shlex.split(line) for block in lines for line in block]
    inner = ("list", "show", "evaluate", "match", "export")
    return [w[1:] for w in words if w[0] == "lossexplorer" and w[1] in inner]


def test_python_session_gives_what_is_printed():
    (session,) = [block for block in blocks("pycon") if "lossexplorer.losses" in block]
    case = doctest.DocTestParser().get_doctest(session, {}, "README.md", "README.md", 0)
    said: list[str] = []
    flags = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL
    result = doctest.DocTestRunner(optionflags=flags).run(case, out=said.append)
    assert result.attempted == 6
    assert result.failed == 0, "".join(said)


def test_figures_are_drawn_by_a_script(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (session,) = [block for block in blocks("pycon") if "lossexplorer.figure" in block]
    case = doctest.DocTestParser().get_doctest(session, {}, "README.md", "README.md", 0)
    said: list[str] = []
    result = doctest.DocTestRunner().run(case, out=said.append)
    assert result.attempted == 4
    assert result.failed == 0, "".join(said)
    assert {path.name for path in tmp_path.iterdir()} == {"digit.svg", "curves.pdf"}


def test_example_of_a_new_loss_has_the_gradient_of_its_values():
    (source,) = blocks("python")
    names: dict[str, object] = {}
    exec(compile(source, "cauchy.py", "exec"), names)
    loss = names["LOSS"]
    assert isinstance(loss, Loss)
    assert loss.convention in loss.conventions
    assert {"sigmoid", "softmax"} < set(loss.links)
    prediction, target, step = np.linspace(-4.0, 4.0, 17), np.full(17, 0.3), 1e-6
    values, gradients = loss.value_and_gradient(prediction, target)
    np.testing.assert_allclose(values, np.log(1 + (prediction - target) ** 2), rtol=1e-12)
    above, _ = loss.value_and_gradient(prediction + step, target)
    below, _ = loss.value_and_gradient(prediction - step, target)
    np.testing.assert_allclose(gradients["prediction"], (above - below) / (2 * step), atol=1e-8)


def test_readme_shows_every_command():
    assert {words[0] for words in commands()} == {"list", "show", "evaluate", "match", "export"}


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_command_line_example_works(words, tmp_path, monkeypatch, capsys):
    from lossexplorer.__main__ import main

    folder = tmp_path / "samples"
    shutil.copytree(assets.path("samples"), folder, ignore=shutil.ignore_patterns("*.py"))
    monkeypatch.chdir(folder)
    before = set(folder.iterdir())
    assert main(words) == 0
    printed = capsys.readouterr()
    if words[0] == "export":
        (written,) = set(folder.iterdir()) - before
        assert written.name == words[-1]
        assert written.stat().st_size > 2000
    else:
        assert printed.out
        assert printed.err == ""
    if "digits-softmax-logits.npy" in words and "--snippet" not in words:
        assert "0.1099" in printed.out


def test_files_the_readme_links_to_are_there():
    links = re.findall(r'(?:src|srcset)="([^"]+)"|\]\((?!https?:)([^)]+)\)', TEXT)
    paths = {image or link for image, link in links}
    assert len(paths) >= 7
    assert [path for path in sorted(paths) if not (ROOT / path).is_file()] == []
