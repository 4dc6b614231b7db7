"""What a look into a file gives: what can be chosen from, and a draft or a complaint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lossexplorer.errors import ExplorerError
from lossexplorer.session.draft import (
    Draft,
    First,
    SecondDraft,
    Source,
    read_draft,
    read_second,
)
from lossexplorer.session.listing import Listing, listing_of

Report = Callable[[float], None]


@dataclass(frozen=True, eq=False)
class Look:
    """What was found.

    Attributes:
        file, labels: what the file of predictions, and that of labels, is made of.
        draft: what would be opened; None if something is wrong.
        error: what is wrong.
    """

    file: Listing = Listing()
    labels: Listing = Listing()
    draft: Draft | SecondDraft | None = None
    error: ExplorerError | None = None


def look_into(source: Source, first: First | None, report: Report) -> Look:
    """Read what a file would give; what is wrong with it is part of the answer.

    Args:
        source: which file, and what in it.
        first: for the predictions of a second model, what they have to go with.
        report: told the share that was read; may raise to stop.
    """
    file, labels = Listing(), Listing()
    try:
        file = listing_of(source.path)
        if source.labels:
            labels = listing_of(source.labels)
        draft = read_draft(source, report) if first is None else read_second(source, first, report)
    except ExplorerError as error:
        return Look(file, labels, error=error)
    return Look(file, labels, draft)
