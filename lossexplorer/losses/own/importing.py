"""A Python callable by its name; only after consent, and with one line for what goes wrong."""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from lossexplorer.errors import LossInputError
from lossexplorer.losses.own.consent import parts, require


def load(name: str) -> Callable[..., Any]:
    """Import a callable that was allowed.

    Args:
        name: "package.module:name", found as Python finds it or in the current folder;
            or "file.py:name".

    Raises:
        NotAllowedError: if nobody has allowed it.
        LossInputError: if it can't be imported, or isn't callable.
    """
    require(name)
    place, attribute = parts(name)
    try:
        module = _from_file(Path(place)) if place.endswith(".py") else _from_path(place)
    except (Exception, SystemExit) as error:  # a stranger's module may raise anything
        raise LossInputError(f"can't be imported ({reason(error)})", where=place) from error
    function = getattr(module, attribute, None)
    if function is None:
        raise LossInputError(f"has no {attribute!r}", where=place, fix="name one of its functions")
    if not callable(function):
        raise LossInputError(f"{attribute!r} is no function", where=place)
    return function  # type: ignore[no-any-return]  # it is callable


def reason(error: BaseException) -> str:
    """An exception in one line of moderate length."""
    words = " ".join(str(error).split())
    text = f"{type(error).__name__}: {words}" if words else type(error).__name__
    return text if len(text) <= 200 else text[:199] + "…"


def _from_path(name: str) -> ModuleType:
    """A module of the path, or of the current folder, which a console script leaves out."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name not in (name, name.partition(".")[0]):
            raise
    here = os.getcwd()
    sys.path.insert(0, here)
    try:
        importlib.invalidate_caches()
        return importlib.import_module(name)
    finally:
        sys.path.remove(here)


def _from_file(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"lossexplorer_own_{path.stem}", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise FileNotFoundError("there is no such file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
