"""Batches on a real cluster of several processes: the digits of one process, whatever happens."""

import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import time
import types

import numpy as np
import pytest
from batch_summaries import same
from slow_rows import DeadlyRows, SlowRows

import lossexplorer
from lossexplorer.batch.passes import cluster_client
from lossexplorer.batch.passes.cluster import run_on
from lossexplorer.batch.passes.run import run
from lossexplorer.batch.reading.opening import open_samples
from lossexplorer.batch.reading.rows import ArrayRows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.scoring.job import Job
from lossexplorer.errors import ClusterError, DataError, LossInputError
from lossexplorer.losses.own import NotAllowedError, allow

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")

RNG = np.random.default_rng(2)
ROWS = 300_000
LABELS = RNG.integers(0, 10, ROWS)
LOGITS = (RNG.normal(size=(ROWS, 10)) * 3).astype(np.float32)


@pytest.fixture(scope="module")
def three():
    """A cluster of three processes that is there before and after."""
    with distributed.LocalCluster(
        n_workers=3, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=100
    ) as found:
        yield found


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    """Samples on a disk that all processes see."""
    folder = tmp_path_factory.mktemp("disk")
    np.save(folder / "logits.npy", LOGITS)
    np.save(folder / "labels.npy", LABELS)
    return open_samples(folder / "logits.npy", folder / "labels.npy").samples


@pytest.fixture
def every_part_told(monkeypatch):
    """Reports come after every part: how many there are doesn't hang on this machine's speed."""
    monkeypatch.setattr("lossexplorer.batch.passes.cluster.EVERY", 0.0)


def slow(samples, seconds=0.02):
    return Samples(SlowRows(samples.predictions, seconds), samples.labels, "logits")


@pytest.mark.parametrize("block_rows", [1, 30_000, 99_999, 10**9, None])
def test_the_digits_are_those_of_one_process(three, samples, block_rows):
    job = Job(samples, parameters={"class_weight": list(np.linspace(0.1, 3, 10))}, temperature=1.7)
    found = run_on(job, three.scheduler_address, block_rows=block_rows)
    assert found.columns is None
    same(found.summary, run(job, threads=1).summary)


def test_a_killed_worker_changes_no_digit(three, samples, every_part_told):
    job = Job(slow(samples))
    with distributed.Client(three, set_as_default=False) as client:
        pids = client.run(os.getpid)
    killed = []

    def report(progress):
        if not killed and progress.done:
            killed.append(progress.done)
            os.kill(next(iter(pids.values())), signal.SIGKILL)

    found = run_on(job, three.scheduler_address, block_rows=1, report=report)
    assert 0 < killed[0] < ROWS
    same(found.summary, run(Job(samples)).summary)
    with distributed.Client(three, set_as_default=False) as client:
        client.wait_for_workers(3, timeout=30)
        assert not set(client.run(os.getpid).values()) >= set(pids.values())


def test_columns_come_back(three, samples):
    job = Job(samples)
    seen = []
    found = run_on(
        job, three.scheduler_address, columns=True, gradient=True, block_rows=50_000,
        report=lambda progress: seen.append((progress.done, len(progress.columns.loss))),
    )  # fmt: skip
    expected = run(job, columns=True, gradient=True)
    for name in ("loss", "predicted", "margin", "label", "gradient"):
        ours, theirs = getattr(found.columns, name), getattr(expected.columns, name)
        assert ours.dtype == theirs.dtype
        np.testing.assert_array_equal(ours, theirs)
    same(found.summary, expected.summary)
    assert all(done == rows for done, rows in seen)


def test_progress_counts_rows_from_the_first_on(three, samples, every_part_told):
    seen = []
    run_on(Job(slow(samples)), three.scheduler_address, block_rows=1, report=seen.append)
    counts = [progress.done for progress in seen]
    assert counts == sorted(counts)
    assert 0 < counts[-1] <= ROWS
    assert all(progress.rows == ROWS and progress.columns is None for progress in seen)
    some = next(progress for progress in seen if progress.done)
    part = Samples(
        ArrayRows(LOGITS[: some.done]), ArrayRows(LABELS[: some.done]), samples.prediction_kind
    )
    same(some.summary, run(Job(part)).summary)


class Stop(Exception):
    """What somebody who wants no more raises."""


@pytest.mark.parametrize("error", [Stop, KeyboardInterrupt])
def test_what_a_report_raises_ends_it_and_nothing_is_left(three, samples, error, every_part_told):
    def report(progress):
        if progress.done:
            raise error

    with pytest.raises(error):
        run_on(Job(slow(samples)), three.scheduler_address, block_rows=1, report=report)
    deadline = time.monotonic() + 30
    while three.scheduler.tasks and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not three.scheduler.tasks


def test_a_cluster_of_its_own_lives_as_long_as_the_run(samples, tmp_path, monkeypatch, capfd):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = set(multiprocessing.active_children())
    during = []

    def report(progress):
        during.append(len(set(multiprocessing.active_children()) - before))

    found = run_on(Job(slow(samples)), "local", processes=2, report=report)
    same(found.summary, run(Job(samples)).summary)
    assert max(during) == 2
    assert set(multiprocessing.active_children()) == before
    assert os.listdir(tmp_path) == []
    assert capfd.readouterr() == ("", "")


