"""What is said of a draft: size, what was recognised, where the labels are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from lossexplorer.data.kinds import PredictionKind
from lossexplorer.session.draft import Draft, SecondDraft

translate = QCoreApplication.translate


def statements(draft: Draft | SecondDraft, declared: PredictionKind | None) -> list[str]:
    """One line each; a kind that a person declared takes the place of the recognised one."""
    if isinstance(draft, SecondDraft):
        shape, found = draft.predictions.values.shape, draft.predictions.notes
    else:
        shape, found = draft.table.predictions.shape, draft.table.notes
    size = translate("OpenDialog", "{:,} rows of {:,} classes").format(draft.rows, shape[1])
    if isinstance(draft, Draft) and draft.large is not None:
        size += translate("OpenDialog", ": too many for a session, which will refer to the file")
    if declared is None:
        return [size, *found]
    chosen = translate("OpenDialog", "read as {}, as you chose").format(declared)
    return [size, *(note for note in found if ": read as " not in note), chosen]


def about_labels(draft: Draft | SecondDraft, labels: str) -> str:
    """What the labels are, and in which file; "" for a second model."""
    if isinstance(draft, SecondDraft):
        return ""
    kinds = {
        "index": translate("OpenDialog", "class index"),
        "one-hot": translate("OpenDialog", "one-hot"),
        "soft": translate("OpenDialog", "soft"),
    }
    where = translate("OpenDialog", "in the same file")
    if labels:
        where = translate("OpenDialog", "in {}").format(Path(labels).name)
    return f"{kinds[draft.table.label_kind]}, {where}"
