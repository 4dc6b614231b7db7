"""How wide the columns of the table of samples are: from names and digits, not from cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QFontMetrics

from lossexplorer.model.batch_columns import CLASSES, BatchColumn
from lossexplorer.model.language import say
from lossexplorer.session.own_words import own_words
from lossexplorer.session.session import Session
from lossexplorer.views.batch.sample_painter import CROSS
from lossexplorer.views.batch.sort_header import INSET, SortHeader

_NAMES = 200  # looked at
_LONGEST = 22  # letters there is room for
_NUMBER = "\u221212.3456"


class Width(NamedTuple):
    """Of a column, in px: what its cells and its name need, and a model's name above it."""

    least: int
    good: int


def natural_widths(
    header: SortHeader, metrics: QFontMetrics, session: Session, rows: int
) -> list[Width]:
    """The widths at which nothing usual is cut; they don't depend on the numbers shown."""
    data = session.data
    row_names = () if session.large is not None else data.row_names[:_NAMES]
    own = own_words(session)
    widths = []
    for section in range(header.count()):
        column = BatchColumn(section)
        texts: list[str] = [_NUMBER]
        extra = 0
        if column is BatchColumn.ROW:
            texts = [str(rows), *(say(name, own) for name in row_names)]
        elif column in CLASSES:
            texts = [str(data.classes), *(say(name, own) for name in data.class_names[:_NAMES])]
            extra = 0 if column is BatchColumn.LABEL else CROSS
        longest = max(metrics.horizontalAdvance(text[:_LONGEST]) for text in texts)
        least = max(longest + extra + 2 * INSET, header.word_width(section))
        widths.append(Width(least, max(least, header.text_width(section))))
    return widths


def spread(widths: Sequence[Width], room: int) -> list[int]:
    """Widths that fill the room there is; models' names give way before anything else does."""
    good, least = sum(w.good for w in widths), sum(w.least for w in widths)
    if good > room:
        share = min(1.0, (good - room) / (good - least)) if good > least else 0.0
        shrunk = [w.good - share * (w.good - w.least) for w in widths]
        return [int(width) for width in shrunk]
    each, rest = divmod(room - good, max(1, len(widths)))
    return [w.good + each + (place < rest) for place, w in enumerate(widths)]
