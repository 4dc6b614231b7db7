"""What plots, tables and other widgets do with keys and the wheel themselves.

Shortcuts of the window are in :mod:`lossexplorer.views.action_table`. A test holds every
key that a widget handles against this table.
"""

from __future__ import annotations

from lossexplorer.views.action_spec import QT_TRANSLATE_NOOP

Rows = tuple[tuple[str, str], ...]  # (keys, what they do)

IN_THE_PLOT: Rows = (
    (
        QT_TRANSLATE_NOOP("Actions", "← → ↑ ↓"),
        QT_TRANSLATE_NOOP("Actions", "Move it (Shift: ten steps, Ctrl or Alt: a tenth)"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "← → among bars"),
        QT_TRANSLATE_NOOP("Actions", "Choose another bar; ↑ ↓ move it"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Page Up, Page Down"),
        QT_TRANSLATE_NOOP("Actions", "Choose another thing that can be moved"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "+ (or =)  −  0"),
        QT_TRANSLATE_NOOP("Actions", "Zoom in, zoom out, fit"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "X  Y"),
        QT_TRANSLATE_NOOP("Actions", "Zoom in only across, only up; with Shift out"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "A  D  W  S"),
        QT_TRANSLATE_NOOP("Actions", "Move the range left, right, up, down"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "R"),
        QT_TRANSLATE_NOOP(
            "Actions", "Read values: ← → ↑ ↓ move the place, Page Up and Page Down change the panel"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Enter while reading"),
        QT_TRANSLATE_NOOP(
            "Actions", "What a double click does there: add a point, flip an outcome"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Space"),
        QT_TRANSLATE_NOOP("Actions", "Pin a reading; Esc clears the pins"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "N"),
        QT_TRANSLATE_NOOP("Actions", "Add a note; F2 changes and Delete deletes one"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Menu, Shift+F10"),
        QT_TRANSLATE_NOOP("Actions", "What can be done at this place"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Ctrl+V"),
        QT_TRANSLATE_NOOP("Actions", "Paste numbers into the workspace"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Delete in Likelihood"),
        QT_TRANSLATE_NOOP("Actions", "Remove the point touched last"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Wheel"),
        QT_TRANSLATE_NOOP("Actions", "Zoom (Shift: only across, Ctrl: only up)"),
    ),
)

IN_TABLES: Rows = (
    (
        QT_TRANSLATE_NOOP("Actions", "Ctrl+C, Ctrl+V"),
        QT_TRANSLATE_NOOP("Actions", "Copy the selected cells with all digits, paste"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Delete, Backspace"),
        QT_TRANSLATE_NOOP("Actions", "Set the selected numbers to 0"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Space, Enter"),
        QT_TRANSLATE_NOOP("Actions", "Make this class the true one, or open a cell's list"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Insert"),
        QT_TRANSLATE_NOOP("Actions", "Add a row below; Ctrl+Delete removes the selected rows"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Ctrl+F in Batch"),
        QT_TRANSLATE_NOOP("Actions", "Search rows; Enter goes on to the table"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "↑ ↓ in Batch"),
        QT_TRANSLATE_NOOP("Actions", "Choose a row; Enter opens it in Vector"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Ctrl+← Ctrl+→ on headings"),
        QT_TRANSLATE_NOOP("Actions", "Make the column narrower or wider"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "← → Home End on headings"),
        QT_TRANSLATE_NOOP("Actions", "Choose a column; Space or Enter sorts by it, ↓ leaves"),
    ),
)

ELSEWHERE: Rows = (
    (
        QT_TRANSLATE_NOOP("Actions", "Space in the list of losses"),
        QT_TRANSLATE_NOOP("Actions", "Tick a loss; ↑ ↓ select another one"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "↓ in a search"),
        QT_TRANSLATE_NOOP("Actions", "Go on to what was found; Esc clears the search"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Esc in a number or a note"),
        QT_TRANSLATE_NOOP("Actions", "Bring back what stood there"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Enter"),
        QT_TRANSLATE_NOOP("Actions", "Hand in a number, a note or a formula; choose a match"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Esc"),
        QT_TRANSLATE_NOOP("Actions", "Leave the tour, presenting, full screen or a dialog"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Ctrl+F in the help"),
        QT_TRANSLATE_NOOP("Actions", "Search; Alt+← and Alt+→ go back and forward"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Arrows, Home, End on a bar between parts"),
        QT_TRANSLATE_NOOP("Actions", "Move it; Home and End as far as it goes"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "← → in the tour"),
        QT_TRANSLATE_NOOP("Actions", "Back and next"),
    ),
)

SECTIONS: tuple[tuple[str, Rows], ...] = (
    (QT_TRANSLATE_NOOP("Actions", "In the plot"), IN_THE_PLOT),
    (QT_TRANSLATE_NOOP("Actions", "In tables"), IN_TABLES),
    (QT_TRANSLATE_NOOP("Actions", "Elsewhere"), ELSEWHERE),
)
