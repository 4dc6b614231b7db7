"""What goes wrong when a file is written, as an error for people."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lossexplorer.errors import ExplorerError
from lossexplorer.files import write_problem


@contextmanager
def write_errors(path: str | Path, kind: type[ExplorerError] = ExplorerError) -> Iterator[None]:
    """Raise an OSError of the block as ``kind``, which names ``path`` and says what to do."""
    try:
        yield
    except OSError as error:
        what, fix = write_problem(path, error)
        raise kind(what, where=str(path), fix=fix) from error
