"""Every action of the window in one table: text, shortcut, icon.

Menus, tool bar and the keyboard sheet are made from it. An action's key names what
carries it out: "file.open" is the method ``open`` of the window's file commands.
"""

from __future__ import annotations

from dataclasses import dataclass

CONTEXT = "Actions"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation where it stands in a table; Qt's own is not typed."""
    return text


@dataclass(frozen=True)
class ActionSpec:
    """One action.

    Attributes:
        key: "group.name"; also the object name of the QAction.
        text: with its mnemonic, untranslated.
        shortcuts: in Qt's portable form, the first one shown.
        icon: a name in resources/icons, or "".
        group: actions with the same non-empty group exclude each other.
        standard: Qt's name of it, whose keys on this platform are added; or "".
    """

    key: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    group: str = ""
    standard: str = ""


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
    ActionSpec(
        "view.curves",
        QT_TRANSLATE_NOOP("Actions", "&Curves"),
        ("Ctrl+1",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.vector",
        QT_TRANSLATE_NOOP("Actions", "&Vector"),
        ("Ctrl+2",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.batch",
        QT_TRANSLATE_NOOP("Actions", "&Batch"),
        ("Ctrl+3",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.information",
        QT_TRANSLATE_NOOP("Actions", "&Information"),
        ("Ctrl+4",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.likelihood",
        QT_TRANSLATE_NOOP("Actions", "Li&kelihood"),
        ("Ctrl+5",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.descent",
        QT_TRANSLATE_NOOP("Actions", "&Descent"),
        ("Ctrl+6",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.margins",
        QT_TRANSLATE_NOOP("Actions", "Mar&gins"),
        ("Ctrl+7",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.images",
        QT_TRANSLATE_NOOP("Actions", "Ima&ges"),
        ("Ctrl+8",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.numerics",
        QT_TRANSLATE_NOOP("Actions", "Nu&merics"),
        ("Ctrl+9",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec("view.fit", QT_TRANSLATE_NOOP("Actions", "&Fit"), ("Ctrl+0",), "fit"),
    ActionSpec(
        "view.log_y",
        QT_TRANSLATE_NOOP("Actions", "&Logarithmic loss axis"),
        ("Ctrl+L",),
        "log",
        "",
        True,
    ),
    ActionSpec(
        "view.sweep",
        QT_TRANSLATE_NOOP("Actions", "&Sweep the probe"),
        ("Ctrl+Space",),
        "play",
        "",
        True,
    ),
    ActionSpec("view.previous_row", QT_TRANSLATE_NOOP("Actions", "Pre&vious row"), ("Ctrl+PgUp",)),
    ActionSpec("view.next_row", QT_TRANSLATE_NOOP("Actions", "Next ro&w"), ("Ctrl+PgDown",)),
    ActionSpec(
        "view.swap_models",
        QT_TRANSLATE_NOOP("Actions", "Swap m&odels"),
        ("Ctrl+B",),
        tip=QT_TRANSLATE_NOOP("Actions", "Look at the other model"),
    ),
    ActionSpec(
        "view.next_problem", QT_TRANSLATE_NOOP("Actions", "&Next problem"), ("F8",), "warning"
    ),
    ActionSpec(
        "view.fix_problem", QT_TRANSLATE_NOOP("Actions", "Fi&x this problem"), ("Shift+F8",)
    ),
    ActionSpec(
        "view.theme_system",
        QT_TRANSLATE_NOOP("Actions", "Follow the &system"),
        checkable=True,
        group="theme",
    ),
    ActionSpec(
        "view.theme_light", QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True, group="theme"
    ),
    ActionSpec(
        "view.theme_dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True, group="theme"
    ),
    ActionSpec(
        "view.language_system",
        QT_TRANSLATE_NOOP("Actions", "Follow the &system"),
        checkable=True,
        group="language",
    ),
    # each in its own words, whatever is spoken
    ActionSpec("view.language_en", "&English", checkable=True, group="language"),
    ActionSpec("view.language_zh", "简体中文", checkable=True, group="language"),
    ActionSpec(
        "view.toggle_theme",
        QT_TRANSLATE_NOOP("Actions", "Light or dark"),
        ("Ctrl+Shift+L",),
        "theme",
    ),
    ActionSpec("view.next_panel", QT_TRANSLATE_NOOP("Actions", "&Next panel"), ("F6",)),
    ActionSpec(
        "view.previous_panel", QT_TRANSLATE_NOOP("Actions", "&Previous panel"), ("Shift+F6",)
    ),
    ActionSpec(
        "view.reduced_motion",
        QT_TRANSLATE_NOOP("Actions", "Less mo&tion"),
        tip=QT_TRANSLATE_NOOP("Actions", "What plays by itself goes in steps instead of gliding"),
        checkable=True,
    ),
    ActionSpec("view.reset_layout", QT_TRANSLATE_NOOP("Actions", "&Reset layout")),
    ActionSpec(
        "view.full_screen",
        QT_TRANSLATE_NOOP("Actions", "F&ull screen"),
        ("F11",),
        checkable=True,
        standard="FullScreen",
    ),
    ActionSpec(
        "present.projector",
        QT_TRANSLATE_NOOP("Actions", "&Projector mode"),
        ("F5",),
        tip=QT_TRANSLATE_NOOP("Actions", "Large type, thick lines and few controls, for a room"),
        checkable=True,
    ),
    ActionSpec(
        "present.note",
        QT_TRANSLATE_NOOP("Actions", "Add a no&te"),
        tip=QT_TRANSLATE_NOOP("Actions", "Write on the plot; N does it where the pointer is"),
    ),
    ActionSpec(
        "present.save_lesson",
        QT_TRANSLATE_NOOP("Actions", "Save as a &locked lesson…"),
        tip=QT_TRANSLATE_NOOP("Actions", "A session with your own text, without some controls"),
    ),
    ActionSpec("present.previous_page", QT_TRANSLATE_NOOP("Actions", "Pre&vious page"), ("PgUp",)),
    ActionSpec("present.next_page", QT_TRANSLATE_NOOP("Actions", "Ne&xt page"), ("PgDown",)),
    ActionSpec(
        "present.unlock",
        QT_TRANSLATE_NOOP("Actions", "&Unlock"),
        tip=QT_TRANSLATE_NOOP("Actions", "Show every control of this lesson and change anything"),
    ),
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
