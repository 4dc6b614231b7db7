"""Losses of a person's own: typed formulas and Python functions, made when asked for.

Their keys say all there is to know, so that a session stays plain data:
"formula: (y - t)^2" (the text is explained in :mod:`lossexplorer.losses.own.formula`) and
"python:package.module:name" (see :mod:`lossexplorer.losses.own.python_loss`). ``get`` takes
both wherever it takes a key.

A formula is parsed by this package and never evaluated as code. Python code is never
imported unless the person at the computer has allowed it: see
:mod:`lossexplorer.losses.own.consent`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lossexplorer.losses.own.consent import NotAllowedError, allow, is_allowed

if TYPE_CHECKING:
    from lossexplorer.losses.spec import Loss

__all__ = ["NotAllowedError", "allow", "is_allowed", "is_own", "own_loss", "typed_by_hand"]

_FORMULA, _PYTHON = "formula:", "python:"


def is_own(name: object) -> bool:
    """Whether a key names a loss of a person's own."""
    return isinstance(name, str) and name.lstrip().startswith((_FORMULA, _PYTHON))


def own_loss(key: str) -> Loss:
    """The loss of a key that :func:`is_own`; equal losses are one object.

    Raises:
        NotAllowedError: for Python code that nobody has allowed.
        LossInputError: if the formula or the function can't be used.
    """
    # here, because most programs never need them
    if key.lstrip().startswith(_FORMULA):
        from lossexplorer.losses.own.formula_loss import formula_loss

        return formula_loss(key)
    from lossexplorer.losses.own.python_loss import python_loss

    return python_loss(key)


def typed_by_hand(name: str) -> str:
    """A name as a person at this computer typed it, which is consent for Python code.

    Raises:
        LossInputError: if it begins like Python code and names none.
    """
    return allow(name) if name.lstrip().startswith(_PYTHON) else name
