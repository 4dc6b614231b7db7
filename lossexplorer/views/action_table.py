"""Every action of the window in one table: text, shortcut, icon.

Menus, tool bar and the keyboard sheet are made from it. An action's key names what
carries it out: "file.open" is the method ``open`` of the window's file commands.
"""

from __future__ import annotations

from lossexplorer.views.action_spec import QT_TRANSLATE_NOOP, ActionSpec
from lossexplorer.views.view_actions import VIEW_ACTIONS

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("file.new", QT_TRANSLATE_NOOP("Actions", "&New"), ("Ctrl+N",), standard="New"),
    ActionSpec("file.new_window", QT_TRANSLATE_NOOP("Actions", "New &window"), ("Ctrl+Shift+N",)),
    ActionSpec(
        "file.open",
        QT_TRANSLATE_NOOP("Actions", "&Open…"),
        ("Ctrl+O",),
        "open",
        standard="Open",
    ),
    ActionSpec(
        "file.open_second",
        QT_TRANSLATE_NOOP("Actions", "Open a second &model…"),
        ("Ctrl+Alt+O",),
        tip=QT_TRANSLATE_NOOP("Actions", "What another model predicts for the same rows"),
    ),
    ActionSpec(
        "file.save",
        QT_TRANSLATE_NOOP("Actions", "&Save"),
        ("Ctrl+S",),
        "save",
        standard="Save",
    ),
    ActionSpec(
        "file.save_as",
        QT_TRANSLATE_NOOP("Actions", "Save &as…"),
        ("Ctrl+Shift+S",),
        standard="SaveAs",
    ),
    ActionSpec(
        "file.export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        ("Ctrl+E",),
        "export",
        tip=QT_TRANSLATE_NOOP("Actions", "Write the figure as PNG, SVG, PDF, CSV, NPZ or JSON"),
    ),
    ActionSpec(
        "carry.export_sweep",
        QT_TRANSLATE_NOOP("Actions", "Expor&t a sweep…"),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "One setting through many values, side by side or as a moving picture"
        ),
    ),
    ActionSpec(
        "carry.print_figure",
        QT_TRANSLATE_NOOP("Actions", "&Print…"),
        ("Ctrl+P",),
        tip=QT_TRANSLATE_NOOP("Actions", "The figure as large as the page allows"),
        standard="Print",
    ),
    ActionSpec(
        "batch.export_rows",
        QT_TRANSLATE_NOOP("Actions", "Export ro&ws…"),
        ("Ctrl+Shift+E",),
        tip=QT_TRANSLATE_NOOP("Actions", "Write the rows of the batch as CSV, NPZ or Parquet"),
    ),
    ActionSpec(
        "batch.export_summary",
        QT_TRANSLATE_NOOP("Actions", "Export s&ummary…"),
        tip=QT_TRANSLATE_NOOP("Actions", "Write what is said of the batch as Markdown or JSON"),
    ),
    ActionSpec(
        "file.close_window",
        QT_TRANSLATE_NOOP("Actions", "&Close window"),
        ("Ctrl+W",),
        standard="Close",
    ),
    ActionSpec("file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",), standard="Quit"),
    ActionSpec(
        "edit.undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        ("Ctrl+Z",),
        "undo",
        standard="Undo",
    ),
    ActionSpec(
        "edit.redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        standard="Redo",
    ),
    ActionSpec(
        "edit.paste_numbers",
        QT_TRANSLATE_NOOP("Actions", "&Paste numbers"),
        ("Ctrl+Shift+V",),
        "paste",
        tip=QT_TRANSLATE_NOOP("Actions", "From a spreadsheet, a list, np.array(…) or tensor(…)"),
    ),
    ActionSpec(
        "edit.match_number",
        QT_TRANSLATE_NOOP("Actions", "&Match a number…"),
        ("Ctrl+M",),
        "search",
        tip=QT_TRANSLATE_NOOP("Actions", "Find the settings that give another tool's number"),
    ),
    ActionSpec(
        "edit.copy_image", QT_TRANSLATE_NOOP("Actions", "Copy &image"), ("Ctrl+Shift+C",), "copy"
    ),
    ActionSpec("edit.copy_data", QT_TRANSLATE_NOOP("Actions", "Copy &data"), ("Ctrl+Shift+D",)),
    ActionSpec(
        "edit.copy_reading", QT_TRANSLATE_NOOP("Actions", "Copy &reading"), ("Ctrl+Shift+R",)
    ),
    ActionSpec(
        "batch.copy_summary",
        QT_TRANSLATE_NOOP("Actions", "Copy &summary"),
        ("Ctrl+Shift+M",),
        tip=QT_TRANSLATE_NOOP("Actions", "Put what is said of the batch on the clipboard"),
    ),
    *VIEW_ACTIONS,
    ActionSpec(
        "losses.own",
        QT_TRANSLATE_NOOP("Actions", "&Your own loss…"),
        ("Ctrl+Shift+O",),
        tip=QT_TRANSLATE_NOOP("Actions", "Type a formula, or use a Python function"),
    ),
    ActionSpec("losses.edit_own", QT_TRANSLATE_NOOP("Actions", "&Change this loss…")),
    ActionSpec("losses.remove_own", QT_TRANSLATE_NOOP("Actions", "&Remove this loss")),
    ActionSpec(
        "lessons.previous",
        QT_TRANSLATE_NOOP("Actions", "&Previous lesson"),
        ("Alt+PgUp",),
        "previous",
    ),
    ActionSpec(
        "lessons.next", QT_TRANSLATE_NOOP("Actions", "&Next lesson"), ("Alt+PgDown",), "next"
    ),
    ActionSpec(
        "help.contents",
        QT_TRANSLATE_NOOP("Actions", "&Contents"),
        ("F1",),
        "help",
        standard="HelpContents",
        tip=QT_TRANSLATE_NOOP("Actions", "Every loss and workspace explained, and a search"),
    ),
    ActionSpec("help.keyboard", QT_TRANSLATE_NOOP("Actions", "&Keyboard"), ("Ctrl+F1",)),
    ActionSpec(
        "help.whats_this",
        QT_TRANSLATE_NOOP("Actions", "W&hat's this?"),
        tip=QT_TRANSLATE_NOOP("Actions", "Click a control to read what it does"),
    ),
    ActionSpec(
        "help.tour",
        QT_TRANSLATE_NOOP("Actions", "&Tour"),
        tip=QT_TRANSLATE_NOOP("Actions", "Five places of the window, one after another"),
    ),
    ActionSpec(
        "help.workspace",
        QT_TRANSLATE_NOOP("Actions", "This &workspace"),
        ("Shift+F1",),
        tip=QT_TRANSLATE_NOOP("Actions", "What is shown, what can be done, and the formulas"),
    ),
    ActionSpec(
        "help.conventions",
        QT_TRANSLATE_NOOP("Actions", "&Conventions…"),
        tip=QT_TRANSLATE_NOOP("Actions", "What PyTorch, Keras, Optax and scikit-learn each do"),
    ),
    ActionSpec("help.about", QT_TRANSLATE_NOOP("Actions", "&About Loss Explorer")),
)
