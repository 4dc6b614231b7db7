"""A connection to a Dask cluster, with what can go wrong put into words."""

from __future__ import annotations

import logging
import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import numpy as np

import lossexplorer
from lossexplorer.errors import ClusterError

CONNECT = 10.0
"""Seconds a scheduler has to answer, and again for its first worker to be there."""


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
        from dask import config
        from distributed import Client, LocalCluster
        from distributed.client import FutureCancelledError
        from distributed.scheduler import KilledWorker
    except ImportError:
        raise ClusterError(
            "dask.distributed isn't installed", fix="pip install 'lossexplorer[cluster]'"
        ) from None
    with ExitStack() as stack:
        stack.enter_context(_quiet())
        target: Any = address
        if address == "local":
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="lossexplorer-"))
            stack.enter_context(config.set({"temporary-directory": folder}))
            target = stack.enter_context(
                LocalCluster(
                    n_workers=processes or os.cpu_count(),
                    threads_per_worker=1,
                    dashboard_address="127.0.0.1:0",
                    local_directory=folder,
                    silence_logs=logging.CRITICAL + 1,
                )
            )
        try:
            client = stack.enter_context(Client(target, timeout=CONNECT, set_as_default=False))
            client.wait_for_workers(1, timeout=CONNECT)
        except TimeoutError:
            raise ClusterError(
                "the scheduler has no workers", where=address, fix="start some with dask worker"
            ) from None
        except (OSError, ValueError) as error:
            raise _no_scheduler(address, error) from None
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


def _no_scheduler(address: str, error: Exception) -> ClusterError:
    return ClusterError(
        f"no scheduler answers ({_short(error)})",
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
