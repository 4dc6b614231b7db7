"""A setting and the values it goes through."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from lossexplorer.errors import SessionError
from lossexplorer.session.session import Session
from lossexplorer.session.sweeping.parameters import parameter_settings
from lossexplorer.session.sweeping.setting import Setting
from lossexplorer.session.sweeping.workspaces import WORKSPACES

MOST_VALUES = 200
_HOW = "write gamma=0:5:11 (from, to, how many), gamma=0.1:10:9:log or gamma=0,1,2,5"


@dataclass(frozen=True)
class Sweep:
    """One setting through at least two values, in their order."""

    setting: Setting
    values: tuple[float, ...]

    def sessions(self, session: Session) -> Iterator[Session]:
        """``session`` at every value, one after the other: each may have data of its own.

        Raises:
            SessionError: for a value the setting can't have.
        """
        return (self.setting.at(session, value) for value in self.values)

    def check_ends(self, session: Session) -> None:
        """Try the smallest and the largest value, which takes no time.

        Raises:
            SessionError: for one the setting can't have.
        """
        for value in (min(self.values), max(self.values)):
            self.setting.at(session, value)

    @property
    def titles(self) -> tuple[str, ...]:
        """What stands above each picture: "γ = 2"."""
        return tuple(self.setting.said(value) for value in self.values)


def settings_of(session: Session) -> tuple[Setting, ...]:
    """Everything that can be swept in what is shown: the workspace's numbers, the losses'."""
    own = WORKSPACES[session.workspace](session)
    return (*own, *parameter_settings(session, {setting.key for setting in own}))


def setting_named(session: Session, name: str) -> Setting:
    """The setting called ``name``; that of a loss also without the loss, where one has it.

    Raises:
        SessionError: if there is none, naming those there are.
    """
    offered = {setting.key: setting for setting in settings_of(session)}
    name = name.strip()
    for key in (name, name.removeprefix(f"{session.selected}.")):
        if key in offered:
            return offered[key]
    ends = [key for key in offered if key.rpartition(".")[2] == name]
    if len(ends) == 1:
        return offered[ends[0]]
    near = ends or difflib.get_close_matches(name, offered, n=2)
    fix = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(offered)}"
    raise SessionError(f"{name!r} is nothing that can be swept here", where="sweep", fix=fix)


def parse_sweep(session: Session, text: str) -> Sweep:
    """The sweep that "gamma=0:5:11" or "gamma=0,1,2" stands for.

    Raises:
        SessionError: for a setting there isn't, or what are no values for it.
    """
    name, equals, values = text.partition("=")
    if not equals:
        raise SessionError(f"{text!r} names no values", where="sweep", fix=_HOW)
    setting = setting_named(session, name)
    return Sweep(setting, parse_values(values, whole=setting.whole))


def parse_values(text: str, whole: bool = False) -> tuple[float, ...]:
    """Values written as "0:5:11", "0.1:10:9:log" or "0, 1, 2".

    Raises:
        SessionError: for what is neither, or fewer than 2 values, or more than 200.
    """
    if ":" not in text:
        return _checked([_number(part, text) for part in text.split(",")], whole)
    first, last, count, *rest = [part.strip() for part in text.split(":")] + [""] * 2
    rest = [part for part in rest if part]
    how_many = _number(count, text)
    if rest not in ([], ["log"]) or not how_many.is_integer():
        raise SessionError(f"{text!r} is no range", where="sweep", fix=_HOW)
    return spaced(_number(first, text), _number(last, text), int(how_many), bool(rest), whole)


def spaced(
    first: float, last: float, count: int, ratio: bool = False, whole: bool = False
) -> tuple[float, ...]:
    """``count`` values from ``first`` to ``last``, at equal steps or equal ratios.

    Raises:
        SessionError: for fewer than 2 or more than 200 values, or ratios of what is not above 0.
    """
    if not 2 <= count <= MOST_VALUES:
        raise SessionError(
            f"{count} values can't be swept", where="sweep", fix=f"take 2 to {MOST_VALUES}"
        )
    if first == last:
        raise SessionError("both ends are the same value", where="sweep", fix="give two values")
    if ratio and min(first, last) <= 0:
        raise SessionError(
            f"there are no equal ratios from {first:g} to {last:g}",
            where="sweep",
            fix="give ends above 0, or take equal steps",
        )
    spread = np.geomspace if ratio else np.linspace
    # twelve digits: 0.1 · 3 is 0.3 in the title and in the formula
    return _checked([float(f"{value:.12g}") for value in spread(first, last, count)], whole)


def _checked(values: list[float], whole: bool) -> tuple[float, ...]:
    if whole:
        values = [float(round(value)) for value in values]
    kept = tuple(dict.fromkeys(value + 0.0 for value in values))
    if not 2 <= len(kept) <= MOST_VALUES:
        raise SessionError(
            f"{len(kept)} different values can't be swept",
            where="sweep",
            fix=f"give 2 to {MOST_VALUES}",
        )
    return kept


def _number(text: str, whole_text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise SessionError(
            f"{text.strip()!r} in {whole_text!r} is no number", where="sweep", fix=_HOW
        )
    return value
