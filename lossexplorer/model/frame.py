"""What every view needs to draw itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lossexplorer.data.diagnostics import Diagnostic
from lossexplorer.figures.figure import Figure
from lossexplorer.session.readings import Reading
from lossexplorer.session.session import Session

if TYPE_CHECKING:
    from lossexplorer.batch.passes.result import BatchResult


@dataclass(frozen=True, eq=False)
class Frame:
    """What every view needs to draw itself, made once a frame.

    Attributes:
        session, figure: the state now, and the picture of its workspace.
        readings: by loss key, the value and gradient now, or why there is none.
        diagnostics: what is odd about the data, each with its fix.
        batch: what is known of all rows, in the Batch workspace; None in the others.
    """

    session: Session
    figure: Figure
    readings: Mapping[str, Reading]
    diagnostics: tuple[Diagnostic, ...]
    batch: BatchResult | None = None
