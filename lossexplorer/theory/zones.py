"""Where a form of a loss breaks down: overflow, no gradient, a guard that clamps."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import DTypeLike, NDArray

from lossexplorer.theory.forms import Floats, Sampled
from lossexplorer.theory.reference import Exact

Kind = Literal["infinite", "nan", "no_gradient", "clamped", "zero_gradient"]
Why = Literal["lost", "out of range", "exact"]

KINDS: tuple[Kind, ...] = ("infinite", "nan", "no_gradient", "clamped", "zero_gradient")
_FINE = -1
_WIDEST_TRACE = 4  # points of x that are not lost inside a zone and still belong to it
_CUTS = 33  # pieces a step is cut into at once, looking for a border
_AT_A_POINT = ("infinite", "nan")  # kinds that matter even at a single float

Sample = Callable[[Floats], Sampled]


@dataclass(frozen=True)
class Zone:
    """A stretch of the variable where a form has no useful value or gradient.

    Attributes:
        start, end: the first and the last float of the dtype inside it.
        open_start, open_end: it goes on beyond the view.
        why: "out of range" if the exact number doesn't fit in the dtype either, "exact"
            if the exact gradient is 0 as well, else "lost".
    """

    kind: Kind
    start: float
    end: float
    open_start: bool = False
    open_end: bool = False
    why: Why = "lost"


def classes(sampled: Sampled) -> NDArray[np.int8]:
    """For each point the index of its kind in :data:`KINDS`, or -1 if all is well."""
    value, slope = sampled.value, sampled.slope
    found = np.full(value.shape, _FINE, dtype=np.int8)
    found[slope == 0] = KINDS.index("zero_gradient")
    found[(slope == 0) & sampled.clamped] = KINDS.index("clamped")
    found[~np.isfinite(slope)] = KINDS.index("no_gradient")
    found[np.isinf(value)] = KINDS.index("infinite")
    found[np.isnan(value)] = KINDS.index("nan")
    return found


def find_zones(
    sample: Sample,
    x: Floats,
    dtype: DTypeLike,
    exact: Exact,
) -> tuple[Zone, ...]:
    """The zones of a form, with borders exact to neighbouring floats.

    Args:
        sample: the form at points that ``dtype`` holds.
        x: ascending points that ``dtype`` holds, shape (n,); a zone between two of
            them is not seen.
        dtype: what ``sample`` computes in.
        exact: the loss at ``x``.
    """
    of_points = _joined(classes(sample(x)))
    runs = [_Run(int(of_points[0]), float(x[0]))]
    for at in np.flatnonzero(np.diff(of_points)):
        step = (float(x[at]), float(x[at + 1]))
        for end, start, code in _borders(sample, step, int(of_points[at + 1]), np.dtype(dtype)):
            runs[-1].end = end
            runs.append(_Run(code, start))
    runs[-1].end = float(x[-1])
    zones = []
    for run in runs:
        if run.code == _FINE or (run.start == run.end and KINDS[run.code] not in _AT_A_POINT):
            continue
        inside = (x >= run.start) & (x <= run.end)
        why = _why(KINDS[run.code], exact, inside, np.finfo(dtype))
        at_ends = bool(run.start == x[0]), bool(run.end == x[-1])
        zones.append(Zone(KINDS[run.code], run.start, run.end, *at_ends, why))
    return tuple(zones)


def _joined(of_points: NDArray[np.int8]) -> NDArray[np.int8]:
    """The classes without points that stand alone among others of one kind.

    A gradient passes through 0 at a minimum, which is no breakdown; and where it is
    lost, rounding may still leave a trace of it here and there.
    """
    joined = of_points.copy()
    at_a_point = [KINDS.index(kind) for kind in _AT_A_POINT]
    changes = [0, *(np.flatnonzero(np.diff(of_points)) + 1).tolist(), len(of_points)]
    for start, end in zip(changes[1:-2], changes[2:-1], strict=True):
        alone = end - start <= (1 if joined[start] != _FINE else _WIDEST_TRACE)
        if alone and joined[start - 1] == of_points[end] and of_points[start] not in at_a_point:
            joined[start:end] = of_points[end]
    return joined


@dataclass
class _Run:
    """Neighbouring points of one class."""

    code: int
    start: float
    end: float = math.nan


def _borders(
    sample: Sample, step: tuple[float, float], after: int, dtype: np.dtype[Any]
) -> Iterator[tuple[float, float, int]]:
    """Where the class changes to ``after`` in a step: last float before, first after, class.

    Rounding can make the class flicker before it settles. What flickers is no zone.
    """
    first, last = _change(sample, step, dtype, 0), _change(sample, step, dtype, -1)
    if first != last:
        between = classes(sample(_cut(first[1], last[0], dtype)))
        steady = bool((between == between[0]).all())
        yield *first, int(between[0]) if steady else _FINE
    yield *last, after


def _change(
    sample: Sample, step: tuple[float, float], dtype: np.dtype[Any], which: int
) -> tuple[float, float]:
    """The two neighbouring floats at the first (0) or last (-1) change of class in a step."""
    while True:
        points = _cut(*step, dtype)
        changes = np.flatnonzero(np.diff(classes(sample(points))))
        # none: a kernel may take another path for other points beside these
        if len(points) <= 2 or len(changes) == 0:
            return step
        at = int(changes[which])
        step = float(points[at]), float(points[at + 1])


def _cut(low: float, high: float, dtype: np.dtype[Any]) -> Floats:
    """Floats of the dtype from ``low`` to ``high``, both included."""
    with np.errstate(all="ignore"):
        points = np.linspace(low, high, _CUTS + 1).astype(dtype)
    return np.unique(points).astype(np.float64)


def _why(kind: Kind, exact: Exact, inside: NDArray[np.bool_], limits: Any) -> Why:
    """Whether the exact number is any better."""
    if not inside.any():
        return "lost"
    if kind in ("infinite", "nan"):
        value = np.abs(exact.value[inside])
        return "out of range" if (value > float(limits.max)).all() else "lost"
    if kind == "zero_gradient":
        slope = np.abs(exact.slope[inside])
        if (slope == 0).all():
            return "exact"
        if (slope < float(limits.smallest_subnormal)).all():
            return "out of range"
    return "lost"


def merged(zones: tuple[Zone, ...]) -> dict[tuple[Kind, Why], list[Zone]]:
    """Zones that are told in one sentence: those of one kind and one reason."""
    groups: dict[tuple[Kind, Why], list[Zone]] = {}
    for zone in sorted(zones, key=lambda zone: (KINDS.index(zone.kind), zone.start)):
        groups.setdefault((zone.kind, zone.why), []).append(zone)
    return groups


def relative_error(value: Floats, whole: Floats, rest: Floats, dtype: DTypeLike) -> Floats:
    """|value - exact| by the size of the exact number, shape (n,).

    A number below the smallest normal float of ``dtype`` counts as large as that, as
    no float near it has all digits. NaN where ``value`` or the exact number is not finite.
    """
    least = float(np.finfo(dtype).smallest_normal)
    with np.errstate(all="ignore"):
        error = np.abs((value - whole) - rest) / np.maximum(np.abs(whole), least)
    return np.where(np.isfinite(value) & np.isfinite(whole), error, math.nan)
