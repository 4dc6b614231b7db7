"""Makes a window anew in another language around the work of the present one."""

from __future__ import annotations

from pathlib import Path

from lossexplorer.model.language import language
from lossexplorer.views.assembly import Assembly
from lossexplorer.views.furniture import Furniture
from lossexplorer.views.leaving import leave
from lossexplorer.views.main_window import MainWindow


def renewed(
    assembly: Assembly, furniture: Furniture, autosave_folder: Path | None
) -> tuple[Assembly, Furniture]:
    """A new window in the place of a shown one, with its session, file and undo steps.

    Texts are set where widgets are made, in some hundred places: new widgets say every one
    of them in the other language, and none can be forgotten.

    Args:
        assembly: the plots of the present window; given up.
        furniture: its panels; given up.
        autosave_folder: where unsaved work is; None for the user's state folder.
    """
    old = assembly.window
    size, state, theme = old.size(), old.windowState(), old.theme
    lecture, room = theme.projector, theme.room
    theme.set_projector(False)  # docks made in large type would keep it in their titles
    old.remember()
    window = MainWindow(old.preferences)
    if theme.parent() is old:
        theme.setParent(window)
    window.setWindowIcon(old.windowIcon())
    window.build(theme)
    new = Assembly(window, assembly.model.session)
    new.model.take_over(assembly.model, language().reword)
    new.model.refresh()  # the plot first, as at the start
    panels = Furniture(new, None, autosave_folder)
    panels.take_over(furniture)
    window.restoreGeometry(old.saveGeometry())
    window.resize(size)
    window.show()
    theme.set_projector(lecture, room)
    window.setWindowState(state)
    old.replaced.emit()
    old.hide()
    leave(old)
    return new, panels
