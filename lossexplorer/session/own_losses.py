"""A person's own losses in a session: listed, previewed, added, changed, removed."""

from __future__ import annotations

from msgspec.structs import replace

from lossexplorer.errors import LossInputError
from lossexplorer.losses import get
from lossexplorer.losses.own import is_own
from lossexplorer.losses.parameter_values import checked
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Loss
from lossexplorer.session.edits import select_loss, show_loss
from lossexplorer.session.options import curve_variables
from lossexplorer.session.session import LossChoice, ParameterValue, Session, blank

_FALLBACK = "cross_entropy"


def own_keys(session: Session) -> tuple[str, ...]:
    """The keys of the losses that are the session's own, in the order they came."""
    keys = (*(choice.key for choice in session.losses), session.selected)
    return tuple(dict.fromkeys(key for key in keys if is_own(key)))


def listed_losses(session: Session) -> tuple[Loss, ...]:
    """Every loss a person can choose now: the catalog's, then the session's own."""
    return (*all_losses(), *(get(key) for key in own_keys(session)))


def add_own(session: Session, key: str) -> Session:
    """Tick and select a loss of one's own.

    Raises:
        LossInputError: if the key names no loss that can be used.
    """
    return select_loss(show_loss(session, key, True), key)


def replace_own(session: Session, old: str, new: str) -> Session:
    """Put a changed loss in the place of the old one; settings that still fit are kept.

    Raises:
        LossInputError: if the new key names no loss that can be used.
    """
    key = get(new).key
    if key == old:
        return session
    before = session.choice(old)
    choice = replace(before, key=key, shown=True, parameters=_kept(before, get(key)))
    losses = [one for one in session.losses if one.key != key]
    places = [one.key for one in losses]
    at = places.index(old) if old in places else len(places)
    losses[at : at + 1] = [choice]
    return select_loss(replace(session, losses=tuple(losses), selected=key), key)


def remove_own(session: Session, key: str) -> Session:
    """Take a loss of one's own out of the session; the last one left is selected."""
    losses = tuple(one for one in session.losses if one.key != key)
    selected = session.selected
    if selected == key:
        selected = losses[-1].key if losses else _FALLBACK
    return replace(session, losses=losses, selected=selected)


def _kept(choice: LossChoice, loss: Loss) -> tuple[tuple[str, ParameterValue], ...]:
    """The chosen parameters that another loss has too, where their values fit it."""
    declared = {parameter.name: parameter for parameter in loss.parameters}
    kept = []
    for name, value in choice.parameters:
        if name in declared and value != declared[name].default:
            try:
                checked(declared[name], value, 1)
            except LossInputError:
                continue
            kept.append((name, value))
    return tuple(kept)


def preview(key: str) -> Session:
    """A session that shows one loss alone, over its first variable.

    Raises:
        LossInputError: if the key names no loss that can be used.
    """
    choice = LossChoice(get(key).key)
    variables = curve_variables(choice)
    session = replace(blank(2), losses=(choice,), selected=choice.key, workspace="curves")
    curves = replace(session.curves, variable=variables[0], tangent=False, label="both")
    return replace(session, curves=curves)
