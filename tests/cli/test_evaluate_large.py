"""``evaluate`` on files larger than what is held in memory: bounded, stopped, shared out."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from lossexplorer import assets
from lossexplorer.cli_progress import ProgressBar

# what a start takes; then the command; then both peaks, in KiB
PEAK = """
import resource, sys
from lossexplorer import cli, cli_batch
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
idle = peak()
code = cli.main(sys.argv[1:])
print(code, idle, peak(), file=sys.stderr)
"""


def started(folder: Path, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "lossexplorer", "evaluate", *words]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=folder, stdout=pipe, stderr=pipe, text=True)


def said(folder: Path, *words: str) -> dict:
    with started(folder, *words, "--json") as process:
        out, error = process.communicate(timeout=60)
    assert (process.returncode, error) == (0, "")
    return json.loads(out, parse_constant=pytest.fail)


def empty(path: Path, shape: tuple[int, ...], dtype: str) -> None:
    """A file of zeros that takes no room on the disk."""
    with open(path, "wb") as file:
        header = {"descr": np.dtype(dtype).str, "fortran_order": False, "shape": shape}
        np.lib.format.write_array_header_1_0(file, header)
        file.truncate(file.tell() + int(np.prod(shape)) * np.dtype(dtype).itemsize)


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> Path:
    """300,000 rows: more numbers than are held in memory."""
    folder = tmp_path_factory.mktemp("large")
    rng = np.random.default_rng(4)
    z = rng.normal(size=(300_000, 4)).astype(np.float32)
    np.save(folder / "z.npy", z)
    np.save(folder / "y.npy", rng.integers(0, 4, 300_000))
    (folder / "parts").mkdir()
    for place, part in enumerate(np.array_split(z, 3)):
        np.save(folder / "parts" / f"{place}.npy", part)
    return folder


CE = ("cross_entropy", "z.npy", "y.npy", "--link=softmax")


def losses_of(folder: Path) -> np.ndarray:
    z, labels = np.load(folder / "z.npy").astype(float), np.load(folder / "y.npy")
    return np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(z)), labels]


def test_a_large_file_gives_what_numpy_gives(large):
    found = said(large, *CE, "--per-sample", "losses.npy", "--top=2")
    losses = losses_of(large)
    assert found["value"] == pytest.approx(losses.mean(), rel=1e-6)
    assert found["standard_deviation"] == pytest.approx(losses.std(), rel=1e-6)
    assert found["gradient_norm"] is None
    assert "predictions are float32, computed with as float32" in found["notes"]
    written = np.load(large / "losses.npy")
    np.testing.assert_allclose(written, losses, rtol=2e-5)
    hardest = [(one["row"] - 1, one["loss"]) for one in found["hardest"]]
    assert hardest == [(row, written[row]) for row in np.argsort(-written, kind="stable")[:2]]


def test_a_folder_of_parts_is_the_same_file(large):
    one, parts = said(large, *CE), said(large, CE[0], "parts", *CE[2:])
    for key in ("value", "standard_deviation", "calibration_error"):
        assert one[key] == parts[key]


def test_the_gradient_of_a_large_file_is_written_if_asked_for(large):
    found = said(large, *CE, "--gradient=g.npy")
    z, labels = np.load(large / "z.npy").astype(float), np.load(large / "y.npy")
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    gradient = np.load(large / "g.npy")
    assert gradient.dtype == np.float32
    np.testing.assert_allclose(gradient, (p - np.eye(4)[labels]) / len(z), atol=1e-11)
    assert found["gradient_norm"] == pytest.approx(np.linalg.norm(gradient), rel=1e-6)


def test_large_numbers_to_be_met(large):
    np.save(large / "met.npy", np.load(large / "z.npy") + 0.5)
    found = said(large, "squared_error", "z.npy", "met.npy", "--rows=sum")
    assert found["value"] == pytest.approx(4 * 0.25, rel=1e-5)
    assert found["accuracy"] is None
    assert found["notes"] == ["predictions are float32, computed with as float32"]
    with started(large, "squared_error", "z.npy", "y.npy", "--link=softmax", "--json") as process:
        assert json.loads(process.communicate(timeout=60)[0])["accuracy"] is not None


def test_a_label_that_is_no_class_is_named_by_its_row(large):
    labels = np.load(large / "y.npy")
    labels[250_000] = 4
    np.save(large / "bad.npy", labels)
    with started(large, CE[0], "z.npy", "bad.npy", CE[3], "--per-sample=bad-out.npy") as process:
        out, error = process.communicate(timeout=60)
    assert (process.returncode, out) == (2, "")
    assert error.startswith("lossexplorer: bad.npy, row 250001: label 4 is outside 0 … 3")
    assert error.count("\n") == 1
    assert not [name for name in os.listdir(large) if "part" in name and name != "parts"]


@pytest.mark.skipif(sys.platform == "win32", reason="resource is a module of Unix")
@pytest.mark.parametrize("more", [(), ("--per-sample=losses.npy",)])
def test_memory_does_not_grow_with_the_file(tmp_path, more):
    empty(tmp_path / "z.npy", (5_000_000, 10), "f4")
    empty(tmp_path / "y.npy", (5_000_000,), "u1")
    done = subprocess.run(
        [sys.executable, "-c", PEAK, "evaluate", *CE, *more],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    code, idle, peak = map(int, done.stderr.split())
    assert code == 0
    assert "2.302585" in done.stdout
    # 200 MB of predictions; the losses of all rows, 50 MB, are the only thing that is kept
    assert (peak - idle) / 1024 < (100 if more else 50)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["ctrl-c", "terminated"]
)
def test_what_is_stopped_leaves_no_file_and_no_traceback(tmp_path, number, code):
    empty(tmp_path / "z.npy", (12_000_000, 10), "f4")
    empty(tmp_path / "y.npy", (12_000_000,), "u1")
    out = tmp_path / "out"
    out.mkdir()
    (out / "losses.csv").write_text("before")
    # where the tests run in the background SIGINT is ignored, and so it would be in here
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    running = started(tmp_path, *CE, "--per-sample=out/losses.csv")
    signal.signal(signal.SIGINT, before)
    with running as process:
        end = time.monotonic() + 30
        while len(os.listdir(out)) == 1 and time.monotonic() < end:
            time.sleep(0.01)
        assert len(os.listdir(out)) == 2, "no file was begun"
        process.send_signal(number)
        printed = process.communicate(timeout=30)
    assert process.returncode == code
    assert printed == ("", "")
    assert os.listdir(out) == ["losses.csv"]
    assert (out / "losses.csv").read_text() == "before"


def test_a_local_cluster_gives_the_same(tmp_path):
    pytest.importorskip("distributed")
    samples = assets.path("samples")
    words = (
        "cross_entropy",
        str(samples / "digits-softmax-logits.npy"),
        str(samples / "digits-labels.npy"),
        "--link=softmax",
        "--top=3",
        "--by-class",
    )
    assert said(tmp_path, *words, "--dask=local") == said(tmp_path, *words)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch):
    """Seconds, to be set."""
    now = [100.0]
    monkeypatch.setattr("lossexplorer.cli_progress.time.monotonic", lambda: now[0])
    return now


def test_a_terminal_shows_share_rate_and_time(monkeypatch, clock):
    monkeypatch.setattr(sys, "stderr", Terminal())
    with ProgressBar("evaluating", 10_000_000) as bar:
        clock[0] += 0.4
        bar.show(2_000_000)
        assert sys.stderr.getvalue() == ""  # it may be over in a moment
        clock[0] += 0.6
        bar.show(5_000_000)
        shown = sys.stderr.getvalue()
    assert "evaluating" in shown
    assert "50%" in shown
    assert "5 M rows/s" in shown
    assert sys.stderr.getvalue() != shown  # and it is taken away again


def test_a_share_has_no_rate(monkeypatch, clock):
    monkeypatch.setattr(sys, "stderr", Terminal())
    with ProgressBar("reading") as bar:
        clock[0] += 2
        bar.show(0.25)
        assert "25%" in sys.stderr.getvalue()
        assert "rows/s" not in sys.stderr.getvalue()


def test_a_pipe_shows_nothing(monkeypatch, clock):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with ProgressBar("evaluating", 10) as bar:
        clock[0] += 10
        bar.show(5)
    assert sys.stderr.getvalue() == ""
