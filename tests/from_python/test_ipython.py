"""IPython's own terminal, with Qt's event loop in it: a person goes on typing beside the window."""

from __future__ import annotations

import os
import re
import sys
from itertools import count

import pytest

pytest.importorskip("IPython")
pexpect = pytest.importorskip("pexpect")  # IPython needs it where there are terminals like this

CODE = r"(?:\x1b\[[0-9;?]*[a-zA-Z])*"  # of colours and places


@pytest.fixture
def typed(tmp_path):
    """What types a line into IPython and gives back what it prints before the next prompt."""
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "IPython", "--no-banner", "--no-confirm-exit", "--quick", "--gui=qt6"],
        env={
            **os.environ,
            "HOME": str(tmp_path),
            "IPYTHONDIR": str(tmp_path / "ipython"),
            "QT_QPA_PLATFORM": "offscreen",
            "TERM": "xterm",
            "PROMPT_TOOLKIT_NO_CPR": "1",  # nobody answers where the cursor is
        },
        encoding="utf-8",
        timeout=60,
        dimensions=(40, 200),
    )
    numbers = count(1)

    def prompted():
        """Wait for the next prompt; a prompt is drawn several times while a line is typed."""
        terminal.expect(rf"In {CODE}\[{CODE}{next(numbers)}{CODE}\]")
        return re.sub(CODE, "", terminal.before)

    def enter(line):
        terminal.send(f"{line}\r")
        return prompted()

    prompted()

    yield enter
    terminal.send("exit\r")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert (terminal.exitstatus, terminal.signalstatus) == (0, None)


def test_the_prompt_comes_back_and_the_window_lives_until_it_is_closed(typed):
    typed("import lossexplorer, time; from lossexplorer.session import edits")
    typed("w = lossexplorer.explore([[2.0, 1.0, 0.1], [0.3, 0.2, 2.5]], [0, 2])")
    assert "<Explorer, open, on 2 rows>" in typed("w")
    # the window is filled while nothing is typed: IPython's loop must run for that
    for _ in range(600):
        if "filled True" in typed("time.sleep(0.05); print('filled', bool(w.opening.furniture))"):
            break
    typed("w.opening.assembly.model.apply('Show', edits.set_workspace, 'vector')")
    assert "'vector'" in typed("w.session.workspace")
    typed("w.opening.window.may_close = lambda: True; w.opening.window.close()")
    assert "<Explorer, closed, on 2 rows>" in typed("w")
    said = typed("lossexplorer.explore([[0.2, 0.8]], [[1, 2, 3]])")
    assert "label rows have 3 numbers" in said
    typed("w = lossexplorer.explore([0.2, 0.8], 1)")
    assert "<Explorer, open, on 1 rows>" in typed("w")
    typed("w.close()")
