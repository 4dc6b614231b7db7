"""What other workspaces need, made before they are first shown.

All of it would come by itself at the first click on a tab, and take up to a fifth of a
second then. Here it comes in pieces shorter than two frames, see
:mod:`lossexplorer.views.idle`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from threading import Thread

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from lossexplorer.errors import LossInputError
from lossexplorer.figures.build import build
from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.numeric_axis import numeric_variables, shown_view
from lossexplorer.session.session import Session
from lossexplorer.views.furniture import Furniture
from lossexplorer.views.inspector.typesetter import typesetter
from lossexplorer.views.stage import WORKSPACES

# Packages of others can't be loaded piece by piece: a thread does it.
_BESIDE = ("numpy.ma", "mpmath")
_LAYERS = ("session", "figures", "views")
# What loads many modules at once, the innermost first, and what is loaded late.
_OTHERS = {
    "batch": (
        "lossexplorer.batch.passes.column_store",
        "lossexplorer.batch.table.details",
        "lossexplorer.session.batch_results",
        "lossexplorer.model.batch_evaluation",
        "lossexplorer.views.batch.sample_panel",
        "lossexplorer.views.batch.scoreboard",
        "lossexplorer.batch.reading.offenders",
    ),
    "images": ("lossexplorer.model.images_beside",),
    "numerics": ("lossexplorer.theory.forms", "lossexplorer.session.precision"),
}
# Their figures are of one row or of rows that are few; others compute in shares or in a thread.
_AT_ONCE = ("curves", "vector", "information", "likelihood", "margins")


def pieces(furniture: Furniture) -> Iterator[None]:
    """One piece with each step; all of them leave what is shown as it is."""
    yield from _beside(*_BESIDE)
    for name in WORKSPACES:
        yield from _modules(name)
        if name not in furniture.assembly.workspaces:
            yield from _workspace(furniture, name)
        _typeset(furniture, name)
        yield
    for page in ("numbers", "page"):
        getattr(furniture.data, page)
        yield
    # the first picture that leaves the window need not wait for matplotlib
    yield from _beside("lossexplorer.export.image")
    import_module("lossexplorer.views.export_dialog")
    yield


def _beside(*names: str) -> Iterator[None]:
    """Load what is large in a thread, and let time go by until it is there."""
    thread = Thread(target=lambda: [import_module(name) for name in names], daemon=True)
    thread.start()
    while thread.is_alive():
        yield


def _modules(workspace: str) -> Iterator[None]:
    """Load a workspace's modules, from the innermost layer out."""
    for name in _OTHERS.get(workspace, ()):
        import_module(name)
        yield
    for layer in _LAYERS:
        package = f"lossexplorer.{layer}.{workspace}"
        if find_spec(package) is None:
            continue
        found = import_module(package)
        modules = iter_modules(getattr(found, "__path__", ()), f"{package}.")
        # "neuron_checks" before "checks", which loads it
        for module in sorted(modules, key=lambda module: "_" not in module.name):
            import_module(module.name)
            yield
    import_module(f"lossexplorer.views.workspaces.{workspace}")
    yield


def _workspace(furniture: Furniture, name: str) -> Iterator[None]:
    """Make its widgets, style them, and remember what its figure is drawn from."""
    assembly = furniture.assembly
    workspace = assembly.workspace(name)
    yield
    for widget in (workspace, workspace.tools):
        for part in (widget, *widget.findChildren(QWidget)):
            part.ensurePolished()
    yield
    session = replace(assembly.model.session, workspace=name)
    if name in _AT_ONCE:
        build(session)
        yield
    if name == "numerics":
        yield from _precise_curves(session)


def _precise_curves(session: Session) -> Iterator[None]:
    """Compute the curves of Numerics, which are remembered."""
    from lossexplorer.session.precision import curve_of, settings_of

    choice = session.choice(session.selected)
    if numeric_variables(choice):
        for setting in settings_of(choice, shown_view(session)):
            with suppress(LossInputError):  # said where it is shown
                curve_of(setting)
            yield


def _typeset(furniture: Furniture, name: str) -> None:
    """Ask for the formulas of the quantities that the inspector will explain."""
    session = replace(furniture.assembly.model.session, workspace=name)
    typesetter().ask(one.formula for one in concepts_of(session) if one.formula)