def test_a_worker_that_can_not_read_a_file_is_named(three, tmp_path, monkeypatch):
    np.save(tmp_path / "logits.npy", LOGITS[:100])
    np.save(tmp_path / "labels.npy", LABELS[:100])
    job = Job(open_samples(tmp_path / "logits.npy", tmp_path / "labels.npy").samples)
    os.unlink(tmp_path / "logits.npy")
    with pytest.raises(DataError) as caught:
        run_on(job, three.scheduler_address)
    assert str(caught.value) == (
        f"logits.npy: there is no such file here: {tmp_path}/logits.npy;"
        " put it on a disk that all machines see at this path"
    )
    here = socket.gethostname()
    monkeypatch.setattr(socket, "gethostname", lambda: "another-machine")
    with pytest.raises(DataError, match=f"^on {here}, logits.npy: there is no such file here"):
        run_on(job, three.scheduler_address)


def test_what_a_loss_can_not_take_is_named_with_its_row(three):
    probabilities = np.full((2_000, 4), 0.25)
    probabilities[1_234, 2] = -1
    samples = Samples(ArrayRows(probabilities), ArrayRows(np.zeros(2_000, int)), "probabilities")
    with pytest.raises(LossInputError) as alone:
        run(Job(samples))
    with pytest.raises(LossInputError) as caught:
        run_on(Job(samples), three.scheduler_address, block_rows=1)
    assert str(caught.value) == str(alone.value)
    with pytest.raises(LossInputError, match="there is no loss 'nothing'"):
        run_on(Job(samples, loss="nothing"), three.scheduler_address)


@pytest.mark.parametrize(
    "address", ["tcp://127.0.0.1:9", "nonsense://x", "127.0.0.1", "tcp://a:b", ""]
)
def test_no_scheduler(samples, address):
    with pytest.raises(ClusterError) as caught:
        run_on(Job(samples), address)
    message = str(caught.value)
    assert "no scheduler answers" in message
    assert message.endswith("give the address it printed when it started, such as tcp://host:8786")
    assert "\n" not in message


def test_what_listens_and_is_no_scheduler(samples, monkeypatch):
    monkeypatch.setattr(cluster_client, "CONNECT", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(
            ClusterError, match=r"no scheduler answers \(what listens there says no"
        ):
            run_on(Job(samples), address)


def test_a_scheduler_without_workers(samples, monkeypatch):
    monkeypatch.setattr(cluster_client, "CONNECT", 0.3)
    with (
        distributed.LocalCluster(
            n_workers=0, dashboard_address="127.0.0.1:0", silence_logs=100
        ) as empty,
        pytest.raises(ClusterError, match="the scheduler has no workers; start some with dask"),
    ):
        run_on(Job(samples), empty.scheduler_address)


def test_another_version_there(three, samples, monkeypatch):
    there = lossexplorer.__version__
    monkeypatch.setattr(lossexplorer, "__version__", "99.1")
    with pytest.raises(ClusterError) as caught:
        run_on(Job(samples), three.scheduler_address)
    assert f"has lossexplorer {there}, here is 99.1; install the same" in str(caught.value)


@pytest.mark.parametrize(
    ("module", "words"),
    [
        ("lossexplorer.not_there", r"has no lossexplorer; install lossexplorer \d\S+ there"),
        ("not_there", r"fails \(.*No module named 'not_there'.*\); start it again"),
    ],
)
def test_a_worker_that_can_not_answer(three, samples, monkeypatch, module, words):
    def versions():
        return {}

    versions.__module__, versions.__qualname__ = module, "versions"
    only_here = types.ModuleType(module)
    only_here.versions = versions
    monkeypatch.setitem(sys.modules, module, only_here)
    monkeypatch.setattr(cluster_client, "_versions", versions)
    with pytest.raises(ClusterError, match=f"worker tcp://\\S+ {words}"):
        run_on(Job(samples), three.scheduler_address)


def test_losses_of_ones_own_are_allowed_on_workers_as_here(three, samples, monkeypatch, tmp_path):
    (tmp_path / "ours.py").write_text(
        "def loss(prediction, target):\n    return (prediction - target) ** 2\n"
    )
    key = allow(f"{tmp_path}/ours.py:loss")
    for loss in (key, "formula: abs(y - t)^3"):
        job = Job(samples, loss=loss, rows="sum")
        same(run_on(job, three.scheduler_address).summary, run(job).summary)
    with pytest.raises(NotAllowedError):
        run_on(Job(samples, loss="python:slow_rows:SlowRows"), three.scheduler_address)


def test_without_the_extra(samples, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"isn't installed; pip install 'lossexplorer\[cluster"):
        run_on(Job(samples), "local")


def test_workers_that_die_again_and_again(monkeypatch):
    samples = Samples(DeadlyRows((1_000, 3)), ArrayRows(np.zeros(1_000, int)), "logits")
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        pytest.raises(ClusterError, match="local: workers died again and again over the same rows"),
    ):
        run_on(Job(samples), "local", processes=1)


def test_a_scheduler_that_is_lost(samples):
    found = distributed.LocalCluster(
        n_workers=1,
        processes=False,
        protocol="tcp",
        dashboard_address="127.0.0.1:0",
        silence_logs=100,
    )

    def report(progress):
        if progress.done:
            found.close()

    with pytest.raises(
        ClusterError, match="the connection to the scheduler was lost; look whether"
    ):
        run_on(Job(slow(samples)), found.scheduler_address, block_rows=1, report=report)


def test_importing_it_loads_no_dask():
    script = "import sys, lossexplorer.batch.passes.cluster; print('dask' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert found.stdout == "False\n"
