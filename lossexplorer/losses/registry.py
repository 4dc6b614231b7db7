"""Finds every loss: the modules of the catalog, and those other packages bring.

A loss is found by being there: a module under ``lossexplorer.losses.catalog`` with a
``LOSS``. Another package offers its own as an entry point of the group
``lossexplorer.losses`` naming a package or a module; what is broken there is listed
by :func:`problems` and hurts nobody else. A person's own losses, typed or in Python, are
not found but made from their key: see :mod:`lossexplorer.losses.own`.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points
from types import ModuleType

from lossexplorer.errors import LossInputError, near
from lossexplorer.losses import catalog, own
from lossexplorer.losses.spec import Loss

GROUP = "lossexplorer.losses"

_losses: dict[str, Loss] = {}
_names: dict[str, Loss] = {}
_problems: list[str] = []
_origins: dict[str, str] = {}  # of losses from entry points: the package that brought them


def get(name: str | Loss) -> Loss:
    """The loss with this key or alias, or of one's own; a loss is returned as it is.

    Raises:
        LossInputError: if there is none, with the nearest name; or if one's own can't be
            used.
    """
    if isinstance(name, Loss):
        return name
    _discover()
    if type(name) is str and name in _names:
        return _names[name]
    if own.is_own(name):
        return own.own_loss(name)
    try:
        return _names[name]
    except (KeyError, TypeError):
        fix = near(str(name).lower(), _names) or f"there are {', '.join(keys())}"
        raise LossInputError(f"there is no loss {name!r}", where="loss", fix=fix) from None


def keys() -> tuple[str, ...]:
    """The keys of all losses, family by family, without aliases."""
    _discover()
    return tuple(_losses)


def all_losses() -> tuple[Loss, ...]:
    """All losses, family by family, inside a family by key."""
    _discover()
    return tuple(_losses.values())


def problems() -> tuple[str, ...]:
    """What kept a third-party loss out, one line each."""
    _discover()
    return tuple(_problems)


def origins() -> Mapping[str, str]:
    """By key, which installed package brought a loss; the catalog's own are not in it."""
    _discover()
    return dict(_origins)


def register_package(package: str | ModuleType) -> tuple[str, ...]:
    """Add the losses of a package (or of one module), given by name or itself.

    Returns:
        The keys added.

    Raises:
        LossInputError: if a module can't be imported or a name is taken; nothing
            of the package is added then.
    """
    _discover()
    return _add(package)


def unregister(*keys_: str) -> None:
    """Take losses out again, by key."""
    for key in keys_:
        loss = _losses.pop(key)
        _origins.pop(key, None)
        for name in (loss.key, *loss.aliases):
            del _names[name]


@functools.cache
def _discover() -> None:
    """Read the catalog and the entry points, once."""
    _add(catalog)
    for entry in entry_points(group=GROUP):
        package = entry.dist.name if entry.dist else entry.name
        try:
            added = _add(entry.value.partition(":")[0])
        except LossInputError as error:
            _problems.append(f"{package}: {' '.join(str(error).split())}")
            continue
        if not added:
            _problems.append(f"{package}: there is no LOSS in {entry.value}")
        _origins.update(dict.fromkeys(added, package))


def _add(package: str | ModuleType) -> tuple[str, ...]:
    losses: list[Loss] = []
    taken: dict[str, Loss] = {}
    for module in _modules(package):
        loss = getattr(module, "LOSS", None)
        if not isinstance(loss, Loss):
            continue
        for word in (loss.key, *loss.aliases):
            owner = taken.get(word) or _names.get(word)
            if owner is not None:
                raise LossInputError(
                    f"the name {word!r} of {loss.key!r} is already taken by {owner.key!r}",
                    where=module.__name__,
                    fix="choose another key or alias",
                )
            taken[word] = loss
        losses.append(loss)
    _losses.update((loss.key, loss) for loss in losses)
    in_order = sorted(_losses.values(), key=_place)
    _losses.clear()
    _losses.update((loss.key, loss) for loss in in_order)
    _names.update(taken)
    return tuple(loss.key for loss in losses)


def _place(loss: Loss) -> tuple[int, str, str]:
    """The families of the catalog in its order, then others, inside a family by key."""
    known = loss.family in catalog.FAMILIES
    place = catalog.FAMILIES.index(loss.family) if known else len(catalog.FAMILIES)
    return place, loss.family, loss.key


def _modules(package: str | ModuleType) -> Iterator[ModuleType]:
    """A package and all modules below it; a module alone."""
    module = _imported(package) if isinstance(package, str) else package
    yield module
    for info in pkgutil.iter_modules(getattr(module, "__path__", ())):
        yield from _modules(f"{module.__name__}.{info.name}")


def _imported(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except (Exception, SystemExit) as error:  # a stranger's module may raise anything
        why = f"{type(error).__name__}: {error}"
        raise LossInputError(f"can't be loaded ({why})", where=name) from error
