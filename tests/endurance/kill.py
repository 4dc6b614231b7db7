"""Kills at random moments: ``python tests/endurance/kill.py [SEED [ROUNDS [WINDOWS]]]``.

Each round is a process that edits and saves at random until SIGKILL ends it; the first
WINDOWS rounds are the whole program, the others its model and autosave alone. Every
saved file must then be whole, the one before or the one after, and what is offered at the
next start must not be older than two seconds. The processes are forked from this one,
which has everything loaded.
"""

from __future__ import annotations

import gc
import os
import random
import selectors
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from apart import keep_apart

_AT_ONCE, _WINDOWS_AT_ONCE = 10, 3
_LONGEST_S = 3.2


def main(seed: int, rounds: int, windows: int) -> int:
    """Kill that many processes; 1 if anything was lost or damaged."""
    print(f"seed {seed}: {rounds} kills, {windows} of them of a whole window", flush=True)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # a thread does not survive a fork
    with tempfile.TemporaryDirectory(prefix="kill-") as name:
        keep_apart(Path(name))
        _load()
        return _run(seed, rounds, windows, Path(name))


def _load() -> None:
    """Import what a window needs, without making anything of Qt yet."""
    from importlib import import_module

    import victim

    from lossexplorer.losses.registry import all_losses
    from lossexplorer.session.presets import lessons
    from lossexplorer.views import opening

    for module in ("lossexplorer.app", "lossexplorer.views.assembly", *opening._PANELS):
        import_module(module)
    assert victim and all_losses() and lessons()
    gc.collect()
    gc.freeze()


@dataclass
class Round:
    """One process, from its fork to its end."""

    number: int
    folder: Path
    process: int
    pipe: int
    windowed: bool
    lasts: float
    at_save: bool
    end: float = field(default=float("inf"))


def _run(seed: int, rounds: int, windows: int, folder: Path) -> int:
    from journal import Journal, judge
    from victim import live_in_window, live_without_window, restart

    chance = random.Random(seed)
    selector = selectors.DefaultSelector()
    journals: dict[int, Journal] = {}
    wrong, lost, saves, begun = [], [], 0, 0
    while begun < rounds or selector.get_map():
        while begun < rounds and len(selector.get_map()) < _at_once(selector):
            windowed = begun < windows
            place = folder / str(begun)
            place.mkdir()
            live = live_in_window if windowed else live_without_window
            process, pipe = _fork(live, place, chance.randrange(2**32))
            lasts, at_save = chance.uniform(0.1, _LONGEST_S), chance.random() < 0.5
            one = Round(begun, place, process, pipe, windowed, lasts, at_save)
            journals[begun] = Journal()
            selector.register(pipe, selectors.EVENT_READ, one)
            begun += 1
        for key, _ in selector.select(0.005):
            one = key.data
            content = os.read(one.pipe, 65536)
            new = journals[one.number].add(content)
            if new and one.end == float("inf"):
                one.end = new[0].time + one.lasts
            saving = new and new[-1].kind == "b" and time.monotonic() > one.end - 1
            if saving and one.at_save:
                time.sleep(chance.choice((0.0, 0.0005, 0.001, 0.002, 0.005)))
                one.end = 0.0
            if not content:
                wrong.append(f"round {one.number} ended by itself")
                selector.unregister(one.pipe)
        for key in list(selector.get_map().values()):
            one = key.data
            if time.monotonic() < one.end:
                continue
            selector.unregister(one.pipe)
            journal = journals.pop(one.number)
            _kill(one, journal)
            findings = judge(journal, one.folder)
            lost.append(findings.lost)
            saves += sum(line.kind == "s" for line in journal.lines)
            if one.windowed and findings.shown:
                findings.wrong += _show_again(restart, one.folder, findings.shown)
            wrong += [f"round {one.number}: {text}" for text in findings.wrong]
            if findings.wrong:
                print("\n".join(findings.wrong), flush=True)
    print(
        f"{len(lost)} kills, {saves} times saved; lost at most {max(lost, default=0):.2f} s, "
        f"{sum(lost) / max(len(lost), 1):.2f} s on average; {len(wrong)} faults",
        *wrong,
        sep="\n",
        flush=True,
    )
    return 1 if wrong else 0


def _at_once(selector: selectors.BaseSelector) -> int:
    """Fewer windows than models fit on a machine."""
    windowed = any(key.data.windowed for key in selector.get_map().values())
    return _WINDOWS_AT_ONCE if windowed else _AT_ONCE


def _fork(live: Callable[[Path, int, int], None], folder: Path, seed: int) -> tuple[int, int]:
    """Start ``live`` in a copy of this process; gives its number and its journal's pipe."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    try:
        os.close(reading)

        def fail(kind, error, _trace) -> None:
            sys.__excepthook__(kind, error, _trace)
            os._exit(3)

        sys.excepthook = fail
        live(folder, writing, seed)
    except BaseException as error:
        fail(type(error), error, error.__traceback__)
    os._exit(4)


def _kill(one: Round, journal) -> None:
    """End the process and read what it had still said."""
    journal.killed = time.monotonic()
    os.kill(one.process, signal.SIGKILL)
    while content := os.read(one.pipe, 65536):
        journal.add(content)
    os.close(one.pipe)
    os.waitpid(one.process, 0)


def _show_again(restart: Callable[..., None], folder: Path, expected: str) -> list[str]:
    """What is wrong with what the program shows at its next start."""
    process, pipe = _fork(restart, folder, 0)
    said = b""
    while content := os.read(pipe, 65536):
        said += content
    os.close(pipe)
    os.waitpid(process, 0)
    _, _, asks, state = (said.decode() or "- - - -").split()
    wrong = [] if asks == "asks" else ["the next start does not ask about the unsaved work"]
    if state != expected:
        wrong.append(f"the next start shows {state}, the newest work is {expected}")
    return wrong


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    defaults = [random.SystemRandom().randrange(10**6), 100, 8]
    sys.exit(main(*numbers, *defaults[len(numbers) :]))
