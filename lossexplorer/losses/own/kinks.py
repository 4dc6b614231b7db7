"""Where a formula's value or slope jumps, found along its own curve.

A formula says where it switches (|x| at x = 0, max(a, b) at a = b, where(a < b, …) at
a = b …). Those places are looked for on a grid, refined by bisection, and kept if value,
slope or curvature really jump there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses.own.formula import Formula
from lossexplorer.losses.own.kernels import Slopes, binder
from lossexplorer.losses.own.program import Program
from lossexplorer.losses.own.tree import COMPARISONS, Apply, Node, Number, apply, walk
from lossexplorer.losses.spec import Kink

Floats = NDArray[np.float64]

_POINTS = 1001
_HALVINGS = 52
_MOST = 24
_NEAR = 1e-7  # of the range, how far from a place its two sides are looked at
_JUMP = 1e-4
_BESIDE = np.array([-2.0, -1.0, 1.0, 2.0])


@dataclass(frozen=True)
class _Path:
    """The curve that kinks are declared on.

    Attributes:
        targets: by label, the target along it; a residual has one curve for all.
        mirror: x under label 0 is declared as mirror − x.
    """

    variable: str
    low: float
    high: float
    targets: Mapping[int, float]
    mirror: float = 0.0


_PATHS = {
    "p": _Path("probability", 0.0, 1.0, {1: 1.0, 0: 0.0}, mirror=1.0),
    "z": _Path("logit", -20.0, 20.0, {1: 1.0, 0: 0.0}),
    "s": _Path("margin", -20.0, 20.0, {1: 1.0, 0: -1.0}),
}
_RESIDUAL = _Path("residual", -20.0, 20.0, {1: 0.0})
_SHIFT = 0.7

_NOTES = {"jump": "the value jumps", "kink": "the slope jumps", "bend": "the formula switches"}

_Places = dict[float, str]
_Along = Callable[[Floats, float], list[Floats]]


def kinks_of(formula: Formula, found: Slopes) -> Callable[..., tuple[Kink, ...]]:
    """The ``kinks`` of a loss: by parameters, the places along its curve variable."""
    switches = tuple(dict.fromkeys(_switches(found.value)))
    if not switches:
        return lambda **_: ()
    loss = Program((found.value, found.by_prediction))
    conditions = [Program((one,)) for one in switches]
    bind = binder(formula)
    path = _PATHS.get(formula.prediction, _RESIDUAL)

    def kinks(**parameters: Any) -> tuple[Kink, ...]:
        def run(program: Program) -> _Along:
            def along(x: Floats, target: float) -> list[Floats]:
                values = bind(x, np.full(x.shape, target), parameters)
                with np.errstate(all="ignore"):
                    return [np.broadcast_to(one, x.shape) for one in program(values, x.dtype)]

            return along

        if path is _RESIDUAL and not _depends_on_residual(path, run(loss)):
            return ()
        several = [run(one) for one in conditions]
        return _declared(
            path, {label: _places(path, run(loss), several, t) for label, t in path.targets.items()}
        )

    return kinks


def _declared(path: _Path, places: Mapping[int, _Places]) -> tuple[Kink, ...]:
    """Kinks as ``spec`` wants them: for label 1, label 0 mirrored onto it."""
    upright = places[1]
    if 0 not in places:
        return tuple(Kink(path.variable, x, kind, _NOTES[kind]) for x, kind in upright.items())
    mirrored = {_tidy(path.mirror - x): kind for x, kind in places[0].items()}
    both = {x: kind for x, kind in upright.items() if mirrored.get(x) == kind}
    made = [Kink(path.variable, x, kind, _NOTES[kind]) for x, kind in both.items()]
    for label, some in ((1, upright), (0, mirrored)):
        made += [
            Kink(path.variable, x, kind, _NOTES[kind], label)
            for x, kind in some.items()
            if x not in both
        ]
    return tuple(made)


def _places(path: _Path, loss: _Along, conditions: Sequence[_Along], target: float) -> _Places:
    """Where something jumps along one curve, and what."""
    x = np.linspace(path.low, path.high, _POINTS)
    near = _NEAR * (path.high - path.low)
    found: set[float] = set()
    for condition in conditions:
        found.update(_crossings(condition, target, x))
    places: _Places = {}
    for place in sorted(found):
        kind = _kind(loss(place + near * _BESIDE, target), near)
        if kind and not any(abs(place - other) < near for other in places):
            places[place] = kind
    return places


def _depends_on_residual(path: _Path, loss: _Along) -> bool:
    """Whether the loss is a function of y − t alone: only then its kinks move with t."""
    x = np.linspace(path.low, path.high, 37) * 0.83 + 0.041
    one, other = loss(x, 0.0)[0], loss(x + _SHIFT, _SHIFT)[0]
    return bool(np.allclose(one, other, rtol=1e-9, atol=1e-9, equal_nan=True))


def _switches(tree: Node) -> list[Node]:
    """Trees whose sign changes where the formula switches."""
    found: list[Node] = []
    for node in walk(tree):
        if not isinstance(node, Apply):
            continue
        a, *rest = node.args
        if node.op in ("abs", "sign", "relu"):
            found.append(a)
        elif node.op in ("min", "max", *COMPARISONS):
            found.append(apply("-", a, rest[0]))
        elif node.op == "clip":
            found += [apply("-", a, end) for end in rest]
    return [one for one in found if not isinstance(one, Number)]


def _crossings(condition: _Along, target: float, x: Floats) -> list[float]:
    """Where a condition changes its sign between the points ``x``, and its zeros on them."""
    y = np.sign(condition(x, target)[0])
    exact = [float(at) for at in x[y == 0]] if (y == 0).sum() <= _MOST else []
    between = np.flatnonzero(y[:-1] * y[1:] < 0)[:_MOST]
    low, high, left = x[between].copy(), x[between + 1].copy(), y[between]
    for _ in range(_HALVINGS if between.size else 0):
        middle = (low + high) / 2
        same = np.sign(condition(middle, target)[0]) == left
        low, high = np.where(same, middle, low), np.where(same, high, middle)
    return exact + [_tidy(float(at)) for at in high]


def _tidy(place: float) -> float:
    """0.3 instead of 0.30000000000000004, which bisection can't tell apart."""
    tidy = float(f"{place:.13g}")
    return tidy if abs(tidy - place) <= 4 * np.spacing(abs(place)) else place


def _kind(beside: Sequence[Floats], near: float) -> str:
    """What jumps between two points and two: "jump", "kink", "bend", or "" for nothing."""
    value, slope = beside
    if not (np.isfinite(value).all() and np.isfinite(slope).all()):
        return ""
    size = 1 + np.abs(value).max() + np.abs(slope).max()
    if abs(value[2] - value[1]) > _JUMP * size:
        return "jump"
    if abs(slope[2] - slope[1]) > _JUMP * size:
        return "kink"
    bends = np.diff(slope)[[0, 2]] / near
    return "bend" if abs(bends[1] - bends[0]) > 100 * _JUMP * size else ""
