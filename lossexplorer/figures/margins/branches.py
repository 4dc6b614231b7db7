"""The branch of ψ that is not in force: beyond π - m ArcFace is written in two ways."""

from __future__ import annotations

import math
from functools import lru_cache

from lossexplorer.figures.figure import Line
from lossexplorer.figures.margins.tracks import track_of
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.session.margins.members import other_branch, short_of
from lossexplorer.session.options import settings
from lossexplorer.session.session import LossChoice


@lru_cache(maxsize=256)
def branch_line(choice: LossChoice, scaled: bool, part: str) -> Line | None:
    """What ψ or its pull would be beyond π - m on the other branch, dotted.

    Args:
        choice: a member of the family.
        scaled: times s.
        part: "value" or "gradient".

    Returns:
        None for a member that has one branch, and without a margin.
    """
    other = other_branch(choice)
    if other is None:
        return None
    values = settings(other)
    track, kind = track_of(other, scaled), str(values["past_pi"])
    beyond = track.theta >= math.pi - float(values["margin"])
    if beyond.sum() < 2:
        return None
    return Line(
        f"branch:{choice.key}",
        x=track.theta[beyond],
        y=track.parts[part][beyond],
        color=stroke_of(choice.key).color,
        dash="dot",
        label=kind,
        name=f"{short_of(choice)}, {kind}",
    )
