"""Benchmarks report ratios against named yardsticks measured in the same run.

They never fail because something was slow: machines differ, and share their time. They
fail where the thing measured doesn't happen. An ordinary run is short;
``LOSSEXPLORER_BENCH=full`` repeats everything several times.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import IO, Any

import pytest

ROOT = Path(__file__).parents[2]
SUBJECTS = Path(__file__).with_name("subjects")
FULL = os.environ.get("LOSSEXPLORER_BENCH") == "full"
_PROPERTY = "benchmark"


@dataclass(frozen=True)
class Row:
    """One line of the summary.

    Attributes:
        section: what is measured, with its unit. what: one case of it. who: the contender.
        p50, p95: of all its repetitions.
        ratio: in words, with the yardstick, or "".
        aim: in words, or "". met: whether it is reached.
    """

    section: str
    what: str
    who: str
    p50: float
    p95: float
    ratio: str = ""
    aim: str = ""
    met: bool = False


def percentile(times: Sequence[float], part: float) -> float:
    """The smallest time that at least ``part`` of all reach or stay below."""
    ordered = sorted(times)
    return ordered[max(0, -(-int(part * 100) * len(ordered) // 100) - 1)]


@dataclass(frozen=True)
class Contest:
    """Times of several contenders, who took turns: by name, one list a round."""

    section: str
    what: str
    rounds: dict[str, list[list[float]]]

    def ratio(self, over: str, under: str) -> float:
        """The median over all rounds of the ratio of the two medians in the round."""
        pairs = zip(self.rounds[over], self.rounds[under], strict=True)
        return median(median(a) / median(b) for a, b in pairs)

    def row(self, who: str, ratio: str = "", aim: str = "", met: bool = False) -> Row:
        """One contender's line."""
        times = [time for several in self.rounds[who] for time in several]
        return Row(
            self.section,
            self.what,
            who,
            percentile(times, 0.5),
            percentile(times, 0.95),
            ratio,
            aim,
            met,
        )


def _environment() -> dict[str, str]:
    """The present one without what slows programs down during tests but not at home."""
    variables = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    if variables.pop("PYTHONDONTWRITEBYTECODE", ""):
        variables["PYTHONPYCACHEPREFIX"] = str(ROOT / ".pytest_cache" / "bytecode")
    return variables


class Contender:
    """A process that waits for requests and answers each with one line of JSON."""

    def __init__(self, script: str, errors: IO[str]) -> None:
        self._errors = errors
        self._process = subprocess.Popen(
            [sys.executable, SUBJECTS / script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            env=_environment(),
        )

    def ask(self, call: str, **arguments: Any) -> Any:
        """The answer to one request; fails with the process's last words if it died."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            print(json.dumps({"call": call, **arguments}), file=self._process.stdin, flush=True)
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            self._process.wait(10)
            self._errors.seek(0)
            pytest.fail(f"the contender died:\n{self._errors.read()[-3000:]}", pytrace=False)
        return json.loads(line)

    @property
    def alive(self) -> bool:
        """Whether it can still be asked."""
        return self._process.poll() is None

    def close(self) -> None:
        """Let the process end; end it if it doesn't."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with suppress(BrokenPipeError):  # what it never read
            self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()


@pytest.fixture(scope="module")
def contenders() -> Iterator[Callable[[str], Contender]]:
    """Starts contenders by their script's name, again only where one has died."""
    running: dict[str, Contender] = {}
    with ExitStack() as stack:

        def start(script: str) -> Contender:
            if script not in running or not running[script].alive:
                errors = stack.enter_context(tempfile.TemporaryFile(mode="w+"))
                running[script] = Contender(script, errors)
                stack.callback(running[script].close)
            return running[script]

        yield start


@pytest.fixture(scope="session")
def run_json() -> Callable[..., Any]:
    """Runs a script of ``subjects`` to its end; its one line of JSON."""

    def run(script: str, *arguments: object, timeout: float = 60) -> Any:
        done = subprocess.run(
            [sys.executable, SUBJECTS / script, *map(str, arguments)],
            capture_output=True,
            text=True,
            timeout=timeout,
            env=_environment(),
        )
        assert done.returncode == 0, f"{script}:\n{done.stderr[-3000:]}"
        return json.loads(done.stdout)

    return run


@pytest.fixture(scope="session")
def contest() -> type[Contest]:
    """The class: test modules can't import this file."""
    return Contest


@pytest.fixture
def report(record_property: Callable[[str, object], None]) -> Callable[[Row], None]:
    """Puts a line into the summary."""
    return lambda row: record_property(_PROPERTY, asdict(row))


@pytest.fixture(scope="session")
def repetitions() -> Callable[[int, int], int]:
    """How often: the first number in an ordinary run, the second in a full one."""
    return lambda short, full: full if FULL else short


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table, under everything pytest says itself."""
    rows = [
        Row(**value)
        for kind in ("passed", "failed")
        for outcome in terminalreporter.getreports(kind)
        if outcome.when == "call"
        for name, value in outcome.user_properties
        if name == _PROPERTY
    ]
    if not rows:
        return
    terminalreporter.section("benchmarks" if FULL else "benchmarks (short)")
    previous: Row | None = None
    for row in rows:
        if previous is None or row.section != previous.section:
            heading = f"{row.section:<50}{'p50':>10}{'p95':>10}"
            terminalreporter.write_line(heading, bold=True)
        fresh = previous is None or (row.section, row.what) != (previous.section, previous.what)
        missed = bool(row.aim) and not row.met
        verdict = f"{row.aim} {'missed' if missed else 'met'}" if row.aim else ""
        times = f"{_digits(row.p50):>10}{_digits(row.p95):>10}"
        line = f"  {row.what if fresh else '':<26}{row.who:<22}{times}  {row.ratio:<26}{verdict}"
        terminalreporter.write_line(line.rstrip(), yellow=missed)
        previous = row
    if not FULL:
        terminalreporter.write_line("LOSSEXPLORER_BENCH=full repeats everything more often.")


def _digits(number: float) -> str:
    """Three significant digits, never as a power of ten."""
    return f"{number:.0f}" if number >= 100 else f"{number:.3g}"
