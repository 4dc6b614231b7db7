"""What a killed process had done, and whether what lies on disk fits it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from victim import BEAT_MS, digest

from lossexplorer.errors import ExplorerError
from lossexplorer.model.unsaved_entry import recover
from lossexplorer.session.store import load_session

LIMIT_S = 2.0
_RECENT_S = 4.0
_SLOW_BEAT = 1.2
_WRITE_S = 0.1


@dataclass(frozen=True)
class Line:
    """One line of the journal."""

    kind: str
    time: float
    path: str
    state: str


@dataclass
class Journal:
    """All that a process said before it was killed.

    Attributes:
        killed: when that was, on the same clock.
        lines: complete lines only.
    """

    lines: list[Line] = field(default_factory=list)
    killed: float = 0.0
    _rest: bytes = b""

    def add(self, content: bytes) -> list[Line]:
        """Take what came through the pipe; gives the lines that are new."""
        *whole, self._rest = (self._rest + content).split(b"\n")
        new = []
        for text in whole:
            kind, time, path, state = text.decode().split(" ")
            new.append(Line(kind, float(time), path, state))
        self.lines += new
        return new

    @property
    def states(self) -> list[Line]:
        """The states that were reached, one after the other."""
        return [line for line in self.lines if line.kind == "e"]

    def late(self) -> float:
        """Seconds before the end in which the machine let the process wait."""
        beats = [x.time for x in self.lines if x.kind == "h"]
        beats = [max(x, self.killed - _RECENT_S) for x in [self.lines[0].time, *beats]]
        gaps = [b - a for a, b in zip(beats, [*beats[1:], self.killed], strict=True)]
        late = sum(gap - BEAT_MS / 1000 for gap in gaps if gap > _SLOW_BEAT * BEAT_MS / 1000)
        writing = [x for x in self.lines if x.kind in "wi" and x.time > self.killed - _RECENT_S]
        for start, line in enumerate(writing):
            if line.kind == "w":
                end = writing[start + 1].time if start + 1 < len(writing) else self.killed
                late += max(0.0, end - line.time - _WRITE_S)
        return late


@dataclass
class Findings:
    """What is wrong after one kill, and how much was lost at most.

    Attributes:
        lost: seconds of work that is neither in a file nor offered again.
    """

    wrong: list[str] = field(default_factory=list)
    lost: float = 0.0
    shown: str = ""


def judge(journal: Journal, folder: Path) -> Findings:
    """Compare what lies in ``folder`` with what was done."""
    findings = Findings()
    there = {line.state for line in _documents(journal, folder, findings)}
    there |= {line.state for line in journal.states[:1]}  # a lesson needs no saving
    reached = {(line.path, line.state) for line in journal.states}
    unsaved = folder / "autosave"
    for file in unsaved.glob("*.lossx"):
        try:
            load_session(file)
        except ExplorerError as error:
            findings.wrong.append(f"unsaved work is damaged: {error.message}")
    offered = recover(unsaved) if unsaved.is_dir() else []
    for one in offered:
        assert one.session is not None
        state = digest(one.session)
        if (str(one.document or "-"), state) not in reached:
            findings.wrong.append(f"{state} of {one.document} was never a state of the window")
        there.add(state)
    findings.shown = digest(offered[0].session) if offered and offered[0].session else ""
    for one in offered:
        one.entry.release()
    states = journal.states
    kept = max((n for n, line in enumerate(states) if line.state in there), default=-1)
    if kept + 1 < len(states):
        findings.lost = max(0.0, journal.killed - states[kept + 1].time)
    allowed = LIMIT_S + journal.late()
    if findings.lost > allowed:
        findings.wrong.append(f"{findings.lost:.2f} s are lost, {allowed:.2f} s at most may be")
    return findings


def _documents(journal: Journal, folder: Path, findings: Findings) -> list[Line]:
    """The saved files, each equal to what was saved last or was just being saved."""
    found = []
    for path in (folder / "a.lossx", folder / "b.lossx"):
        lines = [x for x in journal.lines if x.kind in "bs" and x.path == str(path)]
        may = [line.state for line in lines if line.kind == "s"][-1:]
        if lines and lines[-1].kind == "b":
            may.append(lines[-1].state)
        if not path.exists():
            if any(line.kind == "s" for line in lines):
                findings.wrong.append(f"{path.name} was saved and is not there")
            continue
        try:
            state = digest(load_session(path))
        except ExplorerError as error:
            findings.wrong.append(f"{path.name} is damaged: {error.message}")
            continue
        if state not in may:
            findings.wrong.append(f"{path.name} holds {state}, saved was {' or '.join(may)}")
        found.append(Line("s", 0.0, str(path), state))
    return found
