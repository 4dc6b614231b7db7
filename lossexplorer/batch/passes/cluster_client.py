"""A connection to a Dask cluster, with what can go wrong put into words."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import socket
import tempfile
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from queue import Empty, SimpleQueue
from typing import Any

import numpy as np

import lossexplorer
from lossexplorer.assets import bundled
from lossexplorer.errors import ClusterError

CONNECT = 10.0
"""Seconds a scheduler has to answer, and again for its first worker to be there."""

_START = 120.0  # seconds processes of this machine may take to start


@contextmanager
def connected(address: str, processes: int | None = None) -> Iterator[Any]:
    """A ``distributed.Client`` for the length of a block.

    Args:
        address: of a scheduler; or "local" for processes on this machine that live as long
            as the block.
        processes: of a local cluster; None for as many as there are cores.

    Raises:
        ClusterError: no Dask, no such scheduler, no workers, other versions there; and from
            within the block, workers that die again and again, or a scheduler that is lost.
    """
    try:
        from distributed import KilledWorker
        from distributed.client import FutureCancelledError
    except ImportError:
        raise ClusterError(
            "dask.distributed isn't installed",
            fix="leave --dask out: all cores of this machine are used"
            if bundled()
            else "pip install 'lossexplorer[cluster]'",
        ) from None
    with ExitStack() as stack:
        stack.enter_context(_quiet())
        target: Any = address
        workers, patience = 1, CONNECT
        if address == "local":
            workers, patience = processes or os.cpu_count() or 1, _START
            target = stack.enter_context(_processes(workers))
        else:
            _check_listening(address)
        client = stack.enter_context(_client(target, address))
        try:
            client.wait_for_workers(workers, timeout=patience)
        except TimeoutError:
            raise ClusterError(
                "the scheduler has no workers", where=address, fix="start some with dask worker"
            ) from None
        _check_versions(client, address)
        try:
            yield client
        except KilledWorker:
            raise ClusterError(
                "workers died again and again over the same rows",
                where=address,
                fix="give them more memory",
            ) from None
        except FutureCancelledError:
            raise ClusterError(
                "the connection to the scheduler was lost",
                where=address,
                fix="look whether it still runs, and start again",
            ) from None


@contextmanager
def _processes(count: int) -> Iterator[Any]:
    """A ``LocalCluster`` of so many processes, which leaves nothing behind.

    Raises:
        ClusterError: if it doesn't start.
    """
    from dask import config
    from distributed import LocalCluster

    with (
        tempfile.TemporaryDirectory(prefix="lossexplorer-") as folder,
        config.set({"temporary-directory": folder}),
    ):
        try:
            cluster = LocalCluster(
                n_workers=0,
                threads_per_worker=1,
                dashboard_address="127.0.0.1:0",
                local_directory=folder,
                silence_logs=logging.CRITICAL + 1,
            )
        except (OSError, RuntimeError) as error:
            raise ClusterError(f"no processes can be started here ({_short(error)})") from None
        with cluster:
            before = len(multiprocessing.active_children())
            with _deaf_children():
                cluster.scale(count)
                deadline = time.monotonic() + CONNECT
                while len(multiprocessing.active_children()) < before + count:
                    if time.monotonic() > deadline:
                        break
                    time.sleep(0.005)
            yield cluster


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Processes begun here don't get Ctrl-C; it is for the one who began them to say so.

    A terminal sends it to all processes of a program, and each would end with a traceback.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)


def _check_listening(address: str) -> None:
    """Raise ClusterError unless something listens there.

    A client would try again and again for as long as it may.
    """
    from distributed.comm import get_address_host_port

    try:
        host, port = get_address_host_port(address)
        socket.create_connection((host, port), CONNECT).close()
    except (OSError, ValueError) as error:
        raise _no_scheduler(address, _short(error)) from None


def _client(target: Any, address: str) -> Any:
    """A client that is connected.

    It is made on a thread of its own: something that listens and is no scheduler may never
    answer, and a client waits for the answer without end.
    """
    from distributed import Client

    answer: SimpleQueue[Any] = SimpleQueue()

    def connect() -> None:
        try:
            answer.put(Client(target, timeout=CONNECT, set_as_default=False))
        except Exception as error:  # in words: the error itself would keep the client
            answer.put(_short(error))

    threading.Thread(target=connect, daemon=True).start()
    try:
        found = answer.get(timeout=CONNECT + 1)
    except Empty:
        found = "what listens there says nothing"
    if isinstance(found, str):
        raise _no_scheduler(address, found)
    return found


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask from printing: what matters is raised."""
    loggers = [logging.getLogger(name) for name in logging.root.manager.loggerDict]
    noisy = [logger for logger in loggers if logger.name.partition(".")[0] == "distributed"]
    before = [logger.disabled for logger in noisy]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # versions are compared anyway
        try:
            for logger in noisy:
                logger.disabled = True
            yield
        finally:
            for logger, disabled in zip(noisy, before, strict=True):
                logger.disabled = disabled


def _no_scheduler(address: str, why: str) -> ClusterError:
    return ClusterError(
        f"no scheduler answers ({why})",
        where=address,
        fix="give the address it printed when it started, such as tcp://host:8786",
    )


def _check_versions(client: Any, address: str) -> None:
    """Raise ClusterError unless all workers run what runs here."""
    here = _versions()
    for worker, there in client.run(_versions, on_error="return").items():
        if not isinstance(there, dict):
            missing = "No module named 'lossexplorer" in str(there)
            raise ClusterError(
                f"worker {worker} has no lossexplorer"
                if missing
                else f"worker {worker} fails ({_short(there)})",
                where=address,
                fix=f"install lossexplorer {lossexplorer.__version__} there"
                if missing
                else "start it again",
            )
        for name, version in here.items():
            if there.get(name) != version:
                raise ClusterError(
                    f"worker {worker} has {name} {there.get(name)}, here is {version}",
                    where=address,
                    fix="install the same version on every machine",
                )


def _short(error: object) -> str:
    """What an error says, in one line."""
    return " ".join(str(error).split())[:120]


def _versions() -> dict[str, str]:
    """What results depend on."""
    return {"lossexplorer": lossexplorer.__version__, "numpy": np.__version__}
